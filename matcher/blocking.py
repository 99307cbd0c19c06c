"""The few certificates that an offered title may be: nearest by character n-grams, and always one named exactly so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from matcher.names import Name
from matcher.ngrams import NGrams
from matcher.queries import Query

NEAREST = 20
_COMMON = 0.2  # n-grams in a larger share of the names tell next to nothing and cost most of the time
_MANY = 500  # names; fewer cost nothing
_ROWS = 1024  # queries a dense block of similarities is made for at once: 1,024 x 1,500 names = 12 MB

Pairs = tuple[NDArray[np.intp], NDArray[np.intp]]  # places of queries, places of names


class Blocker:
    """Fitted on the register's names only, so that an offer's neighbours do not depend on the other offers."""

    def __init__(self, names: Sequence[Name]) -> None:
        self._by_text = _places(names)
        self._ngrams = NGrams([_both(name.text, name.compact) for name in names])
        self._nearest = min(NEAREST, len(names))
        telling = self._ngrams.telling(_COMMON if len(names) > _MANY else 1.0)
        self._names = sparse.diags(telling) @ self._ngrams.fitted.T.tocsr()
        self._names.eliminate_zeros()

    def pairs(self, queries: Sequence[Query]) -> Pairs:
        """Sorted, each pair once. Titles share their parts: each text is compared once."""
        if not queries or not self._nearest:
            return np.empty(0, np.intp), np.empty(0, np.intp)
        texts = {(query.text, query.compact): query for query in queries}
        number = {text: at for at, text in enumerate(texts)}
        asked = np.array([number[query.text, query.compact] for query in queries], np.intp)
        return _of_each(asked, len(texts), self._pairs(list(texts.values())))

    def _pairs(self, queries: Sequence[Query]) -> Pairs:
        vectors = self._ngrams.vectors([_both(query.text, query.compact) for query in queries])
        found = [self._block(vectors, start) for start in range(0, len(queries), _ROWS)]
        exact = [(at, name) for at, query in enumerate(queries) for name in self.exactly(query)]
        return each_once(np.concatenate([*found, np.array(exact, np.intp).reshape(-1, 2)]))

    def exactly(self, query: Query) -> set[int]:
        return {*self._by_text.get(query.text, ()), *self._by_text.get(query.compact, ())}

    def _block(self, vectors: sparse.csr_matrix, start: int) -> NDArray[np.intp]:
        similar = (vectors[start : start + _ROWS] @ self._names).toarray()
        columns = np.argpartition(-similar, self._nearest - 1, axis=1)[:, : self._nearest]
        rows = np.arange(len(similar)).repeat(self._nearest)
        pairs = np.column_stack([rows + start, columns.ravel()])
        return np.asarray(pairs[similar[rows, columns.ravel()] > 0], np.intp)


def each_once(pairs: NDArray[np.intp]) -> Pairs:
    """The two columns of the pairs, sorted, without repetition."""
    width = int(pairs[:, 1].max(initial=0)) + 1
    numbers = np.sort(pairs[:, 0] * width + pairs[:, 1])  # np.unique hashes, which takes ten times as long
    new = np.ones(len(numbers), bool)
    new[1:] = numbers[1:] != numbers[:-1]
    one, other = np.divmod(numbers[new], width)
    return one, other


def _of_each(asked: NDArray[np.intp], number: int, pairs: Pairs) -> Pairs:
    """The pairs of each query in `asked`, by the place of its text among the `number` that `pairs` are of."""
    begins = np.searchsorted(pairs[0], np.arange(number + 1))
    sizes = np.diff(begins)[asked]
    within = np.arange(sizes.sum()) - (np.cumsum(sizes) - sizes).repeat(sizes)
    return np.arange(len(asked)).repeat(sizes), pairs[1][begins[asked].repeat(sizes) + within]


def _places(names: Sequence[Name]) -> Mapping[str, tuple[int, ...]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        for form in {name.text, name.compact}:
            places[form].append(at)
    return {form: tuple(found) for form, found in places.items()}


def _both(text: str, compact: str) -> str:
    return f"{text} {compact}"
