"""Texts as vectors of character n-grams within words, counted for all texts at once."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

SIZES = (2, 3, 4)
_BITS = 15  # of a character in the number that stands for an n-gram: four of them fit in 64 bits
_SPACE = 1

Numbers = NDArray[np.int64]


class NGrams:
    """TF-IDF over the n-grams of 2 to 4 characters of the words, each word with a space at both ends; rows have
    length 1. Fitted on some texts; n-grams that they do not hold count nothing.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._alphabet = {character: at for at, character in enumerate(sorted({*"".join(texts)} - {" "}), _SPACE + 1)}
        rows, grams = self._grams(texts)
        self._known, columns = np.unique(grams, return_inverse=True)
        counts = _counts(rows, columns, (len(texts), len(self._known)))
        holding = np.bincount(counts.indices, minlength=len(self._known))
        self._share = holding / max(len(texts), 1)
        self._idf = (np.log((1 + len(texts)) / (1 + holding)) + 1).astype(np.float32)
        self.fitted = self._weighed(counts)

    def vectors(self, texts: Sequence[str]) -> sparse.csr_matrix:
        rows, grams = self._grams(texts)
        columns = np.minimum(np.searchsorted(self._known, grams), max(len(self._known) - 1, 0))
        known = self._known[columns] == grams if len(self._known) else np.zeros(len(grams), bool)
        return self._weighed(_counts(rows[known], columns[known], (len(texts), len(self._known))))

    def telling(self, most: float) -> NDArray[np.float32]:
        """1 for each n-gram that no larger share of the fitted texts holds, else 0."""
        return (self._share <= most).astype(np.float32)

    def _weighed(self, counts: sparse.csr_matrix) -> sparse.csr_matrix:
        counts.data *= self._idf[counts.indices]
        lengths = np.sqrt(np.add.reduceat(np.append(counts.data**2, 0), counts.indptr[:-1])) if counts.nnz else 0
        sizes = np.diff(counts.indptr)
        counts.data /= np.repeat(np.broadcast_to(lengths, sizes.shape), sizes)
        return counts

    def _grams(self, texts: Sequence[str]) -> tuple[Numbers, Numbers]:
        """(rows of texts, numbers of n-grams). A line break ends a text: nothing reaches over it or over two spaces."""
        padded = "\n".join(f" {text.replace(' ', '  ')} " for text in texts)
        points = np.frombuffer(padded.encode("utf-32-le", "surrogatepass"), np.uint32)
        rows = np.cumsum(points == ord("\n"))
        letters = self._numbered(points)
        inside = letters > _SPACE
        found = [_of_size(letters, inside, size) for size in SIZES]
        return np.concatenate([rows[at] for at, _ in found]), np.concatenate([grams for _, grams in found])

    def _numbered(self, points: NDArray[np.uint32]) -> Numbers:
        """Each character's number in the alphabet; 0 = stands in no fitted text."""
        known = {" ": _SPACE} | self._alphabet
        table = np.zeros(max(int(points.max(initial=0)), *map(ord, known)) + 1, np.int64)
        for character, number in known.items():
            table[ord(character)] = number
        return table[points]


def _of_size(letters: Numbers, inside: NDArray[np.bool_], size: int) -> tuple[Numbers, Numbers]:
    """(places, numbers) of the n-grams: known characters, a space only at an end, and not at both without a letter."""
    last = len(letters) - size + 1
    if last <= 0:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    good = (letters[:last] > 0) & (letters[size - 1 :] > 0)
    middle = [inside[at : at + last] for at in range(1, size - 1)]
    good &= np.logical_and.reduce(middle) if middle else inside[:last] | inside[1:]
    places = np.flatnonzero(good)
    grams = np.zeros(len(places), np.int64)
    for at in range(size):
        grams = (grams << _BITS) | letters[places + at]
    return places, grams


def _counts(rows: Numbers, columns: Numbers, shape: tuple[int, int]) -> sparse.csr_matrix:
    counts = sparse.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape)
    counts.sum_duplicates()
    return counts
