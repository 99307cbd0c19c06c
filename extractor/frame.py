"""The frame that a site puts around all its pages: lines that stand at the same place and tell nothing of a course."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from extractor.digests import digest
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.layout.words import CONTINUATION_HEADING, FACT, REQUIREMENT_HEADING, RESULT_HEADING, is_label
from extractor.remembering import remembered

_HEADINGS = range(1, 7)
_MOST = 40  # links of one element
_FEWEST_OF_MENU = 3
# What a site may say of each of its courses in the same words: what it leads to, who may come, whether it still starts.
_OF_A_COURSE = re.compile(
    r"certific|diploma|keuzede|bewijs|verklaring|erken|register|examen|getuigschrift|leerweg|niveau|werkgever|"
    r"werknemer|bedrij[fv]|in-?company|wachtlijst|reserve|\bvol\b|volgeboekt|gesloten|vervall|gestopt|binnenkort|branche",
    re.IGNORECASE,
)


def frame_lines(blocks: Sequence[Block]) -> Iterator[int]:
    """Digests of the lines that can be part of a frame, with their places; all lines of a column with a menu can."""
    plain = [block for block in blocks if block.level not in _HEADINGS]
    links = [_is_link(block) for block in plain]
    menus = Counter(block.element for block, leads in zip(plain, links, strict=True) if leads)
    for block, leads in zip(plain, links, strict=True):
        if leads or menus[block.element] >= _FEWEST_OF_MENU or not _may_tell(block.text):
            yield place_of(block)


def _is_link(block: Block) -> bool:
    """All of the line leads on, as in a menu."""
    around = block.wrapping_link
    line = digest(block.text)
    return around is not None or any(digest(text_of(link)) == line for link in islice(block.element.iter("a"), _MOST))


def place_of(block: Block) -> int:
    """Of a line and of the names of the elements around it: a menu's link and a list's are not the same."""
    up = block.element.getparent()
    names = (block.element, up) if up is not None else (block.element,)
    place = " ".join(f"{element.tag} {element.get('class') or ''}" for element in names)
    return digest(f"{place} {block.level} {block.text}")


@remembered(8192, 300)
def _may_tell(line: str) -> bool:
    if FACT.match(line) or is_label(line.rstrip(" :?")) or _OF_A_COURSE.search(line):
        return True
    return any(heading.search(line) for heading in (REQUIREMENT_HEADING, CONTINUATION_HEADING, RESULT_HEADING))
