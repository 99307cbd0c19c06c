"""What else a wave counted of a provider's site, for the comparison with the waves after it."""

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class HealthRow(Base):
    """Beside the counters of coverage: addresses `known`, pages whose address looks `likely` to show courses, and
    `kinds` of pages (shapes of addresses).

    `renewed` = a low level was seen for the second time in a row and is what is usual from this wave on.
    """

    __tablename__ = "health"
    __table_args__ = (ForeignKeyConstraint(["wave", "provider_id"], ["coverage.wave", "coverage.provider_id"]),)

    wave: Mapped[str] = mapped_column(primary_key=True)
    provider_id: Mapped[str] = mapped_column(primary_key=True)
    known: Mapped[int]
    likely: Mapped[int]
    kinds: Mapped[int]
    renewed: Mapped[bool] = mapped_column(default=False)
