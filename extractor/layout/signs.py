"""Icons and coloured dots that a page explains: each gets a sign that can be read, there and where it is explained."""

import re
from itertools import islice

from lxml import etree
from lxml.etree import _Element as Element

# Few texts name a certificate: found many times as fast as all icons.
_NAMING = etree.XPath(".//text()[contains(., 'ertifica')]")
_LIKE = {tag: etree.XPath(f".//{tag}") for tag in ("i", "img", "span", "svg", "em", "b", "div")}
SIGNS = "\u25c6\u25cf\u25a0\u25b2"
_LONGEST_MEANING, _FEWEST_MARKED, _MOST_MARKED = 90, 2, 300
_EQUALS = re.compile(r"^\s*(?:=|:|-|\u2013|betekent)?\s*")


def may_explain_icons(source: str) -> bool:
    """Asked first: most pages name no certificate."""
    return "ertifica" in source


def with_signs(body: Element) -> None:
    """Puts a sign behind each icon that looks like one which stands before the words that explain it; a second time
    changes nothing. An icon that stands so before other words too is a bullet.
    """
    found = _NAMING(body)
    signs: dict[tuple[str, str], str] = {}
    for text in found if isinstance(found, list) else []:
        icon = _icon_before(text)
        look = _look(icon) if icon is not None else None
        if icon is not None and look is not None and look not in signs and len(signs) < len(SIGNS):
            marked = [one for one in _alike(body, look) if one is not icon]
            if _FEWEST_MARKED <= len(marked) <= _MOST_MARKED and not _is_bullet(icon, marked):
                signs[look] = SIGNS[len(signs)]
                _explain(icon, signs[look])
                for one in marked:
                    one.tail = f"{signs[look]} {one.tail or ''}"


def _icon_before(text: object) -> Element | None:
    """The empty element right before a short text: as its tail, or as the first in the line of which it is all."""
    if not isinstance(text, etree._ElementUnicodeResult):  # noqa: SLF001
        return None
    holder = text.getparent()
    words = str(text).strip()
    if holder is None or len(words) > _LONGEST_MEANING or words[:1] in SIGNS:
        return None
    before = holder if text.is_tail else holder.getprevious()
    if before is None or (not text.is_tail and (before.tail or "").strip()):
        return None
    return before if isinstance(before.tag, str) and _is_empty(before) else None


def _is_empty(element: Element) -> bool:
    return element.tag in _LIKE and (element.tag == "svg" or (not len(element) and not (element.text or "").strip()))


def _look(icon: Element) -> tuple[str, str] | None:
    """What makes icons alike; None when nothing does."""
    use = icon.find("{*}use") if icon.tag == "svg" else None
    name = icon.get("src") or (use.get("href") if use is not None else "") or icon.get("class") or icon.get("style")
    return (str(icon.tag), str(name)) if name and name != icon.get("alt") else None


def _alike(body: Element, look: tuple[str, str]) -> list[Element]:
    found = _LIKE[look[0]](body)
    return [one for one in found if _is_empty(one) and _look(one) == look] if isinstance(found, list) else []


def _is_bullet(icon: Element, marked: list[Element]) -> bool:
    """Whether others stand as it does: in a line of that kind, in a box of that kind."""
    return any(_stands(one) == _stands(icon) for one in marked)


def _stands(icon: Element) -> list[tuple[object, str]]:
    return [(up.tag, up.get("class") or "") for up in islice(icon.iterancestors(), 2)]


def _explain(icon: Element, sign: str) -> None:
    tail = icon.tail or ""
    following = icon.getnext()
    if tail.strip() or following is None:
        icon.tail = f"{sign} = {_EQUALS.sub('', tail)}"
    else:
        icon.tail = f"{sign} = "
