"""All sites of an order: some side by side, each with its own Scrapy crawler, its frontier and its archive file."""

import asyncio
import logging
from collections.abc import Iterator
from typing import Any, TextIO

from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.settings import Settings

from crawler.addresses import PublicResolver
from crawler.ledger import Ledger
from crawler.order import PROGRESS, CrawlOrder, Progress
from crawler.settings import scrapy_settings
from crawler.site import Shared, Site
from crawler.spider import SiteSpider
from crawler.turnstile import Turnstile
from crawler.visits import Visits
from storage.archive import Archive
from storage.coverage import provider_of
from storage.database import Database
from storage.frontier import Visit

log = logging.getLogger(__name__)
HEARTBEAT = 1.0  # seconds between two reports


class Sites:
    """Lives as long as the crawling process."""

    def __init__(self, order: CrawlOrder, database: Database, report: TextIO) -> None:
        self._order = order
        self._database = database
        self._report = report
        self._archive = Archive(order.archive)
        self._running: dict[str, Site] = {}
        self._errors: list[Exception] = []

    async def crawl(self, reactor: Any) -> None:
        """Returns when all is done; raises the first error that was not a site's own: that site has no outcome yet."""
        resolver = PublicResolver(reactor.nameResolver, allow_private=self._order.allow_private)
        reactor.installNameResolver(resolver)
        shared = Shared(
            self._order,
            Turnstile(Visits(self._order.home / "visits")),
            resolver,
            asyncio.Semaphore(self._order.limits.renderings_at_once),
        )
        waiting = iter(self._order.provider_ids)
        pulse = asyncio.ensure_future(self._pulse())
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(min(self._order.at_once, len(self._order.provider_ids))):
                    group.create_task(self._work_off(waiting, shared))
        finally:
            pulse.cancel()
        if self._errors:
            raise self._errors[0]

    async def _work_off(self, waiting: Iterator[str], shared: Shared) -> None:
        for provider_id in waiting:
            try:
                await self._crawl_one(provider_id, shared)
            except Exception as error:
                log.exception("%s: ended by an error of ours", provider_id)
                self._errors.append(error)

    async def _crawl_one(self, provider_id: str, shared: Shared) -> None:
        log.info("%s: begins", provider_id)
        site = self._site(provider_id, shared)
        self._running[provider_id] = site
        settings = Settings(scrapy_settings(self._order))
        try:
            await AsyncCrawlerRunner(settings).crawl(Crawler(SiteSpider, settings), site=site)
        finally:
            del self._running[provider_id]
        if site.broken is not None:
            raise site.broken
        last = site.close()
        log.info("%s: %s (%s), %d pages", provider_id, last.outcome, last.reason, last.pages_fetched)
        self._tell(last)

    def _site(self, provider_id: str, shared: Shared) -> Site:
        visit = Visit(self._order.wave, provider_id)
        with self._database.transaction() as session:
            provider = provider_of(session, visit)
        about = {"software": self._order.user_agent, "isPartOf": self._order.wave, "description": provider.name}
        writer = self._archive.writer(visit.wave, provider_id, {**about, "format": "WARC File Format 1.1"})
        return Site(provider, shared, Ledger(self._database, visit), writer)

    async def _pulse(self) -> None:
        """Says every second how far each site is, or at least that the process is alive."""
        while True:
            self._report.write("\n")
            for site in self._running.values():
                self._tell(site.progress())
            await asyncio.sleep(HEARTBEAT)

    def _tell(self, progress: Progress) -> None:
        self._report.write(PROGRESS.dump_json(progress).decode() + "\n")
        self._report.flush()
