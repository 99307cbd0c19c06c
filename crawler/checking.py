"""A first look before a first wave: what each site allows, from a handful of requests in a wave that is thrown away."""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session

from crawler.failures import ForbiddenError
from crawler.launch import crawl
from crawler.order import CrawlOrder, Progress
from crawler.outcome import NO_BROWSER, OUTSIDE
from crawler.priority import LIKELY
from crawler.robots import Rules, robots_address
from extractor.urls import canonical
from register.certificate import Register
from register.provider import Provider
from register.words import Outcome
from storage.archive import Archive
from storage.database import open_database
from storage.frontier import Visit
from storage.pages import find_page
from storage.registers import add_register
from storage.tables import FrontierRow
from storage.tables.evidence import PageRole, UrlRole, UrlState
from storage.waves import Coverage, begin_wave, coverage_of, enlist, get_wave

WAVE = "check"
PAGES = 2  # with content: the front page and the most promising of what it links to
ADDRESSES = 6  # asked for at each site at most, besides robots.txt
BUDGET = "page budget"
SMALL = {"max_pages": PAGES, "night_window": None}  # a night window is for the many requests of a wave


@dataclass(frozen=True, slots=True)
class Look:
    """What was seen of one site. `delay` in seconds; `likely` counts the addresses that look like courses, `forbidden`
    those of them that robots.txt forbids.

    `trouble` says what a person should look at before a wave; empty = nothing.
    """

    provider_id: str
    robots: str
    delay: float
    sitemaps: str
    likely: int
    forbidden: int
    answers_at: str
    trouble: str


def look_at(
    providers: Iterable[Provider], order: CrawlOrder, on_progress: Callable[[Progress], None]
) -> tuple[Look, ...]:
    """In the order given; `order` says who asks, how patiently, and where visits are noted; its wave is not used."""
    small = [provider.model_copy(update=SMALL) for provider in providers if provider.website]
    with TemporaryDirectory(prefix="aanbod-check-") as folder:
        url = f"sqlite:///{Path(folder) / 'check.db'}"
        ids = tuple(provider.id for provider in small)
        limits = replace(order.limits, addresses=ADDRESSES)
        order = replace(
            order, wave=WAVE, provider_ids=ids, database_url=url, evidence=Path(folder), limits=limits, browser=None
        )
        with closing(open_database(url)) as database:
            with database.transaction() as session:
                _enlist(session, small)
            crawl(order, on_progress)
            with database.transaction() as session:
                covered = coverage_of(session, WAVE)
                return tuple(_look(session, Archive(order.archive), covered[provider_id]) for provider_id in ids)


def _enlist(session: Session, providers: Iterable[Provider]) -> None:
    now, day = datetime.now(UTC), date.today()  # noqa: DTZ011 - the day where the reader is
    add_register(session, Register.of(day, ()), WAVE, now)
    begin_wave(session, WAVE, day, day, now)
    everyday = [provider.model_copy(update={"active_from": None, "active_to": None}) for provider in providers]
    enlist(session, get_wave(session, WAVE), everyday, None)


def _look(session: Session, archive: Archive, covered: Coverage) -> Look:
    provider = covered.provider
    visit = Visit(WAVE, provider.id)
    entrance = canonical(str(provider.website))
    known = list(session.scalars(select(FrontierRow).filter_by(wave=WAVE, provider_id=provider.id)))
    answers_at = _answers_at(session, visit, entrance)
    rules, robots = _robots(session, archive, visit, answers_at or entrance)
    likely = [row for row in known if row.role == UrlRole.PAGE and row.depth and row.priority >= LIKELY]
    forbidden = sum(not _is_allowed(rules, row.url) for row in likely)
    return Look(
        provider.id, robots, max(rules.delay, provider.delay), _sitemaps(known), len(likely), forbidden,
        urlsplit(answers_at).netloc, _trouble(covered, known, len(likely), forbidden),
    )  # fmt: skip


def _answers_at(session: Session, visit: Visit, entrance: str) -> str:
    """The address at the end of the redirects from the website's; empty where none answered."""
    url, found = entrance, ""
    for _ in range(ADDRESSES):
        page = find_page(session, visit.wave, visit.provider_id, url)
        if page is None:
            break
        found, url = page.final_url, canonical(page.final_url)
        if page.role != PageRole.REDIRECT:
            break
    return found


def _robots(session: Session, archive: Archive, visit: Visit, url: str) -> tuple[Rules, str]:
    """The rules of the host that answers, and a word for them."""
    page = find_page(session, visit.wave, visit.provider_id, robots_address(url))
    if page is None:
        return Rules(), "unreadable"
    if page.role != PageRole.ROBOTS:
        return Rules(), "none"
    rules = Rules.read(archive.read(page.archive_file, page.archive_offset).body)
    return rules, "allows" if _is_allowed(rules, url) else "forbids"


def _is_allowed(rules: Rules, url: str) -> bool:
    try:
        rules.check(url)
    except ForbiddenError:
        return False
    return True


def _sitemaps(known: Iterable[FrontierRow]) -> str:
    read = [row.reason for row in known if row.role == UrlRole.SITEMAP and row.state == UrlState.DONE]
    return ", ".join(reason for reason in read if reason != "0 addresses") or "none"


def _trouble(covered: Coverage, known: Iterable[FrontierRow], likely: int, forbidden: int) -> str:
    """A look ends early by its budget, and has no browser: neither is trouble."""
    outside = [row.reason for row in known if not row.depth and row.reason.startswith(OUTSIDE)]
    if outside:
        return outside[0]
    if covered.outcome is Outcome.FAILED or covered.outcome is Outcome.BLOCKED:
        return f"{covered.outcome}: {covered.reason}"
    if forbidden:
        return f"robots.txt: {forbidden} of {likely} likely addresses"
    early = covered.reason.startswith((BUDGET, NO_BROWSER))
    return "" if covered.outcome is Outcome.COMPLETE or early else f"{covered.outcome}: {covered.reason}"
