"""The head and the foot of pages that have no elements for them: a box of links that begins with the way home, and
the last box, with the school's address.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.etree import _Element as Element

from extractor.layout.text import opening_of, text_of

_HOME = re.compile(
    r"(?:https?://[^/?#]+)?(?:\.{0,2}/)*(?:(?:index|default|home|start)(?:\.\w{2,5})?/?)?", re.IGNORECASE
).fullmatch
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WHOLE = frozenset({"html", "body", "main", "article", "form"})
_FEWEST_LINKS, _MOST_LINKS = 3, 40
_LONGEST_ABOVE = 12  # characters
_LONGEST_LINK, _LONGEST_BOX, _LINKED_SHARE = 60, 2_000, 0.4
_LONGEST_FOOT, _DEEPEST = 700, 14
_FOOT_TAGS = frozenset({"div", "tr", "td", "table", "tbody", "section", "center", "small", "font"})
_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "iframe"})
# What only the foot of a site says, or two of the ways to reach a school.
_OF_A_FOOT = re.compile(
    r"\bkvk\b|©|\bcopyright\b|\b(?:leverings|algemene )?voorwaarden\b(?! (?:voor|om)\b)|\bprivacy|\bdisclaimer\b|"
    r"\bcolofon\b|\bwebm(?:aster|eester)\b|\bcookies?\b|\bhuisregels\b|\bklachten(?:regeling|procedure)?\b|\bbtw\b|"
    r"\brechten voorbehouden\b|\bwijzigingen voorbehouden\b|\blaatst (?:bijgewerkt|gewijzigd)\b",
    re.IGNORECASE,
)
_ADDRESSES = (
    re.compile(r"\b[A-Z][\w-]*(?:weg|straat|laan|plein|pad|kade|dijk|singel|hof|gracht|markt|wal|steeg|park) \d"),
    re.compile(r"\b0\d{1,3}[ -]{1,3}\d[\d ]{4,}\d|\+31\b"),
    re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b"),
    re.compile(r"\S@\S|\bpostbus \d", re.IGNORECASE),
)
_TWO = 2
_SOME = 80  # characters: white space of the source comes before the words
# What is told of a course: such a box is its own, whatever else stands in it.
_OF_A_COURSE = re.compile(
    r"€ ?\d|\d (?:euro|sbu|weken|maanden|lessen|avonden|dagdelen)\b|\bmbo[ -]?certificaat\b|\bbewijs van deelname\b|"
    r"\b(?:start(?:datum)?|duur|kosten|prijs|niveau|resultaat) ?:",
    re.IGNORECASE,
)


def heads(links: Iterable[Element]) -> Iterator[Element]:
    """Boxes of links of which the first leads home."""
    for link in links:
        href = link.get("href")
        if href and len(href) <= _LONGEST_LINK and _HOME(href.strip()):
            column = _side_column(link)
            box = column if column is not None else _box(link)
            if box is not None:
                yield box


def _box(link: Element) -> Element | None:
    """The largest element that begins with this link (or "Menu" above it) and holds mostly links, and no heading."""
    words = _words(text_of(link))
    best = None
    for element in link.iterancestors():
        if element.tag in _WHOLE or not words:
            break
        if not 0 <= _words(opening_of(element, 4 * len(words) + 200)).find(words) <= _LONGEST_ABOVE:
            break
        links = list(islice(element.iter("a"), _MOST_LINKS + 1))
        if len(links) > _MOST_LINKS or next(element.iter("main", *_HEADINGS), None) is not None:
            break
        if len(links) >= _FEWEST_LINKS:
            if not _mostly_links(element, links):
                break
            best = element
    return best


def _side_column(link: Element) -> Element | None:
    """The cell of a layout table that begins with the menu, with all that stands under it; the page is beside it."""
    cell = next(link.iterancestors("td"), None)
    row = cell.getparent() if cell is not None else None
    if cell is None or row is None or next(cell.iter("main", *_HEADINGS), None) is not None:
        return None
    words, text = _words(text_of(link)), _parted(cell, _LONGEST_BOX)
    if not words or not 0 <= text.find(words) <= _LONGEST_ABOVE or _OF_A_COURSE.search(text):
        return None
    several = sum(1 for _ in islice(cell.iter("a"), _FEWEST_LINKS)) == _FEWEST_LINKS
    beside = (one for one in row if one is not cell)
    return cell if several and any(next(one.iter(*_HEADINGS, "p"), None) is not None for one in beside) else None


def _mostly_links(element: Element, links: list[Element]) -> bool:
    texts = [_words(text_of(one)) for one in links]
    whole = _parted(element, _LONGEST_BOX)
    if any(len(text) > _LONGEST_LINK for text in texts) or _OF_A_COURSE.search(whole):
        return False
    return sum(map(len, texts)) >= _LINKED_SHARE * len(whole)


def feet(body: Element) -> Iterator[Element]:
    """The last boxes of the page, as long as each is a foot; what holds more than that is looked into."""
    element: Element | None = body
    for _ in range(_DEEPEST):
        children = (one for one in element.iterchildren(reversed=True) if _is_seen(one)) if element is not None else ()
        found: list[Element] = []
        element = None
        for child in children:
            if not _is_foot(child):
                element = child if child.tag in _FOOT_TAGS else None
                yield from found
                break
            found.append(child)


def _is_seen(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag not in _UNSEEN and bool(opening_of(element, _SOME).strip())


def _is_foot(element: Element) -> bool:
    if element.tag not in _FOOT_TAGS:
        return False
    text = _parted(element, _LONGEST_FOOT + 1)
    if len(text) > _LONGEST_FOOT or next(element.iter("main", *_HEADINGS), None) is not None:
        return False
    if _OF_A_COURSE.search(text):
        return False
    return _OF_A_FOOT.search(text) is not None or sum(1 for one in _ADDRESSES if one.search(text)) >= _TWO


def _parted(element: Element, length: int) -> str:
    """The first characters, with a space between what stands in different elements."""
    text = ""
    for part in element.itertext():
        text += f"{part} "
        if len(text) > 2 * length:
            break
    return _words(text)


def _words(text: str) -> str:
    return " ".join(text.split())
