"""The offers that wait, as a list to work through: filtered, counted, one after the other."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import quote, urlencode

from sqlalchemy import select
from sqlalchemy.orm import Session
from starlette.requests import Request

from register.reasons import PENDING_REASONS
from review.current import interpretation_to_review
from storage.pending import PendingOffer, pending
from storage.tables import CoverageRow


@dataclass(frozen=True, slots=True)
class Choice:
    """What the researcher wants to see: "" = all."""

    provider_id: str = ""
    reason: str = ""

    @classmethod
    def of(cls, request: Request) -> "Choice":
        return cls(request.query_params.get("instelling", ""), request.query_params.get("reden", ""))

    @property
    def query(self) -> str:
        """To put behind an address: `?instelling=…&reden=…`, or nothing."""
        given = {"instelling": self.provider_id, "reden": self.reason}
        query = urlencode({name: value for name, value in given.items() if value})
        return f"?{query}" if query else ""

    def takes(self, offer: PendingOffer) -> bool:
        return self.provider_id in {"", offer.provider_id} and self.reason in {"", listed_reason(offer.reason)}


@dataclass(frozen=True, slots=True)
class Queue:
    """All offers of a wave that wait, in order; `names` of the wave's providers by id."""

    wave: str
    interpretation_id: int
    offers: tuple[PendingOffer, ...]
    names: Mapping[str, str]

    def chosen(self, choice: Choice) -> list[PendingOffer]:
        return [offer for offer in self.offers if choice.takes(offer)]

    def by_provider(self, choice: Choice) -> list[tuple[str, list[PendingOffer]]]:
        return [(key, list(offers)) for key, offers in groupby(self.chosen(choice), lambda offer: offer.provider_id)]

    def per_provider(self) -> Counter[str]:
        return Counter(offer.provider_id for offer in self.offers)

    def per_reason(self) -> Counter[str]:
        return Counter(listed_reason(offer.reason) for offer in self.offers)

    def after(self, choice: Choice, provider_id: str, title: str, offer_key: str) -> PendingOffer | None:
        """The next one in the order of the queue, from the top again after the last; None if no other waits."""
        others = [o for o in self.chosen(choice) if (o.provider_id, o.offer_key) != (provider_id, offer_key)]
        here = provider_id, title.casefold(), offer_key
        later = (o for o in others if (o.provider_id, o.offered_title.casefold(), o.offer_key) > here)
        return next(later, others[0] if others else None)


def read_queue(session: Session, wave: str | None = None) -> Queue | None:
    """Of `wave`, or of the newest one that was read; None as long as it was not."""
    interpretation = interpretation_to_review(session, wave)
    if interpretation is None:
        return None
    rows = session.scalars(select(CoverageRow).where(CoverageRow.wave == interpretation.wave))
    names = {row.provider_id: str(row.provider["name"]) for row in rows}
    return Queue(interpretation.wave, interpretation.id, tuple(pending(session, interpretation.id)), names)


def listed_reason(reason: str) -> str:
    """Without the detail that may follow it."""
    return next((listed for listed in PENDING_REASONS if reason.startswith(listed)), reason)


def address(provider_id: str, offer_key: str, choice: Choice) -> str:
    return f"/aanbod/{quote(provider_id)}/{quote(offer_key)}{choice.query}"
