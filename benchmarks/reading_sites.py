"""The pages of one site as a wave reads them: first what the site says on all its pages, then each page."""

from collections.abc import Sequence

from extractor.document import Document
from extractor.page import Page, read_page
from extractor.repetition import find_repeated, look_at, to_survey


def read_site(documents: Sequence[Document]) -> list[Page]:
    """In the order of the documents, which are all of one provider."""
    surveyed = to_survey([document.url for document in documents])
    repeated = find_repeated(look_at(documents[number]) for number in surveyed)
    return [read_page(document, repeated) for document in documents]
