"""Pages that show their text only in a browser: which they are, and what the browser makes of them."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from playwright.async_api import Error as PlaywrightError
from playwright.async_api import TimeoutError as PlaywrightTimeoutError
from scrapy import Request
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.archiving import archived_as
from crawler.aside import aside
from crawler.behind import OWN, Asked, Behind, Rule, address_for
from crawler.gain import LEAST_OF_SHELL, Furniture, gain_of, shown
from crawler.outcome import NO_BROWSER, NOT_RENDERED, NOT_YET_RENDERED
from crawler.page_in_browser import HTML, PageInBrowser
from crawler.priority import LIKELY
from crawler.second_looks import MORE_PATIENCE, is_second_look
from crawler.shapes import SHELL, Shapes
from crawler.site import Download, Site
from crawler.turnstile import host_of
from extractor.data import is_data
from extractor.document import Document
from extractor.links import resolve
from extractor.rendering import Sign, needs_browser, signs_of
from extractor.state import state_page
from extractor.walls import LOGIN_PAGE, is_login_address, wall_of
from register.words import Render
from storage.archive import Archived
from storage.frontier import Waiting
from storage.pages import Answer
from storage.tables.evidence import PageRole
from storage.warc import Rendering

log = logging.getLogger(__name__)
SCARCE = 200  # characters of a page that shows nothing
STARTING = 90.0  # seconds that the browser may take to start and to open a page
HANGING = 0.5  # times the patience for a page, after which one that does not answer any more is given up
PARTS = 20  # requests of a page; each waits for its turn at the host


@dataclass(frozen=True, slots=True)
class Rendered:
    """The browser's DOM and its place in the archive; without it `reason` says why, empty when none was needed.

    `wanted` are the addresses to which the page wanted to go by itself. In place of the DOM can stand the data that the
    page is drawn from, written out as a page; `archived` is then where the data lies, or None: in the plain answer.
    """

    document: Document | None = None
    archived: Archived | None = None
    at: datetime | None = None
    wanted: tuple[str, ...] = ()
    reason: str = ""
    content_type: str = HTML
    etag: str = ""
    last_modified: str = ""

    def answer(self, url: str) -> Answer:
        """The index entry, to the canonical address `url`."""
        assert self.document is not None
        assert self.at is not None
        said = (self.content_type, True, self.etag, self.last_modified)
        return Answer(url, self.document.url, PageRole.CONTENT, self.at, 200, *said)


@dataclass(frozen=True, slots=True)
class _Wish:
    """Why a page is to be shown to the browser: no signs = because the provider's block says so.

    Where a page `lacks` what it is about, and is not shown to a browser, the site has not been seen whole.
    """

    signs: tuple[Sign, ...] = ()
    lacks: bool = True


class Renderer:
    """One site's use of the browser that all sites share."""

    def __init__(self, site: Site, download: Download) -> None:
        self._site = site
        self._download = download
        self._shapes = Shapes()
        self._furniture = Furniture()
        self._behind = Behind()

    async def render(self, document: Document, plain: Response) -> Rendered:
        """What the browser makes of a page whose plain answer is here already; nothing where that is enough."""
        waiting: Waiting = plain.meta["waiting"]
        wish = await aside(document, self._wish, document, waiting)
        if wish is None:
            return Rendered()
        if self._site.provider.render is Render.AUTO and (found := await self._from_data(document, waiting)):
            return found
        if self._site.order.browser is None:
            return Rendered(reason=NO_BROWSER if wish.lacks else "")
        async with self._site.shared.places_in_browser:
            rendered = await self._rendered(document, plain, wish)
        return rendered if rendered.document or wish.lacks else Rendered()

    def _wish(self, document: Document, waiting: Waiting) -> _Wish | None:
        mode = self._site.provider.render
        if mode is Render.HTTP or not document.is_html:
            return None
        if mode is Render.BROWSER:
            return _Wish()
        if needs_browser(document):
            signs: tuple[Sign, ...] = (SHELL,)
        else:
            signs = signs_of(document)
        wanted = self._shapes.worth_rendering(document.url, signs, is_likely=waiting.priority >= LIKELY)
        return _Wish(signs, signs == (SHELL,) or self._shapes.brought(document.url, signs)) if wanted else None

    async def _from_data(self, document: Document, waiting: Waiting) -> Rendered | None:
        """The page from the data behind it, where a rule says what to ask for and the answer holds enough."""
        rule = self._behind.rule_for(document)
        if rule is None:
            return None
        if rule.pattern == OWN:
            own = await aside(document, state_page, document)
            page = await aside(document, self._behind.judge, document, rule, own)
            return Rendered(page) if page is not None else None
        response = await self._data(rule, document, waiting)
        data = _as_data(response, document.url) if response is not None else None
        page = await aside(document, self._behind.judge, document, rule, data)
        if page is None or response is None or data is None:
            return None
        validators = [(response.headers.get(name) or b"").decode("latin-1") for name in ("ETag", "Last-Modified")]
        told = (archived_as(response), response.meta["fetched_at"], (), "", data.content_type)
        return Rendered(page, *told, *validators)

    async def _data(self, rule: Rule, document: Document, waiting: Waiting) -> Response | None:
        """Under all the rules of any request; whatever keeps the answer from us, the browser has its turn then."""
        address = address_for(rule, document)
        if address is None or not self._site.scope.owns(address):
            return None
        meta = {"data_of": waiting.url}
        request = Request(address, headers={**rule.headers, "Referer": document.url}, meta=meta, dont_filter=True)
        try:
            return await self._download(request)
        except Exception as error:  # noqa: BLE001 - see above
            log.info("%s: %s: %r", self._site.provider.id, address, error)
            return None

    async def _rendered(self, document: Document, plain: Response, wish: _Wish) -> Rendered:
        """The page is closed whatever happens; one that hangs is given up a while after its patience."""
        waiting: Waiting = plain.meta["waiting"]
        patience = self._patience(waiting)
        page = PageInBrowser(self._site, self._download, plain, patience)
        self._site.opened += 1
        try:
            async with asyncio.timeout(STARTING) as limit:
                longest = patience + HANGING * self._site.order.patience.rendering
                page.on_open = lambda: limit.reschedule(asyncio.get_running_loop().time() + longest)
                await self._download(self._request(document, page, patience))
                seen = await _look(page, document)
        except (PlaywrightError, IgnoreRequest, TimeoutError) as error:
            log.warning("%s: %s could not be rendered: %r", self._site.provider.id, document.url, error)
            word = "timeout" if isinstance(error, (PlaywrightTimeoutError, TimeoutError)) else "browser error"
            return Rendered(reason=f"{NOT_RENDERED if is_second_look(waiting) else NOT_YET_RENDERED}: {word}")
        finally:
            await page.close()
        wall = await aside(document, self._learn, document, seen, page.asked, wish)
        if wall := wall or _login_wanted(seen, page.wanted):
            return Rendered(reason=f"{NOT_RENDERED}: {wall}")
        return self._archived(seen, plain, page.wanted)

    def _patience(self, waiting: Waiting) -> float:
        """Seconds. Where the gap between two requests is long, a page with many parts takes its time; up to a bound,
        because other sites wait for the place in the browser.
        """
        usual = self._site.order.patience.rendering
        turns = min(PARTS * self._site.shared.turnstile.gap(host_of(waiting.url)), usual)
        return (usual + turns) * (MORE_PATIENCE if is_second_look(waiting) else 1.0)

    def _learn(self, document: Document, seen: Document, asked: Sequence[Asked], wish: _Wish) -> str | None:
        """Remembers whether it was worth it, and what it came from; the word for a wall that the browser ran into."""
        gain = gain_of(document, seen)
        fresh = self._furniture.fresh(gain)
        if SHELL in wish.signs:
            gained = self._furniture.is_new_page(gain) and gain.is_real(LEAST_OF_SHELL)
        else:
            gained = fresh.is_real()
        self._shapes.remember(document.url, wish.signs, gained=gained)
        self._behind.learn(document, gain, asked)
        return wall_of(seen, 200)

    def _archived(self, seen: Document, plain: Response, wanted: Sequence[str]) -> Rendered:
        at = datetime.now(UTC)
        archived = self._site.archive.rendering(Rendering(seen.url, at, seen.body, archived_as(plain).record_id))
        targets = (resolve(seen.url, url) for url in wanted)
        return Rendered(seen, archived, at, tuple(url for url in targets if url))

    def _request(self, document: Document, page: PageInBrowser, patience: float) -> Request:
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
                "playwright_page_goto_kwargs": {"wait_until": "commit", "timeout": int(patience * 1000)},
                "playwright_include_page": True,
            },
        )


async def _look(page: PageInBrowser, document: Document) -> Document:
    """A TimeoutError where the page shows nothing yet, because what it asked for had not come in time."""
    seen = await page.look()
    if page.is_unfinished and not gain_of(document, seen).is_real(LEAST_OF_SHELL):
        raise TimeoutError("what the page asked for did not come")
    return seen


def _login_wanted(seen: Document, wanted: Sequence[str]) -> str | None:
    """A page that sent the visitor on to log in, and shows nothing else."""
    return LOGIN_PAGE if len(shown(seen)) < SCARCE and any(map(is_login_address, wanted)) else None


def _as_data(response: Response, url: str) -> Document | None:
    """The answer as a document of the page at `url`, or None when it is no data."""
    content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
    document = Document(url, content_type, response.body)
    return document if response.status == 200 and is_data(document) else None  # noqa: PLR2004
