"""A wave from beginning to end. Every step notes what it finished, so the same command goes on where it stopped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from sqlalchemy.orm import Session

from crawler.launch import crawl
from crawler.order import CrawlOrder, Progress
from matcher.rules import Rules
from register.errors import UsageError
from register.provider import Provider
from register.words import CellState
from scheduler.health import doubt_offers
from scheduler.installation import Installation, now
from scheduler.interpreting import interpret
from scheduler.lock import wave_lock
from scheduler.snapshotting import refresh_snapshots
from storage.prunings import refuse_if_pruned
from storage.registers import newest_as_of
from storage.seals import refuse_if_sealed
from storage.snapshots import cells_of
from storage.waves import (
    Wave,
    begin_wave,
    coverage_of,
    enlist,
    find_wave,
    finish_wave,
    get_wave,
    list_waves,
    not_in_wave,
    overtaken_by,
    reopen_wave,
    to_crawl,
)


class Watcher(Protocol):
    """Is told how far a wave is; the command line shows it."""

    def crawling(self, progress: Progress) -> None: ...

    def interpreting(self, provider_id: str, done: int, total: int) -> None: ...


@dataclass(frozen=True, slots=True)
class WaveOrder:
    """What to measure. `measured_on` None = today, or the wave's own day; `selected` None = all providers."""

    label: str
    providers: tuple[Provider, ...]
    measured_on: date | None = None
    selected: frozenset[str] | None = None
    at_once: int = 16


def run_wave(installation: Installation, order: WaveOrder, rules: Rules, watcher: Watcher) -> Wave:
    """Begins the wave or goes on with it, until every provider has an outcome and the snapshot stands."""
    with wave_lock(installation.locks, order.label):
        with installation.database.transaction() as session:
            wave = _begin(session, installation, order)
            waiting = to_crawl(session, order.label)
            hints = _hints(session, wave)
        if waiting:
            asked = {provider_id: hints.get(provider_id, []) for provider_id in waiting}
            crawl(crawl_order(installation, order.label, order.at_once, asked), watcher.crawling)
        if waiting or wave.finished_at is None:
            interpret(installation, wave, rules, wave.register_as_of, watcher.interpreting, conclude=doubt_offers)
        refresh_snapshots(installation.database)
        with installation.database.transaction() as session:
            if wave.finished_at is None or waiting:
                finish_wave(session, order.label, now())
            return get_wave(session, order.label)


def reinterpret(
    installation: Installation, label: str, rules: Rules, watcher: Watcher, register: date | None = None
) -> Wave:
    """Extraction and matching again, from the archive alone, with the register of the wave's day or another version.

    It becomes a new interpretation with the next number; what the earlier ones said stays.
    """
    with wave_lock(installation.locks, label):
        with installation.database.transaction() as session:
            wave = get_wave(session, label)
            refuse_if_pruned(session, label)
            register_as_of = register or newest_as_of(session, wave.measured_on) or wave.register_as_of
        if wave.finished_at is None:
            raise UsageError(f"Wave {label} is not complete yet: run `aanbod wave run {label}` first.")
        interpret(installation, wave, rules, register_as_of, watcher.interpreting)
        refresh_snapshots(installation.database)
        return wave


def _begin(session: Session, installation: Installation, order: WaveOrder) -> Wave:
    wave = find_wave(session, order.label)
    if wave is None:
        measured_on = order.measured_on or now().astimezone().date()
        register_as_of = newest_as_of(session, measured_on)
        if register_as_of is None:
            raise UsageError(
                f"No register was imported with a date up to {measured_on}: "
                "run `aanbod register import FILE --as-of DATE` first."
            )
        begin_wave(session, order.label, measured_on, register_as_of, now())
        wave = get_wave(session, order.label)
    elif order.measured_on not in (None, wave.measured_on):
        raise UsageError(f"Wave {wave.label} is measured on {wave.measured_on}; that day cannot be changed.")
    refuse_if_sealed(session, order.label)
    if overtaken_by(session, wave) is None:
        enlist(session, wave, order.providers, order.selected)
    elif order.selected and (late := too_late(session, order)):
        raise UsageError(late)
    if to_crawl(session, wave.label):
        ready_to_visit(installation)
        reopen_wave(session, wave.label)
    return wave


def too_late(session: Session, order: WaveOrder) -> str | None:
    """Which providers a complete wave does not take in any more, and why; None when it lacks none."""
    wave = get_wave(session, order.label)
    later = overtaken_by(session, wave)
    late = not_in_wave(session, wave, order.providers, order.selected) if later else []
    if later is None or not late:
        return None
    return (
        f"Wave {wave.label} of {wave.measured_on} is complete and a later one ({later.label}) was begun, "
        f"so what their sites show now is not added to it: {', '.join(late)}."
    )


def ready_to_visit(installation: Installation) -> None:
    """A UsageError as long as nobody is named whom the institutions can ask."""
    if not installation.contact:
        raise UsageError(
            "No contact address is set: put an e-mail address or a web address in AANBOD_USER_AGENT_CONTACT, "
            "so that the institutions can see who visits their sites."
        )


def _hints(session: Session, wave: Wave) -> dict[str, list[str]]:
    """Where the wave before saw certificates: the old places are always looked at again, also at a successor."""
    earlier = [known for known in list_waves(session) if known.label != wave.label]
    earlier = [
        known for known in earlier if (known.measured_on, known.created_at) < (wave.measured_on, wave.created_at)
    ]
    places = [cell["last_url"] for cell in _alive(session, earlier)]
    coverage = coverage_of(session, wave.label)
    return {
        provider_id: sorted({url for url in places if covered.provider.owns(url)})
        for provider_id, covered in coverage.items()
    }


def _alive(session: Session, earlier: list[Wave]) -> Iterable[dict[str, str]]:
    for wave in reversed(earlier):
        cells = cells_of(session, wave.label)
        if cells:
            return (cell for cell in cells if cell["state"] != CellState.GONE)
    return ()


def crawl_order(installation: Installation, label: str, at_once: int, hints: Mapping[str, Sequence[str]]) -> CrawlOrder:
    """For the providers of `hints`, which may name no address."""
    return CrawlOrder(
        wave=label,
        provider_ids=tuple(hints),
        at_once=at_once,
        database_url=installation.database_url,
        home=installation.home,
        contact=installation.contact or "",
        allow_private=installation.allow_private,
        browser=installation.browser,
        hints=hints,
        night_window=installation.night_window,
        time_zone=installation.time_zone,
    )
