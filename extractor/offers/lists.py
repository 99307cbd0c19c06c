"""Lists and cards as rows of courses: repeated pieces of a page, each with a title and its own link or code."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement
from register.codes import printed_codes

from extractor.layout.blocks import Block
from extractor.offers.row import Row
from extractor.offers.titles import clean_title, is_title

_UNIT_ENDS = frozenset("li tr td th dt dd article details body main section table tbody ul ol dl h1".split())
_ITEMS = frozenset({"li", "dt", "summary", "td", "p", "div", "label", "a", "h2", "h3", "h4", "h5", "h6"})
_LISTS_CERTIFICATES = re.compile(r"\bmbo[ -]?certificaten\b|\bkeuzedelen\b|\bcertificaten\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s+[–—|-]\s+|\s*\|\s*|;\s+|\s·\s|\t")
_LONGEST_LINE = 180
_LONGEST_PLAIN = 90


@dataclass(frozen=True, slots=True)
class _Candidate:
    """`leads` when it has a link, or is the heading of a card; others have only a code, or a list that says what it lists."""

    number: int
    title: str
    href: str
    codes: frozenset[str]
    leads: bool


def list_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks of data tables; `sections` gives for each block its heading and the intro under it."""
    free = [number for number in range(len(blocks)) if number not in taken]
    found = [one for number in free if (one := _candidate(number, blocks[number], sections[number][0]))]
    leading = [one for one in found if one.leads]
    units = _units(leading, blocks)
    inside = set(units.values())
    other = [one for one in found if not one.leads and not _is_inside(blocks[one.number].element, inside)]
    units |= _units(other, blocks)
    candidates = sorted([*leading, *other], key=lambda one: one.number)
    members = _members(free, blocks, candidates, units)
    rows = [_row(one, blocks, members[one.number], sections) for one in candidates]
    return [row for row in rows if row is not None]


def _units(candidates: Sequence[_Candidate], blocks: Sequence[Block]) -> dict[int, HtmlElement]:
    counts = _counts(candidates, blocks)
    return {one.number: _unit(blocks[one.number].element, counts) for one in candidates}


def _is_inside(element: HtmlElement, units: set[HtmlElement]) -> bool:
    return element in units or any(up in units for up in element.iterancestors())


def title_in(line: str) -> str:
    """The parts of a line that can be a title: no price, hours or date, but with the code."""
    parts = [part for part in _SEPARATOR.split(line) if part]
    fitting = [part for part in parts if is_title(clean_title(part))]
    codes = [part for part in parts if printed_codes(part) and part not in fitting]
    return clean_title(" ".join([*codes[:1], *fitting[:1]])) if fitting and len(parts) > 1 else clean_title(line)


def _candidate(number: int, block: Block, section: str) -> _Candidate | None:
    if block.level == 1 or block.element.tag not in _ITEMS or len(block.text) > _LONGEST_LINE * 3:
        return None
    codes = frozenset(code.code for code in printed_codes(block.text))
    link = _leading_link(block)
    if link is not None:
        title, href = clean_title(link.text_content()), link.get("href") or ""
        title = title if is_title(title) else title_in(block.text)
    else:
        title, href = title_in(block.text), _wrapping_link(block.element)
    titled = is_title(_without_codes(title)) and len(block.text) <= _LONGEST_LINE or link is not None and is_title(title)
    listed = block.element.tag in {"li", "dt"} and len(block.text) <= _LONGEST_PLAIN and bool(_LISTS_CERTIFICATES.search(section))
    leads = bool(href) or (2 <= block.level <= 6 and _has_card(block))  # noqa: PLR2004
    return _Candidate(number, title, href, codes, leads) if titled and (leads or codes or listed) else None


def _without_codes(title: str) -> str:
    for code in printed_codes(title):
        title = title.replace(code.quote, " ")
    return clean_title(title)


def _leading_link(block: Block) -> HtmlElement | None:
    """The link that a line begins with, or that is nearly all of it."""
    for link in block.element.iter("a"):
        text = " ".join(link.text_content().split())
        if not link.get("href") or not text or text not in block.text:
            continue
        leads = block.text.startswith(text) and block.element.tag != "p"
        if leads or len(text) >= 0.7 * len(block.text) or (printed_codes(block.text) and is_title(clean_title(text))):
            return link
    return None


def _wrapping_link(element: HtmlElement) -> str:
    link = next((up for up in element.iterancestors("a") if up.get("href")), None)
    return (link.get("href") or "") if link is not None else ""


def _counts(candidates: Sequence[_Candidate], blocks: Sequence[Block]) -> Counter[HtmlElement]:
    """How many different titles stand in an element."""
    seen: set[tuple[HtmlElement, str]] = set()
    for one in candidates:
        element = blocks[one.number].element
        seen.update((up, one.title.lower()) for up in (element, *element.iterancestors()))
    return Counter(element for element, _ in seen)


def _unit(element: HtmlElement, counts: Counter[HtmlElement]) -> HtmlElement:
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
    free: Sequence[int], blocks: Sequence[Block], candidates: Sequence[_Candidate], units: dict[int, HtmlElement]
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


def _row(one: _Candidate, blocks: Sequence[Block], numbers: Sequence[int], sections: Sequence[tuple[str, str]]) -> Row | None:
    """None for a heading that leads nowhere: a section of a text."""
    section, intro = sections[one.number]
    href = one.href or _more_link(one, blocks, numbers)
    text = " · ".join(blocks[number].text for number in numbers)
    codes = one.codes | {code.code for code in printed_codes(text)}
    listed = bool(_LISTS_CERTIFICATES.search(section)) and blocks[one.number].element.tag in {"li", "dt"}
    if not (href or codes or listed):
        return None
    return Row(one.title, text, href, section, intro, codes, blocks=frozenset(numbers))


def _more_link(one: _Candidate, blocks: Sequence[Block], numbers: Sequence[int]) -> str:
    """A card's "Lees meer": a link in its unit whose own text is no title, or repeats the card's."""
    for number in numbers:
        for link in blocks[number].element.iter("a"):
            text = clean_title(link.text_content())
            if link.get("href") and (not is_title(text) or text.lower() == one.title.lower()):
                return str(link.get("href"))
    return ""


def sections_of(blocks: Sequence[Block]) -> list[tuple[str, str]]:
    """For each block the nearest heading above it and the running text under that heading (at most 300 characters)."""
    found: list[tuple[str, str]] = []
    heading, intro, level = "", "", 0
    for block in blocks:
        found.append((heading, intro))
        if block.level and not _is_card_heading(block, level):
            heading, intro, level = block.text, "", block.level
        elif block.element.tag in {"p", "div", "td"} and len(intro) < 300 and len(block.text) > _LONGEST_PLAIN // 2:  # noqa: PLR2004
            intro = f"{intro} {block.text}".strip()[:300]
    return found


def _is_card_heading(block: Block, above: int) -> bool:
    """A heading with a link, lower than the one above it, titles a card, not a section."""
    linked = next(block.element.iter("a"), None) is not None or bool(_wrapping_link(block.element))
    return (linked or block.level == 7) and 0 < above < block.level or (block.level > 2 and _has_card(block))  # noqa: PLR2004


def _has_card(block: Block) -> bool:
    """The heading shares its box with one or two links and no other heading: a title, a text, "Lees meer"."""
    boxes = [up for _, up in zip(range(2), block.element.iterancestors(), strict=False) if up.tag in {"li", "article", "div", "a"}]
    return any(0 < len(box.findall(".//a")) <= 2 and len(box.findall(f".//{block.element.tag}")) == 1 for box in boxes)  # noqa: PLR2004
