"""At the end of a crawl: pages that the browser had no time for, and pages that were left out as too deep."""

import os
from collections.abc import Iterator
from dataclasses import replace

import pytest

from crawler.browser import find_browser
from crawler.ledger import Ledger, Settled
from crawler.left_out import DEPTH
from crawler.outcome import NOT_RENDERED, NOT_YET_RENDERED, conclude
from crawler.second_looks import GIVE_UP, SecondLooks, is_second_look
from storage.frontier import LEFT_OUT, Found, Visit, Waiting
from storage.tables.evidence import UrlState
from tests.crawler.world import IMPATIENT, WAVE, World
from tests.web import LocalWeb, Reply, html, links

FRONT = "https://www.school.nl/"
BROWSER = find_browser(os.environ)
LATE = f"{NOT_YET_RENDERED}: timeout"
DRAWING = (
    "document.getElementById('root').innerHTML = '<h1>Cursus lassen</h1>' + '<p>Alles over lassen.</p>'.repeat(30);"
)
SHELL = '<!doctype html><title>School</title><body><div id="root"></div><script src="/app.js"></script>'


@pytest.fixture
def ledger(world: World) -> Ledger:
    world.enlist(FRONT, max_depth=3)
    return Ledger(world.database, Visit(WAVE, "school"))


def remember(ledger: Ledger, *paths: str) -> None:
    ledger.remember([Found(FRONT + path, "www.school.nl", 1, 100 - number) for number, path in enumerate(paths)])


def settle_all(ledger: Ledger, reason: str) -> None:
    while waiting := ledger.next(()):
        ledger.settle(waiting, Settled(UrlState.DONE, reason))


def looks(ledger: Ledger) -> Iterator[Waiting]:
    """Each in vain."""
    second = SecondLooks(ledger, 3)
    while waiting := second.next():
        yield waiting
        ledger.settle(waiting, Settled(UrlState.DONE, f"{NOT_RENDERED}: timeout"))
        second.heard(rendered=False)


def test_each_page_gets_one_second_look_the_most_promising_first(ledger: Ledger) -> None:
    remember(ledger, "a", "b", "c")
    settle_all(ledger, LATE)

    assert [waiting.url.removeprefix(FRONT) for waiting in looks(ledger)] == ["a", "b", "c"]
    assert list(looks(ledger)) == []
    assert ledger.number_waiting() == 0


def test_a_second_look_that_was_killed_is_still_a_second_look(ledger: Ledger) -> None:
    remember(ledger, "a")
    settle_all(ledger, LATE)
    SecondLooks(ledger, 3).next()

    again = ledger.next(())

    assert again is not None
    assert is_second_look(again)
    assert SecondLooks(ledger, 3).next() == again


def test_where_nothing_can_be_rendered_the_looks_come_to_an_end(ledger: Ledger) -> None:
    remember(ledger, *(f"page-{number}" for number in range(3 * GIVE_UP)))
    settle_all(ledger, LATE)

    assert len(list(looks(ledger))) == GIVE_UP


def led(source: str, target: str, depth: int, *, left_out: bool = False) -> Found:
    """An address as the page at `source` leads there."""
    state, reason = (UrlState.DROPPED, f"{LEFT_OUT}{DEPTH}") if left_out else (UrlState.QUEUED, "")
    return Found(FRONT + target, "www.school.nl", depth, 80, found_on=FRONT + source, state=state, reason=reason)


def test_what_was_too_deep_is_looked_at_when_a_shorter_way_turns_up(ledger: Ledger) -> None:
    ledger.remember([led("", "1", 1), led("1", "2", 2), led("2", "3", 3), led("3", "4", 4), led("4", "5", 5)])
    settle_all(ledger, "")
    unlikely = replace(led("5", "poor", 6, left_out=True), priority=20)
    ledger.remember([led("5", "6", 6, left_out=True), unlikely, led("6", "7", 7, left_out=True)])
    second = SecondLooks(ledger, 5)
    assert not second.reopened()

    ledger.remember([led("list", "3", 2)])

    assert second.reopened()
    waiting = ledger.next(())
    assert waiting is not None
    assert (waiting.url, waiting.depth, waiting.reason) == (f"{FRONT}6", 5, "")
    assert ledger.number_waiting() == 1


def test_without_a_shorter_way_the_limit_holds(ledger: Ledger) -> None:
    ledger.remember([led("", "1", 1), led("1", "2", 2, left_out=True)])
    settle_all(ledger, "")

    assert not SecondLooks(ledger, 1).reopened()
    assert ledger.number_waiting() == 0


@pytest.mark.skipif(BROWSER is None, reason="no browser on this machine")
def test_a_page_whose_scripts_came_too_late_is_rendered_at_the_end(local_web: LocalWeb, world: World) -> None:
    """Its script comes when the first look is over; for the second one it is there."""
    late = local_web.site(
        {
            "/": html(links("/app", "/over")),
            "/app": SHELL,
            "/over": html("<h1>Over ons</h1>"),
            "/app.js": Reply(DRAWING, content_type="text/javascript", wait=2.5),
        }
    )
    world.enlist(late, render="auto")

    told = world.crawl(browser=BROWSER, patience=replace(IMPATIENT, answer=10.0, rendering=2.0))

    assert b"Cursus lassen" in world.body(world.pages()["/app"])
    assert late.visited[-1] == "/app"
    assert late.asked("/app") == 2
    assert late.asked("/app.js") == 1
    assert world.outcome() == "complete: finished"
    assert told[-1].opened == 2
    assert world.coverage().pages_fetched == 3


def test_what_stayed_unseen_is_told(ledger: Ledger) -> None:
    remember(ledger, *(f"page-{number}" for number in range(99)))
    late = ledger.next(())
    assert late is not None
    ledger.settle(late, Settled(UrlState.DONE, f"{NOT_RENDERED}: timeout"))
    settle_all(ledger, "")
    conclusion = conclude(replace(ledger.result(FRONT, ""), pages_fetched=99))

    assert f"{conclusion.outcome}: {conclusion.reason}" == "complete: finished; not rendered: 1 pages"
