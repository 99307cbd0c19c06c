"""The index of the archive: which answer of which address lies where."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from storage.archive import Archived
from storage.frontier import Visit
from storage.kept import Asking, dialect_of
from storage.tables import CoverageRow, PageRow
from storage.tables.evidence import PageRole
from storage.waves import get_wave, list_waves


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of an archived answer beside its place."""

    url: str
    final_url: str
    role: PageRole
    fetched_at: datetime
    status: int
    content_type: str
    rendered: bool = False
    etag: str = ""
    last_modified: str = ""


def index(session: Asking, visit: Visit, answer: Answer, archived: Archived) -> None:
    """One row per address and way of looking at it; asked again within the wave, the newest answer stands."""
    values = {field: getattr(answer, field) for field in Answer.__slots__}
    values |= {"sha256": archived.sha256, "size": archived.size}
    values |= {"archive_file": archived.file, "archive_offset": archived.offset}
    values |= {"wave": visit.wave, "provider_id": visit.provider_id}
    session.execute(_upsert(dialect_of(session)), [values])


@cache
def _upsert(dialect_name: str) -> Any:
    dialect: Any = postgresql if dialect_name == "postgresql" else sqlite
    insert = dialect.insert(PageRow.__table__)  # not mapped: every page of a crawl comes by here
    key = ["wave", "provider_id", "url", "rendered"]
    rest = [column.name for column in PageRow.__table__.columns if column.name not in {"id", *key}]
    return insert.on_conflict_do_update(index_elements=key, set_={name: insert.excluded[name] for name in rest})


def pages_of(session: Session, wave: str, provider_id: str) -> Sequence[PageRow]:
    """What can show offers, ordered by address; of an address that was rendered, the browser's DOM alone."""
    rows = session.scalars(
        select(PageRow)
        .where(PageRow.wave == wave, PageRow.provider_id == provider_id, PageRow.role == PageRole.CONTENT)
        .order_by(PageRow.rendered)
    )
    best = {row.url: row for row in rows}
    return [best[url] for url in sorted(best)]


def find_page(
    session: Session, wave: str, provider_id: str, url: str, *, rendered: bool | None = None
) -> PageRow | None:
    """The answer of one address, whatever it was (see `PageRole`); the rendered one first unless told otherwise."""
    query = select(PageRow).where(PageRow.wave == wave, PageRow.provider_id == provider_id, PageRow.url == url)
    if rendered is not None:
        query = query.where(PageRow.rendered == rendered)
    return session.scalars(query.order_by(PageRow.rendered.desc()).limit(1)).first()


def earlier_waves(session: Session, visit: Visit) -> list[str]:
    """Labels of the waves before this one that looked at the provider, the newest first.

    Before a visit that confirms a wave come that wave and all before it.
    """
    here = get_wave(session, visit.wave)
    labels = [wave.label for wave in list_waves(session)]
    before = labels[: labels.index(here.confirms) + 1] if here.confirms else labels[: labels.index(here.label)]
    query = select(CoverageRow.wave).where(
        CoverageRow.provider_id == visit.provider_id, CoverageRow.wave.in_(before), CoverageRow.started_at.is_not(None)
    )
    looked = set(session.scalars(query))
    return [label for label in reversed(before) if label in looked]


def newest_page(
    session: Session, waves: Sequence[str], provider_id: str, url: str, *, rendered: bool = False
) -> PageRow | None:
    """The plain (or rendered) answer of this address, whatever it was, in the first of the waves that has one."""
    query = select(PageRow).where(
        PageRow.wave.in_(waves), PageRow.provider_id == provider_id, PageRow.url == url, PageRow.rendered == rendered
    )
    found = {row.wave: row for row in session.scalars(query)}
    return next((found[wave] for wave in waves if wave in found), None)


def number_fetched(session: Session, visit: Visit) -> int:
    """Addresses with content; plain and rendered count once."""
    query = select(func.count(func.distinct(PageRow.url))).where(
        PageRow.wave == visit.wave, PageRow.provider_id == visit.provider_id, PageRow.role == PageRole.CONTENT
    )
    return session.execute(query).scalar_one()


def number_of_role(session: Session, visit: Visit, role: PageRole) -> int:
    query = select(func.count()).where(
        PageRow.wave == visit.wave, PageRow.provider_id == visit.provider_id, PageRow.role == role
    )
    return session.execute(query).scalar_one()
