"""Addresses that a crawl left out unseen, and of which kinds the pages were that showed something."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.frontier import LEFT_OUT, Visit, of_visit, was_not_left_out
from storage.tables import FrontierRow


@dataclass(frozen=True, slots=True)
class LeftOut:
    """`reason` without the words with which they all begin."""

    url: str
    reason: str
    priority: int
    stratum: str


def left_out(session: Session, visit: Visit) -> list[LeftOut]:
    """All that nothing else led to; the crawl notes a bounded number of them."""
    query = select(FrontierRow.url, FrontierRow.reason, FrontierRow.priority, FrontierRow.stratum)
    rows = session.execute(query.where(*of_visit(visit), ~was_not_left_out()).order_by(FrontierRow.id))
    return [LeftOut(url, reason.removeprefix(LEFT_OUT), priority, stratum) for url, reason, priority, stratum in rows]


def strata_of_worth(session: Session, visit: Visit, at_least: float) -> set[str]:
    """Strata with the places of their pages, of pages that turned out to be worth so much."""
    query = select(FrontierRow.stratum).where(*of_visit(visit), FrontierRow.worth >= at_least).distinct()
    return set(session.scalars(query))
