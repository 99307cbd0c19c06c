"""The history of a provider's certificates, or of one certificate at all providers, from all waves together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy.orm import Session

from register.words import CellState, Change
from snapshot.cells import Key
from snapshot.spells import Sight, Thread, threads
from storage.histories import PastCell, StandingWave, moved_from, past_cells, standing_waves

STATES = {state.value: state for state in CellState}  # looked up, because a history has some 16,000 cells
CHANGES = {change.value: change for change in Change}


@dataclass(frozen=True, slots=True)
class Break:
    """Two waves in a row that were not read in the same way: what differs between them may be method."""

    previous_wave: str
    wave: str
    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class History:
    """`threads` in the order of provider and code."""

    waves: tuple[StandingWave, ...]
    threads: tuple[Thread, ...]

    @property
    def breaks(self) -> list[Break]:
        return breaks_in(self.waves)


def history_of(session: Session, provider_id: str | None, code: str | None) -> History:
    """A cell that moved here takes its past along; one that moved away is followed to where it went."""
    waves = standing_waves(session)
    providers, codes = {provider_id} if provider_id else set(), {code} if code else set()
    cells = past_cells(session, waves, providers, codes)
    cells += _relatives(session, waves, cells, moved_from(session, waves, providers, codes))
    places = {wave.interpretation_id: (number, wave) for number, wave in enumerate(waves)}
    woven = threads(_sight(cell, *places[cell.interpretation_id]) for cell in cells)
    wanted = [
        thread
        for thread in woven.values()
        if any(provider_id in {None, key[0]} and code in {None, key[1]} for key in thread.keys)
    ]
    return History(tuple(waves), tuple(wanted))


def breaks_in(waves: Sequence[StandingWave]) -> list[Break]:
    """Where the extractor or the matcher changed; another version of the register is no break: it is the world."""
    found = []
    for before, after in pairwise(waves):
        for what in ("extractor", "matcher"):
            old, new = getattr(before, what), getattr(after, what)
            if old != new:
                found.append(Break(before.label, after.label, what, old, new))
    return found


def _relatives(
    session: Session, waves: Sequence[StandingWave], cells: Iterable[PastCell], heirs: set[Key]
) -> list[PastCell]:
    """The cells under other keys that these came from, and those that they became, to the last generation."""
    known = {(cell.provider_id, cell.code) for cell in cells}
    found: list[PastCell] = []
    wanted = (_origins(cells) | heirs) - known
    while wanted:
        providers, codes = {key[0] for key in wanted}, {key[1] for key in wanted}
        related = past_cells(session, waves, providers, codes)
        found += [cell for cell in related if (cell.provider_id, cell.code) in wanted]
        known |= wanted
        heirs = moved_from(session, waves, providers, codes)
        wanted = (_origins(found) | heirs) - known
    return found


def _origins(cells: Iterable[PastCell]) -> set[Key]:
    return {(cell.from_provider_id, cell.from_code) for cell in cells if cell.from_provider_id and cell.from_code}


def _sight(cell: PastCell, number: int, wave: StandingWave) -> Sight:
    origin = (cell.from_provider_id, cell.from_code)
    return Sight(
        number,
        wave.label,
        wave.measured_on,
        (cell.provider_id, cell.code),
        STATES[cell.state],
        CHANGES[cell.change] if cell.change else None,
        cell.reason,
        cell.last_url,
        cell.offered_title or "",
        cell.confirmed_on,
        (origin[0], origin[1]) if origin[0] and origin[1] else None,
    )
