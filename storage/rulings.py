"""What people said of mass disappearances: appended, never changed; the last word about a provider counts."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.tables import RulingRow


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's word on what vanished at a provider in a wave: `accepted` = it really went."""

    wave: str
    provider_id: str
    accepted: bool
    person: str
    reason: str
    decided_at: datetime


def add_ruling(session: Session, ruling: Ruling) -> None:
    session.add(RulingRow(**{field: getattr(ruling, field) for field in Ruling.__slots__}))
    session.flush()


def rulings_in_force(session: Session, wave: str) -> dict[str, Ruling]:
    """By provider."""
    rows = session.scalars(select(RulingRow).where(RulingRow.wave == wave).order_by(RulingRow.id))
    return {row.provider_id: Ruling(**{field: getattr(row, field) for field in Ruling.__slots__}) for row in rows}


def last_ruling_id(session: Session, wave: str) -> int:
    """0 as long as nobody said anything of this wave."""
    query = select(func.coalesce(func.max(RulingRow.id), 0)).where(RulingRow.wave == wave)
    return session.execute(query).scalar_one()
