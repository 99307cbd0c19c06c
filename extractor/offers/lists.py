"""Lists and cards as rows of courses: repeated pieces of a page, each with a title and its own link or code."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from extractor.codes import code_set, codes_in
from extractor.layout.blocks import Block
from extractor.layout.text import text_of
from extractor.offers.row import Row
from extractor.offers.sections import has_card, wrapping_link
from extractor.offers.titles import clean_title, is_title

_UNIT_ENDS = frozenset(
    [
        "li",
        "tr",
        "td",
        "th",
        "dt",
        "dd",
        "article",
        "details",
        "body",
        "main",
        "section",
        "table",
        "tbody",
        "ul",
        "ol",
        "dl",
        "h1",
    ]
)
_ITEMS = frozenset({"li", "dt", "summary", "td", "p", "div", "label", "a", "h2", "h3", "h4", "h5", "h6"})
_LISTS_CERTIFICATES = re.compile(r"\bmbo[ -]?certificaten\b|\bkeuzedelen\b|\bcertificaten\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[\u2013\u2014|-]\s+|\s*\|\s*|;\s+|\s·\s|\t")
# "Aanmelden" leads to a form, "Download" to a file: not to the course's own page.
_LEADS_ON = re.compile(
    r"^(?:lees|bekijk|meer|naar|ga|toon|zie|ontdek|verder|details?|info|read|more|view|learn|show)\b|\bmeer\b|^\W*$",
    re.IGNORECASE,
)
_LONGEST_LINE = 180
_LONGEST_PLAIN = 90
_CARD_LEVELS = range(2, 7)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`leads` when it has a link or heads a card; others have a code, or stand in a list that says what it lists."""

    number: int
    title: str
    href: str
    codes: frozenset[str]
    leads: bool


def list_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks of data tables; `sections` gives for each block its heading and the intro under it."""
    free = [number for number in range(len(blocks)) if number not in taken]
    found = [one for number in free if (one := _candidate(number, blocks[number], sections[number][0]))]
    found = _first_in_link(found, blocks)
    leading = [one for one in found if one.leads]
    units = _units(leading, blocks)
    inside = set(units.values())
    other = [one for one in found if not one.leads and not _is_inside(blocks[one.number].element, inside)]
    units |= _units(other, blocks)
    candidates = sorted([*leading, *other], key=lambda one: one.number)
    members = _members(free, blocks, candidates, units)
    rows = [_row(one, blocks, members[one.number], sections) for one in candidates]
    return [row for row in rows if row is not None]


def _first_in_link(candidates: Sequence[_Candidate], blocks: Sequence[Block]) -> list[_Candidate]:
    """A card that is one large link has one title: its heading, else its first line."""
    title_of: dict[Element, _Candidate] = {}
    for one in candidates:
        link = wrapping_link(blocks[one.number].element)
        if link is not None and (link not in title_of or _is_higher(one, title_of[link], blocks)):
            title_of[link] = one
    kept = []
    for one in candidates:
        link = wrapping_link(blocks[one.number].element)
        if link is None or title_of[link] is one:
            kept.append(one)
    return kept


def _is_higher(one: _Candidate, other: _Candidate, blocks: Sequence[Block]) -> bool:
    return bool(blocks[one.number].level) and not blocks[other.number].level


def _units(candidates: Sequence[_Candidate], blocks: Sequence[Block]) -> dict[int, Element]:
    counts = _counts(candidates, blocks)
    return {one.number: _unit(blocks[one.number].element, counts) for one in candidates}


def _is_inside(element: Element, units: set[Element]) -> bool:
    return element in units or any(up in units for up in element.iterancestors())


def title_in(line: str) -> str:
    """The parts of a line that can be a title: no price, hours or date, but with the code."""
    parts = [part for part in _SEPARATOR.split(line) if part]
    fitting = [part for part in parts if is_title(clean_title(part))]
    codes = [part for part in parts if codes_in(part) and part not in fitting]
    return clean_title(" ".join([*codes[:1], *fitting[:1]])) if fitting and len(parts) > 1 else clean_title(line)


def _candidate(number: int, block: Block, section: str) -> _Candidate | None:
    if block.level == 1 or block.element.tag not in _ITEMS or len(block.text) > _LONGEST_LINE * 3:
        return None
    link, codes = _leading_link(block), code_set(block.text)
    target = link if link is not None else wrapping_link(block.element)
    href = (target.get("href") or "") if target is not None else ""
    leads = bool(href) or (block.level in _CARD_LEVELS and has_card(block))
    if not (leads or codes or _is_listed(block, section)):
        return None
    title = clean_title(text_of(link)) if link is not None else ""
    if link is None or not is_title(title):
        title = title_in(block.text)
        if len(block.text) > _LONGEST_LINE or not is_title(_without_codes(title)):
            return None
    return _Candidate(number, title, href, codes, leads)


def _is_listed(block: Block, section: str) -> bool:
    """A short item without link or code, under a heading that says that certificates follow."""
    short = block.element.tag in {"li", "dt", "summary"} and len(block.text) <= _LONGEST_PLAIN
    return short and bool(_LISTS_CERTIFICATES.search(section))


def _without_codes(title: str) -> str:
    for code in codes_in(title):
        title = title.replace(code.quote, " ")
    return clean_title(title)


def _leading_link(block: Block) -> Element | None:
    """The link that a line begins with, or that is nearly all of it."""
    for link in block.element.iter("a"):
        text = " ".join(text_of(link).split())
        if not link.get("href") or not text or text not in block.text:
            continue
        leads = block.text.startswith(text) and block.element.tag != "p"
        if leads or len(text) >= 0.7 * len(block.text) or (codes_in(block.text) and is_title(clean_title(text))):
            return link
    return None


def _counts(candidates: Sequence[_Candidate], blocks: Sequence[Block]) -> Counter[Element]:
    """How many different titles stand in an element."""
    seen: set[tuple[Element, str]] = set()
    for one in candidates:
        element = blocks[one.number].element
        seen.update((up, one.title.lower()) for up in (element, *element.iterancestors()))
    return Counter(element for element, _ in seen)


def _unit(element: Element, counts: Counter[Element]) -> Element:
    """The largest element around a title that holds no other one."""
    while element.tag not in _UNIT_ENDS:
        parent = element.getparent()
        if parent is None or counts[parent] > 1 or parent.tag in {"body", "main", "section", "ul", "ol", "dl"}:
            break
        if next(parent.iter("h1"), None) is not None:
            break
        element = parent
    return element


def _members(
    free: Sequence[int], blocks: Sequence[Block], candidates: Sequence[_Candidate], units: dict[int, Element]
) -> dict[int, list[int]]:
    """The blocks of each candidate's unit; where one element holds many lines, each line is its own."""
    shared = Counter(units.values())
    owner = {units[one.number]: one.number for one in candidates if shared[units[one.number]] == 1}
    members: dict[int, list[int]] = {one.number: [] for one in candidates}
    for number in free:
        element = blocks[number].element
        unit = next((up for up in (element, *element.iterancestors()) if up in owner), None)
        if number in members:
            members[number].append(number)
        elif unit is not None:
            members[owner[unit]].append(number)
        elif element.tag == "dd" and number - 1 in members:
            members[number - 1].append(number)
    return members


def _row(
    one: _Candidate, blocks: Sequence[Block], numbers: Sequence[int], sections: Sequence[tuple[str, str]]
) -> Row | None:
    """None for a heading that leads nowhere: a section of a text."""
    section, intro = sections[one.number]
    href = one.href or _more_link(one, blocks, numbers)
    text = " · ".join(blocks[number].text for number in numbers)
    codes = one.codes | code_set(text)
    if not (href or codes or _is_listed(blocks[one.number], section) or _can_enrol(blocks, numbers)):
        return None
    return Row(one.title, text, href, section, intro, codes, blocks=frozenset(numbers))


def _can_enrol(blocks: Sequence[Block], numbers: Sequence[int]) -> bool:
    """A card without a page of its own, with its own button to a form."""
    links = [link for number in numbers for link in blocks[number].element.iter("a")]
    return len(numbers) > 1 and any(
        re.match(r"\W*(?:aanmeld|inschrij|meld|schrijf|enrol|apply)", text_of(link).lower()) for link in links
    )


def _more_link(one: _Candidate, blocks: Sequence[Block], numbers: Sequence[int]) -> str:
    """A card's "Lees meer": a link in its unit that says that there is more, or repeats the card's title."""
    for number in numbers:
        for link in blocks[number].element.iter("a"):
            text = clean_title(text_of(link))
            if (link.get("href") and _LEADS_ON.search(text)) or text.lower() == one.title.lower():
                return str(link.get("href"))
    return ""
