"""Parameters that change nothing of a page: numbers of visits and sessions, under names that nobody can know."""

from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit
from zlib import crc32

from extractor.links import Link
from extractor.urls import canonical

CARRIED_BY, AT_LEAST = 0.8, 10  # a parameter is suspect when so many links of a page carry it with one value
VOTES = 2  # pages that were the same with it and without it
REMEMBERED = 50  # pages of a site that others are compared with, by the words of their links and around them
DIFFERENT = 2  # words of links in which one page may differ from itself: it does not link to its own address
PROBES = 6  # addresses of a site that are asked for to find out


class Noise:
    """Of one site. What every link of a page carries with one value is suspect; when two pages are read the same
    whatever its value, it is noise.
    """

    def __init__(self, names: Iterable[str] = ()) -> None:
        self.names = set(names)
        self._suspects: set[str] = set()
        self._prints: dict[str, frozenset[int]] = {}
        self._votes: Counter[str] = Counter()
        self._cleared: set[str] = set()
        self._probes = 0

    def clean(self, url: str) -> str:
        for name in self.names:
            url = without(url, name)
        return url

    def read(self, url: str, links: Sequence[Link]) -> str | None:
        """Takes what a page links to, and gives the name of a parameter that is found out to be noise now."""
        self._suspects |= _carried(links) - self.names - self._cleared
        if not self._suspects and len(self._prints) >= REMEMBERED:
            return None
        seen = frozenset(crc32(f"{link.anchor}\t{link.context}".encode()) for link in links)
        found = next((name for name in self._suspects if self._is_noise(name, url, seen)), None)
        if found:
            self._suspects.remove(found)
            self.names.add(found)
        if len(self._prints) < REMEMBERED:
            self._prints[url] = seen
        return found

    def is_probe(self, url: str) -> bool:
        """Whether asking for this address would tell something of a suspect."""
        if not self._suspects or self._probes >= PROBES or url in self._prints:
            return False
        tells = any(self._alike(name, url) for name in self._suspects if _has(url, name))
        self._probes += tells
        return tells

    def _is_noise(self, name: str, url: str, seen: frozenset[int]) -> bool:
        if not _has(url, name):
            return False
        for other in self._alike(name, url):
            if len(self._prints[other] ^ seen) > DIFFERENT:
                self._cleared.add(name)
            else:
                self._votes[name] += 1
                break
        return name not in self._cleared and self._votes[name] >= VOTES

    def _alike(self, name: str, url: str) -> list[str]:
        bare = without(url, name)
        return [other for other in self._prints if other != url and without(other, name) == bare]


def without(url: str, name: str) -> str:
    """The address without a parameter."""
    if not _has(url, name):
        return url
    parts = urlsplit(url)
    kept = [item for item in parts.query.split("&") if item.partition("=")[0] != name]
    return canonical(parts._replace(query="&".join(kept)).geturl())


def _has(url: str, name: str) -> bool:
    return "?" in url and any(item.partition("=")[0] == name for item in urlsplit(url).query.split("&"))


def _carried(links: Sequence[Link]) -> set[str]:
    queries = (urlsplit(link.url).query for link in links if "?" in link.url)
    items = Counter(item for query in queries for item in query.split("&") if "=" in item)
    least = max(AT_LEAST, CARRIED_BY * len(links))
    return {item.partition("=")[0] for item, number in items.items() if number >= least}
