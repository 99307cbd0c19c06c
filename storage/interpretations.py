"""Interpretations of a wave's evidence: numbered, written provider by provider, never written over."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar, cast

from sqlalchemy import Table, func, insert, select, update
from sqlalchemy.orm import Session

from register.details import NO_DETAILS, Details
from register.errors import UsageError
from register.offer import Argument, Candidate, Match, Offer
from register.signals import Signal, SignalName
from register.words import Decision, PageKind, Place, Status
from storage.tables import InterpretationRow, OfferRow, PageRow, ReadingRow

_T = TypeVar("_T")
BATCH = 500  # rows a statement
OfferValues = dict[str, Any]  # an offer's columns but those that say whose it is: sooner sent than a `MatchedOffer`
_INSERT = insert(cast(Table, OfferRow.__table__))  # not mapped: it takes a third longer, and a wave has many


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


@dataclass(frozen=True, slots=True)
class MatchedOffer:
    """An offer on a page, with its identity and the machine's match."""

    page_id: int
    offer_key: str
    text_digest: str
    offer: Offer
    match: Match


@dataclass(frozen=True, slots=True)
class StoredOffer:
    """A matched offer as stored, with the page on which it stands."""

    id: int
    provider_id: str
    page_url: str
    best_code: str
    matched: MatchedOffer


@dataclass(frozen=True, slots=True)
class OfferInBrief:
    """The columns of an offer that decide whether it waits."""

    id: int
    provider_id: str
    offer_key: str
    text_digest: str
    title: str
    url: str
    decision: str
    code: str | None
    best_code: str | None
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class OfferSeen(OfferInBrief):
    """The columns of an offer from which a snapshot is made; `final_url` is the page's address."""

    page_id: int
    final_url: str
    status: str
    candidates: list[Any]


OF_THE_PAGE = frozenset({"final_url"})


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


def read_providers(session: Session, interpretation_id: int) -> set[str]:
    """Ids of the providers whose pages were read already."""
    query = select(ReadingRow.provider_id).where(ReadingRow.interpretation_id == interpretation_id)
    return set(session.scalars(query))


def values_of(matched: MatchedOffer) -> OfferValues:
    offer, match = matched.offer, matched.match
    return {
        "page_id": matched.page_id,
        "offer_key": matched.offer_key,
        "text_digest": matched.text_digest,
        "title": offer.title,
        "url": offer.url,
        "place": offer.place.value,
        "page_kind": offer.page_kind.value,
        "context": offer.context,
        "signals": [_plain(signal) for signal in offer.signals],
        "details": _plain(offer.details),
        "decision": match.decision.value,
        "code": match.code,
        "best_code": match.candidates[0].code if match.candidates else None,
        "confidence": match.confidence,
        "status": match.status.value,
        "reason": match.reason,
        "candidates": [_plain(candidate) for candidate in match.candidates],
        "arguments": [_plain(argument) for argument in match.arguments],
    }


def add_reading(
    session: Session, interpretation_id: int, provider_id: str, offers: Iterable[OfferValues], pages: tuple[int, int]
) -> None:
    """One provider's offers and the note that it was read; `pages` = how many were read, and how many could not be."""
    whose = {"interpretation_id": interpretation_id, "provider_id": provider_id}
    rows = (whose | values for values in offers)
    while batch := list(islice(rows, BATCH)):
        session.execute(_INSERT, batch)
    read, unreadable = pages
    session.add(ReadingRow(**whose, pages_read=read, pages_unreadable=unreadable))


def offers_of(session: Session, interpretation_id: int, provider_id: str) -> Iterator[StoredOffer]:
    """All offers of a provider, in the order of their pages' addresses."""
    query = (
        select(OfferRow, PageRow.final_url)
        .join(PageRow, PageRow.id == OfferRow.page_id)
        .where(OfferRow.interpretation_id == interpretation_id, OfferRow.provider_id == provider_id)
        .order_by(PageRow.url, OfferRow.id)
    )
    return (_stored(row, page_url) for row, page_url in session.execute(query))


def seen_offers(session: Session, interpretation_id: int) -> dict[str, list[OfferSeen]]:
    """All offers by provider, without their texts, in the order of their pages' addresses."""
    names = [column.name for column in fields(OfferSeen)]
    columns = [getattr(PageRow if name in OF_THE_PAGE else OfferRow, name) for name in names]
    query = (
        select(PageRow.url, *columns)
        .join(PageRow, PageRow.id == OfferRow.page_id)
        .where(OfferRow.interpretation_id == interpretation_id)
    )
    found = [(page_url, OfferSeen(*values)) for page_url, *values in session.execute(query)]
    seen: dict[str, list[OfferSeen]] = {}
    for _, offer in sorted(found, key=lambda one: (one[1].provider_id, one[0], one[1].id)):
        seen.setdefault(offer.provider_id, []).append(offer)
    return seen


def unreadable_pages(session: Session, interpretation_id: int) -> dict[str, int]:
    """Per provider the archived pages that could not be read back, where there are any."""
    query = select(ReadingRow.provider_id, ReadingRow.pages_unreadable).where(
        ReadingRow.interpretation_id == interpretation_id, ReadingRow.pages_unreadable > 0
    )
    return dict(session.execute(query).all())


def count_offers_found(session: Session, interpretation_id: int) -> dict[str, int]:
    """Per provider the distinct offers that may be an official certificate (accepted, or sent to review)."""
    query = (
        select(OfferRow.provider_id, func.count(OfferRow.offer_key.distinct()))
        .where(OfferRow.interpretation_id == interpretation_id, OfferRow.decision != Decision.REJECT)
        .group_by(OfferRow.provider_id)
    )
    return dict(session.execute(query).all())


def _newest(session: Session, wave: str) -> Interpretation | None:
    row = _newest_row(session, wave)
    return _interpretation(row) if row else None


def _newest_row(session: Session, wave: str) -> InterpretationRow | None:
    query = select(InterpretationRow).where(InterpretationRow.wave == wave).order_by(InterpretationRow.number.desc())
    return session.scalars(query.limit(1)).first()


def _interpretation(row: InterpretationRow) -> Interpretation:
    versions = Versions(row.register_as_of, row.extractor_version, row.matcher_version)
    return Interpretation(row.id, row.wave, row.number, versions, row.finished_at is not None)


def _plain(fact: Signal | Details | Candidate | Argument) -> dict[str, Any]:
    """As `dataclasses.asdict`, for what holds nothing that must be copied: that took most of the time of storing."""
    return {name: getattr(fact, name) for name in fact.__slots__}


def _stored(row: OfferRow, page_url: str) -> StoredOffer:
    signals = tuple(Signal(SignalName(s["name"]), s["quote"], s["where"]) for s in row.signals)
    kind, details = PageKind(row.page_kind), Details(**row.details) if row.details else NO_DETAILS
    offer = Offer(row.title, row.context, row.url, Place(row.place), kind, signals, details)
    match = Match(
        Decision(row.decision),
        row.code,
        row.confidence,
        Status(row.status),
        _many(Candidate, row.candidates),
        row.reason,
        _many(Argument, row.arguments),
    )
    matched = MatchedOffer(row.page_id, row.offer_key, row.text_digest, offer, match)
    return StoredOffer(row.id, row.provider_id, page_url, row.best_code or "", matched)


def _many(kind: type[_T], rows: Sequence[dict[str, Any]]) -> tuple[_T, ...]:
    return tuple(kind(**row) for row in rows)
