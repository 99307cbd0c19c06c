"""Tables whose columns say what each course leads to, however they are headed."""

from collections.abc import Sequence

import pytest

from extractor.document import Document
from extractor.page import read_page
from register.signals import SignalName as Name

SAYS = Name.SAYS_MBO_CERTIFICATE


def _offers(main: str) -> dict[str, set[Name]]:
    html = f"<!doctype html><html lang='nl'><head><title>Lijst</title></head><body><main>{main}</main></body></html>"
    page = read_page(Document("https://www.deltaschool.nl/iets", "text/html; charset=utf-8", html.encode()))
    return {offer.title: {signal.name for signal in offer.signals} for offer in page.offers}


def _table(rows: Sequence[Sequence[str]], first: str = "<td><b>{}</b></td>") -> str:
    cells = [[first if not number else "<td>{}</td>"] * len(row) for number, row in enumerate(rows)]
    lines = ("".join(map(str.format, form, row)) for form, row in zip(cells, rows, strict=True))
    return "<h1>Tarieven</h1><table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


@pytest.mark.parametrize("first", ["<td><b>{}</b></td>", "<th>{}</th>"])
@pytest.mark.parametrize("heads", [("Leergang", "Uitreiking"), ("Wat", "Na afloop"), ("Les", "U krijgt")])
def test_a_column_that_tells_what_each_leads_to_makes_a_table_a_list_of_courses(
    first: str, heads: tuple[str, str]
) -> None:
    rows = [heads, ("Triage", "mbo-certificaat"), ("Domotica", "mbo-certificaat"), ("Lassen", "attest")]
    found = _offers(_table(rows, first))
    assert [title for title, said in found.items() if SAYS in said] == ["Triage", "Domotica"]
    assert "Lassen" in found


def test_the_answers_under_a_question_about_a_certificate_are_no_titles() -> None:
    rows = [
        ("Deel", "Mbo-certificaat?"),
        ("Triage", "ja"),
        ("Domotica", "nee, wel een brief"),
        ("Lassen op niveau 2", "nee"),
    ]
    found = _offers(_table(rows, "<th>{}</th>"))
    assert list(found) == ["Triage", "Domotica", "Lassen op niveau 2"]
    assert [title for title, said in found.items() if Name.NEGATED in said] == ["Domotica", "Lassen op niveau 2"]
    assert SAYS in found["Triage"]


def test_a_result_that_comes_back_makes_a_column_of_results_whatever_else_stands_in_it() -> None:
    rows = [
        ("Begint", "Wat", "Soort"),
        ("4 januari", "Nederlands A2", "Taalcursus"),
        ("11 januari", "Triage", "Mbo-certificaat (avond)"),
        ("12 januari", "EHBO", "Oranje Kruis"),
        ("18 januari", "Domotica", "Mbo-certificaat (avond)"),
        ("19 januari", "Rekenen", "Opfrissen"),
        ("20 januari", "Lassen", "Bijscholing"),
    ]
    found = _offers(_table(rows))
    assert [title for title, said in found.items() if SAYS in said] == ["Triage", "Domotica"]


def test_a_table_that_tells_of_no_result_lists_no_courses() -> None:
    rows = [("Wat", "Bedrag"), ("Lesboeken", "€ 60"), ("Gereedschap", "€ 80")]
    assert not {"Lesboeken", "Gereedschap"} & set(_offers(_table(rows)))


def test_of_bold_lines_those_that_tell_another_result_are_courses_too() -> None:
    courses = (
        ("Triage", "Papier: mbo-certificaat. Start in maart."),
        ("Domotica", "Papier: mbo-certificaat. Start in juni."),
        ("Lassen", "Papier: bewijs van deelname."),
        ("Frezen", "Papier: mbo-diploma."),
    )
    lines = "<br>".join(f"<b>{title}</b><br>{text}<br>" for title, text in courses)
    found = _offers(f"<h1>Wat kunt u halen?</h1><div>{lines}</div>")
    assert list(found) == [title for title, _ in courses]
    assert [title for title, said in found.items() if SAYS in said] == ["Triage", "Domotica"]


def test_what_stands_above_a_group_of_rows_holds_for_those_rows() -> None:
    found = _offers(
        "<h1>Prijslijst</h1><p>Prijs inclusief boeken.</p><table><tr><th></th><th>Prijs</th><th>Boeken</th></tr>"
        "<tr><th colspan=3>Opleidingen met mbo-certificaat</th></tr><tr><td>Triage</td><td>900</td><td>60</td></tr>"
        "<tr><td>Domotica</td><td>800</td><td>50</td></tr><tr><th colspan=3>Zonder examen</th></tr>"
        "<tr><td>Bloemschikken</td><td>90</td><td>-</td></tr></table>"
    )
    assert [title for title, said in found.items() if SAYS in said] == ["Triage", "Domotica"]
    assert "Bloemschikken" in found


@pytest.mark.parametrize(
    "row", ["<td><a href='/iets/{0}'>{0}</a></td>", "<td>{0}</td><td><a href='/inschrijven?les={0}'>bekijk</a></td>"]
)
def test_a_table_of_courses_is_none_of_one_course_whatever_else_the_page_tells(row: str) -> None:
    """Prices and dates above a table are those of all its courses; each row may lead to a page of its own."""
    courses = (("Triage", "mbo-certificaat"), ("Domotica", "mbo-certificaat"), ("Lassen", "presentiebewijs"))
    rows = "".join(f"<tr><td>1 maart</td><td>{papers}</td>{row.format(title)}</tr>" for title, papers in courses)
    found = _offers(
        "<h1>Data dit voorjaar</h1><p>Inschrijven kan tot een week vooraf. Start: maart. Kosten: € 300. "
        f"Wie niet slaagt krijgt een bewijs van deelname.</p><table>{rows}</table>"
    )
    assert {"Triage", "Domotica"} <= {title for title, said in found.items() if SAYS in said}
    assert SAYS not in found["Lassen"]


def test_a_table_that_compares_two_courses_is_known_by_what_they_lead_to() -> None:
    found = _offers(
        "<h1>Welke past bij u?</h1><table><tr><td></td><th>Masseur met examen</th><th>Masseur voor thuis</th></tr>"
        "<tr><th>Papier aan het eind</th><td>mbo-certificaat</td><td>deelnamebewijs</td></tr>"
        "<tr><th>Duur</th><td>20 weken</td><td>4 weken</td></tr><tr><th>Niveau</th><td>3</td><td>-</td></tr></table>"
    )
    assert [title for title, said in found.items() if SAYS in said] == ["Masseur met examen"]
