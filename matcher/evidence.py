"""What a page says for and against an official certificate."""

from dataclasses import dataclass
from typing import NamedTuple

from matcher.of_all_rows import OF_ALL_ROWS
from matcher.remembering import kept
from matcher.weights import WEAKLY_AGAINST
from matcher.wording import (
    announces,
    begins_with_students,
    gives_itself,
    in_own_voice,
    is_heading_of_several,
    names_certificate,
    only_for_students,
    points_the_way,
    sets_apart,
)
from register.signals import AGAINST, FOR, OTHER_PROOFS, Signal, SignalName
from register.words import PageKind

NO_OFFER_PAGES = frozenset({PageKind.NEWS, PageKind.VACANCY, PageKind.GUIDE, PageKind.INFORMATION})
NO_OFFER = frozenset({SignalName.NEWS, SignalName.VACANCY})
DIPLOMA_ROUTE = frozenset({SignalName.DIPLOMA, SignalName.BOL_BBL, SignalName.MANY_UNDER_DIPLOMA})
OTHER_CREDENTIAL = OTHER_PROOFS | {SignalName.EVC, SignalName.AT_MBO_LEVEL}
SUPPORT = frozenset({SignalName.THIRD_PATH, SignalName.CERTIFICATE_HOLDER, SignalName.SAYS_RECOGNISED})
SHOW_OFFERS = frozenset({PageKind.COURSE, PageKind.OVERVIEW})
SOLD = frozenset({SignalName.PRICE, SignalName.START_DATE})
PROMISES = frozenset({SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD})
NEAR = frozenset({"title", "context", "field"})  # places with the offer itself
_RECOGNISED_PATH = frozenset({SignalName.THIRD_PATH, SignalName.SAYS_RECOGNISED})
_OF_A_PART = frozenset({SignalName.SAYS_KEUZEDEEL, SignalName.WORK_PROCESSES})
_STRONGLY_AGAINST = AGAINST - WEAKLY_AGAINST
_AGAINST_ANYWHERE = NO_OFFER | {SignalName.NEGATED}
_FOR_IN_WORDS = FOR - {SignalName.PRINTED_CODE}
_LIKELY, _EVEN, _HARDLY = 0.75, 0.5, 0.05  # beliefs


class Weighed(NamedTuple):
    """A signal with its share by where it stands, and what it weighs, in log-odds."""

    signal: Signal
    share: float
    weight: float


@dataclass
class Evidence:
    """`weighed`: one signal a name, where it weighs most. `near`: the names that stand with the offer itself. `belief`:
    how likely the surest promise is one, or where there is none the surest sentence about a certificate (1 where there
    is nothing to doubt); `hinted`: no rule finds a promise, and yet a sentence reads like one; `only_mentioned`: the
    text names an mbo-certificaat, and no rule finds a promise in that; `other_outcome`: beside a code it speaks of
    another proof, or says that there is none.

    Never changed once it is made: `frozen` would double the time to make it, and one is made of each offer.
    """

    weighed: tuple[Weighed, ...]
    names: frozenset[SignalName]
    near: frozenset[SignalName]
    page_kind: PageKind
    page_weight: float
    text: bool
    belief: float = 1.0
    hinted: bool = False
    only_mentioned: bool = False
    other_outcome: bool = False

    @kept
    def weight(self) -> float:
        return sum(one.weight for one in self.weighed) + self.page_weight

    @kept
    def says_so(self) -> bool:
        """An mbo-certificaat is promised with the offer itself; a mention elsewhere on the page promises nothing, nor a
        heading above what is denied or yet to come.
        """
        if not (self.denied or self.planned):
            return not self.near.isdisjoint(PROMISES)
        near = (one.signal for one in self.weighed if one.signal.where in NEAR and one.signal.name in PROMISES)
        return not all(is_heading_of_several(one.quote) for one in near)

    @property
    def doubted(self) -> bool:
        """What a rule takes for a promise reads more like a sentence that promises nothing."""
        return self.belief < _EVEN

    @kept
    def unclear(self) -> bool:
        """Hardly surer, and each sentence that promises also denies, excepts or puts off something."""
        if self.belief >= _LIKELY:
            return False
        said = [one.signal.quote for one in self.weighed if one.signal.where in NEAR and one.signal.name in PROMISES]
        return bool(said) and all(map(sets_apart, said))

    @property
    def half_believed(self) -> bool:
        """Believed, but less than promises mostly are."""
        return _EVEN <= self.belief < _LIKELY

    @property
    def disbelieved(self) -> bool:
        return self.belief < _HARDLY

    @kept
    def third_path_recognised(self) -> bool:
        """A recognised certificate in the derde leerweg, or of a keuzedeel: in other words an mbo-certificaat."""
        if self.near >= _RECOGNISED_PATH:
            return True
        said = (one.signal for one in self.weighed if one.signal.name is SignalName.SAYS_RECOGNISED)
        certificate = any(one.where in NEAR and names_certificate(one.quote) for one in said)
        return certificate and SignalName.SAYS_KEUZEDEEL in self.near

    @kept
    def sold(self) -> bool:
        return bool(self.names & SOLD)

    @property
    def of_a_part(self) -> bool:
        """Spoken of as a part of a programme, and no more."""
        said = self.names & _FOR_IN_WORDS
        return bool(said) and said <= _OF_A_PART

    @kept
    def only_a_part(self) -> bool:
        """Among courses, but not sold by itself: what the students of a programme choose from."""
        return self.page_kind in SHOW_OFFERS and self.of_a_part and not self.sold

    @kept
    def supports_code(self) -> bool:
        """Beside a printed code: it can be followed by itself. Every programme and guide lists its keuzedelen with
        codes, and its students enrol too, but those have no price or start of their own. Where an mbo-certificaat is
        only mentioned, the code may be of what the course deepens or asks for.
        """
        shown = self.names if self.page_kind in SHOW_OFFERS else self.near & {SignalName.PRICE}
        sold = (bool(shown & SOLD) and not self.only_mentioned and not self.other_outcome) or self.given_by_school
        return bool(self.near & SUPPORT) or (sold and SignalName.AT_MBO_LEVEL not in self.near)

    @property
    def given_by_school(self) -> bool:
        """Listed where the school says in its own voice that it gives official certificates."""
        said = (one.signal.quote for one in self.weighed if one.signal.name is SignalName.SAYS_MBO_CERTIFICATE)
        return self.page_kind is PageKind.OVERVIEW and any(map(gives_itself, said))

    @property
    def speaks_for(self) -> bool:
        return not self.names.isdisjoint(_FOR_IN_WORDS)

    @kept
    def strongly_against(self) -> bool:
        """Stands in the way of counting it unseen, however much speaks for it."""
        anywhere = (one.signal for one in self.weighed if one.signal.name in _AGAINST_ANYWHERE)
        return not self.near.isdisjoint(_STRONGLY_AGAINST) or any(map(self._holds_here, anywhere))

    def _holds_here(self, against: Signal) -> bool:
        """What a list denies elsewhere it denies of another row, unless it speaks of all."""
        of_a_row = self.page_kind is PageKind.OVERVIEW and against.where == "page"
        return against.name in NO_OFFER or not of_a_row or OF_ALL_ROWS.search(against.quote) is not None

    @kept
    def of_another(self) -> bool:
        """Another institution's course, exam or certificate, and no promise in the provider's own voice."""
        if SignalName.OFFERED_ELSEWHERE not in self.near:
            return False
        denied = {s.signal.quote for s in self.weighed if s.signal.name is SignalName.NEGATED}
        quotes = {s.signal.quote for s in self.weighed if s.signal.name is SignalName.OFFERED_ELSEWHERE}
        if self.says_so and quotes <= denied:  # their workshop, without the certificate that this course has
            return False
        if quotes <= {s.signal.quote for s in self.weighed if s.signal.name in PROMISES}:  # perhaps its own name
            return False
        elsewhere = sorted(quotes)
        if all(map(points_the_way, elsewhere)):
            return False
        promises = (s.signal.quote for s in self.weighed if s.signal.name in PROMISES)
        return not any(map(in_own_voice, promises))

    @kept
    def denied(self) -> bool:
        """With the offer itself: a code beside it names what the course is about."""
        return SignalName.NEGATED in self.near

    @kept
    def planned(self) -> bool:
        """A heading or a remark says that it is yet to come: "Binnenkort", "Verwacht: najaar 2027"."""
        if SignalName.CONDITIONAL not in self.near:
            return False
        said = (one.signal.quote for one in self.weighed if one.signal.name is SignalName.CONDITIONAL)
        return any(map(announces, said))

    @kept
    def no_offer(self) -> bool:
        return self.page_kind in NO_OFFER_PAGES or bool(self.names & NO_OFFER)

    @kept
    def for_own_students(self) -> bool:
        """The text itself says that only students of a programme choose it."""
        said = [s.signal for s in self.weighed if s.signal.name is SignalName.DIPLOMA]
        if not self.sold and any(begins_with_students(one.quote) for one in said):
            return True
        return any(one.where in NEAR and only_for_students(one.quote) for one in said)

    @kept
    def in_diploma(self) -> bool:
        return self.page_kind is PageKind.DIPLOMA or SignalName.MANY_UNDER_DIPLOMA in self.names
