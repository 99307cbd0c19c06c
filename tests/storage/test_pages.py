from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from storage.archive import Archived
from storage.database import Database
from storage.frontier import Visit
from storage.pages import Answer, find_page, index, number_fetched, pages_of
from storage.tables import CoverageRow, RegisterRow, WaveRow
from storage.tables.evidence import PageRole

VISIT = Visit("2026Q4", "school")
NOW = datetime(2026, 10, 1, tzinfo=UTC)


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.transaction() as opened:
        day = date(2026, 10, 1)
        opened.add(RegisterRow(as_of=day, source="test", sha256="0" * 64, imported_at=NOW))
        opened.flush()
        opened.add(WaveRow(label="2026Q4", measured_on=day, register_as_of=day, created_at=NOW))
        opened.flush()
        opened.add(CoverageRow(wave="2026Q4", provider_id="school", provider={}))
        opened.flush()
        yield opened


def put(
    session: Session, path: str, role: PageRole = PageRole.CONTENT, *, rendered: bool = False, offset: int = 0
) -> None:
    url = f"https://school.nl{path}"
    answer = Answer(url, url, role, NOW, 200, "text/html", rendered=rendered)
    index(session, VISIT, answer, Archived("2026Q4/school/0001.warc.gz", offset, "<urn:uuid:1>", "a" * 64, 10))
    session.flush()


def seen(session: Session) -> list[tuple[str, bool]]:
    return [(row.url.removeprefix("https://school.nl"), row.rendered) for row in pages_of(session, "2026Q4", "school")]


def test_pages_come_in_the_order_of_their_addresses(session: Session) -> None:
    for path in ("/c", "/a", "/b"):
        put(session, path)

    assert seen(session) == [("/a", False), ("/b", False), ("/c", False)]


def test_of_a_rendered_page_the_browsers_view_is_read(session: Session) -> None:
    put(session, "/a", rendered=True)
    put(session, "/a")
    put(session, "/b")

    assert seen(session) == [("/a", True), ("/b", False)]
    assert number_fetched(session, VISIT) == 2


@pytest.mark.parametrize("role", [role for role in PageRole if role is not PageRole.CONTENT])
def test_only_content_can_show_offers(session: Session, role: PageRole) -> None:
    put(session, "/a", role)

    assert seen(session) == []
    assert number_fetched(session, VISIT) == 0
    row = find_page(session, "2026Q4", "school", "https://school.nl/a")
    assert row is not None
    assert row.role == role


def test_asked_again_the_newest_answer_stands(session: Session) -> None:
    put(session, "/a", PageRole.ERROR, offset=10)
    put(session, "/a", offset=20)

    row = find_page(session, "2026Q4", "school", "https://school.nl/a")
    assert row is not None
    assert (row.role, row.archive_offset) == (PageRole.CONTENT, 20)
    assert find_page(session, "2026Q4", "school", "https://school.nl/b") is None
