"""What tells otherwise equal titles apart: levels, language levels, numbers. Never compared as text."""

from enum import StrEnum
from typing import NamedTuple

_NONE = frozenset[str]()


class Conflict(StrEnum):
    """A trait in which two titles differ: they cannot be the same certificate."""

    LEVEL = "level"
    LANGUAGE = "language level"
    NUMBER = "part or number"
    GRADE = "grade"


class Traits(NamedTuple):
    """`levels` 1-4; `languages` a1-c2, 1f-3f; `numbers` also hold parts (a-d) and Roman numerals as digits; `grades`
    are the words basis, gevorderd ... by their group; `codes`, `crebos` and `years` stood in the title as printed.
    """

    levels: frozenset[str] = _NONE
    languages: frozenset[str] = _NONE
    numbers: frozenset[str] = _NONE
    grades: frozenset[str] = _NONE
    codes: frozenset[str] = _NONE
    crebos: frozenset[str] = _NONE
    years: frozenset[str] = _NONE

    def __or__(self, other: "Traits") -> "Traits":
        if other is NO_TRAITS or self is NO_TRAITS:  # most titles have none, and this is called for each of them
            return self if other is NO_TRAITS else other
        return Traits(
            self.levels | other.levels,
            self.languages | other.languages,
            self.numbers | other.numbers,
            self.grades | other.grades,
            self.codes | other.codes,
            self.crebos | other.crebos,
            self.years | other.years,
        )


NO_TRAITS = Traits()


def conflicts(one: Traits, other: Traits) -> tuple[Conflict, ...]:
    """The vetoes, the same from both sides. What only one of the two says is no conflict."""
    found = []
    if _disjoint(one.levels, other.levels):
        found.append(Conflict.LEVEL)
    if _disjoint(one.languages, other.languages):
        found.append(Conflict.LANGUAGE)
    if one.numbers and other.numbers and one.numbers != other.numbers:
        found.append(Conflict.NUMBER)
    if _disjoint(one.grades, other.grades):
        found.append(Conflict.GRADE)
    return tuple(found)


def loose(one: Traits, other: Traits) -> bool:
    """Whether a language level or number is said by one only, or half: "Engels" may be "Engels A2/B1", or not."""
    return one.languages != other.languages or one.numbers != other.numbers


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)
