"""Waves and their coverage rows: begun once, resumed, finished."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from register.errors import UsageError
from register.provider import Provider
from register.words import Outcome
from storage.tables import CoverageRow, WaveRow

NOT_SELECTED = "not selected"
NOT_ACTIVE = "not active"
NO_WEBSITE = "no website"


@dataclass(frozen=True, slots=True)
class Wave:
    """One dated search; `finished_at` is None as long as a step of it is still to be done.

    `confirms` = the wave whose losses this visit looks at again; such a visit is in no list of waves.
    """

    label: str
    measured_on: date
    register_as_of: date
    created_at: datetime
    finished_at: datetime | None
    confirms: str | None = None


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a wave can say of a provider; `outcome` None = still to be crawled. Counters as in the contract."""

    provider: Provider
    outcome: Outcome | None
    reason: str
    pages_fetched: int
    pages_failed: int
    pages_disallowed: int
    offers_found: int
    started_at: datetime | None
    finished_at: datetime | None


def find_wave(session: Session, label: str) -> Wave | None:
    row = session.get(WaveRow, label)
    return _wave(row) if row else None


def get_wave(session: Session, label: str) -> Wave:
    """The wave, or a UsageError that names the waves there are."""
    found = find_wave(session, label)
    if found is None:
        known = ", ".join(wave.label for wave in list_waves(session)) or "none yet"
        raise UsageError(f"There is no wave {label!r}; the waves are: {known}.")
    return found


def list_waves(session: Session) -> list[Wave]:
    """In the order of what they measure: by day, then by when they began. Without confirmation visits."""
    query = select(WaveRow).where(WaveRow.confirms.is_(None))
    rows = session.scalars(query.order_by(WaveRow.measured_on, WaveRow.created_at, WaveRow.label))
    return [_wave(row) for row in rows]


def confirmations_of(session: Session, label: str) -> list[Wave]:
    """The visits that looked again at what this wave missed, in the order in which they were made."""
    query = select(WaveRow).where(WaveRow.confirms == label)
    return [_wave(row) for row in session.scalars(query.order_by(WaveRow.measured_on, WaveRow.created_at))]


def with_visits(session: Session, label: str) -> tuple[str, ...]:
    """The wave's label and those of the visits that confirm it: all of them have evidence of their own."""
    return (label, *(visit.label for visit in confirmations_of(session, label)))


def begin_wave(session: Session, label: str, measured_on: date, register_as_of: date, now: datetime) -> None:
    session.add(WaveRow(label=label, measured_on=measured_on, register_as_of=register_as_of, created_at=now))
    session.flush()


def begin_confirmation(session: Session, confirmed: Wave, label: str, day: date, now: datetime) -> Wave:
    """A visit on `day` to places of the wave it confirms, read with the register that the wave is read with."""
    row = WaveRow(label=label, measured_on=day, register_as_of=confirmed.register_as_of, created_at=now)
    row.confirms = confirmed.label
    session.add(row)
    session.flush()
    return _wave(row)


def enlist(session: Session, wave: Wave, providers: Iterable[Provider], selected: frozenset[str] | None) -> None:
    """Gives every provider its coverage row: to be crawled, or skipped with the reason why.

    Providers already in the wave keep the block with which they were measured; one that was left out because it was
    not selected is taken in when it is selected now. `selected` None = all.
    """
    standing = {row.provider_id: row for row in _rows(session, wave.label)}
    for provider in providers:
        reason = _why_not(provider, wave.measured_on, selected)
        row = standing.get(provider.id)
        if row is None:
            row = CoverageRow(wave=wave.label, provider_id=provider.id, provider=provider.as_json())
            session.add(row)
            row.outcome, row.reason = (Outcome.SKIPPED, reason) if reason else (None, "")
        elif row.reason == NOT_SELECTED and not reason:
            row.provider, row.outcome, row.reason = provider.as_json(), None, ""


def overtaken_by(session: Session, wave: Wave) -> Wave | None:
    """The first wave of a later day, if this one is complete: what a site shows now was not found on that day."""
    later = (known for known in list_waves(session) if known.measured_on > wave.measured_on)
    return next(later, None) if wave.finished_at else None


def not_in_wave(
    session: Session, wave: Wave, providers: Iterable[Provider], selected: frozenset[str] | None
) -> list[str]:
    """Ids of the providers that `enlist` would have visited beside those that the wave knows."""
    standing = {row.provider_id for row in _rows(session, wave.label) if row.reason != NOT_SELECTED}
    wanted = (provider for provider in providers if not _why_not(provider, wave.measured_on, selected))
    return [provider.id for provider in wanted if provider.id not in standing]


def _why_not(provider: Provider, day: date, selected: frozenset[str] | None) -> str:
    if not provider.active_on(day):
        return NOT_ACTIVE
    if provider.website is None:
        return NO_WEBSITE
    return "" if selected is None or provider.id in selected else NOT_SELECTED


def to_crawl(session: Session, label: str) -> list[str]:
    """Ids of the providers that have no outcome yet."""
    query = select(CoverageRow.provider_id).where(CoverageRow.wave == label, CoverageRow.outcome.is_(None))
    return list(session.scalars(query.order_by(CoverageRow.provider_id)))


def crawled(session: Session, label: str) -> list[str]:
    """Ids of the providers that were visited, whatever came of it."""
    query = select(CoverageRow.provider_id).where(CoverageRow.wave == label, CoverageRow.outcome != Outcome.SKIPPED)
    return list(session.scalars(query.order_by(CoverageRow.provider_id)))


def coverage_of(session: Session, label: str) -> dict[str, Coverage]:
    """All providers of the wave by id, in the order of their ids."""
    return {row.provider_id: _coverage(row) for row in _rows(session, label)}


def set_offers_found(session: Session, label: str, counts: Mapping[str, int]) -> None:
    for provider_id, count in counts.items():
        chosen = (CoverageRow.wave == label, CoverageRow.provider_id == provider_id)
        session.execute(update(CoverageRow).where(*chosen).values(offers_found=count))


def finish_wave(session: Session, label: str, now: datetime) -> None:
    session.execute(update(WaveRow).where(WaveRow.label == label).values(finished_at=now))


def reopen_wave(session: Session, label: str) -> None:
    """A finished wave gets work to do again: providers that had not been selected before."""
    session.execute(update(WaveRow).where(WaveRow.label == label).values(finished_at=None))


def count_waves(session: Session) -> int:
    return session.execute(select(func.count()).select_from(WaveRow)).scalar_one()


def _rows(session: Session, label: str) -> list[CoverageRow]:
    query = select(CoverageRow).where(CoverageRow.wave == label).order_by(CoverageRow.provider_id)
    return list(session.scalars(query))


def _wave(row: WaveRow) -> Wave:
    return Wave(row.label, row.measured_on, row.register_as_of, row.created_at, row.finished_at, row.confirms)


def _coverage(row: CoverageRow) -> Coverage:
    return Coverage(
        Provider.model_validate(row.provider),
        Outcome(row.outcome) if row.outcome else None,
        row.reason,
        row.pages_fetched,
        row.pages_failed,
        row.pages_disallowed,
        row.offers_found,
        row.started_at,
        row.finished_at,
    )
