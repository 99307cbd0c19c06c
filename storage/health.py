"""A provider's statistics, wave by wave: written at the end of its crawl, read when the next wave is compared."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from register.words import Outcome
from storage.frontier import Visit, was_not_left_out
from storage.interpretations import Interpretation, current_interpretation
from storage.pages import earlier_waves
from storage.tables import CoverageRow, FrontierRow, HealthRow, PageRow
from storage.tables.evidence import PageRole, UrlRole


@dataclass(frozen=True, slots=True)
class Statistics:
    """None = not counted, or not comparable."""

    pages: int | None = None
    known: int | None = None
    likely: int | None = None
    kinds: int | None = None
    offers: int | None = None


@dataclass(frozen=True, slots=True)
class Past:
    """How an earlier wave fared at the provider."""

    outcome: Outcome
    reason: str
    renewed: bool
    counted: Statistics


def content_addresses(session: Session, visit: Visit) -> Iterator[str]:
    query = select(PageRow.url).where(
        PageRow.wave == visit.wave,
        PageRow.provider_id == visit.provider_id,
        PageRow.role == PageRole.CONTENT,
        PageRow.rendered.is_(False),
    )
    yield from session.scalars(query.execution_options(yield_per=500))


def number_known(session: Session, visit: Visit) -> int:
    """Addresses of pages that the crawl heard of, fetched or not."""
    query = select(func.count()).where(
        FrontierRow.wave == visit.wave,
        FrontierRow.provider_id == visit.provider_id,
        FrontierRow.role == UrlRole.PAGE,
        was_not_left_out(),
    )
    return session.execute(query).scalar_one()


def number_likely(session: Session, visit: Visit, likely_from: int) -> int:
    """Pages with content whose words alone, whatever was learned on the way, made them look like courses."""
    query = (
        select(func.count(PageRow.url.distinct()))
        .join(
            FrontierRow,
            (FrontierRow.wave == PageRow.wave)
            & (FrontierRow.provider_id == PageRow.provider_id)
            & (FrontierRow.url == PageRow.url),
        )
        .where(
            PageRow.wave == visit.wave,
            PageRow.provider_id == visit.provider_id,
            PageRow.role == PageRole.CONTENT,
            FrontierRow.prior >= likely_from,
        )
    )
    return session.execute(query).scalar_one()


def keep(session: Session, visit: Visit, counted: Statistics, *, renewed: bool) -> None:
    values = {"known": counted.known, "likely": counted.likely, "kinds": counted.kinds, "renewed": renewed}
    session.merge(HealthRow(wave=visit.wave, provider_id=visit.provider_id, **values))


def note_renewed(session: Session, visit: Visit) -> None:
    row = update(HealthRow).where(HealthRow.wave == visit.wave, HealthRow.provider_id == visit.provider_id)
    session.execute(row.values(renewed=True))


def is_renewed(session: Session, visit: Visit) -> bool:
    row = session.get(HealthRow, (visit.wave, visit.provider_id))
    return row is not None and row.renewed


def doubt(session: Session, visit: Visit, reason: str) -> None:
    """What looked complete is so no longer."""
    row = update(CoverageRow).where(CoverageRow.wave == visit.wave, CoverageRow.provider_id == visit.provider_id)
    session.execute(row.where(CoverageRow.outcome == Outcome.COMPLETE).values(outcome=Outcome.PARTIAL, reason=reason))


def past(session: Session, visit: Visit) -> list[Past]:
    """The provider's earlier waves with an outcome, the newest first. Offers only where they were read alike."""
    here = current_interpretation(session, visit.wave)
    found = []
    for wave in earlier_waves(session, visit):
        covered = session.get_one(CoverageRow, (wave, visit.provider_id))
        if covered.outcome is None or covered.outcome == Outcome.SKIPPED:
            continue
        health = session.get(HealthRow, (wave, visit.provider_id))
        there = current_interpretation(session, wave)
        offers = covered.offers_found if here and there and _read_alike(here, there) else None
        counted = Statistics(
            covered.pages_fetched,
            health.known if health else None,
            health.likely if health else None,
            health.kinds if health else None,
            offers,
        )
        found.append(Past(Outcome(covered.outcome), covered.reason, bool(health and health.renewed), counted))
    return found


def _read_alike(one: Interpretation, other: Interpretation) -> bool:
    """By the same versions of the programs; the researchers' own rules may have changed."""
    same_matcher = one.versions.matcher.partition("+")[0] == other.versions.matcher.partition("+")[0]
    return one.versions.extractor == other.versions.extractor and same_matcher
