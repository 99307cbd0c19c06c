"""Only documents are fetched to their end: pictures, films, archives and data are hung up on at their headers."""

import re

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Headers, Response

NO_DOCUMENT = "no document"
_DOCUMENTS = re.compile(
    rb"text/html|application/xhtml\+xml|text/plain|application/pdf|"
    rb"application/vnd\.openxmlformats-officedocument\.wordprocessingml",
    re.IGNORECASE,
)
_UNSAID = re.compile(rb"application/(?:octet-stream|x-download|force-download)|binary/octet-stream", re.IGNORECASE)
_BY_NAME = re.compile(r"\.(?:pdf|docx)(?:$|\?)", re.IGNORECASE)


class Screening:
    """Listens to the headers of every answer to a request for a page (a redirect's or an error's body is small)."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Screening":
        screening = cls()
        crawler.signals.connect(screening.headers_received, signal=signals.headers_received)
        return screening

    def headers_received(self, headers: Headers, request: Request, spider: Spider) -> None:
        del spider
        if request.meta.get("pages_only") and not is_document(headers.get("Content-Type") or b"", request.url):
            raise StopDownload(fail=False)


def is_document(content_type: bytes, url: str) -> bool:
    if not content_type.strip():
        return True  # what it is shows when it is read
    return bool(_DOCUMENTS.match(content_type.strip()) or (_UNSAID.match(content_type) and _BY_NAME.search(url)))


def was_stopped(response: Response) -> bool:
    return "download_stopped" in response.flags
