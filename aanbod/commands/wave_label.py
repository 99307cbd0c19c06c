"""A wave's label as people type it."""

import re
from typing import Annotated

import typer

from register.errors import UsageError

LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
Label = Annotated[str, typer.Argument(metavar="LABEL", help="For example 2026Q4.")]


def checked_label(label: str) -> str:
    """A wave's label is used in tables and file names."""
    if not LABEL.fullmatch(label):
        raise UsageError(f"LABEL: up to 64 letters, digits, `-`, `_` and `.` were expected, not {label!r}.")
    return label
