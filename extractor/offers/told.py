"""Courses that a page tells of in its text: a line that names one, and under it a promise of its own.

Less than a list: the pieces need not be built alike in what they tell, and one that promises is enough. So they are
offers beside the page's heading, and take nothing from it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.layout.words import CONTINUATION_HEADING, REQUIREMENT_HEADING, RESULT_HEADING, is_label
from extractor.offers.candidates import opening_in_bold
from extractor.offers.exceptions import said_of
from extractor.offers.named import Named, promised_by_name
from extractor.offers.of_all import SaidOfAll, said_of_all
from extractor.offers.page_titles import SLOGAN
from extractor.offers.parts import names_a_course
from extractor.offers.repeated import pieces
from extractor.offers.row import Row
from extractor.offers.titles import clean_title
from extractor.remembering import remembered
from extractor.signals.reading import read_text
from register.signals import SignalName

_FEWEST, _MOST, _BOLD_LINE = 2, 60, 7
_MOSTLY = 2 / 3  # of the lines name courses: the others may tell of contact or of costs
_OF_OTHER_THINGS = (REQUIREMENT_HEADING, CONTINUATION_HEADING)
_LONGEST_TITLE, _MOST_WORDS, _MOST_LINES = 110, 12, 25
_NO_TITLE_END = (".", "!", ";", ":", ",")
_PROMISES = frozenset({SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD})
_NUMBERED = re.compile(r"[\w-]+ (?:\d{1,2}|[a-e]|een|twee|drie|vier|vijf|zes|[ivx]{1,4}): ", re.IGNORECASE)
_FACT_VALUE = re.compile(r"\d|€|diploma|bewijs|verklaring|\b(?:geen|ja|nee|gratis|geldig|inbegrepen)\b", re.IGNORECASE)
_TO_A_FORM = re.compile(r"inschrij|aanmeld|enrol|apply|mailto:|tel:")
_AFTER_TITLE = frozenset(":.;|(-\u2013\u2014")
_LINES = frozenset({"div", "p", "dt", "summary", "button", "span", "td", "th"})


def told_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks that are rows already. In the order of the page."""
    if not any("certifica" in block.text.lower() for block in blocks):
        return []
    groups = [units for units in (*_headed(blocks, taken), _opened_in_bold(blocks, taken)) if len(units) >= _FEWEST]
    inside = {number for units in groups for _, unit in units for number in unit}
    elsewhere = {number: block for number, block in enumerate(blocks) if number not in inside}
    found: dict[str, Row] = {}
    for units in groups:
        by_name = promised_by_name([title for title, _ in units], elsewhere)
        of_all = list(said_of_all(units, blocks))
        for title, unit in units:
            told = _with_said_of_all(title, by_name.get(title, Named()), of_all)
            row = _row(title, _own(unit, of_all), told, blocks, sections[unit[0]][0])
            if row is not None:
                found.setdefault(title.lower(), row)
    return sorted(found.values(), key=lambda row: min(row.blocks))


def _with_said_of_all(title: str, by_name: Named, of_all: Sequence[SaidOfAll]) -> Named:
    said = [one for one in of_all if title in one.titles and one.said not in by_name.said]
    words = " ".join([by_name.said.strip(), *dict.fromkeys(said_of(title, one.said) for one in said)])
    return Named(words, by_name.blocks | {one.block for one in said})


def _own(unit: Sequence[int], of_all: Sequence[SaidOfAll]) -> list[int]:
    """Without what is said there of several: it stands below the last one."""
    shared = {one.block for one in of_all}
    return [number for number in unit if number not in shared]


def _row(title: str, unit: Sequence[int], by_name: Named, blocks: Sequence[Block], section: str) -> Row | None:
    """`by_name`: what the page promises of it elsewhere."""
    text = " · ".join(filter(None, [*(blocks[number].text for number in unit), by_name.said.strip()]))
    if not _promises(text, title) or any(heading.search(section) for heading in _OF_OTHER_THINGS):
        return None
    return Row(title, text, "", section, "", code_set(text), blocks=frozenset(unit) | by_name.blocks)


def _promises(text: str, title: str) -> bool:
    if "certifica" not in text.lower():
        return False
    return any(signal.name in _PROMISES for signal in read_text(text[len(title) :], "context"))


def _headed(blocks: Sequence[Block], taken: frozenset[int]) -> Iterator[list[tuple[str, list[int]]]]:
    """Lines of one look, each with what stands under it up to the next one, or to a heading as high."""
    looks: dict[tuple[object, ...], list[int]] = {}
    for number, block in enumerate(blocks):
        if number not in taken and _may_head(block):
            looks.setdefault(_look(block), []).append(number)
    for numbers in looks.values():
        named = [number for number in numbers if names_a_course(clean_title(blocks[number].text))]
        if _FEWEST <= len(named) <= _MOST and len(named) >= _MOSTLY * len(numbers):
            held = dict(zip(numbers, pieces(numbers, blocks), strict=True))
            units = ((number, _under(number, numbers, blocks, taken, held[number])) for number in named)
            yield [(clean_title(blocks[number].text), [number, *unit]) for number, unit in units if unit]


def _may_head(block: Block) -> bool:
    text = block.text
    if block.level == 1 or len(text) > _LONGEST_TITLE or len(text.split()) > _MOST_WORDS or _speaks(text):
        return False
    if not block.level and (block.element.tag not in _LINES or text[0].islower()):
        return False
    if block.level in {0, _BOLD_LINE} and _is_fact(text, block.level):
        return False
    return block.wrapping_link is None and not (block.heads_a_card and not _only_enrols(block))


def _only_enrols(block: Block) -> bool:
    """A card whose one link leads to a form: it has no page of its own."""
    box = block.element.getparent()
    links = [] if box is None else list(islice(box.iter("a"), _FEWEST))
    return len(links) == 1 and _TO_A_FORM.search((links[0].get("href") or "").lower()) is not None


def _is_fact(line: str, level: int) -> bool:
    """`Duur: 20 weken`; not `Deel 2: afbouw`, nor in bold `Ketels en kranen: basisonderhoud`."""
    label, colon, value = line.partition(": ")
    if not colon or _NUMBERED.match(line):
        return False
    return not level or is_label(label) or _FACT_VALUE.search(value) is not None


@remembered(4096, _LONGEST_TITLE)
def _speaks(text: str) -> bool:
    """A sentence, words to a reader, or a heading above what is asked, what comes next, what it leads to."""
    if text.endswith(_NO_TITLE_END) or "certifica" in text.lower() or SLOGAN.search(_asked(text)):
        return True
    return any(heading.search(text) for heading in (REQUIREMENT_HEADING, CONTINUATION_HEADING, RESULT_HEADING))


def _asked(text: str) -> str:
    """Without the mark of a question below a title: `Warmtepompen: wat kan hij aan?`."""
    return text.rstrip("? ") if ": " in text else text


def _look(block: Block) -> tuple[object, ...]:
    up = block.element.getparent()
    around = () if up is None else (up.tag, up.get("class"))
    return (block.level, block.element.tag, block.element.get("class"), *around)


def _under(
    number: int, alike: Sequence[int], blocks: Sequence[Block], taken: frozenset[int], held: Sequence[int]
) -> list[int]:
    """`held`: what stands in one piece of the page with the line."""
    level, found = blocks[number].level, []
    for following in range(number + 1, min(len(blocks), number + _MOST_LINES)):
        above = blocks[following].level  # a line in bold below one tells a fact
        higher = 0 < above <= level and above != _BOLD_LINE if level else above > 0
        if following in alike or higher or following in taken or following not in held:
            break
        found.append(following)
    return found


def _opened_in_bold(blocks: Sequence[Block], taken: frozenset[int]) -> list[tuple[str, list[int]]]:
    """`<p><b>Triage</b>: in tien lessen ...</p>`: paragraphs that begin with what they are about."""
    opened = ((number, opening_in_bold(block)) for number, block in enumerate(blocks) if number not in taken)
    named = [(title, [number]) for number, title in opened if title and names_a_course(title)]
    return [(title, unit) for title, unit in named if _stands_apart(title, blocks[unit[0]])]


def _stands_apart(title: str, block: Block) -> bool:
    """No subject of a sentence (`Triage is iets anders: daar ...`)."""
    rest = block.text[len(title) :].lstrip()
    return _is_alone(block) and (rest[:1] in _AFTER_TITLE or rest[:1].isupper())


def _is_alone(block: Block) -> bool:
    return block.wrapping_link is None and next(block.element.iter("a"), None) is None
