import pytest

from crawler.outcome import Result, conclude
from register.reasons import OUTCOME_REASONS
from register.words import Outcome
from storage.frontier import Tally
from storage.tables.evidence import UrlState

DONE, FAILED, FORBIDDEN, DROPPED, QUEUED = (
    UrlState.DONE,
    UrlState.FAILED,
    UrlState.DISALLOWED,
    UrlState.DROPPED,
    UrlState.QUEUED,
)


def tally(state: UrlState, number: int, reason: str = "", *, likely: bool = False) -> Tally:
    return Tally(state, reason, likely, number)


def outcome(
    fetched: int, *tallies: Tally, stopped: str = "", entrance: tuple[UrlState, str] | None = (DONE, "")
) -> str:
    conclusion = conclude(Result(fetched, tallies, entrance, stopped))
    assert any(conclusion.reason.startswith(word) for word in OUTCOME_REASONS)
    return f"{conclusion.outcome}: {conclusion.reason}"


LIKELY_DONE = tally(DONE, 50, likely=True)


@pytest.mark.parametrize(
    ("tallies", "expected"),
    [
        ([], "complete: finished"),
        ([tally(FORBIDDEN, 3)], "complete: finished"),
        ([tally(FORBIDDEN, 2, likely=True)], "partial: robots.txt: 2 likely pages"),
        ([tally(FAILED, 1, "timeout", likely=True)], "complete: finished"),
        ([tally(FAILED, 2, "timeout", likely=True)], "partial: failed pages: 2 of 102"),
        ([tally(FAILED, 5, "timeout")], "complete: finished"),
        ([tally(FAILED, 6, "timeout")], "partial: failed pages: 6 of 106"),
        ([tally(DONE, 40, "missing: 404")], "complete: finished"),
        ([tally(DROPPED, 40, "no document")], "complete: finished"),
        ([tally(DONE, 2, "no browser")], "partial: no browser: 2 pages"),
        ([tally(DONE, 9, "not rendered: timeout")], "partial: failed pages: 9 of 109"),
        ([tally(FAILED, 2, "challenge page")], "complete: finished"),
        ([tally(FAILED, 60, "challenge page")], "blocked: challenge page"),
    ],
)
def test_a_site_of_which_a_hundred_pages_were_seen(tallies: list[Tally], expected: str) -> None:
    assert outcome(100, LIKELY_DONE, *tallies) == expected


@pytest.mark.parametrize("budget", ["page budget", "byte budget", "time budget"])
def test_a_budget_hurts_only_while_likely_pages_wait(budget: str) -> None:
    assert outcome(100, LIKELY_DONE, tally(QUEUED, 9), stopped=budget) == "complete: likely pages exhausted"
    assert outcome(100, LIKELY_DONE, tally(QUEUED, 1, likely=True), stopped=budget) == f"partial: {budget}"


def test_a_site_that_stops_answering() -> None:
    assert (
        outcome(7, tally(QUEUED, 9), stopped="site down") == "partial: failed pages: the site stopped answering after 7"
    )


def test_all_courses_forbidden_is_blocked() -> None:
    assert outcome(10, tally(DONE, 9), tally(FORBIDDEN, 4, likely=True)) == "blocked: robots.txt"


def test_a_wall_at_the_door_is_blocked_although_other_pages_came() -> None:
    assert (
        outcome(3, tally(FAILED, 1, "challenge page"), entrance=(FAILED, "challenge page")) == "blocked: challenge page"
    )


@pytest.mark.parametrize(
    ("entrance", "tallies", "expected"),
    [
        ((FAILED, "DNS"), [tally(FAILED, 1, "DNS"), tally(FAILED, 5, "timeout")], "failed: DNS"),
        ((FAILED, "challenge page: 403"), [tally(FAILED, 1, "challenge page: 403")], "blocked: challenge page: 403"),
        ((FAILED, "login page"), [tally(FAILED, 1, "login page")], "blocked: login page"),
        ((FORBIDDEN, "robots.txt"), [tally(FORBIDDEN, 2)], "blocked: robots.txt"),
        ((DONE, "redirect"), [tally(DONE, 1, "redirect"), tally(FAILED, 1, "timeout")], "failed: timeout"),
        ((DONE, "redirect outside: x"), [tally(DONE, 1, "redirect outside: x")], "failed: other site"),
        ((DONE, "missing: 404"), [tally(DONE, 3, "missing: 404")], "failed: server error: no page was found"),
        (None, [], "failed: server error: no page was found"),
    ],
)
def test_a_site_of_which_nothing_was_seen(
    entrance: tuple[UrlState, str] | None, tallies: list[Tally], expected: str
) -> None:
    assert outcome(0, *tallies, entrance=entrance) == expected


def test_nothing_seen_is_never_complete() -> None:
    for state in UrlState:
        for reason in ("", "DNS", "robots.txt", "challenge page", "redirect"):
            conclusion = conclude(Result(0, [tally(state, 1, reason)], (state, reason)))
            assert conclusion.outcome in {Outcome.FAILED, Outcome.BLOCKED}


def test_the_counters_are_those_of_the_contract() -> None:
    result = Result(5, [tally(FAILED, 2, "timeout"), tally(FORBIDDEN, 3), tally(DONE, 1, "not rendered: x")], None)

    assert (result.counters.pages_fetched, result.counters.pages_failed, result.counters.pages_disallowed) == (5, 2, 3)
