"""Tabs: titles that stand apart from what they open are put above it again."""

from lxml.etree import _Element as Element

from extractor.layout.text import opening_of, text_of

_TABS = (
    ".//*[@role='tab' or @data-toggle='tab' or @data-bs-toggle='tab' or @data-toggle='pill' or @data-bs-toggle='pill']"
    " | .//*[contains(@class, 'tab') and not(contains(@class, 'table'))]//a[starts-with(@href, '#')]"
)
_POINTERS = ("aria-controls", "href", "data-target", "data-bs-target")
_LONGEST_TITLE, _MOST_TABS, _FEWEST_TABS = 60, 40, 2


def head_panels(body: Element) -> None:
    """Gives each panel its tab's title as a heading, unless it opens with it; so a second time changes nothing."""
    tabs = body.xpath(_TABS)
    if not isinstance(tabs, list) or not _FEWEST_TABS <= len(tabs) <= _MOST_TABS:
        return
    seen: set[Element] = set()  # the first of several links to a panel is its tab
    for tab in tabs:
        title = " ".join(text_of(tab).split()) if isinstance(tab, Element) else ""
        panel = _panel(body, tab) if isinstance(tab, Element) and 0 < len(title) <= _LONGEST_TITLE else None
        if panel is not None and panel not in seen and _opens_otherwise(panel, title):
            _head(panel, title)
        seen |= {panel} if panel is not None else set()


def _head(panel: Element, title: str) -> None:
    heading = panel.makeelement("h2")
    heading.text, heading.tail, panel.text = title, panel.text, None
    panel.insert(0, heading)


def _panel(body: Element, tab: Element) -> Element | None:
    pointers = [*(tab.get(name) for name in _POINTERS), *(link.get("href") for link in tab.iter("a"))]
    name = next((target.lstrip("#") for target in pointers if target and _is_id(target)), "")
    found = body.xpath(".//*[@id=$name]", name=name) if name else None
    return found[0] if isinstance(found, list) and found and isinstance(found[0], Element) else None


def _is_id(target: str) -> bool:
    return len(target) > 1 and not set(target) & set("/?:")


def _opens_otherwise(panel: Element, title: str) -> bool:
    opening = " ".join(opening_of(panel, 4 * _LONGEST_TITLE).split())
    return panel.tag == "div" and bool(opening) and not opening.startswith(title)
