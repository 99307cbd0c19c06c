"""What holds of an offer and one certificate beside the likeness of their titles, and the confidence it all makes."""

from collections.abc import Iterator, Sequence

from matcher.confidence import confidences
from matcher.evidence import Evidence
from matcher.model import Weights
from matcher.printed import PrintedCodes
from matcher.queries import Reading
from matcher.scored import Scored

CODES = frozenset({"near", "around", "elsewhere", "supported"})


def terms(one: Scored, codes: PrintedCodes, evidence: Evidence, reading: Reading) -> tuple[str, ...]:
    """The names in `codes` and `together` of `matcher.weights.HAND` that hold."""
    return (*_of_codes(one, codes, evidence), *_together(one, codes, evidence, reading))


def _of_codes(one: Scored, codes: PrintedCodes, evidence: Evidence) -> Iterator[str]:
    if one.printed:
        yield "near" if one.code in codes.near else "around"
        if evidence.supports_code:
            yield "supported"
    elif codes.point_elsewhere(one.code):
        yield "elsewhere"


def _together(one: Scored, codes: PrintedCodes, evidence: Evidence, reading: Reading) -> Iterator[str]:
    not_here = evidence.no_offer or evidence.in_diploma
    contradicted = (
        evidence.strongly_against
        or not_here
        or bool(reading.occasion_beside(one.name))
        or reading.sentence
        or codes.point_elsewhere(one.code)
    )
    if evidence.says_so:
        yield "promised"
        if one.fits and not contradicted:
            yield "promised_fit"
    if evidence.strongly_against:
        yield "strongly_against"
    if not_here:
        yield "no_offer"
    if reading.occasion_beside(one.name):
        yield "occasion"
    if reading.sentence:
        yield "sentence"


def likely(inside: Sequence[Scored], evidence: Evidence, weights: Weights) -> list[float]:
    """P(code) of each certificate in scope."""
    others = [sum((weights.codes if t in CODES else weights.together)[t] for t in one.terms) for one in inside]
    titles, hints = [one.title for one in inside], [one.hint for one in inside]
    return confidences(titles, hints, others, weights.bias + evidence.weight, weights.choice)
