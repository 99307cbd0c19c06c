"""Seals: which interpretations nobody may change any more."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from register.errors import UsageError
from storage.interpretations import current_interpretation
from storage.tables import SealRow


@dataclass(frozen=True, slots=True)
class Seal:
    """Who laid it when, and the digest of the manifest."""

    interpretation_id: int
    wave: str
    sealed_at: datetime
    sealed_by: str
    manifest_sha256: str


def add_seal(session: Session, seal: Seal) -> None:
    session.add(SealRow(**{field: getattr(seal, field) for field in Seal.__slots__}))


def find_seal(session: Session, interpretation_id: int) -> Seal | None:
    row = session.get(SealRow, interpretation_id)
    return Seal(row.interpretation_id, row.wave, row.sealed_at, row.sealed_by, row.manifest_sha256) if row else None


def is_sealed(session: Session, interpretation_id: int) -> bool:
    return session.get(SealRow, interpretation_id) is not None


def sealed_waves(session: Session) -> set[str]:
    """Labels of the waves of which an interpretation is sealed: their evidence stays as it is."""
    return set(session.scalars(select(SealRow.wave)))


def refuse_if_sealed(session: Session, wave: str) -> None:
    """A UsageError if the wave's evidence is sealed."""
    if wave in sealed_waves(session):
        raise UsageError(
            f"Wave {wave} is sealed: nothing can be added to it; `aanbod wave reinterpret {wave}` makes a correction "
            "beside what was sealed."
        )


def refuse_if_laid_down(session: Session, wave: str) -> None:
    """A UsageError if what the wave says cannot change any more: its current interpretation is sealed."""
    interpretation = current_interpretation(session, wave)
    if interpretation and is_sealed(session, interpretation.id):
        raise UsageError(
            f"What wave {wave} says is sealed; `aanbod wave reinterpret {wave}` makes one beside it that can change."
        )
