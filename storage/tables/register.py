"""Register versions: immutable once imported, told apart by the day they describe."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from register.words import Category
from storage.tables.base import Base, one_of


class RegisterRow(Base):
    """One imported version: the list of certificates as it stood on `as_of`."""

    __tablename__ = "register_version"

    as_of: Mapped[date] = mapped_column(primary_key=True)
    source: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    imported_at: Mapped[datetime]


class CertificateRow(Base):
    """One certificate in one version."""

    __tablename__ = "certificate"
    __table_args__ = (one_of("category", Category),)

    as_of: Mapped[date] = mapped_column(ForeignKey("register_version.as_of"), primary_key=True)
    code: Mapped[str] = mapped_column(String(5), primary_key=True)
    title: Mapped[str]
    sector: Mapped[str | None]
    sbu: Mapped[int | None]
    level: Mapped[int | None]
    qualification: Mapped[str | None]
    crebo: Mapped[str | None]
    category: Mapped[str]
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]
    successor: Mapped[str | None] = mapped_column(String(5))
    aliases: Mapped[list[Any]]
