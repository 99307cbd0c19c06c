"""A wave in a folder: enlists providers, crawls them in a real crawling process, tells what came of it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

from crawler.launch import crawl
from crawler.order import CrawlOrder, Patience, Progress
from register.provider import Provider
from storage.archive import Archive
from storage.database import open_database
from storage.pages import pages_of
from storage.tables import CoverageRow, FrontierRow, PageRow, RegisterRow, WaveRow
from tests.crawler.forked import forking
from tests.web import LocalSite

WAVE = "2026Q4"
CONTACT = "mailto:onderzoek@example.nl"
IMPATIENT = Patience(answer=3.0, rendering=20.0, retries=1, back_off=0.05, longest_pause=2.0, silence=60.0)


class World:
    """Addresses are told as paths, for all sites of a provider stand on one host."""

    def __init__(self, folder: Path, wave: str = WAVE, day: date = date(2026, 10, 1)) -> None:
        self.folder = folder
        self.wave = wave
        self.url = f"sqlite:///{folder / 'aanbod.db'}"
        self.database = open_database(self.url)
        self.archive = Archive(folder / "archive")
        self.ids: list[str] = []
        self.now = datetime(day.year, day.month, day.day, tzinfo=UTC)
        with self.database.transaction() as session:
            session.add(RegisterRow(as_of=day, source="test", sha256="0" * 64, imported_at=self.now))
            session.flush()
            session.add(WaveRow(label=wave, measured_on=day, register_as_of=day, created_at=self.now))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.database.close()

    def enlist(self, site: LocalSite | str, provider_id: str = "school", **keys: Any) -> Provider:
        website = site if isinstance(site, str) else site.url()
        provider = Provider.model_validate(
            {"id": provider_id, "name": provider_id, "website": website, "delay": 0, "render": "http"} | keys
        )
        with self.database.transaction() as session:
            session.add(CoverageRow(wave=self.wave, provider_id=provider.id, provider=provider.as_json()))
        self.ids.append(provider.id)
        return provider

    def order(self, **changes: Any) -> CrawlOrder:
        order = CrawlOrder(
            self.wave, self.ids, 20, self.url, self.folder, CONTACT, allow_private=True, patience=IMPATIENT
        )
        return replace(order, **changes)

    def crawl(self, **changes: Any) -> list[Progress]:
        told: list[Progress] = []
        with forking():
            crawl(self.order(**changes), told.append)
        return told

    def coverage(self, provider_id: str = "school") -> CoverageRow:
        with self.database.transaction() as session:
            return session.get_one(CoverageRow, (self.wave, provider_id))

    def outcome(self, provider_id: str = "school") -> str:
        row = self.coverage(provider_id)
        return f"{row.outcome}: {row.reason}"

    def pages(self, provider_id: str = "school") -> dict[str, PageRow]:
        with self.database.transaction() as session:
            return {path_of(row.url): row for row in pages_of(session, self.wave, provider_id)}

    def answers(self, provider_id: str = "school") -> list[PageRow]:
        with self.database.transaction() as session:
            query = session.query(PageRow).filter_by(wave=self.wave, provider_id=provider_id)
            return query.order_by(PageRow.url, PageRow.rendered).all()

    def frontier(self, provider_id: str = "school") -> dict[str, FrontierRow]:
        with self.database.transaction() as session:
            rows = session.query(FrontierRow).filter_by(wave=self.wave, provider_id=provider_id)
            return {path_of(row.url): row for row in rows}

    def take_up_again(self, provider_id: str, *paths: str) -> None:
        """As if the crawl had been killed before it came to these addresses."""
        with self.database.transaction() as session:
            row = session.get_one(CoverageRow, (self.wave, provider_id))
            row.outcome, row.reason = None, ""
            known = session.query(FrontierRow).filter_by(wave=self.wave, provider_id=provider_id)
            for address in known:
                if path_of(address.url) in paths:
                    address.state, address.reason = "queued", ""

    def body(self, page: PageRow) -> bytes:
        return self.archive.read(page.archive_file, page.archive_offset).body


def path_of(url: str) -> str:
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "") + (f"#{parts.fragment}" if parts.fragment else "")
