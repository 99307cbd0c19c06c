"""Pages that show their text only in a browser: which they are, and what the browser makes of them."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import TimeoutError as PlaywrightTimeoutError
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.archiving import archived_as
from crawler.outcome import NO_BROWSER, NOT_RENDERED
from crawler.page_in_browser import HTML, PageInBrowser
from crawler.shapes import Shapes
from extractor.document import Document
from extractor.links import resolve
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
HANGING = 1.5  # times the patience for a page's settling


@dataclass(frozen=True, slots=True)
class Rendered:
    """The browser's DOM and its place in the archive; without it `reason` says why, empty when none was needed.

    `wanted` are the addresses to which the page wanted to go by itself.
    """

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
        """The page is closed whatever happens; one that hangs is given up a while after its patience."""
        engine, patience = self._spider.crawler.engine, self._site.order.patience.rendering
        page = PageInBrowser(self._site, engine, plain, patience)
        try:
            async with asyncio.timeout(patience * HANGING):
                await engine.download_async(self._request(document, page))
                seen = await page.look()
        except (PlaywrightError, IgnoreRequest, TimeoutError) as error:
            log.warning("%s: %s could not be rendered: %r", self._site.provider.id, document.url, error)
            word = "timeout" if isinstance(error, (PlaywrightTimeoutError, TimeoutError)) else "browser error"
            return Rendered(reason=f"{NOT_RENDERED}: {word}")
        finally:
            await page.close()
        if wall := await asyncio.to_thread(self._learn, document, seen):
            return Rendered(reason=f"{NOT_RENDERED}: {wall}")
        return self._archived(seen, plain, page.wanted)

    def _learn(self, document: Document, seen: Document) -> str | None:
        """Remembers whether it was worth it; the word for a wall that the browser ran into."""
        self._shapes.remember(document, seen)
        return wall_of(seen, 200)

    def _archived(self, seen: Document, plain: Response, wanted: Sequence[str]) -> Rendered:
        at = datetime.now(UTC)
        archived = self._site.archive.rendering(Rendering(seen.url, at, seen.body, archived_as(plain).record_id))
        targets = (resolve(seen.url, url) for url in wanted)
        return Rendered(seen, archived, at, tuple(url for url in targets if url))

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
                "playwright_include_page": True,
            },
        )
