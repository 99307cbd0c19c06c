"""What a crawl takes next from a part of a site; `database` is SQLite and PostgreSQL in turn."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection

from storage.database import Database
from storage.frontier import Found, Visit, remember
from storage.prospects import any_of, best_of, lesson_at, prospects, reprioritise, waiting_strata
from storage.tables import CoverageRow, RegisterRow, WaveRow

VISIT = Visit("2026Q4", "school")
STRATA = {"/a": "www.nl/cursus/2?\tx-1", "/b": "www.nl/cur_us/2?\tx-1", "/c": "www.nl/cursus%/2?\t"}


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    """Three addresses of as many strata, the last one the most promising, each at a host of its own."""
    day, now = date(2026, 10, 1), datetime(2026, 10, 1, tzinfo=UTC)
    with database.kept.session() as session:
        session.add(RegisterRow(as_of=day, source="test", sha256="0" * 64, imported_at=now))
        session.flush()
        session.add(WaveRow(label="2026Q4", measured_on=day, register_as_of=day, created_at=now))
        session.flush()
        session.add(CoverageRow(wave="2026Q4", provider_id="school", provider={}))
    with database.kept.transaction() as opened:
        found = [
            Found(
                f"https://{path[1:]}.nl{path}", f"{path[1:]}.nl", 1, 40 + number, prior=40, stratum=stratum, clues=b"12"
            )
            for number, (path, stratum) in enumerate(STRATA.items())
        ]
        remember(opened, VISIT, found)
        yield opened


@pytest.mark.parametrize(
    ("end", "busy", "path"),
    [
        ("\tx-1", [], "/b"),
        ("\tx-1", ["b.nl"], "/a"),
        ("\tx-1", ["a.nl", "b.nl"], None),
        ("www.nl/cur_us/2?\tx-1", [], "/b"),  # what ends like this stands for itself, whatever letters it has
        ("/cursus%/2?\t", [], "/c"),
        ("s%\t", [], None),
    ],
)
def test_the_best_of_a_part(connection: Connection, end: str, busy: list[str], path: str | None) -> None:
    best = best_of(connection, VISIT, end, busy)

    assert (best and best.url.partition(".nl")[2]) == path


def test_any_of_a_stratum_at_a_free_host(connection: Connection) -> None:
    drawn = any_of(connection, VISIT, STRATA["/a"], [])

    assert drawn is not None
    assert drawn.url.endswith("/a")
    assert any_of(connection, VISIT, STRATA["/a"], ["a.nl"]) is None


def test_what_waits_takes_new_priorities(connection: Connection) -> None:
    rows = prospects(connection, VISIT, 41, 0, 10)
    reprioritise(connection, {row.id: row.prior + 50 for row in rows})

    assert [(row.priority, row.prior, row.clues) for row in rows] == [(40, 40, b"12"), (41, 40, b"12")]
    assert waiting_strata(connection, VISIT) == {STRATA["/a"]: (1, 90), STRATA["/b"]: (1, 90), STRATA["/c"]: (1, 42)}


def test_what_is_known_of_one_address(connection: Connection) -> None:
    lesson = lesson_at(connection, VISIT, "https://c.nl/c")

    assert lesson is not None
    assert (lesson.prior, lesson.stratum, lesson.clues, lesson.worth) == (40, STRATA["/c"], b"12", None)
    assert lesson_at(connection, VISIT, "https://c.nl/d") is None
