"""Lists and cards as rows of courses: repeated pieces of a page, each with a title and its own link or code."""

import re
from collections import Counter
from collections.abc import Container, Sequence

from lxml.etree import _Element as Element

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.offers.candidates import Candidate, candidates_of, is_listed, title_in
from extractor.offers.parts import names_a_course
from extractor.offers.row import Row
from extractor.offers.sections import lists_certificates
from extractor.offers.titles import clean_title, is_title
from extractor.offers.under_headings import texts_under

_CONTAINERS = frozenset({"body", "main", "section", "ul", "ol", "dl"})
_UNIT_ENDS = _CONTAINERS | {"li", "tr", "td", "th", "dt", "dd", "article", "details", "table", "tbody", "h1"}
_MOST_ABOVE_TITLE = 2
_MOST_BELOW, _SEVERAL, _MANY = 3, 2, 3
_LONGEST_ITEM = 90
# What an item says of itself alone: another result, others than all who may come, another time.
_NOTED = re.compile(
    r"bewijs|verklaring|diploma|\b(?:alleen|uitsluitend|vanaf|binnenkort|verwacht|nog niet|geen|zonder)\b",
    re.IGNORECASE,
)
# Of employers and their people only: an offer like the others, for fewer.
_FOR_EMPLOYERS = re.compile(
    r"(?:,| -| \u2013)?\s+(?:alleen|uitsluitend) (?:nog )?(?:voor|via|bij|als|in)\b[^.;]*"
    r"(?:werkgever|bedrij|personeel|medewerkers|teams?\b|in-?company|maatwerk)[^.;]*$",
    re.IGNORECASE,
)
# "Aanmelden" leads to a form, "Download" to a file: not to the course's own page.
_LEADS_ON = re.compile(
    r"^(?:lees|bekijk|meer|naar|ga|toon|zie|ontdek|verder|details?|info|read|more|view|learn|show)\b|\bmeer\b|^\W*$",
    re.IGNORECASE,
)


def list_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks of data tables; `sections` gives for each block its heading and the intro under it."""
    free = [number for number in range(len(blocks)) if number not in taken]
    found = _without_said_under_headings(_without_buttons(candidates_of(blocks, free, sections), blocks), blocks)
    found += _beside_them(found, blocks, free, sections)
    leading = [one for one in found if one.leads]
    units = _units(leading, blocks)
    inside = set(units.values())
    other = [one for one in found if not one.leads and not _is_inside(blocks[one.number].element, inside)]
    units |= _units(other, blocks)
    candidates = sorted([*leading, *other], key=lambda one: one.number)
    members = _members(free, blocks, candidates, units)
    if len(candidates) == 1:
        members = {one.number: _own(one, members[one.number]) for one in candidates}
    for number, below in texts_under(members, blocks).items():
        members[number] += below
    rows = [_row(one, blocks, members[one.number], sections) for one in candidates]
    return [row for row in rows if row is not None]


def _units(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> dict[int, Element]:
    """Around each title the largest element that holds no other one, nor the page's heading."""
    beyond = _of_several(candidates, blocks)
    beyond.update(up for block in blocks if block.level == 1 for up in block.element.iterancestors())
    beyond.update(block.element for block in blocks if block.level == 1)
    return {one.number: _unit(blocks[one.number].element, beyond) for one in candidates}


def _is_inside(element: Element, units: set[Element]) -> bool:
    return _around(element, units) is not None


def _of_several(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> set[Element]:
    """The elements that hold more than one title: with each of them all that stand around it."""
    first: dict[Element, str] = {}
    several: set[Element] = set()
    for one in candidates:
        element, title = blocks[one.number].element, one.title.lower()
        for up in (element, *element.iterancestors()):
            if up in several:
                break
            if first.setdefault(up, title) != title:
                several.add(up)
    return several


def _unit(element: Element, beyond: Container[Element]) -> Element:
    while element.tag not in _UNIT_ENDS:
        parent = element.getparent()
        if parent is None or parent in beyond or parent.tag in _CONTAINERS:
            break
        element = parent
    return element


def _members(
    free: Sequence[int], blocks: Sequence[Block], candidates: Sequence[Candidate], units: dict[int, Element]
) -> dict[int, list[int]]:
    """The blocks of each candidate's unit; where one element holds many lines, each line is its own."""
    shared = Counter(units.values())
    owner = {units[one.number]: one.number for one in candidates if shared[units[one.number]] == 1}
    members: dict[int, list[int]] = {one.number: [] for one in candidates}
    for number in free:
        element = blocks[number].element
        if number in members:
            members[number].append(number)
        elif (unit := _around(element, owner)) is not None:
            members[owner[unit]].append(number)
        elif element.tag == "dd" and number - 1 in members:
            members[number - 1].append(number)
    return members


def _beside_them(
    found: Sequence[Candidate], blocks: Sequence[Block], free: Sequence[int], sections: Sequence[tuple[str, str]]
) -> list[Candidate]:
    """Plain items of a list in which others have a code, where the words above it announce certificates.

    Where others have a link, those without are something else, or to come.
    """
    known = {one.number: bool(one.href) for one in found if blocks[one.number].element.tag == "li"}
    linked = {blocks[number].element.getparent() for number, leads in known.items() if leads}
    lists = {blocks[number].element.getparent() for number in known} - linked
    return [
        Candidate(number, title, "", frozenset(), leads=False)
        for number in free
        if number not in known and _is_plain_item(blocks[number]) and blocks[number].element.getparent() in lists
        if lists_certificates(*sections[number]) and is_title(title := title_in(blocks[number].text))
    ]


def _is_plain_item(block: Block) -> bool:
    plain = block.element.tag == "li" and len(block.text) <= _LONGEST_ITEM and not block.text.endswith((".", ":"))
    return plain and not _NOTED.search(for_all(block.text))


def for_all(line: str) -> str:
    """Without what limits it to employers and their people."""
    lowered = line.lower()
    return _FOR_EMPLOYERS.sub("", line) if "alleen" in lowered or "uitsluitend" in lowered else line


def _without_buttons(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """A link in the same words on several cards ("Bekijk", "Neus rond") is no title where headings are."""
    times = Counter(one.title.lower() for one in candidates)
    headed = {one.href for one in candidates if one.href and blocks[one.number].level}
    many = _MANY if headed else len(candidates) + 1
    return [one for one in candidates if blocks[one.number].level or not _is_button(one, times, headed, many)]


def _is_button(one: Candidate, times: Counter[str], headed: set[str], many: int) -> bool:
    again = times[one.title.lower()]
    return bool(one.href) and (again >= many or (again >= _SEVERAL and one.href in headed))


def _without_said_under_headings(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """What is only said in a sentence under a heading of its own is no title where several headings name courses."""
    under = {one.number: _heading_above(one.number, blocks) for one in candidates if _is_said(one, blocks)}
    if not under:
        return list(candidates)
    levels = Counter(block.level for block in blocks if block.level > 1 and names_a_course(clean_title(block.text)))
    return [one for one in candidates if (at := under.get(one.number)) is None or levels[blocks[at].level] < _SEVERAL]


def _is_said(one: Candidate, blocks: Sequence[Block]) -> bool:
    block = blocks[one.number]
    return not one.leads and not block.level and block.element.tag in {"p", "div"} and block.text.endswith((".", "!"))


def _heading_above(number: int, blocks: Sequence[Block]) -> int | None:
    """The heading of which a line is the first, second or third below it, if it can name a course."""
    for above in range(number - 1, max(-1, number - 1 - _MOST_BELOW), -1):
        if blocks[above].level:
            return above if blocks[above].level > 1 and names_a_course(clean_title(blocks[above].text)) else None
    return None


def _own(one: Candidate, numbers: Sequence[int]) -> list[int]:
    """Of the only link of a page: its card, which begins with its title; not all that stands above it."""
    above = sum(1 for number in numbers if number < one.number)
    return list(numbers) if above <= _MOST_ABOVE_TITLE else [one.number]


def _around(element: Element, units: Container[Element]) -> Element | None:
    """The nearest of the units that holds an element, which may be itself."""
    around: Element | None = element
    while around is not None and around not in units:
        around = around.getparent()
    return around


def _row(
    one: Candidate, blocks: Sequence[Block], numbers: Sequence[int], sections: Sequence[tuple[str, str]]
) -> Row | None:
    """None for a heading that leads nowhere: a section of a text."""
    section, intro = sections[one.number]
    href = one.href or _more_link(one, blocks, numbers)
    text = " · ".join(blocks[number].text for number in numbers)
    codes = one.codes | code_set(text)
    announced = _is_plain_item(blocks[one.number]) and lists_certificates(section, intro)
    if not (href or codes or announced or is_listed(blocks[one.number], section) or _can_enrol(blocks, numbers)):
        return None
    return Row(one.title, text, href, section, intro, codes, blocks=frozenset(numbers))


def _can_enrol(blocks: Sequence[Block], numbers: Sequence[int]) -> bool:
    """A card without a page of its own, with its own button to a form."""
    links = [link for number in numbers for link in blocks[number].element.iter("a")]
    return len(numbers) > 1 and any(
        re.match(r"\W*(?:aanmeld|inschrij|meld|schrijf|enrol|apply)", text_of(link).lower()) for link in links
    )


def _more_link(one: Candidate, blocks: Sequence[Block], numbers: Sequence[int]) -> str:
    """A card's "Lees meer": a link in its unit that says that there is more, or repeats the card's title."""
    for number in numbers:
        for link in blocks[number].element.iter("a"):
            text = clean_title(text_of(link))
            if (link.get("href") and _LEADS_ON.search(text)) or text.lower() == one.title.lower():
                return str(link.get("href"))
    return ""
