"""The made-up web: every institution on a port of its own on loopback, from background threads of this process."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from types import TracebackType
from typing import Self

from aanbod.demo.content import PHASES, Pages, Setting, Site
from aanbod.demo.server import Exchange, HostServer
from aanbod.demo.sites import SITES

FIRST_PORT = 18601  # the same addresses in every run where these ports are free, else any free ones
LOG_LENGTH = 50_000


@dataclass(frozen=True, slots=True)
class Visit:
    """One request that reached the made-up web. `status` 0 = the line was cut; `path` has its query."""

    provider_id: str
    host: str
    path: str
    at: datetime
    user_agent: str
    status: int
    phase: int


class DemoWeb:
    """`with DemoWeb() as web:` serves phase 1; setting `web.phase` changes what the sites show. Ports stay.

    `first_port` None: any free ports, for several webs side by side.
    """

    def __init__(self, sites: tuple[Site, ...] = SITES, first_port: int | None = FIRST_PORT) -> None:
        self.sites = sites
        self._phase = PHASES[0].number
        self._visits: deque[Visit] = deque(maxlen=LOG_LENGTH)
        self._made: dict[tuple[str, int], Pages] = {}
        self._hosts: dict[str, HostServer] = {}
        for site in sites:
            for host in site.hosts:
                pages, note = partial(self._pages_now, site, host), partial(self._note, site, host)
                preferred = first_port + len(self._hosts) if first_port else 0
                self._hosts[host] = HostServer(preferred, pages, note)
                self._hosts[host].etags = site.etags

    def __enter__(self) -> Self:
        self._settle()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def stop(self) -> None:
        for host in self._hosts.values():
            host.stop()

    @property
    def phase(self) -> int:
        return self._phase

    @phase.setter
    def phase(self, number: int) -> None:
        if number not in {phase.number for phase in PHASES}:
            raise ValueError(f"phase {number}: 1, 2 or 3 was expected")
        self._phase = number
        self._settle()

    @property
    def addresses(self) -> Mapping[str, str]:
        """By the name of the host; a provider's website bears the provider's id."""
        return {name: host.address for name, host in self._hosts.items()}

    @property
    def log(self) -> tuple[Visit, ...]:
        """The newest 50,000 requests, oldest first."""
        return tuple(self._visits)

    def forbidden_visits(self) -> tuple[Visit, ...]:
        """Requests for pages that the provider's robots.txt forbids; a polite visitor leaves none."""
        forbidden = {site.provider_id: site.forbidden for site in self.sites}
        return tuple(visit for visit in self.log if visit.path.startswith(forbidden[visit.provider_id] or ("\0",)))

    def pages(self, host: str, phase: int) -> Pages:
        """Everything a host serves in a phase, by path (with query where the site tells those apart)."""
        if (host, phase) not in self._made:
            build = next(site.hosts[host] for site in self.sites if host in site.hosts)
            self._made[host, phase] = build(Setting(phase, self.addresses))
        return self._made[host, phase]

    def _settle(self) -> None:
        for site in self.sites:
            for host in site.hosts:
                self.pages(host, self._phase)
                if self._phase in site.down_in:
                    self._hosts[host].refuse()
                else:
                    self._hosts[host].start()

    def _pages_now(self, _site: Site, host: str) -> Pages:
        return self.pages(host, self._phase)

    def _note(self, site: Site, host: str, exchange: Exchange) -> None:
        at = datetime.now(UTC)
        visit = Visit(site.provider_id, host, exchange.path, at, exchange.user_agent, exchange.status, self._phase)
        self._visits.append(visit)
