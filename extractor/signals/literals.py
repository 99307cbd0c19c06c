"""The literals that patterns wait for, all found in one walk over a sentence: most sentences hold none, or very few.

A slow pattern is tried only in a sentence that holds one of its literals (`awaited`, `said_in`).
"""

from collections.abc import Iterable
from functools import lru_cache

_LETTERS = 3  # by which a literal is known at first sight
_SENTENCES_KEPT = 4096  # of the texts at hand, which are looked at for several things; of at most some 1,000 characters
_NOTHING: frozenset[str] = frozenset()


class Literals:
    """Literals of three letters or more are known by the first three, so that only those that may stand in a text are
    looked for; the few that are shorter are looked for each time.
    """

    def __init__(self) -> None:
        self._short: list[str] = []
        self._by_start: dict[tuple[str, ...], list[str]] = {}
        self._starts: frozenset[tuple[str, ...]] = frozenset()

    def add(self, literals: Iterable[str]) -> None:
        for one in literals:
            same = self._short if len(one) < _LETTERS else self._by_start.setdefault(tuple(one[:_LETTERS]), [])
            if one not in same:
                same.append(one)
        self._starts = frozenset(self._by_start)

    def found_in(self, text: str) -> frozenset[str]:
        found = [*filter(text.__contains__, self._short)]
        for start in self._starts.intersection(zip(text, text[1:], text[2:], strict=False)):
            found += filter(text.__contains__, self._by_start[start])
        return frozenset(found) if found else _NOTHING


_AWAITED = Literals()


def awaited(literals: Iterable[str]) -> frozenset[str]:
    """The same literals, to be held against `said_in`; a module names its own when it is imported."""
    listed = frozenset(literals)
    _AWAITED.add(sorted(listed))
    said_in.cache_clear()
    return listed


@lru_cache(maxsize=_SENTENCES_KEPT)
def said_in(sentence: str) -> frozenset[str]:
    """Of all literals that any pattern waits for those that a sentence in lower case holds."""
    return _AWAITED.found_in(sentence)
