"""The columns of a register file: where they stand in the header, and reading a row by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from register.cells import READERS
from register.errors import UsageError
from register.mistakes import Mistakes

REQUIRED = ("code", "title")


@dataclass(frozen=True, slots=True)
class Column:
    """A column as this file has it: its place in the row, from 0, and the name that people see there."""

    name: str
    place: int
    label: str


@dataclass(frozen=True, slots=True)
class Header:
    """`ignored` are the names in the file that nothing is done with."""

    width: int
    columns: tuple[Column, ...]
    ignored: tuple[str, ...]


def find_columns(cells: Sequence[str], columns: Mapping[str, str], line: int, mistakes: Mistakes) -> Header:
    """`columns`: contract name -> name in the file. It counts only for a file that has at least one of those names."""
    keys = [_key(cell) for cell in cells]
    wanted = {name: name for name in READERS}
    if any(_key(name) in keys for name in columns.values()):
        wanted |= columns
    for name, written in wanted.items():
        times = keys.count(_key(written))
        if times == 0 and (name in REQUIRED or written == columns.get(name)):
            mistakes.add(line, written, f"a column with this name was expected in the header (for {name})")
        if times > 1:
            mistakes.add(line, written, "this column was expected once in the header, not more")
    found = tuple(
        Column(name, keys.index(_key(written)), cells[keys.index(_key(written))])
        for name, written in wanted.items()
        if _key(written) in keys
    )
    places = {column.place for column in found}
    ignored = tuple(cell for place, cell in enumerate(cells) if cell and place not in places)
    return Header(len(cells), found, ignored)


def check_mapping(columns: Mapping[str, str]) -> None:
    """Errors: UsageError for a name that the contract does not have."""
    unknown = sorted(set(columns) - set(READERS))
    if unknown:
        raise UsageError(f"register.columns: {unknown[0]}: one of {', '.join(READERS)} was expected")


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def read_cells(header: Header, cells: Sequence[str], line: int, mistakes: Mistakes) -> dict[str, Any]:
    """What each column of the file holds on this row; a cell with a mistake is reported and left out."""
    values = {}
    for column in header.columns:
        text = cells[column.place] if column.place < len(cells) else ""
        try:
            values[column.name] = READERS[column.name](text)
        except ValueError as error:
            mistakes.add(line, column.label, str(error))
    return values
