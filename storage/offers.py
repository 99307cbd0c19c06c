"""The offers of an interpretation with their matches: stored provider by provider, and read back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any, TypeVar, cast

from sqlalchemy import Table, func, insert, select
from sqlalchemy.orm import Session

from register.details import NO_DETAILS, Details
from register.offer import Argument, Candidate, Match, Offer
from register.signals import Signal, SignalName
from register.words import Decision, PageKind, Place, Status
from storage.tables import OfferRow, PageRow, ReadingRow

_T = TypeVar("_T")
BATCH = 500  # rows a statement
OfferValues = dict[str, Any]  # an offer's columns but those that say whose it is: sooner sent than a `MatchedOffer`
_INSERT = insert(cast(Table, OfferRow.__table__))  # not mapped: it takes a third longer, and a wave has many


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
