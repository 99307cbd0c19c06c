"""Offers that are the ones reviewed before under another key: reworded, or at the provider into which one merged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from register.judgement import Review
from storage.reviews import Key, in_force
from storage.tables import LineageRow, OfferRow, ReviewRow

BATCH = 500  # values a statement


@dataclass(frozen=True, slots=True)
class Descent:
    """The offer `key` of an interpretation is what was reviewed as `origin`."""

    key: Key
    origin: Key


def save_lineage(session: Session, interpretation_id: int, descents: Iterable[Descent]) -> None:
    """Puts an interpretation's lineage in the place of the one before."""
    session.execute(delete(LineageRow).where(LineageRow.interpretation_id == interpretation_id))
    names = ("provider_id", "offer_key", "from_provider_id", "from_offer_key")
    rows = [
        {"interpretation_id": interpretation_id, **dict(zip(names, (*d.key, *d.origin), strict=True))} for d in descents
    ]
    if rows:
        session.execute(insert(LineageRow), rows)


def lineage_of(session: Session, interpretation_id: int) -> dict[Key, Key]:
    """Origin by key."""
    rows = session.scalars(select(LineageRow).where(LineageRow.interpretation_id == interpretation_id))
    return {(row.provider_id, row.offer_key): (row.from_provider_id, row.from_offer_key) for row in rows}


def reviews_for(session: Session, interpretation_id: int) -> Mapping[Key, Review]:
    """Per provider and offer of the interpretation the decision in force; an offer's own one before an inherited."""
    return inherited(in_force(session), lineage_of(session, interpretation_id))


def inherited(reviews: Mapping[Key, Review], lineage: Mapping[Key, Key]) -> Mapping[Key, Review]:
    return {key: reviews[origin] for key, origin in lineage.items() if origin in reviews} | dict(reviews)


def is_touched(session: Session, interpretation_id: int, after_review: int) -> bool:
    """Whether a review that was added later is, or may be by descent, about an offer of the interpretation."""
    newer = session.execute(
        select(ReviewRow.provider_id, ReviewRow.offer_key, ReviewRow.best_code).where(ReviewRow.id > after_review)
    ).all()
    keys = {(provider_id, offer_key) for provider_id, offer_key, _ in newer}
    if keys & set(lineage_of(session, interpretation_id).values()):
        return True
    here = OfferRow.interpretation_id == interpretation_id
    offers = select(OfferRow.provider_id, OfferRow.offer_key).where(here).distinct()
    standing = {
        (provider_id, offer_key)
        for some in batched([offer_key for _, offer_key in sorted(keys)], BATCH)
        for provider_id, offer_key in session.execute(offers.where(OfferRow.offer_key.in_(some)))
    }
    if keys & standing:
        return True
    codes = sorted({code for *_, code in newer if code})
    return any(
        session.scalars(select(OfferRow.id).where(here, OfferRow.code.in_(some)).limit(1)).first()
        for some in batched(codes, BATCH)
    )


def batched(values: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    return (values[start : start + size] for start in range(0, len(values), size))
