"""Which of many literals a text holds, told in one walk over its letters: most texts hold none, or very few."""

from collections.abc import Iterable

_LETTERS = 3  # by which a literal is known at first sight


class Literals:
    """Literals of three letters or more are known by the first three, so that only those that may stand in a text are
    looked for; the few that are shorter are looked for each time.
    """

    def __init__(self, literals: Iterable[str]) -> None:
        self._short: list[str] = []
        self._by_start: dict[tuple[str, ...], list[str]] = {}
        for one in dict.fromkeys(literals):
            same = self._short if len(one) < _LETTERS else self._by_start.setdefault(tuple(one[:_LETTERS]), [])
            same.append(one)
        self._starts = frozenset(self._by_start)

    def found_in(self, text: str) -> list[str]:
        """Each once, in no particular order."""
        found = [*filter(text.__contains__, self._short)]
        for start in self._starts.intersection(zip(text, text[1:], text[2:], strict=False)):
            found += filter(text.__contains__, self._by_start[start])
        return found
