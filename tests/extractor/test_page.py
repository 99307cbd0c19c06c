"""What holds for every page, however it is made."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.document import Document
from extractor.links import find_links
from extractor.page import read_page
from extractor.rendering import needs_browser
from extractor.walls import wall_of
from register.words import PageKind

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent / "pages").glob("*/page.html"))]
HTML = "text/html; charset=utf-8"
URL = "https://school.nl/cursus/x"


def _digest(body: str) -> str:
    return read_page(Document(URL, HTML, f"<html><body>{body}</body></html>".encode())).text_sha256


def test_what_was_read_before_changes_nothing() -> None:
    def read(bodies: list[bytes]) -> dict[bytes, object]:
        return {body: read_page(Document(URL, HTML, body)) for body in bodies}

    assert read(PAGES) == read(PAGES[::-1])


def test_what_changes_by_itself_does_not_change_the_digest() -> None:
    base = "<main><h1>Triage</h1><p>Je leert inschatten.</p></main>"
    assert _digest(base) == _digest(f"<script nonce='1'>x</script>{base}<footer>13:05</footer>")
    assert _digest(base) == _digest(base.replace("</main>", "<p>Vandaag is het 12 maart 2026</p></main>"))
    assert _digest(base) == _digest(base.replace("Je leert", "Je\n   leert"))
    assert _digest(base) == _digest(
        f"{base}<section><h2>Gerelateerde cursussen</h2><a href='/b'>Een andere</a></section>"
    )
    assert _digest(base) != _digest(base.replace("inschatten", "doorverwijzen"))


def test_a_list_of_thousands_is_cut() -> None:
    rows = "".join(f"<tr><td>K{number % 10000:04}</td><td>Zorg deel {number}</td></tr>" for number in range(2500))
    page = read_page(Document(URL, HTML, f"<html><body><table>{rows}</table></body></html>".encode()))
    assert len(page.offers) == 2000


@pytest.mark.parametrize(
    "title", ["Lees meer", "Home", "Contact", "12 september 2026", "€ 495,-", "Bekijk alle cursussen", "06 12345678"]
)
def test_buttons_menus_dates_and_prices_are_no_offers(title: str) -> None:
    cards = "".join(f"<li><a href='/{number}'>{title}</a></li>" for number in range(4))
    page = read_page(Document(URL, HTML, f"<html><body><main><ul>{cards}</ul></main></body></html>".encode()))
    assert title not in [offer.title for offer in page.offers]


@pytest.mark.parametrize("content_type", [HTML, "application/pdf", "", "image/png"])
def test_an_empty_document_is_a_page_without_offers(content_type: str) -> None:
    page = read_page(Document(URL, content_type, b""))
    assert (page.kind, page.text, page.offers) == (PageKind.OTHER, "", ())


def _read_all(document: Document) -> None:
    page = read_page(document)
    assert all(len(offer.context) <= 1200 and offer.title for offer in page.offers)
    assert all(link.url.startswith("http") for link in find_links(document))
    assert needs_browser(document) in {True, False}
    assert wall_of(document, 200) in {None, "challenge page", "login page"}


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=400), st.sampled_from([HTML, "application/pdf", "", "text/html"]))
def test_any_bytes_can_be_read(body: bytes, content_type: str) -> None:
    _read_all(Document(URL, content_type, body))


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_damaged_pages_can_be_read(data: st.DataObject) -> None:
    page = data.draw(st.sampled_from(PAGES))
    start = data.draw(st.integers(0, len(page)))
    end = data.draw(st.integers(start, min(len(page), start + 400)))
    inserted = data.draw(
        st.sampled_from([b"", b"<table><tr><td>", b"</div></ul>", b"<h1>", b"\x00\xff", b"<a href='http://[x'>K0905 x"])
    )
    _read_all(Document(URL, HTML, page[:start] + inserted + page[end:]))


MADE_TO_BE_SLOW = {
    "headings in one box": "".join(f"<h3><a href=/c/{n}>Cursus {n} zorg</a></h3><p>Tekst</p>" for n in range(2000)),
    "lines in one element": "".join(f"<a href=/c/{n}>Cursus {n} zorg</a> K{n:04}<br>" for n in range(2000)),
    "no full stop": "<p>" + "geen mbo-certificaat niet " * 20_000,
    "dashes": "<p>mbo" + "-" * 50_000,
    "labels": "<p>" + "<span>Resultaat</span>" * 10_000,
    "full stops": "<p>" + ". A" * 50_000,
    "teasers": "<h2>Gerelateerde cursussen</h2><p>x</p>" * 1000,
    "menus": "<li class=menu-item><a href=/c>Contact</a></li>" * 2000,
}


@pytest.mark.timeout(20)  # each takes about a second; with work that grows with the square it would be minutes
@pytest.mark.parametrize("name", MADE_TO_BE_SLOW)
def test_work_grows_with_the_size_of_a_page(name: str) -> None:
    _read_all(Document(URL, HTML, f"<html><body>{MADE_TO_BE_SLOW[name]}</body></html>".encode()))
