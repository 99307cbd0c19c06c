"""Parts of a page that draw to other pages: what stands under a heading such as "Gerelateerde cursussen"."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from extractor.layout.chrome import holds_content
from extractor.layout.text import opening_of, text_of
from extractor.layout.words import TEASER_HEADING
from extractor.remembering import remembered

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST_HEADING, _BEGINNING = 90, 120
_OPENING = 600  # characters, with the white space of the source


def find_teasers(body: Element) -> Iterator[Element]:
    """The box of such a heading, or what follows it up to the next heading as high."""
    for heading in body.iter(*_HEADINGS[1:], "strong", "b", "p", "summary"):
        text = " ".join(_beginning(heading).split())
        if len(text) > _LONGEST_HEADING or not _heads_teasers(text):
            continue
        if heading.tag in {"strong", "b", "p"} and not _stands_alone(heading):
            continue
        yield from _scope(heading, text)


def _beginning(element: Element) -> str:
    """The first characters, with the white space of the source; of a long paragraph no more is put together."""
    text = element.text or ""
    return (text if len(text) >= _BEGINNING else text_of(element))[:_BEGINNING]


@remembered(4096, 120)
def _heads_teasers(text: str) -> bool:
    return TEASER_HEADING.match(text) is not None


def _stands_alone(element: Element) -> bool:
    """A short line of its own before a list or cards, not a sentence in running text."""
    block = element if element.tag == "p" else element.getparent()
    if block is None or not re.fullmatch(r"[^.!?]{1,60}:?", " ".join(opening_of(block, _OPENING).split())):
        return False
    follower = block.getnext()
    return follower is not None and next(follower.iter("a"), None) is not None


def _scope(heading: Element, text: str) -> Iterator[Element]:
    top = heading
    for parent in heading.iterancestors():
        if parent.tag in {"body", "main", "html"} or " ".join(opening_of(parent, _OPENING).split()) != text:
            break
        top = parent
    box = top.getparent()
    if box is not None and box.tag in {"section", "div", "article", "aside"} and _opens_with(box, text):
        yield box
        return
    yield top
    for follower in top.itersiblings():
        if _ranks_as_high(follower, heading):
            return
        yield follower


def _opens_with(box: Element, text: str) -> bool:
    return " ".join(opening_of(box, _OPENING).split()).startswith(text) and not holds_content(box)


def _ranks_as_high(element: Element, heading: Element) -> bool:
    level = _HEADINGS.index(heading.tag) if heading.tag in _HEADINGS else len(_HEADINGS)
    first = next(element.iter(*_HEADINGS), None)
    return first is not None and _HEADINGS.index(first.tag) <= level and (first is element or element.tag == "section")
