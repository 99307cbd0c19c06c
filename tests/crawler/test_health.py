"""A site is compared with itself: far fewer pages than usual is doubted once, and believed when it comes again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.health import OF_A_PART, OF_THE_CRAWL, OF_THE_READING, Verdict, examine, kinds_of
from register.reasons import OUTCOME_REASONS
from register.words import Outcome
from storage.health import Past, Statistics
from tests.crawler.world import World
from tests.web import LocalWeb, html, links

USUAL = Statistics(pages=120, known=200, likely=40, kinds=12, offers=14)
DOUBTED = "far fewer pages than usual: 31 of 120"


def well(**counted: int) -> Past:
    return Past(Outcome.COMPLETE, "finished", False, replace(USUAL, **counted))


def doubted(**counted: int) -> Past:
    return Past(Outcome.PARTIAL, DOUBTED, False, replace(USUAL, **counted))


@pytest.mark.parametrize(
    ("counted", "doubt"),
    [
        ({}, ""),
        ({"pages": 60}, ""),
        ({"pages": 31}, "far fewer pages than usual: 31 of 120"),
        ({"likely": 3}, "far fewer pages than usual: 3 of 40 that look like courses"),
        ({"kinds": 2}, "far fewer pages than usual: 2 of 12 kinds"),
        ({"pages": 500, "likely": 90, "kinds": 80}, ""),
    ],
)
def test_a_large_drop_is_named(counted: dict[str, int], doubt: str) -> None:
    assert examine(replace(USUAL, **counted), [well()] * 3, OF_THE_CRAWL) == Verdict(doubt)
    assert not doubt or any(doubt.startswith(word) for word in OUTCOME_REASONS)


def test_offers_are_compared_when_they_have_been_read() -> None:
    verdict = examine(Statistics(offers=3), [well()], OF_THE_READING)

    assert verdict.doubt == "far fewer offers than usual: 3 of 14"
    assert any(verdict.doubt.startswith(word) for word in OUTCOME_REASONS)


def test_of_a_site_that_was_not_fetched_to_the_end_the_known_addresses_count() -> None:
    """How many pages are enough is the crawler's choice, not the site's."""
    assert examine(replace(USUAL, pages=10), [well()], OF_A_PART) == Verdict()
    assert examine(replace(USUAL, known=20), [well()], OF_A_PART).doubt.endswith("20 of 200 addresses")


def test_a_small_site_and_a_first_wave_are_not_doubted() -> None:
    assert examine(Statistics(1, 1, 1, 1, 1), [], OF_THE_CRAWL) == Verdict()
    small = Past(Outcome.COMPLETE, "finished", False, Statistics(19, 30, 9, 5, 5))
    assert examine(Statistics(1, 1, 1, 1, 1), [small], [*OF_THE_CRAWL, *OF_THE_READING]) == Verdict()


def test_usual_is_the_middle_of_the_last_four_complete_waves() -> None:
    past = [well(pages=100), doubted(pages=1), well(pages=110), well(pages=90), well(pages=4000), well(pages=9)]

    assert examine(Statistics(pages=51), past, OF_THE_CRAWL) == Verdict("far fewer pages than usual: 51 of 105")
    assert examine(Statistics(pages=53), past, OF_THE_CRAWL) == Verdict()


def test_what_was_not_counted_is_not_compared() -> None:
    old = Past(Outcome.COMPLETE, "finished", False, Statistics(pages=120))

    assert examine(replace(USUAL, kinds=1), [old], OF_THE_CRAWL) == Verdict()


def test_the_same_low_level_twice_in_a_row_is_what_is_usual_from_then_on() -> None:
    low = replace(USUAL, pages=30)
    first = examine(low, [well()] * 4, OF_THE_CRAWL)
    second = examine(low, [doubted(pages=31), *[well()] * 4], OF_THE_CRAWL)
    renewed = replace(well(pages=30), renewed=True)
    third = examine(low, [renewed, doubted(pages=31), *[well()] * 4], OF_THE_CRAWL)
    relapse = examine(replace(low, pages=9), [renewed, doubted(pages=31), *[well()] * 4], OF_THE_CRAWL)

    assert (first.doubt, first.renewed) == ("far fewer pages than usual: 30 of 120", False)
    assert second == Verdict(renewed=True)
    assert third == Verdict()
    assert relapse.doubt == "far fewer pages than usual: 9 of 30"


@pytest.mark.parametrize(
    "before",
    [
        doubted(pages=50),  # another level
        Past(Outcome.PARTIAL, "failed pages: 9 of 40", False, replace(USUAL, pages=31)),  # another trouble
        Past(Outcome.BLOCKED, "robots.txt", False, Statistics(pages=0)),
    ],
)
def test_anything_else_before_confirms_nothing(before: Past) -> None:
    assert examine(replace(USUAL, pages=31), [before, well()], OF_THE_CRAWL).doubt == DOUBTED


def test_every_measure_that_fell_must_be_confirmed() -> None:
    now = replace(USUAL, pages=31, kinds=2)

    assert examine(now, [doubted(pages=31, kinds=12), well()], OF_THE_CRAWL).doubt == DOUBTED


@given(st.lists(st.integers(0, 500), min_size=1, max_size=6), st.integers(0, 500))
def test_a_site_as_large_as_it_ever_was_is_never_doubted(before: list[int], more: int) -> None:
    past = [well(pages=number) for number in before]

    assert examine(Statistics(pages=max(before) + more), past, OF_THE_CRAWL) == Verdict()


def test_kinds_of_pages_are_the_shapes_of_their_addresses() -> None:
    site = "https://school.nl"

    assert kinds_of([f"{site}/", f"{site}/cursus/a", f"{site}/cursus/b", f"{site}/nieuws/1", f"{site}/nieuws/2"]) == 3


def test_a_crawl_that_finds_a_site_shrunken_says_so(local_web: LocalWeb, tmp_path: Path) -> None:
    site = local_web.site({"/": html(*(links(f"/cursus/{n}") for n in range(30))), "/cursus/*": html()})
    with World(tmp_path) as first, World(tmp_path, "2027Q1", date(2027, 1, 1)) as second:
        for world in (first, second):
            world.enlist(site)
            last = world.crawl()[-1]
            site.pages["/"] = html(*(links(f"/cursus/{n}") for n in range(9)))

        assert first.outcome() == "complete: finished"
        assert second.outcome() == "partial: far fewer pages than usual: 10 of 31"
        assert f"{last.outcome}: {last.reason}" == second.outcome()
