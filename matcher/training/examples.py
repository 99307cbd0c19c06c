"""Judged offers as numbers: what the logistic weighs, for each certificate that an offer may be."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from matcher.case import Case
from matcher.confidence import title_values
from matcher.features import Features
from matcher.model import Weights
from matcher.weights import HAND

Floats = NDArray[np.float64]
NAMES: dict[str, list[str]] = {group: list(sizes) for group, sizes in HAND.items()}
_FEATURES = [field.name for field in fields(Features)]
MOST = 6  # certificates of an offer that are looked at


@dataclass(frozen=True, slots=True)
class Examples:
    """n offers, at most MOST certificates each (`there` says which exist), in the order of `Case.candidates`.

    `title` n x MOST x title names; `terms` n x MOST x (codes, then together); `page` n x (signals, then page kinds);
    `hint` n x MOST; `truth` n: the place of the true certificate, -1 = none, -2 = it is not among them.
    """

    title: Floats
    terms: Floats
    page: Floats
    hint: Floats
    there: NDArray[np.bool_]
    truth: NDArray[np.intp]

    def some(self, chosen: NDArray[np.bool_]) -> "Examples":
        return Examples(*(getattr(self, field.name)[chosen] for field in fields(self)))


def examples_of(cases: Sequence[Case], codes: Sequence[str | None]) -> Examples:
    """`codes`: the truth."""
    count = len(cases)
    terms = {name: at for at, name in enumerate([*NAMES["codes"], *NAMES["together"]])}
    signals = {name: at for at, name in enumerate(NAMES["signals"])}
    kinds = {name: at for at, name in enumerate(NAMES["page_kinds"], len(signals))}
    raw, found = np.zeros((count, MOST, len(_FEATURES))), np.zeros((count, MOST, len(terms)))
    pages, hint, there = (
        np.zeros((count, len(signals) + len(kinds))),
        np.zeros((count, MOST)),
        np.zeros((count, MOST), bool),
    )
    for at, case in enumerate(cases):
        for weighed in case.evidence.weighed:
            pages[at, signals[weighed.signal.name.value]] = weighed.share
        pages[at, kinds[case.evidence.page_kind.value]] = 1.0
        for place, one in enumerate(case.candidates[:MOST]):
            raw[at, place], hint[at, place], there[at, place] = one.values, one.hint, True
            found[at, place, [terms[name] for name in one.terms]] = 1.0
    title = title_values(Features(*np.moveaxis(raw.reshape(-1, len(_FEATURES)), 1, 0)), NAMES["title"])
    truth = np.array([_place(case, code) for case, code in zip(cases, codes, strict=True)], np.intp)
    return Examples(title.reshape(count, MOST, -1), found, pages, hint, there, truth)


def _place(case: Case, code: str | None) -> int:
    if code is None:
        return -1
    return next((at for at, one in enumerate(case.candidates[:MOST]) if one.code == code), -2)


def vector(weights: Weights) -> Floats:
    """Bias, choice, then the groups in the order of NAMES."""
    sizes = [getattr(weights, group)[name] for group, names in NAMES.items() for name in names]
    return np.array([weights.bias, weights.choice, *sizes])


def weights_of(numbers: Floats, digits: int = 3) -> Weights:
    """The opposite of `vector`; rounded, so that the file says exactly what decides."""
    rounded = [round(float(number), digits) + 0.0 for number in numbers]
    rest = iter(rounded[2:])
    groups = {group: {name: next(rest) for name in names} for group, names in NAMES.items()}
    return Weights.model_validate({"bias": rounded[0], "choice": rounded[1], **groups})
