"""The same tables as an Excel workbook: a sheet for the codebook, then one a table, with real dates and numbers."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from exports.cells import defused
from exports.codebook import TABLES
from exports.rows import Row

WORKBOOK = "monitor.xlsx"
CODEBOOK = "codebook"
LONGEST = 32_767  # characters that a cell of Excel holds
WIDEST = 50  # characters, as columns are drawn


def write_workbook(path: Path, about: Mapping[str, object], rows: Mapping[str, list[Row]]) -> None:
    """`about` = what holds of the whole dataset; it stands above the codebook."""
    book = Workbook(write_only=True)
    _add_sheet(book, CODEBOOK, ("table", "column", "type", "meaning", "values"), _codebook(about))
    for table in TABLES:
        _add_sheet(book, table.name, table.header, rows[table.name])
    book.save(path)


def _codebook(about: Mapping[str, object]) -> list[Row]:
    whole: list[Row] = [("dataset", name, "", value, "") for name, value in about.items()]
    return whole + [
        (table.name, column.name, column.kind, column.description, ", ".join(column.words))
        for table in TABLES
        for column in table.columns
    ]


def _add_sheet(book: Workbook, name: str, header: Iterable[str], rows: Iterable[Row]) -> None:
    sheet: Any = book.create_sheet(name)  # openpyxl's types know less of it than it has
    titles, written = tuple(header), [[excel_value(value) for value in row] for row in rows]
    for number, title in enumerate(titles):
        longest = max((len(str(row[number] or "")) for row in written), default=0)
        sheet.column_dimensions[get_column_letter(number + 1)].width = min(max(longest, len(title)) + 2, WIDEST)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(titles))}{len(written) + 1}"
    sheet.append([_bold(sheet, title) for title in titles])
    for row in written:
        sheet.append(row)


def _bold(sheet: Any, title: str) -> Any:
    cell = WriteOnlyCell(sheet, title)
    cell.font = Font(bold=True)
    return cell


def excel_value(value: object) -> object:
    """What Excel can hold: times are UTC without a zone, text is defused as in CSV; empty = not known."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None, microsecond=0)
    if isinstance(value, float):
        return round(value, 4)
    if isinstance(value, str):
        return defused(ILLEGAL_CHARACTERS_RE.sub("", value))[:LONGEST]
    return value
