"""The crawl's memory: addresses waiting or done (frontier), and the index of the archived responses (page)."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base, one_of


class UrlState(StrEnum):
    """`done` was answered; `failed` was tried to the end; `disallowed` by robots.txt; `dropped` left out on purpose."""

    QUEUED = "queued"
    DONE = "done"
    FAILED = "failed"
    DISALLOWED = "disallowed"
    DROPPED = "dropped"


class UrlRole(StrEnum):
    """What an address is asked for: a page to look at, or a list of addresses."""

    PAGE = "page"
    SITEMAP = "sitemap"


class PageRole(StrEnum):
    """What an archived answer is. Only `content` is ever looked at for offers."""

    CONTENT = "content"
    REDIRECT = "redirect"
    MISSING = "missing"  # 404, 410, or a page that says so with another status
    ERROR = "error"
    WALL = "wall"
    ROBOTS = "robots"
    SITEMAP = "sitemap"


class FrontierRow(Base):
    """One address of one provider in one wave, known once (`url` is canonical).

    `host` is what the gap between two requests counts for, `hops` the number of redirects that led here.
    `prior` is the priority by the address's and the link's own words, `clues` what else was known of it as numbers (see
    `crawler.clues`), `worth` (0-1, NULL = not looked at) what the page turned out to be: from these the crawler learns.
    """

    __tablename__ = "frontier"
    __table_args__ = (
        UniqueConstraint("wave", "provider_id", "url"),
        ForeignKeyConstraint(["wave", "provider_id"], ["coverage.wave", "coverage.provider_id"]),
        Index("ix_frontier_next", "wave", "provider_id", "state", "priority"),
        one_of("state", UrlState),
        one_of("role", UrlRole),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    wave: Mapped[str]
    provider_id: Mapped[str]
    url: Mapped[str]
    host: Mapped[str]
    role: Mapped[str] = mapped_column(default=UrlRole.PAGE)
    depth: Mapped[int]
    hops: Mapped[int] = mapped_column(default=0)
    priority: Mapped[int]
    state: Mapped[str] = mapped_column(default=UrlState.QUEUED)
    reason: Mapped[str] = mapped_column(default="")
    found_on: Mapped[str] = mapped_column(default="")
    prior: Mapped[int] = mapped_column(default=0)
    stratum: Mapped[str] = mapped_column(default="")
    clues: Mapped[bytes] = mapped_column(default=b"")
    worth: Mapped[float | None]


class PageRow(Base):
    """One archived answer: where its WARC record lies and the digest of its payload.

    `url` is the canonical address asked for; `final_url` the one that answered, for a redirect the one it leads to.
    `rendered` = what scripts show: the DOM of a browser, or the data (JSON) behind the page, as `content_type` says.
    `sha256` is over the archived payload (the decoded body), hexadecimal.
    `archive_file` is relative to the archive's root and may lie under an earlier wave (an unchanged page).
    """

    __tablename__ = "page"
    __table_args__ = (
        UniqueConstraint("wave", "provider_id", "url", "rendered"),
        ForeignKeyConstraint(["wave", "provider_id"], ["coverage.wave", "coverage.provider_id"]),
        one_of("role", PageRole),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    wave: Mapped[str]
    provider_id: Mapped[str]
    url: Mapped[str]
    final_url: Mapped[str]
    role: Mapped[str] = mapped_column(default=PageRole.CONTENT)
    fetched_at: Mapped[datetime]
    status: Mapped[int]
    content_type: Mapped[str]
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int]
    rendered: Mapped[bool]
    archive_file: Mapped[str]
    archive_offset: Mapped[int]
    etag: Mapped[str] = mapped_column(default="")
    last_modified: Mapped[str] = mapped_column(default="")
