"""WARC 1.1 records (ISO 28500): one gzip member each, with SHA-256 digests, written so that a kill harms only the last.

Bodies are archived decoded, because their digest must be that of what was read; the headers that described the
transfer keep their value under `X-Archive-Orig-...`, as other archiving browsers do.
"""

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

Headers = Iterable[tuple[str, str]]
NOT_MODIFIED_PROFILE = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
LEVEL = 6  # of compression: the highest, 9, takes twice the time and saves a hundredth
TRANSFER_HEADERS = frozenset({"content-encoding", "transfer-encoding", "content-length"})


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and the answer to it; `body` is the decoded payload."""

    url: str
    fetched_at: datetime
    status: int
    headers: Headers
    body: bytes
    method: str = "GET"
    request_headers: Headers = ()
    request_body: bytes = b""


@dataclass(frozen=True, slots=True)
class Rendering:
    """The DOM that a browser made of an archived answer (`source_id` = that answer's WARC-Record-ID)."""

    url: str
    fetched_at: datetime
    html: bytes
    source_id: str


@dataclass(frozen=True, slots=True)
class Original:
    """The archived answer that a later exchange found unchanged; `fetched_at` is when it was archived."""

    url: str
    fetched_at: datetime
    record_id: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Record:
    """Where a record begins in its file, and its WARC-Record-ID."""

    offset: int
    id: str


@dataclass
class WarcFile:
    """A new file, made at the first record. Each record is in the operating system's hands when writing returns."""

    path: Path
    about: Mapping[str, str]
    _stream: Any = field(default=None, init=False, repr=False)
    _writer: Any = field(default=None, init=False, repr=False)

    def write_exchange(self, exchange: Exchange) -> Record:
        writer = self._open()
        offset = self._stream.tell()
        answer = writer.create_warc_record(
            exchange.url, "response", BytesIO(exchange.body), len(exchange.body), "",
            {"WARC-Date": _warc_time(exchange.fetched_at)},
            http_headers=StatusAndHeaders(_status_line(exchange.status), _kept(exchange), protocol="HTTP/1.1"),
        )  # fmt: skip
        writer.write_request_response_pair(_question(writer, exchange), answer)
        self._stream.flush()
        return Record(offset, answer.rec_headers.get_header("WARC-Record-ID"))

    def write_revisit(self, exchange: Exchange, original: Original) -> None:
        """The exchange without a body: `original` has it, by the server's word (304) or by digest (WARC 1.1, 6.7)."""
        writer = self._open()
        head = StatusAndHeaders(_status_line(exchange.status), _kept(exchange), protocol="HTTP/1.1")
        answer = writer.create_revisit_record(
            exchange.url, _digest(original.body), original.url, _warc_time(original.fetched_at), http_headers=head,
            warc_headers_dict={"WARC-Date": _warc_time(exchange.fetched_at), "WARC-Refers-To": original.record_id},
        )  # fmt: skip
        if exchange.status == HTTPStatus.NOT_MODIFIED:
            answer.rec_headers.replace_header("WARC-Profile", NOT_MODIFIED_PROFILE)
        writer.write_request_response_pair(_question(writer, exchange), answer)
        self._stream.flush()

    def write_rendering(self, rendering: Rendering) -> Record:
        writer = self._open()
        offset = self._stream.tell()
        headers = {"WARC-Date": _warc_time(rendering.fetched_at), "WARC-Refers-To": rendering.source_id}
        record = writer.create_warc_record(
            rendering.url, "conversion", BytesIO(rendering.html), len(rendering.html), "text/html; charset=utf-8",
            headers,
        )  # fmt: skip
        writer.write_record(record)
        self._stream.flush()
        return Record(offset, record.rec_headers.get_header("WARC-Record-ID"))

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close()

    def _open(self) -> Any:
        if self._writer is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._stream = self.path.open("xb")
            self._writer = _Sha256Writer(self._stream, gzip=False, warc_version="1.1")
            self._writer.write_record(self._writer.create_warcinfo_record(self.path.name, dict(self.about)))
            self._stream.flush()
        return self._writer


class _Sha256(Digester):  # type: ignore[misc]  # warcio has no types
    def __init__(self) -> None:
        self.type_ = "sha256"
        self.digester = sha256()


class _Sha256Writer(WARCWriter):  # type: ignore[misc]
    """Each record is compressed as one piece: warcio's own way, by parts and at the highest level, takes longer for
    files that are no smaller. Nothing is flushed here.
    """

    _create_digester = _Sha256

    def _write_warc_record(self, out: Any, record: Any) -> None:
        parts = _Parts()
        super()._write_warc_record(parts, record)
        out.write(gzip.compress(b"".join(parts.held), LEVEL, mtime=0))


@dataclass(slots=True)
class _Parts:
    """A record as warcio writes it, part by part."""

    held: list[bytes] = field(default_factory=list)

    def write(self, part: bytes) -> None:
        self.held.append(part)

    def flush(self) -> None:
        """All of it lies in memory."""


def _digest(body: bytes) -> str:
    digester = _Sha256()
    digester.update(body)
    return str(digester)


def _question(writer: Any, exchange: Exchange) -> Any:
    return writer.create_warc_record(
        exchange.url, "request", BytesIO(exchange.request_body), len(exchange.request_body), "",
        {"WARC-Date": _warc_time(exchange.fetched_at)},
        http_headers=StatusAndHeaders(_request_line(exchange), _asked(exchange), is_http_request=True),
    )  # fmt: skip


def free_name(folder: Path) -> Path:
    """The next number in a folder of WARC files: each run opens a new one and never touches an older."""
    taken = [int(path.name[:4]) for path in folder.glob("[0-9][0-9][0-9][0-9].warc.gz")]
    return folder / f"{max(taken, default=0) + 1:04d}.warc.gz"


def _warc_time(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _kept(exchange: Exchange) -> list[tuple[str, str]]:
    kept = [
        (f"X-Archive-Orig-{name}" if name.lower() in TRANSFER_HEADERS else name, value)
        for name, value in exchange.headers
    ]
    if exchange.status == HTTPStatus.NOT_MODIFIED:
        return kept  # it has no body, so nothing could be said of its length
    return [*kept, ("Content-Length", str(len(exchange.body)))]


def _request_line(exchange: Exchange) -> str:
    parts = urlsplit(exchange.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return f"{exchange.method} {target} HTTP/1.1"


def _asked(exchange: Exchange) -> list[tuple[str, str]]:
    return [("Host", urlsplit(exchange.url).netloc), *exchange.request_headers]
