"""What stands under "Toelating": certificates that are asked for, and what the course itself promises there."""

import pytest

from extractor.document import Document
from extractor.page import read_page
from register.signals import SignalName as Name


def _says_certificate(under: str, heading: str = "Toelating") -> bool:
    main = f"<h1>Triage</h1><p>Een cursus met veel praktijk.</p><h2>{heading}</h2><p>{under}</p>"
    html = f"<html><head><title>Aanbod</title></head><body><main>{main}</main></body></html>".encode()
    offer = read_page(Document("https://www.deltaschool.nl/volwassenen/iets", "text/html; charset=utf-8", html)).offers[
        0
    ]
    return Name.SAYS_MBO_CERTIFICATE in {signal.name for signal in offer.signals}


@pytest.mark.parametrize("before", ["", "Je werkt in de zorg. "])
@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("Je haalt hiermee een mbo-certificaat.", True),
        ("Deze opleiding leidt op tot een mbo-certificaat.", True),
        ("De cursus wordt afgesloten met een mbo-certificaat.", True),
        ("Je hebt een mbo-certificaat Helpende plus.", False),
        ("Een mbo-certificaat in de zorg.", False),
        ("Je behaalt eerst een mbo-certificaat in de zorg.", False),
        ("Met een mbo-certificaat krijg je toegang tot deze cursus.", False),
    ],
)
def test_a_promise_is_no_requirement_and_each_requirement_stays_one(before: str, sentence: str, promised: bool) -> None:
    assert _says_certificate(before + sentence) is promised
    assert _says_certificate(before + sentence, "Vooropleiding") is promised


@pytest.mark.parametrize(
    ("sentence", "promised"),
    [
        ("Heb je de toets gehaald, dan ontvang je een mbo-certificaat.", True),
        ("Na het examen krijg je een mbo-certificaat. Daarna kun je verder met Verzorgende.", True),
        ("Ben je geslaagd, dan krijg je een mbo-certificaat.", True),
        ("Je haalt dan ook nog een mbo-certificaat in de zorg.", False),
        ("Wie geslaagd is, kan verder voor een mbo-certificaat in de zorg.", False),
    ],
)
@pytest.mark.parametrize("heading", ["En daarna?", "Vervolg"])
def test_what_who_passes_gets_comes_with_this_course_also_under_what_comes_next(
    heading: str, sentence: str, promised: bool
) -> None:
    assert _says_certificate(sentence, heading) is promised
