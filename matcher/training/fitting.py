"""Maximum likelihood of P(code) and P(none) within the bounds of each weight, drawn towards the hand-set values."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit

from matcher.model import Weights
from matcher.training.examples import NAMES, Examples, vector, weights_of
from matcher.weights import HAND, learnable

Floats = NDArray[np.float64]
DRAWN = 1.0  # how strongly a weight is drawn to its hand-set value, in offers per squared log-odds
_TINY = 1e-9
_BIAS, _CHOICE = (-15.0, 0.0), (1.0, 4.0)


@dataclass(frozen=True, slots=True)
class Parts:
    """The numbers of a model, by what they are multiplied with."""

    bias: float
    choice: float
    title: Floats
    terms: Floats
    page: Floats

    @classmethod
    def of(cls, numbers: Floats) -> "Parts":
        title = len(NAMES["title"])
        terms = len(NAMES["codes"]) + len(NAMES["together"])
        _, _, one, two, three = np.split(numbers, np.cumsum([1, 1, title, terms]))
        return cls(float(numbers[0]), float(numbers[1]), one, two, three)


def fit(examples: Examples, drawn: float = DRAWN, start: Weights | None = None) -> Weights:
    """`start`: where the search begins, for speed; there is one optimum that it finds from anywhere near.

    Offers whose true certificate is not among the candidates teach nothing and are passed over.
    """
    first = vector(Weights())
    useful = examples.some(examples.truth != -2)  # noqa: PLR2004 - see Examples.truth
    limits = [_BIAS, _CHOICE, *(learnable(name, HAND[group][name]) for group in NAMES for name in NAMES[group])]
    begin = first if start is None else vector(start)
    found = minimize(
        _loss, begin, (useful, first, drawn), jac=True, method="L-BFGS-B", bounds=limits, options={"ftol": 1e-8}
    )
    return weights_of(found.x)


def predict(examples: Examples, weights: Weights) -> Floats:
    """P(code) (n x MOST) of each certificate, 0 where there is none."""
    return _forward(examples, Parts.of(vector(weights)))[0]


def _forward(e: Examples, parts: Parts) -> tuple[Floats, Floats, Floats, Floats]:
    """(P(code), share, logistic, title score with hint), each n x MOST."""
    score = e.title @ parts.title
    told = score + e.hint
    sharp = np.where(e.there, parts.choice * told, -np.inf)
    sharp = np.exp(sharp - np.max(sharp, axis=1, keepdims=True, initial=-1e9))
    share = sharp / np.maximum(sharp.sum(axis=1, keepdims=True), _TINY)
    sure = expit(parts.bias + score + e.terms @ parts.terms + (e.page @ parts.page)[:, np.newaxis])
    return share * sure, share, sure, told


def _loss(numbers: Floats, e: Examples, first: Floats, drawn: float) -> tuple[float, Floats]:
    """(minus the log-likelihood, its gradient)."""
    parts = Parts.of(numbers)
    p, share, sure, told = _forward(e, parts)
    true, rows = e.truth >= 0, np.arange(len(e.truth))
    hit, none = np.maximum(p[rows, e.truth], _TINY), np.maximum(1 - p.sum(axis=1), _TINY)
    pull = drawn * (numbers - first)
    loss = -np.log(np.where(true, hit, none)).sum() + 0.5 * float(pull @ (numbers - first))
    by_p = np.broadcast_to(np.where(true, 0.0, 1 / none)[:, np.newaxis], p.shape).copy()
    by_p[rows[true], e.truth[true]] = -1 / hit[true]
    weighed = by_p * p
    by_sure = weighed * (1 - sure)
    by_sharp = weighed - share * weighed.sum(axis=1, keepdims=True)
    by_title = by_sure + parts.choice * by_sharp
    gradient = np.concatenate(
        [
            [by_sure.sum(), (by_sharp * told).sum()],
            np.einsum("nm,nmk->k", by_title, e.title),
            np.einsum("nm,nmk->k", by_sure, e.terms),
            by_sure.sum(axis=1) @ e.page,
        ]
    )
    return float(loss), gradient + pull
