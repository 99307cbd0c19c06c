"""Which rows a seal covers, and the digest of each."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from sqlalchemy import ColumnElement, Table, select
from sqlalchemy.orm import Session

from storage.manifest import Entry
from storage.tables import (
    CellRow,
    CertificateRow,
    CoverageRow,
    InterpretationRow,
    LineageRow,
    ObservationRow,
    OfferRow,
    PageRow,
    ReadingRow,
    RegisterRow,
    ReviewRow,
    RulingRow,
    SnapshotRow,
    WaveRow,
)

BATCH = 1_000  # rows held at a time
# Counted anew by every interpretation of the wave: no part of what one of them says.
_NOT_SEALED = frozenset({("coverage", "offers_found")})

Columns = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a seal is about: the wave with its confirmation visits, and what the snapshot was made from."""

    waves: tuple[str, ...]
    interpretations: tuple[int, ...]
    registers: tuple[date, ...]
    last_review_id: int
    last_ruling_id: int

    def as_json(self) -> dict[str, Any]:
        return asdict(self) | {"registers": [day.isoformat() for day in self.registers]}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Scope":
        return cls(
            tuple(values["waves"]),
            tuple(values["interpretations"]),
            tuple(date.fromisoformat(day) for day in values["registers"]),
            values["last_review_id"],
            values["last_ruling_id"],
        )


@dataclass(frozen=True, slots=True)
class Part:
    """The sealed rows of one table; `key` are the columns that name a row for people."""

    table: Table
    key: tuple[str, ...]
    chosen: Callable[[Scope], ColumnElement[bool]]

    @property
    def name(self) -> str:
        return self.table.name


def _part(row: Any, key: str, chosen: Callable[[Scope], ColumnElement[bool]]) -> Part:
    return Part(row.__table__, tuple(key.split()), chosen)


def _interpreted(row: Any) -> Callable[[Scope], ColumnElement[bool]]:
    return lambda scope: row.interpretation_id.in_(scope.interpretations)


PARTS = (
    _part(WaveRow, "label", lambda scope: WaveRow.label.in_(scope.waves)),
    _part(RegisterRow, "as_of", lambda scope: RegisterRow.as_of.in_(scope.registers)),
    _part(CertificateRow, "as_of code", lambda scope: CertificateRow.as_of.in_(scope.registers)),
    _part(CoverageRow, "wave provider_id", lambda scope: CoverageRow.wave.in_(scope.waves)),
    _part(PageRow, "wave provider_id url rendered", lambda scope: PageRow.wave.in_(scope.waves)),
    _part(InterpretationRow, "wave number", lambda scope: InterpretationRow.id.in_(scope.interpretations)),
    _part(ReadingRow, "interpretation_id provider_id", _interpreted(ReadingRow)),
    _part(OfferRow, "provider_id id title", _interpreted(OfferRow)),
    _part(ReviewRow, "id provider_id offered_title", lambda scope: ReviewRow.id <= scope.last_review_id),
    _part(
        RulingRow,
        "id provider_id",
        lambda scope: (RulingRow.id <= scope.last_ruling_id) & RulingRow.wave.in_(scope.waves),
    ),
    _part(LineageRow, "provider_id offer_key", _interpreted(LineageRow)),
    _part(SnapshotRow, "wave", _interpreted(SnapshotRow)),
    _part(CellRow, "provider_id code", _interpreted(CellRow)),
    _part(ObservationRow, "provider_id code", _interpreted(ObservationRow)),
)


def columns_now() -> dict[str, list[str]]:
    """The columns that a new seal covers; an older one keeps to those that there were."""
    return {
        part.name: [column.name for column in part.table.columns if (part.name, column.name) not in _NOT_SEALED]
        for part in PARTS
    }


def row_entries(session: Session, scope: Scope, columns: Columns) -> Iterator[Entry]:
    """Every row that the seal covers, with the digest of the given columns."""
    for part in PARTS:
        if part.name in columns:
            yield from _entries_of(session, part, scope, columns[part.name])


def _entries_of(session: Session, part: Part, scope: Scope, columns: Sequence[str]) -> Iterator[Entry]:
    known = [part.table.c[name] for name in columns if name in part.table.c]
    query = select(*known).where(part.chosen(scope)).order_by(*part.table.primary_key.columns)
    for row in session.execute(query, execution_options={"yield_per": BATCH}).mappings():
        yield Entry(part.name, " ".join(_said(row[name]) for name in part.key), _digest([row[c.name] for c in known]))


def _said(value: Any) -> str:
    if isinstance(value, bool):
        return "rendered" if value else "plain"
    return str(value)


def _digest(values: Sequence[Any]) -> str:
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, default=_as_text)
    return sha256(text.encode()).hexdigest()


def _as_text(value: Any) -> str:
    """Days and moments; moments come out of every database in UTC."""
    return str(value.isoformat())
