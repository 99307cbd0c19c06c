"""What one odd page can do: nothing to the rest of a wave. No error, and a time that grows with its size only."""

import json
import time
from collections.abc import Callable

import pytest

from extractor.document import Document
from extractor.layout.blocks import MOST_CHARACTERS, MOST_LINES, read_layout
from extractor.links import find_links
from extractor.offers.html_offers import MOST_OFFERS
from extractor.page import read_page
from extractor.repetition import look_at
from extractor.structured import microdata_items

URL = "https://school.nl/cursus/triage"
SIZE = 200_000  # characters; each of the pages below took minutes once
LONGEST = 6.0  # seconds of processor time, on a busy machine too


def page(body: str, head: str = "", content_type: str = "text/html") -> Document:
    source = f"<html><head><title>School</title>{head}</head><body>{body}</body></html>"
    return Document(URL, content_type, source.encode())


def told(*items: str) -> Document:
    scripts = "".join(f'<script type="application/ld+json">{item}</script>' for item in items)
    return page("<h1>Triage</h1><p>Je leert hulpvragen inschatten.</p>", scripts)


def shell(script: str) -> Document:
    return page(f'<div id="app"></div><script>{script}</script>')


def data(value: object) -> Document:
    return Document(URL, "application/json", json.dumps(value).encode())


def filled(piece: str) -> str:
    return piece * (SIZE // len(piece))


SLOW: dict[str, Callable[[], Document]] = {
    "underscores in a script": lambda: shell(filled("__A")),
    "a title of brackets in data": lambda: data({"title": "<" * SIZE}),
    "markup in data that never ends": lambda: data([filled("<p ")]),
    "cells that reach down": lambda: page(f"<table>{filled('<tr><td rowspan=200>Triage</td></tr>')}</table>"),
    "a code with endings": lambda: page(f"<h1>Triage</h1><p>K0012{filled('/13')}</p>"),
}  # fmt: skip


@pytest.mark.parametrize("name", SLOW)
def test_no_page_takes_long(name: str) -> None:
    document = SLOW[name]()
    start = time.process_time()

    read_page(document)
    look_at(document)

    assert time.process_time() - start < LONGEST


def test_courses_in_courses_without_end_are_no_courses() -> None:
    deep = '<div itemscope itemtype="https://schema.org/Course"><b itemprop="name">Zorg thuis</b>'

    assert len(microdata_items(page(deep * 3))) == 3
    assert microdata_items(page(deep * 60)) == []


def test_numbers_of_thousands_of_digits_end_nothing() -> None:
    document = told('{"@type": "Course", "name": ' + "1" * 5_000 + "}")

    assert [offer.title for offer in read_page(document).offers] == ["Triage"]
    assert find_links(document) == []


@pytest.mark.parametrize(
    "name", ["\\u0000Zorg <b>thuis</b>", "Zorg \\ud800thuis", "\\u0001Zorg thuis\\uffff", "Zorg&#1; thuis"]
)
def test_what_no_database_takes_is_left_out_of_titles(name: str) -> None:
    titles = {offer.title for offer in read_page(told(f'{{"@type": "Course", "name": "{name}"}}')).offers}

    assert titles == {"Triage", "Zorg thuis"}


def test_control_characters_of_a_page_are_left_out() -> None:
    read = read_page(page("<h1>Zorg&#1; thuis</h1><p>Je leert&#2; hulpvragen inschatten.</p>"))

    assert read.title == "Zorg thuis"
    assert "Je leert hulpvragen inschatten." in read.text


def test_an_address_with_a_null_gives_a_title_without_it() -> None:
    document = Document("https://school.nl/nieuws/zorg%00thuis", "text/html", b"<html><body><p>x</p></body></html>")

    assert "\x00" not in repr(read_page(document))


def test_a_page_without_end_is_read_as_far_as_a_person_could() -> None:
    lines = read_layout(page("<p>Triage</p>" * (MOST_LINES + 10)))
    letters = read_layout(page(f"<p>{'Triage ' * (MOST_CHARACTERS // 50)}</p>" * 60))

    assert len(lines.blocks) == MOST_LINES
    assert MOST_CHARACTERS <= len(letters.text) < 1.2 * MOST_CHARACTERS


def test_no_more_offers_are_made_than_are_kept() -> None:
    rows = "".join(f"<li>Zorg voor groep {number} (K{number % 1800:04})</li>" for number in range(MOST_OFFERS + 50))

    assert len(read_page(page(f"<h1>Mbo-certificaten</h1><ul>{rows}</ul>")).offers) == MOST_OFFERS
