"""Blind audits of what the machine accepted, and what they let one state."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class AuditRow(Base):
    """One random sample of the accepted offers of an interpretation, drawn before anyone judged it.

    `zone`: how many offers it was drawn from; `drawn`: provider, offer key and the machine's code of each. `statement`
    is filled in when it was certified: its `sentence` is what exports carry.
    """

    __tablename__ = "audit"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    interpretation_id: Mapped[int] = mapped_column(ForeignKey("interpretation.id"), index=True)
    drawn_at: Mapped[datetime]
    seed: Mapped[int]
    zone: Mapped[int]
    drawn: Mapped[list[Any]]
    statement: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    certified_at: Mapped[datetime | None]
