"""What a text shows of a course beside its title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.details import details_of
from extractor.document import Document
from extractor.page import read_page
from register.details import NO_DETAILS, Details

FACTS = "Duur: 6 maanden · Kosten: € 1.495 (vrij van btw) · Startmoment: 9 februari 2027 · Lesplaats: Zwolle · 240 sbu"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FACTS, Details("€ 1.495", 240, "9 februari 2027", "6 maanden", "Zwolle")),
        ("Prijs: € 725,- Studielast: 320 uur. De cursus start op 3-2-2027.", Details("€ 725,-", 320, "3-2-2027")),
        ("Deelname is gratis. De training duurt 8 weken.", Details("gratis", duration="8 weken")),
        ("Start in maart · 495 euro · 120 klokuren", Details("495 euro", 120)),
        ("Fee: €950. Starts 1 March 2027", Details("€950", start="1 March 2027")),
        ("Lestijd: dinsdag 19.00 - 22.00 uur, zaal 12", NO_DETAILS),
        ("Dit wordt vanaf 1 augustus niet meer gegeven.", NO_DETAILS),
    ],
)
def test_details_are_kept_as_printed(text: str, expected: Details) -> None:
    assert details_of(text) == expected


def test_each_row_of_a_list_has_its_own() -> None:
    rows = "".join(f"<tr><td>Zorg {n}</td><td>€ {n}00</td><td>{n} weken</td></tr>" for n in (2, 3, 4))
    body = f"<main><h1>Cursussen</h1><table><tr><th>Cursus</th><th>Prijs</th><th>Duur</th></tr>{rows}</table></main>"
    page = read_page(Document("https://school.nl/x", "text/html", f"<html><body>{body}</body></html>".encode()))
    shown = [(offer.title, offer.details.price, offer.details.duration) for offer in page.offers]
    assert shown == [(f"Zorg {n}", f"€ {n}00", f"{n} weken") for n in (2, 3, 4)]


@given(st.text(alphabet="kosten: €0123456789 duurstart·.\n", max_size=200))
def test_any_text_has_short_details(text: str) -> None:
    details = details_of(text)
    assert all(len(words) <= 80 for words in (details.price, details.start, details.duration, details.location))
