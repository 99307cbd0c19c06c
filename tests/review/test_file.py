"""Decisions go out to a file, are filled in by people, and come back; nothing is lost and nothing counts twice."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from register.errors import FileMistakeError, UsageError
from register.judgement import Review
from register.words import Status, Verdict
from review.file import ExportResult, ImportResult, export_reviews, import_reviews
from storage.database import Database, open_database
from storage.pending import pending
from storage.reviews import add_review, all_reviews, in_force
from tests.review.made_up_wave import LINDE, MERWEDAL, NOW, MadeUpWave, review

SURE, DOUBLE, *_ = LINDE
OFFERTE, SCRIPT, BROCHURE, _ = MERWEDAL
HEADER = "offer_key,provider_id,offered_title,url,best_code,confidence,verdict,code,status,reviewer,decided_at,comment"
LATER = datetime(2026, 10, 2, 8, 0, tzinfo=UTC)


def add(database: Database, *reviews: Review) -> None:
    with database.transaction() as session:
        for one in reviews:
            add_review(session, one)


def export(database: Database, path: Path, wave: str | None = None) -> ExportResult:
    with database.transaction() as session:
        return export_reviews(session, wave, path)


def take_in(database: Database, path: Path, now: datetime = LATER) -> ImportResult:
    with database.transaction() as session:
        return import_reviews(session, path, now)


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path: Path, *rows: dict[str, str]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, HEADER.split(","))
        writer.writeheader()
        writer.writerows(rows)
    return path


def row(**others: str) -> dict[str, str]:
    """A filled-in row about the first offer of De Linde."""
    filled = {"offer_key": SURE.key, "provider_id": "de-linde", "verdict": "none", "reviewer": "Anne"}
    return dict.fromkeys(HEADER.split(","), "") | filled | others


def standing(database: Database) -> list[tuple[str, str, str]]:
    with database.transaction() as session:
        return [(key[1], found.verdict.value, found.code) for key, found in in_force(session).items()]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decisions.csv"


def test_the_file_holds_the_offers_that_wait_and_then_the_decisions(filled: Database, path: Path) -> None:
    add(filled, review(SURE, Verdict.MATCH, "K0186", status=Status.OPEN, comment="=ja"))
    assert export(filled, path) == ExportResult("2026Q4", pending=4, decided=1)
    assert path.read_text().splitlines()[0] == HEADER
    found = read(path)
    assert [row["verdict"] for row in found] == ["", "", "", "", "match"]
    assert found[0]["offered_title"] == "Verdieping verpleeghulp"
    assert (found[0]["best_code"], found[0]["confidence"]) == ("K0420", "0.5500")
    assert found[4]["comment"] == "'=ja"


def test_filling_in_the_empty_verdicts_decides(filled: Database, path: Path) -> None:
    export(filled, path)
    rows = read(path)
    rows[0] |= {"verdict": "match", "code": "k0421", "status": "waiting_list", "reviewer": "Bram", "comment": "p. 2"}
    rows[1] |= {"verdict": "none", "reviewer": "Bram", "decided_at": "2026-10-01T14:30"}
    result = take_in(filled, write(path, *rows))
    assert (result.added, result.without_verdict, result.unknown) == (2, 3, [])
    with filled.transaction() as session:
        found = in_force(session)
        assert len(pending(session, 1)) == 3
    decided = found["de-linde", DOUBLE.key]
    assert (decided.code, decided.status, decided.comment) == ("K0421", Status.WAITING_LIST, "p. 2")
    assert (decided.decided_at, decided.wave, decided.text_digest) == (LATER, "2026Q4", DOUBLE.digest)
    assert found["de-linde", SURE.key].decided_at == datetime(2026, 10, 1, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize("decided_at", ["", "2026-10-01T14:30+02:00"])
def test_importing_the_same_file_twice_changes_nothing(decided_at: str, filled: Database, path: Path) -> None:
    write(path, row(decided_at=decided_at), row(decided_at=decided_at))
    assert (take_in(filled, path).added, standing(filled)) == (1, [(SURE.key, "none", "")])
    again = take_in(filled, path, LATER + timedelta(days=1))
    assert (again.added, again.unchanged) == (0, 2)


def test_an_old_file_does_not_undo_a_decision_that_came_after_it(filled: Database, path: Path) -> None:
    take_in(filled, write(path, row()))
    add(filled, review(SURE, Verdict.MATCH, "K0186", decided_at=LATER + timedelta(hours=1)))
    assert take_in(filled, path, LATER + timedelta(days=1)).added == 0
    assert standing(filled) == [(SURE.key, "match", "K0186")]


def test_an_older_decision_from_elsewhere_is_kept_but_not_in_force(filled: Database, path: Path) -> None:
    add(filled, review(SURE, Verdict.MATCH, "K0186"))
    result = take_in(filled, write(path, row(decided_at="2026-09-01")))
    assert (result.added, result.older) == (1, [f"de-linde/{SURE.key}"])
    assert standing(filled) == [(SURE.key, "match", "K0186")]
    with filled.transaction() as session:
        assert len(all_reviews(session)["de-linde", SURE.key]) == 2


def test_a_decision_changed_in_the_file_revises_the_one_in_force(filled: Database, path: Path) -> None:
    add(filled, review(SURE, Verdict.MATCH, "K0186"))
    export(filled, path)
    rows = read(path)
    rows[-1] |= {"verdict": "none", "code": ""}
    assert take_in(filled, write(path, *rows)).revised == [f"de-linde/{SURE.key}"]
    assert standing(filled) == [(SURE.key, "none", "")]


def test_decisions_move_to_a_fresh_database_with_the_same_wave(filled: Database, path: Path, tmp_path: Path) -> None:
    title = "=HYPERLINK('x') 's avonds"
    add(
        filled,
        review(SURE, Verdict.MATCH, "K0186", status=Status.OPEN, comment="'s ochtends"),
        review(DOUBLE, Verdict.UNSURE),
        review(OFFERTE, Verdict.NONE, offered_title=title),
    )
    export(filled, path)
    fresh = open_database(f"sqlite:///{tmp_path / 'fresh.db'}")
    MadeUpWave().fill(fresh, tmp_path / "archive of fresh")
    assert take_in(fresh, path).added == 3
    with filled.transaction() as old, fresh.transaction() as new:
        assert dict(in_force(new)) == dict(in_force(old))
        assert pending(new, 1) == pending(old, 1)
    fresh.close()


def test_a_decision_about_an_offer_that_is_not_known_here_is_kept_and_said(filled: Database, path: Path) -> None:
    result = take_in(filled, write(path, row(offer_key="ffffffffffffffff")))
    assert (result.added, result.unknown) == (1, ["de-linde/ffffffffffffffff"])


MISTAKES = [
    ({"verdict": "maybe"}, "verdict: one of match, none, unsure was expected, not 'maybe'"),
    ({"verdict": "match"}, "code: the verdict match needs a code such as K0905, not ''"),
    ({"verdict": "match", "code": "K0999"}, "code: K0999 is not in the newest register"),
    ({"code": "K0186"}, "code: a code goes with the verdict match only, not with none"),
    ({"status": "closed"}, "status: one of open, employers_only"),
    ({"reviewer": " "}, "reviewer: the name of who decided was expected"),
    ({"decided_at": "gisteren"}, "decided_at: a moment such as"),
    ({"offer_key": "1,23E+15"}, "offer_key: 16 hexadecimal digits"),
    ({"provider_id": "elders"}, "provider_id: a provider of one of the waves was expected, not 'elders'"),
    ({"confidence": "hoog"}, "confidence: a number from 0 to 1"),
    ({"best_code": "186"}, "best_code: a code such as K0905"),
]


@pytest.mark.parametrize(("cells", "sentence"), MISTAKES)
def test_a_mistake_is_named_with_its_line_and_nothing_is_imported(
    cells: dict[str, str], sentence: str, filled: Database, path: Path
) -> None:
    write(path, row(offer_key=DOUBLE.key), row(**cells))
    with pytest.raises(FileMistakeError) as caught:
        take_in(filled, path)
    assert f"{path.name}, line 3: {sentence}" in str(caught.value)
    assert standing(filled) == []


def test_all_mistakes_of_a_file_are_named_at_once(filled: Database, path: Path) -> None:
    write(path, row(reviewer=""), row(), row(verdict="match", code="x"))
    with pytest.raises(FileMistakeError) as caught:
        take_in(filled, path)
    assert [line.partition(":")[0] for line in str(caught.value).splitlines()] == [
        "decisions.csv, line 2",
        "decisions.csv, line 4",
    ]


def test_without_a_wave_the_file_holds_the_header_and_importing_needs_a_register(
    database: Database, path: Path
) -> None:
    assert export(database, path) == ExportResult(None, 0, 0)
    assert path.read_text().strip() == HEADER
    assert take_in(database, path).added == 0
    with pytest.raises(UsageError, match="No register"):
        take_in(database, write(path, row()))


def test_an_earlier_wave_can_be_asked_for(filled: Database, path: Path, archive_root: Path) -> None:
    MadeUpWave("2027Q1", NOW.date() + timedelta(days=90), offers={"de-linde": (SURE,)}).fill(filled, archive_root)
    assert export(filled, path).pending == 1
    assert export(filled, path, "2026Q4").pending == 5
    with pytest.raises(UsageError, match="no wave '2026Q5'"):
        export(filled, path, "2026Q5")
