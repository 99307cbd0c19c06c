"""The text of an element with all it holds."""

from itertools import islice

from lxml import etree

_STRING = etree.XPath("string()", smart_strings=False)


def text_of(element: etree._Element) -> str:
    """As a DOM's textContent: nothing is put between the parts."""
    return str(_STRING(element)) if len(element) else element.text or ""


def opening_of(element: etree._Element, length: int) -> str:
    """The first characters of that text: of a whole page in one element no more is read than is asked for."""
    text = ""
    for part in element.itertext():
        text += str(part)
        if len(text) >= length:
            return text[:length]
    return text


def children_up_to(element: etree._Element, most: int) -> int:
    """How many children an element has, counted no further: lxml counts all of them each time it is asked."""
    return len(list(islice(element, most)))
