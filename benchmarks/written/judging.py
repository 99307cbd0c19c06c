"""What becomes of each title of the written pages, and the figures that follow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from benchmarks.first_world.aligning import align
from benchmarks.first_world.sheet import Truth
from benchmarks.matching.cells import Cell, Cells
from benchmarks.reading_sites import read_site
from benchmarks.written.pages import WrittenPage
from matcher.matching import Matcher
from register.offer import Match, Offer
from register.words import Decision, Status

_NOT_READ, _NOT_COUNTED = "not read", "ended"


@dataclass(frozen=True, slots=True)
class Judged:
    """An extracted offer with its match and the title it shows; a title that was not read has neither."""

    page: WrittenPage
    truth: Truth | None
    offer: Offer | None = None
    match: Match | None = None

    @property
    def right(self) -> bool:
        """Of the answer's code: that an offer of this page has it, whichever of its titles was read."""
        codes = {code for truth in self.page.truths if truth.verdict != "none" for code in truth.codes}
        return self.match is not None and self.match.code in codes

    @property
    def kind(self) -> str:
        if self.truth is None:
            return "other text"
        return f"{self.truth.verdict}: {self.truth.kind}"

    @property
    def outcome(self) -> str:
        """What became of it; an offer under another code is told apart."""
        if self.match is None:
            return _NOT_READ
        if self.match.decision is Decision.ACCEPT and self.match.status is Status.DISCONTINUED:
            return _NOT_COUNTED
        official = self.truth is not None and self.truth.verdict == "offer"
        wrong = official and self.match.decision is Decision.ACCEPT and not self.right
        return "wrong code" if wrong else str(self.match.decision)


def judge(pages: Sequence[WrittenPage], matcher: Matcher) -> list[Judged]:
    """`matcher` knows the schools' names, as in a wave."""
    return [one for _, site in groupby(pages, key=lambda page: page.site) for one in _of_site(list(site), matcher)]


def _of_site(site: Sequence[WrittenPage], matcher: Matcher) -> Iterator[Judged]:
    for page, read in zip(site, read_site([page.document for page in site]), strict=True):
        pairs = align(read.offers, page.truths).pairs
        matches = matcher.match([offer for offer, _ in pairs])
        shown = {id(truth) for _, truth in pairs}
        yield from (Judged(page, truth) for truth in page.truths if id(truth) not in shown)
        yield from (Judged(page, truth, offer, match) for (offer, truth), match in zip(pairs, matches, strict=True))


@dataclass(frozen=True, slots=True)
class Found:
    """Provider x certificate: what is counted by the machine, and after a researcher answered without a mistake."""

    automatic: Cells
    after_review: Cells


def found(judged: Sequence[Judged]) -> Found:
    """Discontinued is neither expected nor counted; where two codes are possible, the first stands for both."""
    true: set[Cell] = set()
    stands_for: dict[Cell, Cell] = {}
    for one in judged:
        if one.truth is not None and one.truth.verdict != "none" and one.truth.status != Status.DISCONTINUED:
            cells = [(one.page.site, code) for code in one.truth.codes]
            stands_for.update(dict.fromkeys(cells, cells[0]) if cells else {})
            true |= set(cells[:1]) if one.truth.verdict == "offer" else set()
    counted, asked = (_decided(judged, one, stands_for) for one in (Decision.ACCEPT, Decision.REVIEW))
    unclear = set(stands_for.values()) - true
    providers = tuple(sorted({one.page.site for one in judged}))

    def cells_of(taken: set[Cell]) -> Cells:
        wrong = taken - true - unclear
        return Cells(providers, frozenset(true), frozenset(taken & true), frozenset(wrong), frozenset(taken & unclear))

    return Found(cells_of(counted), cells_of(counted | (asked & true)))


def _decided(judged: Sequence[Judged], decision: Decision, stands_for: dict[Cell, Cell]) -> set[Cell]:
    cells = {
        (one.page.site, one.match.code or "")
        for one in judged
        if one.match and one.match.decision is decision and one.match.status is not Status.DISCONTINUED
    }
    return {stands_for.get(cell, cell) for cell in cells}
