"""A finished wave of made-up schools in a real archive and database, ready to be read again."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from extractor.document import Document
from register.certificate import Certificate, Register
from register.provider import Provider
from register.words import Outcome
from scheduler.installation import Installation
from storage.archive import Archived
from storage.coverage import Conclusion, Counters, begin, conclude
from storage.database import Database, open_database
from storage.frontier import Visit
from storage.pages import Answer, index
from storage.registers import add_register
from storage.tables.evidence import PageRole
from storage.warc import Exchange
from storage.waves import begin_wave, enlist, finish_wave, get_wave

LABEL = "2026Q4"
THEN = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
AS_OF = date(2026, 9, 1)


def installation_at(home: Path, processes: int) -> Installation:
    """An installation whose database stands in `home`."""
    url = f"sqlite:///{home / 'aanbod.db'}"
    return Installation(open_database(url), url, home, None, allow_private=False, browser=None, processes=processes)


def make_wave(
    installation: Installation, titles: Mapping[str, str], schools: Mapping[str, Iterable[Document]], copies: int = 1
) -> int:
    """How many pages there are. `titles` by code make the register; each document stands under so many addresses."""
    certificates = tuple(Certificate(c, t, "Zorg", 240, 3, None, None) for c, t in sorted(titles.items()))
    providers = [Provider(id=name, name=name, website=f"https://www.{name}.nl/") for name in schools]
    with installation.database.transaction() as session:
        add_register(session, Register(AS_OF, certificates), "made up", THEN)
        begin_wave(session, LABEL, AS_OF, AS_OF, THEN)
        enlist(session, get_wave(session, LABEL), providers, None)
    pages = sum(_keep(installation, name, documents, copies) for name, documents in schools.items())
    with installation.database.transaction() as session:
        finish_wave(session, LABEL, THEN)
    return pages


def _keep(installation: Installation, name: str, documents: Iterable[Document], copies: int) -> int:
    visit = Visit(LABEL, name)
    writer = installation.archive.writer(LABEL, name, {})
    pages = 0
    for document in documents:
        head = (("Content-Type", document.content_type),)
        archived = writer.exchange(Exchange(document.url, THEN, 200, head, document.body))
        _index(installation.database, visit, document, archived, copies)
        pages += copies
    writer.close()
    with installation.database.transaction() as session:
        begin(session, visit, THEN)
        conclude(session, visit, Conclusion(Outcome.COMPLETE, "finished"), Counters(pages), THEN)
    return pages


def _index(database: Database, visit: Visit, document: Document, archived: Archived, copies: int) -> None:
    with database.transaction() as session:
        for copy in range(copies):
            url = f"{document.url}?kopie={copy}" if copy else document.url
            index(session, visit, Answer(url, url, PageRole.CONTENT, THEN, 200, document.content_type), archived)
