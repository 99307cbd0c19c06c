"""What a wave knows of single addresses of a provider: where they lead, and what answered there."""

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.tables import PageRow
from storage.tables.evidence import PageRole

BATCH = 500  # addresses a statement


def redirects_of(session: Session, wave: str, provider_id: str) -> dict[str, str]:
    """Addresses that redirect, with where they lead in the end."""
    query = select(PageRow.url, PageRow.final_url).where(
        PageRow.wave == wave, PageRow.provider_id == provider_id, PageRow.url != PageRow.final_url
    )
    steps = dict(session.execute(query).all())
    return {url: _end(url, steps) for url in steps}


def roles_of(session: Session, wave: str, provider_id: str, urls: Iterable[str]) -> dict[str, PageRole]:
    """What answered at each address; one that was not asked in this wave is left out."""
    wanted = sorted(set(urls))
    found: dict[str, PageRole] = {}
    for start in range(0, len(wanted), BATCH):
        query = (
            select(PageRow.url, PageRow.role)
            .where(
                PageRow.wave == wave,
                PageRow.provider_id == provider_id,
                PageRow.url.in_(wanted[start : start + BATCH]),
            )
            .order_by(PageRow.rendered)
        )
        found.update({url: PageRole(role) for url, role in session.execute(query)})
    return found


def _end(url: str, steps: dict[str, str]) -> str:
    seen = {url}
    while (target := steps.get(url)) and target not in seen:
        seen.add(target)
        url = target
    return url
