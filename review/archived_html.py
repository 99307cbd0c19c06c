"""An archived page made harmless: text and structure stay; scripts, forms, styles and everything external go."""

from collections.abc import Iterator
from dataclasses import dataclass

import nh3
from lxml import etree, html
from markupsafe import Markup
from w3lib.encoding import html_to_unicode

from review.marking import Span, spans_of

FIRST_MARK = "treffer"
_TAGS = nh3.ALLOWED_TAGS | {"address", "label", "main", "section", "tfoot"}
_GONE = {
    "script",
    "style",
    "title",
    "template",
    "noscript",
    "svg",
    "math",
    "iframe",
    "object",
    "embed",
    "audio",
    "video",
}
_CELL = {"colspan", "rowspan"}
_ATTRIBUTES = {"img": {"src", "alt"}, "td": _CELL, "th": _CELL, "mark": {"id"}, "ol": {"start"}}
_INLINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
_MOST_MARKS = 20


def decoded(content_type: str, body: bytes) -> str:
    """The text of an HTML document by its header, its meta element or its bytes."""
    return html_to_unicode(content_type or None, body)[1]


def harmless(text: str, title: str) -> Markup:
    """The body with the title marked; the first mark has the id `treffer`. Images stay only as data."""
    cleaned = nh3.clean(
        _with_marks(text, title),
        tags=_TAGS,
        clean_content_tags=_GONE,
        attributes=_ATTRIBUTES,
        attribute_filter=_only_data_images,
        url_schemes={"data"},
        link_rel=None,
    )
    return Markup(cleaned)  # noqa: S704 - this is what nh3 is for; the frame's CSP and sandbox stand behind it


def _only_data_images(_tag: str, attribute: str, value: str) -> str | None:
    return None if attribute == "src" and not value.startswith("data:image/") else value


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text in the tree: before an element's first child, or after the element (`tail`)."""

    element: html.HtmlElement
    tail: bool
    text: str
    start: int


def _with_marks(text: str, title: str) -> str:
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # a document without any content
        return ""
    body = tree.find("body")
    if body is None:
        return ""
    pieces = list(_pieces(body))
    _mark(pieces, spans_of("".join(piece.text for piece in pieces), title)[:_MOST_MARKS])
    return str(html.tostring(body, encoding="unicode"))


def _pieces(body: html.HtmlElement) -> Iterator[_Piece]:
    """All text in the order of the page; blocks are kept apart by a line break that is in no element."""
    place = 0
    for event, element in etree.iterwalk(body, events=("start", "end")):
        own = element.text if event == "start" else element.tail
        if element.tag in _GONE and event == "start":
            own = None
        text = ("" if element.tag in _INLINE else "\n") + (own or "")
        yield _Piece(element, event == "end", text, place)
        place += len(text)


def _mark(pieces: list[_Piece], spans: list[Span]) -> None:
    first = True
    for piece in pieces:
        inside = [s for s in spans if s.start < piece.start + len(piece.text) and piece.start < s.end]
        if not inside or (piece.tail and piece.element.getparent() is None):
            continue
        cuts = [(max(s.start - piece.start, 0), min(s.end - piece.start, len(piece.text))) for s in inside]
        marks = _cut(piece, cuts)
        if first:
            marks[0].set("id", FIRST_MARK)
            first = False


def _cut(piece: _Piece, cuts: list[tuple[int, int]]) -> list[html.HtmlElement]:
    """Puts a mark element around each stretch of the piece's text."""
    marks = []
    for place, (start, end) in enumerate(cuts):
        mark = html.Element("mark")
        mark.text = piece.text[start:end]
        following = cuts[place + 1][0] if place + 1 < len(cuts) else None
        mark.tail = piece.text[end:following]
        marks.append(mark)
    _insert(piece, piece.text[: cuts[0][0]], marks)
    return marks


def _insert(piece: _Piece, before: str, marks: list[html.HtmlElement]) -> None:
    if piece.tail:
        piece.element.tail = before
        parent = piece.element.getparent()
        place = parent.index(piece.element) + 1
    else:
        piece.element.text = before
        parent, place = piece.element, 0
    for offset, mark in enumerate(marks):
        parent.insert(place + offset, mark)
