"""What a wave can say of a site after its crawl: pure, from counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from crawler.left_out import DEPTH, FLOOD, Cut
from register.words import Outcome
from storage.coverage import Conclusion, Counters
from storage.frontier import Tally
from storage.tables.evidence import UrlState

FAILED_SHARE = 0.05  # of all pages: more than this and the site was not measured
FAILED_LIKELY_SHARE = 0.02  # of the pages that look like courses, but one may always fail
WALL_SHARE = 0.2  # of all answers: a site that shows a wall so often is not being measured
NO_BROWSER = "no browser"
NOT_RENDERED = "not rendered"
NOT_YET_RENDERED = f"{NOT_RENDERED} yet"  # a second look is due
OUTSIDE = "redirect outside"
PAGE_BUDGET, BYTE_BUDGET, TIME_BUDGET = STOPS = ("page budget", "byte budget", "time budget")
SITE_DOWN = "site down"
SOFT_404 = "soft 404"
SOFT_SHARE, SOFT_LEAST = 0.5, 5  # of all answers: a site that says `not found` to most questions is out of order
LIKELY_EXHAUSTED = "likely pages exhausted"


@dataclass(frozen=True)
class Result:
    """The counts after a crawl.

    `stopped` says what ended it before the frontier was empty; `entrance` is what became of the website's address.
    """

    pages_fetched: int
    tallies: Sequence[Tally]
    entrance: tuple[UrlState, str] | None
    stopped: str = ""
    cuts: Sequence[Cut] = ()

    def count(self, *states: UrlState, likely: bool | None = None, reason: str = "") -> int:
        return sum(
            tally.number
            for tally in self.tallies
            if (not states or tally.state in states)
            and (likely is None or tally.likely == likely)
            and tally.reason.startswith(reason)
        )

    @cached_property
    def failed(self) -> int:
        return self.count(UrlState.FAILED) + self.not_rendered()

    @cached_property
    def failed_likely(self) -> int:
        return self.count(UrlState.FAILED, likely=True) + self.not_rendered(likely=True)

    def not_rendered(self, *, likely: bool | None = None) -> int:
        """Pages that wait for their second look when the crawl ends have been seen no better than others."""
        return self.count(UrlState.DONE, UrlState.QUEUED, likely=likely, reason=NOT_RENDERED)

    @cached_property
    def waiting(self) -> int:
        """Pages that nobody looked at, not even once."""
        return self.count(UrlState.QUEUED) - self.count(UrlState.QUEUED, reason=NOT_RENDERED)

    @cached_property
    def walls(self) -> int:
        return self.count(UrlState.FAILED, reason="challenge page") + self.count(UrlState.FAILED, reason="login page")

    @property
    def counters(self) -> Counters:
        return Counters(self.pages_fetched, self.count(UrlState.FAILED), self.count(UrlState.DISALLOWED))


def conclude(result: Result) -> Conclusion:
    """The first rule that applies, from `nothing was seen` to `everything was`."""
    if not result.pages_fetched:
        return _of_nothing(result)
    for rule in (_walled, _forbidden, _cut_short, _half_seen, _failing, _out_of_order, _left_out):
        if conclusion := rule(result):
            return conclusion
    if result.waiting:
        return Conclusion(Outcome.COMPLETE, f"{LIKELY_EXHAUSTED}{_aside(result)}")
    return Conclusion(Outcome.COMPLETE, f"finished{_aside(result)}")


def _of_nothing(result: Result) -> Conclusion:
    reason = result.entrance[1] if result.entrance and result.entrance[0] is UrlState.FAILED else ""
    reason = reason or _commonest(tally for tally in result.tallies if tally.state is UrlState.FAILED)
    if reason.startswith(("challenge page", "login page")):
        return Conclusion(Outcome.BLOCKED, reason)
    if reason:
        return Conclusion(Outcome.FAILED, reason)
    if result.count(UrlState.DISALLOWED):
        return Conclusion(Outcome.BLOCKED, "robots.txt")
    if result.count(UrlState.DONE, reason=OUTSIDE):
        return Conclusion(Outcome.FAILED, "other site")
    return Conclusion(Outcome.FAILED, "server error: no page was found")


def _walled(result: Result) -> Conclusion | None:
    at_the_door = result.entrance is not None and result.entrance[1].startswith(("challenge page", "login page"))
    if at_the_door or result.walls > max(2, WALL_SHARE * (result.pages_fetched + result.walls)):
        walls = [tally for tally in result.tallies if tally.reason.startswith(("challenge page", "login page"))]
        return Conclusion(Outcome.BLOCKED, _commonest(walls))
    return None


def _forbidden(result: Result) -> Conclusion | None:
    """A few forbidden corners are normal (/wp-admin, /search); a forbidden course is not."""
    forbidden = result.count(UrlState.DISALLOWED, likely=True)
    if result.entrance is not None and result.entrance[0] is UrlState.DISALLOWED:
        return Conclusion(Outcome.BLOCKED, "robots.txt")
    if forbidden and not result.count(UrlState.DONE, UrlState.QUEUED, likely=True):
        return Conclusion(Outcome.BLOCKED, "robots.txt")
    if forbidden:
        return Conclusion(Outcome.PARTIAL, f"robots.txt: {forbidden} likely pages")
    return None


def _cut_short(result: Result) -> Conclusion | None:
    if result.stopped == SITE_DOWN:
        return Conclusion(Outcome.PARTIAL, f"failed pages: the site stopped answering after {result.pages_fetched}")
    if result.stopped in STOPS and result.count(UrlState.QUEUED, likely=True):
        return Conclusion(Outcome.PARTIAL, result.stopped)
    return None


def _half_seen(result: Result) -> Conclusion | None:
    unseen = result.count(UrlState.DONE, reason=NO_BROWSER)
    return Conclusion(Outcome.PARTIAL, f"{NO_BROWSER}: {unseen} pages") if unseen else None


def _failing(result: Result) -> Conclusion | None:
    likely = result.count(UrlState.DONE, UrlState.FAILED, likely=True)
    tried = result.pages_fetched + result.failed
    if result.failed > FAILED_SHARE * tried or result.failed_likely > max(1, FAILED_LIKELY_SHARE * likely):
        return Conclusion(Outcome.PARTIAL, f"failed pages: {result.failed} of {tried}")
    return None


def _out_of_order(result: Result) -> Conclusion | None:
    soft = result.count(UrlState.DONE, reason=SOFT_404)
    answers = result.pages_fetched + soft
    if soft >= SOFT_LEAST and soft > SOFT_SHARE * answers:
        return Conclusion(Outcome.PARTIAL, f"{SOFT_404}: {soft} of {answers} pages")
    return None


def _left_out(result: Result) -> Conclusion | None:
    """One page too deep can be the second of many, so each counts."""
    for cut in result.cuts:
        if cut.likely:
            reason = DEPTH if cut.limit == DEPTH else FLOOD
            return Conclusion(Outcome.PARTIAL, f"{reason}: {cut.likely} likely addresses left out")
    return None


def _aside(result: Result) -> str:
    unseen = f"; not rendered: {result.not_rendered()} pages" if result.not_rendered() else ""
    return unseen + (f"; left out: {', '.join(map(str, result.cuts))}" if result.cuts else "")


def _commonest(tallies: Iterable[Tally]) -> str:
    """Of equals the first by name, so that the same crawl always gives the same word."""
    ordered = sorted(tallies, key=lambda tally: (-tally.number, tally.reason))
    return ordered[0].reason if ordered else ""
