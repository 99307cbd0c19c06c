"""What was laid down for good, and what was thrown away: seals on interpretations, prunings of evidence."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class SealRow(Base):
    """An interpretation with its snapshot, reviews and evidence that nobody may change any more.

    `manifest_sha256` is over the manifest, which lists every sealed file and row with its own digest.
    """

    __tablename__ = "seal"
    __table_args__ = (CheckConstraint("sealed_by <> ''", name="person_is_named"),)

    interpretation_id: Mapped[int] = mapped_column(ForeignKey("interpretation.id"), primary_key=True)
    wave: Mapped[str] = mapped_column(ForeignKey("wave.label"), index=True)
    sealed_at: Mapped[datetime]
    sealed_by: Mapped[str]
    manifest_sha256: Mapped[str] = mapped_column(String(64))


class PruningRow(Base):
    """A wave whose evidence was thrown away, except what other waves or a seal need: it cannot be read again."""

    __tablename__ = "pruning"
    __table_args__ = (CheckConstraint("pruned_by <> ''", name="person_is_named"),)

    wave: Mapped[str] = mapped_column(ForeignKey("wave.label"), primary_key=True)
    pruned_at: Mapped[datetime]
    pruned_by: Mapped[str]
