"""When a host was last visited, by whichever process on this machine: the gap outlives a kill and holds between two."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import time, time_ns
from urllib.parse import quote

from filelock import FileLock, Timeout

ROUNDING = 0.001  # seconds by which times of files may be off
ASK_AGAIN = 0.05  # seconds until a host that another process is visiting is looked at again


class Visits:
    """A file a host in one folder; its time of change is when the last visit ended."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._locks: dict[str, FileLock] = {}
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
        while True:
            try:
                lock.acquire(blocking=False)
                break
            except Timeout:
                await asyncio.sleep(ASK_AGAIN)
        try:
            yield
        finally:
            self._note(host)
            lock.release()

    def _lock(self, host: str) -> FileLock:
        if host not in self._locks:
            self._locks[host] = FileLock(self._folder / f"{_name(host)}.lock")
        return self._locks[host]

    def _note(self, host: str) -> None:
        file, now = self._file(host), time_ns()
        try:
            os.utime(file, ns=(now, now))  # exactly: by itself the system's clock for files is some milliseconds late
        except FileNotFoundError:
            file.touch()
            os.utime(file, ns=(now, now))

    def _file(self, host: str) -> Path:
        return self._folder / _name(host)


def _name(host: str) -> str:
    return quote(host, safe="")
