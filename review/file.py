"""`review export` and `review import`: decisions in a file that people fill in with a spreadsheet."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from register.errors import FileMistakeError, UsageError
from register.judgement import Review
from review.current import interpretation_to_review
from review.decision_row import COLUMNS, CellError, Existing, FileDecision, decided_row, pending_row, read_decision
from review.sightings import Sightings
from review.spreadsheet import read_rows, write_rows
from storage.pending import pending
from storage.registers import register_for
from storage.reviews import DecidedMeanwhileError, Key, add_review, all_reviews, in_force
from storage.tables import CoverageRow


@dataclass(frozen=True, slots=True)
class ExportResult:
    """How many offers of which wave wait for a verdict, and how many decisions follow them; no wave = none was read."""

    wave: str | None
    pending: int
    decided: int


@dataclass
class ImportResult:
    """What became of the rows. Offers are shown as `provider_id/offer_key`.

    `unchanged`: decisions known already; `without_verdict`: rows not filled in; `unknown`: added, but no wave here
    shows the offer; `revised`: another decision was in force; `older`: added, but a later decision stays in force.
    """

    added: int = 0
    unchanged: int = 0
    without_verdict: int = 0
    unknown: list[str] = field(default_factory=list)
    revised: list[str] = field(default_factory=list)
    older: list[str] = field(default_factory=list)


def export_reviews(session: Session, wave: str | None, path: Path) -> ExportResult:
    """Offers that wait in `wave` (None = the newest), with an empty verdict, then all decisions in force."""
    interpretation = interpretation_to_review(session, wave)
    waiting = pending(session, interpretation.id) if interpretation else []
    decisions = [review for _, review in sorted(in_force(session).items())]
    write_rows(path, COLUMNS, [*map(pending_row, waiting), *map(decided_row, decisions)])
    return ExportResult(interpretation.wave if interpretation else None, len(waiting), len(decisions))


def import_reviews(session: Session, path: Path, now: datetime | None = None) -> ImportResult:
    """Adds the decisions that are not known yet. Raises a FileMistakeError that names every mistake in the file."""
    rows = list(read_rows(path, COLUMNS))
    decisions = _decisions(session, path.name, rows, now or datetime.now(UTC))
    result = ImportResult(without_verdict=len(rows) - len(decisions))
    known, sightings = all_reviews(session), Sightings(session)
    try:
        for decision in decisions:
            _take_in(session, decision, known, sightings, result)
    except DecidedMeanwhileError as error:
        raise UsageError(f"{path.name} was not imported, because {error}; import it again.") from error
    return result


def _decisions(
    session: Session, name: str, rows: Sequence[tuple[int, dict[str, str]]], now: datetime
) -> list[FileDecision]:
    filled = [(line, row) for line, row in rows if row["verdict"]]
    if not filled:
        return []
    providers = frozenset(session.scalars(select(CoverageRow.provider_id).distinct()))
    existing = Existing(providers, register_for(session).by_code, now)
    found, mistakes = [], []
    for line, row in filled:
        try:
            found.append(read_decision(row, existing))
        except CellError as error:
            mistakes.append(FileMistakeError.at(name, line, error.column, error.expected).sentence)
    if mistakes:
        raise FileMistakeError("\n".join(mistakes))
    return found


def _take_in(
    session: Session, decision: FileDecision, known: dict[Key, list[Review]], sightings: Sightings, result: ImportResult
) -> None:
    review = decision.review
    key = review.provider_id, review.offer_key
    earlier = known.setdefault(key, [])
    if any(_same(decision, other) for other in earlier):
        result.unchanged += 1
        return
    if not sightings.know(key):
        result.unknown.append("/".join(key))
    if earlier:
        later = earlier[-1].decided_at <= review.decided_at
        (result.revised if later else result.older).append("/".join(key))
    earlier.append(add_review(session, sightings.complete(review)))
    earlier.sort(key=lambda other: (other.decided_at, other.id))
    result.added += 1


def _same(decision: FileDecision, other: Review) -> bool:
    """A row without a date is known when the same person decided the same before, whenever that was."""
    review = decision.review if decision.dated else replace(decision.review, decided_at=other.decided_at)
    return _content(review) == _content(other)


def _content(review: Review) -> tuple[object, ...]:
    return review.verdict, review.code, review.status, review.reviewer, review.decided_at, review.comment
