"""Judgements: append-only, made by a named person, never overwritten by a machine."""

from datetime import datetime

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from register.words import Status, Verdict
from storage.tables.base import Base, one_of


class ReviewRow(Base):
    """One decision about all pages of a provider with the same offer text. The decision taken last is in force.

    `text_digest` and `best_code` say what the reviewer saw, to know later whether to ask again; empty where the
    decision came from a file about an offer this database does not hold. `revises` is the key's row before this one
    (0 = none): two researchers who decide at once cannot both follow the same row.
    """

    __tablename__ = "review"
    __table_args__ = (
        UniqueConstraint("provider_id", "offer_key", "revises"),
        one_of("verdict", Verdict),
        CheckConstraint(
            "status = '' OR status IN ({})".format(", ".join(f"'{word.value}'" for word in Status)), name="status_word"
        ),
        CheckConstraint("(verdict = 'match') = (code <> '')", name="code_when_match"),
        CheckConstraint("reviewer <> ''", name="reviewer_is_named"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    offer_key: Mapped[str] = mapped_column(String(16))
    provider_id: Mapped[str]
    offered_title: Mapped[str]
    url: Mapped[str]
    verdict: Mapped[str]
    code: Mapped[str] = mapped_column(String(5), default="")
    status: Mapped[str] = mapped_column(default="")
    reviewer: Mapped[str]
    decided_at: Mapped[datetime]
    comment: Mapped[str] = mapped_column(default="")
    best_code: Mapped[str] = mapped_column(String(5), default="")
    confidence: Mapped[float | None]
    text_digest: Mapped[str] = mapped_column(String(16), default="")
    wave: Mapped[str] = mapped_column(default="")
    revises: Mapped[int] = mapped_column(default=0)
