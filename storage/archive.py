"""The evidence archive: `<root>/<wave>/<provider>/NNNN.warc.gz`, written by a crawl, read for ever after."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from register.errors import UsageError
from storage.warc import Exchange, Original, Rendering, WarcFile, free_name


class DamagedEvidenceError(UsageError):
    """A record cannot be read, or is not what its digest says."""


@dataclass(frozen=True, slots=True)
class Archived:
    """Where a document was put: file relative to the root, offset in bytes, SHA-256 of the payload in hexadecimal."""

    file: str
    offset: int
    record_id: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ArchivedDocument:
    """A document as it came from the site: `url` is where it was fetched, `status` None for a rendered DOM."""

    url: str
    content_type: str
    body: bytes
    rendered: bool
    status: int | None
    fetched_at: datetime
    headers: tuple[tuple[str, str], ...] = ()
    record_id: str = ""

    @property
    def sha256(self) -> str:
        return _hex(self.body)


class Archive:
    """All evidence under one folder."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def writer(self, wave: str, provider_id: str, about: Mapping[str, str]) -> "ArchiveWriter":
        """For one run over one provider; `about` goes into the file's warcinfo record."""
        folder = self.folder(wave) / _folder_name(provider_id)
        return ArchiveWriter(self.root, WarcFile(free_name(folder), about))

    def folder(self, wave: str) -> Path:
        """Of all that was written in the wave."""
        return self.root / _folder_name(wave)

    def read(self, file: str, offset: int, sha256: str = "") -> ArchivedDocument:
        """The document at this place; DamagedEvidenceError unless it is what its digest says.

        `sha256`: of its payload, as the index has it; then the digests in the file need not be worked out as well.
        """
        place = f"{file} at {offset}"
        try:
            with (self.root / file).open("rb") as stream:
                stream.seek(offset)
                record = next(ArchiveIterator(stream, check_digests=not sha256))
                body = record.content_stream().read()
        except (OSError, ArchiveLoadFailed, StopIteration) as error:
            raise DamagedEvidenceError(
                f"The archived document {place} cannot be read: {error or 'no record'}"
            ) from error
        if not (_hex(body) == sha256 if sha256 else record.digest_checker.passed):
            raise DamagedEvidenceError(f"The archived document {place} is not what its digest says.")
        return _document(record, body)


class ArchiveWriter:
    """Puts documents into this run's file; each is safe from a kill of the process when its place is returned."""

    def __init__(self, root: Path, file: WarcFile) -> None:
        self._file = file
        self._name = file.path.relative_to(root).as_posix()

    def exchange(self, exchange: Exchange) -> Archived:
        record = self._file.write_exchange(exchange)
        return self._archived(record.offset, record.id, exchange.body)

    def revisit(self, exchange: Exchange, earlier: ArchivedDocument) -> None:
        """Notes that the address was asked for and still is what it was; the document itself stays where it lies."""
        self._file.write_revisit(exchange, Original(earlier.url, earlier.fetched_at, earlier.record_id, earlier.body))

    def rendering(self, rendering: Rendering) -> Archived:
        record = self._file.write_rendering(rendering)
        return self._archived(record.offset, record.id, rendering.html)

    def close(self) -> None:
        self._file.close()

    def _archived(self, offset: int, record_id: str, body: bytes) -> Archived:
        return Archived(self._name, offset, record_id, _hex(body), len(body))


def _hex(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _folder_name(name: str) -> str:
    quoted = quote(name, safe=" ")
    return quoted if quoted.strip(".") else quoted.replace(".", "%2E")


def _document(record: Any, body: bytes) -> ArchivedDocument:
    head = record.rec_headers
    http = record.http_headers
    return ArchivedDocument(
        url=head.get_header("WARC-Target-URI"),
        content_type=(http.get_header("Content-Type") or "") if http else record.content_type,
        body=body,
        rendered=record.rec_type == "conversion",
        status=int(http.get_statuscode()) if http else None,
        fetched_at=datetime.fromisoformat(head.get_header("WARC-Date")).astimezone(UTC),
        headers=tuple(http.headers) if http else (),
        record_id=head.get_header("WARC-Record-ID"),
    )
