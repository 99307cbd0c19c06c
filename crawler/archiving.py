"""Every answer goes into the archive before anything else looks at it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import urldefrag

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.http import Headers, Response

from crawler.screening import was_stopped
from crawler.site import Site
from storage.archive import Archived
from storage.pages import Answer
from storage.tables.evidence import PageRole
from storage.warc import Exchange


class ArchiveMiddleware:
    """Sits behind the decompression: what is archived is what is read."""

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "ArchiveMiddleware":
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        if request.meta.get("playwright") or was_stopped(response):
            return response
        site: Site = self._crawler.spider.site  # type: ignore[union-attr]
        site.bytes_received += len(response.body)
        fetched_at = datetime.now(UTC)
        request.meta["fetched_at"] = fetched_at
        try:
            request.meta["archived"] = site.archive.exchange(_exchange(request, response, fetched_at))
        except OSError as error:  # a full disk is no fault of the site: the process ends (see `Sites`)
            site.broken = error
            raise
        return response


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
