"""Reading an archived wave again: whatever the number of processes, the answer is the same."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.archived_wave import AS_OF, LABEL, installation_at, make_wave
from benchmarks.school_pages import School
from benchmarks.web.dutch import certificates
from extractor.document import Document
from extractor.page import Page, read_page
from extractor.repetition import Repeated
from matcher.rules import DEFAULT_RULES
from register.words import Outcome
from scheduler.installation import Installation, now
from scheduler.interpreting import interpret
from scheduler.reading import PAGES_AT_ONCE
from storage.coverage import Conclusion, Counters, conclude
from storage.frontier import Visit
from storage.interpretations import current_interpretation
from storage.offers import read_providers
from storage.pages import pages_of
from storage.tables import InterpretationRow, OfferRow, ReadingRow
from storage.waves import get_wave, reopen_wave

TITLES = {f"K{number:04}": title for number, (title, _) in enumerate(certificates())}
SIZES = {"groot": PAGES_AT_ONCE + 20, "klein": 15, "leeg": 0}


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home of a wave that nobody read yet, to copy."""
    home = tmp_path_factory.mktemp("crawled")
    installation = installation_at(home, 1)
    schools = {name: School(number, 1).pages(size) for number, (name, size) in enumerate(SIZES.items())}
    make_wave(installation, TITLES, schools)
    installation.database.close()
    return home


Make = Callable[[int], Installation]


@pytest.fixture(scope="module")
def make(crawled: Path, tmp_path_factory: pytest.TempPathFactory) -> Make:
    """An installation of its own, which reads in so many processes."""

    def _make(processes: int) -> Installation:
        home = tmp_path_factory.mktemp("home")
        shutil.copytree(crawled, home, dirs_exist_ok=True)
        return installation_at(home, processes)

    return _make


def _interpret(installation: Installation) -> list[tuple[str, int, int]]:
    told: list[tuple[str, int, int]] = []
    with installation.database.reading() as session:
        wave = get_wave(session, LABEL)
    interpret(installation, wave, DEFAULT_RULES, AS_OF, lambda *words: told.append(words))
    return told


def _rows(installation: Installation, table: Any) -> list[dict[str, Any]]:
    with installation.database.reading() as session:
        rows = session.scalars(select(table).order_by(*table.__table__.primary_key)).all()
        return [{c.key: getattr(row, c.key) for c in table.__table__.columns} for row in rows]


@pytest.fixture(scope="module")
def in_one_process(make: Make) -> Installation:
    installation = make(1)
    _interpret(installation)
    return installation


def test_several_processes_write_the_same_rows_in_the_same_order(in_one_process: Installation, make: Make) -> None:
    installation = make(2)
    told = _interpret(installation)
    assert told == [("groot", 1, 3), ("klein", 2, 3), ("leeg", 3, 3)]
    for table in (OfferRow, ReadingRow):
        assert _rows(installation, table) == _rows(in_one_process, table)
    assert len(_rows(installation, OfferRow)) > PAGES_AT_ONCE


def test_every_page_of_every_provider_is_counted(in_one_process: Installation) -> None:
    pages = {
        row["provider_id"]: (row["pages_read"], row["pages_unreadable"]) for row in _rows(in_one_process, ReadingRow)
    }
    assert pages == {name: (size, 0) for name, size in SIZES.items()}


@pytest.mark.parametrize("processes", [1, 2])
def test_damaged_evidence_is_counted_and_stops_nothing(
    make: Make, processes: int, capfd: pytest.CaptureFixture[str]
) -> None:
    installation = make(processes)
    (damaged,) = (installation.home / "archive" / LABEL / "klein").iterdir()
    damaged.write_bytes(damaged.read_bytes()[:-3000])
    _interpret(installation)
    klein = next(row for row in _rows(installation, ReadingRow) if row["provider_id"] == "klein")
    assert klein["pages_unreadable"] > 0
    assert klein["pages_read"] + klein["pages_unreadable"] == SIZES["klein"]
    assert capfd.readouterr().out == ""  # standard output is for what a command answers


def test_a_page_that_fells_the_extractor_is_counted_and_stops_nothing(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    installation = make(1)
    with installation.database.reading() as session:
        odd = pages_of(session, LABEL, "klein")[3].final_url

    def read_with_an_odd_page(document: Document, repeated: Repeated) -> Page:
        if document.url == odd:
            raise RecursionError
        return read_page(document, repeated)

    monkeypatch.setattr("scheduler.reading.read_page", read_with_an_odd_page)
    _interpret(installation)
    klein = next(row for row in _rows(installation, ReadingRow) if row["provider_id"] == "klein")
    assert (klein["pages_read"], klein["pages_unreadable"]) == (SIZES["klein"] - 1, 1)


def test_it_is_not_finished_before_what_follows_from_it_is_noted(make: Make) -> None:
    installation = make(1)
    with installation.database.reading() as session:
        wave = get_wave(session, LABEL)
    with pytest.raises(KeyboardInterrupt):
        interpret(installation, wave, DEFAULT_RULES, AS_OF, lambda *_: None, conclude=_killed)
    with installation.database.reading() as session:
        assert current_interpretation(session, LABEL) is None


def _killed(_session: Session, _label: str) -> None:
    raise KeyboardInterrupt


def test_a_wave_that_was_cut_off_after_its_last_page_is_read_anew_only_if_more_was_crawled(make: Make) -> None:
    installation = make(1)
    with installation.database.transaction() as session:
        reopen_wave(session, LABEL)
        conclude(session, Visit(LABEL, "groot"), Conclusion(Outcome.SKIPPED, "ended"), Counters(), now())
    assert len(_interpret(installation)) == 2
    assert _interpret(installation) == []
    with installation.database.transaction() as session:
        conclude(session, Visit(LABEL, "klein"), Conclusion(Outcome.COMPLETE, "finished"), Counters(15), now())
    assert len(_interpret(installation)) == 2
    assert [row["number"] for row in _rows(installation, InterpretationRow)] == [1, 2]


def test_it_goes_on_where_it_stopped(make: Make) -> None:
    installation = make(1)

    def stop_after_first(provider_id: str, number: int, of: int) -> None:
        raise KeyboardInterrupt(f"{provider_id} was {number} of {of}")

    with installation.database.reading() as session:
        wave = get_wave(session, LABEL)
    with pytest.raises(KeyboardInterrupt):
        interpret(installation, wave, DEFAULT_RULES, date(2026, 9, 1), stop_after_first)
    assert _interpret(installation) == [("klein", 2, 3), ("leeg", 3, 3)]
    with installation.database.reading() as session:
        finished = current_interpretation(session, LABEL)
        assert finished is not None
        assert read_providers(session, finished.id) == set(SIZES)
