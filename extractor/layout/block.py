"""A line of a page, with where it stands."""

from dataclasses import dataclass

from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Block:
    """`level` is 1-6 for h1-h6, 7 for a line all in bold, else 0; `element` the innermost block element around it."""

    text: str
    element: Element
    level: int = 0
