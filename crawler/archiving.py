"""Every answer goes into the archive before anything else looks at it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import urldefrag

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response

from crawler.failures import NOT_MODIFIED
from crawler.screening import was_stopped
from crawler.site import Site
from crawler.unchanged import (
    Earlier,
    asked_for_whole,
    is_conditional,
    read_earlier,
    restored,
    set_condition,
)
from storage.archive import Archive, Archived
from storage.frontier import Waiting
from storage.pages import Answer
from storage.tables import PageRow
from storage.tables.evidence import PageRole
from storage.warc import Exchange


class ArchiveMiddleware:
    """Sits behind the decompression: what is archived is what is read."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ArchiveMiddleware":
        return cls(crawler)

    @property
    def _site(self) -> Site:
        site: Site = self._crawler.spider.site  # type: ignore[union-attr]
        return site

    def process_request(self, request: Request) -> None:
        waiting: Waiting | None = request.meta.get("waiting")
        if waiting is not None:
            self._set_condition(request, self._site.ledger.earlier_page(waiting.url))
        elif url := request.meta.get("data_of"):
            page = self._site.ledger.earlier_page(url, rendered=True)
            data = read_earlier(Archive(self._site.order.archive), page) if page is not None else None
            if data is not None and data.document.url == request.url:
                self._set_condition(request, page, data.document.url)

    def _set_condition(self, request: Request, page: PageRow | None, lies_at: str = "") -> None:
        request.meta["earlier"] = page
        set_condition(request, None if request.meta.get("unconditionally") else page, lies_at)

    def process_response(self, request: Request, response: Response) -> Response | Request:
        if request.meta.get("playwright") or was_stopped(response):
            return response
        self._site.bytes_received += len(response.body)
        try:
            return self._archived(request, response)
        except OSError as error:  # a full disk is no fault of the site: the process ends (see `Sites`)
            self._site.broken = error
            raise

    def _archived(self, request: Request, response: Response) -> Response | Request:
        fetched_at = datetime.now(UTC)
        request.meta["fetched_at"] = fetched_at
        exchange = _exchange(request, response, fetched_at)
        not_modified = response.status == NOT_MODIFIED and is_conditional(request)
        earlier = self._unchanged(request.meta.get("earlier"), exchange, not_modified=not_modified)
        if earlier is not None:
            self._site.archive.revisit(exchange, earlier.document)
            request.meta["archived"] = earlier.archived
            return restored(response, earlier.document) if not_modified else response
        request.meta["archived"] = self._site.archive.exchange(exchange)
        if response.status == NOT_MODIFIED and not request.meta.get("unconditionally"):
            return asked_for_whole(request)  # what it was lies no longer where it should, or nobody asked for changes
        return response

    def _unchanged(self, page: PageRow | None, exchange: Exchange, *, not_modified: bool) -> Earlier | None:
        """The earlier document where it is this one too, whether the site says so or sends it again."""
        if page is None:
            return None
        same = exchange.status == page.status and sha256(exchange.body).hexdigest() == page.sha256
        return read_earlier(Archive(self._site.order.archive), page) if same or not_modified else None


def _exchange(request: Request, response: Response, fetched_at: datetime) -> Exchange:
    return Exchange(
        url=urldefrag(request.url)[0],
        fetched_at=fetched_at,
        status=response.status,
        headers=list(_pairs(response.headers)),
        body=response.body,
        method=request.method,
        request_headers=list(_pairs(request.headers)),
        request_body=request.body,
    )


def archived_as(response: Response) -> Archived:
    archived: Archived = response.meta["archived"]
    return archived


def answer_of(response: Response, url: str, role: PageRole, leads_to: str = "") -> Answer:
    """The index entry of a plain answer to the canonical address `url`."""
    return Answer(
        url=url,
        final_url=leads_to or response.url,
        role=role,
        fetched_at=response.meta["fetched_at"],
        status=response.status,
        content_type=_header(response, "Content-Type"),
        etag=_header(response, "ETag"),
        last_modified=_header(response, "Last-Modified"),
    )


def _header(response: Response, name: str) -> str:
    return (response.headers.get(name) or b"").decode("latin-1")[:1000]


def _pairs(headers: Headers) -> Iterable[tuple[str, str]]:
    for name, values in headers.items():
        for value in values:
            yield name.decode("latin-1"), value.decode("latin-1")
