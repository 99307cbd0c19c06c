"""Snapshots: what a wave says of every provider x certificate. Derived from offers, reviews, coverage and rulings."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from register.words import CellState, Change, DecidedBy, Status
from storage.tables.base import Base, one_of

MOVED = text("from_code IS NOT NULL")  # few cells ever move: their index stays small


class SnapshotRow(Base):
    """One interpretation's snapshot, with what it was made from: if any of it moved on, it is made again.

    Only the wave's current interpretation moves on; what an earlier one said stays as it last stood. `confirmation_id`
    is the newest finished interpretation of a confirmation visit (0 = none).
    """

    __tablename__ = "snapshot"
    __table_args__ = (Index("ix_snapshot_wave", "wave"),)

    interpretation_id: Mapped[int] = mapped_column(ForeignKey("interpretation.id"), primary_key=True)
    wave: Mapped[str] = mapped_column(ForeignKey("wave.label"))
    previous_wave: Mapped[str | None] = mapped_column(ForeignKey("wave.label"))
    previous_id: Mapped[int | None] = mapped_column(ForeignKey("interpretation.id"))
    previous_made_at: Mapped[datetime | None]
    last_review_id: Mapped[int]
    last_ruling_id: Mapped[int] = mapped_column(default=0)
    confirmation_id: Mapped[int] = mapped_column(default=0)
    made_at: Mapped[datetime]


class CellRow(Base):
    """One provider x certificate that was shown in this wave or ever before. Dates are waves' `measured_on`.

    `evidence_page_id` is the archived answer behind the state: the page that shows it, or what answered at the old
    place. `from_provider_id` and `from_code` say where a cell that moved in this wave came from. `confirmed_on` is the
    day on which a confirmation visit saw again that it is gone.
    """

    __tablename__ = "cell"
    __table_args__ = (
        ForeignKeyConstraint(["interpretation_id"], ["snapshot.interpretation_id"], ondelete="CASCADE"),
        Index("ix_cell_code", "code", "interpretation_id"),
        Index("ix_cell_from_code", "from_code", sqlite_where=MOVED, postgresql_where=MOVED),
        Index("ix_cell_from_provider", "from_provider_id", sqlite_where=MOVED, postgresql_where=MOVED),
        one_of("state", CellState),
        one_of("change", Change, optional=True),
        CheckConstraint("first_seen <= last_seen", name="seen_order"),
        CheckConstraint("last_seen <= last_measured", name="measured_order"),
        CheckConstraint("(from_provider_id IS NULL) = (from_code IS NULL)", name="origin_is_whole"),
    )

    interpretation_id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    state: Mapped[str]
    change: Mapped[str | None]
    reason: Mapped[str]
    first_seen: Mapped[date]
    last_seen: Mapped[date]
    last_measured: Mapped[date]
    last_url: Mapped[str]
    evidence_page_id: Mapped[int | None] = mapped_column(ForeignKey("page.id"))
    confirmed_on: Mapped[date | None]
    from_provider_id: Mapped[str | None]
    from_code: Mapped[str | None] = mapped_column(String(5))


class ObservationRow(Base):
    """A cell that is shown, with the one offer that stands for it."""

    __tablename__ = "observation"
    __table_args__ = (
        ForeignKeyConstraint(
            ["interpretation_id", "provider_id", "code"],
            ["cell.interpretation_id", "cell.provider_id", "cell.code"],
            ondelete="CASCADE",
        ),
        one_of("decided_by", DecidedBy),
        one_of("status", Status),
        CheckConstraint("status <> 'discontinued'", name="discontinued_is_not_shown"),
    )

    interpretation_id: Mapped[int] = mapped_column(primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id"))
    status: Mapped[str]
    confidence: Mapped[float]
    decided_by: Mapped[str]


class RulingRow(Base):
    """A person's word on a mass disappearance: it is real (`accepted`), or in doubt again. Append-only; the last one
    about a provider in a wave is in force.
    """

    __tablename__ = "ruling"
    __table_args__ = (
        ForeignKeyConstraint(["wave", "provider_id"], ["coverage.wave", "coverage.provider_id"]),
        CheckConstraint("person <> ''", name="person_is_named"),
        CheckConstraint("reason <> ''", name="reason_is_given"),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    wave: Mapped[str]
    provider_id: Mapped[str]
    accepted: Mapped[bool]
    person: Mapped[str]
    reason: Mapped[str]
    decided_at: Mapped[datetime]


class LineageRow(Base):
    """An offer of this interpretation is one that was reviewed under another key: reworded, or at a merged provider."""

    __tablename__ = "lineage"

    interpretation_id: Mapped[int] = mapped_column(ForeignKey("interpretation.id"), primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    offer_key: Mapped[str] = mapped_column(String(16), primary_key=True)
    from_provider_id: Mapped[str]
    from_offer_key: Mapped[str] = mapped_column(String(16))
