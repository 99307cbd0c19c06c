"""Snapshots: what a wave says of every provider x certificate. Derived from offers, reviews and coverage."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, String
from sqlalchemy.orm import Mapped, mapped_column

from register.words import CellState, Change, DecidedBy, Status
from storage.tables.base import Base, one_of


class SnapshotRow(Base):
    """One wave's snapshot, with what it was made from: if any of it moved on, the snapshot is made again."""

    __tablename__ = "snapshot"

    wave: Mapped[str] = mapped_column(ForeignKey("wave.label"), primary_key=True)
    previous_wave: Mapped[str | None] = mapped_column(ForeignKey("wave.label"))
    previous_made_at: Mapped[datetime | None]
    interpretation_id: Mapped[int] = mapped_column(ForeignKey("interpretation.id"))
    last_review_id: Mapped[int]
    made_at: Mapped[datetime]


class CellRow(Base):
    """One provider x certificate that was shown in this wave or ever before. Dates are waves' `measured_on`."""

    __tablename__ = "cell"
    __table_args__ = (
        ForeignKeyConstraint(["wave"], ["snapshot.wave"], ondelete="CASCADE"),
        one_of("state", CellState),
        one_of("change", Change, optional=True),
        CheckConstraint("first_seen <= last_seen", name="seen_order"),
    )

    wave: Mapped[str] = mapped_column(primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    state: Mapped[str]
    change: Mapped[str | None]
    reason: Mapped[str]
    first_seen: Mapped[date]
    last_seen: Mapped[date]
    last_url: Mapped[str]


class ObservationRow(Base):
    """A cell that is shown, with the one offer that stands for it."""

    __tablename__ = "observation"
    __table_args__ = (
        ForeignKeyConstraint(
            ["wave", "provider_id", "code"], ["cell.wave", "cell.provider_id", "cell.code"], ondelete="CASCADE"
        ),
        one_of("decided_by", DecidedBy),
        one_of("status", Status),
        CheckConstraint("status <> 'discontinued'", name="discontinued_is_not_shown"),
    )

    wave: Mapped[str] = mapped_column(primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id"))
    status: Mapped[str]
    confidence: Mapped[float]
    decided_by: Mapped[str]
