"""The words of the official titles: how much each tells, and which words of an offer stand for which of them."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

from matcher.inflection import far_forms, inflects
from matcher.rules import Rules

_FUNCTION_WORD = 0.1  # weight beside 1.0 and more for a word that tells something
_ONE_SLIP_FROM, _TWO_SLIPS_FROM = 5, 9  # letters: shorter words differ by a letter and mean something else
_MOST_SLIPS = 2
_SWAPPED = 4  # letters of a word in which only two swapped letters are a slip: "plsu"


class Vocabulary:
    """Words are numbered in alphabetical order, so that nothing depends on the order of the register."""

    def __init__(self, names: Iterable[str], rules: Rules) -> None:
        split = [name.split() for name in sorted(set(names))]
        counts = Counter(word for name in split for word in set(name))
        self.words = sorted(counts)
        self._function_words = rules.function_words
        self.number = {word: at for at, word in enumerate(self.words)}
        self._rarest = math.log(len(split) + 1) + 1
        self.weights = np.array([self._weight(word, counts[word], len(split)) for word in self.words])
        self._pairs = _pairs(split)
        self._known: dict[str, tuple[int, ...]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.number

    def weight(self, word: str, stands_for: Sequence[int]) -> float:
        """A word of an offer weighs as what it stands for; one that no official title knows weighs most."""
        if word in self._function_words:
            return _FUNCTION_WORD
        return max((float(self.weights[at]) for at in stands_for), default=self._rarest)

    def units(self, text: str) -> list[str]:
        """The words of an offer, neighbours written as one where official titles do: "zorg innovaties"."""
        units: list[str] = []
        for word in text.split():
            if units and units[-1] + word in self.number and (units[-1], word) not in self._pairs:
                units[-1] += word
            else:
                units.append(word)
        return units

    def stands_for(self, words: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
        """For each word the numbers of the official words that it equals, inflects, misspells or joins."""
        new = sorted(set(words) - self._known.keys())
        found: dict[str, set[int]] = defaultdict(set)
        for word, at in self._near(new):
            if self._same(word, self.words[at]):
                found[word].add(at)
        for word in new:
            found[word].update(self.number[form] for form in far_forms(word) if form in self.number)
            joined = (self.number[part] for cut in range(1, len(word)) for part in self._cut(word, cut))
            self._known[word] = tuple(sorted(found[word].union(joined)))
        return self._known

    def _weight(self, word: str, count: int, names: int) -> float:
        return _FUNCTION_WORD if word in self._function_words else math.log((names + 1) / (count + 1)) + 1

    def _near(self, words: Sequence[str]) -> Iterable[tuple[str, int]]:
        """Pairs within the most slips; a slip is a letter too many, too few, wrong, or two swapped."""
        if not words or not self.words:
            return
        distances = process.cdist(words, self.words, scorer=OSA.distance, score_cutoff=_MOST_SLIPS, dtype=np.uint8)
        for row, column in zip(*np.nonzero(distances <= _MOST_SLIPS), strict=True):
            yield words[row], int(column)

    def _same(self, word: str, official: str) -> bool:
        if word == official or inflects(word, official):
            return True
        if word in self.number or any(map(str.isdigit, word)):  # a word that official titles use is meant as it stands
            return False
        longest = max(len(word), len(official))
        slips = OSA.distance(word, official)
        if slips == 1 and len(word) == len(official) == _SWAPPED and sorted(word) == sorted(official):
            return True
        return bool(slips == 1 and longest >= _ONE_SLIP_FROM) or bool(
            slips == _MOST_SLIPS and longest >= _TWO_SLIPS_FROM
        )

    def _cut(self, word: str, cut: int) -> tuple[str, ...]:
        parts = (word[:cut], word[cut:])
        return parts if parts in self._pairs else ()


def _pairs(names: Iterable[Sequence[str]]) -> frozenset[tuple[str, str]]:
    return frozenset(pair for name in names for pair in pairwise(name))
