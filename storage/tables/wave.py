"""Waves, and what each wave can say of each provider."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from register.words import Outcome
from storage.tables.base import Base, one_of


class WaveRow(Base):
    """One dated search of all providers. `finished_at` is set when the last step of the last provider is done.

    `confirms` is set where this is no search of its own, but a later visit to the places where that wave missed what
    was shown before.
    """

    __tablename__ = "wave"

    label: Mapped[str] = mapped_column(primary_key=True)
    measured_on: Mapped[date]
    register_as_of: Mapped[date] = mapped_column(ForeignKey("register_version.as_of"))
    created_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]
    confirms: Mapped[str | None] = mapped_column(ForeignKey("wave.label"))


class CoverageRow(Base):
    """A provider in a wave: its block of `providers.yaml` as it was measured, and the outcome.

    `outcome` is empty as long as the provider is still to be crawled. The counters are those of the contract.
    """

    __tablename__ = "coverage"
    __table_args__ = (
        one_of("outcome", Outcome, optional=True),
        CheckConstraint("outcome IS NULL OR reason <> ''", name="outcome_has_a_reason"),
    )

    wave: Mapped[str] = mapped_column(ForeignKey("wave.label"), primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    provider: Mapped[dict[str, Any]]
    outcome: Mapped[str | None]
    reason: Mapped[str] = mapped_column(default="")
    pages_fetched: Mapped[int] = mapped_column(default=0)
    pages_failed: Mapped[int] = mapped_column(default=0)
    pages_disallowed: Mapped[int] = mapped_column(default=0)
    offers_found: Mapped[int] = mapped_column(default=0)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
