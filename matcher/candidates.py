"""From compared pairs to each offer's few certificates, with what tells equal titles apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.confidence import confidences, title_scores
from matcher.features import Features
from matcher.lifting import crebos_in, levels_in
from matcher.names import Name
from matcher.normalise import find, fold, words
from matcher.printed import PrintedCodes
from matcher.queries import Reading
from matcher.scored import Scored
from matcher.traits import conflicts
from matcher.weights import (
    CREBO_CHOICE,
    LEVEL_CHOICE,
    PRINTED_AROUND,
    PRINTED_CODE_CHOICE,
    PRINTED_NEAR,
    QUALIFICATION_CHOICE,
    TITLE,
)
from register.certificate import Certificate
from register.offer import Offer

_LOOKED_AT = 6  # certificates of an offer, inside the scope and outside it
_FAR = 3.0  # title score behind the best from which only the second is looked at
_TIED = 1.0  # title score within which certificates are told apart by their context

Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Pool:
    """Of one offer the best pair of each certificate worth looking at: rows of the features, and the names' places."""

    features: Features
    scores: NDArray[np.float64]
    rows: Sequence[int]
    names: Sequence[int]


class Candidates:
    """`certificates` in the order of their codes; `counted` = the codes in scope."""

    def __init__(self, certificates: Sequence[Certificate], counted: set[str], names: Sequence[Name]) -> None:
        self._certificates = certificates
        self._counted = np.array([certificate.code in counted for certificate in certificates], bool)
        self._names = names
        self._owner = np.array([name.certificate for name in names], np.intp)
        self._of_code: dict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(names):
            self._of_code[certificates[name.certificate].code].append(at)

    def names_of(self, codes: Iterable[str]) -> list[int]:
        """The names of every certificate with one of these codes."""
        return [at for code in sorted(codes) for at in self._of_code.get(code, ())]

    def pools(self, named: Sequence[Sequence[int]], offers: Places, names: Places, features: Features) -> list[Pool]:
        """`named`: of each offer the names of printed codes, which are looked at however unlike; `offers` and `names`:
        the places of each pair.
        """
        scores = title_scores(features)
        best = self._best_pair_each(offers, names, scores)
        unvetoed = scores[best] - TITLE["conflict"].size * features.conflict[best]
        kept = best[
            self._worth_looking_at(offers[best], names[best], unvetoed) | _among(offers[best], names[best], named)
        ]
        ends = np.searchsorted(offers[kept], np.arange(len(named) + 1))
        parts = [kept[ends[at] : ends[at + 1]] for at in range(len(named))]
        return [Pool(features, scores, part.tolist(), names[part].tolist()) for part in parts]

    def scored(
        self, pool: Pool, offer: Offer, reading: Reading, codes: PrintedCodes, evidence: float
    ) -> tuple[list[Scored], Scored | None]:
        """(certificates in scope, most likely first; the nearest that is not in scope). `evidence` in log-odds."""
        found = [self._one(pool, at, reading, codes) for at in range(len(pool.rows))]
        inside = [one for one in found if one.in_scope]
        weights = [_code_weight(one, codes) for one in inside]
        likely = confidences([one.score for one in inside], _choices(inside, offer, reading), weights, evidence)
        for one, confidence in zip(inside, likely, strict=True):
            one.confidence = confidence
        outside = (one for one in found if not one.in_scope)
        nearest = max(outside, key=lambda one: (one.printed, one.score, one.code), default=None)
        return sorted(inside, key=lambda one: (-one.confidence, one.code)), nearest

    def _best_pair_each(self, offers: Places, names: Places, scores: NDArray[np.float64]) -> Places:
        """Per offer and certificate the pair with the highest score, in that order."""
        certificates = self._owner[names]
        order = np.lexsort((names, -scores, certificates, offers))
        return order[_first_of(offers[order], certificates[order])]

    def _worth_looking_at(self, offers: Places, names: Places, unvetoed: NDArray[np.float64]) -> NDArray[np.bool_]:
        counted = self._counted[self._owner[names]]
        order = np.lexsort((names, -unvetoed, ~counted, offers))
        first = _first_of(offers[order], counted[order])
        start = np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))
        rank = np.arange(len(order)) - start
        near = unvetoed[order] > unvetoed[order][start] - _FAR
        worth = np.zeros(len(order), bool)
        worth[order] = (rank <= 1) | (near & (rank < _LOOKED_AT))
        return worth

    def _one(self, pool: Pool, at: int, reading: Reading, codes: PrintedCodes) -> Scored:
        name, row, features = self._names[pool.names[at]], pool.rows[at], pool.features
        certificate, score = self._certificates[name.certificate], float(pool.scores[row])
        vetoes = conflicts(reading.title.traits, name.traits) if features.conflict[row] else ()
        one = Scored(
            certificate=certificate,
            score=score,
            unvetoed=score - (TITLE["conflict"].size if vetoes else 0.0),
            exact=bool(features.exact[row]),
            covered=float(features.covered[row]),
            covering=float(features.covering[row]),
            likeness=float(features.likeness[row]),
            loose=bool(features.loose[row]),
            left_over=bool(features.left_over[row]),
            one_word=bool(features.one_word[row]),
            in_scope=bool(self._counted[name.certificate]),
            conflicts=vetoes,
        )
        one.printed = codes.has(one.code) and one.compatible
        return one


def _first_of(one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.bool_]:
    """Where in two sorted columns a new pair of values begins."""
    first = np.ones(len(one), bool)
    first[1:] = (one[1:] != one[:-1]) | (other[1:] != other[:-1])
    return first


def _among(offers: Places, names: Places, named: Sequence[Sequence[int]]) -> NDArray[np.bool_]:
    if not any(named):
        return np.zeros(len(offers), bool)
    wanted = {(offer, name) for offer, places in enumerate(named) for name in places}
    pairs = zip(offers.tolist(), names.tolist(), strict=True)
    return np.fromiter((pair in wanted for pair in pairs), bool, len(offers))


def _code_weight(one: Scored, codes: PrintedCodes) -> float:
    if not one.printed:
        return 0.0
    return PRINTED_NEAR if one.code in codes.near else PRINTED_AROUND


def _choices(chosen: Sequence[Scored], offer: Offer, reading: Reading) -> list[float]:
    """What speaks for one certificate before another, beside the title; the context only where titles are alike."""
    highest = max((one.score for one in chosen), default=0.0)
    tied = [one for one in chosen if one.score > highest - _TIED]
    around = fold(f"{offer.title} {offer.context}") if len(tied) > 1 else ""
    said = words(around)
    crebos, levels = crebos_in(around) | reading.title.traits.crebos, levels_in(around)
    found = []
    for one in chosen:
        choice = PRINTED_CODE_CHOICE if one.printed else 0.0
        if one in tied and around:
            choice += sum(_hints(one.certificate, said, crebos, levels))
        found.append(choice)
    return found


def _hints(
    certificate: Certificate, said: Sequence[str], crebos: frozenset[str], levels: frozenset[str]
) -> Iterator[float]:
    if crebos_in(certificate.crebo or "") & crebos:
        yield CREBO_CHOICE
    if certificate.qualification and find(said, tuple(words(fold(certificate.qualification)))) is not None:
        yield QUALIFICATION_CHOICE
    if levels == {str(certificate.level)}:
        yield LEVEL_CHOICE
