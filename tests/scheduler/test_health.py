"""From wave to wave: a provider's trouble is told once, and so is its end."""

from datetime import UTC, date, datetime, timedelta

import pytest

from register.certificate import Certificate, Register
from register.provider import Provider
from register.words import Outcome
from scheduler.health import alarms, doubt_offers
from storage import health
from storage.coverage import Conclusion, Counters, begin, conclude
from storage.database import Database
from storage.frontier import Visit
from storage.health import Statistics
from storage.interpretations import Versions, finish_interpretation, open_interpretation
from storage.registers import add_register
from storage.waves import begin_wave, coverage_of, enlist, get_wave, set_offers_found

DAY = date(2026, 1, 1)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
SCHOOL = Provider(id="school", name="School", website="https://school.example/")
FINE = Conclusion(Outcome.COMPLETE, "finished")
SMALL = Conclusion(Outcome.PARTIAL, "far fewer pages than usual: 31 of 120")


@pytest.fixture
def measured(database: Database) -> Database:
    with database.transaction() as session:
        add_register(session, Register.of(DAY, [Certificate("K0905", "x")]), "x.csv", NOW)
    return database


def measure(  # noqa: PLR0913 - what a wave found, in one line of a test
    database: Database,
    label: str,
    conclusion: Conclusion,
    offers: int = 10,
    extractor: str = "1",
    *,
    renewed: bool = False,
) -> None:
    """A wave of one provider, a month after the one before."""
    with database.transaction() as session:
        day = DAY + timedelta(days=30 * int(label))
        begin_wave(session, label, day, DAY, NOW)
        enlist(session, get_wave(session, label), [SCHOOL], None)
        visit = Visit(label, "school")
        begin(session, visit, NOW)
        conclude(session, visit, conclusion, Counters(30), NOW)
        health.keep(session, visit, Statistics(30, 40, 5, 3), renewed=renewed)
        reading = open_interpretation(session, label, Versions(DAY, extractor, f"m+{label}"), NOW)
        set_offers_found(session, label, {"school": offers})
        finish_interpretation(session, reading.id, NOW)
        doubt_offers(session, label)


def outcome(database: Database, label: str) -> str:
    with database.transaction() as session:
        covered = coverage_of(session, label)["school"]
    return f"{covered.outcome}: {covered.reason}"


def told(database: Database, label: str) -> list[str]:
    with database.transaction() as session:
        return [f"{'+' if alarm.recovered else '-'} {alarm.text}" for alarm in alarms(session, label)]


def test_far_fewer_offers_than_usual_are_doubted_once_and_believed_the_second_time(measured: Database) -> None:
    for number, offers in enumerate([10, 12, 4, 4, 4, 1], 1):
        measure(measured, str(number), FINE, offers)

    assert [outcome(measured, str(number)) for number in range(1, 7)] == [
        "complete: finished",
        "complete: finished",
        "partial: far fewer offers than usual: 4 of 11",
        "complete: finished",
        "complete: finished",
        "complete: finished",  # of four, a share says nothing
    ]
    doubted = "partial: far fewer offers than usual: 4 of 11"
    assert told(measured, "2") == []
    assert told(measured, "3") == [f"- school: {doubted} (it was complete: finished)"]
    assert told(measured, "4") == [
        f"+ school: complete; as small as in the wave before, which counts as usual from now on (it was {doubted})"
    ]
    assert told(measured, "5") == []


def test_judging_twice_changes_nothing(measured: Database) -> None:
    for number, offers in enumerate([10, 3, 3], 1):
        measure(measured, str(number), FINE, offers)
    before = [outcome(measured, str(number)) for number in range(1, 4)]
    with measured.transaction() as session:
        for number in range(1, 4):
            doubt_offers(session, str(number))

    assert [outcome(measured, str(number)) for number in range(1, 4)] == before


def test_offers_read_by_another_version_of_the_extractor_are_not_compared(measured: Database) -> None:
    measure(measured, "1", FINE, 10, extractor="1")
    measure(measured, "2", FINE, 2, extractor="2")

    assert outcome(measured, "2") == "complete: finished"


def test_the_same_trouble_again_is_no_new_alarm_but_another_one_is(measured: Database) -> None:
    failing = [Conclusion(Outcome.PARTIAL, f"failed pages: {number} of 40") for number in (3, 9)]
    blocked = Conclusion(Outcome.BLOCKED, "challenge page")
    skipped = Conclusion(Outcome.SKIPPED, "not selected")
    for number, conclusion in enumerate([SMALL, *failing, skipped, blocked, FINE], 1):
        measure(measured, str(number), conclusion)

    assert told(measured, "1") == []  # nothing to compare with
    assert told(measured, "2") == [f"- school: partial: failed pages: 3 of 40 (it was partial: {SMALL.reason})"]
    assert told(measured, "3") == []
    assert told(measured, "4") == []
    assert told(measured, "5") == ["- school: blocked: challenge page (it was partial: failed pages: 9 of 40)"]
    assert told(measured, "6") == ["+ school: complete (it was blocked: challenge page)"]
