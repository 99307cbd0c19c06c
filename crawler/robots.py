"""robots.txt as RFC 9309 has it: asked for once per host and wave, obeyed for every request, its delay kept."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from time import monotonic
from urllib.parse import urljoin, urlsplit

from protego import Protego

from crawler.failures import ForbiddenError, UnreadableRobotsError
from crawler.order import PRODUCT

MOST_BYTES = 512_000  # RFC 9309, 2.5: at least 500 KiB are read
GOOD_FOR = 24 * 3600.0  # seconds; RFC 9309, 2.4
HOPS = 5  # RFC 9309, 2.3.1.2


@dataclass(frozen=True)
class Rules:
    """What one host allows. `unreadable` carries the reason when nothing may be asked of it."""

    parsed: Protego | None = None
    unreadable: str = ""

    @classmethod
    def read(cls, body: bytes) -> "Rules":
        return cls(Protego.parse(body[:MOST_BYTES].decode("utf-8", errors="replace").removeprefix("\ufeff")))

    def check(self, url: str) -> None:
        """ForbiddenError or UnreadableRobotsError unless this address may be asked for."""
        if self.unreadable:
            raise UnreadableRobotsError(self.unreadable)
        if self.parsed is not None and not self.parsed.can_fetch(url, PRODUCT):
            raise ForbiddenError(url)

    @property
    def delay(self) -> float:
        return float(self.parsed.crawl_delay(PRODUCT) or 0) if self.parsed else 0.0

    def sitemaps(self, base: str) -> list[str]:
        return [urljoin(base, address) for address in self.parsed.sitemaps] if self.parsed else []


def rules_of_status(status: int, body: bytes) -> Rules:
    """2xx: what it says; 4xx: there is none, so all is allowed, but `too many requests` is no such answer."""
    if 200 <= status < 300:  # noqa: PLR2004 - HTTP's classes
        return Rules.read(body)
    if 400 <= status < 500 and status != 429:  # noqa: PLR2004
        return Rules()
    return Rules(unreadable=f"server error: {status}")


def robots_address(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/robots.txt"


@dataclass
class RobotsBook:
    """The rules of every host met so far; `fetch` asks for one robots.txt, once even when many wait for it."""

    clock: Callable[[], float] = monotonic
    _rules: dict[str, tuple[float, "asyncio.Task[Rules]"]] = field(default_factory=dict)

    async def rules(self, url: str, fetch: Callable[[str], Awaitable[Rules]]) -> Rules:
        address = robots_address(url)
        since, task = self._rules.get(address, (0.0, None))
        if task is None or self.clock() - since > GOOD_FOR:
            task = asyncio.ensure_future(fetch(address))
            self._rules[address] = self.clock(), task
        return await asyncio.shield(task)
