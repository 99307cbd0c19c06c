"""The text of an element with all it holds."""

from lxml import etree

_STRING = etree.XPath("string()", smart_strings=False)


def text_of(element: etree._Element) -> str:
    """As a DOM's textContent: nothing is put between the parts."""
    return str(_STRING(element))
