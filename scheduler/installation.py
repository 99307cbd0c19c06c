"""Where this installation keeps its things, and how it presents itself to the sites it visits."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from storage.archive import Archive
from storage.database import Database


@dataclass(frozen=True)
class Installation:
    """`home` holds the archive, logs and locks; `contact` stands in the User-Agent; `browser` None = none found.

    `night_window`, on the clocks of `time_zone`, holds for providers that name none of their own; empty = always.
    `processes` that may read pages side by side; None = as many as there are processors.
    """

    database: Database
    database_url: str
    home: Path
    contact: str | None
    allow_private: bool
    browser: Path | None
    night_window: str = ""
    time_zone: str = "Europe/Amsterdam"
    processes: int | None = None

    @property
    def archive(self) -> Archive:
        return Archive(self.home / "archive")

    @property
    def locks(self) -> Path:
        return self.home / "locks"


def now() -> datetime:
    return datetime.now(UTC)
