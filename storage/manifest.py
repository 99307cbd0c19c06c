"""A seal's manifest: a gzipped file of JSON lines, the first about the whole, then one for each sealed file or row.

    {"wave": "2026Q4", "interpretation": 1, "sealed_at": ..., "columns": {"cell": [...], ...}, ...}
    {"part": "cell", "key": "deltion K0905", "sha256": "..."}

Its own digest is over the lines as they stand before packing.
"""

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from register.errors import UsageError


@dataclass(frozen=True, slots=True)
class Entry:
    """One sealed thing: `part` is the table's name or `file`, `key` names it for people within its part."""

    part: str
    key: str
    sha256: str


def write_manifest(path: Path, head: Mapping[str, Any], entries: Iterable[Entry]) -> str:
    """Puts the manifest in place whole or not at all; gives its digest."""
    digest = sha256()
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    with unfinished.open("wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as packed:
        for line in _lines(head, entries):
            digest.update(line)
            packed.write(line)
    unfinished.replace(path)
    return digest.hexdigest()


def _lines(head: Mapping[str, Any], entries: Iterable[Entry]) -> Iterator[bytes]:
    yield _line(head)
    for entry in entries:
        yield _line({"part": entry.part, "key": entry.key, "sha256": entry.sha256})


def _line(values: Mapping[str, Any]) -> bytes:
    return json.dumps(values, ensure_ascii=False).encode() + b"\n"


@dataclass(frozen=True)
class Manifest:
    """A manifest that was read; `sha256` is what it is now, not what it should be."""

    head: dict[str, Any]
    entries: dict[tuple[str, str], str]
    sha256: str


def read_manifest(path: Path) -> Manifest:
    """A UsageError if the file is not there or is no manifest."""
    digest = sha256()
    try:
        with gzip.open(path, "rb") as lines:
            first = next(lines)
            digest.update(first)
            head: dict[str, Any] = json.loads(first)
            entries = dict(_entry(line, digest) for line in lines)
    except FileNotFoundError as error:
        raise UsageError(f"The seal's manifest {path} is missing.") from error
    except (OSError, EOFError, zlib.error, StopIteration, ValueError, KeyError) as error:
        raise UsageError(f"The seal's manifest {path} cannot be read: it was altered.") from error
    return Manifest(head, entries, digest.hexdigest())


def _entry(line: bytes, digest: Any) -> tuple[tuple[str, str], str]:
    digest.update(line)
    values = json.loads(line)
    return (values["part"], values["key"]), values["sha256"]
