"""Names of courses in a sentence, by the words around them."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name

PROMISE = "Na het examen krijg je een mbo-certificaat."


def _read(*texts: str) -> Page:
    main = "".join(f"<p>{text}</p>" for text in texts)
    html = f"<html lang='nl'><head><title>Verder</title></head><body><h1>Verder na je werk</h1>{main}</body></html>"
    return read_page(Document("https://www.deltaschool.nl/werk/verder", "text/html; charset=utf-8", html.encode()))


def _that_say(page: Page) -> set[str]:
    said = {Name.SAYS_MBO_CERTIFICATE, Name.RESULT_FIELD}
    return {offer.title for offer in page.offers if said & {s.name for s in offer.signals}} - {"Verder na je werk"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Je kiest het keuzedeel industriële meettechniek. " + PROMISE, {"industriële meettechniek"}),
        ("Aan het eind doe je examen in Bakken met gist, en dan heb je een mbo-certificaat.", {"Bakken met gist"}),
        ("Voor dakdekken en voegen krijg je een mbo-certificaat, voor slopen niet.", {"dakdekken", "voegen"}),
        ("Dakdekken en Voegen sluit u af met een mbo-certificaat.", {"Dakdekken", "Voegen"}),
        ("Dakdekken, een halfjaar op vrijdag, inclusief examen en mbo-certificaat.", {"Dakdekken"}),
        ("Dakdekken leidt tot een mbo-certificaat. Dat duurt een jaar.", {"Dakdekken"}),
        ("Zorg met techniek is een keuzedeel uit het mbo. " + PROMISE, {"Zorg met techniek"}),
    ],
)
def test_a_sentence_names_what_it_promises(text: str, names: set[str]) -> None:
    assert names <= _that_say(_read("Je leert het gewoon bij ons.", text))
    assert "slopen" not in _that_say(_read(text))


def test_what_a_page_calls_a_keuzedeel_is_what_it_promises_elsewhere() -> None:
    named = "Zorg met techniek is een keuzedeel uit het mbo."
    assert _that_say(_read(named, "De groepen zijn klein.", PROMISE)) == {"Zorg met techniek"}
    both = _read(named, "Wonen op maat is een keuzedeel uit het mbo.", PROMISE)  # nobody knows of which
    assert _that_say(both) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Deelnemers krijgen een mbo-certificaat.",
        "Na het examen, in juni, volgt een mbo-certificaat.",
        "De docent, met veertig jaar ervaring, reikt het mbo-certificaat uit.",
        "Zij sluiten af met een mbo-certificaat.",
        "Voor wie slaagt is er een mbo-certificaat.",
        "Het keuzedeel dat je kiest sluit je af met een mbo-certificaat.",
        "Zorg met techniek is een keuzedeel uit het mbo.",
        "Dakdekken sluit je niet af met een mbo-certificaat.",
    ],
)
def test_other_words_and_what_is_not_promised_are_no_names(text: str) -> None:
    assert _that_say(_read("Je leert het gewoon bij ons.", text)) == set()
