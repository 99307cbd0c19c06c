"""Courses that only a sentence of a page names, beside a heading that says something else."""

import pytest

from extractor.document import Document
from extractor.page import read_page
from register.signals import SignalName as Name


def _that_say(main: str, heading: str = "Leren in je eigen buurt") -> list[str]:
    html = f"<html lang='nl'><head><title>{heading}</title></head><body><h1>{heading}</h1>{main}</body></html>"
    page = read_page(Document("https://www.deltaschool.nl/volwassenen/iets", "text/html; charset=utf-8", html.encode()))
    named = [offer for offer in page.offers if offer.title != heading]
    return [offer.title for offer in named if Name.SAYS_MBO_CERTIFICATE in {signal.name for signal in offer.signals}]


@pytest.mark.parametrize(
    "text",
    [
        "Wie slaagt voor de toets, krijgt het mbo-certificaat Palliatieve zorg thuis.",
        "Sluit je het keuzedeel Palliatieve zorg thuis met een voldoende af, dan krijg je een mbo-certificaat.",
        "Op dinsdag volg je Palliatieve zorg thuis (K9101). Je rondt het af met een mbo-certificaat.",
        "Je doet examen in het onderdeel <em>Palliatieve zorg thuis</em> en krijgt daarna een mbo-certificaat.",
        "Keuzedeel: Palliatieve zorg thuis. Twaalf avonden. Je ontvangt na het examen een mbo-certificaat.",
        "Met de cursus Palliatieve zorg thuis verdient u in een half jaar het mbo-certificaat.",
        "Je begint met een deel van de opleiding: Palliatieve zorg thuis. Voor dat deel krijg je een mbo-certificaat.",
        "Je haalt het onderdeel \u2018Palliatieve zorg thuis\u2019. Van de Deltaschool ontvang je het mbo-certificaat.",
    ],
)
def test_a_course_that_a_sentence_promises_a_certificate_of_is_an_offer(text: str) -> None:
    assert _that_say(f"<p>Kom eens kijken.</p><p>{text}</p>") == ["Palliatieve zorg thuis"]


@pytest.mark.parametrize(
    "text",
    [
        "Vroeger gaven wij het mbo-certificaat Palliatieve zorg thuis.",
        "Fatma haalde vorig jaar het mbo-certificaat Palliatieve zorg thuis en werkt nu in de wijk.",
        "Een mbo-certificaat Palliatieve zorg thuis krijg je hier niet.",
        "Het keuzedeel Palliatieve zorg thuis lijkt erop, maar een mbo-certificaat is er niet aan verbonden.",
        "Collega Anna heeft het mbo-certificaat Palliatieve zorg thuis en geeft de les.",
        "Wie bij ROC Noord het keuzedeel Palliatieve zorg thuis volgt, krijgt daar een mbo-certificaat.",
        "Met het mbo-certificaat Palliatieve zorg thuis op zak kun je bij ons solliciteren.",
        "Studenten van het keuzedeel Palliatieve zorg thuis krijgen een mbo-certificaat.",
        "Je ontvangt een mbo-certificaat. Je krijgt les in een module van tien weken.",
    ],
)
def test_what_is_only_spoken_of_is_none(text: str) -> None:
    assert _that_say(f"<p>Kom eens kijken.</p><p>{text}</p>") == []


def test_what_is_asked_of_who_comes_is_none() -> None:
    asked = "<h2>Wat heb je nodig?</h2><p>Diploma niveau 3, of het mbo-certificaat Palliatieve zorg thuis.</p>"
    assert _that_say(f"<p>Twaalf avonden.</p>{asked}") == []


def test_the_pages_own_course_is_read_once() -> None:
    text = "<p>Je volgt het keuzedeel Triage. Je ontvangt een mbo-certificaat.</p>"
    assert _that_say(text, heading="Triage voor doktersassistenten") == []


def test_of_several_that_a_sentence_names_those_that_are_counted_off_keep_what_is_said_of_them() -> None:
    text = "Je volgt het deel <em>Wonen en voeding</em> en daarna het deel <em>Spel en beweging</em>. "
    said = "Voor het eerste krijg je een mbo-certificaat; het tweede is een kennismaking van een week."
    assert _that_say(f"<p>{text}{said}</p>") == ["Wonen en voeding"]


def test_what_is_said_of_both_holds_for_each() -> None:
    text = "In het najaar doe je Wonen en voeding (K9101). In het voorjaar volgt Spel en beweging (K9102). "
    said = "Voor beide delen krijg je een mbo-certificaat."
    assert _that_say(f"<p>{text}{said}</p>") == ["Wonen en voeding", "Spel en beweging"]


def test_a_page_of_a_programme_names_its_parts_for_its_own_students() -> None:
    text = "<p>Opleiding van drie jaar, bol of bbl, tot het mbo-diploma. Crebo 25491.</p>"
    part = "<p>Heb je het keuzedeel Palliatieve zorg thuis gehaald, dan krijg je een mbo-certificaat.</p>"
    assert _that_say(text + part, heading="Verzorgende IG") == []


def test_a_heading_in_nearly_the_same_words_is_the_same_course() -> None:
    text = "<p>Je sluit af met een examen en ontvangt het mbo-certificaat Digitale vaardigheden voor de zorg.</p>"
    assert _that_say(text, heading="Digitale vaardigh. voor zorg") == []
    assert _that_say(text, heading="Computers in de wijk") == ["Digitale vaardigheden voor de zorg"]
