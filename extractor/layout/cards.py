"""Links that are cards, and lines that are lists of links."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.etree import _Element as Element

from extractor.layout.block import Block
from extractor.layout.text import children_up_to, text_of
from extractor.layout.words import is_result

_PIECES = 2
_FEWEST_LINKS, _MOST_LINKS = 3, 40
_FEWEST_ALONE = 2  # of links that are all that an element holds
_FEWEST_SPANS = 3
_NO_TEXT = frozenset({"img", "svg", "picture", "br", "wbr", "script", "style", "noscript", "template"})
_BETWEEN = re.compile(r"(?P<intro>[^.!?]{0,80}:)?(?:[\s,;|/•·&\u2013-]|\b(?:en|of|and|or)\b)*\.?", re.IGNORECASE)


def is_tile(link: Element) -> bool:
    """A link whose words all stand in two or more elements of its own, as in a card; not one inside running text."""
    parent = link.getparent()
    if parent is None or parent.tag == "p" or (link.text or "").strip():
        return False
    pieces = [child for child in link if child.tag not in _NO_TEXT]
    if any((child.tail or "").strip() for child in link):
        return False
    return sum(1 for piece in pieces if text_of(piece).strip()) >= _PIECES


def is_row_of_spans(element: Element | None) -> bool:
    """`<div><span>Triage</span><span>20 weken</span><span>mbo-certificaat</span></div>`: a row without a table."""
    if element is None or element.tag not in {"div", "li"} or children_up_to(element, _FEWEST_SPANS) < _FEWEST_SPANS:
        return False
    return (
        any(is_result(child.text) for child in element) and all(c.tag == "span" for c in element) and is_tile(element)
    )


def with_links_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """A line that lists links ("Kies uit: A, B en C") becomes a line for each."""
    for block in blocks:
        yield from (Block(text, block.element) for text in _listed(block)) if _may_list(block) else (block,)


def _may_list(block: Block) -> bool:
    fewest = _FEWEST_ALONE if block.element.tag == "div" else _FEWEST_LINKS
    return not block.level and children_up_to(block.element, fewest) == fewest


def _listed(block: Block) -> list[str]:
    """What leads up to the links, and their texts; the whole line when there are other words between them."""
    links = [link for link in islice(block.element, _MOST_LINKS) if link.tag == "a" and link.get("href")]
    texts = [_as_in(block.text, link) for link in links]
    rest = block.text
    for text in texts:
        rest = rest.replace(text, "", 1)
    whole = len(rest) + sum(map(len, texts)) == len(block.text)
    fewest = _FEWEST_LINKS if rest.strip() else _FEWEST_ALONE
    between = _BETWEEN.fullmatch(rest) if whole and len(texts) >= fewest and all(texts) else None
    if between is None:
        return [block.text]
    return [*([between["intro"].strip()] if between["intro"] else []), *texts]


def _as_in(line: str, link: Element) -> str:
    """A link's text as it stands in the line: a badge in it is parted from the title by a space."""
    text = " ".join(text_of(link).split())
    return text if text in line else " ".join(" ".join(str(part) for part in link.itertext()).split())
