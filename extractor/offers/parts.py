"""Parts of a page that are courses of their own without link or card: a heading, its text, its own price and dates."""

import re
from collections.abc import Iterator, Sequence

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.offers.candidates import title_in
from extractor.offers.row import Row
from extractor.offers.sections import has_card
from extractor.offers.titles import is_title
from extractor.signals.reading import read_text
from register.signals import SignalName

_FACTS = frozenset(
    {
        SignalName.PRICE,
        SignalName.START_DATE,
        SignalName.HOURS,
        SignalName.ENROL,
        SignalName.RESULT_FIELD,
        SignalName.PRINTED_CODE,
    }
)
_ENOUGH_FACTS, _FEWEST_PARTS = 2, 2
_MOST_LINES = 30
_DIGIT = re.compile(r"\d")
_LEVELS, _BOLD_LINE = range(2, 8), 7
# Headings about one side of the page's own course, whatever facts stand under them.
_ABOUT_THE_COURSE = re.compile(
    r"\b(?:kosten|prij[sz]\w*|tarie\w+|financ\w+|betal\w+|subsidie\w*|vergoeding\w*|start\w*|data|planning|rooster|duur|"
    r"tijd\w*|les(?:dagen|tijden|data)|locaties?|praktisch\w*|informatie|aanmeld\w*|inschrijv\w*|deelname|examen\w*|"
    r"certificering|afronding|studie(?:belasting|last)|toelating\w*|vooropleiding|doelgroep|programma|inhoud|opbouw|"
    r"overzicht|contact|vragen|resultaat|voordelen|werkgevers?|groep \d|variant|optie|incompany|wat|hoe|waarom|wanneer|"
    r"price|costs?|dates?|practical|apply|enrol\w*)\b",
    re.IGNORECASE,
)


def parts_of(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks that are rows already. Two or more headings as high, each with facts of its own, or none."""
    headings: dict[tuple[int, str], list[int]] = {}
    for number, block in enumerate(blocks):
        level = _level(block)
        if level in _LEVELS and number not in taken and _heads_a_course(block):
            headings.setdefault((level, sections[number][0]), []).append(number)
    alike = (
        [row for number in numbers if (row := _part(number, blocks, taken, sections[numbers[0]]))]
        for numbers in headings.values()
        if len(numbers) >= _FEWEST_PARTS
    )
    return [row for rows in alike if len(rows) >= _FEWEST_PARTS for row in rows]


def _part(number: int, blocks: Sequence[Block], taken: frozenset[int], under: tuple[str, str]) -> Row | None:
    """`under`: the headings above it and the text between them and the first part."""
    own = list(_under(number, blocks))
    if not own or taken & set(own) or len(own) > _MOST_LINES:
        return None
    text = " · ".join([blocks[number].text, *(blocks[one].text for one in own)])
    if not _DIGIT.search(text) or len({signal.name for signal in read_text(text, "context")} & _FACTS) < _ENOUGH_FACTS:
        return None
    members = frozenset([number, *own])
    return Row(
        title_in(blocks[number].text), text, _own_page(number, own, blocks), *under, code_set(text), blocks=members
    )


def _heads_a_course(heading: Block) -> bool:
    return not _is_linked(heading) and names_a_course(title_in(heading.text))


def names_a_course(title: str) -> bool:
    """Not one side of the page's own course ("Kosten", "Praktische informatie")."""
    return is_title(title) and not _ABOUT_THE_COURSE.search(title)


def _is_linked(heading: Block) -> bool:
    """A card: those are read as such."""
    return has_card(heading) or (next(heading.element.iter("a"), None) is not None and heading.level != _BOLD_LINE)


def _level(block: Block) -> int:
    """The line that folds a part open heads it, as a line in bold does."""
    return block.level or (_BOLD_LINE if block.element.tag == "summary" else 0)


def _under(number: int, blocks: Sequence[Block]) -> Iterator[int]:
    """The blocks up to the next heading that is as high; of a part that folds, what is folded."""
    folded = blocks[number].element.getparent() if blocks[number].element.tag == "summary" else None
    for following in range(number + 1, len(blocks)):
        inside = folded is not None and folded in blocks[following].element.iterancestors("details")
        if (folded is not None and not inside) or 0 < blocks[following].level <= _level(blocks[number]):
            return
        yield following


def _own_page(number: int, own: Sequence[int], blocks: Sequence[Block]) -> str:
    """Where a link leads that repeats the title; "" when there is none."""
    title = blocks[number].text.lower()
    for one in (number, *own):
        for link in blocks[one].element.iter("a"):
            if link.get("href") and text_of(link).strip().lower() == title:
                return str(link.get("href"))
    return ""
