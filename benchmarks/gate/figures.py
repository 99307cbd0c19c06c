"""What reading and matching reach on the corpus: one share for each figure, with the number it is a share of."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from benchmarks.first_world.aligning import Aligned, align
from benchmarks.first_world.certificates import AS_OF, starter
from benchmarks.first_world.sheet import Truth
from benchmarks.gate.corpus import Case, Corpus, JudgedPageOfWorld
from benchmarks.matching.cells import Cell
from benchmarks.reading_sites import read_site
from benchmarks.written.judging import found, judge
from benchmarks.written.pages import WrittenPage
from matcher.matching import Matcher
from register.offer import Match, Offer
from register.words import Decision

_FIRST = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """`hits` of `number`; `misses` says where it failed, for people; `part`: of the corpus, beside the register."""

    hits: int
    number: int
    misses: tuple[str, ...] = ()
    part: str = "pages"

    @property
    def share(self) -> float:
        return self.hits / self.number if self.number else 0.0

    def rests_on(self, parts: Collection[str]) -> bool:
        return self.part in parts or "register" in parts


@dataclass(frozen=True, slots=True)
class _Seen:
    """An extracted offer, the title of the truth that it shows, and the matcher's answer."""

    offer: Offer
    truth: Truth | None
    match: Match

    @property
    def right(self) -> bool:
        return self.truth is not None and self.match.code in self.truth.codes

    @property
    def is_offer(self) -> bool:
        return self.truth is not None and self.truth.verdict == "offer"

    def __str__(self) -> str:
        wanted = f"{self.truth.kind} {self.truth.code or ''}" if self.truth else "no title"
        return f"{self.offer.title} ({wanted}): {self.match.decision} {self.match.code or ''} {self.match.reason}"


def measure(corpus: Corpus) -> dict[str, Figure]:
    """By the names that stand in `quality/floors.toml`; what one part of the corpus holds moves no other's figures."""
    schools = Matcher(corpus.register, AS_OF, names=sorted({page.provider for page in corpus.pages}))
    matcher = Matcher(corpus.register, AS_OF)
    by_part = {
        "pages": _of_pages(corpus, schools),
        "written": _of_written(corpus.written),
        "real": _of_real_pages(corpus, matcher),
        "cases": _of_cases(corpus.cases, matcher),
    }
    return {name: replace(figure, part=part) for part, figures in by_part.items() for name, figure in figures.items()}


def _of_pages(corpus: Corpus, matcher: Matcher) -> dict[str, Figure]:
    read = [
        aligned for _, site in groupby(corpus.pages, key=lambda page: page.provider) for aligned in _read(list(site))
    ]
    pairs = [pair for aligned in read for pair in aligned.pairs]
    matches = matcher.match([offer for offer, _ in pairs])
    seen = [_Seen(offer, truth, match) for (offer, truth), match in zip(pairs, matches, strict=True)]
    truths = [truth for page in corpus.pages for truth in page.truths if truth.verdict == "offer"]
    missed = [truth.title for aligned in read for truth in aligned.missed]
    return {
        "extraction_recall": Figure(len(truths) - len(missed), len(truths), tuple(missed)),
        "offer_precision": _share([one for one in seen if _counts(one)], lambda one: one.is_offer and one.right),
        "offer_recall": _recalled(truths, (one for one in seen if _accepted(one))),
        "offer_recall_after_review": _recalled(truths, (one for one in seen if not _rejected(one))),
        "code_right": _share([one for one in seen if one.is_offer], _code_right),
        "code_in_first_five": _share([one for one in seen if one.is_offer], _in_first_five),
        "status_right": _share([one for one in seen if one.is_offer and _accepted(one)], _status_right),
        "decided_without_review": _share(seen, lambda one: one.match.decision is not Decision.REVIEW),
    }


def _of_written(pages: Sequence[WrittenPage]) -> dict[str, Figure]:
    """By provider and certificate, over the starter register, which the writers had before them."""
    both = found(judge(pages, Matcher(starter(), AS_OF, names=sorted({page.provider for page in pages}))))
    counted = both.automatic.right | both.automatic.wrong
    return {
        "written_precision": _of_cells(both.automatic.right, counted),
        "written_recall": _of_cells(both.automatic.right, both.automatic.gold),
        "written_recall_after_review": _of_cells(both.after_review.right, both.after_review.gold),
    }


def _of_cells(part: frozenset[Cell], whole: frozenset[Cell]) -> Figure:
    return Figure(len(part), len(whole), tuple(sorted(" ".join(cell) for cell in whole - part)))


def _read(site: Sequence[JudgedPageOfWorld]) -> list[Aligned]:
    pages = read_site([page.document for page in site])
    return [align(page.offers, judged.truths) for page, judged in zip(pages, site, strict=True)]


def _of_real_pages(corpus: Corpus, matcher: Matcher) -> dict[str, Figure]:
    """Each page twice: with the signs that the judge saw, and with those that the description gives."""
    pages = [page for page in corpus.real if page.label == "not_offer"]
    offers = [offer for page in pages for offer in (page.as_judged, page.as_text)]
    matches = matcher.match(offers)
    quiet = [_Seen(offer, None, match) for offer, match in zip(offers, matches, strict=True)]
    return {
        "real_pages_not_accepted": _share(quiet, lambda one: not _accepted(one)),
        "real_pages_rejected": _share(quiet, _rejected),
    }


def _of_cases(cases: Sequence[Case], matcher: Matcher) -> dict[str, Figure]:
    matches = matcher.match([case.offer for case in cases])
    wrong = [
        f"{case.why}: {case.offer.title}: {match.decision} {match.code or ''} {match.status}, expected {case.expect}"
        for case, match in zip(cases, matches, strict=True)
        if not case.expects(match)
    ]
    return {"handwritten_right": Figure(len(cases) - len(wrong), len(cases), tuple(wrong))}


def _counts(one: _Seen) -> bool:
    """Accepted, and judged: what is unsure is neither right nor wrong, unless it is taken for another certificate."""
    unsure = one.truth is not None and one.truth.verdict == "unsure" and one.right
    return _accepted(one) and not unsure


def _accepted(one: _Seen) -> bool:
    return one.match.decision is Decision.ACCEPT


def _rejected(one: _Seen) -> bool:
    return one.match.decision is Decision.REJECT


def _code_right(one: _Seen) -> bool:
    """One of which no code is proposed counts as wrong."""
    first = one.match.candidates[:1]
    return one.truth is not None and bool(first) and first[0].code in one.truth.codes


def _in_first_five(one: _Seen) -> bool:
    return one.truth is not None and bool({each.code for each in one.match.candidates[:_FIRST]} & set(one.truth.codes))


def _status_right(one: _Seen) -> bool:
    return one.truth is not None and one.match.status == one.truth.status


def _recalled(truths: Sequence[Truth], kept: Iterable[_Seen]) -> Figure:
    """Of the offers of the truth, those kept under a right code; what is unsure is none of them."""
    found = {id(one.truth) for one in kept if one.is_offer and one.right}
    misses = tuple(truth.title for truth in truths if id(truth) not in found)
    return Figure(len(truths) - len(misses), len(truths), misses)


def _share(listed: Sequence[_Seen], holds: Callable[[_Seen], bool]) -> Figure:
    misses = tuple(str(one) for one in listed if not holds(one))
    return Figure(len(listed) - len(misses), len(listed), misses)
