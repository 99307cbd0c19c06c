"""What a site teaches while it is crawled: which clues lead to pages that matter (online logistic regression)."""

from array import array
from math import exp, log, sqrt

from crawler.clues import BUCKETS, KINDS, SIZE, read_clues

RATE = 1.3
EVERYWHERE, FEW = 0.9, 8  # a clue of so large a share of the lessons, and of so many, says nothing
UNSURE = 0.03  # a prior is never taken for certain


class Model:
    """Of one site. It begins with the prior, a priority from 0 to 100, and moves away from it only by clues that it
    met: there is no weight for `all pages`, so what is new stays as promising as it looks.
    """

    def __init__(self) -> None:
        self.lessons = 0
        self._weights = array("f", bytes(4 * BUCKETS))
        self._met = array("I", bytes(4 * BUCKETS))  # lessons with this clue
        self._steps = array("f", bytes(4 * BUCKETS))

    def rank(self, prior: int, packed: bytes) -> int:
        """The priority (0-100) of an address."""
        return round(100 * self._chance(prior, self._shares(packed)))

    def learn(self, prior: int, packed: bytes, worth: float) -> float:
        """`worth` 0-1 is what the page turned out to be. Each clue's steps get smaller with its lessons (AdaGrad).

        Gives the surprise, 0-1.
        """
        shares = self._shares(packed)
        self.lessons += 1
        for clue in dict.fromkeys(read_clues(packed)):
            self._met[clue] += 1
        error = worth - self._chance(prior, shares)
        for clue, share in shares:
            step = error * share
            self._steps[clue] += step * step
            self._weights[clue] += RATE * step / sqrt(1 + self._steps[clue])
        return abs(error)

    def _chance(self, prior: int, shares: list[tuple[int, float]]) -> float:
        first = min(max(prior / 100, UNSURE), 1 - UNSURE)
        weights = self._weights
        score = log(first / (1 - first)) + sum([weights[clue] * share for clue, share in shares])
        return 1 / (1 + exp(-min(max(score, -30), 30)))

    def _shares(self, packed: bytes) -> list[tuple[int, float]]:
        """Clues with their say: that of a kind is the same however many clues it has. What nearly all pages have in
        common tells none of them apart.
        """
        common = max(EVERYWHERE * self.lessons, FEW)
        clues = [clue for clue in dict.fromkeys(read_clues(packed)) if self._met[clue] < common]
        numbers = [0] * len(KINDS)
        for clue in clues:
            numbers[clue // SIZE] += 1
        shares = [1 / sqrt(number) if number else 0.0 for number in numbers]
        return [(clue, shares[clue // SIZE]) for clue in clues]
