"""The one way out to the network: every request waits for its turn at the host."""

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy_playwright.handler import ScrapyPlaywrightDownloadHandler

from crawler.bounded_headers import BoundedFactory
from crawler.site import Site
from crawler.turnstile import host_of


class PoliteHandler(ScrapyPlaywrightDownloadHandler):  # type: ignore[misc]  # scrapy-playwright's types are partial
    """A page in the browser takes no turn: the browser has no network of its own (see `rendering`), and each thing it
    asks for comes back here as a plain request.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        site: Site = crawler.spider.site  # type: ignore[union-attr]
        self._turnstile = site.shared.turnstile
        self._window = site.order.window_of(site.provider)
        self._pool._factory = BoundedFactory  # noqa: SLF001 - as Scrapy itself chooses how connections are made
        self.config.target_closed_max_retries = 0  # a page that was closed was closed on purpose

    async def download_request(self, request: Request) -> Response:
        if request.meta.get("playwright"):
            rendered: Response = await super().download_request(request)
            return rendered
        window = None if request.meta.get("part_of_a_page") else self._window  # a page that has begun is finished
        async with self._turnstile.turn(host_of(request.url), window):
            response: Response = await super().download_request(request)
            return response
