"""Courses that a page shows in pieces built alike, without headings, links or tables: plain cards, accordions."""

import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.offers.lines import lists_courses
from extractor.offers.parts import names_a_course
from extractor.offers.row import Row
from extractor.offers.sections import lists_certificates
from extractor.offers.titles import TITLE_CLASS, clean_title, is_title
from extractor.signals.reading import read_text
from register.signals import OTHER_PROOFS, SignalName

_LEVELS_UP = 3
_FEWEST, _MOST = 2, 300
_LONGEST_TITLE, _MOST_LINES = 110, 25
_MOSTLY = 2 / 3  # of the titles name courses: the others may tell of contact or of costs
_SENTENCE_ENDS = (".", "!", "?", ":")
_FIELD = re.compile(r": .*(?:certifica|diploma|bewijs|verklaring|\d)", re.IGNORECASE)
_ENDS = frozenset({"body", "main", "table", "tbody"})
# What a course leads to, or its code: pieces of one course's page rarely each say such a thing.
_TELLING = OTHER_PROOFS | {
    SignalName.SAYS_MBO_CERTIFICATE,
    SignalName.RESULT_FIELD,
    SignalName.PRINTED_CODE,
    SignalName.NEGATED,
    SignalName.DIPLOMA,
    SignalName.OFFERED_ELSEWHERE,
}
# How a course ends, whatever it ends with.
_OUTCOME = re.compile(
    r"\b(?:sluit(?:en)?|rond(?:t|en)?)\b[^.!?]{0,30}\baf met\b|\baf(?:gesloten|gerond|te (?:sluiten|ronden)) met\b|"
    r"\bgeven\b[^.!?]{0,60}\bmee\b|\bexamen (?:bij|via)\b|\bzonder (?:examen|toets|diploma|certificaat)\b",
    re.IGNORECASE,
)


def repeated_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks that are rows already. At least half of the pieces say what the course leads to, or what
    stands above them says that certificates follow.
    """
    if not any("certifica" in block.text.lower() for block in blocks):
        return []
    found: list[Row] = []
    used = set(taken)
    for titles in _alike(blocks, used):
        units = pieces(titles, blocks)
        if used & {number for unit in units for number in unit} or any(lists_courses(unit, blocks) for unit in units):
            continue
        section, intro = sections[titles[0]]  # what follows the first title is its own
        rows = [_row(n, unit, blocks, (sections[n][0], intro)) for n, unit in zip(titles, units, strict=True)]
        named = [row for row in rows if names_a_course(row.title)]
        listed = lists_certificates(section, intro) and all(_heads(blocks[number]) for number in titles)
        if all(len(row.blocks) > 1 for row in rows) and (listed or (len(named) == len(rows) and are_telling(rows))):
            found += named
            used.update(number for row in named for number in row.blocks)
    return found


def _alike(blocks: Sequence[Block], used: set[int]) -> Iterator[list[int]]:
    """Numbers of title-like lines in elements of the same names, at most one sort of line at a time."""
    groups: dict[tuple[int, tuple[tuple[str, str], ...]], list[int]] = {}
    for number, block in enumerate(blocks):
        if number not in used and block.level != 1 and _may_be_title(block):
            groups.setdefault((block.level, _names(block.element)), []).append(number)
    for _, numbers in sorted(groups.items(), key=lambda group: not group[0][0]):  # headings first
        titles = [clean_title(blocks[number].text).lower() for number in numbers]
        named = sum(map(names_a_course, titles))
        if (
            _FEWEST <= named <= len(numbers) <= _MOST
            and len(set(titles)) == len(titles)
            and named >= _MOSTLY * len(numbers)
        ):
            yield numbers


def _heads(block: Block) -> bool:
    """A heading, a line in bold, what folds a piece open, or what is called a title."""
    element = block.element
    folds = element.tag in {"summary", "button", "dt"} or element.get("role") == "button"
    return bool(block.level) or folds or TITLE_CLASS.search(element.get("class") or "") is not None


def _may_be_title(block: Block) -> bool:
    if block.text.endswith(_SENTENCE_ENDS):
        return False
    text = clean_title(block.text)
    return len(text) <= _LONGEST_TITLE and (": " not in text or not _FIELD.search(text)) and is_title(text)


def _names(element: Element) -> tuple[tuple[str, str], ...]:
    """Tag and class of an element and of what it stands in."""
    up = [element, *element.iterancestors()][:_LEVELS_UP]
    return tuple((str(one.tag), one.get("class") or "") for one in up)


def pieces(titles: Sequence[int], blocks: Sequence[Block]) -> list[list[int]]:
    """Of each title the lines of the largest element that holds no other title; else the lines up to the next one."""
    elements = [blocks[number].element for number in titles]
    if len(set(elements)) < len(elements):  # lines of one element
        return _up_to_the_next(titles, elements, blocks)
    holders = [_holder(element, set(elements) - {element}) for element in elements]
    held = [_lines_in(holder, blocks, number) for holder, number in zip(holders, titles, strict=True)]
    if all(len(lines) > 1 for lines in held):
        return held
    return _up_to_the_next(titles, elements, blocks)


def _up_to_the_next(titles: Sequence[int], elements: Sequence[Element], blocks: Sequence[Block]) -> list[list[int]]:
    around = _around_all(elements)
    ends = [*titles[1:], len(blocks)]
    return [
        [n for n in range(start, min(end, start + _MOST_LINES)) if n == start or _is_in(blocks[n].element, around)]
        for start, end in zip(titles, ends, strict=True)
    ]


def _holder(element: Element, others: set[Element]) -> Element:
    above_others = {up for other in others for up in other.iterancestors()}
    while (parent := element.getparent()) is not None and parent not in above_others and parent.tag not in _ENDS:
        element = parent
    return element


def _lines_in(holder: Element, blocks: Sequence[Block], title: int) -> list[int]:
    near = range(max(0, title - _MOST_LINES), min(len(blocks), title + _MOST_LINES))
    return [number for number in near if _is_in(blocks[number].element, holder)]


def _around_all(elements: Sequence[Element]) -> Element:
    """The nearest element that holds all of them; it may be theirs."""
    shared = set.intersection(*({element, *element.iterancestors()} for element in elements))
    return next(up for up in (elements[0], *elements[0].iterancestors()) if up in shared)


def _is_in(element: Element, holder: Element) -> bool:
    return element is holder or any(up is holder for up in element.iterancestors())


def _row(title: int, unit: Sequence[int], blocks: Sequence[Block], under: tuple[str, str]) -> Row:
    text = " · ".join(blocks[number].text for number in unit)
    link = next((link for number in unit for link in blocks[number].element.iter("a") if link.get("href")), None)
    href = str(link.get("href")) if link is not None else ""
    return Row(clean_title(blocks[title].text), text, href, *under, code_set(text), blocks=frozenset(unit))


def are_telling(rows: Sequence[Row]) -> bool:
    """Whether at least half of the rows, and two, say what their course leads to."""
    telling = sum(1 for row in rows if _OUTCOME.search(row.text) or _tells(row))
    return telling >= _FEWEST and telling * 2 >= len(rows) and any(map(_tells, rows))


def _tells(row: Row) -> bool:
    return not _TELLING.isdisjoint(signal.name for signal in read_text(row.text, "context"))
