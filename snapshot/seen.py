"""What a snapshot is made from: an offer as a wave saw it, and what the wave knows of a provider's site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from register.words import Decision, Outcome, Status


@dataclass(frozen=True, slots=True)
class SeenOffer:
    """An offer with the machine's match. `about_url` is the address it speaks of, `page_url` the page it stands on.

    `candidates` are the codes that it may be, the best first.
    """

    id: int
    offer_key: str
    text_digest: str
    about_url: str
    page_url: str
    decision: Decision
    code: str | None
    best_code: str
    confidence: float
    status: Status
    reason: str = ""
    page_id: int = 0
    candidates: tuple[str, ...] = ()

    @property
    def on_own_page(self) -> bool:
        return self.about_url == self.page_url


class Fate(StrEnum):
    """What became of the address where a certificate was shown before; the values are reasons of a change.

    `HOST_GONE` = its host could not be reached at all, which may pass: it counts when two waves in a row say so.
    """

    GONE = "old page gone"
    REDIRECTS = "old page redirects"
    SILENT = "old page silent"
    UNCHECKED = "old page not checked"
    HOST_GONE = "old host gone"


@dataclass(frozen=True, slots=True)
class Visit:
    """How the wave fared at one provider, and the fate of old addresses. An address not listed was not checked.

    `answers` = ids of the archived answers at old addresses. `unreadable` = how many archived pages could not be read
    back: what stood on them is not known.
    """

    outcome: Outcome
    reason: str
    fates: Mapping[str, Fate] = field(default_factory=dict)
    answers: Mapping[str, int] = field(default_factory=dict)
    unreadable: int = 0

    @property
    def measured(self) -> bool:
        return self.outcome is Outcome.COMPLETE

    def fate_of(self, url: str) -> Fate:
        return self.fates.get(url, Fate.UNCHECKED)


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Second looks, some days later, at the places where certificates were missed.

    `checked_on` = the last day on which an address answered. `seen` = codes that an offer there shows or may show.
    """

    checked_on: Mapping[str, date]
    seen: frozenset[str]

    def followed_by(self, later: "Confirmation") -> "Confirmation":
        """What was seen before counts until all its places answered again: a visit that failed takes nothing back."""
        all_again = self.checked_on.keys() <= later.checked_on.keys()
        return Confirmation(
            {**self.checked_on, **later.checked_on}, later.seen if all_again else self.seen | later.seen
        )
