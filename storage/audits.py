"""Blind audits: drawn once, certified when they were judged."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from register.words import Decision
from storage.tables import AuditRow, InterpretationRow, OfferRow


@dataclass(frozen=True, slots=True)
class Audit:
    """`drawn`: (provider, offer key, the machine's code) each; `statement`: {} until it was certified."""

    interpretation_id: int
    seed: int
    zone: int
    drawn: tuple[tuple[str, str, str], ...]
    statement: dict[str, Any] = field(default_factory=dict)
    id: int = 0


def accepted_offers(session: Session, interpretation_id: int) -> dict[tuple[str, str, str], tuple[str, str]]:
    """What an audit is drawn from: (provider, offer key, code) -> (title, address) of a page that shows it."""
    columns = (OfferRow.provider_id, OfferRow.offer_key, OfferRow.code, OfferRow.title, OfferRow.url)
    query = select(*columns).where(
        OfferRow.interpretation_id == interpretation_id, OfferRow.decision == Decision.ACCEPT
    )
    found: dict[tuple[str, str, str], tuple[str, str]] = {}
    for row in sorted(tuple(map(str, row)) for row in session.execute(query)):
        provider_id, key, code, title, url = row
        found.setdefault((provider_id, key, code), (title, url))
    return found


def add_audit(session: Session, audit: Audit, now: datetime) -> None:
    """Its id is given by the database."""
    rows = [list(one) for one in audit.drawn]
    told = {"interpretation_id": audit.interpretation_id, "seed": audit.seed, "zone": audit.zone, "drawn": rows}
    session.add(AuditRow(drawn_at=now, **told))


def newest_audit(session: Session, interpretation_id: int) -> Audit | None:
    query = select(AuditRow).where(AuditRow.interpretation_id == interpretation_id).order_by(AuditRow.id.desc())
    row = session.scalars(query.limit(1)).first()
    return _audit(row) if row else None


def keep_statement(session: Session, audit_id: int, statement: dict[str, Any], now: datetime) -> None:
    row = session.get_one(AuditRow, audit_id)
    row.statement, row.certified_at = statement, now


def statement_of(session: Session, interpretation_id: int) -> str:
    """The sentence that exports of this interpretation carry, "" = not certified.

    An audit holds for every interpretation of its wave that the same matcher, extractor and register version made.
    """
    here = session.get_one(InterpretationRow, interpretation_id)
    same = (
        InterpretationRow.wave == here.wave,
        InterpretationRow.matcher_version == here.matcher_version,
        InterpretationRow.extractor_version == here.extractor_version,
        InterpretationRow.register_as_of == here.register_as_of,
        AuditRow.certified_at.is_not(None),
    )
    query = select(AuditRow).join(InterpretationRow, InterpretationRow.id == AuditRow.interpretation_id).where(*same)
    row = session.scalars(query.order_by(AuditRow.certified_at.desc(), AuditRow.id.desc()).limit(1)).first()
    return str((row.statement or {}).get("sentence", "")) if row else ""


def _audit(row: AuditRow) -> Audit:
    drawn = tuple((str(provider), str(key), str(code)) for provider, key, code in row.drawn)
    return Audit(row.interpretation_id, row.seed, row.zone, drawn, row.statement or {}, row.id)
