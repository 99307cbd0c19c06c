"""From the archive to offers and matches: the same for a fresh wave and for reading an old one again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import structlog

from extractor.document import Document
from extractor.page import VERSION as EXTRACTOR_VERSION
from extractor.page import read_page
from matcher.identity import offer_key, text_digest
from matcher.matching import VERSION as MATCHER_VERSION
from matcher.matching import Matcher
from matcher.rules import Rules
from register.offer import Offer
from scheduler.installation import Installation, now
from storage.archive import Archive, DamagedEvidenceError
from storage.interpretations import (
    Interpretation,
    MatchedOffer,
    Versions,
    add_reading,
    count_offers_found,
    finish_interpretation,
    open_interpretation,
    read_providers,
)
from storage.pages import pages_of
from storage.registers import load_register
from storage.tables import PageRow
from storage.waves import Wave, crawled, set_offers_found

log = structlog.get_logger()

OnProvider = Callable[[str, int, int], None]  # provider id, how many are done, how many there are


@dataclass(frozen=True, slots=True)
class Reading:
    """A provider's offers, with how many pages were read and how many could not be."""

    offers: tuple[MatchedOffer, ...]
    pages_read: int
    pages_unreadable: int


def interpret(
    installation: Installation, wave: Wave, rules: Rules, register_as_of: date, on_provider: OnProvider
) -> Interpretation:
    """Reads every crawled provider that was not read yet, one transaction each, and finishes the interpretation."""
    database, archive = installation.database, installation.archive
    with database.transaction() as session:
        versions = Versions(register_as_of, EXTRACTOR_VERSION, f"{MATCHER_VERSION}+{rules.digest}")
        interpretation = open_interpretation(session, wave.label, versions, now())
        register = load_register(session, register_as_of)
        everyone = crawled(session, wave.label)
        done = read_providers(session, interpretation.id)
    matcher = Matcher(register, wave.measured_on, rules)
    for number, provider_id in enumerate(everyone, 1):
        if provider_id not in done:
            with database.transaction() as session:
                pages = pages_of(session, wave.label, provider_id)
            reading = read_provider(archive, provider_id, pages, matcher)
            with database.transaction() as session:
                counts = (reading.pages_read, reading.pages_unreadable)
                add_reading(session, interpretation.id, provider_id, reading.offers, counts)
        on_provider(provider_id, number, len(everyone))
    with database.transaction() as session:
        set_offers_found(session, wave.label, dict.fromkeys(everyone, 0))
        set_offers_found(session, wave.label, count_offers_found(session, interpretation.id))
        finish_interpretation(session, interpretation.id, now())
    return interpretation


def read_provider(archive: Archive, provider_id: str, pages: Iterable[PageRow], matcher: Matcher) -> Reading:
    """Extraction and matching of one provider's pages, in the given order."""
    found: list[tuple[int, Offer]] = []
    read = unreadable = 0
    for page in pages:
        try:
            found.extend((page.id, offer) for offer in _offers_on(archive, page))
            read += 1
        except DamagedEvidenceError as error:
            unreadable += 1
            log.warning("evidence cannot be read", provider=provider_id, url=page.url, error=str(error))
    matches = matcher.match([offer for _, offer in found])
    offers = tuple(
        MatchedOffer(page_id, offer_key(provider_id, offer), text_digest(offer), offer, match)
        for (page_id, offer), match in zip(found, matches, strict=True)
    )
    return Reading(offers, read, unreadable)


def _offers_on(archive: Archive, page: PageRow) -> tuple[Offer, ...]:
    archived = archive.read(page.archive_file, page.archive_offset)
    if archived.sha256 != page.sha256:
        raise DamagedEvidenceError(f"{page.archive_file} at {page.archive_offset} is not what was archived")
    return read_page(Document(page.final_url, page.content_type, archived.body, page.rendered)).offers
