"""A line of a page, with where it stands."""

from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from lxml.etree import _Element as Element

_BOXES = frozenset({"li", "article", "div", "a"})
_MOST_CARD_LINKS = 2


@dataclass(frozen=True)
class Block:
    """`level` is 1-6 for h1-h6, 7 for a line all in bold, else 0; `element` the innermost block element around it.

    What several shapes of rows ask of where it stands is found once.
    """

    text: str
    element: Element
    level: int = 0

    @cached_property
    def wrapping_link(self) -> Element | None:
        """The link that the whole line stands in."""
        return next((up for up in self.element.iterancestors("a") if up.get("href")), None)

    @cached_property
    def heads_a_card(self) -> bool:
        """It shares its box with one or two links and no other heading: a title, a text, "Lees meer"."""
        inner = self.element.getparent()
        outer = inner.getparent() if inner is not None else None
        return any(box is not None and box.tag in _BOXES and self._is_alone_in(box) for box in (inner, outer))

    def _is_alone_in(self, box: Element) -> bool:
        links = list(islice(box.iter("a"), _MOST_CARD_LINKS + 1))
        return 0 < len(links) <= _MOST_CARD_LINKS and len(list(islice(box.iter(self.element.tag), 2))) == 1
