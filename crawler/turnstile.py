"""The promise to a host: one request at a time, and the gap between the end of one and the begin of the next."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from time import monotonic
from urllib.parse import urlsplit

from crawler.addresses import is_address
from crawler.visits import Visits
from register.night_window import NightWindow

LOOK_AGAIN = 30.0  # seconds


@dataclass
class _Gate:
    gap: float = 0.0
    ended: float = float("-inf")  # when the last answer did, on the monotonic clock
    closed_until: float = float("-inf")
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def free_from(self) -> float:
        return max(self.ended + self.gap, self.closed_until)


class Turnstile:
    """All requests go through here, those for pages in the browser too; other processes' visits are reckoned with.

    The gap is counted from the end of an answer, because only then the host too sees no two requests closer together,
    whatever the way in between adds.
    """

    def __init__(self, visits: Visits, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._visits = visits
        self._clock = clock
        self._gates: dict[str, _Gate] = {}

    def promise(self, host: str, gap: float) -> None:
        """At least so many seconds from now on; a smaller gap than promised before changes nothing."""
        gate = self._gate(host)
        gate.gap = max(gate.gap, gap)

    def gap(self, host: str) -> float:
        return self._gate(host).gap

    def pause(self, host: str, seconds: float) -> None:
        """Nothing goes to this host for so long."""
        gate = self._gate(host)
        gate.closed_until = max(gate.closed_until, monotonic() + seconds)

    @asynccontextmanager
    async def turn(self, host: str, window: NightWindow | None = None) -> AsyncIterator[None]:
        """With a night window only while that is open. Nobody stands in the gate while it is shut."""
        gate = self._gate(host)
        while True:
            await self._night(window)
            async with gate.turn, self._visits.alone(host):
                gate.ended = max(gate.ended, monotonic() - self._visits.seconds_since(host))
                await _until(gate)
                if window is not None and not window.is_open(self._clock()):
                    continue  # it shut while the gap was waited out
                try:
                    yield
                finally:
                    gate.ended = monotonic()
                return

    async def _night(self, window: NightWindow | None) -> None:
        """The clock is looked at again from time to time: it may be put right, or the machine may have slept."""
        while True:
            wait = window.seconds_until_open(self._clock()) if window else 0.0
            if wait <= 0:
                return
            await asyncio.sleep(min(wait, LOOK_AGAIN))

    def _gate(self, host: str) -> _Gate:
        return self._gates.setdefault(host, _Gate())


async def _until(gate: _Gate) -> None:
    """A pause may be prolonged while it is waited out."""
    while True:
        wait = gate.free_from - monotonic()
        if wait <= 0:
            return
        await asyncio.sleep(wait)


def host_of(url: str) -> str:
    """What counts as one host: its name, for an address or localhost with the port (contract)."""
    parts = urlsplit(url)
    name = parts.hostname or ""
    if name == "localhost" or is_address(name):
        return f"{name}:{parts.port or (443 if parts.scheme == 'https' else 80)}"
    return name
