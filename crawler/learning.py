"""What a site teaches while it is crawled: which clues lead to pages that matter (online logistic regression)."""

from array import array
from math import exp, log, sqrt

from crawler.clues import BUCKETS, read_clues

RATE = 0.5
UNSURE = 0.03  # a prior is never taken for certain


class Model:
    """Of one site. It begins with the prior, a priority from 0 to 100, and moves away from it only by clues that it
    met: there is no weight for `all pages`, so what is new stays as promising as it looks.
    """

    def __init__(self) -> None:
        self.lessons = 0
        self._weights = array("f", bytes(4 * BUCKETS))
        self._steps = array("f", bytes(4 * BUCKETS))

    def rank(self, prior: int, packed: bytes) -> int:
        """The priority (0-100) of an address."""
        return round(100 * self._chance(prior, read_clues(packed)))

    def learn(self, prior: int, packed: bytes, worth: float) -> None:
        """`worth` 0-1 is what the page turned out to be. Each clue's steps get smaller with its lessons (AdaGrad)."""
        clues = read_clues(packed)
        self.lessons += 1
        error = worth - self._chance(prior, clues)
        for clue in clues:
            self._steps[clue] += error * error
            self._weights[clue] += RATE * error / sqrt(1 + self._steps[clue])

    def _chance(self, prior: int, clues: "array[int]") -> float:
        first = min(max(prior / 100, UNSURE), 1 - UNSURE)
        weights = self._weights
        score = log(first / (1 - first)) + sum([weights[clue] for clue in clues])
        return 1 / (1 + exp(-min(max(score, -30), 30)))
