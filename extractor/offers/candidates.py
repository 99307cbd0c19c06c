"""Which lines of a page can be the title of a row: a link, the heading of a card, a line with a code."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from extractor.codes import code_set, codes_in
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.layout.words import is_result
from extractor.offers.sections import lists_certificates, names_several
from extractor.offers.titles import TITLE_CLASS, clean_title, is_title

_MOST_AHEAD = 20
_ITEMS = frozenset(
    {"li", "dt", "summary", "td", "p", "div", "label", "a", "h2", "h3", "h4", "h5", "h6", "span", "strong", "b", "em"}
)
_STANDS_OUT = frozenset({"b", "strong"})
_DIGIT = re.compile(r"\d")
_FACT_PART = re.compile(r"(?:€ ?\d|\b\d+ ?(?:sbu|uur|uren|weken|maanden|dagdelen|lesdagen|bijeenkomsten|euro)\b)")
_SEPARATOR = re.compile(r"\s+[\u2013\u2014|-]\s+|\s*\|\s*|;\s+|\s·\s|\t")
_LONGEST_LINE = 180
_LONGEST_PLAIN = 90
_LONGEST_LABEL = 3  # words
_CARD_LEVELS = range(2, 7)
_NEARLY_ALL = 0.7
_AFTER_TITLE = (":", "\u2013", "\u2014")  # in a paragraph, of which the link is no part of a sentence
_NO_CODE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """`leads` when it has a link or heads a card; others have a code, or stand in a list that says what it lists."""

    number: int
    title: str
    href: str
    codes: frozenset[str]
    leads: bool


def candidates_of(blocks: Sequence[Block], free: Sequence[int], sections: Sequence[tuple[str, str]]) -> list[Candidate]:
    """In the order of the page; of a card that is one large link only its heading or first line."""
    links = _Links()
    found = [one for number in free if (one := _candidate(number, blocks[number], sections[number][0], links))]
    return _first_in_link(_without_the_pages_own(found, blocks, sections), blocks)


def _without_the_pages_own(
    found: list[Candidate], blocks: Sequence[Block], sections: Sequence[tuple[str, str]]
) -> list[Candidate]:
    """Of a page that shows one code, or codes in one line: a sentence or a fact with it is the own course's."""
    telling = [one for one in found if one.codes and not one.leads]
    if len(telling) > 1 and len(_NO_CODE.union(*(one.codes for one in telling))) > 1:
        return found
    own = {one.number for one in telling if _tells(blocks[one.number].text)}
    return [one for one in found if one.number not in own or lists_certificates(sections[one.number][0])]


def _tells(line: str) -> bool:
    """A sentence (`Wie slaagt voor K0905 krijgt ...`) or a fact (`Code SBB: K0905`): no title."""
    label, colon, value = line.partition(": ")
    fact = bool(colon) and (len(label.split()) <= _LONGEST_LABEL or not _without_codes(value))
    return line.endswith((".", "!")) or fact or line[0].islower() or len(line) > _LONGEST_PLAIN


class _Links:
    """The links of an element in order: of a list of lines parted by breaks, each line looks on from the last."""

    def __init__(self) -> None:
        self._ahead: dict[Element, tuple[list[tuple[str, Element]], int]] = {}

    def leading(self, block: Block) -> Element | None:
        """The link that a line begins with, or that is nearly all of it."""
        links, start = self._ahead.get(block.element) or (self._listed(block.element), 0)
        if not links:
            return None
        for number in range(start, min(len(links), start + _MOST_AHEAD)):
            if _is_leading(*links[number], block):
                self._ahead[block.element] = links, number + 1
                return links[number][1]
        self._ahead[block.element] = links, start
        return None

    @staticmethod
    def _listed(element: Element) -> list[tuple[str, Element]]:
        if not len(element) and element.tag != "a":  # as most lines: nothing stands in them
            return []
        return [(_letters(text_of(link)), link) for link in element.iter("a") if link.get("href")]


def _is_leading(text: str, link: Element, block: Block) -> bool:
    line = _letters(block.text[: 3 * _LONGEST_LINE])
    if not text or text not in line:
        return False
    leads = line.startswith(text) and (block.element.tag != "p" or line[len(text) :].startswith(_AFTER_TITLE))
    return (
        leads or len(text) >= 0.7 * len(line) or (bool(codes_in(block.text)) and is_title(clean_title(text_of(link))))
    )


def _letters(text: str) -> str:
    return "".join(text.split())


def _link_title(link: Element) -> str:
    """Of a link with parts (`<span>Triage</span><span>20 weken</span>`) the first that is a title, else all of it."""
    parts = [text_of(part) for part in link]
    whole = text_of(link)
    for badge in filter(is_result, parts):
        whole = whole.replace(badge, " ", 1)
    whole = clean_title(whole)
    if len(parts) > 1 and not (link.text or "").strip():
        return next((title for title in map(clean_title, parts) if is_title(title)), whole)
    return whole


def _candidate(number: int, block: Block, section: str, links: _Links) -> Candidate | None:
    if block.level == 1 or block.element.tag not in _ITEMS or len(block.text) > _LONGEST_LINE * 3:
        return None
    link, codes = links.leading(block), code_set(block.text)
    target = link if link is not None else block.wrapping_link
    href = (target.get("href") or "") if target is not None else ""
    leads = bool(href) or (block.level in _CARD_LEVELS and block.heads_a_card)
    if not (leads or codes or is_listed(block, section)):
        return None
    title = _link_title(link) if link is not None else ""
    if link is None or not is_title(title):
        title = opening_in_bold(block) or title_in(block.text)
        too_long = len(block.text) > _LONGEST_LINE and not is_listed(block, section)
        if too_long or not is_title(_without_codes(title)):
            return None
    return Candidate(number, title, href, codes, leads)


def opening_in_bold(block: Block) -> str:
    """`<li><b>Triage</b>, 480 sbu</li>`: the words that a line begins with, when they stand out and can be a title."""
    first = next(iter(block.element), None)
    if first is None or first.tag not in _STANDS_OUT or block.level:
        return ""
    title = clean_title(text_of(first))
    return title if is_title(title) and block.text.startswith(title) else ""


def is_listed(block: Block, section: str) -> bool:
    """A short item without link or code, under a heading that says that certificates follow; or courses, with facts."""
    tag, length = block.element.tag, len(block.text)
    opens = tag in {"p", "li"} and length <= 2 * _LONGEST_LINE and bool(opening_in_bold(block))
    short = tag in {"li", "dt", "summary"} and length <= _LONGEST_PLAIN
    if not (opens or short) or lists_certificates(section):
        return opens or short
    heading = section.rpartition(" · ")[2]
    return bool(_DIGIT.search(block.text) and names_several(heading) and _FACT_PART.search(block.text))


def _without_codes(title: str) -> str:
    for code in codes_in(title):
        title = title.replace(code.quote, " ")
    return clean_title(title)


def title_in(line: str) -> str:
    """The parts of a line that can be a title: no price, hours or date, but with the code."""
    parts = [part for part in _SEPARATOR.split(line) if part]
    fitting = [part for part in parts if is_title(clean_title(part))]
    codes = [part for part in parts if codes_in(part) and part not in fitting]
    if not fitting or len(parts) == len(fitting[:1]) + len(codes[:1]):
        return clean_title(line)
    return clean_title(" ".join([*codes[:1], *fitting[:1]]))


def _first_in_link(candidates: Sequence[Candidate], blocks: Sequence[Block]) -> list[Candidate]:
    """A card that is one large link has one title: its heading, else what is called its title, else its first line
    that is not also above others ("Deelopleiding", "Workshop").
    """
    title_of: dict[Element, Candidate] = {}
    around = [blocks[one.number].wrapping_link for one in candidates]
    if not any(link is not None for link in around):
        return list(candidates)
    times = Counter(one.title for one in candidates)
    for one, link in zip(candidates, around, strict=True):
        if link is not None and (
            link not in title_of or _rank(one, blocks, times) > _rank(title_of[link], blocks, times)
        ):
            title_of[link] = one
    return [one for one, link in zip(candidates, around, strict=True) if link is None or title_of[link] is one]


def _rank(one: Candidate, blocks: Sequence[Block], times: Counter[str]) -> tuple[bool, bool, bool]:
    block = blocks[one.number]
    return bool(block.level), TITLE_CLASS.search(block.element.get("class") or "") is not None, times[one.title] == 1
