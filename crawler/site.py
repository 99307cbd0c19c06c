"""One provider's site while it is crawled: what waits, what may be asked, what was found, when it is enough."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from urllib.parse import urljoin

from scrapy import Request
from scrapy.http import Response

from crawler.addresses import PublicResolver
from crawler.assets import Assets
from crawler.clues import stratum_of
from crawler.discovery import Discovery
from crawler.following import Follower
from crawler.ledger import Ledger, Settled
from crawler.order import CrawlOrder, Progress
from crawler.outcome import BYTE_BUDGET, LIKELY_EXHAUSTED, NOT_RENDERED, PAGE_BUDGET, SITE_DOWN, TIME_BUDGET, conclude
from crawler.priority import AT_ONCE, FRONT_DOOR, HINT, LIKELY, SITEMAP
from crawler.robots import RobotsBook, Rules
from crawler.scope import Scope
from crawler.second_looks import SecondLooks, is_second_look
from crawler.titles import NO_TITLES, Titles
from crawler.turnstile import Turnstile, host_of
from extractor.urls import canonical
from register.provider import Provider
from storage.archive import Archive, ArchivedDocument, ArchiveWriter
from storage.frontier import Found, Waiting
from storage.tables.evidence import UrlRole, UrlState

ASKED_FOR_ONE, ASKED_AT_LEAST = 2, 50  # addresses that give no page (redirects, missing) are limited by the budget too
PATIENCE_WITH_FAILURES = 6  # addresses in a row that could not be reached: the site is down


Download = Callable[[Request], Awaitable[Response]]  # one request under all the rules; raises what kept it from us


@dataclass(frozen=True)
class Shared:
    """What all sites of one process share."""

    order: CrawlOrder
    turnstile: Turnstile
    resolver: PublicResolver
    places_in_browser: asyncio.Semaphore
    titles: Titles = NO_TITLES


class Site:
    """Lives as long as the crawl of one provider in one process; what must survive is in the ledger."""

    def __init__(self, provider: Provider, shared: Shared, ledger: Ledger, archive: ArchiveWriter) -> None:
        self.provider = provider
        self.shared = shared
        self.order = shared.order
        self.ledger = ledger
        self.archive = archive
        self.robots = RobotsBook()
        self.assets = Assets()
        self.scope = Scope(provider, self.order.limits.url_length)
        self.discovery = Discovery(ledger)
        deepest = -1 if self.order.hints_only else provider.max_depth
        self.follower = Follower(self.scope, deepest, self.discovery, shared.titles)
        self.second_looks = SecondLooks(ledger, self.follower.max_depth)
        self.entrance = canonical(str(provider.website))
        self.stopped = ""
        self.broken: Exception | None = None  # an error of ours, not of the site: the process must not go on
        self.fetched = ledger.number_fetched()
        self._asked = ledger.number_asked()
        self.bytes_received = 0
        self.opened = 0  # pages in the browser, in this process
        self._busy: set[str] = set()
        self._hosts = ledger.hosts()
        self._failures_in_a_row = 0
        self._began = monotonic()

    def open(self) -> None:
        """Puts the ways in at the front; on resuming they are known already."""
        self.ledger.begin()
        doors = [] if self.order.hints_only else [self.entrance, *map(canonical, self.provider.start_urls)]
        hints = [canonical(url) for url in self.order.hints.get(self.provider.id, ())]
        self._remember(
            [
                *(self._found(url, 0, FRONT_DOOR) for url in doors),
                *(self._found(url, 1, HINT) for url in hints if self.scope.owns(url)),
            ]
        )
        self.expect_sitemaps([urljoin(self.entrance, "/sitemap.xml"), *self.provider.sitemaps])

    def expect_sitemaps(self, urls: Iterable[str]) -> None:
        own = [canonical(url) for url in urls if self.scope.owns(url) and not self.order.hints_only]
        self._remember([self._found(url, 0, SITEMAP, role=UrlRole.SITEMAP) for url in own])

    def heard_robots(self, url: str, rules: Rules) -> None:
        """A host's rules are known: its gap is promised, its sitemaps are awaited."""
        self.shared.turnstile.promise(host_of(url), max(self.provider.delay, rules.delay))
        self.expect_sitemaps(rules.sitemaps(url))

    def next(self) -> Waiting | None:
        """The address whose turn it is, or None: nothing waits, all hosts are busy, or it is enough."""
        if self.stopped or self.broken is not None:
            return None
        if self._hosts <= self._busy:  # Scrapy asks often; the database is not asked for what cannot be
            return None
        enough = self._enough()
        waiting = None if enough else self._most_promising()
        if waiting is None and not self._busy:
            waiting = self._at_last(enough)
        if waiting is not None:
            self._busy.add(waiting.host)
        return waiting

    def _most_promising(self) -> Waiting | None:
        with self.ledger.together():
            return self.discovery.next(self._busy)

    def _at_last(self, enough: str) -> Waiting | None:
        """When nothing more is to be asked for the first time; it may still turn out that something is."""
        if not enough and self.second_looks.reopened():
            return self._most_promising()
        if enough in {"", LIKELY_EXHAUSTED, PAGE_BUDGET} and (waiting := self.second_looks.next()):
            return waiting
        self.stopped = enough
        return None

    def has_more(self) -> bool:
        return not self.stopped and self.broken is None and self.ledger.number_waiting() > 0

    def settle(self, waiting: Waiting, settled: Settled, *, is_page: bool = False) -> None:
        """Writes down what came of an address, and what follows from it; its host is free again."""
        with self.ledger.together():
            self.ledger.settle(waiting, settled)
            self._settled(waiting, settled, is_page=is_page)

    def _settled(self, waiting: Waiting, settled: Settled, *, is_page: bool) -> None:
        self._busy.discard(waiting.host)
        waiting_now = [address for address in settled.found if address.state is UrlState.QUEUED]
        self._hosts.update(address.host for address in waiting_now)
        self._asked += 1
        if is_second_look(waiting):
            came = settled.state is UrlState.DONE and not settled.reason.startswith(NOT_RENDERED)
            self.second_looks.heard(rendered=came)
        else:
            self.fetched += is_page
        if is_page:
            self.discovery.heard(waiting, settled.worth, len(waiting_now))
        self._watch_failures(settled)

    def redirected(self, target: str, source: Waiting) -> Found:
        """As promising as the address that led there; where that looked likely, it is asked for next."""
        hops = source.hops + 1
        rank = max(source.priority, AT_ONCE) if source.priority >= LIKELY else source.priority
        found = Found(target, host_of(target), source.depth, rank, source.role, hops, source.url)
        return replace(found, prior=source.prior, stratum=stratum_of(target), clues=source.clues)

    def read_archived(self, file: str, offset: int) -> ArchivedDocument:
        return Archive(self.order.archive).read(file, offset)

    def progress(self, waiting: int) -> Progress:
        return Progress(self.provider.id, self.fetched, waiting, opened=self.opened)

    def close(self) -> Progress:
        """Draws the conclusion and writes it down."""
        self.archive.close()
        result = self.ledger.result(self.entrance, self.stopped)
        conclusion = conclude(result)
        if not self.order.hints_only and self.order.limits.addresses is None:
            conclusion = self.ledger.compare(conclusion, result)
        self.ledger.conclude(conclusion, result)
        waiting = result.count(UrlState.QUEUED)
        ended = (conclusion.outcome, conclusion.reason)
        return Progress(self.provider.id, result.pages_fetched, waiting, *ended, opened=self.opened)

    def _remember(self, found: Sequence[Found]) -> None:
        self.ledger.remember(found)
        self._hosts.update(address.host for address in found)

    def _found(self, url: str, depth: int, rank: int, found_on: str = "", role: UrlRole = UrlRole.PAGE) -> Found:
        return Found(url, host_of(url), depth, rank, role, found_on=found_on)

    def _enough(self) -> str:
        limits = self.order.limits
        most = self.provider.max_pages
        if self.fetched >= most or self._asked >= ASKED_FOR_ONE * most + ASKED_AT_LEAST:
            return PAGE_BUDGET
        if limits.addresses is not None and self._asked >= limits.addresses:
            return PAGE_BUDGET
        if limits.site_bytes is not None and self.bytes_received >= limits.site_bytes:
            return BYTE_BUDGET
        if limits.site_time is not None and monotonic() - self._began >= limits.site_time:
            return TIME_BUDGET
        if self.discovery.is_exhausted(self.fetched):
            return LIKELY_EXHAUSTED
        return ""

    def _watch_failures(self, settled: Settled) -> None:
        unreachable = settled.state is UrlState.FAILED and not settled.answers
        self._failures_in_a_row = self._failures_in_a_row + 1 if unreachable else 0
        if self._failures_in_a_row >= PATIENCE_WITH_FAILURES:
            self.stopped = SITE_DOWN
