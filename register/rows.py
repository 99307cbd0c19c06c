"""A register file as rows of plain text, whatever it was written with."""

import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from register.csv_rows import csv_rows
from register.errors import UsageError
from register.xlsx_rows import xlsx_rows

_SUFFIXES = (".csv", ".xlsx")


@dataclass(frozen=True, slots=True)
class Row:
    """`line` is where a person finds it: the line of a CSV on which the record begins, the row number of a sheet."""

    line: int
    cells: tuple[str, ...]


def read_rows(path: Path, names: Collection[str]) -> list[Row]:
    """The rows that are not blank, header first. `names` of columns that may occur help to find the separator.

    Errors: UsageError for a file that is missing or of another kind, FileMistakeError for one that cannot be read.
    """
    if path.suffix.lower() not in _SUFFIXES:
        raise UsageError(f"{path}: a register file ends in .csv or .xlsx")
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: the file cannot be read ({error.strerror})") from error
    raw = csv_rows(path, content, names) if path.suffix.lower() == ".csv" else xlsx_rows(path, content)
    rows = (Row(line, tuple(as_text(cell) for cell in cells)) for line, cells in raw)
    return [row for row in rows if any(row.cells)]


def as_text(cell: object) -> str:
    """Whitespace collapsed; whole numbers without a fraction, days as ISO 8601, as a CSV would hold them."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime) and not (cell.hour or cell.minute or cell.second):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", str(cell))).strip()
