"""What a crawl has learned of a site, and the addresses whose priority that changes. See `crawler.discovery`."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.orm import Session

from storage.frontier import (
    FRONTIER,
    HERE,
    WAITING,
    Visit,
    Waiting,
    first_free,
    key_of,
    of_visit,
    was_not_left_out,
)
from storage.kept import Asking
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


class Prospect(NamedTuple):
    """A waiting address as far as its priority goes."""

    id: int
    priority: int
    prior: int
    clues: bytes


def lessons(session: Session, visit: Visit) -> list[Lesson]:
    """In the order in which the addresses were found."""
    query = select(*_LESSON).where(*of_visit(visit), FrontierRow.worth.is_not(None)).order_by(FrontierRow.id)
    here = select(FrontierRow.found_on, func.count()).where(*of_visit(visit), was_not_left_out())
    led_to = dict(session.execute(here.group_by(FrontierRow.found_on)).all())
    return [replace(Lesson(*row), led_to=led_to.get(row.url, 0)) for row in session.execute(query)]


def lesson_at(session: Asking, visit: Visit, url: str) -> Lesson | None:
    row = session.execute(_LESSON_AT, {**key_of(visit), "at": url}).first()
    return Lesson(*row) if row else None


def prospects(session: Asking, visit: Visit, highest: int, after: int, number: int) -> Sequence[Prospect]:
    """The next so many waiting pages after an id, of a priority up to `highest`."""
    rows = session.execute(_PROSPECTS, {**key_of(visit), "highest": highest, "after": after, "number": number})
    return [Prospect._make(row) for row in rows]


def reprioritise(session: Asking, priorities: Mapping[int, int]) -> None:
    """Takes priorities by id."""
    if priorities:
        session.execute(_REPRIORITISE, [{"key": key, "new": priority} for key, priority in priorities.items()])


def waiting_strata(session: Asking, visit: Visit) -> dict[str, tuple[int, int]]:
    """How many pages wait in each, and the highest of their priorities."""
    return {stratum: (number, best) for stratum, number, best in session.execute(_STRATA, key_of(visit))}


def best_of(session: Asking, visit: Visit, end: str, busy_hosts: Collection[str]) -> Waiting | None:
    """The most promising waiting page of the strata that end like this."""
    return first_free(session, _BEST, {**key_of(visit), "ending": _like(end)}, busy_hosts)


def any_of(session: Asking, visit: Visit, stratum: str, busy_hosts: Collection[str]) -> Waiting | None:
    """A waiting page of a stratum, drawn without regard to its priority, and the same one if asked again."""
    return first_free(session, _ANY, {**key_of(visit), "of": stratum}, busy_hosts)


_QUEUED = (*HERE, FRONTIER.c.state == UrlState.QUEUED, FRONTIER.c.role == UrlRole.PAGE)
_LESSON = [FRONTIER.c[name] for name in Lesson.__slots__ if name != "led_to"]
_LESSON_AT = select(*_LESSON).where(*HERE, FRONTIER.c.url == bindparam("at"))
_PROSPECTS = (
    select(*(FRONTIER.c[name] for name in Prospect._fields))
    .where(*_QUEUED, FRONTIER.c.priority <= bindparam("highest"), FRONTIER.c.id > bindparam("after"))
    .order_by(FRONTIER.c.id)
    .limit(bindparam("number"))
)
_REPRIORITISE = update(FRONTIER).where(FRONTIER.c.id == bindparam("key")).values(priority=bindparam("new"))
_STRATA = (
    select(FRONTIER.c.stratum, func.count(), func.max(FRONTIER.c.priority)).where(*_QUEUED).group_by(FRONTIER.c.stratum)
)
_BEST = (
    select(*WAITING)
    .where(*_QUEUED, FRONTIER.c.stratum.like(bindparam("ending"), escape="/"))
    .order_by(FRONTIER.c.priority.desc(), FRONTIER.c.id)
    .limit(1)
)
_SCRAMBLED = (FRONTIER.c.id * SCRAMBLE) % PRIME
_ANY = (
    select(*WAITING).where(*_QUEUED, FRONTIER.c.stratum == bindparam("of")).order_by(_SCRAMBLED, FRONTIER.c.id).limit(1)
)


def _like(end: str) -> str:
    """The pattern of all that ends like this, as `escape` has it."""
    for letter in "/%_":
        end = end.replace(letter, f"/{letter}")
    return f"%{end}"
