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
