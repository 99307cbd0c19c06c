"""Rows of a CSV: UTF-8, or what Excel makes of it on a Dutch machine (windows-1252, semicolons, UTF-16)."""

import csv
import io
import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from register.errors import FileMistakeError, UsageError

_SEPARATORS = (",", ";", "\t")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_UTF8_LETTER = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]")  # ë and its like, curly quotes, dashes
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


def csv_rows(path: Path, content: bytes, names: Collection[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Each record with the line on which it begins. Errors: FileMistakeError, UsageError."""
    text = _decode(path, content)
    if (control := _CONTROL.search(text)) is not None:
        raise UsageError(
            f"{path}: a text file was expected; this holds other data (at character {control.start() + 1})"
        )
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_separator(text, names), strict=True)
    begin = 1
    try:
        for record in reader:
            yield begin, record
            begin = reader.line_num + 1
    except csv.Error as error:
        expected = f"a record with its quotation marks in pairs was expected ({error})"
        raise FileMistakeError.at(str(path), begin, "", expected) from error


def _decode(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-16" if content.startswith(_UTF16_MARKS) else "utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        if not _UTF8_LETTER.search(content):  # no letter in UTF-8 at all: written in the older encoding, not damaged
            try:
                return content.decode("cp1252")
            except UnicodeDecodeError:
                pass  # neither of the two: reported below like a damaged one
        raise FileMistakeError.at(str(path), line, "", "text in UTF-8 was expected") from error


def _separator(text: str, names: Collection[str]) -> str:
    """The one that finds most known names in the header; of equals the one that makes most cells, then the comma."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    known = {name.casefold() for name in names}

    def fit(separator: str) -> tuple[int, int]:
        cells = next(csv.reader([header], delimiter=separator), [])
        return sum(cell.strip().casefold() in known for cell in cells), len(cells)

    return max(_SEPARATORS, key=fit)
