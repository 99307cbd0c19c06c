"""Reads a register file (CSV or XLSX) into a `Register`, or says everything that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from register.cells import READERS
from register.certificate import Certificate, Register
from register.columns import Header, check_mapping, find_columns, read_cells
from register.mistakes import Mistakes
from register.rows import Row, read_rows


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """What a file holds, and the columns in it that were not read, by their names in the file."""

    register: Register
    ignored_columns: tuple[str, ...]


def read_register(path: Path, as_of: date, columns: Mapping[str, str] | None = None) -> Register:
    """The list as it stood on `as_of`. `columns`: name in the contract -> name in the header of this file.

    Errors: FileMistakeError naming file, line, column and what was expected, for every mistake at once;
    UsageError for a file that cannot be opened.
    """
    return read_register_file(path, as_of, columns).register


def read_register_file(path: Path, as_of: date, columns: Mapping[str, str] | None = None) -> RegisterFile:
    """As `read_register`, with what was ignored."""
    columns = columns or {}
    check_mapping(columns)
    mistakes = Mistakes(str(path))
    rows = read_rows(path, [*READERS, *columns.values()])
    if not rows:
        mistakes.add(None, "", "a header and at least one certificate were expected; the file is empty")
    mistakes.raise_if_any()
    header = find_columns(rows[0].cells, columns, rows[0].line, mistakes)
    mistakes.raise_if_any()
    return RegisterFile(Register.of(as_of, _certificates(header, rows[1:], mistakes)), header.ignored)


def _certificates(header: Header, rows: list[Row], mistakes: Mistakes) -> list[Certificate]:
    if not rows:
        mistakes.add(None, "", "at least one certificate was expected under the header")
    found: dict[str, tuple[int, Certificate]] = {}
    for row in rows:
        certificate = _certificate(header, row, mistakes)
        if certificate is None:
            continue
        if certificate.code in found:
            first = found[certificate.code][0]
            mistakes.add(
                row.line, "code", f"each code once was expected; {certificate.code} stands on line {first} too"
            )
        else:
            found[certificate.code] = row.line, certificate
    _check_successors(found, mistakes)
    mistakes.raise_if_any()
    return [certificate for _, certificate in found.values()]


def _certificate(header: Header, row: Row, mistakes: Mistakes) -> Certificate | None:
    before = len(mistakes)
    if any(row.cells[header.width :]):
        expected = f"{header.width} cells as in the header were expected, not {len(row.cells)}"
        mistakes.add(row.line, "", f"{expected} (is there a separator in a text without quotation marks?)")
        return None
    values = read_cells(header, row.cells, row.line, mistakes)
    begin, end = values.get("valid_from"), values.get("valid_to")
    if begin and end and end < begin:
        mistakes.add(row.line, "valid_to", f"a day on or after valid_from ({begin}) was expected, not {end}")
    return Certificate(**values) if len(mistakes) == before else None


def _check_successors(found: Mapping[str, tuple[int, Certificate]], mistakes: Mistakes) -> None:
    """A successor may be missing from the list, but must not lead back to where it began."""
    for code, (line, certificate) in found.items():
        passed: set[str] = set()
        following = certificate.successor
        while following and following in found and following not in passed | {code}:
            passed.add(following)
            following = found[following][1].successor
        if following == code:
            mistakes.add(line, "successor", f"a later code was expected; this one leads back to {code} itself")
