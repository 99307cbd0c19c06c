"""Brochures and other documents as PDF: small, uncompressed, the same bytes every time."""

from datetime import UTC, datetime
from functools import lru_cache

from fpdf import FPDF

MADE_ON = datetime(2026, 1, 1, tzinfo=UTC)


@lru_cache(maxsize=2_000)
def document(title: str, lines: tuple[str, ...]) -> bytes:
    """The text stands in it as it is, so that a marker can be found in the bytes."""
    pdf = FPDF()
    pdf.set_compression(False)
    pdf.set_creation_date(MADE_ON)
    pdf.set_title(_latin(title))
    pdf.add_page()
    pdf.set_font("helvetica", size=16)
    pdf.cell(0, 10, _latin(title), new_x="LMARGIN", new_y="NEXT")
    pdf.set_font("helvetica", size=10)
    for line in lines:
        pdf.cell(0, 7, _latin(line)[:110], new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def _latin(text: str) -> str:
    """The fonts that every reader has know these letters only."""
    return text.encode("latin-1", "replace").decode("latin-1")
