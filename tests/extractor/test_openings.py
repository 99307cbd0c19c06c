"""Courses in running text, by the titles that stand out in it."""

import pytest

from extractor.document import Document
from extractor.offers.exceptions import said_of
from extractor.page import Page, read_page
from register.signals import SignalName as Name

SAYS = Name.SAYS_MBO_CERTIFICATE


def _read(main: str) -> Page:
    html = f"<!doctype html><html lang='nl'><head><title>Iets</title></head><body><main>{main}</main></body></html>"
    return read_page(Document("https://www.deltaschool.nl/iets", "text/html; charset=utf-8", html.encode()))


def _titles(page: Page) -> list[str]:
    return [offer.title for offer in page.offers]


def _that_say(page: Page) -> list[str]:
    return [offer.title for offer in page.offers if SAYS in {signal.name for signal in offer.signals}]


@pytest.mark.parametrize(
    "line",
    [
        "<p><b>{}</b> &ndash; 10 avonden, € 350. {}</p>",
        "<p><strong>{}:</strong> voor wie verder wil. {}</p>",
        "<div><b>{}.</b> Op maandagavond. {}</div>",
    ],
)
def test_lines_that_open_with_their_title_are_courses_whatever_stands_above_groups_of_them(line: str) -> None:
    spring = line.format("Triage", "Waarde: mbo-certificaat.") + line.format("Domotica", "Waarde: mbo-certificaat.")
    autumn = line.format("Lassen", "Waarde: voor jezelf.")
    page = _read(f"<h1>In de avond</h1><h2>Voorjaar</h2>{spring}<h2>Najaar</h2>{autumn}")
    assert _titles(page) == ["Triage", "Domotica", "Lassen"]
    assert _that_say(page) == ["Triage", "Domotica"]


def test_one_that_promises_among_others_that_end_otherwise_is_a_course() -> None:
    page = _read(
        "<h1>Voor bedrijven</h1><p><b>Triage</b>: uw mensen halen er een mbo-certificaat mee.</p>"
        "<p><b>Reanimatie</b>: een ochtend, sluit af met een quiz.</p>"
    )
    assert _that_say(page) == ["Triage"]


@pytest.mark.parametrize("heading", ["Wat heb je nodig?", "Toelating", "Vervolgopleidingen"])
def test_what_is_asked_for_or_comes_later_is_no_course(heading: str) -> None:
    page = _read(
        f"<h1>Starten</h1><h2>{heading}</h2><p><b>Teamcoach</b>: het mbo-certificaat Triage.</p>"
        "<p><b>Doktersassistent</b>: mbo-certificaat Domotica of een diploma.</p>"
    )
    assert not {"Teamcoach", "Doktersassistent"} & set(_titles(page))


def test_sides_of_one_course_in_bold_are_no_courses() -> None:
    page = _read(
        "<h1>Triage</h1><p><b>Duur:</b> 20 weken op dinsdag.</p><p><b>Kosten:</b> € 700 met boeken.</p>"
        "<p><b>Resultaat:</b> een mbo-certificaat van onze school.</p>"
    )
    assert _titles(page) == ["Triage"]


def test_titles_in_bold_in_one_sentence_share_what_follows_but_for_the_one_that_is_excepted() -> None:
    page = _read(
        "<h1>Zorg</h1><p>Wij hebben vier scholingen. <b>Triage</b>, <b>Domotica</b>, <b>Wondzorg</b> en <b>Tillen</b>. "
        "Na het examen krijg je een mbo-certificaat, behalve bij Tillen: dat is een training van een dag.</p>"
        "<p>De kosten zijn € 400. Schrijf je in.</p>"
    )
    assert {"Triage", "Domotica", "Wondzorg", "Tillen"} <= set(_titles(page))
    assert {"Triage", "Domotica", "Wondzorg"} <= set(_that_say(page))
    assert "Tillen" not in _that_say(page)


def test_titles_that_are_only_named_as_examples_are_no_courses() -> None:
    page = _read(
        "<h1>Het mbo-certificaat</h1><p>Een mbo-certificaat is een deel van een diploma. Voorbeelden: "
        "<b>Triage</b>, <b>Domotica</b> en <b>Wondzorg</b>. Het certificaat is van de minister.</p>"
    )
    assert "Triage" not in _titles(page)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Lassen", "Je krijgt altijd een certificaat. We starten in mei."),
        ("Tillen", "Tillen: dat is een training zonder examen. We starten in mei."),
    ],
)
def test_what_is_said_of_all_but_one(title: str, said: str) -> None:
    text = "Je krijgt altijd een certificaat, behalve bij Tillen: dat is een training zonder examen. We starten in mei."
    assert said_of(title, text) == said


def test_what_excepts_nothing_stays() -> None:
    assert said_of("Lassen", "Al deze cursussen geven een certificaat.") == "Al deze cursussen geven een certificaat."


def test_the_last_of_a_list_can_be_excepted_by_its_place() -> None:
    said = "Alle onderdelen sluit je af met een mbo-certificaat, behalve de laatste, die nog op goedkeuring wacht."
    items = "".join(f"<li>{title}</li>" for title in ("Triage", "Domotica", "Robotica"))
    page = _read(f"<h1>Onderdelen</h1><p>{said}</p><ul>{items}</ul>")
    assert _that_say(page) == ["Triage", "Domotica"]


def test_a_note_behind_a_title_is_no_part_of_it() -> None:
    items = "<li><a href='/1'>Triage</a> (vol, wachtlijst)</li><li>Domotica (mbo-certificaat, wachtlijst)</li>"
    page = _read(f"<h1>Mbo-certificaten</h1><ul>{items}</ul>")
    assert _titles(page) == ["Triage", "Domotica"]


@pytest.mark.parametrize("each", ["Wie zo'n onderdeel afrondt, krijgt", "Voor elk van deze onderdelen krijg je"])
def test_titles_behind_a_colon_lead_to_what_the_next_sentence_says_of_each(each: str) -> None:
    page = _read(
        "<h1>Erkenning</h1><p>Onder meer deze onderdelen: Triage, Wonen en voeding, Domotica en Wondzorg. "
        f"{each} van ons een mbo-certificaat.</p>"
    )
    assert {"Triage", "Wonen en voeding", "Domotica", "Wondzorg"} <= set(_that_say(page))


def test_what_is_listed_of_one_course_is_no_list_of_courses() -> None:
    page = _read(
        "<h1>Triage</h1><p>Je leert onder andere: Luisteren, Vragen stellen en Adviseren. "
        "Aan het eind krijg je een mbo-certificaat.</p>"
    )
    assert _titles(page) == ["Triage"]


@pytest.mark.parametrize(
    "text",
    [
        "Triage, Wonen en voeding, en Domotica. Voor elk van deze drie delen krijg je een mbo-certificaat.",
        "Wij geven deze scholingen met een mbo-certificaat: Triage en Wonen en voeding.",
    ],
)
def test_titles_in_running_text_lead_to_what_is_said_of_all_of_them(text: str) -> None:
    page = _read(f"<h1>Voor bedrijven</h1><p>{text}</p>")
    assert {"Triage", "Wonen en voeding"} <= set(_that_say(page)) <= {"Triage", "Wonen en voeding", "Domotica"}


@pytest.mark.parametrize(
    "text",
    [
        "Een mbo-certificaat haal je bij ons met de vakken: Luisteren, Vragen en Adviseren.",
        "Deze cursussen sluit je af met een mbo-certificaat, zoals: Luisteren, Vragen en Adviseren.",
        "Luisteren, Vragen en Adviseren. Je krijgt een mbo-certificaat.",
        "Peter, Anna en Samira helpen je op weg. Elke week haalt iemand bij ons een mbo-certificaat.",
    ],
)
def test_other_words_in_a_row_are_no_courses(text: str) -> None:
    page = _read(f"<h1>Triage</h1><p>{text}</p>")
    assert _titles(page) == ["Triage"]
