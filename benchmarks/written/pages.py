"""The written pages, each with what a careful researcher says of every title on it."""

import gzip
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.first_world.sheet import Truth
from extractor.document import Document

FILE = Path(__file__).with_name("pages.jsonl.gz")
_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """`author`: a letter; `held_out`: its school is for the figures only, no rule was written with it in sight."""

    author: str
    provider: str
    site: str
    held_out: bool
    document: Document
    truths: tuple[Truth, ...]


def written_pages(file: Path = FILE) -> list[WrittenPage]:
    """A school's pages stand together."""
    lines = gzip.decompress(file.read_bytes()).decode().splitlines()
    return [_page(json.loads(line)) for line in lines]


def _page(row: Mapping[str, Any]) -> WrittenPage:
    document = Document(row["url"], _HTML, row["html"].encode())
    truths = (*_offers(row["offers"]), *_others(row["other"]))
    return WrittenPage(row["author"], row["provider"], row["site"], row["held_out"], document, truths)


def _offers(rows: list[dict[str, Any]]) -> Iterator[Truth]:
    for row in rows:
        codes = tuple(row.get("codes") or [row["code"]])
        yield Truth(row["title"], "offer", row["where"], codes[0], codes, row["status"], codes[0])


def _others(rows: list[dict[str, Any]]) -> Iterator[Truth]:
    for row in rows:
        unsure, code = row["why"] == "unsure", row.get("resembles")
        codes = (code,) if unsure and code else ()
        yield Truth(row["title"], "unsure" if unsure else "none", row["why"], None, codes, None, code)
