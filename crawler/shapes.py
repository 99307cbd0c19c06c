"""Remembers for which kinds of addresses of a site the browser shows more than plain HTTP."""

import re
from collections import Counter
from urllib.parse import urlsplit

from extractor.document import Document

TRIES = 3  # renderings of one shape without any gain, after which plain HTTP is enough
GAIN = 1.2


def shape_of(url: str) -> str:
    """`/cursus/lassen-mig?x=1` and `/cursus/snoeien?x=2` have one shape: /cursus/*?x"""
    parts = urlsplit(url)
    segments = [re.sub(r"\d+", "#", segment) for segment in parts.path.split("/") if segment]
    names = ",".join(sorted(item.partition("=")[0] for item in parts.query.split("&") if item))
    return "/".join([parts.netloc, *segments[:-1], "*" if segments else ""]) + (f"?{names}" if names else "")


class Shapes:
    """Of one site, during one crawl."""

    def __init__(self) -> None:
        self._vain: Counter[str] = Counter()

    def worth_rendering(self, url: str) -> bool:
        return self._vain[shape_of(url)] < TRIES

    def remember(self, plain: Document, rendered: Document) -> None:
        shape = shape_of(plain.url)
        gained = _amount(rendered) > GAIN * _amount(plain)
        self._vain[shape] = 0 if gained else self._vain[shape] + 1


def _amount(document: Document) -> int:
    """Text and links that a page shows, in characters and links."""
    if document.root is None:
        return 0
    texts = document.root.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
    return sum(len(text.strip()) for text in texts) + 20 * len(document.root.xpath("//a[@href]"))
