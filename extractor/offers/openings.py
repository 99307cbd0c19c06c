"""Courses in running text: lines of one kind that each begin with a title that stands out, and titles that stand out
in one sentence.
"""

import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.layout.words import CONTINUATION_HEADING, REQUIREMENT_HEADING, is_label, names_a_result
from extractor.offers.exceptions import said_of
from extractor.offers.parts import names_a_course
from extractor.offers.repeated import are_telling
from extractor.offers.row import Row
from extractor.offers.sections import lists_certificates
from extractor.offers.titles import clean_title, is_title
from extractor.signals.reading import read_text
from register.signals import SignalName

_FEWEST, _MOST = 2, 300
_BOLD = frozenset({"b", "strong"})
_LINES = frozenset({"p", "li", "div", "td", "dd"})
_LONGEST_TITLE, _SHORTEST_REST = 110, 8
_BETWEEN = re.compile(r"\s*(?:,|;|\ben\b|\bof\b|&|/|:|-|\u2013)\s*(?:\ben\b\s*)?")
_FEWEST_IN_SENTENCE, _MOST_WORDS = 3, 9
_NOT_OFFERED = re.compile(r"\bvoorbeeld|\bzoals\b|\bdenk\b", re.IGNORECASE)
_ENUMERATION = re.compile(r"(?P<lead>[^.!?:]{3,120}): (?P<titles>[A-Z][^.!?:()]{10,500})[.] (?P<rest>.*)$")
# `Triage, Domotica en Lassen. Voor elk van deze delen ...`; `Met mbo-certificaat leveren wij: Triage en Domotica.`
_BARE_ENUMERATION = re.compile(r"(?P<lead>)(?P<titles>[A-Z][^.!?:()]{10,500})[.] (?P<rest>.*)$")
_PROMISED_BEFORE = re.compile(
    r"(?:^|(?<=[.!?] ))(?P<lead>[^.!?:]{3,200}certifica[^.!?:]{2,120}): (?P<titles>[A-Z][^.!?:()]{5,500})[.]?$"
)
_OF_SEVERAL = re.compile(
    r"\b(?:elke?|iedere?|alle|deze|beide|keuzedelen|delen|lever(?:en)?|bied(?:en)?|geven|verzorgen|volgende)\b|"
    r"(?:cursussen|scholingen|trainingen|opleidingen|certificaten)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\b(?:je|jou|u|ons|we|wij|ze|zij)\b", re.IGNORECASE)
_OF_ONE = re.compile(r"\b(?:vakken|onderwerpen|bestaat|leert|leer je|inhoud|thema's)\b", re.IGNORECASE)
_IN_A_ROW = re.compile(r"\s*[,;]\s*(?:en |of )?(?=[A-Z])|\s+(?:en|of)\s+(?=[A-Z])|\s*;\s*")
# `Wie zo'n onderdeel afrondt, ontvangt een mbo-certificaat`, `Deze cursussen sluit je af met een mbo-certificaat`
_OF_EACH = re.compile(
    r"\b(?:zo['\u2019]n|deze|elke?|iedere?|alle|allemaal|per)\b[^.!?]{0,120}\bcertificaat\b|"
    r"\bcertificaat\b[^.!?]{0,40}\bper\b",
    re.IGNORECASE,
)
_OF_EACH_COURSE = re.compile(
    r"\b(?:zo['\u2019]n|deze|elke?|iedere?|alle|per)\b[^.!?]{0,40}(?:cursus|scholing|training|opleiding|module|traject|"
    r"de(?:el|len)\b)[^.!?]{0,120}\bcertifica|\bcertificaat\b[^.!?]{0,40}\bper (?:deel|module|onderdeel|cursus)",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(r"\bvoorbeeld|\bzoals\b|\bdenk(?:en)? (?:valt )?aan\b|\bonder (?:andere|meer)\b", re.IGNORECASE)


def opened_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks that are rows already.

    Of lines of one kind that begin with a title in bold at least half, and two, say what the course leads to, or the
    words above them say that certificates follow.
    """
    if not any(names_a_result(block.text) for block in blocks):
        return []
    groups: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for number, block in enumerate(blocks):
        if number not in taken and (title := _opening(block)):
            groups.setdefault((str(block.element.tag), block.element.get("class") or ""), []).append((number, title))
    found: list[Row] = []
    for members in groups.values():
        rows = [_row(number, title, blocks, sections) for number, title in members]
        if _FEWEST <= len(rows) <= _MOST and _are_courses(rows):
            found += rows
    return found


def _opening(block: Block) -> str:
    """The title in bold that a line begins with; "" for a label, or when nothing follows it."""
    if block.level or block.element.tag not in _LINES:
        return ""
    first = next(iter(block.element), None)
    if first is None or first.tag not in _BOLD or (block.element.text or "").strip():
        return ""
    title = clean_title(text_of(first)).rstrip(".")
    rest = block.text[len(title) :]
    told = len(title) <= _LONGEST_TITLE and len(rest) >= _SHORTEST_REST and block.text.startswith(title)
    return title if told and not is_label(title) and names_a_course(title) else ""


def _row(number: int, title: str, blocks: Sequence[Block], sections: Sequence[tuple[str, str]]) -> Row:
    text = blocks[number].text
    link = next((one for one in blocks[number].element.iter("a") if one.get("href")), None)
    href = str(link.get("href")) if link is not None and clean_title(text_of(link)) == title else ""
    section, intro = sections[number]
    return Row(title, text, href, section, intro, code_set(text), blocks=frozenset({number}))


def _are_courses(rows: Sequence[Row]) -> bool:
    if len({row.title.lower() for row in rows}) < len(rows):
        return False
    if any(_asks(row.section) for row in rows):
        return False
    return are_telling(rows) or all(lists_certificates(row.section, row.intro) for row in rows)


def _asks(section: str) -> bool:
    """Whether the heading is about what is needed first, or comes later."""
    heading = section.rpartition(" · ")[2]
    return REQUIREMENT_HEADING.search(heading) is not None or CONTINUATION_HEADING.search(heading) is not None


def named_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """Three or more titles in bold in one paragraph, with nothing but commas between them: what the paragraph says
    holds for each.
    """
    for number, block in enumerate(blocks):
        if number in taken or not _may_name_several(block) or not names_a_result(block.text):
            continue
        titles = _row_of_titles(block.element)
        fitting = len(titles) >= _FEWEST_IN_SENTENCE and all(map(names_a_course, titles))
        if fitting and not _EXAMPLES.search(block.text) and not _asks(sections[number][0]):
            for title in titles:
                yield Row(title, _said(title, titles, block.text), "", *sections[number], blocks=frozenset({number}))


def _may_name_several(block: Block) -> bool:
    """A line that begins with an element that stands out, as few do."""
    if block.level or block.element.tag not in _LINES:
        return False
    first = next(iter(block.element), None)
    return first is not None and first.tag in _BOLD


def enumerated_rows(
    blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]
) -> Iterator[Row]:
    """Titles with nothing but commas between them, when the words before or the sentences after promise a certificate
    for each of them.
    """
    for number, block in enumerate(blocks):
        text = block.text
        if number in taken or block.level or block.element.tag not in _LINES or not (", " in text or ": " in text):
            continue
        for title, said in _enumerated(text) if names_a_result(text) else ():
            yield Row(title, said, "", *sections[number], blocks=frozenset({number}))


def _enumerated(line: str) -> Iterator[tuple[str, str]]:
    """(title, what is said of it)."""
    led = ": " in line
    after = _ENUMERATION.search(line) if led else _BARE_ENUMERATION.match(line)
    of_each = _OF_EACH if led else _OF_EACH_COURSE
    if after is not None and of_each.search(after["rest"]) and not _NOT_OFFERED.search(after["lead"] or ""):
        for title in _titles_in(after["titles"], _FEWEST_IN_SENTENCE):
            yield title, f"{title}. {said_of(title, after['rest'])}"
        return
    before = _PROMISED_BEFORE.search(line) if "certifica" in line.lower() else None
    if before is not None and _may_announce(before["lead"]):
        for title in _titles_in(before["titles"], _FEWEST):
            yield title, f"{before['lead']}: {title}"


def _titles_in(words: str, fewest: int) -> list[str]:
    """None when one of them is no title; a title may hold a comma or "en" before a small letter."""
    titles = [clean_title(part) for part in _IN_A_ROW.split(words)]
    fitting = all(title[:1].isupper() and names_a_course(title) and not _SPEAKS.search(title) for title in titles)
    return titles if len(titles) >= fewest and fitting and len(words.split()) <= _MOST_WORDS * len(titles) else []


def _may_announce(lead: str) -> bool:
    """`Wij leveren met mbo-certificaat`; not `Het mbo-certificaat bestaat uit de vakken`."""
    if not _OF_SEVERAL.search(lead) or _OF_ONE.search(lead) or _NOT_OFFERED.search(lead):
        return False
    return any(signal.name is SignalName.SAYS_MBO_CERTIFICATE for signal in read_text(lead, "context"))


def _row_of_titles(element: Element) -> list[str]:
    """The titles of the longest run of elements that stand out."""
    run: list[str] = []
    for child in element:
        title = clean_title(text_of(child)) if child.tag in _BOLD else ""
        if not is_title(title):
            break
        run.append(title)
        if not _BETWEEN.fullmatch(child.tail or ""):
            break
    return run


def _said(title: str, titles: Sequence[str], text: str) -> str:
    """What stands behind the row of titles, as it holds for one of them."""
    end = 0
    for one in titles:
        end = text.find(one, end) + len(one)
    rest = said_of(title, text[end:].lstrip(" .,;:"))
    return f"{title}. {rest}"
