"""Pages that an earlier wave has already: asked for only if they changed since, never archived twice."""

from dataclasses import dataclass
from urllib.parse import urldefrag

from scrapy import Request
from scrapy.http import Headers, Response

from storage.archive import Archive, Archived, ArchivedDocument, DamagedEvidenceError
from storage.tables import PageRow
from storage.tables.evidence import PageRole
from storage.warc import TRANSFER_HEADERS

OK = 200
LONGEST = 1_000  # characters of a validator; a longer one was cut when it was stored and fits nothing any more
_REUSED = frozenset({PageRole.CONTENT, PageRole.SITEMAP})


@dataclass(frozen=True, slots=True)
class Earlier:
    """A document as it lies in the archive of an earlier wave."""

    document: ArchivedDocument
    archived: Archived


def set_condition(request: Request, page: PageRow | None, lies_at: str = "") -> None:
    """Asks for the address only if it changed (RFC 9110, 13.1); a condition from another address is taken away.

    The validators are those of one address as the site writes it: where a site redirects to another writing of it,
    they hold for that one alone. `lies_at` is where data behind the page was fetched, if that is what is asked for.
    """
    validators = _validators(page) if page is not None and _is_same(request, page, lies_at) else {}
    for name in ("If-None-Match", "If-Modified-Since"):
        request.headers.pop(name, None)
        if value := validators.get(name):
            request.headers[name] = value.encode("latin-1")


def asked_for_whole(request: Request) -> Request:
    """Once more, without a condition; stores on the way are told not to answer in the site's place."""
    again = request.replace(meta={**request.meta, "unconditionally": True}, dont_filter=True)
    again.headers["Cache-Control"] = b"no-cache"
    return again


def is_conditional(request: Request) -> bool:
    return "If-None-Match" in request.headers or "If-Modified-Since" in request.headers


def _is_same(request: Request, page: PageRow, lies_at: str) -> bool:
    same_address = urldefrag(request.url)[0] == urldefrag(lies_at or page.final_url)[0]
    return same_address and page.status == OK and page.role in _REUSED


def _validators(page: PageRow) -> dict[str, str]:
    validators = {"If-None-Match": page.etag, "If-Modified-Since": page.last_modified}
    return {name: value for name, value in validators.items() if 0 < len(value) < LONGEST}


def read_earlier(archive: Archive, page: PageRow) -> Earlier | None:
    """None where the record cannot be read or is not what was archived: then the page must be archived anew."""
    try:
        document = archive.read(page.archive_file, page.archive_offset)
    except DamagedEvidenceError:
        return None
    if document.sha256 != page.sha256:
        return None
    place = (page.archive_file, page.archive_offset)
    return Earlier(document, Archived(*place, document.record_id, page.sha256, len(document.body)))


def restored(response: Response, document: ArchivedDocument) -> Response:
    """The answer `not modified` as the whole answer that it stands for: what it says anew replaces the old headers."""
    headers = Headers()
    for name, value in document.headers:
        if name.lower() not in TRANSFER_HEADERS:
            headers.appendlist(name, value)
    for fresh, values in response.headers.items():
        if fresh.decode("latin-1").lower() not in {*TRANSFER_HEADERS, "content-type"}:
            headers.setlist(fresh, values)
    return response.replace(status=OK, headers=headers, body=document.body)
