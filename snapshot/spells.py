"""The history of one certificate at one provider: when it was shown, when it was gone, and what is not known. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from register.words import CellState, Change
from snapshot.cells import Key


class Sight(NamedTuple):
    """What one wave says of the cell; `number` counts the waves in their order, `title` is "" where it is not shown.

    A tuple, because ten years of a provider are some 16,000 of them.
    """

    number: int
    wave: str
    day: date
    key: Key
    state: CellState
    change: Change | None
    reason: str
    url: str
    title: str = ""
    confirmed_on: date | None = None
    origin: Key | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """An unbroken time in which it was shown, as far as waves can tell: `first` and `last` day on which it was seen.

    `gone` = the day of the wave that found it gone, None while nobody did. `unmeasured` = how many waves in between or
    since could not tell.
    """

    first: date
    last: date
    gone: date | None = None
    reason: str = ""
    unmeasured: int = 0


@dataclass(frozen=True, slots=True)
class Use:
    """A value (an address, a title) with the first and the last day of waves that saw it."""

    value: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Thread:
    """One cell through all waves, under whatever key it lived; `sights` in the order of the waves."""

    key: Key
    sights: tuple[Sight, ...] = field(repr=False)

    @property
    def now(self) -> Sight:
        return self.sights[-1]

    @property
    def last_measured(self) -> date | None:
        days = [sight.day for sight in self.sights if sight.state is not CellState.UNMEASURED]
        return days[-1] if days else None

    @property
    def keys(self) -> list[Key]:
        """Under which it lived, oldest first."""
        return list(dict.fromkeys(sight.key for sight in self.sights))

    def spells(self) -> list[Spell]:
        return list(_spells(self.sights))

    def places(self) -> list[Use]:
        """The address is an attribute with a history of its own."""
        return _uses((sight.url, sight.day) for sight in self.sights if sight.state is CellState.SHOWN)

    def titles(self) -> list[Use]:
        return _uses((sight.title, sight.day) for sight in self.sights if sight.title)

    def events(self) -> list[Sight]:
        """What there is to tell: all but `continued` and going on being gone."""
        return [sight for sight in self.sights if sight.change not in {None, Change.CONTINUED}]


def threads(sights: Iterable[Sight]) -> dict[Key, Thread]:
    """One thread for every key that was not handed on; a cell that moved takes its earlier sights along.

    A key that was handed on can come to life again: then a thread of its own begins.
    """
    by_key: dict[Key, dict[int, Sight]] = {}
    for sight in sorted(sights, key=lambda s: (s.number, s.key)):
        here = by_key.setdefault(sight.key, {})
        if sight.origin is not None and sight.origin != sight.key:
            by_key[sight.key] = here = by_key.pop(sight.origin, {}) | here
        here[sight.number] = sight
    return {key: Thread(key, tuple(found[number] for number in sorted(found))) for key, found in sorted(by_key.items())}


def _spells(sights: Sequence[Sight]) -> Iterator[Spell]:
    """The runs of waves in which it was not gone; what could not tell before it was ever shown is no part of one."""
    shown: list[date] = []
    unmeasured = 0
    for sight in sights:
        if sight.state is CellState.SHOWN:
            shown.append(sight.day)
        elif shown and sight.state is CellState.GONE:
            yield Spell(shown[0], shown[-1], sight.day, sight.reason, unmeasured)
            shown, unmeasured = [], 0
        elif shown:
            unmeasured += 1
    if shown:
        yield Spell(shown[0], shown[-1], unmeasured=unmeasured)


def _uses(seen: Iterable[tuple[str, date]]) -> list[Use]:
    runs = [(value, [day for _, day in run]) for value, run in groupby(seen, key=itemgetter(0))]
    return [Use(value, days[0], days[-1]) for value, days in runs]
