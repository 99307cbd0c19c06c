"""Whether a page shows its text only after its scripts have run in a browser."""

import re

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
_SHELL_TEXT = 80
_SHORT_TEXT = 400
_LISTING_TEXT = 1500


def needs_browser(document: Document) -> bool:
    """True for a page without main text that has scripts to make it; a short real page is left alone."""
    if document.rendered or document.root is None or not _has_scripts(document.root):
        return False
    layout = read_layout(document)
    length = len(layout.text)
    if length < _LISTING_TEXT and _waits(layout):
        return True
    if length < _SHORT_TEXT and _asks_for_scripts(document.root):
        return True
    return _has_empty_root(document.root) if length else True


def _has_scripts(root: Element) -> bool:
    kinds = (script.get("type") or "javascript" for script in root.iter("script"))
    return any("javascript" in kind or kind == "module" for kind in kinds)


def _waits(layout: Layout) -> bool:
    return any(_LOADING.fullmatch(block.text) for block in layout.blocks)


def _asks_for_scripts(root: Element) -> bool:
    return any(_ASKS_FOR_SCRIPTS.search(text_of(notice)) for notice in root.iter("noscript"))


def _has_empty_root(root: Element) -> bool:
    return any(
        _is_root(element) and len(_shown(element)) < _SHELL_TEXT for element in root.iter("div", "main", *_ROOT_TAGS)
    )


def _is_root(element: Element) -> bool:
    named = (element.get("id") or "").lower() in _ROOT_IDS or element.tag in _ROOT_TAGS
    return named or any(
        key in element.attrib for key in ("data-reactroot", "ng-app", "data-v-app", "data-server-rendered")
    )


def _shown(element: Element) -> str:
    hidden = {"script", "style", "noscript", "template"}
    texts = element.xpath(".//text()")
    return "".join(text for text in texts if text.getparent().tag not in hidden or text.is_tail).strip()
