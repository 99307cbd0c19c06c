"""What a researcher's review means for an offer now: it holds, or there is a reason to ask again. One pure rule."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from register.words import Status, Verdict

UNSURE = "reviewer unsure"
CHANGED = "text and answer changed"
ENDED = "reviewed code ended"


@dataclass(frozen=True, slots=True)
class Review:
    """A researcher's decision about all pages of a provider with the same offer.

    `text_digest` and `best_code` say what the reviewer saw, both empty where that is not known; `best_code` is the
    machine's answer then, also empty where it rejected. `status` None = as the machine reads it. `wave` is the one
    the decision was made for.
    """

    provider_id: str
    offer_key: str
    verdict: Verdict
    code: str
    status: Status | None
    reviewer: str
    decided_at: datetime
    comment: str = ""
    offered_title: str = ""
    url: str = ""
    best_code: str = ""
    confidence: float | None = None
    text_digest: str = ""
    wave: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where the offer stands now, and the machine's code there: "" where it rejects."""

    text_digest: str
    code: str


class Judged(StrEnum):
    """Whether a review decides: there is none, it holds, or it must be asked again."""

    NOT_REVIEWED = "not reviewed"
    HOLDS = "holds"
    ASK_AGAIN = "ask again"


@dataclass(frozen=True, slots=True)
class Standing:
    """`review` is set where one exists; `reason` (one of `PENDING_REASONS`) where it is to be asked again."""

    judged: Judged
    review: Review | None = None
    reason: str = ""


def standing(review: Review | None, sightings: Iterable[Sighting], in_scope: Container[str]) -> Standing:
    """`sightings`: all offers of the interpretation with the review's provider and key, because one decision covers
    them all; `in_scope`: the codes that the wave counts.
    """
    if review is None:
        return Standing(Judged.NOT_REVIEWED)
    if review.verdict is Verdict.UNSURE:
        return Standing(Judged.ASK_AGAIN, review, UNSURE)
    if review.verdict is Verdict.MATCH and review.code not in in_scope:
        return Standing(Judged.ASK_AGAIN, review, ENDED)
    seen = tuple(sightings)
    if seen and not any(_supports(sighting, review) for sighting in seen):
        return Standing(Judged.ASK_AGAIN, review, CHANGED)
    return Standing(Judged.HOLDS, review)


def _supports(sighting: Sighting, review: Review) -> bool:
    """The text is the one that was judged, or the machine's answer is, or the machine now says what the review says."""
    if not review.text_digest or sighting.text_digest == review.text_digest or sighting.code == review.best_code:
        return True
    agreed = "" if review.verdict is Verdict.NONE else review.code
    return sighting.code == agreed
