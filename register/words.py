"""The contract's closed lists of words, each in one place."""

from enum import StrEnum


class Kind(StrEnum):
    """Where a certificate hangs: on a keuzedeel (K) or on a beroepsgericht onderdeel (C)."""

    K = "K"
    C = "C"


class Category(StrEnum):
    """`lnv` = wettelijke beroepsvereisten groen, out of the monitor's scope."""

    REGULAR = "regular"
    LNV = "lnv"


class Render(StrEnum):
    """How a provider's pages are fetched."""

    AUTO = "auto"
    HTTP = "http"
    BROWSER = "browser"


class Outcome(StrEnum):
    """What a wave can say of a provider's site. Only `complete` may make a certificate `gone`."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    BLOCKED = "blocked"
    FAILED = "failed"
    SKIPPED = "skipped"


class WaveState(StrEnum):
    """`interrupted` = not complete, and no process is working on it."""

    RUNNING = "running"
    INTERRUPTED = "interrupted"
    COMPLETE = "complete"


class PageKind(StrEnum):
    """What a page is for; only `course` and `overview` pages show offers that can count by themselves."""

    COURSE = "course"
    OVERVIEW = "overview"
    DIPLOMA = "diploma"
    GUIDE = "guide"
    NEWS = "news"
    VACANCY = "vacancy"
    INFORMATION = "information"
    OTHER = "other"


class Place(StrEnum):
    """Where on a page an offer's title stands."""

    HEADING = "heading"
    JSON_LD = "json_ld"
    TABLE_ROW = "table_row"
    LIST_ROW = "list_row"
    PDF_LINE = "pdf_line"


class Decision(StrEnum):
    """The matcher's answer: counted without review, asked of a researcher, or not an official certificate."""

    ACCEPT = "accept"
    REVIEW = "review"
    REJECT = "reject"


class Status(StrEnum):
    """For whom and whether a shown certificate can be started; `discontinued` is never counted."""

    OPEN = "open"
    EMPLOYERS_ONLY = "employers_only"
    WAITING_LIST = "waiting_list"
    UNCLEAR = "unclear"
    DISCONTINUED = "discontinued"


class Verdict(StrEnum):
    """A researcher's answer about an offer."""

    MATCH = "match"
    NONE = "none"
    UNSURE = "unsure"


class DecidedBy(StrEnum):
    """Who made an observation count; `carried` = an earlier review of the same offer text at the same provider."""

    AUTO = "auto"
    REVIEWER = "reviewer"
    CARRIED = "carried"


class CellState(StrEnum):
    """What a wave knows of one provider x certificate that was ever shown."""

    SHOWN = "shown"
    GONE = "gone"
    UNMEASURED = "unmeasured"


class Change(StrEnum):
    """A cell against the wave before."""

    NEW = "new"
    CONTINUED = "continued"
    RETURNED = "returned"
    GONE = "gone"
    MOVED = "moved"
    UNMEASURED = "unmeasured"
