"""What a crawl has learned of a site, and the addresses whose priority that changes. See `crawler.discovery`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from storage.frontier import Visit, Waiting, waiting_from, was_not_left_out
from storage.tables import FrontierRow
from storage.tables.evidence import UrlRole, UrlState

SCRAMBLE, PRIME = 7_919, 104_729  # an order that has nothing to do with when an address was found


@dataclass(frozen=True, slots=True)
class Lesson:
    """An address that was fetched, and what it turned out to be (0-1; None = not looked at). `led_to` = addresses that
    were found there first.
    """

    url: str
    prior: int
    stratum: str
    clues: bytes
    worth: float | None
    found_on: str
    led_to: int = 0


@dataclass(frozen=True, slots=True)
class Prospect:
    """A waiting address as far as its priority goes."""

    id: int
    priority: int
    prior: int
    clues: bytes


def lessons(session: Session, visit: Visit) -> list[Lesson]:
    """In the order in which the addresses were found."""
    query = select(*_lesson()).where(*_of(visit), FrontierRow.worth.is_not(None)).order_by(FrontierRow.id)
    here = select(FrontierRow.found_on, func.count()).where(*_of(visit), was_not_left_out())
    led_to = dict(session.execute(here.group_by(FrontierRow.found_on)).all())
    return [replace(Lesson(*row), led_to=led_to.get(row.url, 0)) for row in session.execute(query)]


def lesson_at(session: Session, visit: Visit, url: str) -> Lesson | None:
    row = session.execute(select(*_lesson()).where(*_of(visit), FrontierRow.url == url)).first()
    return Lesson(*row) if row else None


def _lesson() -> list[Any]:
    return [getattr(FrontierRow, name) for name in Lesson.__slots__ if name != "led_to"]


def prospects(session: Session, visit: Visit, highest: int, after: int, number: int) -> Sequence[Prospect]:
    """The next so many waiting pages after an id, of a priority up to `highest`."""
    fields = [getattr(FrontierRow, name) for name in Prospect.__slots__]
    query = select(*fields).where(*_queued(visit), FrontierRow.priority <= highest, FrontierRow.id > after)
    return [Prospect(*row) for row in session.execute(query.order_by(FrontierRow.id).limit(number))]


def reprioritise(session: Session, priorities: Mapping[int, int]) -> None:
    """Takes priorities by id."""
    if priorities:
        statement = update(FrontierRow.__table__).where(FrontierRow.id == bindparam("key"))  # type: ignore[arg-type]
        rows = [{"key": key, "new": priority} for key, priority in priorities.items()]
        session.connection().execute(statement.values(priority=bindparam("new")), rows)


def waiting_strata(session: Session, visit: Visit) -> dict[str, tuple[int, int]]:
    """How many pages wait in each, and the highest of their priorities."""
    query = select(FrontierRow.stratum, func.count(), func.max(FrontierRow.priority)).where(*_queued(visit))
    return {stratum: (number, best) for stratum, number, best in session.execute(query.group_by(FrontierRow.stratum))}


def best_of(session: Session, visit: Visit, end: str, busy_hosts: Iterable[str]) -> Waiting | None:
    """The most promising waiting page of the strata that end like this."""
    fields = [getattr(FrontierRow, name) for name in Waiting.__slots__]
    query = select(*fields).where(*_queued(visit), FrontierRow.stratum.endswith(end, autoescape=True))
    query = query.where(FrontierRow.host.not_in(list(busy_hosts)))
    row = session.execute(query.order_by(FrontierRow.priority.desc(), FrontierRow.id).limit(1)).first()
    return waiting_from(row) if row else None


def any_of(session: Session, visit: Visit, stratum: str, busy_hosts: Iterable[str]) -> Waiting | None:
    """A waiting page of a stratum, drawn without regard to its priority, and the same one if asked again."""
    fields = [getattr(FrontierRow, name) for name in Waiting.__slots__]
    query = select(*fields).where(*_queued(visit), FrontierRow.stratum == stratum)
    query = query.where(FrontierRow.host.not_in(list(busy_hosts)))
    order: Any = (FrontierRow.id * SCRAMBLE) % PRIME
    row = session.execute(query.order_by(order, FrontierRow.id).limit(1)).first()
    return waiting_from(row) if row else None


def _queued(visit: Visit) -> tuple[Any, ...]:
    return (*_of(visit), FrontierRow.state == UrlState.QUEUED, FrontierRow.role == UrlRole.PAGE)


def _of(visit: Visit) -> tuple[Any, Any]:
    return FrontierRow.wave == visit.wave, FrontierRow.provider_id == visit.provider_id
