"""A PDF: text in lines, tables whose columns are only places on the paper, titles broken over two lines."""

import textwrap
from datetime import UTC, datetime

from fpdf import FPDF

from benchmarks.second_world.sheet import Section, Sheet

_WIDE = 92  # characters of a line of text
_PRINTED = datetime(2026, 9, 1, tzinfo=UTC)
_TITLE_COLUMN = 46  # characters of a title in a table


def render(sheet: Sheet, school: str) -> bytes:
    pdf = FPDF()
    pdf.set_creation_date(_PRINTED)
    pdf.add_page()
    _lines(pdf, sheet.heading, 18)
    _lines(pdf, school, 11)
    _lines(pdf, sheet.lead, 10)
    for label, value in sheet.facts:
        _lines(pdf, f"{label}: {value}", 10)
    for row in sheet.rows:
        _lines(pdf, " - ".join(filter(None, (row.title, row.tag, row.note))), 10)
    for section in sheet.sections:
        _section(pdf, section)
    return bytes(pdf.output())


def _section(pdf: FPDF, section: Section) -> None:
    if section.heading:
        _lines(pdf, section.heading, 13)
    for text in section.paragraphs:
        _lines(pdf, text, 10)
    for text in section.bullets:
        _lines(pdf, f"- {text}", 10)
    for row in section.table:
        _row(pdf, row)


def _row(pdf: FPDF, row: tuple[str, ...]) -> None:
    """Every column at its own place; a long title goes on in the next line."""
    longest = max(range(len(row)), key=lambda at: len(row[at]))
    first, *rest = textwrap.wrap(row[longest], _TITLE_COLUMN) or [""]
    y = pdf.get_y()
    for at, cell in enumerate(row):
        pdf.set_xy(10 + at * (90 if at > longest else 22) - (68 * (at - longest - 1) if at > longest else 0), y)
        pdf.cell(text=_latin(first if at == longest else cell))
    for line in rest:
        y += 5
        pdf.set_xy(10 + longest * 22, y)
        pdf.cell(text=_latin(line))
    pdf.set_xy(10, y + 6)


def _lines(pdf: FPDF, text: str, size: int) -> None:
    pdf.set_font("Helvetica", size=size)
    for line in textwrap.wrap(text, _WIDE * 10 // size):
        pdf.cell(text=_latin(line))
        pdf.set_xy(10, pdf.get_y() + size * 0.55)
    pdf.set_font("Helvetica", size=10)


def _latin(text: str) -> str:
    """The built-in fonts know Latin-1 only."""
    return (
        text.replace("\N{EN DASH}", "-")
        .replace("€", "EUR")
        .replace("\u2019", "'")
        .encode("latin-1", "replace")
        .decode("latin-1")
    )
