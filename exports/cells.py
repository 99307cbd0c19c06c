"""How a value is written in a CSV cell, and what a spreadsheet must not run."""

from datetime import UTC, date, datetime
from functools import singledispatch

RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")


@singledispatch
def cell(value: object) -> str:
    """ISO 8601 dates, times in UTC to the second, `true`/`false`, empty = not known."""
    raise TypeError(f"no way to write {type(value).__name__} in a table")


@cell.register
def _(value: None) -> str:
    del value
    return ""


@cell.register
def _(value: bool) -> str:
    return "true" if value else "false"


@cell.register
def _(value: int) -> str:
    return str(value)


@cell.register
def _(value: float) -> str:
    return f"{value:.4f}"


@cell.register
def _(value: datetime) -> str:
    return value.astimezone(UTC).isoformat(timespec="seconds")


@cell.register
def _(value: date) -> str:
    return value.isoformat()


@cell.register
def _(value: str) -> str:
    return defused(value)


def defused(text: str) -> str:
    """Text from websites that a spreadsheet would take for a formula gets a leading apostrophe."""
    return f"'{text}" if text.startswith(RUN_BY_SPREADSHEETS) else text
