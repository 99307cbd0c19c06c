import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from time import monotonic

import psutil
import pytest

from crawler.turnstile import Turnstile, host_of
from crawler.visits import Visits
from register.night_window import NightWindow

DAY = datetime(2026, 10, 1, 12, tzinfo=UTC)


@pytest.fixture
def turnstile(tmp_path: Path) -> Turnstile:
    return Turnstile(Visits(tmp_path))


def visits(turnstile: Turnstile, hosts: list[str], lasting: float = 0.0) -> list[tuple[str, float, float]]:
    """(host, begin, end) of visits that all ask for their turn at once."""
    log: list[tuple[str, float, float]] = []

    async def visit(host: str) -> None:
        async with turnstile.turn(host):
            begin = monotonic()
            await asyncio.sleep(lasting)
            log.append((host, begin, monotonic()))

    async def all_at_once() -> None:
        await asyncio.gather(*map(visit, hosts))

    asyncio.run(all_at_once())
    return sorted(log, key=lambda entry: entry[1])


def test_one_after_the_other_with_the_gap_between(turnstile: Turnstile) -> None:
    turnstile.promise("a", 0.05)

    log = visits(turnstile, ["a"] * 4, lasting=0.02)

    assert min(later[1] - earlier[2] for earlier, later in pairwise(log)) >= 0.05


def test_hosts_do_not_wait_for_each_other(turnstile: Turnstile) -> None:

    log = visits(turnstile, ["a", "b", "c"], lasting=0.1)

    assert max(begin for _, begin, _ in log) - log[0][1] < 0.09


def test_the_largest_promise_holds_also_for_the_visit_before_it(turnstile: Turnstile) -> None:
    ((_, _, end),) = visits(turnstile, ["a"])
    turnstile.promise("a", 0.1)
    turnstile.promise("a", 0.01)

    ((_, begin, _),) = visits(turnstile, ["a"])

    assert turnstile.gap("a") == 0.1
    assert begin - end >= 0.1


def test_a_host_that_asked_for_a_pause_gets_it(turnstile: Turnstile) -> None:
    asked = monotonic()
    turnstile.pause("a", 0.15)

    log = visits(turnstile, ["a", "b"])

    assert [host for host, _, _ in log] == ["b", "a"]
    assert log[1][1] - asked >= 0.15


def test_a_visit_that_fails_frees_the_host(turnstile: Turnstile) -> None:

    async def fail() -> None:
        async with turnstile.turn("a"):
            raise OSError

    with pytest.raises(OSError):
        asyncio.run(fail())

    assert len(visits(turnstile, ["a"])) == 1


def test_processes_know_of_each_other(tmp_path: Path) -> None:
    """Two turnstiles over one folder are as two processes; the second one has not made the first visit itself."""
    first, second = Turnstile(Visits(tmp_path)), Turnstile(Visits(tmp_path))
    for turnstile in (first, second):
        turnstile.promise("a", 0.1)

    async def both() -> list[float]:
        begun: list[float] = []

        async def visit(turnstile: Turnstile) -> None:
            async with turnstile.turn("a"):
                begun.append(monotonic())
                await asyncio.sleep(0.05)

        await asyncio.gather(visit(first), visit(second), visit(first))
        return begun

    begun = asyncio.run(both())

    assert min(later - earlier for earlier, later in pairwise(begun)) >= 0.15


def test_a_host_is_left_alone_until_its_night_begins(tmp_path: Path) -> None:
    moments = iter([DAY + timedelta(hours=9.99995), *[DAY + timedelta(hours=10)] * 9])  # a fifth of a second before ten
    turnstile = Turnstile(Visits(tmp_path), lambda: next(moments))
    night = NightWindow.read("22:00-06:00", "UTC")

    async def visit(window: NightWindow | None) -> float:
        async with turnstile.turn("a", window):
            return monotonic()

    async def both() -> list[float]:
        return await asyncio.gather(visit(night), visit(None))

    at_night, at_any_time = asyncio.run(both())

    assert at_night - at_any_time >= 0.15  # and meanwhile who may visit it is not kept waiting


def test_a_window_that_shuts_while_the_gap_is_waited_out_is_shut(tmp_path: Path) -> None:
    seen: list[datetime] = []
    closing, next_night = DAY + timedelta(hours=18), DAY + timedelta(hours=34)
    moments = iter([closing - timedelta(seconds=1), closing, next_night - timedelta(seconds=0.1), *[next_night] * 9])

    def clock() -> datetime:
        seen.append(next(moments))
        return seen[-1]

    async def visit() -> None:
        async with Turnstile(Visits(tmp_path), clock).turn("a", NightWindow.read("22:00-06:00", "UTC")):
            pass

    asyncio.run(visit())

    assert seen[-1] == next_night


def test_what_counts_as_one_host() -> None:
    assert host_of("https://www.school.nl/a") == host_of("http://www.school.nl:8080/") == "www.school.nl"
    assert host_of("http://127.0.0.1:8000/") != host_of("http://127.0.0.1:8001/")
    assert host_of("http://localhost/") == "localhost:80"


def test_a_lock_that_somebody_removed_keeps_nobody_apart_from_the_others(tmp_path: Path) -> None:
    """Whoever locked the old file would be alone with it."""
    first, second = Visits(tmp_path), Visits(tmp_path)

    async def visit(visits: Visits, lasting: float) -> tuple[float, float]:
        async with visits.alone("a"):
            begin = monotonic()
            await asyncio.sleep(lasting)
            return begin, monotonic()

    async def one_after_the_removal_of_the_others_file() -> list[tuple[float, float]]:
        await visit(first, 0.0)
        (tmp_path / "a.lock").unlink()
        return await asyncio.gather(visit(second, 0.05), visit(first, 0.0))

    (_, end), (begin, _) = asyncio.run(one_after_the_removal_of_the_others_file())

    assert begin >= end


def test_no_more_lock_files_than_a_few_stay_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crawler.visits.MOST_OPEN", 3)
    visits = Visits(tmp_path)
    before = psutil.Process().num_fds()

    async def many() -> None:
        for number in (*range(20), *range(20)):
            async with visits.alone(f"host{number}"):
                pass

    asyncio.run(many())

    assert psutil.Process().num_fds() - before <= 3
