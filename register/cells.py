"""What each column of a register file must hold. A reader raises ValueError with what was expected."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from register.codes import CODE
from register.mistakes import shown
from register.words import Category

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_DUTCH_DAY = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_WHOLE = re.compile(r"([0-9]+)(?:\.0+)?")


def as_code(text: str) -> str:
    code = text.upper()
    if not CODE.fullmatch(code):
        raise ValueError(f"K or C with four digits was expected, such as K0905{_not(text)}")
    return code


def _title(text: str) -> str:
    if not text:
        raise ValueError("a title was expected; the cell is empty")
    return text


def _optional(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: read(text) if text else None


def _whole(lowest: int, highest: int, what: str) -> Callable[[str], int]:
    def read(text: str) -> int:
        hit = _WHOLE.fullmatch(text)
        if hit is None or not lowest <= int(hit[1]) <= highest:
            raise ValueError(f"{what} from {lowest} to {highest} was expected{_not(text)}")
        return int(hit[1])

    return read


def _day(text: str) -> date:
    try:
        if iso := _ISO_DAY.fullmatch(text):
            return date(*map(int, iso.groups()))
        if dutch := _DUTCH_DAY.fullmatch(text):
            return date(*map(int, reversed(dutch.groups())))
    except ValueError:
        pass  # written like a date, but no day of the calendar: the same sentence below
    raise ValueError(f"a date such as 2026-01-31 or 31-01-2026 was expected{_not(text)}")


def _crebo(text: str) -> str:
    """Of a number cell that was saved as text (`25498.0`) the number."""
    hit = _WHOLE.fullmatch(text)
    return hit[1] if hit else text


def _category(text: str) -> Category:
    try:
        return Category(text.casefold() or Category.REGULAR)
    except ValueError:
        raise ValueError(f"{' or '.join(Category)} was expected{_not(text)}") from None


def _aliases(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(alias.strip() for alias in text.split("|") if alias.strip()))


def _not(text: str) -> str:
    return f", not {shown(text)}" if text else "; the cell is empty"


READERS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "code": as_code,
        "title": _title,
        "sector": _optional(str),
        "sbu": _optional(_whole(1, 10_000, "a whole number of hours")),
        "level": _optional(_whole(1, 4, "a level")),
        "qualification": _optional(str),
        "crebo": _optional(_crebo),
        "category": _category,
        "valid_from": _optional(_day),
        "valid_to": _optional(_day),
        "successor": _optional(as_code),
        "aliases": _aliases,
    }
)
