"""Rows of boxes that a page draws as a table."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name


def _read(main: str) -> Page:
    html = f"<!doctype html><html lang='nl'><head><title>Iets</title></head><body><main>{main}</main></body></html>"
    return read_page(Document("https://www.deltaschool.nl/iets", "text/html; charset=utf-8", html.encode()))


def _that_say(page: Page) -> list[str]:
    return [o.title for o in page.offers if Name.SAYS_MBO_CERTIFICATE in {signal.name for signal in o.signals}]


def _rows(*rows: tuple[str, ...], cell: str = "div", row: str = "div") -> str:
    lines = ("".join(f"<{cell}>{text}</{cell}>" for text in texts) for texts in rows)
    return "<h1>Start</h1><div>" + "".join(f"<{row} class='r'>{line}</{row}>" for line in lines) + "</div>"


COURSES = (("9 jan", "Triage", "mbo-certificaat"), ("3 mei", "Lassen", "diploma"), ("7 mei", "Frezen", "attest"))


@pytest.mark.parametrize("row", ["div", "li"])
def test_boxes_with_as_many_cells_are_rows(row: str) -> None:
    page = _read(_rows(("Datum", "Scholing", "Papier"), *COURSES, row=row))
    assert [offer.title for offer in page.offers] == ["Triage", "Lassen", "Frezen"]
    assert _that_say(page) == ["Triage"]


def test_what_ends_one_row_is_no_label_of_what_begins_the_next() -> None:
    page = _read(_rows(("Datum", "Scholing", "Papier"), *COURSES))
    assert "diploma: 7 mei" not in page.text.lower()


def test_names_of_classes_are_the_heads_of_columns() -> None:
    row = "<div class='r'><div class='start'>{}</div><div class='naam'>{}</div><div class='soort'>{}</div></div>"
    page = _read("<h1>Start</h1><div>" + "".join(row.format(*course) for course in COURSES) + "</div>")
    assert [offer.title for offer in page.offers] == ["Triage", "Lassen", "Frezen"]
    assert page.offers[0].context == "Start · Start: 9 jan · Triage · Soort: mbo-certificaat"


def test_labels_and_values_side_by_side_stay_facts_of_one_course() -> None:
    facts = (
        ("Duur", "20 weken", "Kosten", "€ 400"),
        ("Start", "3 mei", "Niveau", "2"),
        ("Plaats", "Oord", "Taal", "NL"),
    )
    page = _read("<h1>Triage</h1><p>Na het examen krijg je een mbo-certificaat.</p>" + _rows(*facts).split("</h1>")[1])
    assert [offer.title for offer in page.offers] == ["Triage"]
    assert "Kosten: € 400" in page.text


def test_cards_with_words_of_their_own_are_no_rows_of_cells() -> None:
    """`<div class="card"><div>tags</div><a>title</a><div>text</div></div>`: the title is no cell."""
    card = "<div class='card'><div class='tags'>{}</div><a href='/{}'>{}</a><div class='s'>{}</div></div>"
    tags = [
        "<span class='t'>keuzedeel</span><span class='t'>mbo-certificaat</span>",
        "<span class='t'>keuzedeel</span><span class='t'>mbo-certificaat</span><span class='t'>online</span>",
        "<span class='t'>keuzedeel</span><span class='t'>mbo-certificaat</span><span class='t'>vol: wachtlijst</span>",
        "<span class='t'>badge</span>",
    ]
    titles = ("Triage", "Domotica", "Wondzorg", "Tekenen")
    cards = (card.format(tag, n, title, "Soms lastig") for n, (tag, title) in enumerate(zip(tags, titles, strict=True)))
    page = _read("<h1>Cursussen</h1><p>Boven elke kaart staat wat je haalt.</p>" + "".join(cards))
    assert [offer.title for offer in page.offers] == list(titles)
    assert _that_say(page) == list(titles[:3])
