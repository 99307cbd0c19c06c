"""Marks that a page explains elsewhere: "* = mbo-certificaat", "kolom K: ja betekent ...", "blokken met een V"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.layout.signs import SIGNS
from extractor.layout.words import names_a_result
from extractor.offers.row import Row
from extractor.offers.titles import clean_title, is_title
from extractor.remembering import remembered

# What else marks tell: who may take part, and whether one still can.
_STATUS = re.compile(
    r"\b(?:vol|volgeboekt|wachtlijst|gestopt|stopt|vervalt|vervallen|niet meer|geen nieuwe|alleen voor|"
    r"uitsluitend voor|in-?company|dit (?:jaar|najaar|voorjaar) niet)\b",
    re.IGNORECASE,
)
_SYMBOL = r"(?:[*\u2020\u2021#^\u00b9\u00b2\u00b3\u00a7]|[\u2190-\u2bff]|[\U0001f300-\U0001faff]){1,3}"
_ICON_MEANS = re.compile(r"[\u25a0-\u25cf] = ")  # an icon that is explained, see `layout.signs`
_ICONS = frozenset(SIGNS)
_HAS_SYMBOL = re.compile(r"[*\u2020\u2021#^\u00b9\u00b2\u00b3\u00a7\u2190-\u2bff\U0001f300-\U0001faff]").search
# `* mbo-certificaat na examen`, up to the next symbol or the end of the sentence.
_SYMBOL_MEANS = re.compile(
    rf"(?:^|(?<=[\s(]))(?P<mark>{_SYMBOL})\s*\)?\s*(?:=|:|-|\u2013)?\s*(?P<meaning>\w(?:(?!{_SYMBOL})[^.\n]){{3,160}})"
)
_Q = r"\"'\u201c\u201d\u2018\u2019"
_QUOTED = f"[{_Q}]?"
_WORD = r"(?P<mark>[A-Za-z][\w. -]{0,13}?)"
_MEANS = r"\s*(?:=|\bbetekent(?: dat)?\b|\bstaat voor\b|\bwil zeggen\b)\s*:?\s*"
_CUES_OF_MEANING = ("=", "betekent", "staat voor", "wil zeggen")
# `mbo-cert. = je sluit af met een mbo-certificaat`, `MC staat voor mbo-certificaat`.
_WORD_MEANS = re.compile(
    rf"(?:^|(?<=[.;,?!:(|*\n]\s)|(?<=[(*]))(?:een )?[({_Q}]?{_WORD}[){_Q}]?"
    rf"(?: (?:achter|voor|bij|naast|in) (?:de|een|het) \w+)?{_MEANS}(?P<meaning>[^.;(\n]{{3,160}})",
    re.IGNORECASE,
)
# `Kolom K: staat er "ja", dan leidt de les op tot ...`
_COLUMN_MEANS = re.compile(
    rf"\bkolom {_QUOTED}(?P<mark>[\w-]{{1,14}}){_QUOTED}\s*:?\s*(?P<meaning>[^.;\n]{{3,200}})", re.IGNORECASE
)
_NAMED = "sterretje|ster|asterisk|vinkje"
# `Voor de blokken met een V mogen we een mbo-certificaat afgeven`, `trainingen met een sterretje`.
_MARKED_WITH = re.compile(
    rf"\b(?:met|achter|naast|bij|waar)\b(?: een| het| de)? {_QUOTED}(?P<mark>{_SYMBOL}|{_NAMED}|"
    rf"(?-i:[A-Z]{{1,3}})){_QUOTED}(?:\)|\s)\s*(?P<meaning>[^.;\n]{{3,200}})",
    re.IGNORECASE,
)
# `Staat er een sterretje achter de naam? Dan ...`, `Ziet u een vinkje, dan ...`, `wat een sterretje heeft, ...`
_SHOWN_AS = re.compile(
    rf"(?<!met )(?<!achter )(?<!bij )(?<!zonder )\b(?:een|het|de) (?P<mark>{_NAMED})\b[^.;?!\n]{{0,40}}?"
    r"(?:\?\s*|,\s*|\b(?:hebben|heeft|dragen|draagt|staat|krijgen|krijgt)\b\s*)(?P<meaning>[^.;?\n]{3,200})",
    re.IGNORECASE,
)
# `Met "certificaat" bedoelen wij het mbo-certificaat`, `Onder MC verstaan we een mbo-certificaat`
_MEANT_BY = re.compile(
    rf"\b(?:met|onder) (?:het woord |de letters? |de afkorting |een )?{_QUOTED}{_WORD}{_QUOTED} "
    r"(?:bedoel(?:en|t|d)|versta(?:an|at))\b(?: (?:we|wij|u|je|hier|steeds|altijd|dan|ook))*\s*"
    r"(?P<meaning>[^.;\n]{3,160})",
    re.IGNORECASE,
)
# How each of these begins, with its first letter first: places with another one are passed over quickly.
_HAS_MARKED = re.compile(
    r"[MmAaNnBbWw](?<!\w.)(?:(?i:(?<=m)et|(?<=a)chter|(?<=n)aast|(?<=b)ij|(?<=w)aar)\b(?i: een| het| de)? )"
    rf"{_QUOTED}(?:{_SYMBOL}|(?i:{_NAMED})|[A-Z]{{1,3}}){_QUOTED}[)\s]"
).search
_NAMED_SYMBOLS = {
    "sterretje": "*\u2605\u2606",
    "ster": "*\u2605\u2606",
    "asterisk": "*",
    "vinkje": "\u2713\u2714\u2611",
}
_AT_END = re.compile(rf"\s*\(?({_SYMBOL})\)?\s*$")
_AT_START = re.compile(rf"^\s*\(?({_SYMBOL})\)?\s*")
_WORD_AT_END = re.compile(r"\s*(?:[\[(]([\w.-]{1,12})[\])]|(?<=\s)([\w.-]{2,12}))\s*$")
_YES = re.compile(rf"(?:ja|yes|x|v|{_SYMBOL})\W{{0,3}}", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]{1,14})\)")
_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.!?;\n]+\s*|$)")
_OF_OTHERS = re.compile(r"\b(?:de andere|de overige|overige|de rest)\b|\bstaat er niets\b", re.IGNORECASE)
_SAID = 40  # characters by which a sentence is known again
_LINES = frozenset({"li", "dt", "p", "td", "div", "span", "a", "summary", "h3", "h4", "h5"})
_ITEMS = frozenset({"li", "dt", "dd", "a", "summary"})
_FOOTNOTES = frozenset("*\u2020\u2021#^\u00b9\u00b2\u00b3\u00a7(")
_LONGEST_LINE, _LONGEST_TERM, _FEWEST = 140, 12, 2


@dataclass(frozen=True, slots=True)
class Mark:
    """`sign` in lower case; `said` the words that explain it; `heads` when it is the head of a column."""

    sign: str
    meaning: str
    said: str
    heads: bool = False


def legend_of(blocks: Sequence[Block]) -> list[Mark]:
    """Empty for most pages. A meaning says what a course leads to, or who can still take part.

    Symbols before the items of a list are bullets: those items explain nothing.
    """
    marks: list[Mark] = []
    for term, block in pairwise((*blocks[:1], *blocks)):
        if not block.level and (block.element.tag not in _ITEMS or _ICON_MEANS.match(block.text)):
            marks += _explained(block.text)
        elif block.element.tag == "dd" and term.element.tag == "dt" and len(term.text) <= _LONGEST_TERM:
            marks += [Mark(term.text.casefold(), block.text, block.text)] if names_a_result(block.text) else []
    return marks


@remembered(4096, 400)  # the lines of a site come back
def _explained(text: str) -> tuple[Mark, ...]:
    told = names_a_result(text) or (text[:1] in _FOOTNOTES and _STATUS.search(text))
    return tuple(_marks_explained(text)) if told else ()


def _marks_explained(text: str) -> Iterator[Mark]:
    for pattern in _may_explain(text, text.lower()):
        for found in pattern.finditer(text):
            meaning = " ".join(_OF_OTHERS.split(found["meaning"], maxsplit=1)[0].split()).rstrip(" ,")
            if names_a_result(meaning) or (pattern is _SYMBOL_MEANS and _STATUS.search(meaning)):
                for sign in _marks(found["mark"]):
                    yield Mark(sign, meaning, found[0], pattern is _COLUMN_MEANS)


def _may_explain(text: str, lowered: str) -> Iterator[re.Pattern[str]]:
    """The patterns of which a text holds what all that they find holds: most texts that name a result hold nothing."""
    if _HAS_SYMBOL(text):
        yield _SYMBOL_MEANS
    if any(map(lowered.__contains__, _CUES_OF_MEANING)):
        yield _WORD_MEANS
    if _HAS_MARKED(text):
        yield _MARKED_WITH
    if "ster" in lowered or "vinkje" in lowered:
        yield _SHOWN_AS
    if "bedoel" in lowered or "versta" in lowered:
        yield _MEANT_BY
    if "kolom" in lowered:
        yield _COLUMN_MEANS


def _marks(mark: str) -> list[str]:
    word = mark.strip().casefold()
    return list(_NAMED_SYMBOLS.get(word, "")) or [word]


def marked_rows(
    blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]], legend: Sequence[Mark]
) -> list[Row]:
    """Lines that begin or end with a symbol that is explained, with the value under a term; `taken` are rows."""
    found = []
    for number, block in enumerate(blocks if legend else ()):
        title, mark = _symbol_apart(block.text, legend)
        if number in taken or mark is None or not _may_be_row(block) or not is_title(title):
            continue
        own = [number, number + 1] if _has_value(number, blocks) and number + 1 not in taken else [number]
        text = " · ".join(blocks[one].text for one in own)
        found.append(Row(title, text, "", *sections[number], code_set(text), blocks=frozenset(own)))
    return found if len(found) >= _FEWEST else []


def _may_be_row(block: Block) -> bool:
    return block.element.tag in _LINES and len(block.text) <= _LONGEST_LINE and not names_a_result(block.text)


def _has_value(number: int, blocks: Sequence[Block]) -> bool:
    below = blocks[number + 1].element.tag if number + 1 < len(blocks) else ""
    return blocks[number].element.tag == "dt" and below == "dd"


def _symbol_apart(line: str, legend: Sequence[Mark]) -> tuple[str, Mark | None]:
    """A line without its symbol, and the mark that it is; None when it has none that is explained."""
    signs = {one.sign for one in legend}
    several = len(signs) > 1 or bool(signs & _ICONS)  # else what lines begin with may be a bullet
    for pattern in (_AT_END, _WORD_AT_END, _AT_START) if several else (_AT_END, _WORD_AT_END):
        found = pattern.search(line)
        sign = (found[1] or found[found.lastindex or 0]).casefold() if found else ""
        mark = next((one for one in legend if one.sign == sign and not one.heads), None)
        if mark is not None:
            return clean_title(pattern.sub("", line, count=1)), mark
    return line, None


def explained(rows: Sequence[Row], legend: Sequence[Mark]) -> list[Row]:
    """Each with what its marks mean in its text, and without what the page says of marked rows only."""
    marked = [tuple(dict.fromkeys(_marks_in(row, legend))) for row in rows]
    used = {mark for marks in marked for mark in marks}
    if not used:
        return list(rows)
    signs = {mark.sign for mark in used}  # what only explains a mark is no course
    told = [_explained_row(row, marks, legend, used) for row, marks in zip(rows, marked, strict=True)]
    return [row for row in told if row.title.casefold() not in signs]


def _explained_row(row: Row, marks: Sequence[Mark], legend: Sequence[Mark], used: set[Mark]) -> Row:
    meanings = [mark.meaning for mark in marks if mark.meaning not in row.text]
    intro = "".join(
        sentence[0]
        for sentence in _SENTENCE.finditer(row.intro)
        if not _OF_OTHERS.search(sentence[0]) and not any(mark.said[:_SAID] in sentence[0] for mark in used)
    )
    title = _symbol_apart(row.title, legend)[0]
    return replace(row, title=title, text=" · ".join([row.text, *meanings]), intro=intro.strip())


def _marks_in(row: Row, legend: Sequence[Mark]) -> Iterator[Mark]:
    for line in (row.title, *row.text.split(" · ")):
        label, parted, value = line.partition(": ")
        pieces = {
            piece.strip().casefold() for piece in (line, value, line.partition(" (")[0], value.partition(" (")[0])
        }
        pieces |= {piece.casefold() for piece in _IN_BRACKETS.findall(line)}
        for mark in (one for one in legend if one.sign != row.title.casefold()):
            answered = parted and label.casefold() == mark.sign and _YES.fullmatch(value)
            if answered if mark.heads else (mark.sign in pieces or _symbol_apart(line, legend)[1] == mark):
                yield mark
