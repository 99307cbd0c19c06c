"""Brochures as schools set them: tables with and without drawn lines, lists in columns, several courses on a page."""

import time
from collections.abc import Callable, Sequence
from typing import Literal

import pytest
from fpdf import FPDF

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name
from register.words import PageKind

SAYS, PROOF = Name.SAYS_MBO_CERTIFICATE, Name.PROOF_OF_PARTICIPATION
LONG = "Je leert in deze cursus van ervaren docenten alles over het vak en oefent met casussen uit je eigen praktijk."
TWO_LINES = "Peercoaching in de praktijk van de kinderopvang en het onderwijs"


def _read(draw: Callable[[FPDF], None]) -> Page:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=10)
    draw(pdf)
    return read_page(Document("https://www.deltaschool.nl/files/gids.pdf", "application/pdf", bytes(pdf.output())))


def _heading(pdf: FPDF, text: str, size: int = 18) -> None:
    pdf.set_font("Helvetica", "B", size)
    pdf.multi_cell(0, 10, text, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Helvetica", size=10)


def _line(pdf: FPDF, text: str) -> None:
    pdf.multi_cell(0, 5, text, new_x="LMARGIN", new_y="NEXT")


def _titles(page: Page) -> list[str]:
    return [offer.title for offer in page.offers]


def _that_say(page: Page, name: Name = SAYS) -> list[str]:
    return [offer.title for offer in page.offers if name in {signal.name for signal in offer.signals}]


def _drawn(pdf: FPDF, rows: Sequence[Sequence[str]], widths: Sequence[int], align: Literal["TOP", "MIDDLE"]) -> None:
    with pdf.table(col_widths=widths, v_align=align, line_height=5, text_align="LEFT") as table:
        for row in rows:
            cells = table.row()
            for text in row:
                cells.cell(text)


@pytest.mark.parametrize("align", ["TOP", "MIDDLE"])
def test_cells_between_drawn_lines_are_whole_however_they_are_aligned(align: Literal["TOP", "MIDDLE"]) -> None:
    rows = (("Code", "Certificaat", "Toelichting"), ("K0290", "Werken met baby's", LONG), ("K0996", TWO_LINES, LONG))

    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Onze mbo-certificaten")
        _drawn(pdf, rows, (20, 60, 90), align)

    page = _read(draw)
    assert _titles(page) == _that_say(page) == ["Werken met baby's", TWO_LINES]
    assert page.offers[1].context.endswith(f"Code: K0996 · {TWO_LINES} · Toelichting: {LONG}")


def test_a_column_that_says_yes_or_no_speaks_for_each_row_by_its_head() -> None:
    rows = ("Keuzedeel", "Code", "Mbo-certificaat"), ("Werken met baby's", "K0290", "ja"), ("Blauw", "K0124", "nee")

    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Losse keuzedelen")
        _drawn(pdf, rows, (80, 30, 40), "TOP")

    page = _read(draw)
    assert (_that_say(page), _that_say(page, Name.NEGATED)) == (["Werken met baby's"], ["Blauw"])


def test_a_table_without_codes_is_a_list_of_courses_when_its_rows_say_what_they_lead_to() -> None:
    rows = ("Cursus", "Afsluiting"), ("Triage", f"Mbo-certificaat. {LONG}"), ("Tillen", f"Bewijs van deelname. {LONG}")

    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Najaar in de zorg")
        _drawn(pdf, rows, (60, 110), "TOP")

    page = _read(draw)
    assert page.kind is PageKind.OVERVIEW
    assert (_titles(page), _that_say(page), _that_say(page, PROOF)) == (["Triage", "Tillen"], ["Triage"], ["Tillen"])


def test_a_drawn_frame_around_text_is_no_table() -> None:
    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Triage")
        _line(pdf, "Resultaat: mbo-certificaat")
        for _ in range(3):
            pdf.multi_cell(0, 5, LONG, border=1, new_x="LMARGIN", new_y="NEXT")

    assert _titles(_read(draw)) == ["Triage"]


def _beside(pdf: FPDF, rows: Sequence[tuple[str, str]]) -> None:
    for title, text in rows:
        top = pdf.get_y()
        pdf.multi_cell(80, 6, title, new_x="RIGHT", new_y="TOP")
        foot = pdf.get_y()
        pdf.set_xy(100, top)
        pdf.multi_cell(100, 6, text, new_x="LMARGIN", new_y="NEXT")
        pdf.set_y(max(pdf.get_y(), foot) + 6)


def test_titles_beside_texts_are_rows_also_without_lines_and_over_several_lines() -> None:
    rows = (
        ("Triage", f"Na afloop krijg je een mbo-certificaat. Start: 3 maart 2027. {LONG}"),
        ("Tilcursus", f"Na afloop krijg je een bewijs van deelname. {LONG} Prijs: EUR 90."),
        (TWO_LINES, f"Resultaat: mbo-certificaat. Start: 3 mei 2027. Prijs: EUR 300. {LONG}"),
    )

    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Aanbod voor volwassenen")
        _line(pdf, "Leren naast je werk.")
        _beside(pdf, rows)

    page = _read(draw)
    assert _titles(page) == ["Triage", "Tilcursus", TWO_LINES]
    assert (_that_say(page), _that_say(page, PROOF)) == (["Triage", TWO_LINES], ["Tilcursus"])


def test_what_is_said_above_a_table_holds_for_its_rows() -> None:
    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Aanbod voor volwassenen")
        _line(pdf, "Al deze scholingen leiden tot een mbo-certificaat.")
        _beside(pdf, [("Triage", "Start: 3 maart 2027."), ("Domotica", "Prijs: EUR 300."), ("Pedicure", "-")])

    page = _read(draw)
    assert _titles(page) == _that_say(page) == ["Triage", "Domotica", "Pedicure"]


def test_titles_in_two_columns_under_a_heading_about_certificates_are_all_offers() -> None:
    left, right = (
        ("Triage", "Domotica", "Helpende plus"),
        ("Pedicure", "Peercoaching in de praktijk", "Palliatieve zorg"),
    )

    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Mbo-certificaten")
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            pdf.text(12, 40 + 6 * number, one)
            pdf.text(112, 40 + 6 * number, other)

    assert sorted(_titles(_read(draw))) == sorted([*left, *right])


def test_courses_under_smaller_headings_of_one_page_keep_their_evidence_apart() -> None:
    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Scholingsgids 2027", 24)
        _line(pdf, "Welkom bij onze gids.")
        for title, result in (("Triage", "mbo-certificaat"), ("Tilcursus", "bewijs van deelname")):
            _heading(pdf, title, 14)
            for text in (LONG, f"Resultaat: {result}", "Kosten: EUR 500"):
                _line(pdf, text)

    page = _read(draw)
    assert _titles(page) == ["Triage", "Tilcursus"]
    assert (_that_say(page), _that_say(page, PROOF)) == (["Triage"], ["Tilcursus"])


def test_thousands_of_drawn_lines_are_looked_at_in_bounded_time() -> None:
    def draw(pdf: FPDF) -> None:
        for number in range(3_000):
            pdf.line(20, 20 + number / 12, 190 - number % 7 * 3, 20 + number / 12)
            pdf.line(20 + number / 18, 20, 20 + number / 18, 270)
        for number in range(200):
            pdf.text(20 + number % 5 * 30, 20 + number, f"Triage {number}")

    start = time.process_time()
    _read(draw)
    assert time.process_time() - start < 6
