"""Under which headings a block stands: what a list's heading says holds for all its rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.layout.block import Block
from extractor.layout.words import RESULT
from extractor.remembering import remembered

_OTHERS = r"(?:cursussen|trainingen|opleidingen|workshops|branchecertificaten|modules)"
_AND = r"\s*(?:,|\ben\b|\bof\b|&|/)\s*"
# "Cursussen en mbo-certificaten" says nothing about any one of them.
_MIXED = re.compile(
    rf"{_OTHERS}{_AND}(?:[\w-]+{_AND})?(?:mbo[ -]?)?certificaten|"
    rf"mbo[ -]?certificaten{_AND}(?:[\w-]+{_AND})?{_OTHERS}",
    re.IGNORECASE,
)
SEVERAL = (
    r"(?:(?:deel|bij|na|om)?(?:cursussen|opleidingen|trainingen|scholingen)|modules|(?:leer)?eenheden|keuzedelen|"
    r"(?:onder)?delen|blokken|stappen|treden|stuk(?:jes|ken)|helften|leergangen|(?:deel)?trajecten|programma['\u2019]s|"
    r"routes|studies|bouwstenen|mbo[ -]?certificaten)"
)
ONE = (
    r"(?:(?:deel|bij|na|om)?(?:cursus|opleiding|training|scholing)|module|(?:leer)?eenheid|keuzedeel|(?:onder)?deel|"
    r"blok|stap|trede|stuk(?:je)?|helft|leergang|(?:deel)?traject|programma|route|studie|bouwsteen)"
)
# Modules that lead to one certificate only together are parts of one course.
_APART = r"(?![^.!?\n]{0,60}\b(?:samen|tezamen|gezamenlijk)\b)"
# As in: Al deze opleidingen leiden tot een mbo-certificaat. Elke module geeft een mbo-certificaat. Je kunt deze
# mbo-certificaten halen.
_ANNOUNCES_CERTIFICATES = re.compile(
    rf"\b(?:deze|onderstaande|volgende|hieronder|alle?|onze)\b[^.!?\n]{{0,40}}\b{SEVERAL}\b(?<=certificaten)|"
    rf"\b(?:deze|onderstaande|volgende|hieronder|alle?|onze)\b[^.!?\n]{{0,40}}\b{SEVERAL}\b{_APART}[^.!?\n]{{0,80}}"
    r"\bmbo[ -]?certifica|"
    rf"\b(?:elke?|iedere?|per)\b (?:[\w-]+ )?{ONE}\b[^.!?\n]{{0,100}}\bmbo[ -]?certifica|"
    r"\bmbo[ -]?certificaten\b[^.!?\n]{0,80}(?::|\b(?:hieronder|onderstaande?)\b)|"
    r"\btenzij\b[^.!?\n]{0,20}\banders\b[^.!?\n]{0,80}\bmbo[ -]?certifica|"
    r"\bmbo[ -]?certifica[^.!?\n]{0,60}\btenzij\b[^.!?\n]{0,20}\banders\b",
    re.IGNORECASE,
)
_LISTS_CERTIFICATES = re.compile(
    r"\bmbo[ -]?certificaten\b|\bkeuzedelen\b|\bcertificaten\b|"
    rf"\b{SEVERAL} met (?:een |[a-z]+ )*mbo[ -]?certificaat\b",
    re.IGNORECASE,
)
_ABOVE_SEVERAL = re.compile(
    r"(?:\S+ ){0,3}(?:(?:mbo-?)?certificaten|trainingen|cursussen|opleidingen|scholingen|modules|keuzedelen|workshops|"
    r"courses|programmes)(?: (?:in|voor|met|op|binnen|bij) .*)?",
    re.IGNORECASE,
)
_LONGEST_INTRO = 300
_SHORTEST_INTRO = 45
# Of a shorter one: what leads up to a list, or promises something for all of it.
_INTRO_ENDS = (":", "certificaat.", "certificaten.", "diploma.", "bewijs.", "verklaring.", "certificaat!")
_SPEAKING = frozenset({"p", "div", "td"})
_BOLD_LINE = 7
_CELLS = frozenset({"td", "th"})  # bold words at the top of a column are no heading above the next
_ROWS = _CELLS | {"li", "dd", "a"}


@dataclass(slots=True)
class _Section:
    """`intro` is the running text directly under the heading; `said` the same, unless it names several things."""

    level: int
    heading: str
    intro: str = ""
    said: str = ""

    def add(self, intro: str) -> None:
        self.intro = intro
        self.said = "" if _is_mixed(intro) else intro


# A line above a list that is no heading to the page: as in a filter, a tab or a column.
_LIST_LABEL = re.compile(
    r"(?:[\w-]+ ){0,3}mbo[ -]?certificaten(?: (?:in|voor|op|van|bij) [^.:;]{1,40})?\s?:?", re.IGNORECASE
)
# "Met mbo-certificaat", "Leidt tot een mbo-certificaat": one side of a list in two.
_WITH_CERTIFICATE = re.compile(
    rf"(?:(?:{SEVERAL}|scholing|aanbod) )?(?:met|die leiden tot|leid(?:t|en) (?:op )?tot|voor)? ?(?:een |het )?"
    r"(?:(?:erkend|officieel|landelijk) )*mbo[ -]?certificaat\s?:?",
    re.IGNORECASE,
)
# What is said after some rows, of those that follow: it takes the place of what was said above the first ones.
_OF_WHAT_FOLLOWS = re.compile(
    r"(?=.*(?:certifica|diploma|bewijs|verklaring))(?:.*:$|.*\b(?:deze|volgende|onderstaande|hieronder)\b)",
    re.IGNORECASE,
)
_LONGEST_LABEL = 60
Kind = tuple[str, str, int]


class Sections:
    """For each block the headings above it, from the highest on, and the running text under those (300 characters)."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks, self._levels = blocks, _levels_of(blocks)
        self.above = self.apart_from(frozenset())

    def apart_from(self, rows: frozenset[int]) -> list[tuple[str, str]]:
        """`rows` are numbers of blocks that are rows of a list: they lead up to nothing."""
        found: list[tuple[str, str]] = []
        path: list[_Section] = []
        now = ("", "")
        row_above = False
        for number, (block, level) in enumerate(zip(self._blocks, self._levels, strict=True)):
            row_above = row_above or number in rows
            if level:
                above, path = now, [section for section in path if section.level < level]
                found.append(above if block.element.tag in _CELLS else _words_of(path))
                path.append(_Section(level, block.text))
                now = _words_of(path)
                continue
            found.append(now)
            if path and number not in rows and _is_intro(block, path[-1]):
                before = "" if row_above and _OF_WHAT_FOLLOWS.search(block.text) else path[-1].intro
                path[-1].add(f"{before} {block.text}".strip()[:_LONGEST_INTRO])
                now, row_above = (now[0], _said_in(path)), False
        return found


def _levels_of(blocks: Sequence[Block]) -> list[int]:
    """For each block the level at which it heads what follows; 0 when it heads nothing."""
    labels = _labels(blocks)
    kinds, boxes = {_kind(label) for label in labels}, {label.element.getparent() for label in labels}
    levels: list[int] = []
    above = 0
    for block in blocks:
        is_label = bool(labels) and _may_label(block) and (_kind(block) in kinds or block.element.getparent() in boxes)
        heads = is_label or (block.level and not _is_card_heading(block, above))
        levels.append((block.level or _BOLD_LINE) if heads else 0)
        above = levels[-1] or above
    return levels


def _labels(blocks: Sequence[Block]) -> list[Block]:
    """Lines that say that certificates follow: a line of that kind, or beside them, says what follows then."""
    short = (block for block in blocks if len(block.text) <= _LONGEST_LABEL and "certificaten" in block.text.lower())
    named = [block for block in short if _may_label(block) and _LIST_LABEL.fullmatch(block.text)]
    return [*named, *_sides(blocks)]


def _sides(blocks: Sequence[Block]) -> list[Block]:
    """Labels above lists: "Mbo-certificaat" above one, "Bewijs van deelname" above another."""
    above_items = (one for one, below in pairwise(blocks) if below.element.tag == "li" and one.element.tag != "li")
    found = [block for block in above_items if _may_label(block) and RESULT.fullmatch(block.text.rstrip(" :"))]
    return found if len({block.text.lower() for block in found}) > 1 else []


def _may_label(block: Block) -> bool:
    small = block.level in {0, _BOLD_LINE} and len(block.text) <= _LONGEST_LABEL and block.element.tag not in _ROWS
    return small and not block.text.endswith((".", "!", "?")) and not _is_linked(block)


def _kind(block: Block) -> Kind:
    return str(block.element.tag), block.element.get("class") or "", block.level


def lists_certificates(heading: str, intro: str = "") -> bool:
    """Whether what stands under these words is a list of certificates."""
    return _names_certificates(heading) or ("ertifica" in intro.lower() and _announces(intro))


def says_with_certificate(heading: str) -> bool:
    """`Met mbo-certificaat`, `Mbo-certificaten in de zorg`: all that stands under it leads to one."""
    return not _is_mixed(heading) and bool(_WITH_CERTIFICATE.fullmatch(heading) or _LIST_LABEL.fullmatch(heading))


@remembered(4096, 400)  # asked for each line under a heading
def _names_certificates(heading: str) -> bool:
    return _LISTS_CERTIFICATES.search(heading) is not None


@remembered(4096, 800)
def _announces(intro: str) -> bool:
    return _ANNOUNCES_CERTIFICATES.search(intro) is not None


def announces_certificates(line: str, *, heads: bool, grouped: bool) -> bool:
    """Whether the line right above a list says that certificates follow; `heads`: it is a heading, `grouped`: the
    page has another such line, about what else its courses lead to.
    """
    if _is_mixed(line):
        return False
    if _ANNOUNCES_CERTIFICATES.search(line) or (grouped and _WITH_CERTIFICATE.fullmatch(line)):
        return True
    return (heads or _LIST_LABEL.fullmatch(line) is not None) and _LISTS_CERTIFICATES.search(line) is not None


def names_several(heading: str) -> bool:
    """Whether a heading stands above courses: "Overige trainingen", "Certificaten in de zorg"."""
    return _ABOVE_SEVERAL.fullmatch(heading) is not None


def _is_intro(block: Block, section: _Section) -> bool:
    if len(section.intro) >= _LONGEST_INTRO or block.element.tag not in _SPEAKING:
        return False
    return len(block.text) >= _SHORTEST_INTRO or block.text.endswith(_INTRO_ENDS)


def _words_of(path: Sequence[_Section]) -> tuple[str, str]:
    return " · ".join([one.heading for one in path if not _is_mixed(one.heading)]), _said_in(path)


def _said_in(path: Sequence[_Section]) -> str:
    return "\n".join([section.said for section in path if section.said])


@remembered(4096, 400)
def _is_mixed(text: str) -> bool:
    return "certificaten" in text.lower() and _MIXED.search(text) is not None


def _is_card_heading(block: Block, above: int) -> bool:
    """A heading with a link, lower than the one above it, titles a card, not a section."""
    is_lower = 0 < above < block.level
    return (is_lower and (block.level == _BOLD_LINE or _is_linked(block))) or (block.level > 2 and block.heads_a_card)  # noqa: PLR2004


def _is_linked(block: Block) -> bool:
    return next(block.element.iter("a"), None) is not None or block.wrapping_link is not None
