from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy.orm import Session

from storage.database import Database
from storage.frontier import (
    LEFT_OUT,
    Found,
    Tally,
    Visit,
    next_waiting,
    number_settled,
    number_waiting,
    remember,
    settle,
    state_of,
    tallies,
)
from storage.left_out import LeftOut, left_out
from storage.tables import CoverageRow, RegisterRow, WaveRow
from storage.tables.evidence import UrlRole, UrlState

VISIT = Visit("2026Q4", "school")


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.transaction() as opened:
        day, now = date(2026, 10, 1), datetime(2026, 10, 1, tzinfo=UTC)
        opened.add(RegisterRow(as_of=day, source="test", sha256="0" * 64, imported_at=now))
        opened.flush()
        opened.add(WaveRow(label="2026Q4", measured_on=day, register_as_of=day, created_at=now))
        opened.flush()
        for provider_id in ("school", "other"):
            opened.add(CoverageRow(wave="2026Q4", provider_id=provider_id, provider={}))
        opened.flush()
        yield opened


def found(path: str, priority: int = 40, host: str = "school.nl", **more: object) -> Found:
    return Found(f"https://{host}{path}", host, 1, priority, **more)  # type: ignore[arg-type]


def order(session: Session) -> list[str]:
    urls = []
    while waiting := next_waiting(session, VISIT):
        urls.append(waiting.url.partition("://")[2])
        settle(session, waiting.id, UrlState.DONE)
    return urls


def test_the_most_promising_comes_first_and_of_equals_the_first_found(session: Session) -> None:
    remember(session, VISIT, [found("/a"), found("/b", 90), found("/c"), found("/d", 90)])

    assert order(session) == ["school.nl/b", "school.nl/d", "school.nl/a", "school.nl/c"]


def test_an_address_is_known_once(session: Session) -> None:
    remember(session, VISIT, [found("/a")] * 3)
    remember(session, VISIT, [found("/a")])

    assert number_waiting(session, VISIT) == 1


def test_a_better_reason_to_go_there_counts_as_long_as_it_waits(session: Session) -> None:
    remember(session, VISIT, [found("/a", 50), found("/b", 60)])
    remember(session, VISIT, [found("/a", 90), found("/b", 10)])

    assert order(session) == ["school.nl/a", "school.nl/b"]


def test_a_shorter_way_and_the_clues_of_a_second_link_count_as_long_as_it_waits(session: Session) -> None:
    """Byte for byte: SQLite makes text of joined bytes unless told otherwise, and clues hold zeros."""
    far = found("/a", found_on="/x", clues=b"\x00\x01", stratum="s\tmenu")
    near = found("/a", found_on="/y", clues=b"\xff\x00", stratum="s\t0001-02")
    remember(session, VISIT, [replace(far, depth=7)])
    remember(session, VISIT, [replace(near, depth=2)])
    waiting = next_waiting(session, VISIT)

    assert waiting is not None
    assert (waiting.depth, waiting.clues, waiting.stratum) == (2, b"\x00\x01\xff\x00", "s\t0001-02")


def test_what_is_finished_stays_finished(session: Session) -> None:
    remember(session, VISIT, [found("/a")])
    order(session)
    remember(session, VISIT, [found("/a", 100)])

    assert next_waiting(session, VISIT) is None
    assert state_of(session, VISIT, "https://school.nl/a") == (UrlState.DONE, "")
    assert number_settled(session, VISIT) == 1


def test_a_busy_host_is_passed_over(session: Session) -> None:
    remember(session, VISIT, [found("/a", 90), found("/b", 10, host="cursus.school.nl")])

    free = next_waiting(session, VISIT, {"school.nl"})

    assert free is not None
    assert free.host == "cursus.school.nl"
    assert next_waiting(session, VISIT, {"school.nl", "cursus.school.nl"}) is None


def test_providers_do_not_see_each_others_addresses(session: Session) -> None:
    remember(session, Visit("2026Q4", "other"), [found("/a")])

    assert next_waiting(session, VISIT) is None


def test_thousands_at_once(session: Session) -> None:
    remember(session, VISIT, [found(f"/{number}", number % 100) for number in range(3000)])

    assert number_waiting(session, VISIT) == 3000
    assert number_waiting(session, VISIT, at_least=90) == 300


def test_the_tallies_tell_pages_apart_by_state_reason_and_looks(session: Session) -> None:
    door = Found("https://school.nl/", "school.nl", 0, 1000)
    sitemap = found("/sitemap.xml", 900, role=UrlRole.SITEMAP)
    remember(session, VISIT, [door, sitemap, found("/cursus", 80), found("/nieuws", 5), found("/forbidden", 80)])
    for expected in (UrlState.DONE, UrlState.DONE):
        waiting = next_waiting(session, VISIT)
        assert waiting is not None
        settle(session, waiting.id, expected)
    waiting = next_waiting(session, VISIT)
    assert waiting is not None
    settle(session, waiting.id, UrlState.DISALLOWED, "robots.txt")

    assert tallies(session, VISIT, likely_from=60) == [
        Tally(UrlState.DISALLOWED, "robots.txt", True, 1),
        Tally(UrlState.DONE, "", False, 1),
        Tally(UrlState.QUEUED, "", False, 1),
        Tally(UrlState.QUEUED, "", True, 1),
    ]


def test_what_was_left_out_waits_once_something_better_leads_there(session: Session) -> None:
    cut = {"state": UrlState.DROPPED, "reason": f"{LEFT_OUT}depth limit"}
    remember(session, VISIT, [found("/deep", **cut), found("/too", **cut), found("/known")])
    remember(session, VISIT, [found("/known", priority=90, **cut)])
    assert number_settled(session, VISIT) == 0
    assert number_waiting(session, VISIT) == 1

    remember(session, VISIT, [found("/deep", found_on="https://school.nl/")])

    assert order(session) == ["school.nl/deep", "school.nl/known"]
    assert left_out(session, VISIT) == [LeftOut("https://school.nl/too", "depth limit", 40, "")]
