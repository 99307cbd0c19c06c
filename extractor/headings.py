"""Which heading of a page's parts stands above a link and the list that it is in."""

from collections import Counter
from dataclasses import dataclass

from lxml.etree import _Element as Element

from extractor.layout.text import opening_of

LEVELS = {f"h{level}": level for level in range(1, 7)}
_TITLE = 1  # the level of the page's own title: what all its links stand under tells none of them apart
_LENGTH = 120
_NO_SECTION = ("a", "nav", "aside", "footer")  # a heading in a link is that of a card; one in a menu ends with it


@dataclass(slots=True, eq=False)
class Heading:
    """`first` is an address beneath it, `several` whether there are others. The page itself is one of level 0."""

    level: int = 0
    element: Element | None = None
    above: "Heading | None" = None
    first: str = ""
    several: bool = False

    @property
    def text(self) -> str:
        if self.element is None or self.level == _TITLE:
            return ""
        return " ".join(opening_of(self.element, 2 * _LENGTH).split())[:_LENGTH]


class Outline:
    """Of one page: it is told of headings and links in the order of the document."""

    def __init__(self) -> None:
        self._last = Heading()
        self._all: list[Heading] = []
        self._texts: dict[Heading, str] = {}
        self._counts: Counter[tuple[Heading | None, int, bool]] = Counter()

    def meet(self, element: Element) -> None:
        if next(element.iterancestors(*_NO_SECTION), None) is not None:
            return
        level, above = LEVELS[element.tag], self._last
        while above.level >= level and above.above is not None:
            above = above.above
        self._last = Heading(level, element, above)
        self._all.append(self._last)

    def nearest(self, url: str) -> Heading:
        """The last heading before a link to this address."""
        heading: Heading | None = self._last
        while heading is not None and not heading.several:  # what is several beneath one is several above it
            heading.several = bool(heading.first) and heading.first != url
            heading.first = heading.first or url
            heading = heading.above
        return self._last

    def close(self) -> None:
        """All links are known."""
        self._counts = Counter((one.above, one.level, one.several) for one in self._all if one.first)

    def over_list(self, heading: Heading) -> str:
        """The words of the nearest heading above that is no title: not of an entry, such as a card, nor of the page."""
        if heading not in self._texts:
            above = heading.above
            is_entry = above is not None and self._is_of_entries(heading)
            self._texts[heading] = self.over_list(above) if above is not None and is_entry else heading.text
        return self._texts[heading]

    def _is_of_entries(self, heading: Heading) -> bool:
        """Of its equals most lead to one address."""
        single, several = (self._counts[heading.above, heading.level, is_several] for is_several in (False, True))
        return single > 1 and single > several
