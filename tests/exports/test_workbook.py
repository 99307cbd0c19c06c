"""The workbook says what the CSV files say, in cells that a spreadsheet can count with and has nothing to run in."""

import csv
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from exports.cells import cell
from exports.codebook import TABLES, Table
from exports.package import export_wave
from exports.workbook import WORKBOOK, excel_value
from scheduler.snapshotting import refresh_snapshots
from storage.database import Database
from storage.waves import finish_wave
from tests.exports.test_package import FORMULA
from tests.review.made_up_wave import LINDE, MERWEDAL, NOW, MadeUpWave


@pytest.fixture
def exported(database: Database, tmp_path: Path) -> Path:
    MadeUpWave(offers={"de-linde": LINDE, "merwedal": (FORMULA, *MERWEDAL[1:])}).fill(database, tmp_path / "archive")
    with database.transaction() as session:
        finish_wave(session, "2026Q4", NOW)
    refresh_snapshots(database)
    with database.transaction() as session:
        export_wave(session, "2026Q4", tmp_path / "out", workbook=True)
    return tmp_path / "out"


def as_csv(value: object, kind: str) -> str:
    """A workbook gives days back as midnight, and times without their zone."""
    if isinstance(value, datetime):
        return cell(value.date() if kind == "date" else value.replace(tzinfo=UTC))
    return cell(float(value) if kind == "number" and isinstance(value, int) else value)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_cell_is_that_of_the_csv_files(table: Table, exported: Path) -> None:
    with (exported / table.path).open(encoding="utf-8", newline="") as file:
        header, *told = csv.reader(file)
    (_, *rows) = openpyxl.load_workbook(exported / WORKBOOK)[table.name].iter_rows(values_only=True)
    kinds = [column.kind for column in table.columns]
    assert header == list(table.header)
    assert [[as_csv(*pair) for pair in zip(row, kinds, strict=True)] for row in rows] == told


def test_no_cell_is_a_formula_and_numbers_are_numbers(exported: Path) -> None:
    book = openpyxl.load_workbook(exported / WORKBOOK)
    assert {one.data_type for sheet in book for row in sheet.iter_rows() for one in row} <= {
        "s",
        "inlineStr",
        "n",
        "b",
        "d",
    }
    coverage = [dict(zip(*pair, strict=True)) for pair in pairs(book["coverage"])]
    assert {type(row["pages_fetched"]) for row in coverage} == {int}


def pairs(sheet: object) -> list[tuple[tuple[object, ...], tuple[object, ...]]]:
    header, *rows = sheet.iter_rows(values_only=True)
    return [(header, row) for row in rows]


def test_the_codebook_tells_every_column_and_what_holds_of_all(exported: Path) -> None:
    book = openpyxl.load_workbook(exported / WORKBOOK)
    told = {(row[0], row[1]): row[3] for row in book["codebook"].iter_rows(min_row=2, values_only=True)}
    assert told["dataset", "wave"] == "2026Q4"
    assert "not been certified" in told["dataset", "certification"]
    assert all(told[table.name, one.value] for table in TABLES for one in book[table.name][1])
    assert book.sheetnames == ["codebook", *(table.name for table in TABLES)]


def test_a_workbook_of_an_earlier_export_does_not_stay_beside_newer_tables(exported: Path, database: Database) -> None:
    with database.transaction() as session:
        export_wave(session, "2026Q4", exported)
    assert not (exported / WORKBOOK).exists()


@pytest.mark.parametrize(
    ("value", "held"),
    [
        ("bel\x07", "bel"),
        ("+31 6", "'+31 6"),
        ("x" * 40_000, "x" * 32_767),
        (date(2026, 1, 31), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 12, 0, 0, 5, tzinfo=UTC), datetime(2026, 1, 31, 12, 0)),  # noqa: DTZ001 - Excel knows no zones
        (None, None),
        (0.123456, 0.1235),
        (True, True),
    ],
)
def test_what_excel_can_hold(value: object, held: object) -> None:
    assert excel_value(value) == held
