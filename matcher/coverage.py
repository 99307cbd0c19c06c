"""How much of one title's meaning the other says: words weighed by how rare they are in the register, slips allowed."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from matcher.names import Name
from matcher.vocabulary import Vocabulary

Floats = NDArray[np.float64]


class Coverage:
    """`one_word`: 1.0 for each name with no more than one telling word."""

    def __init__(self, names: Sequence[Name], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        split = [[vocabulary.number[word] for word in sorted(set(name.text.split()))] for name in names]
        self._says = _incidence(split, len(vocabulary.words))
        self._weighed = self._says.multiply(vocabulary.weights[np.newaxis, :]).tocsr()
        self._total = _sums(self._weighed)
        self.one_word = np.array([sum(vocabulary.weights[w] >= 1 for w in words) <= 1 for words in split], float)

    def of(self, texts: Sequence[str], pairs: tuple[NDArray[np.intp], NDArray[np.intp]]) -> tuple[Floats, Floats]:
        """(share of the name that the text says, share of the text that the name says), one a pair."""
        units = [self._vocabulary.units(text) for text in texts]
        words = sorted({word for unit in units for word in unit})
        number = {word: at for at, word in enumerate(words)}
        stands_for = self._vocabulary.stands_for(words)
        meanings = _incidence([stands_for[word] for word in words], len(self._vocabulary.words))
        uses = _incidence([[number[word] for word in sorted(set(unit))] for unit in units], len(words))
        return self._covered(uses @ meanings, pairs), self._covering(
            uses, meanings, self._weights(words, stands_for), pairs
        )

    def _weights(self, words: Sequence[str], stands_for: Mapping[str, tuple[int, ...]]) -> Floats:
        return np.array([self._vocabulary.weight(word, stands_for[word]) for word in words], float)

    def _covered(self, said: sparse.csr_matrix, pairs: tuple[NDArray[np.intp], NDArray[np.intp]]) -> Floats:
        shared = _sums(self._weighed[pairs[1]].multiply(said[pairs[0]] > 0))
        return _share(shared, self._total[pairs[1]])

    def _covering(
        self,
        uses: sparse.csr_matrix,
        meanings: sparse.csr_matrix,
        weights: Floats,
        pairs: tuple[NDArray[np.intp], NDArray[np.intp]],
    ) -> Floats:
        weighed = uses.multiply(weights[np.newaxis, :]).tocsr()
        recognised = (self._says @ meanings.T).tocsr() > 0
        shared = _sums(weighed[pairs[0]].multiply(recognised[pairs[1]]))
        return _share(shared, _sums(weighed)[pairs[0]])


def _incidence(rows: Sequence[Sequence[int]], width: int) -> sparse.csr_matrix:
    """One row a list: 1.0 in the columns that it holds."""
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((column for row in rows for column in row), np.int32, int(ends[-1]))
    return sparse.csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), width))


def _sums(matrix: sparse.csr_matrix) -> Floats:
    return np.asarray(matrix.sum(axis=1), float).ravel()


def _share(part: Floats, whole: Floats) -> Floats:
    return np.clip(np.divide(part, whole, out=np.zeros_like(part), where=whole > 0), 0, 1)
