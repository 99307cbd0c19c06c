"""What a page brings along for its scripts: its own content as JSON in the source, before anything is drawn."""

import json
import re
from collections.abc import Iterator

from extractor.data import DEEPEST, is_data, readable, written
from extractor.document import Document
from extractor.rendering import needs_browser

_VARIABLE = re.compile(r"(?<![\w$])__?[A-Z][A-Z_]{0,60}(?:STATE|DATA|PROPS)_{0,4}\s{0,4}=\s*(?=[{\[])")
_LEAST = 40  # characters of JSON below which it is a setting
MOST_PARTS = 20_000


def as_shown(document: Document) -> Document:
    """The page as it can be read: data written out, and a page without text by what its source brings along."""
    if is_data(document):
        return readable(document)
    if document.rendered or not needs_browser(document):
        return document
    return state_page(document) or document


def state_page(document: Document) -> Document | None:
    """The content as a page that can be read; None when nothing is brought along."""
    values = list(_values(document))
    return written(document.url, values) if values else None


def _values(document: Document) -> Iterator[object]:
    for script in document.by_tag["script"]:
        source = script.text or ""
        kind = (script.get("type") or "").lower()
        if len(source) < _LEAST or "ld+json" in kind:
            continue
        value = _parsed(source) if "json" in kind else _assigned(source)
        if isinstance(value, dict | list):
            yield _revived(value) if script.get("id") == "__NUXT_DATA__" and isinstance(value, list) else value


def _parsed(source: str) -> object:
    try:
        return json.loads(source)
    except (ValueError, RecursionError):
        return None


def _assigned(source: str) -> object:
    """`window.__INITIAL_STATE__ = {...}`; what is a program instead of JSON is left alone."""
    found = _VARIABLE.search(source)
    if found is None:
        return None
    try:
        return json.JSONDecoder().raw_decode(source, found.end())[0]
    except (ValueError, RecursionError):
        return None


def _revived(values: list[object]) -> object:
    """Nuxt 3 writes a flat list in which objects and lists name the places of their parts (the form of `devalue`)."""
    left = iter(range(MOST_PARTS))  # a part may be named often: a small list can stand for an endless tree

    def revive(place: object, depth: int) -> object:
        if not isinstance(place, int) or not 0 <= place < len(values) or not depth or next(left, None) is None:
            return None
        value = values[place]
        if isinstance(value, dict):
            return {name: revive(part, depth - 1) for name, part in value.items()}
        if isinstance(value, list):
            if value and isinstance(value[0], str):  # ["Reactive", 3]: a kind and what it holds
                return revive(value[1], depth - 1) if len(value) > 1 else None
            return [revive(part, depth - 1) for part in value]
        return value

    return revive(0, DEEPEST)
