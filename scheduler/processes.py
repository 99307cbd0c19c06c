"""What processes that work side by side have in common. Each of them imports this: it imports little."""

import gc
import os
import pickle
import shutil
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any, TypeVar

_Tool = TypeVar("_Tool")
_Thing = TypeVar("_Thing")
_Made = TypeVar("_Made")
_FOLDER, _A_DAY = "aanbod-processes-", 86_400
_OBJECTS = 50_000  # made before garbage is looked for
_LAST_IS = 8  # times as small as the first batches
_OF_WHAT_IS_LEFT = 2  # batches for each process
_BATCHES_WORTH_IT = 3  # from which further processes save more than they cost


def processes_for(amount: int, worth_it: int) -> int:
    """As many as there are processors for this program; one where starting others would cost more than it saves."""
    from joblib import cpu_count  # noqa: PLC0415 - takes half a second, and the processes that are started need it not

    return int(cpu_count()) if amount >= worth_it else 1


def side_by_side(
    work: Callable[[_Tool, Sequence[_Thing]], _Made], tool: _Tool, things: Sequence[_Thing], batch: int
) -> Generator[_Made]:
    """`work(tool, some of the things)`, so many at a time, in their order; many by as many processes as are worth it.

    `work` is a function of a module that each process may have to import: the less that imports, the sooner they begin.
    """
    processes = processes_for(len(things), _BATCHES_WORTH_IT * batch)
    if processes == 1:
        yield from (work(tool, things[at : at + batch]) for at in range(0, len(things), batch))
    else:
        with seldom_looking_for_garbage():
            yield from _shared(work, tool, list(_batches(things, batch, processes)), processes - 1)


def _batches(things: Sequence[_Thing], most: int, processes: int) -> Iterator[Sequence[_Thing]]:
    """Smaller ones towards the end, so that all processes end at about the same time."""
    at, least = 0, max(most // _LAST_IS, 1)
    while left := len(things) - at:
        size = min(most, max(least, left // (_OF_WHAT_IS_LEFT * processes)), left)
        yield things[at : at + size]
        at += size


def _shared(
    work: Callable[[_Tool, Sequence[_Thing]], _Made], tool: _Tool, batches: Sequence[Sequence[_Thing]], helpers: int
) -> Generator[_Made]:
    """Each process takes the next batch when it has done one: the helpers, a thread here speaking for each of them, and
    this one, which has begun when they are still starting.
    """
    turns = iter(range(len(batches)))  # threads may share it: taking a number is one step
    made: list[Future[_Made]] = [Future() for _ in batches]
    with _helped(work, tool, batches, helpers) as send, ThreadPoolExecutor(helpers) as threads:
        try:
            for _ in range(helpers):
                threads.submit(_by_another, send, turns, made)
            for one in made:
                while not one.done() and (turn := next(turns, None)) is not None:
                    made[turn].set_result(work(tool, batches[turn]))
                yield one.result()
        finally:
            deque(turns, maxlen=0)  # where the caller wants no more, or something went wrong, nobody begins another


@contextmanager
def _helped(
    work: Callable[[_Tool, Sequence[_Thing]], _Made], tool: _Tool, batches: Sequence[Sequence[_Thing]], helpers: int
) -> Iterator[Callable[[int], "Future[_Made]"]]:
    """So many other processes, as what sends one of them a batch by its number."""
    if _can_be_copied():
        fork = get_context("fork")
        with ProcessPoolExecutor(helpers, mp_context=fork, initializer=_hold, initargs=(work, tool, batches)) as pool:
            pool.submit(os.getpid)  # so that all copies are made now, before there are threads
            yield lambda turn: pool.submit(_work_on, turn)
    else:
        spawn = get_context("spawn")
        with (
            laid_down((work, tool)) as file,
            ProcessPoolExecutor(helpers, mp_context=spawn, initializer=_set_up, initargs=(file,)) as pool,
        ):
            yield lambda turn: pool.submit(_work_here, batches[turn])


def _can_be_copied() -> bool:
    """Whether another process can begin as a copy of this one, at once, knowing all that this one does; else it takes
    most of a second to import and take up what it needs.

    Only where nothing else runs here: a lock that another thread holds would stay locked in the copy. (numpy's own
    threads stop for a copy.) Open connections to a database are copied too, but a copy leaves without closing them.
    Elsewhere than on Linux, libraries of the system do not stand it.
    """
    return sys.platform == "linux" and threading.active_count() == 1


def _by_another(send: "Callable[[int], Future[_Made]]", turns: Iterator[int], made: Sequence["Future[_Made]"]) -> None:
    """The next batch is on its way while one is worked on: the other process need not wait until this one, which is
    busy too, has taken an answer and packed more.
    """
    ahead: deque[tuple[int, Future[_Made]]] = deque()
    for turn in turns:
        ahead.append((turn, send(turn)))
        if len(ahead) > 1:
            _hand_over(*ahead.popleft(), made)
    while ahead:
        _hand_over(*ahead.popleft(), made)


def _hand_over(turn: int, done: "Future[_Made]", made: Sequence["Future[_Made]"]) -> None:
    try:
        made[turn].set_result(done.result())
    except Exception as error:  # noqa: BLE001 - it is for the caller, who waits for this batch
        made[turn].set_exception(error)


@contextmanager
def seldom_looking_for_garbage() -> Iterator[None]:
    """What is there now stays until the end, and work on text leaves hardly any: looking at it all costs a tenth."""
    before = gc.get_threshold()
    _look_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _look_seldom() -> None:
    gc.freeze()
    gc.set_threshold(_OBJECTS)


# Of a process that does nothing else: the work, its tool, and the batches where it began as a copy.
_working: tuple[Callable[[Any, Any], Any], Any, Sequence[Sequence[Any]]] | None = None


def _hold(work: Callable[[Any, Any], Any], tool: Any, batches: Sequence[Sequence[Any]]) -> None:
    global _working  # noqa: PLW0603 - what such a process is for
    _working = work, tool, batches


def _set_up(file: Path) -> None:
    work, tool = taken_up(file)
    _hold(work, tool, ())
    _look_seldom()


def _work_on(turn: int) -> Any:
    return _work_here(_held()[2][turn])


def _work_here(some: Sequence[Any]) -> Any:
    work, tool, _ = _held()
    return work(tool, some)


def _held() -> tuple[Callable[[Any, Any], Any], Any, Sequence[Sequence[Any]]]:
    if _working is None:
        raise RuntimeError("this process was not set up for any work")
    return _working


@contextmanager
def laid_down(tool: object) -> Iterator[Path]:
    """What every process works with, as a file that each takes it from.

    With what is more than a pipe holds, starting a process would take until it has read it: one would start after
    the other.
    """
    _clear_away()
    with TemporaryDirectory(prefix=_FOLDER) as folder:
        file = Path(folder) / "tool"
        file.write_bytes(pickle.dumps(tool))
        yield file


def _clear_away() -> None:
    """What commands that were killed left behind; one that runs needs its own for its first seconds only."""
    for folder in Path(gettempdir()).glob(f"{_FOLDER}*"):
        if _is_old(folder):
            shutil.rmtree(folder, ignore_errors=True)  # another command may be at it, or it is another user's


def _is_old(folder: Path) -> bool:
    try:
        return folder.stat().st_mtime < time.time() - _A_DAY
    except FileNotFoundError:  # the command whose it was has just ended
        return False


def taken_up(file: Path) -> Any:
    return pickle.loads(file.read_bytes())  # noqa: S301 - laid down by the process that started this one
