"""All that is known of one offer when it is decided about, and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.evidence import DIPLOMA_ROUTE, Evidence
from matcher.printed import PrintedCodes
from matcher.queries import Reading
from matcher.rules import Thresholds
from matcher.scored import Scored
from matcher.terms import identifies, official

CLEARLY = 0.3  # title score by which one certificate is nearer than another


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
        near = bool(second) and self.best.score - second[0].score < CLEARLY
        return near and second[0].confidence * 10 > self.best.confidence
