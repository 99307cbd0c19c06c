"""Tries again what may have been bad luck, after the host was left alone for a while."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)
from scrapy.http import Response

from crawler.site import Site
from crawler.turnstile import host_of

BUSY = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
BAD_LUCK = (DownloadTimeoutError, DownloadConnectionRefusedError, DownloadFailedError, ResponseDataLossError)


class RetryMiddleware:
    """The whole host pauses, not only the address: a server that says `later` means all of it."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "RetryMiddleware":
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response | Request:
        if response.status not in BUSY or request.meta.get("playwright"):
            return response
        return self._again(request, retry_after(response, datetime.now(UTC))) or response

    def process_exception(self, request: Request, exception: Exception) -> Request | None:
        if not isinstance(exception, BAD_LUCK) or request.meta.get("playwright"):
            return None
        return self._again(request, None)

    def _again(self, request: Request, asked_for: float | None) -> Request | None:
        site: Site = self._crawler.spider.site  # type: ignore[union-attr]
        patience = site.order.patience
        tried: int = request.meta.get("tried", 0)
        pause = asked_for if asked_for is not None else patience.back_off * 2**tried
        site.shared.turnstile.pause(host_of(request.url), min(pause, patience.longest_pause))
        if tried >= patience.retries:
            return None
        return request.replace(meta={**request.meta, "tried": tried + 1}, dont_filter=True)


def retry_after(response: Response, now: datetime) -> float | None:
    """Seconds, from either form of the header (RFC 9110, 10.2.3); None when it says nothing usable."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (moment.astimezone(UTC) - now).total_seconds())
