"""Register versions in the database: added once, never changed."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from register.certificate import Certificate, Register
from register.errors import UsageError
from register.words import Category
from storage.tables import CertificateRow, RegisterRow

FIELDS = (
    "code",
    "title",
    "sector",
    "sbu",
    "level",
    "qualification",
    "crebo",
    "category",
    "valid_from",
    "valid_to",
    "successor",
    "aliases",
)


@dataclass(frozen=True, slots=True)
class RegisterVersion:
    """An imported version. `source` is the name of the file it came from."""

    as_of: date
    source: str
    imported_at: datetime
    certificates: int


def add_register(session: Session, register: Register, source: str, now: datetime) -> bool:
    """Adds a version; False if the very same list stands there already. Raises UsageError if another list does."""
    digest = register_digest(register)
    standing = session.get(RegisterRow, register.as_of)
    if standing is not None:
        if standing.sha256 == digest:
            return False
        raise UsageError(
            f"A register as of {register.as_of} was imported before, from {standing.source}, with other content; "
            "versions are never changed: import the list under the day on which it changed."
        )
    session.add(RegisterRow(as_of=register.as_of, source=source, sha256=digest, imported_at=now))
    session.flush()
    session.add_all(CertificateRow(as_of=register.as_of, **_columns(c)) for c in register.certificates)
    return True


def register_digest(register: Register) -> str:
    """Over the certificates as they were understood, so that another column order or file format is no other list."""
    lines = (repr([getattr(c, field) for field in FIELDS]) for c in register.certificates)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def newest_as_of(session: Session, day: date | None = None) -> date | None:
    """The newest version whose `as_of` is not after `day`; without a day the newest of all."""
    query = select(func.max(RegisterRow.as_of))
    if day is not None:
        query = query.where(RegisterRow.as_of <= day)
    return session.execute(query).scalar_one_or_none()


def register_for(session: Session, day: date | None = None) -> Register:
    """The register that counts on `day`; a UsageError if none was imported for it."""
    as_of = newest_as_of(session, day)
    if as_of is None:
        until = f" with a date up to {day}" if day else ""
        raise UsageError(f"No register{until} was imported yet: run `aanbod register import FILE --as-of DATE` first.")
    return load_register(session, as_of)


def load_register(session: Session, as_of: date) -> Register:
    """The version of exactly that day."""
    rows = session.scalars(select(CertificateRow).where(CertificateRow.as_of == as_of))
    return Register.of(as_of, (_certificate(row) for row in rows))


def list_registers(session: Session) -> list[RegisterVersion]:
    """All versions, oldest first."""
    count = (
        select(func.count())
        .select_from(CertificateRow)
        .where(CertificateRow.as_of == RegisterRow.as_of)
        .scalar_subquery()
    )
    rows = session.execute(select(RegisterRow, count).order_by(RegisterRow.as_of))
    return [RegisterVersion(row.as_of, row.source, row.imported_at, number) for row, number in rows]


def _columns(certificate: Certificate) -> dict[str, object]:
    values = {field: getattr(certificate, field) for field in FIELDS}
    return values | {"category": certificate.category.value, "aliases": list(certificate.aliases)}


def _certificate(row: CertificateRow) -> Certificate:
    values = {field: getattr(row, field) for field in FIELDS}
    return Certificate(**values | {"category": Category(row.category), "aliases": tuple(row.aliases)})
