"""A cell: one provider x certificate, as one wave knows it. The monitor's tables are all views of cells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from register.words import CellState, Change

Key = tuple[str, str]  # provider_id, code


@dataclass(frozen=True, slots=True)
class Cell:
    """`change` is None when there is nothing to tell: gone before and still gone, for the reason it went.

    `first_seen`, `last_seen` and `last_measured` (when it was last known whether it is shown) are days of waves;
    `last_url` is the page where it was last shown. `evidence` is the id of the archived answer behind the state, None
    where there is none. `origin` is the key under which it lived up to the wave before, where it moved in this one;
    `confirmed_on` the day of a second visit that found it gone as well.
    """

    provider_id: str
    code: str
    state: CellState
    change: Change | None
    reason: str
    first_seen: date
    last_seen: date
    last_url: str
    last_measured: date
    evidence: int | None = None
    confirmed_on: date | None = None
    origin: Key | None = None

    @property
    def key(self) -> Key:
        return (self.provider_id, self.code)


@dataclass(frozen=True, slots=True)
class Succession:
    """What lives on as what on the day of the wave: codes by code, providers by provider.

    `ended` = codes of earlier waves that no longer count; `same_title` = those of `codes` that the register does not
    link: the new code took over the old one's title. `new_codes` = codes that did not count yet in the wave before.
    """

    codes: Mapping[str, str] = field(default_factory=dict)
    providers: Mapping[str, str] = field(default_factory=dict)
    ended: frozenset[str] = frozenset()
    same_title: frozenset[str] = frozenset()
    new_codes: frozenset[str] = frozenset()
