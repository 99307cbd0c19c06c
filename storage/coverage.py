"""What the crawl writes into a provider's coverage row: that it began, how far it is, what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from register.provider import Provider
from register.words import Outcome
from storage.frontier import Visit
from storage.tables import CoverageRow


@dataclass(frozen=True, slots=True)
class Counters:
    """As the contract counts: pages with content, pages that could not be had, pages that robots.txt forbids."""

    pages_fetched: int = 0
    pages_failed: int = 0
    pages_disallowed: int = 0


@dataclass(frozen=True, slots=True)
class Conclusion:
    """An outcome with its reason (from `register.reasons`, a detail may follow)."""

    outcome: Outcome
    reason: str


def provider_of(session: Session, visit: Visit) -> Provider:
    """The provider's block as this wave measures it."""
    row = session.execute(select(CoverageRow.provider).where(*_row(visit))).scalar_one()
    return Provider.model_validate(row)


def night_window_of(session: Session, visit: Visit) -> str:
    """As it stands in the provider's block, also in one that cannot be read otherwise; empty = none."""
    block = session.execute(select(CoverageRow.provider).where(*_row(visit))).scalar_one()
    return str(block.get("night_window") or "")


def unfinished(session: Session, wave: str, provider_ids: Iterable[str]) -> list[str]:
    """Those of the given providers that have no outcome yet, in the given order."""
    query = select(CoverageRow.provider_id).where(CoverageRow.wave == wave, CoverageRow.outcome.is_(None))
    open_ids = set(session.scalars(query))
    return [provider_id for provider_id in provider_ids if provider_id in open_ids]


def begin(session: Session, visit: Visit, now: datetime) -> None:
    """Notes when the first look at a provider was; a resumed crawl keeps that moment."""
    row = update(CoverageRow).where(*_row(visit), CoverageRow.started_at.is_(None))
    session.execute(row.values(started_at=now))


def conclude(session: Session, visit: Visit, conclusion: Conclusion, counters: Counters, now: datetime) -> None:
    counts = {field: getattr(counters, field) for field in Counters.__slots__}
    values = {"outcome": conclusion.outcome, "reason": conclusion.reason, "finished_at": now, **counts}
    session.execute(update(CoverageRow).where(*_row(visit)).values(**values))


def _row(visit: Visit) -> tuple[Any, Any]:
    return CoverageRow.wave == visit.wave, CoverageRow.provider_id == visit.provider_id
