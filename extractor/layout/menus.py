"""Menus of pages without a nav element: clusters of links with words such as Home and Contact."""

from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.etree import _Element as Element

from extractor.layout.chrome import holds_content
from extractor.layout.text import text_of
from extractor.layout.words import MENU_COMPANIONS, MENU_SEEDS

_FEWEST_MENU_LINKS, _MOST_MENU_LINKS, _MENU_SHARE = 3, 40, 0.4


def find_menus(links: Iterable[Element]) -> Iterator[Element]:
    """Among `links`, the outermost cluster around each such word."""
    for link in links:
        if _words(link) in MENU_SEEDS:
            cluster = _cluster(link)
            if cluster is not None:
                yield cluster


def _cluster(link: Element) -> Element | None:
    best = None
    for element in link.iterancestors():
        if element.tag in {"body", "main", "html"} or holds_content(element):
            break
        links = list(islice(element.iter("a"), _MOST_MENU_LINKS + 1))
        if len(links) > _MOST_MENU_LINKS:
            break
        if len(links) >= _FEWEST_MENU_LINKS:
            if not _is_menu(element, links):
                break
            best = element
    return best


def _is_menu(element: Element, links: list[Element]) -> bool:
    words = [_words(link) for link in links]
    known = sum(1 for text in words if text in MENU_COMPANIONS)
    linked = sum(len(text) for text in words)
    return known >= _MENU_SHARE * len(links) and linked >= 0.6 * len("".join(text_of(element).split()))


def _words(element: Element) -> str:
    return " ".join(text_of(element).lower().split()).strip(" |»\u203a>·-")
