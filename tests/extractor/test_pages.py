"""Made-up pages in the style of real ones: each folder holds a page and what must be read from it."""

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.document import Document
from extractor.page import read_page
from extractor.rendering import needs_browser
from extractor.walls import wall_of
from register.offer import Offer
from register.signals import SignalName

CASES = sorted(folder for folder in (Path(__file__).parent / "pages").iterdir() if folder.is_dir())


def _read(folder: Path) -> tuple[Document, dict[str, Any]]:
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return Document(expected["url"], expected["content_type"], (folder / "page.html").read_bytes()), expected


def _check(offer: Offer, wanted: dict[str, Any]) -> None:
    names = {signal.name for signal in offer.signals}
    assert set(map(SignalName, wanted["has"])) <= names, offer
    assert not set(map(SignalName, wanted["lacks"])) & names, offer
    for key in ("url", "place"):
        assert getattr(offer, key) == wanted.get(key, getattr(offer, key))


def test_there_are_enough_cases_to_mean_something() -> None:
    assert len(CASES) >= 20


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_page_gives_what_is_expected(folder: Path) -> None:
    document, expected = _read(folder)
    page = read_page(document)
    assert wall_of(document, 200) == expected.get("wall")
    assert needs_browser(document) == expected.get("needs_browser", False)
    if expected["offers"] is None:
        return
    assert page.kind == expected["kind"], page
    assert [offer.title for offer in page.offers] == [wanted["title"] for wanted in expected["offers"]]
    for offer, wanted in zip(page.offers, expected["offers"], strict=True):
        _check(offer, wanted)
        assert len(offer.context) <= 1200
    for key in ("title", "site_title", "language"):
        assert getattr(page, key) == expected.get(key, getattr(page, key))
    assert not [words for words in expected.get("text_lacks", []) if words in page.text]


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_quotes_are_short_and_stand_on_the_page_or_in_its_address(folder: Path) -> None:
    document, _ = _read(folder)
    for offer in read_page(document).offers:
        for signal in offer.signals:
            assert 0 < len(signal.quote) <= 200
            assert signal.where in {"title", "context", "field", "url", "page"}
