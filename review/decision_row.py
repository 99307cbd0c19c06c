"""One row of the review file: an offer that waits, or a decision. Reading says of every cell what was expected."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from register.codes import CODE
from register.judgement import Review
from register.words import Status, Verdict
from storage.pending import PendingOffer

COLUMNS = (
    "offer_key",
    "provider_id",
    "offered_title",
    "url",
    "best_code",
    "confidence",
    "verdict",
    "code",
    "status",
    "reviewer",
    "decided_at",
    "comment",
)
_Word = TypeVar("_Word", bound=StrEnum)
_KEY = re.compile(r"[0-9a-f]{16}")


@dataclass
class CellError(Exception):
    """A cell that cannot be understood."""

    column: str
    expected: str


@dataclass(frozen=True, slots=True)
class Existing:
    """What a file may speak of, and the moment of decisions that do not say when they were taken."""

    providers: Container[str]
    codes: Container[str]
    now: datetime


@dataclass(frozen=True, slots=True)
class FileDecision:
    """A decision as a file tells it; `dated` is False where the file does not say when it was taken."""

    review: Review
    dated: bool


def pending_row(offer: PendingOffer) -> dict[str, str]:
    empty = dict.fromkeys(COLUMNS, "")
    return empty | {
        "offer_key": offer.offer_key,
        "provider_id": offer.provider_id,
        "offered_title": offer.offered_title,
        "url": offer.url,
        "best_code": offer.best_code,
        "confidence": f"{offer.confidence:.4f}",
    }


def decided_row(review: Review) -> dict[str, str]:
    return {
        "offer_key": review.offer_key,
        "provider_id": review.provider_id,
        "offered_title": review.offered_title,
        "url": review.url,
        "best_code": review.best_code,
        "confidence": "" if review.confidence is None else f"{review.confidence:.4f}",
        "verdict": review.verdict.value,
        "code": review.code,
        "status": review.status.value if review.status else "",
        "reviewer": review.reviewer,
        "decided_at": review.decided_at.isoformat(),
        "comment": review.comment,
    }


def read_decision(row: dict[str, str], existing: Existing) -> FileDecision:
    """Raises CellError."""
    verdict = _word(Verdict, row, "verdict")
    review = Review(
        provider_id=_checked(row, "provider_id", existing.providers.__contains__, "a provider of one of the waves"),
        offer_key=_checked(row, "offer_key", _KEY.fullmatch, "16 hexadecimal digits, lower case"),
        verdict=verdict,
        code=_code(row, verdict, existing.codes),
        status=_word(Status, row, "status") if row["status"] else None,
        reviewer=_checked(row, "reviewer", bool, "the name of who decided"),
        decided_at=_moment(row["decided_at"]) if row["decided_at"] else existing.now,
        comment=row["comment"],
        offered_title=row["offered_title"],
        url=row["url"],
        best_code=_checked(row, "best_code", lambda code: not code or CODE.fullmatch(code), "a code such as K0905"),
        confidence=_share(row["confidence"]) if row["confidence"] else None,
    )
    return FileDecision(review, dated=bool(row["decided_at"]))


def _checked(row: dict[str, str], column: str, fits: Callable[[str], object], expected: str) -> str:
    if not fits(row[column]):
        raise CellError(column, f"{expected} was expected, not {row[column]!r}")
    return row[column]


def _word(words: type[_Word], row: dict[str, str], column: str) -> _Word:
    try:
        return words(row[column].lower())
    except ValueError:
        raise CellError(column, f"one of {', '.join(words)} was expected, not {row[column]!r}") from None


def _code(row: dict[str, str], verdict: Verdict, codes: Container[str]) -> str:
    code = row["code"].upper()
    if verdict is not Verdict.MATCH:
        if code:
            raise CellError("code", f"a code goes with the verdict match only, not with {verdict}")
        return ""
    if not CODE.fullmatch(code):
        raise CellError("code", f"the verdict match needs a code such as K0905, not {row['code']!r}")
    if code not in codes:
        raise CellError("code", f"{code} is not in the newest register")
    return code


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise CellError("decided_at", f"a moment such as 2026-10-01T14:30 was expected, not {text!r}") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _share(text: str) -> float:
    try:
        share = float(text.replace(",", "."))
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise CellError("confidence", f"a number from 0 to 1 was expected, not {text!r}")
    return share
