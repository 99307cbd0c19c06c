"""One page in the browser: everything it asks for is fetched by the crawler itself, under all of its rules."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from time import monotonic
from urllib.parse import urldefrag

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import Page, Route
from playwright.async_api import Request as BrowserRequest
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.behind import Asked
from crawler.opening import frames_of, open_all, opened, with_beside
from crawler.page_scripts import MORE, REFUSE_COOKIES, SIZE
from crawler.site import Download, Site
from extractor.document import Document

log = logging.getLogger(__name__)

LOADED = frozenset({"script", "stylesheet", "xhr", "fetch", "document"})
CACHED = frozenset({"script", "stylesheet"})
DATA = frozenset({"xhr", "fetch"})
METHODS = frozenset({"GET", "POST", "HEAD"})
NOT_PASSED_ON = frozenset({"content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie"})
NOT_ASKED_WITH = frozenset(
    {
        "if-none-match",
        "if-modified-since",
        "host",
        "cookie",
        "user-agent",
        "accept-encoding",
        "connection",
        "content-length",
    }
)
HTML = "text/html; charset=utf-8"
CLOSING = 5.0  # seconds; a page that cannot be closed goes with the browser
SOON = 0.1  # seconds: the same after a click that most often only shows what is there already
QUIET = 0.4  # seconds without a request and without a change after which a page has settled
MOST_TIMES_MORE = 15  # `toon meer`, or the bottom of an endless list
MOST_DATA = 5_000_000  # bytes of data that are remembered of one page


class PageInBrowser:
    """scrapy-playwright opens the page, calls `prepare` and goes to the address; `look` and `close` are its user's."""

    def __init__(self, site: Site, download: Download, plain: Response, patience: float) -> None:
        self._site = site
        self._download = download
        self._plain = plain
        self._patience = patience
        self._until = 0.0
        self.on_open: Callable[[], None] = lambda: None
        self._open = 0  # requests that have no answer yet
        self._last = monotonic()
        self._page: Page | None = None
        self.wanted: list[str] = []  # where the page wanted to go by itself
        self.asked: list[Asked] = []  # for data, with the answers
        self.is_unfinished = False  # its time was over while something that it asked for had not come

    async def prepare(self, page: Page, request: Request) -> None:
        """From here on time counts: before, the browser itself may have had to be started."""
        del request
        self._page = page
        self._until = monotonic() + self._patience
        self.on_open()
        page.on("popup", lambda popup: asyncio.ensure_future(popup.close()))
        await page.route_web_socket("**/*", lambda _socket: None)  # answered by nobody
        await page.route("**/*", self._answer)

    async def look(self) -> Document:
        """The page as it stands when it has settled, or its time is over, with what its frames, tabs and folds show."""
        assert self._page is not None
        await self._settle(self._page)
        self.is_unfinished = self._open > 0
        url, html = self._page.url, await self._page.content()
        beside = await frames_of(self._page, self._site.scope.owns)
        with suppress(TimeoutError, PlaywrightError):
            async with asyncio.timeout(max(0.1, self._until - monotonic())):
                await open_all(self._page, self._quiet_soon, self.wanted.append)
        beside += await opened(self._page)
        return Document(url, HTML, with_beside(html, beside).encode("utf-8", errors="replace"), rendered=True)

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

    async def _quiet_soon(self) -> None:
        assert self._page is not None
        await self._quiet(self._page, SOON)

    async def _quiet(self, page: Page, long: float = QUIET) -> None:
        size = -1
        while True:
            before, size = size, await page.evaluate(SIZE)
            if size == before and not self._open and monotonic() - self._last >= long:
                return
            await asyncio.sleep(long / 2)

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
        cached = self._site.assets.get(asked.url) if _is_kept(asked) else None
        try:
            response = cached or await self._download(await _as_request(asked))
        except Exception as error:  # noqa: BLE001 - to the page a lost request is a lost request; the crawl goes on
            log.log(logging.DEBUG if isinstance(error, IgnoreRequest) else logging.INFO, "%s: %r", asked.url, error)
            await route.abort()
            return
        if _is_kept(asked):
            self._site.assets.put(asked.url, response)
        self._note(asked, response)
        await route.fulfill(status=response.status, headers=_headers(response), body=response.body)

    def _note(self, asked: BrowserRequest, response: Response) -> None:
        content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
        is_data = asked.method == "GET" and asked.resource_type in DATA and "json" in content_type.lower()
        size = sum(len(one.document.body) for one in self.asked) + len(response.body)
        if is_data and response.status == 200 and size <= MOST_DATA:  # noqa: PLR2004
            document = Document(asked.url, content_type, response.body)
            self.asked.append(Asked(_asked_with(asked), document))


def _is_kept(asked: BrowserRequest) -> bool:
    """What one site's pages ask for again and again is fetched once; data too, for it is asked for without a login."""
    return asked.resource_type in CACHED or (asked.resource_type in DATA and asked.method == "GET")


def _is_main_navigation(asked: BrowserRequest) -> bool:
    return asked.is_navigation_request() and asked.frame.parent_frame is None


async def _as_request(asked: BrowserRequest) -> Request:
    headers = _asked_with(asked)
    body = asked.post_data_buffer or b""
    return Request(
        asked.url, method=asked.method, headers=headers, body=body, meta={"part_of_a_page": True}, dont_filter=True
    )


def _asked_with(asked: BrowserRequest) -> dict[str, str]:
    return {name: value for name, value in asked.headers.items() if name.lower() not in NOT_ASKED_WITH}


def _headers(response: Response) -> dict[str, str]:
    kept: dict[str, str] = {}
    for name, values in response.headers.items():
        if name.decode("latin-1").lower() not in NOT_PASSED_ON:
            kept[name.decode("latin-1")] = b", ".join(values).decode("latin-1")
    return kept
