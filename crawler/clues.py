"""What can be known of an address before it is fetched, as numbers that a model can keep weights for."""

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import pairwise
from urllib.parse import unquote, urlsplit
from zlib import crc32

from crawler.shapes import shape_of

BUCKETS = 1 << 14  # weights that a site's model holds
MOST = 60  # clues of one address
_WORD = re.compile(r"[^\W\d_]{2,}")


def clues_of(url: str, anchor: str = "", context: str = "", found_on: str = "") -> bytes:
    """The numbers (0 to BUCKETS - 1, two bytes each) of its path words and their pairs, its shape and host, the
    words of the link and around it, the page that holds the link and that page's shape.
    """
    clues = (crc32(clue.encode()) % BUCKETS for clue in _all(url, anchor, context, found_on))
    return array("H", list(dict.fromkeys(clues))[:MOST]).tobytes()


def read_clues(packed: bytes) -> "array[int]":
    clues = array("H")
    clues.frombytes(packed)
    return clues


def stratum_of(url: str) -> str:
    """Coarser than a shape, so that a site has few: host, first folder, number of folders, names of parameters."""
    parts = urlsplit(url)
    segments = [segment for segment in parts.path.split("/") if segment]
    first = re.sub(r"\d+", "#", segments[0]) if len(segments) > 1 else ""
    names = ",".join(sorted(item.partition("=")[0] for item in parts.query.split("&") if item))
    return f"{parts.netloc}/{first}/{len(segments)}?{names}"[:200]


def _all(url: str, anchor: str, context: str, found_on: str) -> Iterator[str]:
    parts = urlsplit(url)
    yield f"shape {shape_of(url)}"
    yield f"stratum {stratum_of(url)}"
    if found_on:
        yield f"on {found_on}"
        yield f"on shape {shape_of(found_on)}"
    yield f"host {parts.netloc}"
    path = _WORD.findall(unquote(f"{parts.path} {parts.query}").lower())
    yield from _words("path", path)
    yield from _words("link", _WORD.findall(anchor.lower())[:12])
    yield from (f"near {word}" for word in _WORD.findall(context.lower())[:20])


def _words(where: str, words: list[str]) -> Iterable[str]:
    yield from (f"{where} {word}" for word in words)
    yield from (f"{where} {first} {second}" for first, second in pairwise(words))
