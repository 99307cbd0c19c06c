"""CSV that goes through a spreadsheet and comes back: formulas defused, Dutch separators and byte order marks taken."""

import csv
import re
from _csv import Reader
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from io import StringIO
from pathlib import Path

from register.errors import FileMistakeError, UsageError

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_DEFUSED = re.compile(r"'+[=+\-@\t\r]")


def defused(value: str) -> str:
    """A text that no spreadsheet takes for a formula; `plain` gives the text back."""
    return f"'{value}" if _FORMULA.match(value) else value


def plain(value: str) -> str:
    return value[1:] if _DEFUSED.match(value) else value


def write_rows(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """The whole file or nothing: an earlier file of that name stays as it was when writing fails."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows({column: defused(row[column]) for column in columns} for row in rows)
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error


def read_rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with the line on which it begins, values stripped; other columns are left out, empty rows too."""
    text = _text(path)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        yield from _rows(reader, path.name, columns)
    except csv.Error as error:
        raise FileMistakeError.at(path.name, reader.line_num, "", f"not CSV: {error}") from error


def _rows(reader: Reader, name: str, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    header = [cell.strip().lower() for cell in next(reader, [])]
    missing = [column for column in columns if column not in header]
    if missing:
        raise FileMistakeError.at(name, 1, ", ".join(missing), "missing in the header")
    line = reader.line_num + 1
    for cells in reader:
        if len(cells) > len(header):
            raise FileMistakeError.at(name, line, "", f"{len(header)} columns were expected, not {len(cells)}")
        told = dict(zip(header, cells, strict=False))
        row = {column: plain(told.get(column, "")).strip() for column in columns}
        if any(row.values()):
            yield line, row
        line = reader.line_num + 1


def _text(path: Path) -> str:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise FileMistakeError.at(path.name, None, "", "not UTF-8: save it as `CSV UTF-8`") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}") from error


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(",;\t", key=header.count)
