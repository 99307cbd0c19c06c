"""What the browser shows of a page beyond its plain answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from extractor.document import Document
from extractor.links import find_links

LEAST, SHARE = 150, 0.1  # characters, and share of the plain page's own, from which it was worth a browser
LINK = 75  # characters that a new link is worth
LEAST_OF_SHELL = 30  # characters from which it was worth it for a page that showed nothing
SHORTEST = 3
MOST_KNOWN = 20_000


@dataclass(frozen=True, slots=True)
class Gain:
    """Texts and addresses that the plain page lacks; `plain` = the plain page's characters."""

    texts: frozenset[str]
    links: frozenset[str]
    plain: int

    def is_real(self, least: int = LEAST) -> bool:
        return characters(self.texts) + LINK * len(self.links) >= max(least, SHARE * self.plain)

    def without(self, texts: Iterable[str], links: Iterable[str]) -> "Gain":
        return Gain(self.texts.difference(texts), self.links.difference(links), self.plain)


class Furniture:
    """Banners and menus that scripts add to page after page of one site: only the first time they are a gain."""

    def __init__(self) -> None:
        self._known: set[int] = set()
        self._pages: set[int] = set()

    def is_new_page(self, gain: Gain) -> bool:
        """False where another page showed exactly the same: whatever is asked for, it is `not found`."""
        known = hash(gain.texts) in self._pages
        self._pages.add(hash(gain.texts))
        return not known

    def fresh(self, gain: Gain) -> Gain:
        texts = {text for text in gain.texts if hash(text) in self._known}
        links = {link for link in gain.links if hash(link) in self._known}
        if len(self._known) < MOST_KNOWN:
            self._known.update(map(hash, (*gain.texts, *gain.links)))
        return gain.without(texts, links)


def gain_of(plain: Document, seen: Document) -> Gain:
    before = shown(plain)
    texts = frozenset(text for text in _texts(seen) if len(text) >= SHORTEST and text not in before)
    links = {link.url for link in find_links(seen)} - {link.url for link in find_links(plain)}
    return Gain(texts, frozenset(links), len(before))


def shown(document: Document) -> str:
    """All that is written on a page, menus included, in one line of small letters."""
    return " ".join(_texts(document))


def characters(texts: Iterable[str]) -> int:
    return sum(map(len, texts))


def _texts(document: Document) -> list[str]:
    if document.root is None:
        return []
    found = document.root.xpath(
        "//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript or ancestor::template)]"
    )
    return [text for one in found if (text := " ".join(one.split()).lower())]
