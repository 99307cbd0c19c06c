"""How a reader comes to the processes that read with it."""

import pickle
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from matcher.matching import Matcher
from register.certificate import Certificate, Register
from register.offer import Offer
from scheduler.processes import laid_down, side_by_side, taken_up
from scheduler.reading import Reader
from storage.archive import Archive

A_PIPE = 4096  # bytes that every system takes at once
ON = date(2026, 9, 1)


def test_a_process_is_sent_a_place_and_finds_the_same_reader_there(tmp_path: Path) -> None:
    """What a pipe does not hold would make each process wait until the one before has started."""
    certificates = tuple(Certificate(f"K{number:04}", f"Zorg in onderdeel {number}") for number in range(300))
    matcher = Matcher(Register(ON, certificates), ON)
    reader = Reader(Archive(tmp_path), matcher)
    assert len(pickle.dumps(reader)) > A_PIPE
    with laid_down(reader) as file:
        assert len(pickle.dumps(file)) < A_PIPE
        found = taken_up(file)
    assert not file.exists()
    offers = [Offer("Zorg in onderdeel 7", "Resultaat: mbo-certificaat K0007")]
    assert found._matcher.match(offers) == matcher.match(offers)


def test_the_work_of_several_processes_comes_in_the_order_of_the_things() -> None:
    things = [[number] * 3 for number in range(9)]
    done = list(side_by_side(copied, {"tool": 1}, things, 2))
    assert done == [things[at : at + 2] for at in range(0, 9, 2)]


def test_few_things_are_worked_on_here() -> None:
    tool: list[int] = []
    for _ in side_by_side(list.extend, tool, [1, 2, 3], 2):
        pass
    assert tool == [1, 2, 3]


def copied(_: dict[str, int], things: Sequence[list[int]]) -> list[list[int]]:
    return list(things)
