"""What a site says on all its pages: recognised by looking at many pages of one provider together.

A page alone does not tell its menu, footer or teasers from its own words when the site builds them from plain divs.
Two observations over a provider's pages do:

- A line that also stands on pages that are no course at all (contact, privacy, news, vacancies) belongs to the site.
  "Resultaat: mbo-certificaat" on every course page does not: it never stands on the page about privacy.
- A title that several pages link to leads to a page of its own: where it stands as a link, it speaks of that page.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml.etree import _Element as Element

from extractor.document import Document
from extractor.kinds import is_plainly_no_course
from extractor.layout.block import Block
from extractor.layout.blocks import Layout, read_layout
from extractor.layout.text import text_of
from extractor.layout.words import is_result
from extractor.offers.sections import wrapping_link

MOST_SURVEYED = 150
_PLAIN_SURVEYED = 40
_FEWEST_PLAIN = 3  # so many pages that are no course are needed to say what belongs to the site
_SHARE_OF_PLAIN = 0.5
_FEWEST_LINKING = 3
_SHORTEST_TITLE = 4
_SHORT = 200  # characters of what is kept with its digest
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Repeated:
    """`lines` stand all over the site; `titles` are linked from several of its pages. Digests of their letters."""

    lines: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()

    def without_lines(self, layout: Layout) -> Layout:
        """The layout's own part; all of it when nothing else would be left."""
        if not self.lines:
            return layout
        left_out = [block for block in layout.blocks if digest(block.text) in self.lines]
        gone = {id(block) for block in left_out} - {id(block) for block in _said_again(left_out)}
        own = tuple(block for block in layout.blocks if id(block) not in gone)
        return Layout(own, layout.outside) if own else layout

    def leads_away(self, title: str) -> bool:
        """Whether several pages of the site link to this title."""
        return digest(title) in self.titles


def _said_again(blocks: Sequence[Block]) -> list[Block]:
    """A menu leads to "Mbo-certificaat" on each page: what a course says of itself in the same word is no link."""
    results = [block for block in blocks if is_result(block.text)]
    plain = [block for block in results if next(_links_of(block), None) is None]
    return plain if len(results) > 1 else []


def _links_of(block: Block) -> Iterator[Element]:
    around = wrapping_link(block.element)
    return iter(block.element.iter("a")) if around is None else iter((around,))


NOTHING_REPEATED = Repeated()


@dataclass(frozen=True, slots=True)
class Look:
    """What one page adds: the digests of its lines and of the titles it links to."""

    is_plain: bool
    lines: frozenset[int]
    titles: frozenset[int]


def look_at(document: Document) -> Look:
    blocks = read_layout(document).blocks if document.is_html else ()
    heading = next((block.text for block in blocks if block.level == 1), "")
    lines = frozenset(digest(block.text) for block in blocks)
    return Look(is_plainly_no_course(document.url, heading), lines, frozenset(_linked(blocks)))


def find_repeated(looks: Iterable[Look]) -> Repeated:
    """The order of the pages does not matter. Of a site with few pages that are no course nothing is said."""
    lines: Counter[int] = Counter()
    titles: Counter[int] = Counter()
    plain = 0
    for look in looks:
        titles.update(look.titles)
        if look.is_plain:
            plain += 1
            lines.update(look.lines)
    enough = max(_FEWEST_PLAIN, _SHARE_OF_PLAIN * plain)
    return Repeated(_at_least(enough, lines), _at_least(_FEWEST_LINKING, titles))


def to_survey(urls: Sequence[str]) -> list[int]:
    """Which of a provider's pages to look at: all of a small site, of a large one some, always the same ones."""
    everything = range(len(urls))
    if len(urls) <= MOST_SURVEYED:
        return list(everything)
    plain = [number for number in everything if is_plainly_no_course(urls[number], "")]
    first = _spread(plain, _PLAIN_SURVEYED)
    rest = [number for number in everything if number not in set(first)]
    return sorted([*first, *_spread(rest, MOST_SURVEYED - len(first))])


def digest(text: str) -> int:
    """Of the letters and digits alone; the same in every process."""
    return _digest_of_short(text) if len(text) <= _SHORT else _digest(text)


@lru_cache(maxsize=32_768)  # what belongs to the site stands on each of its pages
def _digest_of_short(text: str) -> int:
    return _digest(text)


def _digest(text: str) -> int:
    letters = _NO_LETTER.sub("", text.lower())
    return int.from_bytes(hashlib.blake2b(letters.encode("utf-8", "replace"), digest_size=8).digest(), "big")


def _spread(numbers: Sequence[int], most: int) -> list[int]:
    """At most so many, at even distances."""
    if len(numbers) <= most:
        return list(numbers)
    return [numbers[place * len(numbers) // most] for place in range(most)]


def _at_least(enough: float, counts: Counter[int]) -> frozenset[int]:
    return frozenset(key for key, count in counts.items() if count >= enough)


def _linked(blocks: Collection[Block]) -> Iterator[int]:
    """Titles that are links, and headings inside a card that is one large link."""
    for element in dict.fromkeys(block.element for block in blocks):
        for link in element.iter("a"):
            text = text_of(link)
            if link.get("href") and len(text) >= _SHORTEST_TITLE:
                yield digest(text)
    for block in blocks:
        if block.level and wrapping_link(block.element) is not None:
            yield digest(block.text)
