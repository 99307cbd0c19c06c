"""Pages that show their text only in a browser: which they are, and what the browser makes of them."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import TimeoutError as PlaywrightTimeoutError
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy_playwright.page import PageMethod

from crawler.archiving import archived_as
from crawler.outcome import NO_BROWSER, NOT_RENDERED
from crawler.page_in_browser import PageInBrowser
from crawler.shapes import Shapes
from extractor.document import Document
from extractor.rendering import needs_browser
from extractor.walls import wall_of
from register.words import Render
from storage.archive import Archived
from storage.pages import Answer
from storage.tables.evidence import PageRole
from storage.warc import Rendering

if TYPE_CHECKING:
    from crawler.spider import SiteSpider

log = logging.getLogger(__name__)
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Rendered:
    """The browser's DOM and its place in the archive; without it `reason` says why, empty when none was needed."""

    document: Document | None = None
    archived: Archived | None = None
    at: datetime | None = None
    wanted: tuple[str, ...] = ()
    reason: str = ""

    def answer(self, url: str) -> Answer:
        """The index entry, to the canonical address `url`."""
        assert self.document is not None
        assert self.at is not None
        return Answer(url, self.document.url, PageRole.CONTENT, self.at, 200, HTML, rendered=True)


class Renderer:
    """One site's use of the browser that all sites share."""

    def __init__(self, spider: "SiteSpider") -> None:
        self._spider = spider
        self._site = spider.site
        self._shapes = Shapes()

    async def render(self, document: Document, plain: Response) -> Rendered:
        """What the browser makes of a page whose plain answer is here already; nothing where that is enough."""
        if not await asyncio.to_thread(self._is_wanted, document):
            return Rendered()
        if self._site.order.browser is None:
            return Rendered(reason=NO_BROWSER)
        async with self._site.shared.places_in_browser:
            return await self._rendered(document, plain)

    def _is_wanted(self, document: Document) -> bool:
        mode = self._site.provider.render
        if mode is Render.HTTP or not document.is_html:
            return False
        return mode is Render.BROWSER or (needs_browser(document) and self._shapes.worth_rendering(document.url))

    async def _rendered(self, document: Document, plain: Response) -> Rendered:
        page = PageInBrowser(self._site, self._spider.crawler.engine, plain, self._site.order.patience.rendering)
        try:
            response = await self._spider.crawler.engine.download_async(self._request(document, page))
        except (PlaywrightError, IgnoreRequest) as error:
            log.warning("%s: %s could not be rendered: %s", self._site.provider.id, document.url, error)
            word = "timeout" if isinstance(error, PlaywrightTimeoutError) else "browser error"
            return Rendered(reason=f"{NOT_RENDERED}: {word}")
        return self._archived(document, response, plain, tuple(page.wanted))

    def _archived(self, document: Document, response: Response, plain: Response, wanted: tuple[str, ...]) -> Rendered:
        html = response.text.encode("utf-8")
        seen = Document(response.url, HTML, html, rendered=True)
        self._shapes.remember(document, seen)
        if wall := wall_of(seen, response.status):
            return Rendered(reason=f"{NOT_RENDERED}: {wall}")
        at = datetime.now(UTC)
        archived = self._site.archive.rendering(Rendering(seen.url, at, html, archived_as(plain).record_id))
        return Rendered(seen, archived, at, wanted)

    def _request(self, document: Document, page: PageInBrowser) -> Request:
        patience = int(self._site.order.patience.rendering * 1000)
        return Request(
            document.url,
            dont_filter=True,
            meta={
                "playwright": True,
                "playwright_context": "site",
                "playwright_context_kwargs": {
                    "user_agent": self._site.order.user_agent,
                    "locale": "nl-NL",
                    "service_workers": "block",
                    "accept_downloads": False,
                },
                "playwright_page_init_callback": page.prepare,
                "playwright_page_goto_kwargs": {"wait_until": "commit", "timeout": patience},
                "playwright_page_methods": [PageMethod(page.settle)],
            },
        )
