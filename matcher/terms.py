"""What holds of an offer and one certificate beside the likeness of their titles, and the confidence it all makes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.confidence import confidences
from matcher.evidence import Evidence
from matcher.model import Weights
from matcher.printed import PrintedCodes
from matcher.queries import Reading
from matcher.scored import Scored

CODES = frozenset({"near", "around", "elsewhere", "supported"})


class Told(NamedTuple):
    """What holds of an offer whichever certificate it is, asked once for all of them: names in `together`, and whether
    it promises an mbo-certificaat and nothing contradicts that.
    """

    names: tuple[str, ...]
    clearly_promised: bool

    @classmethod
    def of(cls, evidence: Evidence, reading: Reading) -> "Told":
        promised, against = evidence.says_so, evidence.strongly_against
        not_here = evidence.no_offer or evidence.in_diploma
        holds = {
            "promised": promised,
            "strongly_against": against,
            "only_a_part": evidence.only_a_part,
            "for_others": evidence.of_another or evidence.for_own_students,
            "no_offer": not_here,
            "sentence": reading.sentence,
            "doubted": evidence.doubted,
            "disbelieved": evidence.disbelieved,
            "half_believed": evidence.half_believed,
            "hinted": evidence.hinted,
        }
        names = tuple([name for name, true in holds.items() if true])
        return cls(names, promised and not (against or not_here or reading.sentence))


def terms(one: Scored, told: Told, codes: PrintedCodes, evidence: Evidence, reading: Reading) -> tuple[str, ...]:
    """The names in `codes` and `together` of `matcher.weights.HAND` that hold."""
    told_of_it = tuple(_together(one, told, codes, evidence, reading))
    return (*_of_codes(one, codes, evidence), *told.names, *told_of_it) if codes.any else told.names + told_of_it


def official(one: Scored, evidence: Evidence) -> bool:
    """The offer itself promises the mbo-certificaat: in words, as a recognised one in the derde leerweg (of a title of
    more than one word), or by its code with support.
    """
    promised = evidence.says_so or (evidence.third_path_recognised and not one.one_word)
    return promised or (one.printed and evidence.text and evidence.supports_code)


def identifies(one: Scored, evidence: Evidence) -> bool:
    """Its code says which certificate is promised, where the title does not: "Babyspecialist (K0290)". A person looks
    at it.
    """
    return one.identified and evidence.says_so and not one.fits


def nearly(one: Scored, evidence: Evidence) -> bool:
    """Its title is nearly that of the one certificate that is promised: "Begeleiden bij NAH"."""
    return one.by_far and official(one, evidence) and not identifies(one, evidence)


def _of_codes(one: Scored, codes: PrintedCodes, evidence: Evidence) -> Iterator[str]:
    if one.printed:
        yield "near" if one.code in codes.near else "around"
        if evidence.supports_code:
            yield "supported"
    elif codes.point_elsewhere(one.code):
        yield "elsewhere"


def _together(one: Scored, told: Told, codes: PrintedCodes, evidence: Evidence, reading: Reading) -> Iterator[str]:
    beside = bool(reading.occasion_beside(one.name))
    if not official(one, evidence):
        yield "unpromised"
    if identifies(one, evidence):
        yield "identified"
    elif nearly(one, evidence):
        yield "nearly"
    elif not one.fits_by_itself:
        yield "unfit"
    if beside:
        yield "occasion"
    if told.clearly_promised and one.fits and not beside and not codes.point_elsewhere(one.code):
        yield "promised_fit"


def likely(inside: Sequence[Scored], evidence: Evidence, weights: Weights) -> list[float]:
    """P(code) of each certificate in scope."""
    sizes = weights.of_terms
    others = [sum([sizes[term] for term in one.terms]) for one in inside]
    titles, hints = [one.title for one in inside], [one.hint for one in inside]
    return confidences(titles, hints, others, weights.bias + evidence.weight, weights.choice)
