"""Waiting addresses that turn out to be one and the same page as others."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from storage.frontier import Found, Visit, settle
from storage.tables import FrontierRow
from storage.tables.evidence import UrlRole, UrlState

VARIANT = "variant: "  # with the name of the parameter
BATCH = 500


def waiting_with(session: Session, visit: Visit, name: str) -> Sequence[tuple[int, Found]]:
    """Pages that wait under an address with this parameter, by id."""
    here = (FrontierRow.wave == visit.wave, FrontierRow.provider_id == visit.provider_id)
    waits = (FrontierRow.state == UrlState.QUEUED, FrontierRow.role == UrlRole.PAGE)
    query = select(FrontierRow).where(*here, *waits, FrontierRow.url.contains(f"{name}=", autoescape=True))
    return [(row.id, _found(row)) for row in session.scalars(query)]


def forget(session: Session, ids: Sequence[int], name: str) -> None:
    """They were never asked for, and their pages wait under other addresses. The first stays, to tell of the name."""
    every = ids[1:]
    for key in ids[:1]:
        settle(session, key, UrlState.DROPPED, f"{VARIANT}{name}")
    for start in range(0, len(every), BATCH):
        session.execute(delete(FrontierRow).where(FrontierRow.id.in_(every[start : start + BATCH])))


def names(session: Session, visit: Visit) -> set[str]:
    """The parameters that were found out to change nothing."""
    here = (FrontierRow.wave == visit.wave, FrontierRow.provider_id == visit.provider_id)
    query = select(FrontierRow.reason).where(*here, FrontierRow.reason.startswith(VARIANT)).distinct()
    return {reason.removeprefix(VARIANT) for reason in session.scalars(query)}


def _found(row: FrontierRow) -> Found:
    fields = {field: getattr(row, field) for field in Found.__slots__}
    return Found(**{**fields, "role": UrlRole(row.role), "state": UrlState(row.state)})
