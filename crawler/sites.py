"""All sites of an order: some side by side, each with its own Scrapy crawler, its frontier and its archive file."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TextIO

from scrapy.crawler import AsyncCrawlerRunner, Crawler
from scrapy.settings import Settings

from crawler.addresses import PublicResolver
from crawler.ledger import Ledger
from crawler.order import PROGRESS, CrawlOrder, Progress
from crawler.settings import scrapy_settings
from crawler.site import Shared, Site
from crawler.spider import SiteSpider
from crawler.titles import Titles
from crawler.turnstile import Turnstile
from crawler.visits import Visits
from register.night_window import NightWindow
from storage.archive import Archive
from storage.coverage import night_window_of, provider_of
from storage.database import Database
from storage.frontier import Visit, numbers_waiting
from storage.registers import load_register
from storage.waves import get_wave

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
            self._titles(),
        )
        waiting = list(self._order.provider_ids)
        pulse = asyncio.ensure_future(self._pulse())
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(min(self._order.at_once, len(self._order.provider_ids))):
                    group.create_task(self._work_off(waiting, shared))
        finally:
            pulse.cancel()
        if self._errors:
            raise self._errors[0]

    def _titles(self) -> Titles:
        """Of what the wave counts."""
        with self._database.transaction() as session:
            wave = get_wave(session, self._order.wave)
            counted = load_register(session, wave.register_as_of).in_scope(wave.measured_on)
        return Titles(name for one in counted.certificates for name in (one.title, *one.aliases))

    async def _work_off(self, waiting: list[str], shared: Shared) -> None:
        while waiting:
            provider_id = self._take(waiting)
            try:
                await self._crawl_one(provider_id, shared)
            except Exception as error:
                log.exception("%s: ended by an error of ours", provider_id)
                self._errors.append(error)

    def _take(self, waiting: list[str]) -> str:
        """The next one; those that wait for their night stand back for those that do not."""
        now = datetime.now(UTC)
        with self._database.transaction() as session:
            for provider_id in waiting:
                window = night_window_of(session, Visit(self._order.wave, provider_id)) or self._order.night_window
                if not window or NightWindow.read(window, self._order.time_zone).is_open(now):
                    break
            else:
                provider_id = waiting[0]
        waiting.remove(provider_id)
        return provider_id

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
            with self._database.kept.transaction() as connection:  # one question, not one for every site
                waiting = numbers_waiting(connection, self._order.wave, list(self._running))
            for provider_id, site in self._running.items():
                self._tell(replace(site.progress(waiting[provider_id]), waits=self._why_waiting(site)))
            await asyncio.sleep(HEARTBEAT)

    def _why_waiting(self, site: Site) -> str:
        window, now = self._order.window_of(site.provider), datetime.now(UTC)
        if window is None or window.is_open(now):
            return ""
        return f"waits for the night window until {window.next_opening(now):%H:%M}"

    def _tell(self, progress: Progress) -> None:
        self._report.write(PROGRESS.dump_json(progress).decode() + "\n")
        self._report.flush()
