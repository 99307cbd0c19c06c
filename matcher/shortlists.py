"""For each offered title, as it is read, the few certificates that it may be; remembered, because titles come back."""

from collections.abc import Sequence

import numpy as np

from matcher.blocking import Blocker, Pairs, each_once
from matcher.candidates import Candidates, Pool
from matcher.coverage import Coverage
from matcher.features import Comparer
from matcher.names import Name
from matcher.queries import Query, Reading
from matcher.traits import Traits
from matcher.vocabulary import Vocabulary

_MOST = 8_000  # that are kept: some 15 MB

Codes = frozenset[str]
Asked = tuple[tuple[Query, ...], Traits, Codes]  # all of an offer that its shortlist rests on


class Shortlists:
    """The same course stands on many pages and at many schools, each time with other words around it: what rests on
    the title alone is compared once.
    """

    def __init__(self, names: Sequence[Name], vocabulary: Vocabulary, candidates: Candidates) -> None:
        self._blocker = Blocker(names)
        self._comparer = Comparer(names, Coverage(names, vocabulary))
        self._candidates = candidates
        self._known: dict[Asked, Pool] = {}

    def of(self, readings: Sequence[Reading], printed: Sequence[Codes]) -> list[Pool]:
        """`printed`: the codes that stand with each offer."""
        asked = [(one.queries, one.title.traits, codes) for one, codes in zip(readings, printed, strict=True)]
        new = [one for one in dict.fromkeys(asked) if one not in self._known]
        if new and len(self._known) + len(new) > _MOST:
            self._known.clear()
            new = list(dict.fromkeys(asked))
        self._known.update(zip(new, self._compared(new), strict=True))
        return [self._known[one] for one in asked]

    def _compared(self, asked: Sequence[Asked]) -> list[Pool]:
        """The certificates whose code is printed are looked at however unlike."""
        named = [self._candidates.names_of(codes) for _, _, codes in asked]
        owners = np.array([at for at, (queries, _, _) in enumerate(asked) for _ in queries], np.intp)
        queries = [query for queries, _, _ in asked for query in queries]
        pairs = _with(self._blocker.pairs(queries), [named[owner] for owner in owners])
        features = self._comparer.compare(queries, [asked[owner][1] for owner in owners], pairs)
        return self._candidates.pools([traits for _, traits, _ in asked], named, owners[pairs[0]], pairs[1], features)


def _with(pairs: Pairs, named: Sequence[Sequence[int]]) -> Pairs:
    """The pairs of blocking and those of printed codes, each once."""
    more = [(at, name) for at, names in enumerate(named) for name in names]
    if not more:
        return pairs
    return each_once(np.concatenate([np.column_stack(pairs), np.array(more, np.intp)]))
