"""Brochures made with a word processor: written here, read back."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx as word
import pytest
from docx.document import Document as WordDocument
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import docx
from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName
from register.words import PageKind

URL = "https://school.nl/media/brochure.docx"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ROWS = (
    ("Code", "Titel", "SBU"),
    ("K0905", "Palliatieve zorg verlenen", "240"),
    ("C0141", "Triage", "480"),
    ("K0172", "Verdieping gerontopsychiatrie", "240"),
)


def written(write: Callable[[WordDocument], None]) -> bytes:
    document, file = word.Document(), BytesIO()
    write(document)
    document.save(file)
    return file.getvalue()


def page_of(body: bytes, content_type: str = TYPE, url: str = URL) -> Page:
    return read_page(Document(url, content_type, body))


def test_a_cell_that_spans_a_thousand_million_columns_is_one_cell() -> None:
    with ZipFile(BytesIO(written(table))) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    text = parts["word/document.xml"]
    parts["word/document.xml"] = text.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="1000000000"/>')
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)

    assert parts["word/document.xml"] != text
    assert "K0905" in page_of(packed.getvalue()).text


def table(document: WordDocument) -> None:
    document.add_heading("Onze mbo-certificaten 2026")
    document.add_paragraph("Hieronder staan de certificaten die u los kunt volgen naast uw werk.")
    made = document.add_table(0, 3)
    for row in ROWS:
        for cell, text in zip(made.add_row().cells, row, strict=True):
            cell.text = text


def test_a_row_of_a_table_is_an_offer_with_its_code() -> None:
    offers = page_of(written(table)).offers

    assert [offer.title for offer in offers] == [row[1] for row in ROWS[1:]]
    assert {s.quote for s in offers[0].signals if s.name is SignalName.PRINTED_CODE} == {"K0905"}


def test_each_heading_with_its_text_is_an_offer() -> None:
    def courses(document: WordDocument) -> None:
        document.add_heading("Cursussen zorg", 0)
        for title in ("Begeleiden van mensen met NAH", "Palliatieve zorg verlenen"):
            document.add_heading(title, 2)
            document.add_paragraph("In deze cursus leer je in tien bijeenkomsten zorg verlenen.")
            document.add_paragraph("Resultaat: mbo-certificaat")

    page = page_of(written(courses))

    assert page.title == "Cursussen zorg"
    assert [offer.title for offer in page.offers] == ["Begeleiden van mensen met NAH", "Palliatieve zorg verlenen"]
    assert all(SignalName.RESULT_FIELD in {s.name for s in offer.signals} for offer in page.offers)


def test_cells_stand_beside_each_other_and_a_merged_one_stands_there_once() -> None:
    def merged(document: WordDocument) -> None:
        cells = document.add_table(1, 3).rows[0].cells
        cells[0].merge(cells[1]).text = "Triage"
        cells[2].text = "C0141"

    (line,) = docx.read_docx_lines(Document(URL, TYPE, written(merged)))
    assert line.cells == ("Triage", "C0141")


def test_a_table_that_lays_out_the_page_is_running_text() -> None:
    def laid_out(document: WordDocument) -> None:
        left, right = document.add_table(1, 2).rows[0].cells
        left.text, right.text = f"{'In deze cursus leer je zorg verlenen. ' * 5}\nKosten: 895 euro", "Triage\nC0141"

    lines = docx.read_docx_lines(Document(URL, TYPE, written(laid_out)))
    assert [line.text for line in lines][-2:] == ["Triage", "C0141"]


def test_it_is_known_by_its_name_where_its_type_says_nothing() -> None:
    body = written(table)

    assert Document(URL, "application/octet-stream", body).is_docx
    assert Document("https://school.nl/download?id=3", "application/octet-stream", body).is_docx
    assert not Document(URL, "text/html", b"<html><p>Niet gevonden</p></html>").is_docx
    assert not Document("https://school.nl/a.zip", "application/zip", b"PK\x03\x04 something").is_docx


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = BytesIO()
    with ZipFile(bomb, "w", ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b" " * (docx.LARGEST_XML + 1))
    monkeypatch.setattr(word, "Document", lambda _file: pytest.fail("unpacked"))

    assert page_of(bomb.getvalue()).kind is PageKind.OTHER


@settings(max_examples=100)
@given(st.lists(st.tuples(st.integers(4, 30_000), st.integers(0, 255)), min_size=1, max_size=30), st.integers(0, 5_000))
def test_a_damaged_file_is_read_without_a_fuss(changes: list[tuple[int, int]], cut: int) -> None:
    damaged = bytearray(WHOLE)
    for place, value in changes:
        damaged[place % len(damaged)] = value

    page_of(bytes(damaged[: len(damaged) - cut]))


WHOLE = written(table)
