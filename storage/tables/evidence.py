"""The crawl's memory: addresses waiting or done (frontier), and the index of the archived responses (page)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, one_of


class UrlState(StrEnum):
    """`done` has a page; `failed` was tried to the end; `disallowed` by robots.txt; `dropped` left out on purpose."""

    QUEUED = "queued"
    DONE = "done"
    FAILED = "failed"
    DISALLOWED = "disallowed"
    DROPPED = "dropped"


class FrontierRow(Base):
    """One address of one provider in one wave, known once (`url` is canonical)."""

    __tablename__ = "frontier"
    __table_args__ = (
        UniqueConstraint("wave", "provider_id", "url"),
        ForeignKeyConstraint(["wave", "provider_id"], ["coverage.wave", "coverage.provider_id"]),
        Index("ix_frontier_next", "wave", "provider_id", "state", "priority"),
        one_of("state", UrlState),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    wave: Mapped[str]
    provider_id: Mapped[str]
    url: Mapped[str]
    depth: Mapped[int]
    priority: Mapped[int]
    state: Mapped[str] = mapped_column(default=UrlState.QUEUED)
    reason: Mapped[str] = mapped_column(default="")
    found_on: Mapped[str] = mapped_column(default="")


class PageRow(Base):
    """One archived response: where its WARC record lies and the digest of its payload.

    `url` is the canonical address asked for, `final_url` the one that answered after redirects. `rendered` = the
    DOM of a browser. `sha256` is over the archived payload (the decoded body), hexadecimal.
    """

    __tablename__ = "page"
    __table_args__ = (
        UniqueConstraint("wave", "provider_id", "url", "rendered"),
        ForeignKeyConstraint(["wave", "provider_id"], ["coverage.wave", "coverage.provider_id"]),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    wave: Mapped[str]
    provider_id: Mapped[str]
    url: Mapped[str]
    final_url: Mapped[str]
    fetched_at: Mapped[datetime]
    status: Mapped[int]
    content_type: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    rendered: Mapped[bool]
    archive_file: Mapped[str]
    archive_offset: Mapped[int]
