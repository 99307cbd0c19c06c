"""Brochures and guides as PDF: small letters, cells side by side, the same bytes every time."""

from datetime import UTC, datetime

from fpdf import FPDF

from benchmarks.first_world.sheet import Course, Sheet

_MADE_ON = datetime(2026, 1, 1, tzinfo=UTC)
_WIDE = 190
_KNOWN = str.maketrans({"€": "EUR", "\u2013": "-", "\u2019": "'"})


def brochure(sheet: Sheet) -> bytes:
    """One course: heading, texts, and its facts in two columns."""
    pdf = _begun(sheet)
    for course in sheet.courses:
        _course(pdf, course)
    return _done(pdf)


def table(sheet: Sheet) -> bytes:
    """A row for each course: title on the left, the rest on the right."""
    pdf = _begun(sheet)
    for course in sheet.courses:
        top = pdf.get_y()
        pdf.multi_cell(80, 6, _latin(course.title), new_x="RIGHT", new_y="TOP")
        left = pdf.get_y()
        rest = " ".join((course.tag, *course.says, *(f"{key}: {value}." for key, value in course.facts)))
        pdf.set_xy(100, top)
        pdf.multi_cell(100, 6, _latin(rest) or "-", new_x="LMARGIN", new_y="NEXT")
        pdf.set_y(max(pdf.get_y(), left) + 6)
    return _done(pdf)


def guide(sheet: Sheet) -> bytes:
    pdf = _begun(sheet)
    for section in sheet.sections:
        _heading(pdf, section.heading)
        for line in (*section.texts, *section.items):
            pdf.multi_cell(_WIDE, 6, _latin(line), new_x="LMARGIN", new_y="NEXT")
    return _done(pdf)


def _course(pdf: FPDF, course: Course) -> None:
    if course.tag:
        pdf.cell(0, 7, _latin(course.tag), new_x="LMARGIN", new_y="NEXT")
    for line in course.lead:
        pdf.multi_cell(_WIDE, 6, _latin(line), new_x="LMARGIN", new_y="NEXT")
    for section in course.sections:
        _heading(pdf, section.heading)
        for line in section.texts:
            pdf.multi_cell(_WIDE, 6, _latin(line), new_x="LMARGIN", new_y="NEXT")
    for key, value in course.facts:
        pdf.cell(60, 7, _latin(key))
        pdf.cell(0, 7, _latin(value), new_x="LMARGIN", new_y="NEXT")


def _begun(sheet: Sheet) -> FPDF:
    pdf = FPDF()
    pdf.set_compression(False)
    pdf.set_creation_date(_MADE_ON)
    pdf.set_title(_latin(sheet.title))
    pdf.add_page()
    pdf.set_font("helvetica", "B", size=18)
    pdf.multi_cell(_WIDE, 9, _latin(sheet.title), new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("helvetica", size=10)
    for line in sheet.lead:
        pdf.multi_cell(_WIDE, 6, _latin(line), new_x="LMARGIN", new_y="NEXT")
    return pdf


def _heading(pdf: FPDF, text: str) -> None:
    pdf.set_font("helvetica", "B", size=12)
    pdf.cell(0, 9, _latin(text), new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("helvetica", size=10)


def _done(pdf: FPDF) -> bytes:
    return bytes(pdf.output())


def _latin(text: str) -> str:
    """The fonts that every reader has know these letters only."""
    return text.translate(_KNOWN).encode("latin-1", "replace").decode("latin-1")
