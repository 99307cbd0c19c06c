"""Our crawler on the made-up web, as a wave would use it: a real database, a real archive, a process of its own."""

import logging
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from benchmarks.web.dutch import certificates
from benchmarks.web.serving import MadeUpWeb
from crawler.browser import find_browser
from crawler.launch import crawl
from crawler.order import CrawlOrder, Patience, Progress
from register.certificate import Certificate, Register
from register.provider import Provider
from storage.archive import Archive
from storage.database import Database, open_database
from storage.pages import pages_of
from storage.registers import add_register
from storage.tables import FrontierRow
from storage.tables.evidence import UrlState
from storage.waves import Coverage, begin_wave, count_waves, coverage_of, enlist, get_wave

log = logging.getLogger(__name__)
CONTACT = "mailto:onderzoek@example.nl"
DAY = date(2026, 10, 1)


@dataclass
class Crawls:
    """Waves of one installation in a folder."""

    folder: Path
    web: MadeUpWeb
    url: str = field(init=False)
    database: Database = field(init=False)
    _opened: dict[tuple[str, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.url = f"sqlite:///{self.folder / 'aanbod.db'}"
        self.database = open_database(self.url)
        with self.database.transaction() as session:
            add_register(session, _register(), "benchmark", datetime.now(UTC))

    def run(self, wave: str, ids: Iterable[str], at_once: int, **block: Any) -> dict[str, Coverage]:
        """Crawls the sites named; `block` goes into every provider's block. The web's log is marked before."""
        providers = [self._provider(site_id, block) for site_id in ids]
        self._begin(wave, providers)
        log.info("%s: our crawler, %d sites", wave, len(providers))
        self.web.mark()
        crawl(self._order(wave, providers, at_once), lambda told: self._listen(wave, told))
        return self.coverage(wave)

    def _listen(self, wave: str, told: Progress) -> None:
        self._opened[wave, told.provider_id] = told.opened

    def coverage(self, wave: str) -> dict[str, Coverage]:
        with self.database.transaction() as session:
            return coverage_of(session, wave)

    def shown(self, wave: str, site_id: str) -> dict[str, frozenset[str]]:
        """Documents with offers -> the markers that this wave's archive holds of them, whatever address they came from.

        Only what is content counts, and what has been rendered counts as the browser saw it.
        """
        archive, answering = Archive(self.folder / "archive"), self.web.answering[site_id]
        expected = {page.target: [offer.marker for offer in page.offers] for page in answering.site.pages.values()}
        with self.database.transaction() as session:
            pages = list(pages_of(session, wave, site_id))
        found: dict[str, frozenset[str]] = {}
        for page in pages:
            document = answering.document_at(page.url)
            if markers := expected.get(document):
                body = archive.read(page.archive_file, page.archive_offset).body
                seen = frozenset(marker for marker in markers if marker.encode() in body)
                found[document] = found.get(document, frozenset()) | seen
        return {document: seen for document, seen in found.items() if seen}

    def opened(self, wave: str, site_id: str) -> int:
        """Times that a page of it was opened in the browser, whatever came of it."""
        return self._opened.get((wave, site_id), 0)

    def fates(self, wave: str, site_id: str) -> dict[str, str]:
        """Documents that the crawl heard of -> what it did with the address of each that it got furthest with."""
        answering = self.web.answering[site_id]
        query = select(FrontierRow.url, FrontierRow.state, FrontierRow.reason)
        with self.database.transaction() as session:
            known = session.execute(query.where(FrontierRow.wave == wave, FrontierRow.provider_id == site_id)).all()
        known = sorted(known, key=lambda row: row.state == UrlState.DONE)
        return {answering.document_at(row.url): ": ".join(filter(None, [row.state, row.reason])) for row in known}

    def _begin(self, wave: str, providers: list[Provider]) -> None:
        with self.database.transaction() as session:
            day = DAY + timedelta(days=count_waves(session))
            begin_wave(session, wave, day, DAY, datetime.now(UTC))
            enlist(session, get_wave(session, wave), providers, None)

    def _provider(self, site_id: str, block: Mapping[str, Any]) -> Provider:
        addresses = self.web.answering[site_id].addresses
        hosts = [address.removeprefix("http://") for address in addresses[1:]]
        known = {"id": site_id, "name": site_id, "website": f"{addresses[0]}/", "domains": hosts}
        return Provider.model_validate({**known, **block})

    def _order(self, wave: str, providers: list[Provider], at_once: int) -> CrawlOrder:
        return CrawlOrder(
            wave=wave,
            provider_ids=tuple(provider.id for provider in providers),
            at_once=at_once,
            database_url=self.url,
            home=self.folder,
            contact=CONTACT,
            allow_private=True,
            browser=find_browser(os.environ),
            patience=Patience(retries=1, back_off=0.1, longest_pause=2),
        )


def _register() -> Register:
    """All certificates of the made-up world, those that no school of it shows too: what the crawler may know."""
    names = enumerate(certificates())
    return Register.of(DAY, [Certificate(f"K{1000 + number}", title, field) for number, (title, field) in names])
