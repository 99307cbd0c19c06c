"""Reviews in the database: appended, never changed; which one is in force, and which offers wait for a researcher."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Select, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from register.judgement import Review
from register.words import Status, Verdict
from storage.tables import ReviewRow

Key = tuple[str, str]  # provider_id, offer_key


@dataclass
class DecidedMeanwhileError(Exception):
    """Somebody else decided the offer after it was shown to this reviewer; nothing was added."""

    review: Review

    def __str__(self) -> str:
        return f"{self.review.reviewer} decided this offer meanwhile: {self.review.verdict} {self.review.code}".strip()


def add_review(session: Session, review: Review, after: int | None = None) -> Review:
    """Appends a decision and returns it with its id.

    `after` is the id of the newest decision that the reviewer saw for this offer (0 = none yet, None = whatever there
    is); raises DecidedMeanwhileError if there is a newer one.
    """
    newest = _newest(session, review)
    newest_id = newest.id if newest else 0
    if newest is not None and after is not None and newest.id != after:
        raise DecidedMeanwhileError(newest)
    row = _row(review, newest_id)
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:  # on PostgreSQL two transactions can have seen the same newest row
        rival = _newest(session, review)
        if rival is None or rival.id == newest_id:
            raise
        raise DecidedMeanwhileError(rival) from None
    return replace(review, id=row.id)


def in_force(session: Session, provider_ids: Collection[str] | None = None) -> Mapping[Key, Review]:
    """Per provider and offer the decision that was taken last; of two taken at one moment the one added last."""
    query = select(ReviewRow).order_by(ReviewRow.decided_at, ReviewRow.id)
    if provider_ids is not None:
        query = query.where(ReviewRow.provider_id.in_(provider_ids))
    return {(row.provider_id, row.offer_key): _review(row) for row in session.scalars(query)}


def history(session: Session, provider_id: str, offer_key: str) -> list[Review]:
    """All decisions about one offer in the order in which they were taken: the last one is in force."""
    query = _about(provider_id, offer_key).order_by(ReviewRow.decided_at, ReviewRow.id)
    return [_review(row) for row in session.scalars(query)]


def all_reviews(session: Session) -> dict[Key, list[Review]]:
    """The history of every offer that was ever reviewed."""
    histories: dict[Key, list[Review]] = {}
    for row in session.scalars(select(ReviewRow).order_by(ReviewRow.decided_at, ReviewRow.id)):
        histories.setdefault((row.provider_id, row.offer_key), []).append(_review(row))
    return histories


def last_review_id(session: Session) -> int:
    """0 as long as nothing was reviewed; it grows with every decision."""
    return session.execute(select(func.coalesce(func.max(ReviewRow.id), 0))).scalar_one()


def _newest(session: Session, review: Review) -> Review | None:
    query = _about(review.provider_id, review.offer_key).order_by(ReviewRow.id.desc())
    row = session.scalars(query.limit(1)).first()
    return _review(row) if row else None


def _about(provider_id: str, offer_key: str) -> Select[ReviewRow]:
    return select(ReviewRow).where(ReviewRow.provider_id == provider_id, ReviewRow.offer_key == offer_key)


def _row(review: Review, revises: int) -> ReviewRow:
    return ReviewRow(
        offer_key=review.offer_key,
        provider_id=review.provider_id,
        offered_title=review.offered_title,
        url=review.url,
        verdict=review.verdict.value,
        code=review.code,
        status=review.status.value if review.status else "",
        reviewer=review.reviewer,
        decided_at=review.decided_at,
        comment=review.comment,
        best_code=review.best_code,
        confidence=review.confidence,
        text_digest=review.text_digest,
        wave=review.wave,
        revises=revises,
    )


def _review(row: ReviewRow) -> Review:
    return Review(
        provider_id=row.provider_id,
        offer_key=row.offer_key,
        verdict=Verdict(row.verdict),
        code=row.code,
        status=Status(row.status) if row.status else None,
        reviewer=row.reviewer,
        decided_at=row.decided_at,
        comment=row.comment,
        offered_title=row.offered_title,
        url=row.url,
        best_code=row.best_code,
        confidence=row.confidence,
        text_digest=row.text_digest,
        wave=row.wave,
        id=row.id,
    )
