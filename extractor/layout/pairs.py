"""Labels and their values: `Resultaat` and `Mbo-certificaat`, however a page sets them beside each other."""

import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from extractor.layout.block import Block
from extractor.layout.text import children_up_to, text_of
from extractor.layout.words import LABEL, RESULT, is_label, is_result

_LONGEST_LABEL, _LONGEST_VALUE = 45, 200
_PAIR = 2
_FEWEST_CELLS, _MOST_CELLS = 3, 12
_BOLD_LINE = 7
# What names another side of a course than what it leads to.
_NO_RESULT = re.compile(
    r"keuzedeel|leerweg|sector|vakgebied|taal|(?:les)?vorm|locatie|plaats|duur|sbu|uren", re.IGNORECASE
)
_NAMED = frozenset({"dt", "th"})  # elements that name what follows, also without a class


def joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """`Resultaat` and, in the next element, `Mbo-certificaat` become one block `Resultaat: Mbo-certificaat`.

    Words that stand in the same kind of element as a known label (`<div class="kop">Niveau</div>`) are labels too.
    """
    known = _known(blocks)
    kinds = {_kind(block.element) for number, block in enumerate(blocks) if number in known} - {None}
    if kinds:  # running text in such elements too: they are no labels' own
        kinds -= {_kind(block.element) for block in blocks if _is_sentence(block)}
    label: Block | None = None
    for number, block in enumerate(blocks):
        is_label = number in known or (bool(kinds) and _kind(block.element) in kinds and _may_name(block))
        if label is not None and not block.level and len(block.text) <= _LONGEST_VALUE and not is_label:
            yield Block(f"{label.text.rstrip(' :?')}: {block.text}", block.element)
            label = None
            continue
        if label is not None:
            yield label
        label = block if is_label else None
        if label is None:
            yield block
    if label is not None:
        yield label


def _known(blocks: Sequence[Block]) -> set[int]:
    """Labels; not those that stand beside each other with nothing between: the heads of columns."""
    known = {number for number, block in enumerate(blocks) if _is_known(block)}
    beside = {
        number
        for number in known
        if number + 1 in known
        and blocks[number].element.getparent() is blocks[number + 1].element.getparent()
        and blocks[number].element.tag == "div"
    }
    in_rows = {number for number in known if _stands_in_rows(blocks[number].element)}
    tags = {at for at in known if at + 1 < len(blocks) and _are_tags(blocks[at].text, blocks[at + 1].text)}
    return known - beside - {number + 1 for number in beside} - _badges(known, blocks) - in_rows - tags


def _are_tags(text: str, following: str) -> bool:
    """`Keuzedeel` beside `Mbo-certificaat`: two things that are said of a course, not a label and its value."""
    return _NO_RESULT.fullmatch(text.rstrip(" :")) is not None and is_result(following)


def _stands_in_rows(cell: Element) -> bool:
    """Whether it is a cell of one of several rows built alike, and what stands above or below it is no label."""
    row = cell.getparent()
    if cell.tag in {"td", "th", "dt"} or row is None or not _FEWEST_CELLS <= (width := len(row)) <= _MOST_CELLS:
        return False
    place = row.index(cell)
    for other in (row.getprevious(), row.getnext()):
        alike = other is not None and other.tag == row.tag and other.get("class") == row.get("class")
        if other is not None and alike and len(other) == width:
            return not is_label(text_of(other[place]).strip(" :"))
    return False


def _badges(known: set[int], blocks: Sequence[Block]) -> set[int]:
    """`Diploma` beside one course, where `mbo-certificaat` stands so beside another, says what it leads to."""
    may_be = {number for number in known if RESULT.fullmatch(blocks[number].text)}
    if not may_be:
        return set()
    results = [(number, block) for number, block in enumerate(blocks) if RESULT.fullmatch(block.text)]
    return {
        number
        for number in may_be
        if any(
            _look(other) == _look(blocks[number])
            and other.text.lower() != blocks[number].text.lower()
            and at != number + 1
            for at, other in results
        )
        and number + 1 not in {at for at, _ in results}
    }


def _look(block: Block) -> tuple[str, str]:
    return str(block.element.tag), block.element.get("class") or ""


def heads_a_pair(element: Element) -> bool:
    """The first of two spans that are all of a line: `<li><span>Uitstroom</span><span>Certificaat</span></li>`."""
    parent = element.getparent()
    if element.tag != "span" or parent is None or parent.tag not in {"div", "li", "p"} or not _is_pair(parent):
        return False
    if parent[0] is not element or parent[1].tag != "span" or len(parent[1]) > 0:
        return False
    between = (parent.text, element.tail, parent[1].tail)
    words = text_of(element)
    if _are_tags(words.strip(), text_of(parent[1])):
        return False
    named = any(map(str.isalpha, words))  # not an icon or a tick
    return named and len(words) <= _LONGEST_LABEL and not any(text and not text.isspace() for text in between)


def _is_known(block: Block) -> bool:
    if block.level and block.level < _BOLD_LINE:
        return False
    if block.element.tag in {"td", "th"} and not _heads_row(block.element):
        return False
    text = block.text.rstrip(" :")
    return LABEL.match(text) is not None if block.element.tag in {"td", "th"} else is_label(text)


def _heads_row(cell: Element) -> bool:
    """The first of two cells."""
    row = cell.getparent()
    return row is not None and _is_pair(row) and row[0] is cell


def _is_pair(element: Element) -> bool:
    return children_up_to(element, _PAIR + 1) == _PAIR


def _kind(element: Element) -> tuple[str, str, Element | None] | None:
    """What makes an element a label like others; of a cell also the table that it heads a row of."""
    tag, name = str(element.tag), element.get("class") or ""
    if tag in {"td", "th"}:
        return (tag, name, _table(element)) if _heads_row(element) else None
    return (tag, name, None) if name or tag in _NAMED else None


def _table(cell: Element) -> Element | None:
    return next(cell.iterancestors("table"), None)


def _is_sentence(block: Block) -> bool:
    return len(block.text) > _LONGEST_LABEL or block.text.endswith(".")


def _may_name(block: Block) -> bool:
    """Short, no link, and no price or date of its own."""
    text = block.text
    return (
        (not block.level or block.level == _BOLD_LINE)
        and len(text) <= _LONGEST_LABEL
        and not any(letter.isdigit() or letter == "€" for letter in text)
        and next(block.element.iter("a"), None) is None
    )
