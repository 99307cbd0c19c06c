"""Courses told of in a page's text: a line that names one, and under it a promise of its own."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name

HEADED = "<h3>{}</h3><p>{}</p>"
BOLD_LINE = "<p><b>{}</b><br>{}</p>"
OPENED = "<p><b>{}</b>: {}</p>"
CELL = "<td><b>{}</b><br>{}</td>"
PLAIN = "<div class='w'><div class='k9'><span>{}</span></div></div><div class='w'><div class='z'>{}</div></div>"
PROMISE = "Zes vrijdagen lang. Wie slaagt voor de eindopdracht, verdient het mbo-certificaat."


def _read(main: str, title: str = "Voor de buurt") -> Page:
    html = f"<html lang='nl'><head><title>{title}</title></head><body><h1>{title}</h1>{main}</body></html>"
    return read_page(Document("https://www.deltaschool.nl/volwassenen/iets", "text/html; charset=utf-8", html.encode()))


def _that_say(page: Page) -> list[str]:
    return [offer.title for offer in page.offers if Name.SAYS_MBO_CERTIFICATE in {s.name for s in offer.signals}]


def _pieces(shape: str, last: str = PROMISE) -> str:
    pieces = (
        ("Maatje worden", "Twee middagen voor vrijwilligers."),
        ("Koffiecafé", "Elke dinsdag, en iedereen is welkom."),
        ("Gastvrijheid in de zorg", last),
    )
    return "".join(shape.format(*piece) for piece in pieces)


@pytest.mark.parametrize("shape", [HEADED, BOLD_LINE, OPENED, PLAIN])
def test_one_of_several_pieces_that_promises_is_a_course(shape: str) -> None:
    page = _read(f"<p>Kom eens langs in ons gebouw.</p>{_pieces(shape)}")
    assert "Gastvrijheid in de zorg" in _that_say(page)
    assert not {"Maatje worden", "Koffiecafé"} & {*_that_say(page)}


def test_cells_with_a_title_in_bold_and_a_fact_in_bold_are_courses() -> None:
    cells = CELL.format("Ruwbouw", "Kappen.<br><b>Papier: mbo-certificaat</b>") + CELL.format(
        "Afbouw", "Deuren.<br><b>Papier: deelnamebrief</b>"
    )
    page = _read(f"<table><tr>{cells}</tr></table>", "Timmeren voor omscholers")
    assert "Ruwbouw" in _that_say(page)
    assert "Afbouw" not in _that_say(page)


def test_two_that_promise_take_it_from_the_heading_above_them() -> None:
    pieces = _pieces(HEADED) + HEADED.format("Zorg thuis", "Na het examen krijg je een mbo-certificaat.")
    more = HEADED.format("Tuinieren", "Op woensdag.") + HEADED.format("Samen eten", "Op donderdag.")
    assert _that_say(_read(pieces + more)) == ["Gastvrijheid in de zorg", "Zorg thuis"]


@pytest.mark.parametrize("side", ["En dan", "Wat je krijgt", "Goed om te weten", "Jouw papier", "Zo ronden we af"])
def test_sides_of_one_course_in_words_of_every_day_are_no_courses(side: str) -> None:
    sides = HEADED.format("Bij wie", "Bij Ruud.") + HEADED.format("Wanneer", "Van mei tot juli.")
    page = _read(f"{sides}{HEADED.format(side, PROMISE)}", "Palliatieve zorg")
    assert [offer.title for offer in page.offers] == _that_say(page) == ["Palliatieve zorg"]


@pytest.mark.parametrize("title", ["Wat heb je nodig om te starten?", "Toelating", "Doorstroom en vervolg"])
def test_what_is_asked_of_those_who_come_is_no_course(title: str) -> None:
    items = "<li><b>Teamcoach</b>: mbo 3</li><li><b>Leescoördinator</b>: met het mbo-certificaat leesbevordering.</li>"
    assert "Leescoördinator" not in _that_say(_read(f"<ul>{items}</ul>", title))


def test_a_piece_that_denies_is_no_course() -> None:
    page = _read(_pieces(HEADED, "Lachen om scènes. Je krijgt geen mbo-certificaat."))
    assert "Gastvrijheid in de zorg" not in {offer.title for offer in page.offers}


def test_headings_with_a_code_each_name_the_courses_of_their_sentences() -> None:
    page = _read(
        HEADED.format("Met papier", "Voor wie leerlingen begeleidt: keuzedeel K0087.")
        + HEADED.format("Handelingen", "Wie K0118 haalt, krijgt een mbo-certificaat.")
        + HEADED.format("Zonder papier", "Dezelfde avonden, en verder niets.")
    )
    coded = [offer.title for offer in page.offers if Name.PRINTED_CODE in {s.name for s in offer.signals}]
    assert coded == ["Met papier", "Handelingen"]


def test_what_the_page_promises_by_name_elsewhere_is_the_courses_own() -> None:
    pieces = _pieces(HEADED, "Zes vrijdagen lang.") + HEADED.format("Koken, maar dan thuis", "Elke dag.")
    box = "<div class='box'><div>Goed om te weten</div><div>{}</div></div>"
    said = "Gastvrijheid in de zorg en Koken sluit u af met een mbo-certificaat. De middagen niet."
    assert _that_say(_read(f"<section>{pieces}</section>{box.format(said)}")) == [
        "Gastvrijheid in de zorg",
        "Koken, maar dan thuis",
    ]


def test_of_what_is_promised_by_name_an_exception_is_none() -> None:
    box = "<div><p>Je krijgt van ons een mbo-certificaat, behalve bij Gastvrijheid in de zorg.</p></div>"
    said = _that_say(_read(f"<section>{_pieces(HEADED, 'Zes vrijdagen lang.')}</section>{box}"))
    assert "Gastvrijheid in de zorg" not in said


@pytest.mark.parametrize(
    "title", ["Deel 2: gastvrijheid", "Stap twee: gastvrijheid", "Gastvrijheid: wat komt er kijken?"]
)
def test_a_numbered_title_and_one_that_ends_in_a_question_are_titles(title: str) -> None:
    pieces = BOLD_LINE.format("Tuinieren", "Op woensdag.") + BOLD_LINE.format("Samen eten", "Op donderdag.")
    assert title in _that_say(_read(pieces + BOLD_LINE.format(title, PROMISE)))


def test_the_last_piece_ends_with_its_part_of_the_page() -> None:
    part = "<section><div>{}</div></section>"
    parts = part.format(HEADED.format("Tuinieren", "Op woensdag.")) + part.format(HEADED.format("Eten", "Nu en dan."))
    page = _read(f"{parts}<div><p>Al onze docenten hebben zelf een mbo-certificaat.</p></div>")
    assert "Eten" not in _that_say(page)


def test_a_title_in_bold_that_a_sentence_begins_with_is_its_subject() -> None:
    last = "<p><b>Koken thuis</b> kennen we ook, daar hoort een mbo-certificaat bij.</p>"
    assert "Koken thuis" not in {offer.title for offer in _read(_pieces(OPENED, "Lang.") + last).offers}


@pytest.mark.parametrize(
    "said",
    [
        "Het eerste deel rond je af met een mbo-certificaat; van het tweede krijg je een brief.",
        "Voor het eerste krijg je een mbo-certificaat, voor het tweede een brief van de docent.",
    ],
)
def test_courses_that_the_page_counts_off_keep_what_is_said_of_them(said: str) -> None:
    pieces = "".join(HEADED.format(title, "Tien avonden.") for title in ("Licht langs de weg", "Verkeerslichten"))
    said_of = _that_say(_read(f"<p>Eén traject, twee delen.</p>{pieces}<h2>Papier</h2><p>{said}</p>"))
    assert "Licht langs de weg" in said_of
    assert "Verkeerslichten" not in said_of


def test_the_first_of_something_else_counts_no_courses() -> None:
    pieces = "".join(HEADED.format(title, "Tien avonden.") for title in ("Licht langs de weg", "Verkeerslichten"))
    said = "In de eerste les hoor je hoe je later een mbo-certificaat kunt halen."
    assert "Licht langs de weg" not in _that_say(_read(f"{pieces}<h2>Papier</h2><p>{said}</p>"))


def test_a_piece_with_its_own_button_to_a_form_is_told_of_as_well() -> None:
    card = "<div class='card'><h2>{}</h2><p>{}</p><a href='/inschrijven?les=1'>Ik doe mee</a></div>"
    plain = "<div class='card'><h2>Webwinkel</h2><p>Zelf te doen, zonder toets.</p></div>"
    page = _read(card.format("Ondernemerschap", PROMISE) + plain)
    assert "Ondernemerschap" in _that_say(page)
    assert "Ik doe mee" not in {offer.title for offer in page.offers}
