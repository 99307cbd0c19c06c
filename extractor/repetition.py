"""What a site says on all its pages: recognised by looking at many pages of one provider together.

A page alone does not tell its menu, footer or teasers from its own words when the site builds them from plain divs.
Three observations over a provider's pages do:

- A line that also stands on pages that are no course at all (contact, privacy, news, vacancies) belongs to the site.
  "Resultaat: mbo-certificaat" on every course page does not: it never stands on the page about privacy.
- A title that several pages link to leads to a page of its own: where it stands as a link, it speaks of that page.
- What stands on nearly all pages at the same place, and says nothing of any course, is the frame around them.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import _Element as Element

from extractor.digests import digest
from extractor.document import Document
from extractor.frame import frame_lines, place_of
from extractor.kinds import is_plainly_no_course
from extractor.layout.block import Block
from extractor.layout.blocks import Layout, read_layout
from extractor.layout.text import text_of
from extractor.layout.words import is_result

MOST_SURVEYED = 150
_PLAIN_SURVEYED = 40
_FEWEST_PLAIN = 3  # so many pages that are no course are needed to say what belongs to the site
_SHARE_OF_PLAIN = 0.5
_FEWEST_LINKING = 3
_FEWEST_FRAMED = 5
_SHARE_OF_FRAMED = 0.8
_SHORTEST_TITLE = 4


@dataclass(frozen=True, slots=True)
class Repeated:
    """`lines` stand all over the site; `titles` are linked from several of its pages. Digests of their letters.

    `frame` are digests of lines with their places.
    """

    lines: frozenset[int] = frozenset()
    titles: frozenset[int] = frozenset()
    frame: frozenset[int] = frozenset()

    def without_lines(self, layout: Layout) -> Layout:
        """The layout's own part; all of it when nothing else would be left."""
        if not self.lines and not self.frame:
            return layout
        left_out = [block for block in layout.blocks if digest(block.text) in self.lines]
        gone = {id(block) for block in left_out} - {id(block) for block in _said_again(left_out)}
        gone |= {id(block) for block in layout.blocks if self.frame and place_of(block) in self.frame}
        own = tuple(block for block in layout.blocks if id(block) not in gone)
        return Layout(own, layout.outside) if own else layout

    def leads_away(self, title: str) -> bool:
        """Whether several pages of the site link to this title."""
        return bool(self.titles) and digest(title) in self.titles


def _said_again(blocks: Sequence[Block]) -> list[Block]:
    """A menu leads to "Mbo-certificaat" on each page: what a course says of itself in the same word is no link."""
    results = [block for block in blocks if is_result(block.text)]
    plain = [block for block in results if next(_links_of(block), None) is None]
    return plain if len(results) > 1 else []


def _links_of(block: Block) -> Iterator[Element]:
    around = block.wrapping_link
    return iter(block.element.iter("a")) if around is None else iter((around,))


NOTHING_REPEATED = Repeated()


@dataclass(frozen=True, slots=True)
class Look:
    """What one page adds: the digests of its lines, of the titles it links to, and of lines with their places."""

    is_plain: bool
    lines: frozenset[int]
    titles: frozenset[int]
    frame: frozenset[int]


def look_at(document: Document) -> Look:
    blocks = read_layout(document).blocks if document.is_html else ()
    heading = next((block.text for block in blocks if block.level == 1), "")
    lines = frozenset(digest(block.text) for block in blocks)
    frame = frozenset(frame_lines(blocks))
    return Look(is_plainly_no_course(document.url, heading), lines, frozenset(_linked(blocks)), frame)


def find_repeated(looks: Iterable[Look]) -> Repeated:
    """The order of the pages does not matter. Of a site with few pages that are no course nothing is said."""
    lines: Counter[int] = Counter()
    titles: Counter[int] = Counter()
    frame: Counter[int] = Counter()
    plain = pages = 0
    for look in looks:
        titles.update(look.titles)
        frame.update(look.frame)
        pages += bool(look.lines)
        if look.is_plain:
            plain += 1
            lines.update(look.lines)
    enough = max(_FEWEST_PLAIN, _SHARE_OF_PLAIN * plain)
    nearly_all = max(_FEWEST_FRAMED, _SHARE_OF_FRAMED * pages)
    return Repeated(_at_least(enough, lines), _at_least(_FEWEST_LINKING, titles), _at_least(nearly_all, frame))


def to_survey(urls: Sequence[str]) -> list[int]:
    """Which of a provider's pages to look at: all of a small site, of a large one some, always the same ones."""
    everything = range(len(urls))
    if len(urls) <= MOST_SURVEYED:
        return list(everything)
    plain = [number for number in everything if is_plainly_no_course(urls[number], "")]
    first = _spread(plain, _PLAIN_SURVEYED)
    rest = [number for number in everything if number not in set(first)]
    return sorted([*first, *_spread(rest, MOST_SURVEYED - len(first))])


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
        if block.level and block.wrapping_link is not None:
            yield digest(block.text)
