"""What else keeps a certificate from being gone, and what a person or a second visit makes of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from register.words import CellState, Change, Outcome
from snapshot.cells import Succession
from snapshot.seen import Confirmation, Fate, Visit
from tests.snapshot.conftest import DAY, PAGE, Compare, cell, view, wave

GONE, UNMEASURED = CellState.GONE, CellState.UNMEASURED
SILENT = Visit(Outcome.COMPLETE, "finished", {PAGE: Fate.SILENT}, {PAGE: 7})
LATER = date(2026, 4, 8)


def test_gone_carries_its_evidence_and_the_day_it_was_measured(compared: Compare) -> None:
    now = compared([cell("roc", "K0905")], wave({"roc": view()}, {"roc": SILENT}))["roc", "K0905"]
    assert (now.state, now.evidence, now.last_measured) == (GONE, 7, DAY)


def test_an_unmeasured_wave_keeps_the_day_of_the_last_measurement(compared: Compare) -> None:
    failed = Visit(Outcome.FAILED, "DNS")
    now = compared([cell("roc", "K0905")], wave({"roc": view()}, {"roc": failed}))["roc", "K0905"]
    assert now.last_measured == cell("roc", "K0905").last_measured < DAY


def test_evidence_that_cannot_be_read_says_nothing(compared: Compare) -> None:
    visit = replace(SILENT, unreadable=2)
    now = compared([cell("roc", "K0905")], wave({"roc": view()}, {"roc": visit}))["roc", "K0905"]
    assert (now.state, now.reason) == (UNMEASURED, "evidence unreadable: 2 pages")


def test_an_old_host_that_is_switched_off_counts_the_second_time(compared: Compare) -> None:
    off = {"roc": Visit(Outcome.COMPLETE, "finished", {PAGE: Fate.HOST_GONE})}
    once = compared([cell("roc", "K0905")], wave({"roc": view()}, off))
    assert once["roc", "K0905"].state is UNMEASURED
    twice = compared(list(once.values()), wave({"roc": view()}, off))["roc", "K0905"]
    assert (twice.state, twice.reason) == (GONE, "old host gone")


def test_a_page_of_one_course_that_waits_keeps_what_it_showed(compared: Compare) -> None:
    waiting = replace(view(), waiting_places=frozenset({PAGE}))
    now = compared([cell("roc", "K0905")], wave({"roc": waiting}))["roc", "K0905"]
    assert (now.state, now.reason) == (UNMEASURED, "pending review")


def test_a_successor_that_waits_keeps_an_ended_code(compared: Compare) -> None:
    succession = Succession(codes={"K0511": "K1257"}, ended=frozenset({"K0511"}))
    now = compared([cell("roc", "K0511")], wave({"roc": view(waiting="K1257")}, succession=succession))
    assert now["roc", "K0511"].reason == "pending review"
    later = compared(list(now.values()), wave({"roc": view("K1257")}, succession=succession))
    assert later["roc", "K1257"].change is Change.MOVED


def test_a_successor_that_is_shown_late_still_is_a_move(compared: Compare) -> None:
    succession = Succession(codes={"K0511": "K1257"}, ended=frozenset({"K0511"}))
    ended = compared([cell("roc", "K0511")], wave({"roc": view()}, succession=succession))
    assert ended["roc", "K0511"].reason == "code ended"
    later = compared(list(ended.values()), wave({"roc": view("K1257")}, succession=succession))["roc", "K1257"]
    assert (later.change, later.reason, later.first_seen) == (Change.MOVED, "code successor K0511", date(2025, 4, 1))


def test_a_visit_some_days_later_confirms(compared: Compare) -> None:
    second = {"roc": Confirmation({PAGE: LATER}, frozenset())}
    asked = replace(wave({"roc": view()}), confirmations=second)
    now = compared([cell("roc", "K0905")], asked)["roc", "K0905"]
    assert (now.state, now.confirmed_on) == (GONE, LATER)


@pytest.mark.parametrize(("seen", "state"), [("K0905", UNMEASURED), ("", GONE)])
def test_a_visit_some_days_later_may_see_it_again(compared: Compare, seen: str, state: CellState) -> None:
    second = {"roc": Confirmation({}, frozenset(seen.split()))}
    now = compared([cell("roc", "K0905")], replace(wave({"roc": view()}), confirmations=second))["roc", "K0905"]
    assert (now.state, now.confirmed_on) == (state, None)


def test_a_visit_that_failed_takes_back_nothing_of_the_one_before() -> None:
    first, failed = Confirmation({PAGE: LATER}, frozenset({"K0905"})), Confirmation({}, frozenset())
    assert first.followed_by(failed) == first


def test_the_last_visit_counts_where_it_could_look_again() -> None:
    first = Confirmation({PAGE: LATER}, frozenset({"K0905"}))
    again = Confirmation({PAGE: LATER + timedelta(7)}, frozenset())
    assert first.followed_by(again) == again


def test_a_mass_disappearance_that_a_person_accepted_is_gone(compared: Compare) -> None:
    before = [cell("roc", f"K000{n}") for n in range(10)]
    doubted = compared(before, wave({"roc": view("K0000")}))
    assert {c.reason for c in doubted.values() if c.state is UNMEASURED} == {"mass disappearance"}
    accepted = compared(before, replace(wave({"roc": view("K0000")}), accepted=frozenset({"roc"})))
    assert [c.state for c in accepted.values()].count(GONE) == 9


@pytest.mark.parametrize("accepted", ["klein", "groot"])
def test_a_loss_that_a_successor_is_asked_for_is_accepted_there(compared: Compare, accepted: str) -> None:
    before = [cell("klein", f"K000{n}") for n in range(10)]
    merged = wave({"groot": view("K0000")}, succession=Succession(providers={"klein": "groot"}))
    assert [c.state for c in compared(before, merged).values()].count(GONE) == 0
    now = compared(before, replace(merged, accepted=frozenset({accepted})))
    assert [c.state for c in now.values()].count(GONE) == 9


def test_what_a_merged_provider_lost_is_held_against_its_own_size(compared: Compare) -> None:
    before = [cell("klein", f"K000{n}") for n in range(9)]
    merged = Succession(providers={"klein": "groot"})
    now = compared(before, wave({"groot": view(*(c.code for c in before[:7]))}, succession=merged))
    assert {c.state for c in now.values() if c.code in {"K0007", "K0008"}} == {GONE}


def test_both_moves_into_one_cell_are_told(compared: Compare) -> None:
    merged = Succession(providers={"oost": "firda", "west": "firda"})
    now = compared([cell("oost", "K0905"), cell("west", "K0905")], wave({"firda": view("K0905")}, succession=merged))
    assert now["firda", "K0905"].reason == "provider successor oost; provider successor west"


def test_a_new_code_of_the_register_is_told_as_such(compared: Compare) -> None:
    now = compared([], wave({"roc": view("K0905")}, succession=Succession(new_codes=frozenset({"K0905"}))))
    assert now["roc", "K0905"].reason == "not shown before; the code is new in the register"
