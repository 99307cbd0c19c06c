"""A page as the rest of the house sees it: what kind it is, its text, and the offers on it."""

import hashlib
import unicodedata
from dataclasses import dataclass

from extractor.document import Document
from extractor.language import language_of
from extractor.layout.blocks import read_layout
from extractor.offers.html_offers import read_html
from extractor.offers.page_titles import page_title, site_name
from extractor.offers.pdf_offers import read_brochure
from extractor.repetition import NOTHING_REPEATED, Repeated
from extractor.state import as_shown
from register.offer import Offer
from register.words import PageKind

VERSION = "8"


@dataclass(frozen=True, slots=True)
class Page:
    """`text` is the main text, a line per block. `text_sha256` leaves out lines that change by themselves.

    `site_title` is what the page calls its site. A document that is neither HTML nor a readable PDF or
    DOCX has no text, no offers and the kind `other`.
    """

    url: str
    kind: PageKind
    title: str
    site_title: str
    language: str
    text: str
    text_sha256: str
    offers: tuple[Offer, ...] = ()


def read_page(document: Document, repeated: Repeated = NOTHING_REPEATED) -> Page:
    """Never raises for what stands in a document, however broken. `repeated`: what its site says on many pages."""
    if document.is_pdf or document.is_docx:
        brochure = read_brochure(document)
        language = language_of(document, brochure.text)
        digest = _digest(brochure.text)
        return Page(document.url, brochure.kind, brochure.title, "", language, brochure.text, digest, brochure.offers)
    language_in, document = document, as_shown(document)
    layout = repeated.without_lines(read_layout(document))
    site = site_name(document, layout)
    title = page_title(document, layout, site) if layout.blocks else ""
    kind, offers = read_html(document, layout, title, repeated, site) if layout.blocks else (PageKind.OTHER, ())
    language = language_of(language_in, layout.text)
    digest = _digest(layout.stable_text)
    return Page(document.url, kind, title, site, language, layout.text, digest, offers)


def _digest(text: str) -> str:
    """SHA-256 in hex of the text in one normal form and with single spaces."""
    normal = " ".join(unicodedata.normalize("NFC", text).split())
    return hashlib.sha256(normal.encode("utf-8", errors="replace")).hexdigest()
