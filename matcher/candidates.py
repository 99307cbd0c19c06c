"""From compared pairs to each offer's few certificates, with what tells equal titles apart."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

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

_LOOKED_AT = 8  # certificates an offer, after the best name of each was chosen
_TIED = 1.0  # title score within which certificates are told apart by their context


@dataclass(frozen=True, slots=True)
class Pool:
    """Of one offer the best pair of each certificate: places in the features, of the names, and the titles' scores."""

    features: Features | None
    rows: Sequence[int]
    names: Sequence[int]
    scores: Sequence[float]


class Candidates:
    """`certificates` in the order of their codes; `counted` = the codes in scope."""

    def __init__(self, certificates: Sequence[Certificate], counted: set[str], names: Sequence[Name]) -> None:
        self._certificates = certificates
        self._counted = counted
        self._names = names
        self._owner = np.array([name.certificate for name in names], np.intp)
        self._of_code: dict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(names):
            self._of_code[certificates[name.certificate].code].append(at)

    def names_of(self, codes: PrintedCodes) -> list[int]:
        """The names of every certificate whose code is printed."""
        return [at for code in sorted(codes.near | codes.around) for at in self._of_code.get(code, ())]

    def pools(self, offers: int, owners: NDArray[np.intp], names: NDArray[np.intp], features: Features) -> list[Pool]:
        """`owners`: the offer of each pair."""
        scores = title_scores(features)
        certificates = self._owner[names] if len(names) else names
        order = np.lexsort((names, -scores, certificates, owners))
        first = np.ones(len(order), bool)
        first[1:] = np.any(np.diff(np.stack([owners[order], certificates[order]]), axis=1) != 0, axis=0)
        kept = order[first]
        ends = np.searchsorted(owners[kept], np.arange(offers + 1))
        return [self._pool(kept[ends[at] : ends[at + 1]], names, scores, features) for at in range(offers)]

    def scored(
        self, pool: Pool, offer: Offer, reading: Reading, codes: PrintedCodes, evidence: float
    ) -> tuple[list[Scored], Scored | None]:
        """(certificates in scope, most likely first; the nearest that is not in scope). `evidence` in log-odds."""
        found = [self._one(pool, at, reading, codes) for at in range(len(pool.rows))]
        inside = [one for one in found if one.in_scope]
        inside.sort(key=lambda one: (-one.unvetoed, one.code))
        chosen = [one for at, one in enumerate(inside) if at < _LOOKED_AT or codes.has(one.code)]
        weights = [_code_weight(one, codes) for one in chosen]
        choices = _choices(chosen, offer, reading)
        likely = confidences([one.score for one in chosen], choices, weights, evidence)
        sure = [replace(one, confidence=p) for one, p in zip(chosen, likely, strict=True)]
        outside = [one for one in found if not one.in_scope]
        nearest = max(outside, key=lambda one: (one.printed, one.score, one.code), default=None)
        return sorted(sure, key=lambda one: (-one.confidence, one.code)), nearest

    def _pool(
        self, rows: NDArray[np.intp], names: NDArray[np.intp], scores: NDArray[np.float64], features: Features
    ) -> Pool:
        best = rows[np.lexsort((names[rows], -scores[rows]))]
        return Pool(features, best.tolist(), names[best].tolist(), scores[best].tolist())

    def _one(self, pool: Pool, at: int, reading: Reading, codes: PrintedCodes) -> Scored:
        name, row, features = self._names[pool.names[at]], pool.rows[at], pool.features
        assert features is not None
        certificate = self._certificates[name.certificate]
        vetoes = conflicts(reading.title.traits, name.traits) if features.conflict[row] else ()
        one = Scored(
            certificate=certificate,
            score=pool.scores[at],
            unvetoed=pool.scores[at] - (TITLE["conflict"].size if vetoes else 0.0),
            exact=bool(features.exact[row]),
            covered=float(features.covered[row]),
            covering=float(features.covering[row]),
            likeness=float(features.likeness[row]),
            loose=bool(features.loose[row]),
            left_over=bool(features.left_over[row]),
            one_word=bool(features.one_word[row]),
            in_scope=certificate.code in self._counted,
            conflicts=vetoes,
        )
        return replace(one, printed=codes.has(one.code) and one.compatible)


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
