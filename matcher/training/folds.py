"""Holding out: whole groups of providers, families of titles or templates of pages; never offers at random."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from matcher.training.judged import JudgedOffer

WAYS = ("group", "family", "template")
FOLDS = 5


def held_out(judged: Sequence[JudgedOffer], way: str, folds: int = FOLDS) -> Iterator[NDArray[np.bool_]]:
    """For each fold which offers are held out; all offers of one group, family or template together.

    The largest go first, each to the fold that is smallest so far, so that folds are of like size and always the same.
    """
    names = np.array([getattr(one, way) for one in judged])
    kinds, counts = np.unique(names, return_counts=True)
    size, fold_of = [0] * folds, {}
    for count, kind in sorted(zip((-counts).tolist(), kinds.tolist(), strict=True)):
        smallest = size.index(min(size))
        fold_of[kind] = smallest
        size[smallest] -= count
    place = np.array([fold_of[name] for name in names.tolist()])
    for fold in range(folds):
        if size[fold]:
            yield place == fold
