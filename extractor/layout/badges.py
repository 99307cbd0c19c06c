"""What a picture or icon says of a course without words to read: in its alt, title or label, or in its class name."""

import re

from lxml.etree import _Element as Element

from extractor.layout.words import is_result

# `badge-mbo-certificaat`, `icon--bewijs-van-deelname`
_OF_A_BADGE = re.compile(
    r"^(?:badge|icon|ico|label|tag|type|chip|pill|soort|status|is|has|heeft|met)[-_]+", re.IGNORECASE
)


def badge_of(element: Element, tag: str) -> str | None:
    """What a course leads to, as an attribute tells; None for most elements, and where their own text says so."""
    if tag == "svg":
        named = str(element.findtext(".//{*}title") or element.get("aria-label") or "")
        return named if is_result(named) else None
    for name in ("alt", "title", "aria-label"):
        told = str(element.get(name) or "")
        if told and is_result(told) and not is_result(element.text):
            return told
    return _named(element.get("class") or "") if tag != "img" and not element.text and not len(element) else None


def _named(classes: str) -> str | None:
    if "ertific" not in classes and "iploma" not in classes and "ewijs" not in classes:
        return None
    names = (_OF_A_BADGE.sub("", name).replace("-", " ").replace("_", " ") for name in classes.split())
    return next((name.replace("mbo certificaat", "mbo-certificaat") for name in names if is_result(name)), None)
