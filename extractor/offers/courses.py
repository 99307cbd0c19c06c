"""Courses in structured data (JSON-LD, microdata), in the words that a page would use."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import html

from extractor.codes import code_set
from extractor.document import Document
from extractor.links import base_of, resolve
from extractor.offers.context import joined
from extractor.offers.row import Row
from extractor.offers.titles import clean_title, is_title
from extractor.structured import Item, json_ld_items, microdata_items, types_of
from register.words import Place

_COURSE_TYPES = {"Course", "EducationalOccupationalProgram", "EducationalOccupationalCredential"}
_LISTED_TYPES = {"ListItem"}
_FIELDS = (
    ("Code", "courseCode"),
    ("Resultaat", "educationalCredentialAwarded"),
    ("Resultaat", "occupationalCredentialAwarded"),
    ("Soort", "credentialCategory"),
    ("Erkend door", "recognizedBy"),
    ("Toelating", "coursePrerequisites"),
    ("Duur", "timeRequired"),
    ("Niveau", "educationalLevel"),
)
_LONGEST_DESCRIPTION = 600
# Escapes in JSON can name characters that no page shows, no parser takes and no database stores.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def structured_courses(document: Document) -> list[Row]:
    """Each course once by its title; `section` and `intro` stay empty, nothing is taken from the visible text."""
    found: dict[str, Row] = {}
    for item in (*json_ld_items(document), *microdata_items(document)):
        kinds = types_of(item)
        if kinds & _COURSE_TYPES or (kinds & _LISTED_TYPES and not isinstance(item.get("item"), dict)):
            row = _row(item, document, listed=not kinds & _COURSE_TYPES)
            if row is not None:
                found.setdefault(row.title.lower(), row)
    return list(found.values())


def structured_types(document: Document) -> set[str]:
    return {kind for item in json_ld_items(document) for kind in types_of(item)}


def _row(item: Item, document: Document, *, listed: bool) -> Row | None:
    title = clean_title(_plain(item.get("name")))
    target = (
        resolve(base_of(document), _plain(item.get("url") or item.get("@id")))
        if item.get("url") or item.get("@id")
        else None
    )
    if not is_title(title) or (listed and _is_crumb(item)):
        return None
    text = joined(_parts(item))
    codes = code_set(f"{title} · {text}")
    return Row(title, text, target or "", codes=codes, place=Place.JSON_LD)


def _is_crumb(item: Item) -> bool:
    """Breadcrumbs are lists too: their items say where a page stands, not what it lists."""
    return "item" in item or "url" not in item


def _parts(item: Item) -> Iterator[str]:
    for label, key in _FIELDS:
        value = _plain(item.get(key))
        if value:
            yield f"{label}: {value}"
    for instance in _listed(item.get("hasCourseInstance")):
        yield from _instance(instance)
    for offer in _listed(item.get("offers")):
        price = _plain(offer.get("price")) if isinstance(offer, dict) else ""
        if price:
            yield f"Prijs: € {price}"
    yield _plain(item.get("description"))[:_LONGEST_DESCRIPTION]


def _instance(instance: Any) -> Iterator[str]:
    if isinstance(instance, dict):
        labels = (("Startdatum", "startDate"), ("Vorm", "courseMode"), ("Locatie", "location"))
        yield from (f"{label}: {_plain(instance[key])}" for label, key in labels if _plain(instance.get(key)))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _plain(value: Any) -> str:
    """Text of a value: of an object its name, of a list its parts; markup and entities resolved."""
    if isinstance(value, dict):
        return _plain(value.get("name") or value.get("credentialCategory") or value.get("@value") or value.get("url"))
    if isinstance(value, list):
        return ", ".join(part for part in map(_plain, value) if part)
    if value is None or isinstance(value, bool):
        return ""
    text = _UNPRINTABLE.sub("", str(value))
    if re.search(r"<\w|&\w+;|&#", text):
        page = html.document_fromstring(f"<html><body>{text}</body></html>")
        text = _UNPRINTABLE.sub("", " ".join(page.itertext()))
    return " ".join(text.split())
