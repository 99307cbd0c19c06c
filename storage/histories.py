"""What all waves say of a provider or of a certificate: the cells of the current snapshots, wave after wave."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import ColumnElement, func, join, select
from sqlalchemy.orm import Session

from storage.tables import CellRow, InterpretationRow, ObservationRow, OfferRow, SnapshotRow, WaveRow


@dataclass(frozen=True, slots=True)
class StandingWave:
    """A wave with the interpretation that speaks for it now."""

    label: str
    measured_on: date
    interpretation_id: int
    number: int
    register_as_of: date
    extractor: str
    matcher: str


class PastCell(NamedTuple):
    """One cell in one wave; `offered_title` is None where it is not shown. A tuple: a history has some 16,000."""

    interpretation_id: int
    provider_id: str
    code: str
    state: str
    change: str | None
    reason: str
    last_url: str
    confirmed_on: date | None
    from_provider_id: str | None
    from_code: str | None
    offered_title: str | None


def standing_waves(session: Session) -> list[StandingWave]:
    """All waves that have a snapshot, in their order."""
    newest = (
        select(func.max(InterpretationRow.number))
        .join(SnapshotRow, SnapshotRow.interpretation_id == InterpretationRow.id)
        .where(InterpretationRow.wave == WaveRow.label, InterpretationRow.finished_at.is_not(None))
        .scalar_subquery()
    )
    columns = (
        WaveRow.label,
        WaveRow.measured_on,
        InterpretationRow.id,
        InterpretationRow.number,
        InterpretationRow.register_as_of,
        InterpretationRow.extractor_version,
        InterpretationRow.matcher_version,
    )
    query = (
        select(*columns)
        .join(InterpretationRow, (InterpretationRow.wave == WaveRow.label) & (InterpretationRow.number == newest))
        .where(WaveRow.confirms.is_(None))
        .order_by(WaveRow.measured_on, WaveRow.created_at, WaveRow.label)
    )
    return [StandingWave(*row) for row in session.execute(query)]


def past_cells(
    session: Session, waves: Collection[StandingWave], providers: Collection[str] = (), codes: Collection[str] = ()
) -> list[PastCell]:
    """Of the given providers and certificates; empty = all, but not both."""
    chosen = [CellRow.interpretation_id.in_([wave.interpretation_id for wave in waves])]
    if providers:
        chosen.append(CellRow.provider_id.in_(sorted(providers)))
    if codes:
        chosen.append(CellRow.code.in_(sorted(codes)))
    return _cells(session, chosen)


def moved_from(
    session: Session, waves: Collection[StandingWave], providers: Collection[str] = (), codes: Collection[str] = ()
) -> set[tuple[str, str]]:
    """Provider and code of the cells that came from one of these providers and certificates."""
    chosen = [CellRow.interpretation_id.in_([wave.interpretation_id for wave in waves])]
    if providers:
        chosen.append(CellRow.from_provider_id.in_(sorted(providers)))
    if codes:
        chosen.append(CellRow.from_code.in_(sorted(codes)))
    query = select(CellRow.provider_id, CellRow.code).where(CellRow.from_code.is_not(None), *chosen).distinct()
    return {(provider_id, code) for provider_id, code in session.execute(query)}


def _cells(session: Session, chosen: Sequence[ColumnElement[bool]]) -> list[PastCell]:
    """Of the tables, not of the mapped classes: what the session does for each row would cost as much as the query."""
    cell, observation, offer = CellRow.__table__, ObservationRow.__table__, OfferRow.__table__
    columns = [cell.c[name] for name in PastCell._fields if name != "offered_title"]
    shown = join(cell, observation, isouter=True).outerjoin(offer)
    query = select(*columns, offer.c.title).select_from(shown).where(*chosen)
    return [PastCell._make(row) for row in session.execute(query)]
