"""Structured data of a page: JSON-LD and schema.org microdata, read tolerantly and trusted with care."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import html

from extractor.document import Document, once

Item = dict[str, Any]
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_DEEPEST = 12
_NESTED_WITHOUT_END = f"boolean(//*[@itemscope][count(ancestor::*[@itemscope]) > {_DEEPEST}])"


@once
def json_ld_items(document: Document) -> tuple[Item, ...]:
    """Every object of every JSON-LD script, nested ones included, in the page's order. Broken scripts give none."""
    scripts = (one.text or "" for one in document.by_tag["script"] if "ld+json" in (one.get("type") or ""))
    return tuple(item for script in scripts for item in _objects(_parsed(script), 0))


def microdata_items(document: Document) -> list[Item]:
    """Microdata objects in the shape of JSON-LD (`@type` and properties)."""
    if document.root is None or "schema.org/Course" not in document.text:
        return []
    if not document.root.xpath("boolean(//*[@itemscope][contains(@itemtype, 'schema.org/Course')])"):
        return []
    if document.root.xpath(_NESTED_WITHOUT_END) is True:
        return []
    from extruct.w3cmicrodata import MicrodataExtractor  # noqa: PLC0415 - takes a second, and few pages have any

    own_tree = html.document_fromstring(document.text.replace("\x00", "").encode(errors="replace"), parser=_utf8())
    found = MicrodataExtractor(nested=True).extract_items(own_tree, document.url)  # it changes the tree
    return [item for top in found for item in _objects(_as_json_ld(top), 0)]


def _utf8() -> html.HTMLParser:
    return html.HTMLParser(encoding="utf-8")


def types_of(item: Item) -> set[str]:
    """`{"Course"}` for `"@type": "https://schema.org/Course"` and its other spellings."""
    kinds = item.get("@type") or []
    listed = kinds if isinstance(kinds, list) else [kinds]
    return {re.split(r"[/#:]", kind)[-1] for kind in listed if isinstance(kind, str)}


def _parsed(script: str) -> Any:
    """None for what is no JSON: pages carry broken scripts, and a broken one says nothing."""
    for attempt in _mended(script):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):  # also a number of thousands of digits
            continue
    return None


def _mended(script: str) -> Iterator[str]:
    """As it stands, which mostly does; without what is wrapped around it; without commas too many."""
    yield script
    bare = _WRAPPING.sub("", script)
    yield from (bare, _TRAILING_COMMA.sub("", bare))


def _objects(value: Any, depth: int) -> Iterator[Item]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        if value.get("@type") or value.get("@graph") or depth == 0:
            yield value
        for part in value.values():
            yield from _objects(part, depth + 1)
    elif isinstance(value, list):
        for part in value:
            yield from _objects(part, depth + 1)


def _as_json_ld(value: Any) -> Any:
    if isinstance(value, list):
        return [_as_json_ld(part) for part in value]
    if isinstance(value, dict) and "properties" in value:
        properties = {key: _as_json_ld(part) for key, part in value["properties"].items()}
        return {"@type": value.get("type"), **properties}
    return value
