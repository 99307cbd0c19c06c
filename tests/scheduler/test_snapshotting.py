"""Snapshots follow what they are made from: reviews, interpretations and the wave before."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from register.words import Change, Decision, Verdict
from scheduler.snapshotting import refresh_snapshots
from storage.database import Database
from storage.reviews import add_review
from storage.snapshots import changed_cells, count_observations, made_at, shown_cells
from tests.review.made_up_wave import LINDE, MadeUpOffer, MadeUpWave, review


def later(*offers: MadeUpOffer) -> MadeUpWave:
    return MadeUpWave(label="2027Q1", measured_on=date(2027, 1, 4), offers={"de-linde": offers})


@pytest.fixture
def first(database: Database, tmp_path: Path) -> Database:
    MadeUpWave().fill(database, tmp_path / "archive")
    refresh_snapshots(database)
    return database


def shown(database: Database, label: str) -> dict[str, Change]:
    with database.transaction() as session:
        return {cell.code: cell.change for cell in shown_cells(session, label)}


def test_a_snapshot_counts_what_was_accepted(first: Database) -> None:
    assert shown(first, "2026Q4") == {"K0900": Change.NEW}


def test_it_is_left_alone_as_long_as_nothing_under_it_moves(first: Database) -> None:
    with first.transaction() as session:
        before = made_at(session, "2026Q4")
    refresh_snapshots(first)
    with first.transaction() as session:
        assert made_at(session, "2026Q4") == before


def test_a_review_changes_it_and_every_later_one(first: Database, tmp_path: Path) -> None:
    later(LINDE[0], LINDE[2]).fill(first, tmp_path / "archive")
    refresh_snapshots(first)
    assert shown(first, "2027Q1") == {"K0900": Change.CONTINUED}
    with first.transaction() as session:
        add_review(session, review(LINDE[0], Verdict.MATCH, "K0186"))
    refresh_snapshots(first)
    assert shown(first, "2026Q4") == {"K0186": Change.NEW, "K0900": Change.NEW}
    assert shown(first, "2027Q1") == {"K0186": Change.CONTINUED, "K0900": Change.CONTINUED}


def test_a_newer_interpretation_takes_the_place_of_the_older(first: Database, tmp_path: Path) -> None:
    accepted = replace(LINDE[1], decision=Decision.ACCEPT, codes=("K0420",), reason="")
    MadeUpWave(offers={"de-linde": (accepted,), "merwedal": ()}).fill(first, tmp_path / "archive")
    refresh_snapshots(first)
    assert shown(first, "2026Q4") == {"K0420": Change.NEW}


def test_a_page_that_no_longer_says_it_makes_it_gone(first: Database, tmp_path: Path) -> None:
    silent = replace(LINDE[3], url=LINDE[2].url)
    later(silent).fill(first, tmp_path / "archive")
    refresh_snapshots(first)
    with first.transaction() as session:
        (change,) = changed_cells(session, "2027Q1")
        assert (change.code, change.change, change.reason) == ("K0900", Change.GONE, "old page silent")
        assert count_observations(session, "2027Q1") == 0


def test_a_page_that_was_not_visited_leaves_it_unmeasured(first: Database, tmp_path: Path) -> None:
    elsewhere = replace(LINDE[3], url="https://www.delinde.example/nieuw")
    later(elsewhere).fill(first, tmp_path / "archive")
    refresh_snapshots(first)
    with first.transaction() as session:
        (change,) = changed_cells(session, "2027Q1")
        assert (change.change, change.reason) == (Change.UNMEASURED, "old page not checked")
