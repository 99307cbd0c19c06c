"""Interpretations of a wave's evidence: numbered, never written over. Their offers: `storage.offers`."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from register.errors import UsageError
from storage.tables import InterpretationRow


@dataclass(frozen=True, slots=True)
class Versions:
    """What an interpretation depends on beside the evidence."""

    register_as_of: date
    extractor: str
    matcher: str


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One reading of a wave's archive; `finished` once every crawled provider was read."""

    id: int
    wave: str
    number: int
    versions: Versions
    finished: bool


def open_interpretation(session: Session, wave: str, versions: Versions, now: datetime) -> Interpretation:
    """Goes on with the newest one if it is unfinished and of the same versions; else begins a new one."""
    newest = _newest(session, wave)
    if newest and not newest.finished and newest.versions == versions:
        return newest
    row = InterpretationRow(
        wave=wave,
        number=newest.number + 1 if newest else 1,
        register_as_of=versions.register_as_of,
        extractor_version=versions.extractor,
        matcher_version=versions.matcher,
        started_at=now,
    )
    session.add(row)
    session.flush()
    return _interpretation(row)


def finished_since(session: Session, wave: str, versions: Versions, moment: datetime) -> Interpretation | None:
    """The wave's newest one, if it was begun after that moment, is finished and of these versions."""
    row = _newest_row(session, wave)
    newest = _interpretation(row) if row and row.started_at > moment else None
    return newest if newest and newest.finished and newest.versions == versions else None


def current_interpretation(session: Session, wave: str) -> Interpretation | None:
    """The newest finished one."""
    query = select(InterpretationRow).where(InterpretationRow.wave == wave, InterpretationRow.finished_at.is_not(None))
    row = session.scalars(query.order_by(InterpretationRow.number.desc()).limit(1)).first()
    return _interpretation(row) if row else None


def find_interpretation(session: Session, name: str) -> Interpretation | None:
    """`2026Q4` = the wave's current one; `2026Q4@1` = its first one. None if there is none, or it is not finished."""
    label, numbered, number = name.partition("@")
    if not numbered:
        return current_interpretation(session, label)
    if not number.isdecimal():
        raise UsageError(f"{name!r} names no interpretation: LABEL@NUMBER was expected, such as {label}@1.")
    query = select(InterpretationRow).where(
        InterpretationRow.wave == label,
        InterpretationRow.number == int(number),
        InterpretationRow.finished_at.is_not(None),
    )
    row = session.scalars(query).first()
    return _interpretation(row) if row else None


def unknown_interpretation(session: Session, name: str) -> str:
    """The sentence for a name that no finished interpretation has."""
    label = name.partition("@")[0]
    known = ", ".join(f"{label}@{found.number}" for found in interpretations_of(session, label)) or "none yet"
    return f"There is no interpretation {name!r} to look at; those of wave {label} are: {known}."


def get_by_id(session: Session, interpretation_id: int) -> Interpretation:
    return _interpretation(session.get_one(InterpretationRow, interpretation_id))


def interpretations_of(session: Session, wave: str) -> list[Interpretation]:
    """The finished ones of a wave, oldest first."""
    query = select(InterpretationRow).where(InterpretationRow.wave == wave, InterpretationRow.finished_at.is_not(None))
    return [_interpretation(row) for row in session.scalars(query.order_by(InterpretationRow.number))]


def finish_interpretation(session: Session, interpretation_id: int, now: datetime) -> None:
    chosen = InterpretationRow.id == interpretation_id
    session.execute(update(InterpretationRow).where(chosen).values(finished_at=now))


def _newest(session: Session, wave: str) -> Interpretation | None:
    row = _newest_row(session, wave)
    return _interpretation(row) if row else None


def _newest_row(session: Session, wave: str) -> InterpretationRow | None:
    query = select(InterpretationRow).where(InterpretationRow.wave == wave).order_by(InterpretationRow.number.desc())
    return session.scalars(query.limit(1)).first()


def _interpretation(row: InterpretationRow) -> Interpretation:
    versions = Versions(row.register_as_of, row.extractor_version, row.matcher_version)
    return Interpretation(row.id, row.wave, row.number, versions, row.finished_at is not None)
