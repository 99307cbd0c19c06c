"""When a host was last visited, by whichever process on this machine: the gap outlives a kill and holds between two."""

import asyncio
import os
from collections import OrderedDict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from time import time, time_ns
from urllib.parse import quote

from filelock import lock_descriptor, unlock_descriptor

ROUNDING = 0.001  # seconds by which times of files may be off
ASK_AGAIN = 0.05  # seconds until a host that another process is visiting is looked at again
MOST_OPEN = 200  # lock files of hosts that nobody here is visiting at this moment


class Visits:
    """A file a host in one folder; its time of change is when the last visit ended."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._idle: OrderedDict[str, int] = OrderedDict()  # descriptors of lock files, the least recently used first
        folder.mkdir(parents=True, exist_ok=True)

    def seconds_since(self, host: str) -> float:
        """Since the end of the last visit; very long when there was none, none below 0 when the clock was put back."""
        try:
            return max(0.0, time() - self._file(host).stat().st_mtime - ROUNDING)
        except FileNotFoundError:
            return float("inf")

    @asynccontextmanager
    async def alone(self, host: str) -> AsyncIterator[None]:
        """No other process visits this host meanwhile; the end is noted. Within this process the caller sees to it."""
        lock = self._lock(host)
        try:
            await _locked(lock)
            try:
                yield
            finally:
                self._note(host)
        finally:
            unlock_descriptor(lock)
            self._put_back(host, lock)

    def _lock(self, host: str) -> int:
        """Opened anew where somebody removed the file meanwhile: other processes lock the one that is there."""
        lock = self._idle.pop(host, None)
        if lock is not None and os.fstat(lock).st_nlink:
            return lock
        if lock is not None:
            os.close(lock)
        return os.open(self._folder / f"{_name(host)}.lock", os.O_RDWR | os.O_CREAT, 0o644)

    def _put_back(self, host: str, lock: int) -> None:
        spare = self._idle.pop(host, None)
        self._idle[host] = lock
        if spare is None and len(self._idle) > MOST_OPEN:
            _, spare = self._idle.popitem(last=False)
        if spare is not None:
            os.close(spare)

    def _note(self, host: str) -> None:
        file, now = self._file(host), time_ns()
        try:
            os.utime(file, ns=(now, now))  # exactly: by itself the system's clock for files is some milliseconds late
        except FileNotFoundError:
            file.touch()
            os.utime(file, ns=(now, now))

    def _file(self, host: str) -> Path:
        return self._folder / _name(host)


async def _locked(lock: int) -> None:
    while True:
        if lock_descriptor(lock, blocking=False):
            return
        await asyncio.sleep(ASK_AGAIN)


@lru_cache(maxsize=1_000)
def _name(host: str) -> str:
    return quote(host, safe="")
