"""Data that a page's scripts draw it from (JSON), written out as a page that can be read like any other."""

import json
import re
from collections.abc import Iterator
from html import escape

from extractor.document import Document

HTML = "text/html; charset=utf-8"
DEEPEST = 24
MOST_PIECES = 20_000
_TITLE = ("title", "titel", "name", "naam", "heading", "kop", "label", "caption")
_LINK = ("url", "href", "link", "path", "pad", "permalink", "uri", "canonical")
# Names under which nothing stands that a visitor reads.
_UNREAD = re.compile(
    r"(?:^|_)(?:id|ids|uuid|guid|slug|hash|token|locale|lang|created|updated|modified|image|img|thumb\w*|icon|css|class|"
    r"color|order|sort|lat|lng|lon|width|height|type|typename|status|version|build|query|theme|template|asset\w*)$"
)
_PROSE = re.compile(
    r"^(?:description|omschrijving|body|content|inhoud|text|tekst|intro\w*|summary|samenvatting|html|lead)$"
)
_MARKUP = re.compile(
    r"<(?:p|div|h[1-6]|ul|ol|li|br|a|span|strong|em|b|table|section|article|img)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"<[^<>]+>")
_ADDRESS = re.compile(r"(?:https?://|/)[^\s<>\"']*")
_LONG = 80  # characters from which a text needs no label


def is_data(document: Document) -> bool:
    return "json" in document.content_type.lower()


def readable(document: Document) -> Document:
    """The document itself, or where it is data a page that shows the same; an empty one for data that is broken."""
    if not is_data(document):
        return document
    try:
        value = json.loads(document.body)
    except (ValueError, RecursionError):
        value = None
    return written(document.url, value)


def written(url: str, value: object) -> Document:
    """Objects with a title become sections, texts paragraphs, other values `name: value`, addresses links."""
    title = _title(value) if isinstance(value, dict) else ""
    pieces = (piece for piece, _ in zip(_pieces(value, "", 1, DEEPEST), range(MOST_PIECES), strict=False))
    html = f"<html><head><title>{escape(title)}</title></head><body><main>{''.join(pieces)}</main></body></html>"
    return Document(url, HTML, html.encode("utf-8", errors="replace"), rendered=True)


def _pieces(value: object, name: str, level: int, depth: int) -> Iterator[str]:
    if not depth or _UNREAD.search(_snake(name)):
        return
    if isinstance(value, dict):
        yield from _section(value, level, depth)
    elif isinstance(value, list):
        below = max(level, 2) if len(value) > 1 else level
        for item in value:
            yield from _pieces(item, name, below, depth - 1)
    elif isinstance(value, str):
        yield _text(value, name)
    elif isinstance(value, int | float) and not isinstance(value, bool) and name:
        yield f"<p>{escape(_label(name))}: {value}</p>"


def _section(value: dict[str, object], level: int, depth: int) -> Iterator[str]:
    title, address = _title(value), _address(value)
    if title:
        anchor = f'<a href="{escape(address)}">{escape(title)}</a>' if address else escape(title)
        yield f"<section><h{level}>{anchor}</h{level}>"
    below = min(level + 1, 6) if title else level
    for name, inner in value.items():
        if not (title and inner == title) and not (title and address and inner == address):
            yield from _pieces(inner, str(name), below, depth - 1)
    if title:
        yield "</section>"


def _title(value: dict[str, object]) -> str:
    for name in _TITLE:
        found = next((inner for key, inner in value.items() if str(key).lower() == name), None)
        if isinstance(found, str) and found.strip():
            return _bare(found)
        if isinstance(found, dict) and isinstance(found.get("rendered"), str):  # as WordPress gives it
            return _bare(found["rendered"])
    return ""


def _bare(title: str) -> str:
    """Without markup."""
    return " ".join(_TAG.sub(" ", title).split())


def _address(value: dict[str, object]) -> str:
    for name in _LINK:
        found = next((inner for key, inner in value.items() if str(key).lower() == name), None)
        if isinstance(found, str) and _ADDRESS.fullmatch(found.strip()):
            return found.strip()
    return ""


def _text(value: str, name: str) -> str:
    value = value.strip()
    if _MARKUP.search(value):
        return f"<div>{value}</div>"
    if _ADDRESS.fullmatch(value):
        return f'<p><a href="{escape(value)}">{escape(_label(name))}</a></p>'
    if not value:
        return ""
    labelled = name and len(value) < _LONG and not _PROSE.search(_snake(name))
    return f"<p>{escape(_label(name))}: {escape(value)}</p>" if labelled else f"<p>{escape(value)}</p>"


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name[:_LONG]).replace("-", "_").lower()


def _label(name: str) -> str:
    return _snake(name).replace("_", " ").strip().capitalize()
