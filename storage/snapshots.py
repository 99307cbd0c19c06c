"""Snapshots in the database. Rows in and out as plain values: what they mean is decided in `snapshot`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from register.words import CellState, Change, DecidedBy, Status
from storage.tables import CellRow, ObservationRow, OfferRow, PageRow, SnapshotRow

CELL_COLUMNS = ("provider_id", "code", "state", "change", "reason", "first_seen", "last_seen", "last_url")
OBSERVATION_COLUMNS = ("provider_id", "code", "offer_id", "status", "confidence", "decided_by")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a snapshot was made from; it is up to date as long as none of this moved on."""

    previous_wave: str | None
    previous_made_at: datetime | None
    interpretation_id: int
    last_review_id: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`cells` with `CELL_COLUMNS` each, `observations` with `OBSERVATION_COLUMNS`, both without the wave."""

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


def find_basis(session: Session, wave: str) -> Basis | None:
    """What the wave's snapshot was made from; None if there is none yet."""
    row = session.get(SnapshotRow, wave)
    if row is None:
        return None
    return Basis(row.previous_wave, row.previous_made_at, row.interpretation_id, row.last_review_id)


def made_at(session: Session, wave: str) -> datetime | None:
    row = session.get(SnapshotRow, wave)
    return row.made_at if row else None


def save_snapshot(session: Session, wave: str, snapshot: Snapshot, now: datetime) -> None:
    """Puts a wave's snapshot in the place of the one before."""
    session.execute(delete(ObservationRow).where(ObservationRow.wave == wave))
    session.execute(delete(CellRow).where(CellRow.wave == wave))
    session.execute(delete(SnapshotRow).where(SnapshotRow.wave == wave))
    session.execute(
        insert(SnapshotRow).values(
            wave=wave,
            previous_wave=snapshot.basis.previous_wave,
            previous_made_at=snapshot.basis.previous_made_at,
            interpretation_id=snapshot.basis.interpretation_id,
            last_review_id=snapshot.basis.last_review_id,
            made_at=now,
        )
    )
    _insert(session, CellRow, wave, snapshot.cells)
    _insert(session, ObservationRow, wave, snapshot.observations)


def cells_of(session: Session, wave: str) -> list[dict[str, Any]]:
    """All cells of a snapshot as plain values, `CELL_COLUMNS` each."""
    rows = session.scalars(select(CellRow).where(CellRow.wave == wave))
    return [{column: getattr(row, column) for column in CELL_COLUMNS} for row in rows]


def shown_cells(session: Session, wave: str) -> list[ShownCell]:
    """The wave's observations, ordered by provider and code."""
    query = (
        select(ObservationRow, CellRow, OfferRow.title, PageRow)
        .join(
            CellRow,
            (CellRow.wave == ObservationRow.wave)
            & (CellRow.provider_id == ObservationRow.provider_id)
            & (CellRow.code == ObservationRow.code),
        )
        .join(OfferRow, OfferRow.id == ObservationRow.offer_id)
        .join(PageRow, PageRow.id == OfferRow.page_id)
        .where(ObservationRow.wave == wave)
    )
    found = [_shown(*row) for row in session.execute(query)]
    return sorted(found, key=lambda shown: (shown.provider_id, shown.code))


def changed_cells(session: Session, wave: str) -> list[ChangedCell]:
    """What differs from the wave before, ordered by provider and code; nothing for a first wave."""
    row = session.get(SnapshotRow, wave)
    if row is None or row.previous_wave is None:
        return []
    told = CellRow.change.is_not(None) & (CellRow.change != Change.CONTINUED)
    rows = session.scalars(select(CellRow).where(CellRow.wave == wave, told))
    changes = [ChangedCell(row.provider_id, row.code, Change(row.change or ""), row.reason) for row in rows]
    return sorted(changes, key=lambda changed: (changed.provider_id, changed.code))


def count_observations(session: Session, wave: str) -> int:
    query = select(func.count()).select_from(CellRow)
    return session.execute(query.where(CellRow.wave == wave, CellRow.state == CellState.SHOWN)).scalar_one()


def _insert(session: Session, table: type[Any], wave: str, rows: Iterable[Mapping[str, Any]]) -> None:
    values = [{"wave": wave, **row} for row in rows]
    if values:
        session.execute(insert(table), values)


def _shown(observation: ObservationRow, cell: CellRow, title: str, page: PageRow) -> ShownCell:
    return ShownCell(
        observation.provider_id,
        observation.code,
        Status(observation.status),
        observation.confidence,
        DecidedBy(observation.decided_by),
        title,
        page.final_url,
        page.sha256,
        page.fetched_at,
        Change(cell.change or Change.CONTINUED),
        cell.first_seen,
        cell.last_seen,
    )
