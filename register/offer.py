"""An offer as a page shows it, and what the matcher says of it. Shared by the floors above; made by none here."""

from dataclasses import dataclass
from typing import Any

from register.details import NO_DETAILS, Details
from register.signals import Signal
from register.words import Decision, PageKind, Place, Status


@dataclass(frozen=True, slots=True)
class Offer:
    """A place on a page where a course is shown: its title as printed, with what stands around it.

    `context` is plain text, whitespace collapsed, at most 1,200 characters. `url` is the offer's own page where a row
    links to one, else the page it stands on.
    """

    title: str
    context: str = ""
    url: str = ""
    place: Place = Place.HEADING
    page_kind: PageKind = PageKind.OTHER
    signals: tuple[Signal, ...] = ()
    details: Details = NO_DETAILS

    def __reduce__(self) -> tuple[Any, ...]:
        """From process to process in a third of the time: by thousands a second."""
        told = (self.title, self.context, self.url, self.place, self.page_kind, self.signals, self.details)
        return Offer, told


@dataclass(frozen=True, slots=True)
class Candidate:
    """A certificate that the offer might be, with P(code) between 0 and 1."""

    code: str
    title: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Argument:
    """One thing that moved a match: weight > 0 spoke for it, < 0 against; `text` in Dutch for the researcher."""

    text: str
    weight: float
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """What the matcher says of one offer.

    `code` is None unless the decision is accept or review. `reason` is one word-group from `register.reasons`
    saying why it was not simply accepted ("" when accepted). Candidates come best first, at most five.
    """

    decision: Decision
    code: str | None
    confidence: float
    status: Status
    candidates: tuple[Candidate, ...] = ()
    reason: str = ""
    arguments: tuple[Argument, ...] = ()
