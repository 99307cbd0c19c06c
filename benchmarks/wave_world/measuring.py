"""What the monitor told, held against what was true; beside it the naive rule: not seen = gone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from benchmarks.wave_world.playing import Played
from benchmarks.wave_world.truth import EVENT, TURN, Course, Kind, Truth
from register.words import CellState, Change
from snapshot.cells import Key


@dataclass
class Tally:
    """`hits` of `number`; `missed` names the rest."""

    hits: int = 0
    number: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, what: str, *, hit: bool) -> None:
        self.number += 1
        self.hits += hit
        if not hit:
            self.missed.append(what)

    @property
    def share(self) -> float | None:
        return self.hits / self.number if self.number else None


@dataclass
class Figures:
    """`kept`: continuing cells called gone under no key, `naive_kept` the same cells under the naive rule; `measured`:
    those of which the wave could say something; `true_gone`: real disappearances told by the wave after.
    """

    kept: Tally = field(default_factory=Tally)
    naive_kept: Tally = field(default_factory=Tally)
    measured: Tally = field(default_factory=Tally)
    true_gone: Tally = field(default_factory=Tally)
    identified: Tally = field(default_factory=Tally)
    moves: Tally = field(default_factory=Tally)


def measure(truth: Truth, played: Sequence[Played]) -> Figures:
    figures = Figures()
    for before, now in pairwise(played):
        for pair in _continuing(truth, before, now.number):
            _continues(figures, pair, now)
        _disappearances(figures, truth, played, now.number)
    _redesigned(figures, truth, played)
    _moves(figures, truth, played)
    return figures


def _continuing(truth: Truth, before: Played, wave: int) -> Iterator[tuple[Key, Key]]:
    """Cells that the monitor knew as alive and that are truly still there, with the key that they have now."""
    earlier, now = truth.offered(wave - 1), truth.offered(wave)
    lives_on = {course: key for key, courses in now.items() for course in courses}
    for key, courses in sorted(earlier.items()):
        heirs = {lives_on[course] for course in courses if course in lives_on}
        known = before.cells.get(key)
        if heirs and known and known.state is not CellState.GONE:
            yield key, min(heirs)


def _continues(figures: Figures, pair: tuple[Key, Key], now: Played) -> None:
    """Both rules over the same pairs; the naive one knows nothing of successors: it looks under the old key only."""
    old, new = pair
    told = [known for key in (new, old) if (known := now.cells.get(key)) is not None]
    cell = told[0] if told else None
    told_gone = not told or any(known.state is CellState.GONE for known in told)
    what = f"wave {now.number}: {old} -> {new}: {cell.state if cell else 'no cell'} {cell.reason if cell else ''}"
    figures.kept.count(what, hit=not told_gone)
    seen = now.cells.get(old)
    figures.naive_kept.count(what, hit=seen is not None and seen.state is CellState.SHOWN)
    figures.measured.count(what, hit=cell is not None and cell.state is not CellState.UNMEASURED)


def _disappearances(figures: Figures, truth: Truth, played: Sequence[Played], wave: int) -> None:
    """Reported in the same wave or in the one after; the last wave has no wave after it."""
    if wave + 1 >= len(played):
        return
    courses = [course for key in truth.offered(wave).values() for course in key]
    for key, gone in sorted(truth.offered(wave - 1).items()):
        known = played[wave - 1].cells.get(key)
        if known is None or known.state is CellState.GONE or any(course in courses for course in gone):
            continue
        home = _home(truth, key, gone[0], wave)
        if home in truth.offered(wave) or home in truth.offered(wave + 1):
            continue  # the school that took over offers it by itself
        cells = [each.cells.get(_home(truth, key, gone[0], each.number)) for each in played[wave : wave + 2]]
        told = any(cell is not None and cell.state is CellState.GONE for cell in cells)
        last = cells[-1]
        why = f"wave {wave}: {key}: {last.state if last else 'no cell'} {last.reason if last else ''}"
        figures.true_gone.count(why, hit=told)


def _home(truth: Truth, key: Key, course: Course, wave: int) -> Key:
    """Where a cell that went is told: at the school that took over."""
    school = next(school for school in truth.schools if school.id == course.school)
    return (school.home_of(wave), key[1]) if school.id == key[0] else key


def _redesigned(figures: Figures, truth: Truth, played: Sequence[Played]) -> None:
    """Cells that live through a new site, new titles or a new host: the same cell, with its first day."""
    turns = {Kind.REDESIGN: EVENT, Kind.REWORDED: EVENT, Kind.NEW_HOST: TURN}
    kinds = {school.id: school.kind for school in truth.schools}
    for old, new, before, now in _pairs(truth, played):
        if turns.get(kinds[old[0]]) != now.number:
            continue
        cell, known = now.cells.get(new), before.cells[old]
        same = cell is not None and cell.state is CellState.SHOWN and cell.first_seen == known.first_seen
        why = f"wave {now.number}: {old} -> {new}: {cell.state if cell else 'no cell'} {cell.reason if cell else ''}"
        figures.identified.count(why, hit=same and cell is not None and cell.change in {Change.CONTINUED, Change.MOVED})


def _moves(figures: Figures, truth: Truth, played: Sequence[Played]) -> None:
    """Cells under a new code or provider: named as such, whenever they are first shown there."""
    for old, new, _, now in _pairs(truth, played):
        if old == new:
            continue
        cells = [each.cells.get(new) for each in played[now.number :]]
        first = next((cell for cell in cells if cell is not None), None)
        why = (
            f"wave {now.number}: {old} -> {new}: {first.change if first else 'no cell'} {first.reason if first else ''}"
        )
        told = first is not None and first.change is Change.MOVED and _names(first.reason, old, new)
        figures.moves.count(why, hit=told)


def _pairs(truth: Truth, played: Sequence[Played]) -> Iterator[tuple[Key, Key, Played, Played]]:
    for before, now in pairwise(played):
        for old, new in _continuing(truth, before, now.number):
            yield old, new, before, now


def _names(reason: str, old: Key, new: Key) -> bool:
    provider = old[0] == new[0] or f"provider successor {old[0]}" in reason
    code = old[1] == new[1] or f"code successor {old[1]}" in reason
    return provider and code
