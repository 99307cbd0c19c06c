"""What extraction and matching made of a wave's evidence: recomputable, numbered, never written over."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from register.words import Decision, PageKind, Place, Status
from storage.tables.base import Base, one_of


class InterpretationRow(Base):
    """One reading of a wave's archive. The newest finished one is the wave's current interpretation."""

    __tablename__ = "interpretation"
    __table_args__ = (UniqueConstraint("wave", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    wave: Mapped[str] = mapped_column(ForeignKey("wave.label"))
    number: Mapped[int]
    register_as_of: Mapped[date] = mapped_column(ForeignKey("register_version.as_of"))
    extractor_version: Mapped[str]
    matcher_version: Mapped[str]
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class ReadingRow(Base):
    """One provider's share of an interpretation, written together with its offers: what stands here is done."""

    __tablename__ = "reading"

    interpretation_id: Mapped[int] = mapped_column(ForeignKey("interpretation.id"), primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    pages_read: Mapped[int]
    pages_unreadable: Mapped[int] = mapped_column(default=0)


class OfferRow(Base):
    """An offer on a page with the machine's match. `best_code` is the best candidate's, also where it was rejected.

    `offer_key` is its identity within the provider (normalised title + code evidence); `text_digest` covers title,
    context and page kind, to see whether a reviewed text changed. `url` is the offer's own address.
    `details` as `register.details`; NULL where the offer was read before there were any.
    """

    __tablename__ = "offer"
    __table_args__ = (
        Index("ix_offer_key", "interpretation_id", "offer_key"),
        Index("ix_offer_provider", "interpretation_id", "provider_id"),
        one_of("decision", Decision),
        one_of("status", Status),
        one_of("place", Place),
        one_of("page_kind", PageKind),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence_range"),
        CheckConstraint("(code IS NULL) = (decision = 'reject')", name="code_unless_rejected"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    interpretation_id: Mapped[int] = mapped_column(ForeignKey("interpretation.id"))
    provider_id: Mapped[str]
    page_id: Mapped[int] = mapped_column(ForeignKey("page.id"))
    offer_key: Mapped[str] = mapped_column(String(16))
    text_digest: Mapped[str] = mapped_column(String(16))
    title: Mapped[str]
    url: Mapped[str]
    place: Mapped[str]
    page_kind: Mapped[str]
    context: Mapped[str]
    signals: Mapped[list[Any]]
    details: Mapped[dict[str, Any] | None]
    decision: Mapped[str]
    code: Mapped[str | None] = mapped_column(String(5))
    best_code: Mapped[str | None] = mapped_column(String(5))
    confidence: Mapped[float]
    status: Mapped[str]
    reason: Mapped[str]
    candidates: Mapped[list[Any]]
    arguments: Mapped[list[Any]]
