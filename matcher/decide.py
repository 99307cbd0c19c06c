"""Accept, review or reject, with the reason. The title alone never makes an offer official."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from matcher.evidence import DIPLOMA_ROUTE, OTHER_CREDENTIAL, Evidence
from matcher.printed import PrintedCodes
from matcher.queries import Reading
from matcher.rules import Thresholds
from matcher.scored import Scored
from matcher.terms import identifies, official
from register.signals import AGAINST
from register.words import Decision

_CLEARLY = 0.3  # title score by which one certificate is nearer than another
_MANY_WORDS = 3


@dataclass(frozen=True, slots=True)
class Case:
    """All that is known of one offer. `candidates` in scope, most likely first; `outside`: the nearest certificate that
    is not counted on the day; `words`: telling words in the title; `titled`: the best one's code stands alone with the
    offer, and its official title does too.
    """

    evidence: Evidence
    printed: PrintedCodes
    candidates: Sequence[Scored]
    outside: Scored | None
    words: int
    reading: Reading
    thresholds: Thresholds
    titled: bool = False

    @property
    def best(self) -> Scored:
        return self.candidates[0]

    @property
    def nearest(self) -> Scored:
        """Vetoes left aside: the one that a title of another level or part nearly is."""
        return max(self.candidates, key=lambda one: one.unvetoed)

    def about(self, verdict: "Verdict") -> Scored:
        """The certificate that a verdict speaks of."""
        if verdict.code:
            return next(one for one in self.candidates if one.code == verdict.code)
        return self.nearest if verdict.reason == "title differs" else self.best

    @property
    def code_elsewhere(self) -> bool:
        return self.printed.point_elsewhere(self.best.code)

    @property
    def told(self) -> bool:
        """A running sentence, and nothing that sells what it names."""
        return self.reading.sentence and not self.evidence.sold

    @property
    def coded(self) -> bool:
        """Its code is printed, and not as one of those that the students of a programme choose from."""
        of_programme = self.evidence.names & DIPLOMA_ROUTE and not self.evidence.sold
        return self.best.printed and not of_programme

    @property
    def coded_by_itself(self) -> bool:
        """Its code is printed, it is spoken of as more than a part of a programme, and nothing denies it or says that
        it is yet to come.
        """
        not_given = self.evidence.of_a_part or self.evidence.denied or self.evidence.planned
        return self.best.printed and not not_given

    @property
    def named(self) -> bool:
        """The title is its own, or nearly."""
        return self.best.fits_by_itself or (self.best.by_far and official(self.best, self.evidence))

    @property
    def only_coded(self) -> bool:
        """Its code stands with the promise, and the title is another: a name of the school's own, or a slip."""
        return identifies(self.best, self.evidence) and not self.named

    @property
    def confirmed(self) -> bool:
        """The code is no slip: the title says much of the official one, or the text names that too."""
        return self.only_coded and (self.best.bears_its_code or self.titled)

    @property
    def about_it(self) -> bool:
        """An mbo-certificaat is promised, and the title speaks of no other certificate more than of this one."""
        about = self.best.about_the_same or self.best.nearly_fits or self.best.similar
        return about and self.evidence.says_so and not self.best.conflicts

    @property
    def known(self) -> bool:
        """Something says which certificate it speaks of."""
        return self.named or self.only_coded or self.about_it

    @property
    def rivals(self) -> bool:
        """Whether a second certificate fits about as well, and nothing on the page tells them apart."""
        second = [one for one in self.candidates[1:2] if not one.conflicts]
        near = bool(second) and self.best.score - second[0].score < _CLEARLY
        return near and second[0].confidence * 10 > self.best.confidence


@dataclass(frozen=True, slots=True)
class Verdict:
    """The decision with one of `register.reasons`, "" when accepted; `code`: of whom it speaks, "" = the best."""

    decision: Decision
    reason: str = ""
    code: str = ""


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
    return _reject("not in scope") if named or case.outside.score > nearest + _CLEARLY else None


def _no_offer(case: Case) -> Verdict | None:
    if case.evidence.no_offer:
        return _reject("not an offer")
    return _reject("diploma programme") if case.evidence.in_diploma else None


def _title_differs(case: Case) -> Verdict | None:
    if case.reading.occasion_beside(case.best.name):
        return _reject("title differs")
    nearest = case.nearest
    if not nearest.conflicts or nearest.unvetoed < case.best.score + _CLEARLY:
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
    in_doubt = case.reading.sentence or case.reading.form or case.code_elsewhere or case.evidence.doubted
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
    together = sum(one.confidence for one in case.candidates if one.score > best.score - _CLEARLY)
    likely = together >= case.thresholds.review
    if likely and case.rivals and (promised or case.evidence.speaks_for):
        return _review("two codes fit")
    if (promised and (likely or case.about_it)) or (case.coded_by_itself and best.fits):
        return _review("near the threshold")
    itself = case.reading.alike or best.name != case.reading.quoted
    if best.fits and itself and not best.one_word and likely and _title_asks(case):
        return _review("title only")
    return None


def _title_asks(case: Case) -> bool:
    """Weak evidence, or a title so long that chance is no explanation where nothing else is known."""
    if case.evidence.names & AGAINST or case.evidence.disbelieved:
        return False
    long = case.best.exact and case.words >= _MANY_WORDS
    return case.evidence.speaks_for or (long and not case.evidence.text)


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
