"""Snapshots in the database. Rows in and out as plain values: what they mean is decided in `snapshot`.

A snapshot is asked for by name: `2026Q4` is the current one of the wave, `2026Q4@1` that of its first interpretation.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.orm import Session

from register.words import CellState, Change, DecidedBy, Status
from storage.interpretations import find_interpretation
from storage.tables import CellRow, ObservationRow, OfferRow, PageRow, SnapshotRow

BATCH = 5000  # rows a statement
CELL_COLUMNS = (
    "provider_id",
    "code",
    "state",
    "change",
    "reason",
    "first_seen",
    "last_seen",
    "last_measured",
    "last_url",
    "evidence_page_id",
    "confirmed_on",
    "from_provider_id",
    "from_code",
)
OBSERVATION_COLUMNS = ("provider_id", "code", "offer_id", "status", "confidence", "decided_by")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a snapshot was made from; it is up to date as long as none of this moved on.

    `previous_id` and `interpretation_id` are interpretations: every one has its own snapshot.
    """

    previous_wave: str | None
    previous_id: int | None
    previous_made_at: datetime | None
    interpretation_id: int
    last_review_id: int
    last_ruling_id: int = 0
    confirmation_id: int = 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`cells` with `CELL_COLUMNS` each, `observations` with `OBSERVATION_COLUMNS`."""

    basis: Basis
    cells: Iterable[Mapping[str, Any]]
    observations: Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class ShownCell:
    """An observation with all that an export says of it."""

    provider_id: str
    code: str
    status: Status
    confidence: float
    decided_by: DecidedBy
    offered_title: str
    url: str
    content_sha256: str
    fetched_at: datetime
    change: Change
    first_seen: date
    last_seen: date


@dataclass(frozen=True, slots=True)
class ChangedCell:
    """A cell that differs from the wave before."""

    provider_id: str
    code: str
    change: Change
    reason: str
    confirmed_on: date | None = None


def find_basis(session: Session, name: str) -> Basis | None:
    """What the named snapshot was made from; None if there is none yet."""
    row = _snapshot(session, name)
    if row is None:
        return None
    return Basis(**{field: getattr(row, field) for field in Basis.__slots__})


def made_at(session: Session, name: str) -> datetime | None:
    row = _snapshot(session, name)
    return row.made_at if row else None


def save_snapshot(session: Session, wave: str, snapshot: Snapshot, now: datetime) -> None:
    """Puts the snapshot of the interpretation in the place of the one before; those of others stay.

    One that says the same as before only notes its new basis: what stands on it need not be made again.
    """
    basis, chosen = snapshot.basis, snapshot.basis.interpretation_id
    cells = [dict(row) for row in snapshot.cells]
    observations = [dict(row) for row in snapshot.observations]
    if _is_the_same(session, chosen, cells, observations):
        rebase(session, basis)
        return
    session.execute(delete(ObservationRow).where(ObservationRow.interpretation_id == chosen))
    session.execute(delete(CellRow).where(CellRow.interpretation_id == chosen))
    session.execute(delete(SnapshotRow).where(SnapshotRow.interpretation_id == chosen))
    session.execute(insert(SnapshotRow).values(wave=wave, made_at=now, **asdict(basis)))
    _insert(session, CellRow, chosen, cells)
    _insert(session, ObservationRow, chosen, observations)


def rebase(session: Session, basis: Basis) -> None:
    """What the snapshot was made from moved on, and it still says the same."""
    chosen = SnapshotRow.interpretation_id == basis.interpretation_id
    session.execute(update(SnapshotRow).where(chosen).values(**asdict(basis)))


def cells_of(session: Session, name: str) -> list[dict[str, Any]]:
    """All cells of a snapshot as plain values, `CELL_COLUMNS` each."""
    interpretation = find_interpretation(session, name)
    return _rows(session, CellRow, CELL_COLUMNS, interpretation.id) if interpretation else []


def shown_cells(session: Session, name: str) -> list[ShownCell]:
    """The snapshot's observations, ordered by provider and code."""
    interpretation = find_interpretation(session, name)
    if interpretation is None:
        return []
    query = (
        select(
            ObservationRow.provider_id,
            ObservationRow.code,
            ObservationRow.status,
            ObservationRow.confidence,
            ObservationRow.decided_by,
            OfferRow.title,
            PageRow.final_url,
            PageRow.sha256,
            PageRow.fetched_at,
            CellRow.change,
            CellRow.first_seen,
            CellRow.last_seen,
        )
        .join(
            CellRow,
            (CellRow.interpretation_id == ObservationRow.interpretation_id)
            & (CellRow.provider_id == ObservationRow.provider_id)
            & (CellRow.code == ObservationRow.code),
        )
        .join(OfferRow, OfferRow.id == ObservationRow.offer_id)
        .join(PageRow, PageRow.id == OfferRow.page_id)
        .where(ObservationRow.interpretation_id == interpretation.id)
    )
    found = [_shown(*row) for row in session.execute(query)]
    return sorted(found, key=lambda shown: (shown.provider_id, shown.code))


def changed_cells(session: Session, name: str) -> list[ChangedCell]:
    """What differs from the wave before, ordered by provider and code; nothing for a first wave."""
    row = _snapshot(session, name)
    if row is None or row.previous_wave is None:
        return []
    told = CellRow.change.is_not(None) & (CellRow.change != Change.CONTINUED)
    columns = (CellRow.provider_id, CellRow.code, CellRow.change, CellRow.reason, CellRow.confirmed_on)
    query = select(*columns).where(CellRow.interpretation_id == row.interpretation_id, told)
    changes = [ChangedCell(p, c, Change(change or ""), why, day) for p, c, change, why, day in session.execute(query)]
    return sorted(changes, key=lambda changed: (changed.provider_id, changed.code))


def count_observations(session: Session, name: str) -> int:
    interpretation = find_interpretation(session, name)
    query = select(func.count()).select_from(CellRow).where(CellRow.state == CellState.SHOWN)
    chosen = CellRow.interpretation_id == (interpretation.id if interpretation else 0)
    return session.execute(query.where(chosen)).scalar_one()


def _snapshot(session: Session, name: str) -> SnapshotRow | None:
    interpretation = find_interpretation(session, name)
    return session.get(SnapshotRow, interpretation.id, populate_existing=True) if interpretation else None


def _is_the_same(
    session: Session, chosen: int, cells: list[dict[str, Any]], observations: list[dict[str, Any]]
) -> bool:
    if session.get(SnapshotRow, chosen, populate_existing=True) is None:
        return False
    stored = _rows(session, CellRow, CELL_COLUMNS, chosen)
    if _ordered(stored) != _ordered(cells):
        return False
    return _ordered(_rows(session, ObservationRow, OBSERVATION_COLUMNS, chosen)) == _ordered(observations)


def _ordered(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: (row["provider_id"], row["code"]))


def _rows(session: Session, table: Any, columns: tuple[str, ...], chosen: int) -> list[dict[str, Any]]:
    query = select(*(getattr(table, column) for column in columns)).where(table.interpretation_id == chosen)
    return [dict(zip(columns, row, strict=True)) for row in session.execute(query)]


def _insert(session: Session, table: Any, chosen: int, rows: list[dict[str, Any]]) -> None:
    values = [{"interpretation_id": chosen, **row} for row in rows]
    for start in range(0, len(values), BATCH):
        session.execute(insert(table), values[start : start + BATCH])


def _shown(*row: Any) -> ShownCell:
    provider_id, code, status, confidence, decided_by, title, url, sha256, fetched_at, change, first, last = row
    return ShownCell(
        provider_id,
        code,
        Status(status),
        confidence,
        DecidedBy(decided_by),
        title,
        url,
        sha256,
        fetched_at,
        Change(change or Change.CONTINUED),
        first,
        last,
    )
