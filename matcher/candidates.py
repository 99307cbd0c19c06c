"""From compared pairs to each offer's few certificates, with what tells equal titles apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import fields
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.confidence import title_scores
from matcher.evidence import Evidence
from matcher.features import Features
from matcher.hints import Around, Marks, choices
from matcher.model import Weights
from matcher.names import Name
from matcher.printed import PrintedCodes
from matcher.queries import Reading
from matcher.scored import Scored, TitleFit
from matcher.terms import Told, likely, terms
from matcher.traits import Traits, conflicts
from matcher.weights import NEARNESS
from register.certificate import Certificate
from register.offer import Offer

_CLEARLY_AHEAD = 1.0  # title score of one certificate before all others
_LOOKED_AT = 6  # certificates of an offer, inside the scope and outside it
_FAR = 3.0  # title score behind the best from which only the second is looked at

Places = NDArray[np.intp]


_NAMES = [field.name for field in fields(Features)]


Pool = Sequence[TitleFit]  # of one title


class Candidates:
    """`certificates` in the order of their codes; `counted` = the codes in scope."""

    def __init__(
        self, certificates: Sequence[Certificate], counted: set[str], names: Sequence[Name], weights: Weights
    ) -> None:
        self._weights = weights
        self._certificates = certificates
        self._counted = np.array([certificate.code in counted for certificate in certificates], bool)
        self._names = names
        levels = {name.certificate: name.traits.levels for name in reversed(names)}
        self._marks = {c.code: Marks.of(c, levels.get(at, frozenset())) for at, c in enumerate(certificates)}
        self._owner = np.array([name.certificate for name in names], np.intp)
        self._of_code: dict[str, list[int]] = defaultdict(list)
        for at, name in enumerate(names):
            self._of_code[certificates[name.certificate].code].append(at)

    def names_of(self, codes: Iterable[str]) -> list[int]:
        """The names of every certificate with one of these codes."""
        return [at for code in sorted(codes) for at in self._of_code.get(code, ())]

    def pools(
        self,
        traits: Sequence[Traits],
        named: Sequence[Sequence[int]],
        offers: Places,
        names: Places,
        features: Features,
    ) -> list[Pool]:
        """Of each offer its traits and, in `named`, the names of printed codes, which are looked at however unlike;
        `offers` and `names`: the places of each pair.
        """
        scores = title_scores(features, NEARNESS)
        best = self._best_pair_each(offers, names, scores)
        unvetoed = scores[best] - NEARNESS["conflict"] * features.conflict[best]
        kept = best[
            self._worth_looking_at(offers[best], names[best], unvetoed) | _among(offers[best], names[best], named)
        ]
        values = np.column_stack([getattr(features, name)[kept] for name in _NAMES]).tolist()
        titles = title_scores(features, self._weights.title)
        columns = (
            names[kept].tolist(),
            [traits[offer] for offer in offers[kept].tolist()],
            titles[kept].tolist(),
            scores[kept].tolist(),
            values,
        )
        fits = [self._fit(*row) for row in zip(*columns, strict=True)]
        ends = np.searchsorted(offers[kept], np.arange(len(named) + 1)).tolist()
        return [fits[start:end] for start, end in pairwise(ends)]

    def scored(
        self, pool: Pool, offer: Offer, reading: Reading, codes: PrintedCodes, evidence: Evidence
    ) -> tuple[list[Scored], Scored | None]:
        """(certificates in scope, most likely first; the nearest that is not in scope)."""
        inside = [Scored.of(fit) for fit in pool if fit.in_scope]
        if codes.any:
            _mark_printed(inside, pool, codes)
        if codes.any or evidence.says_so or evidence.third_path_recognised:  # else it does not matter
            _mark_by_far(inside, pool, reading)
        marks = [self._marks[one.code] for one in inside]
        told = Told.of(evidence, reading)
        for one, hint in zip(inside, choices(inside, marks, Around(offer, reading)), strict=True):
            one.hint = hint
            one.terms = terms(one, told, codes, evidence, reading)
        for one, confidence in zip(inside, likely(inside, evidence, self._weights), strict=True):
            one.confidence = confidence
        inside.sort(key=lambda one: (-one.confidence, one.code))
        return inside, _nearest_outside(pool, codes)

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

    def _fit(self, place: int, traits: Traits, title: float, score: float, values: Sequence[float]) -> TitleFit:
        """`values` in the order of the features."""
        name = self._names[place]
        exact, covered, covering, likeness, _, conflict, loose, _, left_over, one_word, fits = values
        vetoes = conflicts(traits, name.traits) if conflict else ()
        return TitleFit(
            self._certificates[name.certificate],
            title,
            score,
            score - (NEARNESS["conflict"] if vetoes else 0.0),
            covered,
            covering,
            likeness,
            exact == 1,
            loose == 1,
            left_over == 1,
            one_word == 1,
            fits == 1,
            bool(self._counted[name.certificate]),
            vetoes,
            values,
            name.text,
            self._certificates[name.certificate].code,
        )


def _nearest_outside(pool: Pool, codes: PrintedCodes) -> Scored | None:
    outside = [fit for fit in pool if not fit.in_scope]
    if not codes.any:  # then one of them is enough
        outside = [max(outside, key=lambda one: (one.score, one.code))] if outside else []
    found = [Scored.of(fit) for fit in outside]
    if codes.any:
        _mark_printed(found, pool, codes)
    return max(found, key=lambda one: (one.printed, one.score, one.code), default=None)


def _mark_printed(chosen: Sequence[Scored], pool: Pool, codes: PrintedCodes) -> None:
    for one in chosen:
        one.identified = one.code == codes.only and _like_no_other(one, pool)
        one.printed = codes.has(one.code) and (one.compatible or one.identified)


def _mark_by_far(chosen: Sequence[Scored], pool: Pool, reading: Reading) -> None:
    if reading.title.traits.grades:
        return
    for one in chosen:
        itself = one.name != reading.quoted or reading.alike
        one.by_far = itself and not one.fits and one.nearly_fits and _ahead(one, pool)


def _ahead(one: TitleFit, found: Sequence[TitleFit]) -> bool:
    return all(other.unvetoed < one.score - _CLEARLY_AHEAD for other in found if other.code != one.code)


def _like_no_other(one: TitleFit, found: Sequence[TitleFit]) -> bool:
    """Whether an offer with this code may be it, whatever its title: that of no other certificate is nearer."""
    others = (other for other in found if other.code != one.code)
    return not one.conflicts and not any(other.similar and other.unvetoed > one.score for other in others)


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
