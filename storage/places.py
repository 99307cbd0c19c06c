"""What a wave knows of single addresses of a provider: where they lead, and what answered there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from storage.lineage import batched
from storage.tables import FrontierRow, PageRow
from storage.tables.evidence import PageRole, UrlState

BATCH = 500  # addresses a statement


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """What answered at an address, the id of its row, and what answered where it leads in the end (None: not seen)."""

    role: PageRole
    page_id: int
    end: PageRole | None


def redirects_of(session: Session, wave: str, provider_id: str) -> dict[str, str]:
    """Addresses that redirect, with where they lead in the end."""
    query = select(PageRow.url, PageRow.final_url).where(
        PageRow.wave == wave, PageRow.provider_id == provider_id, PageRow.url != PageRow.final_url
    )
    steps = dict(session.execute(query).all())
    return {url: _end(url, steps) for url in steps}


def answers_at(
    session: Session, wave: str, provider_id: str, urls: Iterable[str], redirects: Mapping[str, str]
) -> dict[str, PlaceAnswer]:
    """What answered at each address; one that was not asked in this wave is left out. `redirects` of this wave."""
    wanted = set(urls)
    ends = {redirects[url] for url in wanted if url in redirects}
    asked = _answered(session, wave, provider_id, PageRow.url, wanted)
    led_to = _answered(session, wave, provider_id, PageRow.final_url, ends)
    return {url: PlaceAnswer(*asked[url], led_to.get(redirects.get(url, ""), (None, 0))[0]) for url in sorted(asked)}


def unreachable_among(session: Session, wave: str, provider_id: str, urls: Iterable[str]) -> set[str]:
    """Addresses that were asked for, but whose host does not exist or takes no connection any more."""
    here = (FrontierRow.wave == wave, FrontierRow.provider_id == provider_id, FrontierRow.state == UrlState.FAILED)
    lost = or_(FrontierRow.reason.startswith("DNS"), FrontierRow.reason.startswith("connection"))
    return {
        url
        for some in batched(sorted(set(urls)), BATCH)
        for url in session.scalars(select(FrontierRow.url).where(*here, lost, FrontierRow.url.in_(some)))
    }


def _answered(
    session: Session, wave: str, provider_id: str, address: InstrumentedAttribute[str], urls: Iterable[str]
) -> dict[str, tuple[PageRole, int]]:
    """By asked or by final address; there, what a redirect is in itself does not count."""
    chosen = [PageRow.wave == wave, PageRow.provider_id == provider_id]
    if address is PageRow.final_url:
        chosen.append(PageRow.role != PageRole.REDIRECT)
    found: dict[str, tuple[PageRole, int]] = {}
    for some in batched(sorted(urls), BATCH):
        query = select(address, PageRow.role, PageRow.id).where(*chosen, address.in_(some))
        found.update({url: (PageRole(role), i) for url, role, i in session.execute(query.order_by(PageRow.rendered))})
    return found


def _end(url: str, steps: dict[str, str]) -> str:
    seen = {url}
    while (target := steps.get(url)) and target not in seen:
        seen.add(target)
        url = target
    return url
