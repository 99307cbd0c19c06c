"""What changed between two versions of the register."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from register.certificate import Certificate, Register


class DifferenceKind(StrEnum):
    """`ended` = still listed, but no longer valid on the day of the newer version; `removed` = no longer listed."""

    ADDED = "added"
    REMOVED = "removed"
    ENDED = "ended"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One column of one certificate, before and after; as text, empty = not known."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One certificate that differs, with the title it has in the newest version that lists it."""

    code: str
    title: str
    kind: DifferenceKind
    changes: tuple[FieldChange, ...] = ()


def register_diff(old: Register, new: Register) -> list[Difference]:
    """In the order of the codes; nothing for a certificate that stayed the same."""
    codes = sorted({*old.by_code, *new.by_code})
    return [difference for code in codes for difference in _compare(code, old, new)]


def _compare(code: str, old: Register, new: Register) -> Iterator[Difference]:
    before, after = old.by_code.get(code), new.by_code.get(code)
    if before is None and after is not None:
        yield Difference(code, after.title, DifferenceKind.ADDED)
    elif after is None and before is not None:
        yield Difference(code, before.title, DifferenceKind.REMOVED)
    elif before is not None and after is not None:
        ended = before.valid_on(old.as_of) and not after.valid_on(new.as_of)
        changes = tuple(_changes(before, after))
        if ended or changes:
            yield Difference(code, after.title, DifferenceKind.ENDED if ended else DifferenceKind.CHANGED, changes)


def _changes(before: Certificate, after: Certificate) -> Iterator[FieldChange]:
    for name in (field.name for field in fields(Certificate)):
        old, new = _text(getattr(before, name)), _text(getattr(after, name))
        if old != new:
            yield FieldChange(name, old, new)


def _text(value: Any) -> str:
    """As a register file writes it."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "|".join(value)
    return value.isoformat() if isinstance(value, date) else str(value)
