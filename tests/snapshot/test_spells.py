"""The history of one cell: spells, gaps, addresses, and the names under which it lived."""

from datetime import date

from register.words import CellState, Change
from snapshot.cells import Key
from snapshot.spells import Sight, Spell, Thread, threads

SHOWN, GONE, UNMEASURED = CellState.SHOWN, CellState.GONE, CellState.UNMEASURED
KEY = ("roc", "K0905")


def day(number: int) -> date:
    return date(2024 + number // 4, 1 + 3 * (number % 4), 1)


def sight(
    number: int, state: CellState = SHOWN, key: Key = KEY, change: Change | None = None, **others: object
) -> Sight:
    standard = {"reason": "", "url": "https://roc.example/a", "title": "Helpende plus" if state is SHOWN else ""}
    return Sight(number, f"w{number}", day(number), key, state, change, **(standard | others))  # type: ignore[arg-type]


def thread(*states: CellState) -> Thread:
    return threads(sight(number, state) for number, state in enumerate(states))[KEY]


def test_a_gap_that_was_not_measured_breaks_no_spell() -> None:
    assert thread(SHOWN, UNMEASURED, SHOWN).spells() == [Spell(day(0), day(2), unmeasured=1)]


def test_gone_ends_a_spell_and_a_return_begins_another() -> None:
    found = thread(SHOWN, SHOWN, GONE, GONE, SHOWN, UNMEASURED)
    assert found.spells() == [Spell(day(0), day(1), gone=day(2)), Spell(day(4), day(4), unmeasured=1)]
    assert found.last_measured == day(4)


def test_an_address_has_a_history_of_its_own() -> None:
    moved = [sight(0), sight(1, url="https://nieuw.example/b"), sight(2, url="https://nieuw.example/b")]
    uses = threads(moved)[KEY].places()
    assert [(use.value[8:12], use.first, use.last) for use in uses] == [
        ("roc.", day(0), day(0)),
        ("nieu", day(1), day(2)),
    ]


def test_a_cell_that_moved_takes_its_past_along() -> None:
    new = ("roc", "K1257")
    past = [sight(0), sight(1), sight(2, key=new, change=Change.MOVED, origin=KEY), sight(3, key=new)]
    woven = threads(past)
    assert list(woven) == [new]
    assert woven[new].keys == [KEY, new]
    assert woven[new].spells() == [Spell(day(0), day(3))]


def test_two_that_merge_keep_the_longer_past() -> None:
    heir = ("firda", "K0905")
    past = [sight(0), sight(1), sight(1, key=heir), sight(2, key=heir, change=Change.MOVED, origin=KEY)]
    assert threads(past)[heir].spells() == [Spell(day(0), day(2))]


def test_a_key_that_was_handed_on_lives_again_without_the_past_that_went() -> None:
    new = ("roc", "K1257")
    handed_on = [sight(0), sight(1, key=new, change=Change.MOVED, origin=KEY), sight(2, key=new)]
    woven = threads([*handed_on, sight(3, change=Change.NEW), sight(4, change=Change.CONTINUED), sight(3, key=new)])
    assert woven[KEY].spells() == [Spell(day(3), day(4))]
    assert woven[new].spells() == [Spell(day(0), day(3))]


def test_a_cell_that_moved_there_and_back_is_one_thread() -> None:
    new = ("roc", "K1257")
    there = [sight(0), sight(1, key=new, change=Change.MOVED, origin=KEY)]
    woven = threads([*there, sight(2, change=Change.MOVED, origin=new)])
    assert list(woven) == [KEY]
    assert woven[KEY].spells() == [Spell(day(0), day(2))]
