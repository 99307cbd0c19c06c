"""What is true: which school offers which course in which wave, and what befalls the schools' sites."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from random import Random

from register.certificate import Certificate, Register
from register.words import Category

WAVES = tuple(date(2026 + number // 4, 1 + 3 * (number % 4), 15) for number in range(6))
TURN = 3  # the wave from which the second register counts, and in which schools merge and move
EVENT = 2  # the wave of most other events
ENDS, BEGINS = 0.06, 0.06  # of all courses, each wave
MANY = 0.6  # of the titles of a school that words them anew
DECLARED, SAME_TITLE, ENDED = 8, 4, 4  # codes that end: with a successor, with a new code of their title, for good
MUCH = 0.4  # of a school that really drops a large part at once


class Kind(StrEnum):
    """What befalls a school's site."""

    STEADY = "steady"
    REDESIGN = "redesign"
    REWORDED = "reworded titles"
    NEW_HOST = "new host"
    DOWN = "down"
    BLOCKED = "blocked"
    HALF_LOST = "half of the pages lost"
    ERRORS = "half of the pages fail"
    CLEARED = "really drops a large part"
    MERGES = "merges, as its block says"
    TAKEN_OVER = "merges, its block is dropped"


@dataclass(frozen=True)
class Course:
    """A course at a school through all waves; `until` = the first wave without it. `codes` by wave."""

    school: str
    number: int
    codes: tuple[str, ...]
    since: int
    until: int
    reworded: bool = False

    def is_offered(self, wave: int) -> bool:
        return self.since <= wave < self.until


@dataclass(frozen=True)
class School:
    """`heir` = the school into which it merges in wave `TURN`."""

    id: str
    kind: Kind
    number: int
    courses: tuple[Course, ...] = field(repr=False, default=())
    heir: str = ""

    def home_of(self, wave: int) -> str:
        """The id of the school at which its courses stand."""
        return self.heir if self.heir and wave >= TURN else self.id


@dataclass(frozen=True)
class Truth:
    """`registers` are the two versions, the second one counts from wave `TURN` on."""

    schools: tuple[School, ...]
    registers: tuple[Register, Register]

    def offered(self, wave: int) -> dict[tuple[str, str], list[Course]]:
        """By provider and code: the courses that stand behind a cell."""
        cells: dict[tuple[str, str], list[Course]] = {}
        for school in self.schools:
            for course in school.courses:
                if course.is_offered(wave) and self.counts(course.codes[wave], wave):
                    cells.setdefault((school.home_of(wave), course.codes[wave]), []).append(course)
        return cells

    def counts(self, code: str, wave: int) -> bool:
        return code in self.register(wave).in_scope(WAVES[wave]).by_code

    def register(self, wave: int) -> Register:
        return self.registers[wave >= TURN]


def make_truth(certificates: Sequence[Certificate], seed: int, per_kind: int, courses: int) -> Truth:
    rng = Random(f"truth-{seed}")
    usual = [c for c in certificates if c.category is Category.REGULAR and c.valid_to is None]
    usual = [c for c in usual if sum(c.title == other.title for other in usual) == 1]
    registers, lives_on = _registers(usual, rng)
    schools = []
    for kind in Kind:
        for number in range(per_kind):
            name = f"{kind.name.lower().replace('_', '-')}-{number}"
            heir = f"steady-{number}" if kind in {Kind.MERGES, Kind.TAKEN_OVER} else ""
            school = School(name, kind, number, heir=heir)
            chosen = rng.sample([c.code for c in usual], min(len(usual), 2 * courses))
            own = tuple(_courses(school, chosen, lives_on, rng))
            schools.append(replace(school, courses=own))
    return Truth(tuple(schools), registers)


def _registers(usual: Sequence[Certificate], rng: Random) -> tuple[tuple[Register, Register], dict[str, str]]:
    """In the second one some codes ended: with a successor, with their title under a new code, or for good."""
    chosen = rng.sample(sorted(usual, key=lambda c: c.code), DECLARED + SAME_TITLE + ENDED)
    turn = WAVES[TURN]
    second = {c.code: c for c in usual}
    lives_on: dict[str, str] = {}
    for number, old in enumerate(chosen):
        new = f"{old.code[0]}9{number:03}"
        if number < DECLARED:
            second[old.code] = replace(old, valid_to=date(turn.year, turn.month, 1), successor=new)
            second[new] = replace(old, code=new, title=f"{old.title} nieuwe stijl", valid_from=turn)
            lives_on[old.code] = new
        elif number < DECLARED + SAME_TITLE:
            del second[old.code]
            second[new] = replace(old, code=new, valid_from=turn)
            lives_on[old.code] = new
        else:
            second[old.code] = replace(old, valid_to=date(turn.year, turn.month, 1))
            lives_on[old.code] = ""
    first = Register.of(date(2025, 8, 1), usual)
    return (first, Register.of(date(turn.year, turn.month, 10), second.values())), lives_on


def _courses(school: School, chosen: Sequence[str], lives_on: dict[str, str], rng: Random) -> Iterator[Course]:
    """Half of the chosen ones from the beginning; of the others a few begin later."""
    number = len(chosen) // 2
    dropped = rng.sample(range(number), int(MUCH * number) + 1) if school.kind is Kind.CLEARED else []
    for place, code in enumerate(chosen):
        since = 0 if place < number else _first(range(1, len(WAVES)), BEGINS, rng)
        until = EVENT if place in dropped else _first(range(since + 1, len(WAVES)), ENDS, rng)
        by_wave = tuple(code if wave < TURN else lives_on.get(code) or code for wave in range(len(WAVES)))
        reworded = school.kind is Kind.REWORDED and rng.random() < MANY
        if since < len(WAVES):
            yield Course(school.id, place, by_wave, since, until, reworded)


def _first(waves: Iterable[int], chance: float, rng: Random) -> int:
    """The wave in which it happens; after the last one if it never does."""
    return next((wave for wave in waves if rng.random() < chance), len(WAVES))
