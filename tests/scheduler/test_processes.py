"""How processes share work, and how a reader comes to those that read with it."""

import gc
import os
import pickle
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from matcher.matching import Matcher
from register.certificate import Certificate, Register
from register.offer import Offer
from scheduler import processes
from scheduler.processes import laid_down, side_by_side, taken_up
from scheduler.reading import Reader
from storage.archive import Archive

A_PIPE = 4096  # bytes that every system takes at once
ON = date(2026, 9, 1)
COPIES = """
import os, time
from scheduler import processes

def slowly(_, some):
    time.sleep(0.02)
    return os.getpid(), some[0]

processes.processes_for = lambda *_: 2
for worker, number in processes.side_by_side(slowly, lambda: None, range(40), 1):
    print(worker, number)
"""


@pytest.fixture
def _two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes, on however small a machine."""
    monkeypatch.setattr(processes, "processes_for", lambda *_: 2)


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


def test_what_killed_commands_left_behind_is_cleared_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    old, running = tmp_path / "aanbod-processes-old", tmp_path / "aanbod-processes-running"
    for folder in (old, running):
        folder.mkdir()
        (folder / "tool").touch()
    os.utime(old, (0, 0))
    with laid_down("a tool") as file:
        assert file.exists()
        assert not old.exists()
    assert list(tmp_path.iterdir()) == [running]


@pytest.mark.usefixtures("_two")
def test_the_work_of_several_processes_comes_in_the_order_of_the_things() -> None:
    things = [[number] * 3 for number in range(9)]
    done = list(side_by_side(copied, {"tool": 1}, things, 2))
    assert [thing for some in done for thing in some] == things
    assert max(map(len, done)) == 2


@pytest.mark.usefixtures("_two")
def test_the_last_batches_are_small_so_that_no_process_waits_long_for_another() -> None:
    sizes = [len(some) for some in side_by_side(copied, {}, range(100), 16)]
    assert sum(sizes) == 100
    assert sizes == sorted(sizes, reverse=True)
    assert (sizes[0], sizes[1], sizes[-2]) == (16, 16, 2)


@pytest.mark.usefixtures("_two")
def test_this_process_works_too() -> None:
    workers = {worker for worker, _ in side_by_side(who, None, range(40), 1)}
    assert os.getpid() in workers
    assert len(workers) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not stand it")
def test_where_nothing_else_runs_the_others_begin_as_copies_that_know_what_this_one_knows() -> None:
    """A lambda reaches no process that has to take up what it works with."""
    done = subprocess.run([sys.executable, "-c", COPIES], capture_output=True, text=True, check=True, timeout=30)
    workers, numbers = zip(*map(str.split, done.stdout.splitlines()), strict=True)
    assert numbers == tuple(map(str, range(40)))
    assert len(set(workers)) == 2


@pytest.mark.usefixtures("_two")
def test_where_a_thread_runs_the_others_begin_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What that thread holds locked would stay so in a copy."""
    monkeypatch.setattr(sys.modules[__name__], "_known_here", True)
    ends = threading.Event()
    beside = threading.Thread(target=ends.wait)
    beside.start()
    try:
        here = set(side_by_side(known_here, tmp_path, range(9), 1))
    finally:
        ends.set()
        beside.join()
    assert here == {False, True}


@pytest.mark.usefixtures("_two")
def test_a_mistake_in_another_process_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        list(side_by_side(only_here, os.getpid(), range(40), 1))


@pytest.mark.usefixtures("_two")
def test_who_wants_no_more_waits_for_little_more(tmp_path: Path) -> None:
    looked = gc.get_threshold()
    some = side_by_side(noted, tmp_path, range(400), 1)
    assert next(some) == 0
    some.close()
    assert len(list(tmp_path.iterdir())) < 400
    assert gc.get_threshold() == looked


def test_few_things_are_worked_on_here() -> None:
    tool: list[int] = []
    for _ in side_by_side(list.extend, tool, [1, 2, 3], 2):
        pass
    assert tool == [1, 2, 3]


def copied(_: dict[str, int], things: Sequence[Any]) -> list[Any]:
    return list(things)


_known_here = False  # of a module that is imported anew


def known_here(folder: Path, _: Sequence[int]) -> bool:
    """Goes on when another process has begun, which takes seconds on a busy machine."""
    begun, latest = folder / "begun", time.monotonic() + 60
    if not _known_here:
        begun.touch()
    while not begun.exists() and time.monotonic() < latest:
        time.sleep(0.01)
    return _known_here


def who(_: None, things: Sequence[int]) -> tuple[int, int]:
    time.sleep(0.05)  # so that others begin before all is done
    return os.getpid(), things[0]


def only_here(here: int, things: Sequence[int]) -> float:
    return things[0] / (who(None, things)[0] == here)


def noted(folder: Path, things: Sequence[int]) -> int:
    (folder / str(things[0])).touch()
    return who(None, things)[1]
