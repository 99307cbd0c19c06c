"""The frontier: which addresses of a provider wait, and what became of the others. Survives a kill at any moment."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import LargeBinary, and_, bindparam, case, cast, func, literal_column, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.kept import Asking, dialect_of
from storage.tables import FrontierRow
from storage.tables.evidence import UrlRole, UrlState

LEFT_OUT = "left out: "  # so begin the reasons of addresses that were dropped unseen
_WAS_LEFT_OUT = f"{LEFT_OUT}%"  # the pattern of them
MOST_CLUES = 400  # bytes of one address; then no more are added
BATCH = 500  # rows in one INSERT; SQLite allows some 32,000 parameters in a statement


@dataclass(frozen=True, slots=True)
class Visit:
    """One provider in one wave: the unit of crawling, and the key of everything it stores."""

    wave: str
    provider_id: str


@dataclass(frozen=True, slots=True)
class Found:
    """An address to remember. `state` other than queued: it is known, and will not be asked for."""

    url: str
    host: str
    depth: int
    priority: int
    role: UrlRole = UrlRole.PAGE
    hops: int = 0
    found_on: str = ""
    state: UrlState = UrlState.QUEUED
    reason: str = ""
    prior: int = 0
    stratum: str = ""
    clues: bytes = b""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An address whose turn it is."""

    id: int
    url: str
    host: str
    role: UrlRole
    depth: int
    hops: int
    priority: int
    prior: int = 0
    stratum: str = ""
    clues: bytes = b""
    found_on: str = ""
    reason: str = ""  # why it waits once more


@dataclass(frozen=True, slots=True)
class Tally:
    """How many addresses of pages are in a state for a reason, split by whether they look like courses."""

    state: UrlState
    reason: str
    likely: bool
    number: int


def remember(session: Asking, visit: Visit, found: Iterable[Found]) -> None:
    """Adds what is new. An address that still waits takes the higher of its two priorities, the shorter way, and the
    clues of links from other pages beside its own; a list is a better stratum than a menu. One that was left out waits
    from now on. Of the rest only a shorter way is noted, and nothing that is known is left out any more.
    """
    rows = [_values(visit, address) for address in found]
    for start in range(0, len(rows), BATCH):
        session.execute(_upsert(dialect_of(session)), rows[start : start + BATCH])


def next_waiting(session: Asking, visit: Visit, busy_hosts: Collection[str] = ()) -> Waiting | None:
    """The most promising waiting address at a host that is not busy; of equals the one found first."""
    return first_free(session, _NEXT, key_of(visit), busy_hosts)


def settle(session: Asking, address_id: int, state: UrlState, reason: str = "", worth: float | None = None) -> None:
    session.execute(_SETTLE, {"key": address_id, "came": state, "why": reason, "seen": worth})


def number_waiting(session: Asking, visit: Visit, at_least: int | None = None) -> int:
    """How many addresses wait; with `at_least` only those of that priority or more."""
    if at_least is None:
        return int(session.execute(_NUMBER_WAITING, key_of(visit)).scalar_one())
    return int(session.execute(_NUMBER_LIKELY, {**key_of(visit), "at_least": at_least}).scalar_one())


def numbers_waiting(session: Asking, wave: str, provider_ids: Collection[str]) -> dict[str, int]:
    """How many addresses of each of these providers wait."""
    query = select(FRONTIER.c.provider_id, func.count()).where(FRONTIER.c.wave == wave)
    query = query.where(FRONTIER.c.provider_id.in_(provider_ids), FRONTIER.c.state == UrlState.QUEUED)
    found: dict[str, int] = dict(session.execute(query.group_by(FRONTIER.c.provider_id)).all())
    return {provider_id: found.get(provider_id, 0) for provider_id in provider_ids}


def number_settled(session: Session, visit: Visit) -> int:
    """How many addresses were asked for, whatever came of it."""
    asked = (UrlState.DONE, UrlState.FAILED, UrlState.DROPPED)
    query = select(func.count()).where(*of_visit(visit), FrontierRow.state.in_(asked), was_not_left_out())
    return session.execute(query).scalar_one()


def hosts_of(session: Session, visit: Visit) -> set[str]:
    """Every host of which an address is known."""
    return set(session.scalars(select(FrontierRow.host).where(*of_visit(visit)).distinct()))


def tallies(session: Session, visit: Visit, likely_from: int) -> list[Tally]:
    """Addresses of pages, no sitemaps; from the priority `likely_from` on a page looks like a course.

    The addresses from which a site is entered (depth 0) are in front by their place, not by their looks: never likely.
    """
    likely = case((and_(FrontierRow.priority >= likely_from, FrontierRow.depth > 0), 1), else_=0)
    query = (
        select(FrontierRow.state, FrontierRow.reason, likely, func.count())
        .where(*of_visit(visit), FrontierRow.role == UrlRole.PAGE)
        .group_by(FrontierRow.state, FrontierRow.reason, likely)
        .order_by(FrontierRow.state, FrontierRow.reason, likely)
    )
    return [Tally(UrlState(state), reason, bool(flag), count) for state, reason, flag, count in session.execute(query)]


def state_of(session: Session, visit: Visit, url: str) -> tuple[UrlState, str] | None:
    """What became of one address, and why; None = never heard of."""
    row = session.scalars(select(FrontierRow).where(*of_visit(visit), FrontierRow.url == url)).first()
    return (UrlState(row.state), row.reason) if row else None


def was_not_left_out() -> Any:
    return FrontierRow.reason.not_like(_WAS_LEFT_OUT)


# What every page asks is laid down once, on the table itself: building and mapping it anew took a fifth of a crawl.
FRONTIER: Any = FrontierRow.__table__
HERE = (FRONTIER.c.wave == bindparam("wave"), FRONTIER.c.provider_id == bindparam("provider_id"))
WAITING = tuple(FRONTIER.c[field] for field in Waiting.__slots__)
_QUEUED = (*HERE, FRONTIER.c.state == UrlState.QUEUED)
_NEXT = select(*WAITING).where(*_QUEUED).order_by(FRONTIER.c.priority.desc(), FRONTIER.c.id).limit(1)
_NUMBER_WAITING = select(func.count()).where(*_QUEUED)
_NUMBER_LIKELY = _NUMBER_WAITING.where(FRONTIER.c.priority >= bindparam("at_least"))
_SETTLE = (
    update(FRONTIER)
    .where(FRONTIER.c.id == bindparam("key"))
    .values(state=bindparam("came"), reason=bindparam("why"), worth=bindparam("seen"))
)


def key_of(visit: Visit) -> dict[str, str]:
    """The parameters of `HERE`."""
    return {"wave": visit.wave, "provider_id": visit.provider_id}


def first_free(session: Asking, query: Any, values: dict[str, Any], busy_hosts: Collection[str]) -> Waiting | None:
    """The first row of `query`, which asks for `WAITING`, at a host that is not busy."""
    busy = {"busy": list(busy_hosts)} if busy_hosts else {}
    row = session.execute(_at_free_hosts(query) if busy else query, values | busy).first()
    return waiting_from(row) if row else None


@cache
def _at_free_hosts(query: Any) -> Any:
    return query.where(FRONTIER.c.host.not_in(bindparam("busy", expanding=True)))


def waiting_from(row: Any) -> Waiting:
    values = {field: getattr(row, field) for field in Waiting.__slots__}
    return Waiting(**{**values, "role": UrlRole(row.role)})


def of_visit(visit: Visit) -> tuple[Any, Any]:
    """The condition for its addresses."""
    return FrontierRow.wave == visit.wave, FrontierRow.provider_id == visit.provider_id


def _values(visit: Visit, found: Found) -> dict[str, Any]:
    values = {field: getattr(found, field) for field in Found.__slots__}
    return {"wave": visit.wave, "provider_id": visit.provider_id, **values}


def _written(value: str | int) -> Any:
    """Not a parameter, which would be handed over with every address, several times."""
    return literal_column(f"'{value}'" if isinstance(value, str) else str(value))


@cache
def _upsert(dialect_name: str) -> Any:
    dialect: Any = postgresql if dialect_name == "postgresql" else sqlite
    insert = dialect.insert(FRONTIER)
    new = insert.excluded
    old = FRONTIER.c
    tells_more = and_(
        func.length(new.clues) > _written(0),
        func.length(old.clues) < _written(MOST_CLUES),
        old.found_on != new.found_on,
    )
    in_no_list = or_(old.stratum.like(_written("%\t")), old.stratum.like(_written("%\tmenu")))
    queued, dropped = _written(UrlState.QUEUED.value), _written(UrlState.DROPPED.value)
    waits, was_left_out = old.state == queued, and_(old.state == dropped, old.reason.like(_written(_WAS_LEFT_OUT)))
    nearer, opened = old.depth > new.depth, or_(waits, was_left_out)
    better, likelier = and_(opened, old.priority < new.priority), and_(opened, old.prior < new.prior)
    told_more = and_(opened, tells_more)
    both = cast(old.clues.op("||")(new.clues), LargeBinary)  # SQLite makes text of joined bytes
    return insert.on_conflict_do_update(
        index_elements=["wave", "provider_id", "url"],
        set_={
            "priority": case((better, new.priority), else_=old.priority),
            "prior": case((likelier, new.prior), else_=old.prior),
            "stratum": case((and_(told_more, in_no_list), new.stratum), else_=old.stratum),
            "clues": case((told_more, both), else_=old.clues),
            "depth": case((or_(was_left_out, nearer), new.depth), else_=old.depth),
            "found_on": case((was_left_out, new.found_on), else_=old.found_on),
            "state": case((was_left_out, new.state), else_=old.state),
            "reason": case((was_left_out, new.reason), else_=old.reason),
        },
        where=and_(new.state == queued, or_(was_left_out, nearer, better, told_more)),
    )
