"""Printed codes, looked for only where one can stand: most texts hold none."""

import re

from register.codes import PrintedCode, printed_codes

_MAYBE = re.compile(r"[KkCc]\d{4}|[Kk]euzede[^.]{0,20}\d{4}")


def codes_in(text: str) -> list[PrintedCode]:
    """As `register.codes.printed_codes`, some ten times faster on a text without numbers."""
    return printed_codes(text) if _MAYBE.search(text) else []


def code_set(text: str) -> frozenset[str]:
    return frozenset(printed.code for printed in codes_in(text))
