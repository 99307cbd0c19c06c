"""An archived PDF to look at: its text page by page, and the page on which the title stands as a picture."""

from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

import pypdfium2

from review.marking import spans_of

_SCALE = 1.6  # pixels a point; 115 dots per inch, sharp enough to read
_MOST_PAGES = 200
_one_at_a_time = Lock()  # PDFium may not be used by two threads at once


@dataclass(frozen=True, slots=True)
class PdfToShow:
    """`texts` by page; `shown` counts from 0; `picture` is a PNG as a data address."""

    texts: tuple[str, ...]
    shown: int
    picture: str


def read_pdf(body: bytes, title: str) -> PdfToShow | None:
    """None where the document cannot be read."""
    with _one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(body)
        except pypdfium2.PdfiumError:
            return None
        try:
            texts = tuple(_text(document, number) for number in range(min(len(document), _MOST_PAGES)))
            shown = next((number for number, text in enumerate(texts) if spans_of(text, title)), 0)
            return PdfToShow(texts, shown, _picture(document, shown)) if texts else None
        finally:
            document.close()


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    return str(document[number].get_textpage().get_text_bounded())


def _picture(document: pypdfium2.PdfDocument, number: int) -> str:
    stream = BytesIO()
    document[number].render(scale=_SCALE).to_pil().save(stream, "PNG")
    return f"data:image/png;base64,{b64encode(stream.getvalue()).decode()}"
