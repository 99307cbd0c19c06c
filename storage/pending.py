"""Which offers of an interpretation wait for a researcher, and why."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from operator import attrgetter

from sqlalchemy import select, union
from sqlalchemy.orm import Session

from register.judgement import Judged, Review, Sighting, standing
from register.words import Decision
from storage.lineage import reviews_for
from storage.offers import OfferInBrief
from storage.registers import load_register
from storage.tables import InterpretationRow, LineageRow, OfferRow, ReviewRow, WaveRow


@dataclass(frozen=True, slots=True)
class PendingOffer:
    """An offer that waits, shown by its best representative `offer_id`; `reason` is one of `PENDING_REASONS`."""

    wave: str
    provider_id: str
    offer_key: str
    offered_title: str
    url: str
    best_code: str
    confidence: float
    reason: str
    offer_id: int


def pending(session: Session, interpretation_id: int) -> list[PendingOffer]:
    """One row per provider and offer key, ordered by provider, title and key."""
    interpretation = session.get_one(InterpretationRow, interpretation_id)
    in_scope = codes_in_scope(session, interpretation_id)
    reviews = reviews_for(session, interpretation_id)
    found = []
    for key, sightings in groupby(_in_brief(session, interpretation_id), attrgetter("provider_id", "offer_key")):
        offers = tuple(sightings)
        reason = why_it_waits(reviews.get(key), offers, in_scope)
        if reason is not None:
            found.append(_pending(interpretation.wave, representative(offers), reason))
    return sorted(found, key=lambda offer: (offer.provider_id, offer.offered_title.casefold(), offer.offer_key))


def why_it_waits(review: Review | None, offers: Sequence[OfferInBrief], in_scope: Container[str]) -> str | None:
    """The reason to ask a researcher, or None. An offer that was accepted on one of its pages is not asked again for
    the pages that show less of it.
    """
    standing_now = standing(review, (Sighting(o.text_digest, o.code or "") for o in offers), in_scope)
    if standing_now.judged is Judged.ASK_AGAIN:
        return standing_now.reason
    if standing_now.judged is Judged.HOLDS:
        return None
    accepted = {offer.code for offer in offers if offer.decision == Decision.ACCEPT}
    asked = [offer for offer in offers if offer.decision == Decision.REVIEW and offer.code not in accepted]
    return representative(asked).reason if asked else None


def representative(offers: Iterable[OfferInBrief]) -> OfferInBrief:
    """The offer that best shows its kind: not rejected, most certain, then by address."""
    return min(offers, key=lambda o: (o.decision == Decision.REJECT, -o.confidence, o.url, o.id))


def codes_in_scope(session: Session, interpretation_id: int) -> frozenset[str]:
    """The codes that the interpretation's wave counts."""
    interpretation = session.get_one(InterpretationRow, interpretation_id)
    wave = session.get_one(WaveRow, interpretation.wave)
    return frozenset(load_register(session, interpretation.register_as_of).in_scope(wave.measured_on).by_code)


def _in_brief(session: Session, interpretation_id: int) -> list[OfferInBrief]:
    """All places of the offers that can wait at all: asked by the machine, or reviewed before."""
    here = OfferRow.interpretation_id == interpretation_id
    asked = select(OfferRow.offer_key).where(here, OfferRow.decision == Decision.REVIEW)
    descended = select(LineageRow.offer_key).where(LineageRow.interpretation_id == interpretation_id)
    keys = union(asked, select(ReviewRow.offer_key), descended)
    columns = [getattr(OfferRow, column.name) for column in fields(OfferInBrief)]
    query = select(*columns).where(here, OfferRow.offer_key.in_(keys))
    found = (OfferInBrief(*row) for row in session.execute(query))
    return sorted(found, key=attrgetter("provider_id", "offer_key", "id"))  # Python's order on every database


def _pending(wave: str, offer: OfferInBrief, reason: str) -> PendingOffer:
    return PendingOffer(
        wave=wave,
        provider_id=offer.provider_id,
        offer_key=offer.offer_key,
        offered_title=offer.title,
        url=offer.url,
        best_code=offer.code or offer.best_code or "",
        confidence=offer.confidence,
        reason=reason,
        offer_id=offer.id,
    )
