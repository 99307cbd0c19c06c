"""One Chromium for all sites of a process, started when the first page needs it. It has no network of its own."""

import asyncio
import logging
from collections.abc import Callable
from typing import Any, ClassVar

from playwright.async_api import Browser, BrowserContext, Playwright, async_playwright
from scrapy.exceptions import NotSupported

log = logging.getLogger(__name__)

# Every request of a page is answered by the crawler (see `rendering`). Should one slip through, it ends here: no name
# resolves, and the proxy is the discard port of this machine, for loopback addresses too.
NO_NETWORK = ("--host-resolver-rules=MAP * ~NOTFOUND", "--disable-features=NetworkPrediction,Prerender2")
DEAD_PROXY = {"server": "http://127.0.0.1:9", "bypass": "<-loopback>"}


class SharedBrowser:
    """scrapy-playwright's browser provider: each site's download handler makes one, all lend the same browser."""

    _lock: ClassVar[asyncio.Lock | None] = None
    _playwright: ClassVar[Playwright | None] = None
    _browser: ClassVar[Browser | None] = None

    def __init__(self, config: Any) -> None:
        self._options: dict[str, Any] = config.launch_options

    async def start(self) -> None:
        """Nothing yet: most sites never need a browser."""

    async def launch_browser(self) -> "LentBrowser":
        cls = type(self)
        cls._lock = cls._lock or asyncio.Lock()
        async with cls._lock:
            if cls._browser is None or not cls._browser.is_connected():
                cls._browser = await self._launch()
            return LentBrowser(cls._browser)

    async def _launch(self) -> Browser:
        cls = type(self)
        cls._playwright = cls._playwright or await async_playwright().start()
        log.info("Starting the browser %s", self._options.get("executable_path"))
        options = {**self._options, "args": [*self._options.get("args", ()), *NO_NETWORK], "proxy": DEAD_PROXY}
        return await cls._playwright.chromium.launch(**options)

    async def launch_persistent_context(self, context_kwargs: dict[str, Any]) -> BrowserContext:
        raise NotSupported(f"sites leave nothing behind in the browser: {sorted(context_kwargs)}")

    async def close(self) -> None:
        """The browser stays for the other sites; it ends with the process."""


class LentBrowser:
    """What a download handler may do with the browser; closing it closes only what this handler opened."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []

    async def new_context(self, **options: Any) -> BrowserContext:
        context = await self._browser.new_context(**options)
        self._contexts.append(context)
        return context

    def on(self, event: Any, listener: Callable[..., Any]) -> None:
        self._browser.on(event, listener)

    async def close(self) -> None:
        for context in self._contexts:
            await context.close()
