"""Which waves' evidence was thrown away, by whom and when."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from register.errors import UsageError
from storage.tables import PruningRow


def note_pruning(session: Session, wave: str, person: str, now: datetime) -> None:
    """Before anything is thrown away; a second time changes nothing."""
    if session.get(PruningRow, wave) is None:
        session.add(PruningRow(wave=wave, pruned_at=now, pruned_by=person))


def is_pruned(session: Session, wave: str) -> bool:
    return session.get(PruningRow, wave) is not None


def pruned_waves(session: Session) -> set[str]:
    return set(session.scalars(select(PruningRow.wave)))


def refuse_if_pruned(session: Session, wave: str) -> None:
    """A UsageError if the wave cannot be read again."""
    row = session.get(PruningRow, wave)
    if row is not None:
        raise UsageError(
            f"The evidence of wave {wave} was pruned on {row.pruned_at.date()} by {row.pruned_by}: "
            "it cannot be read again."
        )
