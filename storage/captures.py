"""Reading web archives that others made: WARC, ARC and WACZ files, compressed or not."""

import zlib
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import BufferedReader
from warcio.exceptions import ArchiveLoadFailed

from register.errors import UsageError

_KINDS = frozenset({"response", "revisit", "conversion", "resource"})
_ENDINGS = (".warc", ".warc.gz", ".arc", ".arc.gz")
_BROKEN = (ArchiveLoadFailed, zlib.error, EOFError, OSError, BadZipFile, ValueError)
_HTML = "text/html"
_PIECE = 65_536


@dataclass(frozen=True, slots=True)
class Capture:
    """One record that holds a document, or says that it still is what it was (`kind` "revisit").

    `number` counts the records of its file; `status` None for what was not fetched by HTTP (a rendered DOM);
    `digest` as the file writes it, "" where it does not.
    """

    file: Path
    number: int
    kind: str
    url: str
    fetched_at: datetime
    status: int | None
    headers: tuple[tuple[str, str], ...]
    content_type: str
    digest: str

    @property
    def rendered(self) -> bool:
        return self.kind == "conversion"

    def header(self, name: str) -> str:
        return next((value for header, value in self.headers if header.lower() == name.lower()), "")


def captures_in(file: Path) -> Iterator[Capture]:
    """All documents that the file names, in its order. A UsageError if it cannot be read to its end."""
    number = -1
    try:
        for number, record in _records(file):
            capture = _capture(file, number, record)
            if capture is not None:
                yield capture
    except _BROKEN as error:
        raise UsageError(
            f"{file}: a WARC, ARC or WACZ file was expected; record {number + 2} cannot be read ({_words(error)})."
        ) from error


def bodies_in(file: Path, wanted: Collection[int], most: int) -> Iterator[tuple[int, bytes | None]]:
    """The decoded payloads of these records, in the file's order; None for one that cannot be decoded is larger
    than `most` bytes, or ends too early.
    """
    last = max(wanted, default=-1)
    for number, record in _records(file):
        if number in wanted:
            yield number, _body(record, most)
        if number >= last:
            return


def _records(file: Path) -> Iterator[tuple[int, Any]]:
    number = 0
    with _streams(file) as streams:
        for stream in streams:
            for record in ArchiveIterator(stream, arc2warc=True):
                yield number, record
                number += 1


@contextmanager
def _streams(file: Path) -> Iterator[Iterator[Any]]:
    """A WACZ file is a ZIP whose folder `archive` holds WARC files."""
    if is_zipfile(file):
        with ZipFile(file) as zipped:
            yield (zipped.open(name) for name in zipped.namelist() if name.lower().endswith(_ENDINGS))
    else:
        with file.open("rb") as stream:
            yield iter((stream,))


def _capture(file: Path, number: int, record: Any) -> Capture | None:
    head, http = record.rec_headers, record.http_headers
    url = head.get_header("WARC-Target-URI") or ""
    is_document = record.rec_type in _KINDS and url.startswith(("http://", "https://"))
    if not is_document or (record.rec_type == "resource" and _HTML not in (record.content_type or "")):
        return None
    return Capture(
        file=file,
        number=number,
        kind="response" if record.rec_type == "resource" else record.rec_type,
        url=url,
        fetched_at=datetime.fromisoformat(head.get_header("WARC-Date") or "").astimezone(UTC),
        status=_status(http) if http else None,
        headers=tuple(http.headers) if http else (),
        content_type=(http.get_header("Content-Type") or "") if http else (record.content_type or ""),
        digest=head.get_header("WARC-Payload-Digest") or "",
    )


def _status(http: Any) -> int:
    code = str(http.get_statuscode())
    return int(code) if code.isdigit() else 0


def _body(record: Any, most: int) -> bytes | None:
    encoding = (record.http_headers.get_header("content-encoding") or "").lower() if record.http_headers else ""
    if encoding not in {"", "identity"} and encoding not in BufferedReader.get_supported_decompressors():
        return None
    try:
        body: bytes = record.content_stream().read(most + 1)
    except _BROKEN:
        return None
    return body if len(body) <= most and _is_whole(record) else None


def _is_whole(record: Any) -> bool:
    """False for the last record of a file that was cut short: warcio ends there without a word."""
    while record.raw_stream.read(_PIECE):
        pass
    return not getattr(record.raw_stream, "limit", 0)


def _words(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
