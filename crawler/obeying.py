"""Puts robots.txt between every request and the network, the browser's requests too."""

from datetime import UTC, datetime, timedelta

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler import failures
from crawler.archiving import answer_of, archived_as
from crawler.robots import HOPS, Rules, rules_of_status
from crawler.site import Site
from crawler.turnstile import host_of
from extractor.links import resolve
from storage.tables.evidence import PageRole

GOOD_FOR = timedelta(hours=24)  # RFC 9309, 2.4


class RobotsMiddleware:
    """A host's robots.txt is asked for when its first address comes by; on resuming it is read from the archive."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RobotsMiddleware":
        return cls(crawler)

    @property
    def _site(self) -> Site:
        site: Site = self._crawler.spider.site  # type: ignore[union-attr]
        return site

    async def process_request(self, request: Request) -> None:
        if request.meta.get("is_robots") or request.meta.get("playwright"):
            return
        rules = await self._site.robots.rules(request.url, self._learn)
        rules.check(request.url)

    async def _learn(self, address: str) -> Rules:
        rules = self._remembered(address) or await self._fetch(address)
        self._site.heard_robots(address, rules)
        return rules

    def _remembered(self, address: str) -> Rules | None:
        page = self._site.ledger.page(address)
        if page is None or datetime.now(UTC) - page.fetched_at > GOOD_FOR:
            return None
        if page.role != PageRole.ROBOTS:
            return Rules()  # there was none
        return Rules.read(self._site.read_archived(page.archive_file, page.archive_offset).body)

    async def _fetch(self, address: str) -> Rules:
        url = address
        for _ in range(HOPS + 1):
            try:
                response = await self._ask(url)
            except Exception as error:  # noqa: BLE001 - whatever kept it from us, nothing may be asked then
                return Rules(unreadable=failures.reason_of(error, url, self._site.shared.resolver.refused))
            target = _redirect(response)
            if target is None:
                break
            url = target
        return self._understood(address, response)

    async def _ask(self, url: str) -> Response:
        self._site.shared.turnstile.promise(host_of(url), self._site.provider.delay)
        return await self._crawler.engine.download_async(Request(url, meta={"is_robots": True}, dont_filter=True))

    def _understood(self, address: str, response: Response) -> Rules:
        rules = rules_of_status(response.status, response.body)
        role = PageRole.ROBOTS if rules.parsed is not None else PageRole.MISSING
        if not rules.unreadable:
            self._site.ledger.index(answer_of(response, address, role), archived_as(response))
        return rules


def _redirect(response: Response) -> str | None:
    location = response.headers.get("Location")
    if not 300 <= response.status < 400 or not location:  # noqa: PLR2004 - HTTP's classes
        return None
    target = resolve(response.url, location.decode("utf-8", errors="replace"))
    if target is None:
        raise IgnoreRequest("robots.txt leads to no web address")
    return target
