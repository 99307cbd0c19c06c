"""From the archive to offers and matches: the same for a fresh wave and for reading an old one again."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from sqlalchemy.orm import Session

from extractor.page import VERSION as EXTRACTOR_VERSION
from matcher.matching import Matcher, version_of
from matcher.rules import Rules
from scheduler.installation import Installation, now
from scheduler.processes import processes_for
from scheduler.readers import WORTH_IT, ProviderPages, read_all
from scheduler.reading import ArchivedPage, Reader
from storage.database import Database
from storage.interpretations import Interpretation, Versions, finish_interpretation, finished_since, open_interpretation
from storage.offers import add_reading, count_offers_found, read_providers
from storage.pages import pages_of
from storage.registers import load_register
from storage.waves import Wave, coverage_of, crawled, set_offers_found

OnProvider = Callable[[str, int, int], None]  # provider id, how many are done, how many there are

Conclude = Callable[[Session, str], None]  # label of the wave whose offers have been counted


def interpret(  # noqa: PLR0913 - what is read, with what, and who is told
    installation: Installation,
    wave: Wave,
    rules: Rules,
    register_as_of: date,
    on_provider: OnProvider,
    *,
    conclude: Conclude | None = None,
) -> Interpretation:
    """Reads every crawled provider that was not read yet, one transaction each, and finishes the interpretation.

    Where an unfinished wave was cut off after that, its interpretation is found again.
    What `conclude` does is kept together with the interpretation's being finished, or neither is.
    """
    database = installation.database
    with database.transaction() as session:
        versions = Versions(register_as_of, EXTRACTOR_VERSION, version_of(rules))
        if wave.finished_at is None and (found := _found_again(session, wave.label, versions)):
            return found
        interpretation = open_interpretation(session, wave.label, versions, now())
        register = load_register(session, register_as_of)
        everyone = crawled(session, wave.label)
        done = read_providers(session, interpretation.id)
        pages = sum(coverage.pages_fetched for coverage in coverage_of(session, wave.label).values())
    reader = Reader(installation.archive, Matcher(register, wave.measured_on, rules))
    processes = installation.processes or processes_for(pages, WORTH_IT)
    waiting = _pages(database, wave.label, [provider_id for provider_id in everyone if provider_id not in done])
    for number, reading in enumerate(read_all(reader, waiting, processes), len(done) + 1):
        with database.transaction() as session:
            add_reading(session, interpretation.id, reading.provider_id, reading.offers(), reading.pages)
        on_provider(reading.provider_id, number, len(everyone))
    with database.transaction() as session:
        set_offers_found(session, wave.label, dict.fromkeys(everyone, 0))
        set_offers_found(session, wave.label, count_offers_found(session, interpretation.id))
        finish_interpretation(session, interpretation.id, now())
        if conclude:
            conclude(session, wave.label)
    return interpretation


def _found_again(session: Session, label: str, versions: Versions) -> Interpretation | None:
    """What was read of all that was crawled, when nothing was crawled since."""
    ends = [coverage.finished_at for coverage in coverage_of(session, label).values() if coverage.finished_at]
    found = finished_since(session, label, versions, max(ends)) if ends else None
    return found if found and read_providers(session, found.id) >= set(crawled(session, label)) else None


def _pages(database: Database, label: str, provider_ids: Iterable[str]) -> Iterator[ProviderPages]:
    """Each provider's pages when they are asked for, in the order of their addresses."""
    for provider_id in provider_ids:
        with database.transaction() as session:
            pages = [ArchivedPage.of(row) for row in pages_of(session, label, provider_id)]
        yield ProviderPages(provider_id, pages)
