"""A failed crawl is not a change; absence is a claim with conditions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.words import CellState, Change, Outcome
from snapshot.cells import Succession
from snapshot.comparing import compare
from snapshot.seen import Fate, Visit
from tests.snapshot.conftest import DAY, PAGE, Compare, cell, view, wave

SHOWN, GONE, UNMEASURED = CellState.SHOWN, CellState.GONE, CellState.UNMEASURED


def test_in_the_first_wave_everything_shown_is_new() -> None:
    cells = compare(None, wave({"roc": view("K0905")}))
    assert cells["roc", "K0905"].change is Change.NEW
    assert cells["roc", "K0905"].first_seen == cells["roc", "K0905"].last_seen == DAY


@pytest.mark.parametrize(
    ("before", "change"), [(SHOWN, Change.CONTINUED), (UNMEASURED, Change.CONTINUED), (GONE, Change.RETURNED)]
)
def test_returned_only_follows_gone(compared: Compare, before: CellState, change: Change) -> None:
    now = compared([cell("roc", "K0905", before)], wave({"roc": view("K0905")}))["roc", "K0905"]
    assert (now.state, now.change, now.first_seen) == (SHOWN, change, date(2025, 4, 1))


@pytest.mark.parametrize("outcome", [Outcome.PARTIAL, Outcome.BLOCKED, Outcome.FAILED, Outcome.SKIPPED])
def test_a_site_that_was_not_measured_loses_nothing(compared: Compare, outcome: Outcome) -> None:
    visit = Visit(outcome, "connection", {PAGE: Fate.GONE})
    now = compared([cell("roc", "K0905")], wave({"roc": view()}, {"roc": visit}))["roc", "K0905"]
    assert (now.state, now.change) == (UNMEASURED, Change.UNMEASURED)
    assert now.reason == f"outcome {outcome}: connection"


def test_a_provider_that_was_taken_out_of_the_list_loses_nothing_and_the_reason_says_so(compared: Compare) -> None:
    now = compared([cell("roc", "K0905")], wave({}))["roc", "K0905"]
    assert (now.state, now.reason) == (UNMEASURED, "outcome skipped: not listed")


@pytest.mark.parametrize("fate", [Fate.GONE, Fate.REDIRECTS, Fate.SILENT])
def test_gone_says_what_became_of_the_old_page(compared: Compare, fate: Fate) -> None:
    visit = Visit(Outcome.COMPLETE, "finished", {PAGE: fate})
    now = compared([cell("roc", "K0905")], wave({"roc": view()}, {"roc": visit}))["roc", "K0905"]
    assert (now.state, now.change, now.reason) == (GONE, Change.GONE, fate.value)
    assert now.last_seen == date(2025, 10, 1)


def test_an_old_page_that_was_not_looked_at_leaves_it_unmeasured(compared: Compare) -> None:
    visit = Visit(Outcome.COMPLETE, "finished", {})
    now = compared([cell("roc", "K0905")], wave({"roc": view()}, {"roc": visit}))["roc", "K0905"]
    assert (now.state, now.reason) == (UNMEASURED, "old page not checked")


def test_an_offer_that_waits_for_review_is_not_gone(compared: Compare) -> None:
    now = compared([cell("roc", "K0905")], wave({"roc": view(waiting="K0905")}))["roc", "K0905"]
    assert (now.state, now.reason) == (UNMEASURED, "pending review")


@pytest.mark.parametrize(
    ("now", "succession", "reason"),
    [
        (view(discontinued="K0905"), Succession(), "discontinued"),
        (view(refused="K0905"), Succession(), "reviewed as none"),
        (view(), Succession(ended=frozenset({"K0905"})), "code ended"),
    ],
)
def test_a_known_cause_is_the_reason(compared: Compare, now: object, succession: Succession, reason: str) -> None:
    cells = compared([cell("roc", "K0905")], wave({"roc": now}, succession=succession))
    assert (cells["roc", "K0905"].change, cells["roc", "K0905"].reason) == (Change.GONE, reason)


def test_what_was_gone_and_stays_gone_is_no_change(compared: Compare) -> None:
    now = compared([cell("roc", "K0905", GONE)], wave({"roc": view()}))["roc", "K0905"]
    assert (now.state, now.change) == (GONE, None)


def test_a_mass_disappearance_is_doubted(compared: Compare) -> None:
    before = [cell("roc", f"K000{n}") for n in range(10)]
    three_lost = compared(before, wave({"roc": view(*(c.code for c in before[:7]))}))
    assert {c.reason for c in three_lost.values() if c.state is not SHOWN} == {"old page silent"}
    four_lost = compared(before, wave({"roc": view(*(c.code for c in before[:6]))}))
    assert {c.reason for c in four_lost.values() if c.state is not SHOWN} == {"mass disappearance"}
    assert {c.state for c in four_lost.values()} == {SHOWN, UNMEASURED}


def test_one_of_two_is_no_mass(compared: Compare) -> None:
    now = compared([cell("roc", "K0001"), cell("roc", "K0002")], wave({"roc": view("K0001")}))
    assert now["roc", "K0002"].state is GONE


def test_the_successor_of_a_code_continues_the_cell(compared: Compare) -> None:
    succession = Succession(codes={"K0511": "K1257"}, ended=frozenset({"K0511"}))
    now = compared([cell("roc", "K0511")], wave({"roc": view("K1257")}, succession=succession))
    assert list(now) == [("roc", "K1257")]
    moved = now["roc", "K1257"]
    assert (moved.change, moved.reason, moved.first_seen) == (Change.MOVED, "code successor K0511", date(2025, 4, 1))


def test_a_move_is_told_once(compared: Compare) -> None:
    succession = Succession(codes={"K0511": "K1257"})
    then = compared([cell("roc", "K0511")], wave({"roc": view("K1257")}, succession=succession))
    assert compared(list(then.values()), wave({"roc": view("K1257")}))["roc", "K1257"].change is Change.CONTINUED


def test_a_merged_provider_lives_on_in_its_successor(compared: Compare) -> None:
    before = [cell("friesland", "K0905"), cell("friesland", "K0290")]
    now = compared(before, wave({"firda": view("K0905")}, succession=Succession(providers={"friesland": "firda"})))
    assert now["firda", "K0905"].reason == "provider successor friesland"
    assert (now["firda", "K0290"].change, now["firda", "K0290"].reason) == (Change.GONE, "old page silent")
    assert not any(provider_id == "friesland" for provider_id, _ in now)


def test_a_merged_provider_whose_successor_was_not_measured_is_unmeasured(compared: Compare) -> None:
    visits = {"firda": Visit(Outcome.FAILED, "DNS")}
    succession = Succession(providers={"friesland": "firda"})
    now = compared([cell("friesland", "K0905")], wave({"firda": view()}, visits, succession))
    assert now["friesland", "K0905"].state is UNMEASURED
    later = compared(list(now.values()), wave({"firda": view("K0905")}, succession=succession))
    assert later["firda", "K0905"].change is Change.MOVED


CODES = st.sets(st.sampled_from(["K0001", "K0002", "K0003", "K0004", "C0001"]))


@given(CODES, CODES, st.sampled_from(Outcome))
def test_every_cell_of_before_is_accounted_for(old: set[str], new: set[str], outcome: Outcome) -> None:
    before = {("roc", code): cell("roc", code) for code in old}
    now = compare(before, wave({"roc": view(*new)}, {"roc": Visit(outcome, "finished", {PAGE: Fate.SILENT})}))
    assert {code for _, code in now} == old | new
    assert {c.code for c in now.values() if c.state is SHOWN} == new
    if outcome is not Outcome.COMPLETE:
        assert all(c.state is not GONE for c in now.values())
