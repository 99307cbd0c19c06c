"""One page in the browser: everything it asks for is fetched by the crawler itself, under all of its rules."""

import asyncio
import logging
from contextlib import suppress
from time import monotonic
from typing import Any
from urllib.parse import urldefrag

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, Route
from playwright.async_api import Request as BrowserRequest
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.page_scripts import MORE, REFUSE_COOKIES, SIZE
from crawler.site import Site
from extractor.document import Document

log = logging.getLogger(__name__)

LOADED = frozenset({"script", "stylesheet", "xhr", "fetch", "document"})
CACHED = frozenset({"script", "stylesheet"})
METHODS = frozenset({"GET", "POST", "HEAD"})
NOT_PASSED_ON = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie"})
NOT_ASKED_WITH = frozenset({"host", "cookie", "user-agent", "accept-encoding", "connection", "content-length"})
HTML = "text/html; charset=utf-8"
CLOSING = 5.0  # seconds; a page that cannot be closed goes with the browser
QUIET = 0.4  # seconds without a request and without a change after which a page has settled
MOST_TIMES_MORE = 15  # `toon meer`, or the bottom of an endless list


class PageInBrowser:
    """scrapy-playwright opens the page, calls `prepare` and goes to the address; `look` and `close` are its user's."""

    def __init__(self, site: Site, engine: Any, plain: Response, patience: float) -> None:
        self._site = site
        self._engine = engine
        self._plain = plain
        self._until = monotonic() + patience
        self._open = 0  # requests that have no answer yet
        self._last = monotonic()
        self._page: Page | None = None
        self.wanted: list[str] = []  # where the page wanted to go by itself

    async def prepare(self, page: Page, request: Request) -> None:
        del request
        self._page = page
        page.on("popup", lambda popup: asyncio.ensure_future(popup.close()))
        await page.route_web_socket("**/*", lambda _socket: None)  # answered by nobody
        await page.route("**/*", self._answer)

    async def look(self) -> Document:
        """The page as it stands when it has settled, or its time is over."""
        assert self._page is not None
        await self._settle(self._page)
        html = await self._page.content()
        return Document(self._page.url, HTML, html.encode("utf-8", errors="replace"), rendered=True)

    async def close(self) -> None:
        if self._page is not None:
            with suppress(PlaywrightError, TimeoutError):
                async with asyncio.timeout(CLOSING):
                    await self._page.close()

    async def _settle(self, page: Page) -> None:
        """Waits until the page is quiet, then asks for more as long as more comes."""
        with suppress(TimeoutError, PlaywrightError):
            async with asyncio.timeout(max(0.1, self._until - monotonic())):
                await self._quiet(page)
                if await page.evaluate(REFUSE_COOKIES):
                    await self._quiet(page)
                await self._unfold(page)

    async def _unfold(self, page: Page) -> None:
        size = await page.evaluate(SIZE)
        for _ in range(MOST_TIMES_MORE):
            await page.evaluate(MORE)
            await self._quiet(page)
            before, size = size, await page.evaluate(SIZE)
            if size <= before:
                return

    async def _quiet(self, page: Page) -> None:
        size = -1
        while True:
            before, size = size, await page.evaluate(SIZE)
            if size == before and not self._open and monotonic() - self._last >= QUIET:
                return
            await asyncio.sleep(QUIET / 2)

    async def _answer(self, route: Route) -> None:
        self._open += 1
        try:
            await self._answer_or_abort(route)
        except PlaywrightError as error:  # the page was closed meanwhile
            log.debug("%s: %s", route.request.url, error)
        finally:
            self._open -= 1
            self._last = monotonic()

    async def _answer_or_abort(self, route: Route) -> None:
        asked = route.request
        if _is_main_navigation(asked):
            await self._navigate(route)
        elif not self._may_load(asked):
            await route.abort()
        else:
            await self._load(route)

    async def _navigate(self, route: Route) -> None:
        """The page itself comes from the answer that is already here; where it wants to go next is only noted."""
        url = urldefrag(route.request.url)[0]
        if url == urldefrag(self._plain.url)[0]:
            await route.fulfill(status=self._plain.status, headers=_headers(self._plain), body=self._plain.body)
        else:
            self.wanted.append(url)
            await route.fulfill(status=204)  # the browser stays where it is

    def _may_load(self, asked: BrowserRequest) -> bool:
        return asked.resource_type in LOADED and asked.method in METHODS and self._site.scope.owns(asked.url)

    async def _load(self, route: Route) -> None:
        asked = route.request
        cached = self._site.assets.get(asked.url) if asked.resource_type in CACHED else None
        try:
            response = cached or await self._engine.download_async(await _as_request(asked))
        except Exception as error:  # noqa: BLE001 - to the page a lost request is a lost request; the crawl goes on
            log.log(logging.DEBUG if isinstance(error, IgnoreRequest) else logging.INFO, "%s: %r", asked.url, error)
            await route.abort()
            return
        if asked.resource_type in CACHED:
            self._site.assets.put(asked.url, response)
        await route.fulfill(status=response.status, headers=_headers(response), body=response.body)


def _is_main_navigation(asked: BrowserRequest) -> bool:
    return asked.is_navigation_request() and asked.frame.parent_frame is None


async def _as_request(asked: BrowserRequest) -> Request:
    headers = {name: value for name, value in asked.headers.items() if name.lower() not in NOT_ASKED_WITH}
    body = asked.post_data_buffer or b""
    return Request(
        asked.url, method=asked.method, headers=headers, body=body, meta={"part_of_a_page": True}, dont_filter=True
    )


def _headers(response: Response) -> dict[str, str]:
    kept: dict[str, str] = {}
    for name, values in response.headers.items():
        if name.decode("latin-1").lower() not in NOT_PASSED_ON:
            kept[name.decode("latin-1")] = b", ".join(values).decode("latin-1")
    return kept
