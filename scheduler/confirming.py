"""A second look, some days later, at the places of certificates that a wave missed: are they really gone?"""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from crawler.launch import crawl
from matcher.rules import Rules
from register.errors import UsageError
from register.provider import Provider
from register.words import Change
from scheduler.installation import Installation, now
from scheduler.interpreting import interpret
from scheduler.lock import wave_lock
from scheduler.snapshotting import refresh_snapshots, stored_cells
from scheduler.wave import Watcher, crawl_order, ready_to_visit
from snapshot.absence import MASS, SEEN_AGAIN
from snapshot.cells import Cell
from snapshot.inheriting import CODE_ENDED
from storage.interpretations import current_interpretation
from storage.seals import refuse_if_laid_down
from storage.waves import (
    Wave,
    begin_confirmation,
    confirmations_of,
    coverage_of,
    enlist,
    finish_wave,
    get_wave,
    to_crawl,
)

SIGN = "~"  # no wave's own label holds it: `2026Q4~1` is the first visit that confirms wave 2026Q4


@dataclass(frozen=True, slots=True)
class Loss:
    """A cell that the wave misses; `url` is where it was last shown."""

    cell: Cell
    provider_name: str

    @property
    def doubted(self) -> bool:
        """Waits for a person's word, because too much vanished at once."""
        return self.cell.reason == MASS


def losses_of(session: Session, wave: Wave) -> list[Loss]:
    """What went in this wave, and what would have if it were not doubted; ordered by provider and code."""
    names = {provider_id: covered.provider.name for provider_id, covered in coverage_of(session, wave.label).items()}
    cells = stored_cells(session, wave.label).values()
    return [Loss(cell, names.get(cell.provider_id, cell.provider_id)) for cell in cells if _is_loss(cell)]


def _is_loss(cell: Cell) -> bool:
    return cell.change is Change.GONE or cell.reason in {MASS, SEEN_AGAIN}


def confirm(installation: Installation, label: str, rules: Rules, watcher: Watcher) -> list[Loss]:
    """Visits the places of all that vanished, and nothing else; goes on with a visit that was cut off.

    What was seen there is kept as evidence of its own; the wave's cells say what came of it.
    """
    refresh_snapshots(installation.database)
    with wave_lock(installation.locks, label):
        with installation.database.transaction() as session:
            wave = get_wave(session, label)
            refuse_if_laid_down(session, label)
            places = _places(session, wave)
            if not places:
                raise UsageError(_nothing_to_visit(label, len(losses_of(session, wave))))
            ready_to_visit(installation)
            visit = _begin(session, wave, places)
            waiting = to_crawl(session, visit.label)
            register_as_of = _register_of(session, wave)
        if waiting:
            asked = {provider_id: places.get(provider_id, []) for provider_id in waiting}
            order = crawl_order(installation, visit.label, len(asked), asked)
            crawl(replace(order, hints_only=True), watcher.crawling)
        interpret(installation, visit, rules, register_as_of, watcher.interpreting)
        with installation.database.transaction() as session:
            finish_wave(session, visit.label, now())
    refresh_snapshots(installation.database)
    with installation.database.reading() as session:
        return losses_of(session, wave)


def _nothing_to_visit(label: str, losses: int) -> str:
    if not losses:
        return f"Nothing vanished in wave {label}: there is nothing to confirm."
    return (
        f"None of the {losses} losses of wave {label} can be confirmed by a visit: their codes ended, "
        "or their old places belong to no provider of the wave."
    )


def _places(session: Session, wave: Wave) -> dict[str, list[str]]:
    """Addresses by provider; code that ended in the register is no question for a site."""
    asked: dict[str, set[str]] = {}
    coverage = coverage_of(session, wave.label)
    for loss in losses_of(session, wave):
        covered = coverage.get(loss.cell.provider_id)
        if covered and covered.provider.owns(loss.cell.last_url) and loss.cell.reason != CODE_ENDED:
            asked.setdefault(loss.cell.provider_id, set()).add(loss.cell.last_url)
    return {provider_id: sorted(urls) for provider_id, urls in sorted(asked.items())}


def _begin(session: Session, wave: Wave, places: dict[str, list[str]]) -> Wave:
    """A new visit, or the last one if it was cut off."""
    earlier = confirmations_of(session, wave.label)
    if earlier and earlier[-1].finished_at is None:
        return earlier[-1]
    moment = now()
    label = f"{wave.label}{SIGN}{len(earlier) + 1}"
    visit = begin_confirmation(session, wave, label, moment.astimezone().date(), moment)
    coverage = coverage_of(session, wave.label)
    enlist(session, visit, _as_visited([coverage[provider_id].provider for provider_id in places]), None)
    return visit


def _as_visited(providers: list[Provider]) -> list[Provider]:
    """A provider that has ended since is looked at all the same: what it showed is the question."""
    return [provider.model_copy(update={"active_from": None, "active_to": None}) for provider in providers]


def _register_of(session: Session, wave: Wave) -> date:
    interpretation = current_interpretation(session, wave.label)
    return interpretation.versions.register_as_of if interpretation else wave.register_as_of
