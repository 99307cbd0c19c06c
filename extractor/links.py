"""Where a page leads: every address it links to, with the words around the link."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from urllib.parse import urljoin

from lxml.etree import _Element as Element

from extractor.document import Document, once
from extractor.forms import choices_of
from extractor.headings import LEVELS, Heading, Outline
from extractor.layout.text import text_of
from extractor.remembering import remembered
from extractor.structured import json_ld_items
from extractor.urls import LONGEST_KEPT, canonical, is_plain

_REFRESH = re.compile(r"""^\s*[\d.]*\s*[;,]?\s*url\s*=\s*['"]?\s*([^'"]+)""", re.IGNORECASE)
_CONTEXT_LENGTH = 200
_MANY_CHILDREN = 20
MENU = "menu"
ONWARD = "onward"  # the block of what a page shows as its own or sends on to: frames, meta refresh
_MENUS = frozenset({"nav", "header", "footer", "aside"})
_MOST_SIGHTS = 4  # of one address on one page
_LIST = 5  # links in one block
_STEPS = 3  # elements around a link that tell its block
_DIGITS = re.compile(r"\d+")
_NO_PART = re.compile(r"[\t\r\n]")  # of an address, wherever it stands
_LINKING = ("a", "area", "iframe", "frame", "link", "meta")


@dataclass(frozen=True, slots=True)
class Link:
    """`anchor` is the link's own text (or its image's), `context` the text of the element around it.

    `block` is the kind of place where it stands on the page: links of one list have one block, that of menus begins
    with MENU. `heading` is the one above that list (`extractor.headings`); menus have none.
    """

    url: str
    anchor: str = ""
    context: str = ""
    nofollow: bool = False
    block: str = ""
    heading: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """The names of the elements around a link with their first class, the nearest last; and whether one is a menu."""

    names: tuple[str, ...] = ()
    menu: bool = False

    def inside(self, element: Element) -> "_Place":
        name = _DIGITS.sub("", f"{element.tag}.{element.get('class', '').partition(' ')[0]}")
        return _Place((*self.names[1 - _STEPS :], name), self.menu or element.tag in _MENUS)

    @property
    def block(self) -> str:
        return " ".join([MENU if self.menu else "", *self.names]).strip()


def find_links(document: Document) -> list[Link]:
    """Every http(s) address once, canonical, in the order of the document; the page's own address is no link."""
    if document.root is None:
        return []
    outline = Outline()
    sights = list(_sights(document, outline))
    outline.close()
    found: dict[str, list[Link]] = {}
    places: dict[Element, _Place] = {}
    for url, element, heading in sights:
        if len(found.setdefault(url, [])) < _MOST_SIGHTS:
            found[url].append(_link(url, element, places, outline.over_list(heading) if heading else ""))
    found.pop(resolve(document.url, "") or "", None)
    sizes = Counter(link.block for links in found.values() for link in links)
    return [_most_telling(links, sizes) for links in found.values()]


def _most_telling(sights: list[Link], sizes: Counter[str]) -> Link:
    """One with words; of these one in a list, for what menus name too is a part of that list."""
    worded = [link for link in sights if link.anchor] or sights
    listed = (link for link in worded if not link.block.startswith(MENU) and sizes[link.block] >= _LIST)
    return next(listed, worded[0])


def canonical_of(document: Document) -> str | None:
    """The address that the page itself calls canonical; None when it names none."""
    if document.root is None:
        return None
    for element in document.root.iterfind(".//link[@rel]"):
        if "canonical" in (element.get("rel") or "").lower().split():
            return resolve(base_of(document), element.get("href") or "")
    return None


@once
def base_of(document: Document) -> str:
    """The address that relative links start from: `<base href>` when it is there and usable."""
    named = next((href for element in document.by_tag["base"] if (href := element.get("href")) is not None), None)
    return (resolve(document.url, named) if named is not None else None) or document.url


def resolve(base: str, reference: str) -> str | None:
    """The canonical http(s) address, or None: a `mailto:`, a script, or no address at all."""
    if not reference.isprintable():
        reference = _NO_PART.sub("", reference)
    reference = reference.strip()
    rooted = reference.startswith("/") and not reference.startswith("//")
    start = _origin(base[: base.find("/", base.find("//") + 2) + 1] or base) if rooted else base
    return (_resolved if len(start) + len(reference) <= 2 * LONGEST_KEPT else _worked_out)(start, reference)


@remembered(512, LONGEST_KEPT)
def _origin(base: str) -> str:
    """All of a base that an address from the root on needs, told by its beginning: the same for the pages of a site."""
    try:
        return urljoin(base, "/")
    except ValueError:
        return base


@lru_cache(maxsize=16_384)
def _resolved(base: str, reference: str) -> str | None:
    return _worked_out(base, reference)


def _worked_out(base: str, reference: str) -> str | None:
    if reference.startswith("/") and not reference.startswith("//") and is_plain(joined := base[:-1] + reference):
        return joined  # `base` is then the address of a host with nothing but a slash behind it
    try:
        url = canonical(urljoin(base, reference) if reference else base)
    except ValueError:  # pages hold addresses such as `http://[naam]`
        return None
    return url if url.startswith(("http://", "https://")) else None


def _sights(document: Document, outline: Outline) -> Iterator[tuple[str, Element | None, Heading | None]]:
    """Every address as often as it stands there, and the heading before it; the outline is whole at the end."""
    assert document.root is not None
    base = base_of(document)
    for element in document.root.iter(*_LINKING, *LEVELS):
        if element.tag in LEVELS:
            outline.meet(element)
        elif (reference := _reference(element)) and _leads_on(reference) and (url := resolve(base, reference)):
            yield url, element, outline.nearest(url)
    for asked, choice in (*choices_of(document.root), *_told(document)):
        if url := resolve(base, asked):
            yield url, choice, None


def _leads_on(reference: str) -> bool:
    return not reference.lstrip().startswith("#") or reference.startswith(("#/", "#!"))


def _told(document: Document) -> Iterator[tuple[str, None]]:
    for item in json_ld_items(document):
        for key in ("url", "@id"):
            if isinstance(item.get(key), str) and item[key].startswith(("http", "/")):
                yield item[key], None


def _reference(element: Element) -> str | None:
    if element.tag == "meta":
        refresh = _REFRESH.match(element.get("content") or "")
        return refresh[1] if refresh and (element.get("http-equiv") or "").lower() == "refresh" else None
    if element.tag == "link":
        wanted = {"next", "prev", "canonical"} & set((element.get("rel") or "").lower().split())
        return element.get("href") if wanted else None
    return str(element.get("href") or element.get("src") or "")


def _link(url: str, element: Element | None, places: dict[Element, _Place], heading: str) -> Link:
    if element is None:
        return Link(url)
    if element.tag in {"meta", "frame"}:
        return Link(url, block=ONWARD)
    nofollow = "nofollow" in (element.get("rel") or "").lower().split()
    parent = element.getparent()
    block = _place(parent, places).block if parent is not None else ""
    heading = "" if block.startswith(MENU) else heading
    return Link(url, _anchor(element), _context(element), nofollow, block, heading)


def _anchor(element: Element) -> str:
    text = " ".join(text_of(element).split())
    return (text or next((" ".join(a.split()) for a in _alternatives(element) if a), ""))[:_CONTEXT_LENGTH]


def _alternatives(element: Element) -> Iterator[str | None]:
    yield element.get("title")
    yield element.get("aria-label")
    for image in element.iter("img"):
        yield image.get("alt")


def _context(element: Element) -> str:
    parent = element.getparent()
    if parent is None or element.tag in {"link", "meta"}:
        return ""
    if (
        next(islice(parent, _MANY_CHILDREN, None), None) is not None
    ):  # a long list of links in one element: the link's own line
        return " ".join(f"{text_of(element)} {element.tail or ''}"[:_CONTEXT_LENGTH].split())
    return " ".join(text_of(parent)[: _CONTEXT_LENGTH * 10].split())[:_CONTEXT_LENGTH]


def _place(element: Element, places: dict[Element, _Place]) -> _Place:
    """Of all that stands directly in the element; links share most of what is around them, so `places` are kept."""
    around: list[Element] = []
    place = _Place()
    for ancestor in (element, *element.iterancestors()):
        if ancestor in places:
            place = places[ancestor]
            break
        if ancestor.tag == "body":
            break
        around.append(ancestor)
    for ancestor in reversed(around):
        place = places[ancestor] = place.inside(ancestor)
    return place
