"""Whether a page shows its text, or the list that it is about, only after its scripts have run in a browser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from lxml import etree
from lxml.etree import _Element as Element

from extractor.document import Document
from extractor.layout.blocks import Layout, read_layout
from extractor.layout.text import text_of

_ROOT_IDS = frozenset(
    [
        "app",
        "root",
        "__next",
        "__nuxt",
        "___gatsby",
        "main-app",
        "react-root",
        "vue-app",
        "svelte",
        "ember-app",
        "application",
        "spa",
        "mount",
    ]
)
_ROOT_TAGS = ("app-root", "app", "my-app", "ng-app")
_ROOT_MARKS = frozenset({"data-reactroot", "ng-app", "data-v-app", "data-server-rendered"})
_CLASS_ALONE = ["class"]
_ASKS_FOR_SCRIPTS = re.compile(
    r"(?:enable|requires?|need|turn on|without|schakel|zet|vereist|nodig|zonder|gebruik).{0,60}javascript|"
    r"javascript.{0,60}(?:enable|required|disabled|inschakelen|aan ?zetten|ingeschakeld|nodig|vereist|"
    r"uitgeschakeld|staat uit)",
    re.IGNORECASE | re.DOTALL,
)
_LOADING = re.compile(
    r"(?:(?:de )?(?:pagina|cursussen|opleidingen|resultaten|gegevens|inhoud)? ?(?:wordt|worden)? ?(?:ge)?laden|"
    r"(?:een moment|even) geduld.{0,30}|loading.{0,20}|please wait)[\s.…]*",
    re.IGNORECASE,
)
# Where a script will put a list: what such an element is called, and what it says of where the list comes from.
_LIST_NAMES = re.compile(
    r"(?:^|[-_ ])(?:app|root|mount|lijst|list|resultaten|results?|cursus\w*|courses?|aanbod|opleiding\w*|training\w*|"
    r"overzicht|catalog\w*|programm?\w*|items|cards|grid|finder|zoeker|agenda|products?|certificat?e?n?)(?:$|[-_ ])",
    re.IGNORECASE,
)
_ENDPOINT = re.compile(
    r"^(?:data-(?:\w+-)*(?:url|api|endpoint|source|feed|src|fetch|query|component|props|vue)|hx-get)$"
)
_BESIDE = re.compile(
    r"cookie|consent|chat|captcha|analytics|gtm|modal|toast|banner|suggest|autocomplete|notification|social|share|"
    r"map\b|kaart|video|player|slider|carousel|breadcrumb|nav|menu|login|account|cart|feedback",
    re.IGNORECASE,
)
MORE = re.compile(
    r"(?:(?:toon|laad|bekijk|lees)(?: er)? (?:nog )?meer|"
    r"meer (?:laden|tonen|resultaten|cursussen|opleidingen|weergeven)|(?:load|show|view) more|volgende laden)\b.*",
    re.IGNORECASE,
)
_MOUNTS = frozenset({"div", "section", "ul", "ol", "tbody", "main", "article", "table"})
_BUNDLES = "//script[contains(@src, '/_next/') or contains(@src, '/_nuxt/')] | //*[@ng-version or @data-reactroot]"
_MOST_MOUNTS, _FEW, _LONGEST_NAME = 20, 3, 100
_MAY_WAIT = re.compile(r"laden|geduld|loading|please wait", re.IGNORECASE)
_SHELL_TEXT = 80
_HIDDEN = frozenset({"script", "style", "noscript", "template"})
_SHORT_TEXT = 400
_LISTING_TEXT = 1500


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign in a plain page that the browser shows more of it.

    `mark` is the same on pages where the same thing is missing; a `weak` sign stands on many pages that lack nothing.
    """

    mark: str
    weak: bool = False


def signs_of(document: Document) -> tuple[Sign, ...]:
    """For a page with a text of its own; what is looked at is not the text but what stands between it."""
    if document.rendered or document.root is None or not _has_scripts(document):
        return ()
    marks = [f"empty {mark}" for mark in _mounts(document.root)]
    if _MAY_WAIT.search(document.text) and _waits(read_layout(document)):
        marks.append("waits")
    if any(MORE.fullmatch(" ".join(text_of(button).split())) for button in document.root.iter("button")):
        marks.append("more")
    bundled = [Sign("bundle", weak=True)] if document.root.xpath(_BUNDLES) else []
    return (*(Sign(mark) for mark in dict.fromkeys(marks)), *bundled)


def _mounts(root: Element) -> list[str]:
    """Names of empty elements in which a list would have its place, in the order of the page."""
    found: list[str] = []
    for element in root.iter():
        if _is_mount(element) and len(element) <= _FEW and (name := _mount_name(element)) and _is_empty(element):
            found.append(name)
        if len(found) >= _MOST_MOUNTS:
            break
    return found


def _is_mount(element: Element) -> bool:
    """A custom element (with a hyphen) is one that a script defines."""
    return element.tag in _MOUNTS or "-" in str(element.tag)


def _mount_name(element: Element) -> str:
    """Empty where nothing says that a list belongs here."""
    name = f"{element.tag} {element.get('id') or ''} {element.get('class') or ''}".strip()
    told = "-" in str(element.tag) or any(map(_ENDPOINT.match, element.attrib)) or _LIST_NAMES.search(name)
    return re.sub(r"\d+", "#", name)[:_LONGEST_NAME] if told and not _BESIDE.search(name) else ""


def _is_empty(element: Element) -> bool:
    """No text of its own and nothing to look at: a spinner does not count, a form or a picture does."""
    return not _shows(element, 1) and not element.xpath(".//*[self::img or self::input or self::iframe or self::svg]")


def needs_browser(document: Document) -> bool:
    """True for a page without main text that has scripts to make it; a short real page is left alone."""
    if document.rendered or document.root is None or not _has_scripts(document):
        return False
    layout = read_layout(document)
    length = len(layout.text)
    if length < _LISTING_TEXT and _waits(layout):
        return True
    if length < _SHORT_TEXT and _asks_for_scripts(document.root):
        return True
    return _has_empty_root(document) if length else True


def _has_scripts(document: Document) -> bool:
    kinds = (script.get("type") or "javascript" for script in document.by_tag["script"])
    return any("javascript" in kind or kind == "module" for kind in kinds)


def _waits(layout: Layout) -> bool:
    return any(_LOADING.fullmatch(block.text) for block in layout.blocks)


def _asks_for_scripts(root: Element) -> bool:
    return any(_ASKS_FOR_SCRIPTS.search(text_of(notice)) for notice in root.iter("noscript"))


def _has_empty_root(document: Document) -> bool:
    maybe = chain.from_iterable(document.by_tag[tag] for tag in ("div", "main", *_ROOT_TAGS))
    return any(_is_root(element) and not _shows(element, _SHELL_TEXT) for element in maybe)


def _is_root(element: Element) -> bool:
    """Of an element that can be one; most have no attribute but a class, or none."""
    attributes = element.keys()
    if not attributes or attributes == _CLASS_ALONE:
        return element.tag in _ROOT_TAGS
    named = (element.get("id") or "").lower() in _ROOT_IDS or element.tag in _ROOT_TAGS
    return named or not _ROOT_MARKS.isdisjoint(attributes)


def _shows(element: Element, least: int) -> bool:
    """Whether so many characters stand in it: mostly told by its first lines, and the whole page may stand in it."""
    shown: list[str] = []
    for text in _texts(element):
        shown.append(text)
        if not text.isspace() and len("".join(shown).strip()) >= least:
            return True
    return False


def _texts(element: Element) -> Iterator[str]:
    """In the order of the page; an element that is not shown may hold others that are."""
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        text = inner.text if event == "start" and inner.tag not in _HIDDEN else None
        tail = inner.tail if event == "end" and inner is not element else None
        if text or tail:
            yield text or tail or ""
