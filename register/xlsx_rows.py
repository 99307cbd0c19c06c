"""Rows of the first sheet of an Excel workbook."""

import io
import warnings
import zlib
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from register.errors import UsageError

# What openpyxl lets through when the bytes are no workbook, or a broken one (XML errors are SyntaxErrors).
_UNREADABLE = (BadZipFile, InvalidFileException, zlib.error, SyntaxError, LookupError, ValueError, TypeError, EOFError)


def xlsx_rows(path: Path, content: bytes) -> list[tuple[int, tuple[Any, ...]]]:
    """Each row with its number in the sheet; of a formula the value that Excel stored. Errors: UsageError."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # about styles and extensions, which are not read
            return _first_sheet(content)
    except _UNREADABLE as error:
        raise UsageError(f"{path}: an Excel workbook (.xlsx) was expected; this one cannot be opened") from error


def _first_sheet(content: bytes) -> list[tuple[int, tuple[Any, ...]]]:
    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        sheet = workbook.worksheets[0]
        sheet.reset_dimensions()  # some programs write a wrong size into the file, and rows would be lost
        return list(enumerate(sheet.iter_rows(values_only=True), start=1))
    finally:
        workbook.close()
