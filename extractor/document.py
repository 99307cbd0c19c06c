"""A fetched document: its bytes, decoded and parsed once."""

import re
from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, TypeVar

from lxml import etree
from lxml.etree import _Element as Element
from w3lib.encoding import html_to_unicode

from extractor.urls import path_of

Answer = TypeVar("Answer")
_WESTERN = frozenset({"cp1252", "iso8859-1", "latin-1", "iso8859-15"})
_REPLACED = "\ufffd"
_OTHER_LETTERS = re.compile(r"[^\x00-\x7f\ufffd]")
_DOCX = "wordprocessingml.document"
# What several ask for; the last are elements in which scripts draw a page.
_TAGS = ("script", "meta", "base", "time", "div", "main", "app", "app-root", "my-app", "ng-app")
_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")


@dataclass(frozen=True)
class Document:
    """`content_type` is the response's header as it came ("" when there was none).

    A `rendered` document is a browser's DOM, which is always UTF-8.
    """

    url: str
    content_type: str
    body: bytes
    rendered: bool = False

    @cached_property
    def is_pdf(self) -> bool:
        return "application/pdf" in self.content_type.lower() or b"%PDF-" in self.body[:1024]

    @cached_property
    def is_docx(self) -> bool:
        """A ZIP file that its type, its name or its parts call a text document."""
        if not self.body.startswith(b"PK\x03\x04"):
            return False
        named = _DOCX in self.content_type.lower() or path_of(self.url).lower().endswith(".docx")
        return named or b"word/document.xml" in self.body

    @cached_property
    def is_html(self) -> bool:
        if self.is_pdf or self.is_docx:
            return False
        kind = self.content_type.lower()
        if "html" in kind:
            return True
        start = self.body[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        return ("text/plain" in kind or not kind.strip()) and any(mark in start for mark in _HTML_STARTS)

    @property
    def text(self) -> str:
        """The source, decoded; see `_read`."""
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[str, bool]:
        """The source decoded, and whether it was UTF-8.

        By the charset of the byte order mark, the header, the meta element, then UTF-8 or cp1252.

        What is said of the charset is not believed where the bytes say otherwise: text that reads as UTF-8 letter by
        letter is UTF-8, and text in which no letter outside ASCII does is not.
        """
        if self.rendered:
            return self.body.decode("utf-8", errors="replace"), True
        said, text = html_to_unicode(self.content_type or None, self.body, auto_detect_fun=_fallback_encoding)
        if said in _WESTERN and not self.body.isascii() and (read := _as_utf_8(self.body)) is not None:
            return read, True
        if said == "utf-8" and _REPLACED in text and not _OTHER_LETTERS.search(text):
            return self.body.decode("cp1252", errors="replace"), False
        return text, said == "utf-8"

    @cached_property
    def root(self) -> Element | None:
        """The parsed page; None when the document is not HTML or holds no element. Nobody may change the tree."""
        if not self.is_html:
            return None
        parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
        try:
            return etree.fromstring(self._source, parser)
        except etree.XMLSyntaxError:  # an empty document
            return None

    @cached_property
    def by_tag(self) -> dict[str, list[Element]]:
        """All elements of the kinds in `_TAGS`, by one walk: each takes a twentieth of parsing."""
        found: dict[str, list[Element]] = {tag: [] for tag in _TAGS}
        for element in self.root.iter(*_TAGS) if self.root is not None else ():
            found[element.tag].append(element)
        return found

    @cached_property
    def found(self) -> dict[Callable[["Document"], Any], Any]:
        """What was found out about it; see `once`."""
        return {}

    @property
    def _source(self) -> bytes:
        """In UTF-8, as most bodies are: encoding a text again takes as long as a tenth of parsing it."""
        text, is_utf_8 = self._read
        if is_utf_8 and _REPLACED not in text and not self.body.startswith(BOM_UTF8):
            return self.body.replace(b"\x00", b"")
        return text.replace("\x00", "").encode("utf-8", errors="replace")


def once(find: Callable[[Document], Answer]) -> Callable[[Document], Answer]:
    """What several ask of a document is found once.

    It goes with the document: a tree that is held longer makes parsing the next one slower.
    """

    @wraps(find)
    def answer(document: Document) -> Answer:
        if find not in document.found:
            document.found[find] = find(document)
        told: Answer = document.found[find]
        return told

    return answer


def _as_utf_8(body: bytes) -> str | None:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _fallback_encoding(body: bytes) -> str:
    """Bytes without a declared charset are UTF-8 when they can be, else the Western European of old Windows pages."""
    return "cp1252" if _as_utf_8(body) is None else "utf-8"
