"""The history of a provider's certificates, or of one certificate at all providers, on both databases."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from matcher.identity import offer_key
from register.offer import Offer
from register.words import Change, Verdict
from scheduler.history import history_of
from scheduler.snapshotting import refresh_snapshots
from scheduler.standing import all_up_to_date
from snapshot.spells import Spell, Use
from storage.database import Database
from storage.reviews import add_review
from storage.tables import CoverageRow
from tests.review.made_up_wave import LINDE, MadeUpWave, review

FIRST, SECOND, THIRD = date(2026, 10, 5), date(2027, 1, 4), date(2027, 4, 5)
SHOWN, SILENT = LINDE[2], replace(LINDE[3], url=LINDE[2].url)


@pytest.fixture
def years(database: Database, tmp_path: Path) -> Database:
    """Shown, then gone, then shown again at another address."""
    MadeUpWave(measured_on=FIRST).fill(database, tmp_path / "archive")
    moved = replace(SHOWN, url="https://www.delinde.example/nieuw")
    for label, day, offer in (("2027Q1", SECOND, SILENT), ("2027Q2", THIRD, moved)):
        MadeUpWave(label=label, measured_on=day, offers={"de-linde": (offer,)}).fill(database, tmp_path / "archive")
    refresh_snapshots(database)
    return database


def test_a_cell_has_spells_addresses_and_titles(years: Database) -> None:
    with years.reading() as session:
        (thread,) = history_of(session, "de-linde", "K0900").threads
    assert thread.spells() == [Spell(FIRST, FIRST, SECOND, "old page silent"), Spell(THIRD, THIRD)]
    assert thread.places() == [Use(SHOWN.url, FIRST, FIRST), Use("https://www.delinde.example/nieuw", THIRD, THIRD)]
    assert [sight.title for sight in thread.sights] == [SHOWN.title, "", SHOWN.title]
    assert [sight.change for sight in thread.events()] == [Change.NEW, Change.GONE, Change.RETURNED]


def test_nothing_is_told_of_others(years: Database) -> None:
    with years.reading() as session:
        assert {thread.key for thread in history_of(session, None, "K0900").threads} == {("de-linde", "K0900")}
        assert history_of(session, "merwedal", None).threads == ()


def test_a_cell_that_moved_has_one_past_under_both_its_names(database: Database, tmp_path: Path) -> None:
    """De Linde merged into Merwedal, which shows its course from then on."""
    MadeUpWave(measured_on=FIRST).fill(database, tmp_path / "archive")
    taken_over = replace(SHOWN, key=offer_key("merwedal", Offer(SHOWN.title)))
    MadeUpWave(label="2027Q1", measured_on=SECOND, offers={"merwedal": (taken_over,)}).fill(database, tmp_path / "a")
    with database.transaction() as session:
        linde = session.get_one(CoverageRow, ("2027Q1", "de-linde"))
        linde.provider = linde.provider | {"successor": "merwedal", "active_to": "2027-01-01"}
        linde.outcome, linde.reason = "skipped", "not active"
    refresh_snapshots(database)
    with database.reading() as session:
        for of in (("de-linde", None), ("merwedal", None), (None, "K0900"), ("de-linde", "K0900")):
            (thread,) = history_of(session, *of).threads
            assert thread.keys == [("de-linde", "K0900"), ("merwedal", "K0900")]
            assert thread.spells() == [Spell(FIRST, SECOND)]


def test_it_is_seen_that_something_moved_on(years: Database) -> None:
    with years.transaction() as session:
        assert all_up_to_date(session)
        add_review(session, review(LINDE[0], Verdict.MATCH, "K0186"))
        assert not all_up_to_date(session)
    refresh_snapshots(years)
    with years.reading() as session:
        assert all_up_to_date(session)
