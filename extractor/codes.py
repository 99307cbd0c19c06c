"""Printed codes, looked for only where one can stand: most texts hold none."""

import re
from functools import lru_cache

from register.codes import PrintedCode, printed_codes

_SHORT = 400
_NONE: frozenset[str] = frozenset()
# Few texts hold four digits; what is before them begins with one of four letters.
_DIGITS = re.compile(r"[0-9]{4}")
_MAYBE = re.compile(r"[KkCc](?:\d{4}|(?<=[Kk])euzede[^.]{0,20}\d{4})")


def codes_in(text: str) -> tuple[PrintedCode, ...]:
    """As `register.codes.printed_codes`."""
    return _codes_in_short(text) if len(text) <= _SHORT else _codes_in(text)


@lru_cache(maxsize=8192)  # a row is looked at as a block, as a candidate and as a context
def _codes_in_short(text: str) -> tuple[PrintedCode, ...]:
    return _codes_in(text)


def _codes_in(text: str) -> tuple[PrintedCode, ...]:
    return tuple(printed_codes(text)) if _DIGITS.search(text) and _MAYBE.search(text) else ()


def code_set(text: str) -> frozenset[str]:
    found = _codes_in_short(text) if len(text) <= _SHORT else _codes_in(text)
    return frozenset(printed.code for printed in found) if found else _NONE
