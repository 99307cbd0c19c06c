"""What is believed of the dates in a sitemap."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.discovery import Discovery
from crawler.lastmod import BATCH, changed_in, in_batches
from crawler.ledger import Ledger, Settled
from crawler.priority import PLAIN
from storage.frontier import Visit
from storage.tables.evidence import UrlState
from tests.crawler.world import WAVE, World

SITE = "https://www.school.nl"
PRICE_DAY = "2025-09-01"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-09-01", "2025-09-01"),
        ("2025-09-01T08:30Z", "2025-09-01"),
        ("2025-09-01T23:30:15+02:00", "2025-09-01"),
        ("2025-09-01T23:30:15.123456-05:00", "2025-09-01"),
        ("2025-09-01 23:30", "2025-09-01"),
        ("\n  2025-09-01\t", "2025-09-01"),
        ("2025-09", "2025-09"),
        ("2025", "2025"),
        ("1970-01-01T00:00:00Z", "1970-01-01"),
        ("2999-12-31", "2999-12-31"),
        ("", ""),
        ("0000-00-00", ""),
        ("2025-02-30", ""),
        ("2025-13", ""),
        ("0000", ""),
        ("20250901", ""),
        ("\u0662\u0660\u0662\u0665-09-01", ""),
        ("01-09-2025", ""),
        ("Mon, 01 Sep 2025 08:30:00 GMT", ""),
        ("2025-09-01Z", ""),
        ("gisteren", ""),
    ],
)
def test_the_day_is_read_as_far_as_it_is_told(written: str, read: str) -> None:
    assert changed_in(written) == read


@given(st.text(max_size=30) | st.from_regex(r"\s*\d{4}-\d\d-\d\d([T ].*)?", fullmatch=True))
def test_whatever_is_written_is_a_date_or_none(written: str) -> None:
    read = changed_in(written)

    assert read == "" or (written.strip().startswith(read) and len(read) in {4, 7, 10})


def test_what_a_few_pages_have_in_common_is_a_batch() -> None:
    news = [f"2025-03-{day:02}" for day in range(1, 29)]

    assert in_batches([*news, *[PRICE_DAY] * BATCH, "", ""]) == {PRICE_DAY}
    assert in_batches([*news, *[PRICE_DAY] * (BATCH - 1)]) == set()


@pytest.mark.parametrize(
    "days", [["2026-11-22"] * 100, ["1970-01-01"] * 90 + ["2025-03-04"] * 3, [""] * 100, [], ["2025", "2026"] * 50]
)
def test_what_most_pages_have_in_common_tells_none_apart(days: list[str]) -> None:
    assert in_batches(days) == set()


def order(folder: Path, days: dict[str, str]) -> list[str]:
    """In which the pages of a sitemap are asked for; those below `/2...` are offers. No other clue tells them apart.

    Half-way the crawl is killed: what is known of the addresses comes from the database then.
    """
    folder.mkdir()
    with World(folder) as world:
        world.enlist(f"{SITE}/")
        ledger = Ledger(world.database, Visit(WAVE, "school"))
        discovery = Discovery(ledger)
        ledger.remember(
            [discovery.listed(f"{SITE}{path}", PLAIN, f"{SITE}/sitemap.xml", changed=day) for path, day in days.items()]
        )
        asked: list[str] = []
        while waiting := discovery.next(set()):
            asked.append(urlsplit(waiting.url).path)
            worth = float(asked[-1].startswith("/2"))
            ledger.settle(waiting, Settled(UrlState.DONE, worth=worth))
            discovery.heard(waiting, worth)
            if len(asked) == len(days) // 4:
                discovery = Discovery(ledger)
        return asked


def test_pages_that_changed_with_an_offer_come_soon_also_after_a_kill(tmp_path: Path) -> None:
    """Every fifth page shows an offer, under an address that says nothing."""
    paths = [f"/{2 if number % 5 == 0 else 7}{number * 7919 % 1000:03}" for number in range(100)]
    told = {path: PRICE_DAY if path.startswith("/2") else "" for path in paths}
    dated, dateless = order(tmp_path / "dated", told), order(tmp_path / "dateless", dict.fromkeys(paths, ""))

    assert sorted(dated) == sorted(paths)
    assert last_offer(dated) < 60 < last_offer(dateless)


def last_offer(asked: list[str]) -> int:
    return max(place for place, path in enumerate(asked) if path.startswith("/2"))
