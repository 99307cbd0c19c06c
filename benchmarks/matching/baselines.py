"""What simpler methods reach on the same offers, each with the threshold that turns out best: generous to them."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.utils import default_process
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from benchmarks.matching.cells import Cells, cells_of
from benchmarks.matching.judging import Judged
from benchmarks.second_world.registers import ON, Shelf
from benchmarks.second_world.world import World

Scored = tuple[NDArray[np.intp], NDArray[np.float64]]  # of each title the best certificate's place and its score
_THRESHOLDS = 60
_CHUNK = 512


def baselines(world: World, judged: Sequence[Judged]) -> dict[str, tuple[Cells, float]]:
    """Of each method the cells at its best threshold, and that threshold."""
    found = {
        "WRatio": _by_register(world, judged, _extract_one(fuzz.WRatio)),
        "token_set_ratio": _by_register(world, judged, _extract_one(fuzz.token_set_ratio)),
        "TF-IDF 2-4-grams": _by_register(world, judged, _tfidf),
    }
    found["logistic, titles only"] = _logistic(judged, found["TF-IDF 2-4-grams"])
    return {name: _best(world, judged, codes) for name, codes in found.items()}


def title_only(world: World, judged: Sequence[Judged]) -> dict[str, list[str | None]]:
    """The code that each method would give, whatever the score."""
    methods = {
        "WRatio": _extract_one(fuzz.WRatio),
        "token_set_ratio": _extract_one(fuzz.token_set_ratio),
        "TF-IDF 2-4-grams": _tfidf,
    }
    return {name: [code for code, _ in _by_register(world, judged, method)] for name, method in methods.items()}


def _by_register(
    world: World, judged: Sequence[Judged], method: Callable[[Sequence[str], Sequence[str]], Scored]
) -> list[tuple[str | None, float]]:
    """(code, score) of each offer."""
    which = {school.id: school.invented for school in world.schools}
    result: list[tuple[str | None, float]] = [(None, 0.0)] * len(judged)
    for invented, shelf in world.shelves.items():
        places = [at for at, one in enumerate(judged) if which[one.provider] == invented]
        titles = {title: at for at, title in enumerate(dict.fromkeys(judged[at].offer.title for at in places))}
        codes, names = _names(shelf)
        if not titles:
            continue
        best, scores = method([default_process(title) for title in titles], names)
        for at in places:
            row = titles[judged[at].offer.title]
            result[at] = (codes[best[row]], float(scores[row]))
    return result


def _names(shelf: Shelf) -> tuple[list[str], list[str]]:
    """Codes and prepared names of the certificates in scope, aliases too."""
    pairs = [(one.code, name) for one in shelf.register.in_scope(ON).certificates for name in (one.title, *one.aliases)]
    return [code for code, _ in pairs], [default_process(name) for _, name in pairs]


def _extract_one(scorer: Callable[..., float]) -> Callable[[Sequence[str], Sequence[str]], Scored]:
    """The answers of `process.extractOne` (the first of equals), by `cdist` because it is faster."""

    def method(titles: Sequence[str], names: Sequence[str]) -> Scored:
        best, scores = [], []
        for at in range(0, len(titles), _CHUNK):
            block = process.cdist(titles[at : at + _CHUNK], names, scorer=scorer, workers=-1, dtype=np.float32)
            best.append(block.argmax(axis=1))
            scores.append(block.max(axis=1))
        return np.concatenate(best), np.concatenate(scores).astype(np.float64)

    return method


def _tfidf(titles: Sequence[str], names: Sequence[str]) -> Scored:
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4))
    columns = vectorizer.fit_transform(names).T.tocsr()
    similar = (vectorizer.transform(titles) @ columns).toarray()
    return similar.argmax(axis=1), similar.max(axis=1)


def _logistic(judged: Sequence[Judged], nearest: Sequence[tuple[str | None, float]]) -> list[tuple[str | None, float]]:
    """P(offer) from the title's n-grams and its nearest certificate's similarity, learnt on the other half's groups."""
    groups = sorted({one.page.group for one in judged})
    half = np.array([groups.index(one.page.group) % 2 for one in judged])
    labels = np.array([one.shows(code) for one, (code, _) in zip(judged, nearest, strict=True)])
    similar = sparse.csr_matrix([[score] for _, score in nearest])
    scores = np.zeros(len(judged))
    for side in (0, 1):
        known, asked = half != side, half == side
        if labels[known].any() and asked.any():
            scores[asked] = _learnt(judged, similar, labels, known, asked)
    return [(code, float(score)) for (code, _), score in zip(nearest, scores, strict=True)]


def _learnt(
    judged: Sequence[Judged],
    similar: sparse.csr_matrix,
    labels: NDArray[np.bool_],
    known: NDArray[np.bool_],
    asked: NDArray[np.bool_],
) -> NDArray[np.float64]:
    titles = np.array([default_process(one.offer.title) for one in judged], dtype=object)
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), min_df=2)
    rows = sparse.hstack([vectorizer.fit_transform(titles[known]), similar[known] * 5]).tocsr()
    model = LogisticRegression(C=10, max_iter=300, class_weight="balanced").fit(rows, labels[known])
    unknown = sparse.hstack([vectorizer.transform(titles[asked]), similar[asked] * 5]).tocsr()
    return np.asarray(model.predict_proba(unknown)[:, 1])


def _best(world: World, judged: Sequence[Judged], codes: Sequence[tuple[str | None, float]]) -> tuple[Cells, float]:
    """The highest F1 over some sixty thresholds."""
    scores = np.array([score for _, score in codes])
    tried = []
    for threshold in np.unique(np.quantile(scores, np.linspace(0, 1, _THRESHOLDS))):
        counted = ((one, code) for one, (code, score) in zip(judged, codes, strict=True) if score >= threshold)
        cells = cells_of(world.pages, counted)
        right, all_counted = len(cells.right), len(cells.right | cells.wrong)
        tried.append((2 * right / (all_counted + len(cells.gold)), float(threshold), cells))
    _, threshold, cells = max(tried, key=lambda one: one[0])
    return cells, threshold
