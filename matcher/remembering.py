"""Normalising that remembers: on a site the same parts of titles come back on every page."""

from collections.abc import Sequence

from matcher.normalise import Normalised, normalise
from matcher.rules import Rules

_MOST = 20_000  # parts that are kept


class Normaliser:
    """`normalise` with these rules and names."""

    def __init__(self, rules: Rules, names: Sequence[str]) -> None:
        self._rules = rules
        self._names = tuple(names)
        self._known: dict[str, Normalised] = {}

    def __call__(self, title: str) -> Normalised:
        if (found := self._known.get(title)) is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[title] = normalise(title, self._rules, self._names)
        return found
