"""A cell: one provider x certificate, as one wave knows it. The monitor's tables are all views of cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from register.words import CellState, Change


@dataclass(frozen=True, slots=True)
class Cell:
    """`change` is None when there is nothing to tell: gone before and still gone.

    `first_seen` and `last_seen` are days of waves; `last_url` is the page where it was last shown.
    """

    provider_id: str
    code: str
    state: CellState
    change: Change | None
    reason: str
    first_seen: date
    last_seen: date
    last_url: str

    @property
    def key(self) -> tuple[str, str]:
        return (self.provider_id, self.code)


@dataclass(frozen=True, slots=True)
class Succession:
    """What lives on as what on the day of the wave: codes by code, providers by provider."""

    codes: Mapping[str, str] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()
