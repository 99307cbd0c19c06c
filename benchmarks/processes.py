"""What processes cost: their memory together at its peak, and their processor time."""

import threading
from dataclasses import dataclass, field
from os import getpid
from types import TracebackType
from typing import Any, Self

import psutil  # type: ignore[import-untyped]

PAUSE = 0.1  # seconds between two looks


@dataclass
class Watch:
    """Looks at the processes that this one started (`with_own`: and itself), not at those in `without` or browsers.

    `peak` in bytes (resident memory of all together), `seconds` of processor time.
    """

    without: frozenset[int]
    peak: int = 0
    with_own: bool = False
    _spent: dict[int, float] = field(default_factory=dict)
    _done: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._look_on, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._done.set()
        if self._thread is not None:
            self._thread.join()

    @property
    def seconds(self) -> float:
        return sum(self._spent.values())

    def _look_on(self) -> None:
        while not self._done.wait(PAUSE):
            self.peak = max(self.peak, sum(map(self._look, self._watched())))

    def _watched(self) -> list[Any]:
        return [*_children(self.without), *([psutil.Process(getpid())] if self.with_own else [])]

    def _look(self, process: Any) -> int:
        """Bytes in memory now; 0 for a process that has just ended, or a browser."""
        try:
            if "chrom" in process.name().lower():
                return 0
            times = process.cpu_times()
            self._spent[process.pid] = times.user + times.system
            return int(process.memory_info().rss)
        except psutil.NoSuchProcess:
            return 0


def _children(without: frozenset[int]) -> list[Any]:
    return [child for child in psutil.Process(getpid()).children(recursive=True) if child.pid not in without]
