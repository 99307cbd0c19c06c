"""Marks that a page explains in another place than where they stand."""

import pytest

from extractor.document import Document
from extractor.page import read_page
from register.signals import SignalName as Name

SAYS = Name.SAYS_MBO_CERTIFICATE


def _offers(main: str) -> dict[str, set[Name]]:
    html = f"<!doctype html><html lang='nl'><head><title>Iets</title></head><body><main>{main}</main></body></html>"
    page = read_page(Document("https://www.deltaschool.nl/iets", "text/html; charset=utf-8", html.encode()))
    return {offer.title: {signal.name for signal in offer.signals} for offer in page.offers}


def _that_say(main: str) -> list[str]:
    return [title for title, said in _offers(main).items() if SAYS in said]


LIST = "<ul><li>Triage{0}</li><li>Domotica{0}</li><li>Lassen{1}</li><li>Frezen{1}</li></ul>"
TERMS = "<dl><dt>Triage {0}</dt><dd>€ 450</dd><dt>Domotica {0}</dt><dd>€ 520</dd><dt>Lassen {1}</dt><dd>€ 9</dd></dl>"
ROWS = (
    "<table><tr><th>Scholing</th><th>{2}</th></tr><tr><td>Triage</td><td>{0}</td></tr>"
    "<tr><td>Domotica</td><td>{0}</td></tr><tr><td>Lassen</td><td>{1}</td></tr></table>"
)


@pytest.mark.parametrize(
    ("marked", "legend"),
    [
        (LIST.format(" *", ""), "<p>* mbo-certificaat na examen</p>"),
        (LIST.format(" *", " #"), "<p><small>* = met mbo-certificaat; # bewijs van deelname</small></p>"),
        (TERMS.format("\u25c6", "\u25c7"), "<p>\u25c6 mbo-certificaat \u25c7 certificaat van de branche</p>"),
        (ROWS.format("MC", "EC", "Papier"), "<p>MC = mbo-certificaat. EC = eigen certificaat.</p>"),
        (ROWS.format("ja", "", "M"), "<p>Kolom M: staat er ja, dan leidt de les op tot een mbo-certificaat.</p>"),
        (ROWS.format("V", "-", "V"), "<p>De delen met een V sluit je af met een mbo-certificaat, de andere niet.</p>"),
        (LIST.format(" *", ""), "<p>Onderdelen met een sterretje (*) leiden op tot een mbo-certificaat.</p>"),
        (LIST.format(" *", ""), "<p>Ziet u een sterretje achter de titel? Dan haalt u een mbo-certificaat.</p>"),
        (LIST.format(" *", ""), "<p>Heeft een les een sterretje, dan krijg je een mbo-certificaat.</p>"),
        (ROWS.format("MC", "-", "Papier"), "<p>Met MC bedoelen wij steeds het mbo-certificaat van het Rijk.</p>"),
        (ROWS.format("wel", "-", "Papier"), "<p>Onder \u201cwel\u201d verstaan we: een mbo-certificaat.</p>"),
    ],
)
@pytest.mark.parametrize("first", [False, True])
def test_what_a_mark_means_is_said_of_what_bears_it(marked: str, legend: str, *, first: bool) -> None:
    main = f"<h1>Prijzen</h1>{legend}{marked}" if first else f"<h1>Prijzen</h1>{marked}{legend}"
    assert _that_say(main) == ["Triage", "Domotica"]


def test_a_mark_can_tell_that_a_course_has_ended() -> None:
    rows = ROWS.format("mbo-certificaat", "mbo-certificaat *", "Papier")
    found = _offers(f"<h1>Prijzen</h1>{rows}<p>* dit jaar niet; we nemen geen nieuwe deelnemers meer aan.</p>")
    assert Name.DISCONTINUED in found["Lassen"]
    assert Name.DISCONTINUED not in found["Triage"]


def test_ticks_before_the_facts_of_a_course_are_bullets() -> None:
    facts = ("start in september", "C0089, met mbo-certificaat", "lesgeld € 1.400")
    items = "".join(f"<li><span>\u2714</span><span>{fact}</span></li>" for fact in facts)
    assert list(_offers(f"<h1>Triage</h1><p>Leren aan de telefoon.</p><ul>{items}</ul>")) == ["Triage"]


def test_a_list_of_terms_can_explain_badges() -> None:
    terms = "<dl><dt>Blauw</dt><dd>sluit af met een mbo-certificaat</dd><dt>Groen</dt><dd>eigen bewijs</dd></dl>"
    items = "".join(
        f"<li>{title} <span class='badge'>{badge}</span></li>"
        for title, badge in (("Triage", "blauw"), ("Domotica", "blauw"), ("Tillen", "groen"))
    )
    assert _that_say(f"<h1>Leergangen</h1>{terms}<ul>{items}</ul>")[:2] == ["Triage", "Domotica"]


def test_terms_that_are_courses_explain_no_marks() -> None:
    terms = "".join(f"<dt>{title}</dt><dd>U ontvangt een mbo-certificaat.</dd>" for title in ("Triage", "Domotica"))
    assert _that_say(f"<h1>Scholing</h1><dl>{terms}</dl>") == ["Triage", "Domotica"]


def test_what_letters_mean_can_stand_behind_a_question() -> None:
    legend = "<p>Wat staat achter de naam? MC = mbo-certificaat van het Rijk. D = deelname.</p>"
    assert _that_say(f"<h1>Energie</h1>{legend}{ROWS.format('MC', 'D', 'Papier')}") == ["Triage", "Domotica"]


def test_what_has_no_mark_is_not_what_the_mark_means() -> None:
    legend = "<p>Zonder een sterretje? Dan krijg je een mbo-certificaat.</p>"
    assert "Triage" not in _that_say(f"<h1>Prijzen</h1>{legend}{LIST.format(' *', '')}")


def test_what_letters_mean_can_stand_in_a_footnote() -> None:
    legend = "<p><small>* MC = mbo-certificaat (landelijk erkend). D = deelname.</small></p>"
    assert _that_say(f"<h1>Energie</h1>{ROWS.format('MC', 'D', 'Papier*')}{legend}") == ["Triage", "Domotica"]


def test_keuzedelen_for_who_is_no_student_are_no_guide_for_students() -> None:
    text = "<p>Ook wie geen student is, kan een keuzedeel volgen, naast onze studenten. Let op de ster.</p>"
    legend = "<p>De keuzedelen met een sterretje sluit je af met een mbo-certificaat.</p>"
    main = f"<h1>Losse keuzedelen</h1>{text}{legend}{LIST.format(' *', '')}"
    assert _that_say(main)[:2] == ["Triage", "Domotica"]
