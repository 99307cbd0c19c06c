"""Accept, review or reject, with the reason. The title alone never makes an offer official."""

from dataclasses import dataclass
from functools import cache

from matcher.case import CLEARLY, Case
from matcher.evidence import DIPLOMA_ROUTE, OTHER_CREDENTIAL
from matcher.scored import Scored
from matcher.terms import official
from register.signals import AGAINST
from register.words import Decision

_MANY_WORDS = 3


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision with one of `register.reasons`, "" when accepted; `code`: of whom it speaks, "" = the best."""

    decision: Decision
    reason: str = ""
    code: str = ""


def spoken_of(case: Case, verdict: Verdict) -> Scored:
    """The certificate that a verdict speaks of."""
    if verdict.code:
        return next(one for one in case.candidates if one.code == verdict.code)
    return case.nearest if verdict.reason == "title differs" else case.best


def decide(case: Case) -> Verdict:
    """The first rule that applies decides."""
    for rule in _RULES:
        if verdict := rule(case):
            return verdict
    promised_another = case.evidence.says_so and not case.best.fits
    return _reject("no similar title" if promised_another else _why_not(case))


def _unlike_any(case: Case) -> Verdict | None:
    if case.candidates and (case.known or any(one.similar for one in case.candidates)):
        return None
    if case.outside and case.outside.similar and (case.candidates or not case.outside.conflicts):
        return None
    named = next((one.code for one in case.candidates if one.code in case.printed.near), "")
    if not named or case.told or case.evidence.no_offer or case.evidence.in_diploma or case.evidence.strongly_against:
        return Verdict(Decision.REJECT, "no similar title", named)
    return Verdict(Decision.REVIEW, "code and title disagree", named)


def _outside(case: Case) -> Verdict | None:
    """Ended, not begun or lnv: never counted as the certificate whose title comes next."""
    if case.outside is None or not case.outside.similar:
        return None
    if not case.candidates:
        return _reject("not in scope")
    nearest = max(one.unvetoed for one in case.candidates)
    named = case.outside.printed and not case.best.fits
    return _reject("not in scope") if named or case.outside.score > nearest + CLEARLY else None


def _no_offer(case: Case) -> Verdict | None:
    if case.evidence.no_offer:
        return _reject("not an offer")
    return _reject("diploma programme") if case.evidence.in_diploma else None


def _title_differs(case: Case) -> Verdict | None:
    if case.reading.occasion_beside(case.best.name):
        return _reject("title differs")
    nearest = case.nearest
    if not nearest.conflicts or nearest.unvetoed < case.best.score + CLEARLY:
        return None
    return _review("code and title disagree") if nearest.code in case.printed.near else _reject("title differs")


def _only_told(case: Case) -> Verdict | None:
    """Listed as a part of programmes, or an example in a running sentence: nothing there sells it by itself."""
    return _reject(_why_not(case)) if case.evidence.only_a_part or case.told else None


def _not_for_sale_here(case: Case) -> Verdict | None:
    """Another institution gives, examines or issues it: its offer, not this provider's. Where only the way to enrol
    leads there, or this provider promises it in its own voice as well, a person looks. Nor is it one for others than
    its own students.
    """
    if case.evidence.for_own_students:
        return _reject("diploma programme")
    return _reject("not an offer") if case.evidence.of_another else None


def _code_disagrees(case: Case) -> Verdict | None:
    if not case.code_elsewhere:
        return None
    asks = case.printed.near or case.evidence.says_so or case.best.confidence >= case.thresholds.review
    return _review("code and title disagree") if asks and not case.evidence.strongly_against else None


def _against(case: Case) -> Verdict | None:
    if not case.evidence.strongly_against:
        return None
    promised = case.evidence.says_so or case.coded_by_itself
    fits = case.best.fits or case.named or case.only_coded
    return _review("evidence disagrees") if promised and fits else _reject(_why_not(case))


def _good_enough(case: Case) -> Verdict | None:
    best = case.best
    doubted = case.evidence.doubted or case.evidence.unclear
    in_doubt = case.reading.sentence or case.reading.form or case.code_elsewhere or doubted
    sure = case.named or case.confirmed
    if sure and not in_doubt and official(best, case.evidence) and best.confidence >= case.thresholds.accept:
        return Verdict(Decision.ACCEPT)
    return None


def _title_of_its_own(case: Case) -> Verdict | None:
    """Codes on sites have slips in them, so a person looks at the title beside one: `Babyspecialist (K0290)`."""
    asks = case.only_coded and not case.evidence.disbelieved
    return _review("code and title disagree") if asks else None


def _may_be(case: Case) -> Verdict | None:
    best, evidence = case.best, case.evidence
    promised = (evidence.says_so and not evidence.disbelieved) or case.coded or evidence.hinted
    together = sum(one.confidence for one in case.candidates if one.score > best.score - CLEARLY)
    likely = together >= case.thresholds.review
    if likely and case.rivals and (promised or case.evidence.speaks_for):
        return _review("two codes fit")
    if (promised and (likely or case.about_it)) or (case.coded_by_itself and best.fits):
        return _review("near the threshold")
    itself = case.reading.alike or best.name != case.reading.quoted
    if best.fits and itself and not best.one_word and _title_asks(case, likely=likely):
        return _review("title only")
    return None


def _title_asks(case: Case, *, likely: bool) -> bool:
    """Weak evidence, or a title so long that chance is no explanation where nothing else is known, however likely."""
    if case.evidence.names & AGAINST or case.evidence.disbelieved:
        return False
    long = case.best.exact and case.words >= _MANY_WORDS
    return (likely and case.evidence.speaks_for) or (long and not case.evidence.text)


def _why_not(case: Case) -> str:
    if case.evidence.names & OTHER_CREDENTIAL:
        return "other credential"
    if case.evidence.names & DIPLOMA_ROUTE:
        return "diploma programme"
    return "no evidence"


@cache
def _review(reason: str) -> Verdict:
    return Verdict(Decision.REVIEW, reason)


@cache
def _reject(reason: str) -> Verdict:
    return Verdict(Decision.REJECT, reason)


_RULES = (
    _unlike_any,
    _outside,
    _no_offer,
    _title_differs,
    _only_told,
    _not_for_sale_here,
    _code_disagrees,
    _against,
    _good_enough,
    _title_of_its_own,
    _may_be,
)
