"""Tabs: titles that stand apart from what they open are put above it again."""

import re
from itertools import islice

from lxml import etree
from lxml.etree import _Element as Element

from extractor.layout.text import opening_of, text_of

_MAY_BE_TABS = etree.XPath(".//*[@role='tab'] | .//a[starts-with(@href, '#')]")
# Both the role and the class names of tabs say so; most pages only speak of tables.
_NAMES_TABS = re.compile(r"tab(?!le|index=)").search
_LEVELS_UP = 3
_POINTERS = ("aria-controls", "href", "data-target", "data-bs-target")
_LONGEST_TITLE, _MOST_TABS, _FEWEST_TABS = 60, 40, 2


def head_panels(body: Element) -> None:
    """Gives each panel its tab's title as a heading, unless it opens with it; so a second time changes nothing."""
    found = _MAY_BE_TABS(body)
    tabs = [one for one in found if _is_tab(one)] if isinstance(found, list) else []
    if not _FEWEST_TABS <= len(tabs) <= _MOST_TABS:
        return
    seen: set[Element] = set()  # the first of several links to a panel is its tab
    for tab in tabs:
        title = " ".join(text_of(tab).split())
        panel = _panel(body, tab) if 0 < len(title) <= _LONGEST_TITLE else None
        if panel is not None and panel not in seen and _opens_otherwise(panel, title):
            _head(panel, title)
        seen |= {panel} if panel is not None else set()


def may_hold_tabs(source: str) -> bool:
    """Asked first: looking for them in the tree takes as long as a fifth of parsing it."""
    return _NAMES_TABS(source) is not None


def _is_tab(element: Element) -> bool:
    """By its role, or a link whose own name or surroundings' speak of tabs (not of tables)."""
    around = (element, *islice(element.iterancestors(), _LEVELS_UP))
    return element.get("role") == "tab" or any("tab" in (up.get("class") or "").replace("table", "") for up in around)


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
