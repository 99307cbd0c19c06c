"""The dataset keeps the contract: files, headers, words, codebook; and nothing that a spreadsheet would run."""

import csv
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import frictionless
import pytest
from hypothesis import given
from hypothesis import strategies as st

from exports.cells import cell
from exports.package import export_wave
from register.errors import UsageError
from register.words import Verdict
from scheduler.snapshotting import refresh_snapshots
from storage.database import Database
from storage.reviews import add_review
from storage.waves import finish_wave
from tests.review.made_up_wave import LINDE, MERWEDAL, NOW, MadeUpWave, review

HEADERS = {
    "observations": (
        "wave,measured_on,provider_id,provider_name,brin,funded,code,kind,certificate_title,sector,status,offered_title,"
        "url,content_sha256,fetched_at,confidence,decided_by,first_seen,last_seen,change,register_as_of"
    ),
    "changes": "wave,previous_wave,provider_id,code,change,reason",
    "coverage": (
        "wave,provider_id,outcome,pages_fetched,pages_failed,pages_disallowed,offers_found,started_at,finished_at,reason"
    ),
    "pending": "wave,provider_id,offer_key,offered_title,url,best_code,confidence,reason",
}
FORMULA = replace(MERWEDAL[0], title='=HYPERLINK("http://kwaad.example")')


@pytest.fixture
def folder(database: Database, tmp_path: Path) -> Path:
    """An exported wave with an accepted offer, a reviewed one and some that wait."""
    MadeUpWave(offers={"de-linde": LINDE, "merwedal": (FORMULA, *MERWEDAL[1:])}).fill(database, tmp_path / "archive")
    with database.transaction() as session:
        add_review(session, review(LINDE[0], Verdict.MATCH, "K0186"))
        finish_wave(session, "2026Q4", NOW)
    refresh_snapshots(database)
    with database.transaction() as session:
        export_wave(session, "2026Q4", tmp_path / "out" / "2026Q4")
    return tmp_path / "out" / "2026Q4"


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_files_and_headers_are_those_of_the_contract(folder: Path) -> None:
    assert {file.name for file in folder.iterdir()} == {f"{name}.csv" for name in HEADERS} | {"datapackage.json"}
    for name, header in HEADERS.items():
        assert (folder / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0] == header


def test_an_observation_can_be_traced(folder: Path) -> None:
    by_code = {row["code"]: row for row in rows(folder, "observations")}
    assert by_code.keys() == {"K0186", "K0900"}
    assert by_code["K0186"]["decided_by"] == "reviewer"
    assert by_code["K0900"] | {"content_sha256": "", "fetched_at": ""} == {
        "wave": "2026Q4",
        "measured_on": "2026-10-01",
        "provider_id": "de-linde",
        "provider_name": "De Linde College",
        "brin": "",
        "funded": "",
        "code": "K0900",
        "kind": "K",
        "certificate_title": "Werken met drones",
        "sector": "Techniek",
        "status": "open",
        "offered_title": "Werken met drones",
        "url": "https://www.delinde.example/cursussen",
        "content_sha256": "",
        "fetched_at": "",
        "confidence": "0.9800",
        "decided_by": "auto",
        "first_seen": "2026-10-01",
        "last_seen": "2026-10-01",
        "change": "new",
        "register_as_of": "2026-09-01",
    }
    assert len(by_code["K0900"]["content_sha256"]) == 64


def test_what_waits_is_listed_and_not_counted(folder: Path) -> None:
    waiting = {row["offer_key"] for row in rows(folder, "pending")}
    assert waiting == {"aaaa000000000002", "bbbb000000000001", "bbbb000000000002", "bbbb000000000003"}


def test_a_formula_from_a_website_is_only_text(folder: Path) -> None:
    titles = [row["offered_title"] for row in rows(folder, "pending")]
    assert any(title.startswith("'=HYPERLINK") for title in titles)


def test_the_codebook_describes_every_column_and_validates(folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        assert ",".join(field["name"] for field in fields) == HEADERS[resource["name"]]
        assert all(field["description"] for field in fields)
    assert "not been certified" in package["certification"]
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "type", "note"])


def test_exporting_again_gives_the_same_bytes(folder: Path, database: Database) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    refresh_snapshots(database)
    with database.transaction() as session:
        export_wave(session, "2026Q4", folder)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before


def test_half_a_wave_is_not_published(database: Database, tmp_path: Path) -> None:
    MadeUpWave().fill(database, tmp_path / "archive")
    with pytest.raises(UsageError, match="not complete"), database.transaction() as session:
        export_wave(session, "2026Q4", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written(folder: Path, database: Database, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(UsageError, match="cannot be written"), database.transaction() as session:
        export_wave(session, "2026Q4", tmp_path / "file" / "out")
    assert folder.exists()


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (True, "true"),
        (False, "false"),
        (3, "3"),
        (1.0, "1.0000"),
        (date(2026, 10, 1), "2026-10-01"),
        (datetime(2026, 10, 1, 12, tzinfo=timezone(timedelta(hours=2))), "2026-10-01T10:00:00+00:00"),
        (Verdict.MATCH, "match"),
    ],
)
def test_how_a_value_is_written(value: object, written: str) -> None:
    assert cell(value) == written


@given(st.text())
def test_no_text_starts_as_a_formula(text: str) -> None:
    assert not cell(text).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_times_have_their_zone() -> None:
    assert datetime.fromisoformat(cell(datetime(2026, 1, 1, tzinfo=UTC))).tzinfo is not None
