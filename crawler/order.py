"""What is asked of a crawl and what it tells while it runs; both cross the border between two processes as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import TypeAdapter

from register.night_window import NightWindow
from register.provider import Provider
from register.words import Outcome

PRODUCT = "aanbod-monitor"  # the name by which a robots.txt can address us


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited, in seconds, and how often is tried again."""

    answer: float = 30.0  # for one answer, from connecting to its last byte
    rendering: float = 45.0  # for a page to settle in the browser
    retries: int = 2
    back_off: float = 5.0  # before the first retry; doubled for each further one
    longest_pause: float = 300.0  # a Retry-After beyond this is cut to it
    silence: float = 180.0  # of the child process, before it is taken for stuck
    start: float = 180.0  # until its first sign of life


@dataclass(frozen=True, slots=True)
class Limits:
    """What one site may cost at most; sizes in bytes, times in seconds, None = no limit."""

    document: int = 10_000_000  # one document, also after decompression
    url_length: int = 2_000
    hops: int = 8  # redirects in a row
    site_bytes: int | None = 3_000_000_000
    site_time: float | None = None
    addresses: int | None = None  # asked for at one site
    renderings_at_once: int = 3  # pages open in the browser, over all sites


@dataclass(frozen=True, slots=True)
class CrawlOrder:
    """Crawl these providers of this wave, whose coverage rows exist.

    `home` is the folder of archive, logs and visits; `evidence`, where given, that of the archive. `hints` are
    addresses to look at for a provider besides its own seeds, such as those where the wave before saw something.
    `browser` None = none is to be had. `night_window` holds for providers that name none of their own; empty = always.
    `hints_only` = nothing but the hints is asked for: no front door, no sitemaps, no links.
    """

    wave: str
    provider_ids: Sequence[str]
    at_once: int
    database_url: str
    home: Path
    contact: str
    allow_private: bool = False
    browser: Path | None = None
    hints: Mapping[str, Sequence[str]] = field(default_factory=dict)
    patience: Patience = field(default_factory=Patience)
    limits: Limits = field(default_factory=Limits)
    evidence: Path | None = None
    night_window: str = ""
    time_zone: str = "Europe/Amsterdam"
    hints_only: bool = False

    @property
    def user_agent(self) -> str:
        return f"{PRODUCT}/{_own_version()} (+{self.contact})"

    def window_of(self, provider: Provider) -> NightWindow | None:
        """The hours in which this provider's sites may be visited; None = always."""
        text = provider.night_window or self.night_window
        return NightWindow.read(text, self.time_zone) if text else None

    @property
    def archive(self) -> Path:
        return self.evidence or self.home / "archive"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one provider is; `outcome` and `reason` once it is finished; `waits` says why nothing happens now.
    `opened` = pages that were opened in the browser since the crawling process was started.
    """

    provider_id: str
    pages_fetched: int
    pages_waiting: int
    outcome: Outcome | None = None
    reason: str = ""
    waits: str = ""
    opened: int = 0


ORDER = TypeAdapter(CrawlOrder)
PROGRESS = TypeAdapter(Progress)


def _own_version() -> str:
    try:
        return version("aanbod")
    except PackageNotFoundError:
        return "0"
