"""Snapshots follow what they are made from: reviews, interpretations and the wave before."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from matcher.identity import offer_key
from register.offer import Offer
from register.words import Change, DecidedBy, Decision, Verdict
from scheduler.snapshotting import refresh_snapshots
from storage.database import Database
from storage.pending import pending
from storage.reviews import add_review
from storage.rulings import Ruling, add_ruling, last_ruling_id, rulings_in_force
from storage.snapshots import changed_cells, count_observations, made_at, shown_cells
from storage.tables import CoverageRow
from tests.review.made_up_wave import LINDE, NOW, MadeUpOffer, MadeUpWave, review


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


def test_a_decision_is_not_asked_again_where_a_provider_merged(first: Database, tmp_path: Path) -> None:
    """De Linde is no longer listed; Merwedal says of the same address that it is its own."""
    with first.transaction() as session:
        add_review(session, review(LINDE[0], Verdict.MATCH, "K0186"))
    key = offer_key("merwedal", Offer(LINDE[0].title))
    taken_over = MadeUpWave(
        label="2027Q1", measured_on=date(2027, 1, 4), offers={"merwedal": (replace(LINDE[0], key=key),)}
    )
    interpretation = taken_over.fill(first, tmp_path / "archive")
    with first.transaction() as session:
        linde = session.get_one(CoverageRow, ("2027Q1", "de-linde"))
        linde.provider = linde.provider | {"successor": "merwedal", "active_to": "2027-01-01"}
        linde.outcome, linde.reason = "skipped", "not active"
    refresh_snapshots(first)
    with first.transaction() as session:
        assert pending(session, interpretation) == []
        moved = {cell.code: (cell.change, cell.reason) for cell in changed_cells(session, "2027Q1")}
        assert moved["K0186"] == (Change.MOVED, "provider successor de-linde")
        (seen,) = shown_cells(session, "2027Q1")
        assert seen.decided_by is DecidedBy.CARRIED


def test_what_an_earlier_interpretation_said_stays(first: Database, tmp_path: Path) -> None:
    accepted = replace(LINDE[1], decision=Decision.ACCEPT, codes=("K0420",), reason="")
    MadeUpWave(offers={"de-linde": (accepted,), "merwedal": ()}).fill(first, tmp_path / "archive")
    refresh_snapshots(first)
    assert shown(first, "2026Q4@1") == {"K0900": Change.NEW}
    assert shown(first, "2026Q4@2") == shown(first, "2026Q4") == {"K0420": Change.NEW}


def test_a_review_of_something_else_leaves_a_snapshot_alone(first: Database) -> None:
    with first.transaction() as session:
        before = made_at(session, "2026Q4")
        add_review(session, replace(review(LINDE[0], Verdict.NONE), offer_key="ffff000000000009", best_code=""))
    refresh_snapshots(first)
    with first.transaction() as session:
        assert made_at(session, "2026Q4") == before


def test_a_persons_word_on_a_mass_disappearance_counts_and_can_be_withdrawn(first: Database) -> None:
    with first.transaction() as session:
        for accepted in (True, False):
            add_ruling(session, Ruling("2026Q4", "de-linde", accepted, "Anne", "asked the school", NOW))
        assert not rulings_in_force(session, "2026Q4")["de-linde"].accepted
        assert last_ruling_id(session, "2026Q4") > 0
