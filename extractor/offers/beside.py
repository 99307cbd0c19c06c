"""Titles with what they lead to beside them: in brackets behind them, or under labels of their own ("Wat: Triage")."""

import re
from collections.abc import Iterator, Sequence

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.offers.parts import names_a_course
from extractor.offers.repeated import are_telling
from extractor.offers.row import Row
from extractor.offers.titles import clean_title, is_title

_RESULT = re.compile(r"certifica|diploma|bewijs|verklaring", re.IGNORECASE)
_CERTIFICATE = re.compile(r"\bmbo\b[^()]*certifica|certifica[^()]*\b(?:mbo|ocw|erkend)\b", re.IGNORECASE)
# `Triage (keuzedeel, met mbo-certificaat)` as a line, or one of several in a sentence.
_BRACKETED = re.compile(r"(?P<title>[^()]{3,130}?)(?: \([^()]{1,40}\))? \((?P<said>[^()]{3,160})\)")
_SAME = re.compile(r"(?:idem|ook|hetzelfde|dito)\b.{0,20}", re.IGNORECASE)
_DATE = re.compile(r"^(?:\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?|\d{1,2}[.)]|\d{1,2} [a-z]{3,9}\.?)\s*[:-]?\s+(?=\D)")
_PARTED = re.compile(r"^(?:\W|\b(?:en|of|ook)\b)+", re.IGNORECASE)
_LINES = frozenset({"li", "p", "div", "td", "dt", "span"})
_NAMES = re.compile(
    r"(?:wat|naam|titel|(?:naam )?(?:van de )?(?:cursus|opleiding|training|scholing|module|leergang|workshop)|"
    r"onderdeel|keuzedeel|traject|vak|certificaat)\s?:\s(?P<title>.{3,120})",
    re.IGNORECASE,
)
_FEWEST, _MOST_WORDS, _LONGEST_SENTENCE, _MOST_LINES = 2, 14, 900, 12


def bracketed_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks that are rows already. Two or more, of which one leads to an mbo-certificaat."""
    if not any("(" in block.text and _RESULT.search(block.text) for block in blocks):
        return []
    found = [
        Row(title, text, "", *sections[number], code_set(text), blocks=frozenset({number}))
        for number, block in enumerate(blocks)
        if number not in taken and not block.level and block.element.tag in _LINES
        for title, text in _titles(block.text)
    ]
    told = len(found) >= _FEWEST and any(_CERTIFICATE.search(row.text) for row in found)
    return found if told and len({row.title.lower() for row in found}) == len(found) else []


def _titles(line: str) -> Iterator[tuple[str, str]]:
    """(title, the title with what is said of it); nothing of a line that is only partly of that form."""
    if "(" not in line or len(line) > _LONGEST_SENTENCE:
        return
    whole = _BRACKETED.fullmatch(_DATE.sub("", line.rstrip(" .;")))
    if whole is not None and _RESULT.search(whole["said"]):
        title = clean_title(whole["title"])
        yield from [(title, line)] if _may_be(title) else []
        return
    lead, colon, rest = line.partition(": ")
    pieces = [(clean_title(_PARTED.sub("", one["title"])), one["said"]) for one in _BRACKETED.finditer(rest)]
    if not colon or "(" in lead or len(pieces) < _FEWEST or not all(_may_be(title) for title, _ in pieces):
        return
    before = ""
    for title, piece in pieces:
        said = before if _SAME.fullmatch(piece) else piece
        before = said
        if _RESULT.search(said):
            yield title, f"{title} ({said})"


def _may_be(title: str) -> bool:
    return is_title(title) and len(title.split()) <= _MOST_WORDS and not _RESULT.search(title) and ". " not in title


def record_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """Lines such as "Wat: Triage", each with the lines under it up to the next one: "Voor wie: ...", "Papier: ...".

    At least half of them say what the course leads to.
    """
    starts = [
        number
        for number, block in enumerate(blocks)
        if ":" in block.text and number not in taken and _NAMES.fullmatch(block.text)
    ]
    by_label: dict[str, list[int]] = {}
    for number in starts:
        by_label.setdefault(blocks[number].text.partition(":")[0].strip().lower(), []).append(number)
    for numbers in by_label.values():
        rows = [_record(start, end, blocks, sections) for start, end in zip(numbers, [*numbers[1:], -1], strict=True)]
        named = all(names_a_course(row.title) for row in rows)
        if len(rows) >= _FEWEST and named and all(len(row.blocks) > 1 for row in rows) and are_telling(rows):
            return [row for row in rows if taken.isdisjoint(row.blocks)]
    return []


def _record(start: int, end: int, blocks: Sequence[Block], sections: Sequence[tuple[str, str]]) -> Row:
    own = [start]
    last = end if end > 0 else len(blocks)
    for number in range(start + 1, min(last, start + _MOST_LINES)):
        if blocks[number].level or ": " not in blocks[number].text:
            break
        own.append(number)
    text = " · ".join(blocks[number].text for number in own)
    title = clean_title(blocks[start].text.partition(":")[2])
    return Row(title, text, "", *sections[start], code_set(text), blocks=frozenset(own))
