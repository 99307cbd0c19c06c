"""What can be known of an address before it is fetched, as numbers that a model can keep weights for."""

import re
from array import array
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise
from urllib.parse import unquote, urlsplit
from zlib import crc32

from crawler.paging import list_of
from crawler.scope import ONE_NUMBER
from crawler.shapes import shape_of
from extractor.links import MENU, Link

KINDS = ("shape", "folder", "path", "link", "near", "list", "page", "title", "changed", "heading")
SIZE = 1 << 12  # weights for the clues of one kind
BUCKETS = len(KINDS) * SIZE  # weights that a site's model holds
NO_QUERY, NUMBERED = "0000", "n"  # so begin the names of lists
MOST_OF_A_KIND, MOST = 24, 80  # clues of one sight of an address
_WORD = re.compile(r"[^\W\d_]{2,}")


def clues_of(link: Link, found_on: str = "", *, named: bool | None = None, changed: str = "") -> bytes:
    """The numbers (0 to BUCKETS - 1, two bytes each) of its shape and folders, of its path's words and their pairs, of
    the words of the link and around it, of the list that it stands in and of the kind of page that holds the list,
    of whether it is `named` like a certificate (None = no names are known), as such and in that list, and of the day
    on which it `changed` together with others (empty = of none).

    Menus say nothing: what they lead to has nothing in common.
    """
    kinds = (_address(link.url), _folders(link.url), _path(link.url), _anchor(link), _near(link))
    place = ((), ()) if not found_on or link.block.startswith(MENU) else _place(link, found_on)
    title = () if named is None else (str(named), *(f"{named} {clue}" for clue in place[0]))
    numbers = (
        kind * SIZE + crc32(clue.encode()) % SIZE
        for kind, clues in enumerate((*kinds, *place, title, (changed,) if changed else (), _heading(link)))
        for clue in islice(clues, MOST_OF_A_KIND)
    )
    return array("H", list(dict.fromkeys(numbers))[:MOST]).tobytes()


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


def group_of(link: Link, found_on: str) -> str:
    """The stratum of an address and, after a tab, where it stands: a menu, a list of a page, or (empty) nowhere."""
    if not found_on:
        place = ""
    elif link.block.startswith(MENU):
        place = MENU
    else:
        place = f"{name_of_list(found_on)}-{crc32(link.block.encode()) & 0xFFFF:04x}"
    return f"{stratum_of(link.url)}\t{place}"


def name_of_list(url: str) -> str:
    """Short, and the same for each page of a list; the names of lists that differ in their query alone begin alike.

    They begin with NUMBERED where the query is one number: `index.php?id=37` may be the name of a page.
    """
    query = list_of(url).partition("?")[2]
    digest = f"{crc32(shape_of(url).encode()) & 0xFFFF:04x}" if query else NO_QUERY
    kind = NUMBERED + digest[1:] if ONE_NUMBER.fullmatch(query) else digest
    return f"{kind}{crc32(list_of(url).encode()):08x}"


def _address(url: str) -> Iterable[str]:
    return (shape_of(url),)


def _folders(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    folders = [segment for segment in parts.path.split("/") if segment][:-1]
    yield parts.netloc
    yield from ("/".join(folders[: depth + 1]) for depth in range(len(folders)))


def _path(url: str) -> Iterable[str]:
    parts = urlsplit(url)
    return _with_pairs(_WORD.findall(unquote(f"{parts.path} {parts.query}").lower()))


def _anchor(link: Link) -> Iterable[str]:
    return _with_pairs(_WORD.findall(link.anchor.lower())[:12])


def _near(link: Link) -> Iterable[str]:
    return _WORD.findall(link.context.lower())[:20]


def _heading(link: Link) -> Iterable[str]:
    return _with_pairs(_WORD.findall(link.heading.lower())[:12])


def _place(link: Link, found_on: str) -> tuple[Iterable[str], Iterable[str]]:
    return (f"{list_of(found_on)} {link.block}",), (f"{shape_of(found_on)} {link.block}",)


def _with_pairs(words: list[str]) -> Iterable[str]:
    yield from words
    yield from (f"{first} {second}" for first, second in pairwise(words))
