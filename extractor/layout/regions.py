"""Which elements of a page are not its own content: menus, footers, banners, teasers of other pages."""

from lxml.etree import _Element as Element

from extractor.layout.chrome import find_chrome
from extractor.layout.margins import feet, heads
from extractor.layout.menus import find_menus
from extractor.layout.teasers import find_teasers


def outside_content(body: Element) -> tuple[set[Element], list[Element]]:
    """Roots of the subtrees that give no text, no offer and no evidence for the page they stand on.

    And the elements that were met: lxml makes those anew each time that no one holds.
    """
    found, links, met = find_chrome(body)
    found.update(find_menus(links))
    found.update(heads(links))
    if not any(element.tag == "footer" for element in found):
        found.update(feet(body))
    found.update(find_teasers(body))
    return found, met
