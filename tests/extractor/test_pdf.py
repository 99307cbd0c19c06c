"""Brochures and study guides as PDF: made here, read back."""

from collections.abc import Callable

from fpdf import FPDF

from extractor.document import Document
from extractor.page import Page, read_page
from extractor.pdf import read_lines
from register.offer import Offer
from register.signals import SignalName
from register.words import PageKind, Place

URL = "https://school.nl/wp-content/uploads/2026/05/brochure.pdf"


def _document(draw: Callable[[FPDF], None], url: str = URL) -> Document:
    pdf = FPDF()
    pdf.set_font("Helvetica", size=11)
    pdf.add_page()
    draw(pdf)
    return Document(url, "application/pdf", bytes(pdf.output()))


def _heading(pdf: FPDF, text: str, size: int = 20) -> None:
    pdf.set_font("Helvetica", style="B", size=size)
    pdf.multi_cell(0, 12, text, new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("Helvetica", size=11)


def _table(pdf: FPDF) -> None:
    _heading(pdf, "Onze mbo-certificaten 2026")
    pdf.multi_cell(
        0, 7, "Hieronder staan de certificaten die u los kunt volgen naast uw werk.", new_x="LMARGIN", new_y="NEXT"
    )
    for code, title, hours in (
        ("Code", "Titel", "SBU"),
        ("K0905", "Palliatieve zorg verlenen", "240"),
        ("C0141", "Triage", "480"),
        ("K0172", "Verdieping gerontopsychiatrie", "240"),
    ):
        for text, width in ((code, 35), (title, 110), (hours, 30)):
            pdf.cell(width, 8, text)
        pdf.ln()


def _course(pdf: FPDF, title: str, result: str) -> None:
    _heading(pdf, title)
    pdf.multi_cell(
        0,
        7,
        "In deze cursus leer je in tien bijeenkomsten zorg verlenen aan mensen met een beperking, met veel "
        "aandacht voor onder-\nsteuning in de thuissituatie.",
        new_x="LMARGIN",
        new_y="NEXT",
    )
    for label, value in (("Resultaat", result), ("Kosten", "EUR 895")):
        pdf.cell(60, 8, label)
        pdf.cell(80, 8, value)
        pdf.ln()


def _names(offer: Offer) -> set[SignalName]:
    return {signal.name for signal in offer.signals}


def _titles(page: Page) -> list[str]:
    return [offer.title for offer in page.offers]


def test_rows_of_a_table_are_offers_with_code_and_heading() -> None:
    page = read_page(_document(_table))
    assert page.kind is PageKind.OVERVIEW
    assert _titles(page) == ["Palliatieve zorg verlenen", "Triage", "Verdieping gerontopsychiatrie"]
    assert all({SignalName.PRINTED_CODE, SignalName.SAYS_MBO_CERTIFICATE} <= _names(offer) for offer in page.offers)
    assert {offer.place for offer in page.offers} == {Place.PDF_LINE}


def test_a_brochure_of_one_course_is_one_offer() -> None:
    page = read_page(_document(lambda pdf: _course(pdf, "Begeleiden van mensen met NAH", "Mbo-certificaat")))
    assert (page.kind, _titles(page)) == (PageKind.COURSE, ["Begeleiden van mensen met NAH"])
    assert {SignalName.RESULT_FIELD, SignalName.PRICE} <= _names(page.offers[0])
    assert "ondersteuning in de thuissituatie" in page.text


def test_a_brochure_with_a_course_on_each_page_keeps_their_evidence_apart() -> None:
    def draw(pdf: FPDF) -> None:
        _course(pdf, "Begeleiden van mensen met NAH", "Mbo-certificaat")
        pdf.add_page()
        _course(pdf, "Tillen en verplaatsen", "Bewijs van deelname")

    page = read_page(_document(draw))
    assert _titles(page) == ["Begeleiden van mensen met NAH", "Tillen en verplaatsen"]
    first, second = map(_names, page.offers)
    assert SignalName.RESULT_FIELD in first
    assert SignalName.PROOF_OF_PARTICIPATION not in first
    assert SignalName.PROOF_OF_PARTICIPATION in second
    assert SignalName.SAYS_MBO_CERTIFICATE not in second


def test_two_columns_are_read_one_after_the_other() -> None:
    def draw(pdf: FPDF) -> None:
        left = [f"Links staat regel nummer {number} met tekst over zorg" for number in range(12)]
        right = [f"Rechts staat regel nummer {number} met tekst over techniek" for number in range(12)]
        pdf.set_font("Helvetica", size=9)
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            pdf.text(12, 40 + 7 * number, one)
            pdf.text(112, 40 + 7 * number, other)

    texts = [line.text for line in read_lines(_document(draw))]
    assert texts[:12] == [text for text in texts if text.startswith("Links")]
    assert all(text.startswith("Rechts") for text in texts[12:])


def test_exam_regulations_list_electives_but_offer_none() -> None:
    def draw(pdf: FPDF) -> None:
        _heading(pdf, "Onderwijs- en examenregeling Verzorgende IG")
        pdf.multi_cell(
            0, 7, "Cohort 2025, BOL en BBL, niveau 3. Je behaalt een mbo-diploma.", new_x="LMARGIN", new_y="NEXT"
        )
        _heading(pdf, "Keuzedelen", 16)
        for number in range(6):
            pdf.cell(35, 8, f"K{100 + number:04}")
            pdf.cell(110, 8, f"Verdieping in de zorg deel {'abcdef'[number]}")
            pdf.ln()

    page = read_page(_document(draw, "https://school.nl/oer-verzorgende.pdf"))
    assert page.kind is PageKind.GUIDE
    assert len(page.offers) >= 6
    assert all(SignalName.MANY_UNDER_DIPLOMA in _names(offer) for offer in page.offers)


def test_a_broken_pdf_is_a_page_without_text() -> None:
    page = read_page(Document(URL, "application/pdf", b"%PDF-1.4 and then nothing that makes sense"))
    assert (page.kind, page.text, page.offers) == (PageKind.OTHER, "", ())


def _narrow_table(pdf: FPDF) -> None:
    """Titles of two lines, a word cut in two, a title that nearly touches the next column, a row without a code."""
    _heading(pdf, "Mbo-certificaten zorg")
    rows = (
        ("Code", "Certificaat", "SBU", "Start"),
        ("K0138", "Onder-\nsteuning bij wonen en welbevinden", "240", "februari"),
        ("K0186", "Zorg en technologie in de dagelijkse praktijk van de verpleging", "320", "maart"),
        ("C0024", "Ondersteuning thuis", "480", "september"),
        ("", "Verpleegtechnisch handelen", "240", "in overleg"),
    )
    for row in rows:
        top, left, bottom = pdf.get_y(), pdf.l_margin, 0.0
        for text, width in zip(row, (25, 75, 25, 40), strict=True):
            pdf.set_xy(left, top)
            pdf.multi_cell(width, 6, text)
            left, bottom = left + width, max(bottom, pdf.get_y())
        pdf.set_xy(pdf.l_margin, bottom + 1)


def test_cells_of_several_lines_are_whole_and_columns_stay_apart() -> None:
    page = read_page(_document(_narrow_table))
    assert [(offer.title, offer.context.partition(" · ")[2]) for offer in page.offers] == [
        (
            "Ondersteuning bij wonen en welbevinden",
            "Code: K0138 · Ondersteuning bij wonen en welbevinden · SBU: 240 · Start: februari",
        ),
        (
            "Zorg en technologie in de dagelijkse praktijk van de verpleging",
            "Code: K0186 · Zorg en technologie in de dagelijkse praktijk van de verpleging · SBU: 320 · Start: maart",
        ),
        ("Ondersteuning thuis", "Code: C0024 · Ondersteuning thuis · SBU: 480 · Start: september"),
        ("Verpleegtechnisch handelen", "Verpleegtechnisch handelen · SBU: 240 · Start: in overleg"),
    ]
