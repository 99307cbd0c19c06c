"""Waves: every provider gets its coverage row, with the reason where it is not visited."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from register.certificate import Certificate, Register
from register.errors import UsageError
from register.provider import Provider
from register.words import Outcome
from storage.database import Database
from storage.registers import add_register
from storage.tables import CoverageRow
from storage.waves import (
    begin_wave,
    coverage_of,
    enlist,
    finish_wave,
    get_wave,
    list_waves,
    not_in_wave,
    overtaken_by,
    to_crawl,
)

NOW = datetime(2026, 10, 1, tzinfo=UTC)
DAY = date(2026, 10, 1)
OPEN = Provider(id="open", name="Open", website="https://open.example/")
MERGED = Provider(id="merged", name="M", website="https://m.example/", active_to=DAY, successor="open")
UNKNOWN = Provider(id="unknown", name="U", website=None, note="its website is not known")
OTHER = Provider(id="other", name="Other", website="https://other.example/")


@pytest.fixture
def begun(database: Database) -> Database:
    with database.transaction() as session:
        add_register(session, Register.of(date(2026, 1, 1), [Certificate("K0905", "x")]), "x.csv", NOW)
        begin_wave(session, "2026Q4", DAY, date(2026, 1, 1), NOW)
    return database


def enlisted(database: Database, *providers: Provider, selected: frozenset[str] | None = None) -> dict[str, str]:
    with database.transaction() as session:
        enlist(session, get_wave(session, "2026Q4"), providers, selected)
        return {key: row.reason for key, row in coverage_of(session, "2026Q4").items()}


def test_every_provider_has_a_row_and_a_reason_where_it_is_skipped(begun: Database) -> None:
    assert enlisted(begun, OPEN, MERGED, UNKNOWN, OTHER, selected=frozenset({"open"})) == {
        "open": "",
        "merged": "not active",
        "unknown": "no website",
        "other": "not selected",
    }
    with begun.transaction() as session:
        assert to_crawl(session, "2026Q4") == ["open"]


def test_a_provider_left_out_before_can_be_taken_in(begun: Database) -> None:
    enlisted(begun, OPEN, OTHER, selected=frozenset({"open"}))
    assert enlisted(begun, OPEN, OTHER) == {"open": "", "other": ""}


def test_a_complete_wave_is_overtaken_by_one_of_a_later_day(begun: Database) -> None:
    enlisted(begun, OPEN, OTHER, selected=frozenset({"open"}))
    with begun.transaction() as session:
        begin_wave(session, "same-day", DAY, date(2026, 1, 1), NOW)
        begin_wave(session, "2027Q1", date(2027, 1, 1), date(2026, 1, 1), NOW)
        assert overtaken_by(session, get_wave(session, "2026Q4")) is None  # it still runs
        finish_wave(session, "2026Q4", NOW)
        wave = get_wave(session, "2026Q4")
        assert (later := overtaken_by(session, wave)) is not None
        assert later.label == "2027Q1"
        assert not_in_wave(session, wave, [OPEN, OTHER, MERGED, UNKNOWN], None) == ["other"]
        assert not_in_wave(session, wave, [OPEN, OTHER], frozenset({"open"})) == []


def test_a_provider_keeps_the_block_with_which_it_was_measured(begun: Database) -> None:
    enlisted(begun, OPEN)
    enlisted(begun, OPEN.model_copy(update={"name": "Renamed"}))
    with begun.transaction() as session:
        assert coverage_of(session, "2026Q4")["open"].provider.name == "Open"


def test_waves_are_in_the_order_of_their_days(begun: Database) -> None:
    with begun.transaction() as session:
        begin_wave(session, "earlier", date(2026, 7, 1), date(2026, 1, 1), NOW)
        assert [wave.label for wave in list_waves(session)] == ["earlier", "2026Q4"]
        with pytest.raises(UsageError, match="the waves are: earlier, 2026Q4"):
            get_wave(session, "2025Q1")


@pytest.mark.parametrize(("outcome", "reason"), [("fine", "finished"), (Outcome.COMPLETE, "")])
def test_an_outcome_is_one_of_the_list_and_has_a_reason(begun: Database, outcome: str, reason: str) -> None:
    enlisted(begun, OPEN)
    with pytest.raises(IntegrityError), begun.transaction() as session:
        row = session.get_one(CoverageRow, ("2026Q4", "open"))
        row.outcome, row.reason = outcome, reason
