"""What is compared between an offered title and an official name, for all pairs at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from matcher.coverage import Coverage
from matcher.names import Name
from matcher.queries import Query
from matcher.traits import Traits

Floats = NDArray[np.float64]
_NESTED_IN, _NESTED_SHORT = 0.99, 0.85
_WHOLE, _NEARLY_THE_SAME, _HALF = 0.9, 0.97, 0.6
_BITS = 62


@dataclass(frozen=True, slots=True)
class Features:
    """One value a pair, each between 0 and 1.

    `likeness`: the better of the ratios without spaces and with sorted words; `covered`: the share of the official
    name's meaning that the offer says; `covering`: the share of the offer's that the official name says; `conflict`: a
    veto; `loose`: a language level or number said by one only; `nested`: one holds the other and more;
    `left_over`: a part of the offered title was left out; `one_word`: the official name is one telling word; `fits`:
    the same title but for inflection, slips, order and spaces (a part more or less is another title).
    """

    exact: Floats
    covered: Floats
    covering: Floats
    likeness: Floats
    ratio: Floats
    conflict: Floats
    loose: Floats
    nested: Floats
    left_over: Floats
    one_word: Floats
    fits: Floats


class Comparer:
    """Compares queries with the register's names; `coverage` knows the official words."""

    def __init__(self, names: Sequence[Name], coverage: Coverage) -> None:
        self._texts = [name.text for name in names]
        self._compacts = [name.compact for name in names]
        self._traits = [name.traits for name in names]
        self._coverage = coverage

    def compare(
        self,
        queries: Sequence[Query],
        traits: Sequence[Traits],
        pairs: tuple[NDArray[np.intp], NDArray[np.intp]],
    ) -> Features:
        """`traits`: of the offer of each query; `pairs`: places of queries and of names."""
        one, other = pairs
        offered, official = _take([q.text for q in queries], one), _take(self._texts, other)
        joined, compact = _take([q.compact for q in queries], one), _take(self._compacts, other)
        covered, covering = self._coverage.of([q.text for q in queries], pairs)
        compact_ratio = _score(fuzz.ratio, joined, compact)
        conflict, loose = compare_traits(traits, self._traits, pairs)
        exact = (compact_ratio == 1).astype(float)
        likeness = np.maximum(compact_ratio, _score(fuzz.token_sort_ratio, offered, official))
        left_over = np.array([not q.whole for q in queries], float)[one]
        return Features(
            exact=exact,
            covered=covered,
            covering=covering,
            likeness=likeness,
            ratio=_score(fuzz.ratio, offered, official),
            conflict=conflict,
            loose=loose,
            nested=_nested(covered, covering),
            left_over=left_over,
            one_word=self._coverage.one_word[other],
            fits=_same_title(exact, likeness, np.minimum(covered, covering), conflict + loose + left_over),
        )


def compare_traits(
    offered: Sequence[Traits], official: Sequence[Traits], pairs: tuple[NDArray[np.intp], NDArray[np.intp]]
) -> tuple[Floats, Floats]:
    """(conflict, loose) a pair: the same as `traits.conflicts` and `traits.loose`, for many at once."""
    conflict, loose = np.zeros(len(pairs[0]), bool), np.zeros(len(pairs[0]), bool)
    for kind in ("levels", "languages", "grades", "numbers"):
        one, other = _bits([getattr(t, kind) for t in offered], [getattr(t, kind) for t in official])
        one, other = one[pairs[0]], other[pairs[1]]
        differ = one != other
        apart = differ if kind == "numbers" else (one & other) == 0
        conflict |= (one != 0) & (other != 0) & apart
        loose |= differ & (kind in {"languages", "numbers"})
    return conflict.astype(float), loose.astype(float)


def _bits(*sides: Sequence[frozenset[str]]) -> list[NDArray[Any]]:
    """Each set as an integer with one bit a member; of Python's size where there are more than 62 members."""
    members = sorted({member for side in sides for one in side for member in one})
    bit = {member: 1 << at for at, member in enumerate(members)}
    dtype = np.int64 if len(members) <= _BITS else object
    return [np.array([sum(bit[member] for member in one) for one in side], dtype) for side in sides]


def _nested(covered: Floats, covering: Floats) -> Floats:
    low, high = np.minimum(covered, covering), np.maximum(covered, covering)
    return ((high >= _NESTED_IN) & (low < _NESTED_SHORT)).astype(float)


def _same_title(exact: Floats, likeness: Floats, both: Floats, against: Floats) -> Floats:
    close = (exact == 1) | (both >= _WHOLE) | ((likeness >= _NEARLY_THE_SAME) & (both >= _HALF))
    return np.asarray(close & (against == 0), float)


def _score(scorer: Any, one: Sequence[str], other: Sequence[str]) -> Floats:
    """A rapidfuzz scorer on each pair, 0 to 1."""
    scores = process.cpdist(one, other, scorer=scorer, dtype=np.float64)
    return np.asarray(scores, np.float64) / 100


def _take(values: Sequence[str], places: NDArray[np.intp]) -> list[str]:
    return [values[place] for place in places.tolist()]
