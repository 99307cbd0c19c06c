"""What a page says once of several courses, below them or at the end of the last one."""

import pytest

from extractor.document import Document
from extractor.offers.of_all import speaks_of_all
from extractor.page import Page, read_page
from register.signals import SignalName as Name

HEADED = "<h3>{}</h3><p>{}</p>"
BOLD_LINE = "<p><b>{}</b><br>{}</p>"
PLAIN = "<div class='k'><div class='n'>{}</div><div class='t'>{}</div></div>"
COURSES = (("Schoonmetselwerk", "Zestien avonden."), ("Wandtegel lijmen", "Tien avonden."), ("Steigers", "Vier uur."))


def _read(main: str) -> Page:
    html = f"<html lang='nl'><head><title>Bouw</title></head><body><h1>Bouwen in de avond</h1>{main}</body></html>"
    return read_page(Document("https://www.deltaschool.nl/avond/bouw", "text/html; charset=utf-8", html.encode()))


def _that_say(page: Page) -> list[str]:
    return [offer.title for offer in page.offers if Name.SAYS_MBO_CERTIFICATE in {s.name for s in offer.signals}]


def _pieces(shape: str, number: int) -> str:
    return "".join(shape.format(*course) for course in COURSES[:number])


@pytest.mark.parametrize("shape", [HEADED, BOLD_LINE, PLAIN])
@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("Beide cursussen sluit je af met een mbo-certificaat.", 2),
        ("Allebei leveren ze je een mbo-certificaat op.", 2),
        ("Voor elk van deze trainingen krijgt u na het examen een mbo-certificaat.", 3),
        ("Alle drie eindigen ze met een examen en een mbo-certificaat.", 3),
        ("Tenzij anders vermeld krijgt u na het examen een mbo-certificaat.", 2),
    ],
)
def test_what_is_said_of_all_below_them_holds_for_each(shape: str, said: str, number: int) -> None:
    page = _read(f"{_pieces(shape, number)}<p>{said}</p>")
    assert _that_say(page) == [title for title, _ in COURSES[:number]]


def test_it_may_stand_under_a_heading_of_its_own_or_below_a_list() -> None:
    page = _read(f"{_pieces(HEADED, 2)}<h3>Wat krijg je?</h3><p>Voor beide krijg je een mbo-certificaat.</p>")
    assert _that_say(page) == ["Schoonmetselwerk", "Wandtegel lijmen"]
    items = "".join(f"<li><a href='/{title}'>{title}</a></li>" for title, _ in COURSES)
    page = _read(f"<ul>{items}</ul><p>Na het examen ontvang je voor elk een mbo-certificaat.</p>")
    assert len(_that_say(page)) == len(COURSES)


def test_the_first_two_and_the_last() -> None:
    page = _read(f"{_pieces(HEADED, 3)}<p>De eerste twee geven recht op een mbo-certificaat, de laatste niet.</p>")
    assert _that_say(page) == ["Schoonmetselwerk", "Wandtegel lijmen"]
    page = _read(f"{_pieces(HEADED, 3)}<p>De laatste cursus sluit je af met een mbo-certificaat.</p>")
    assert "Steigers" in _that_say(page)
    assert not {"Schoonmetselwerk", "Wandtegel lijmen"} & {*_that_say(page)}


def test_what_tells_of_another_end_is_not_meant_by_unless_said_otherwise() -> None:
    other = HEADED.format("Excel", "Zonder examen.")
    page = _read(f"{other}{_pieces(HEADED, 2)}<p>Tenzij anders vermeld krijgt u een mbo-certificaat.</p>")
    assert _that_say(page) == ["Schoonmetselwerk", "Wandtegel lijmen"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Heb je beide cursussen gevolgd, dan krijg je samen één mbo-certificaat.",
        "Als je alle drie de modules hebt gehaald, krijg je het mbo-certificaat.",
        "Alle deelnemers krijgen een mbo-certificaat.",
        "Elke dinsdag reiken we een mbo-certificaat uit.",
        "Beide examens tellen mee voor het mbo-certificaat.",
        "Geen van beide cursussen leidt tot een mbo-certificaat.",
        "Alle vier de cursussen leiden tot een mbo-certificaat.",  # there are three
        "Beide cursussen zijn gratis voor wie een mbo-certificaat heeft.",
    ],
)
def test_what_is_said_of_others_or_of_the_whole_holds_for_none(sentence: str) -> None:
    assert not speaks_of_all(sentence, 3)
    assert not speaks_of_all(sentence, 2) or "drie" in sentence
