"""Addresses that are worth a second look when nothing else waits: shorter ways to them, or more patience."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.orm import Session, aliased

from storage.frontier import LEFT_OUT, Visit, Waiting, of_visit, waiting_from
from storage.left_out import LeftOut
from storage.tables import FrontierRow
from storage.tables.evidence import UrlRole, UrlState


def take_up(session: Session, visit: Visit, reason: str) -> Waiting | None:
    """The most promising page that was settled with a reason that begins like this; it waits again, and keeps it."""
    fields = [getattr(FrontierRow, name) for name in Waiting.__slots__]
    again = or_(FrontierRow.state == UrlState.DONE, FrontierRow.state == UrlState.QUEUED)
    query = select(*fields).where(*of_visit(visit), again, FrontierRow.reason.startswith(reason, autoescape=True))
    row = session.execute(query.order_by(FrontierRow.priority.desc(), FrontierRow.id).limit(1)).first()
    if row is None:
        return None
    session.execute(update(FrontierRow).where(FrontierRow.id == row.id).values(state=UrlState.QUEUED))
    return waiting_from(row)


def shorten(session: Session, visit: Visit, limit: str, deepest: int) -> dict[int, LeftOut]:
    """Hands shorter ways on to what they lead to; gives, by id, what `limit` left out and lies no longer too deep.

    A shorter way to a page may turn up when it has been read, and all that it links to is known already.
    """
    left_out = (*of_visit(visit), FrontierRow.state == UrlState.DROPPED, FrontierRow.reason == f"{LEFT_OUT}{limit}")
    if not session.execute(select(func.count()).where(*left_out)).scalar_one():
        return {}
    parent = aliased(FrontierRow)
    here = and_(parent.wave == FrontierRow.wave, parent.provider_id == FrontierRow.provider_id)
    way = select(parent.depth + 1).where(here, parent.url == FrontierRow.found_on, parent.role == UrlRole.PAGE)
    shorter = way.scalar_subquery()
    nearer = update(FrontierRow).where(*of_visit(visit), FrontierRow.depth > shorter).values(depth=shorter)
    for _ in range(deepest + 1):
        if not _number_of(session, nearer):
            break
    fields = (FrontierRow.id, FrontierRow.url, FrontierRow.priority, FrontierRow.stratum)
    rows = session.execute(select(*fields).where(*left_out, FrontierRow.depth <= deepest))
    return {key: LeftOut(url, limit, priority, stratum) for key, url, priority, stratum in rows}


def take_in(session: Session, ids: Collection[int]) -> None:
    """These, which were left out, wait from now on."""
    session.execute(update(FrontierRow).where(FrontierRow.id.in_(ids)).values(state=UrlState.QUEUED, reason=""))


def _number_of(session: Session, statement: Any) -> int:
    result: Any = session.execute(statement.execution_options(synchronize_session=False))
    return int(result.rowcount)
