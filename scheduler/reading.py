"""Reading a provider's archived pages: what its site repeats, then the offers of each page with their matches."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.document import Document
from extractor.page import read_page
from extractor.repetition import Repeated, find_repeated, look_at, to_survey
from matcher.identity import offer_key, text_digest
from matcher.matching import Matcher
from register.offer import Offer
from storage.archive import Archive, DamagedEvidenceError
from storage.offers import MatchedOffer
from storage.tables import PageRow

PAGES_AT_ONCE = 100  # the unit of work; the same however many processes there are, so that answers are the same too

log = logging.getLogger(__name__)

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """Where a page lies in the archive, and what its bytes do not say."""

    id: int
    url: str
    content_type: str
    rendered: bool
    sha256: str
    file: str
    offset: int

    @classmethod
    def of(cls, row: PageRow) -> "ArchivedPage":
        place = (row.sha256, row.archive_file, row.archive_offset)
        return cls(row.id, row.final_url, row.content_type, row.rendered, *place)


@dataclass(frozen=True, slots=True)
class Reading:
    """Offers with how many pages were read and how many could not be."""

    offers: tuple[MatchedOffer, ...]
    pages_read: int
    pages_unreadable: int


class Reader:
    """Reads pages from one archive with one matcher; keeps nothing."""

    def __init__(self, archive: Archive, matcher: Matcher) -> None:
        self._archive = archive
        self._matcher = matcher

    def survey(self, pages: Sequence[ArchivedPage]) -> Repeated:
        """What the provider's site says all over; `pages` are all of the provider."""
        chosen = [pages[number] for number in to_survey([page.url for page in pages])]
        return find_repeated(look for page in chosen if (look := self._ask(page, look_at)))

    def read(self, provider_id: str, pages: Sequence[ArchivedPage], repeated: Repeated) -> Reading:
        """Extraction and matching, in the order of the pages."""
        found: list[tuple[int, Offer]] = []
        unreadable = 0
        for page in pages:
            told = self._ask(page, lambda document: read_page(document, repeated))
            if told is None:
                unreadable += 1
                log.warning("%s: evidence cannot be read: %s", provider_id, page.url)
            else:
                found += [(page.id, offer) for offer in told.offers]
        return Reading(tuple(self._matched(provider_id, found)), len(pages) - unreadable, unreadable)

    def _ask(self, page: ArchivedPage, question: Callable[[Document], Answer]) -> Answer | None:
        """None where nothing can be said of the page: so nothing is called gone because of it."""
        document = self._document(page)
        try:
            return question(document) if document else None
        except Exception:  # pages are made by strangers: an odd one that fells the reading must not end a wave
            log.warning("the extractor cannot read %s", page.url, exc_info=True)
            return None

    def _matched(self, provider_id: str, found: Sequence[tuple[int, Offer]]) -> Iterator[MatchedOffer]:
        matches = self._matcher.match([offer for _, offer in found])
        for (page_id, offer), match in zip(found, matches, strict=True):
            yield MatchedOffer(page_id, offer_key(provider_id, offer), text_digest(offer), offer, match)

    def _document(self, page: ArchivedPage) -> Document | None:
        """None when the archive does not hold what was put there."""
        try:
            archived = self._archive.read(page.file, page.offset, page.sha256)
        except DamagedEvidenceError as error:
            log.info("damaged evidence: %s: %s", page.url, error)
            return None
        return Document(page.url, page.content_type, archived.body, page.rendered)


def chunks_of(pages: Sequence[ArchivedPage]) -> list[Sequence[ArchivedPage]]:
    return [pages[start : start + PAGES_AT_ONCE] for start in range(0, len(pages), PAGES_AT_ONCE)]
