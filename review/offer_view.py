"""One offer as the page shows it: what was found, what the machine makes of it, and what people said before."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from markupsafe import Markup
from sqlalchemy import select
from sqlalchemy.orm import Session

from register.certificate import Certificate, Register
from register.judgement import Review
from register.offer import Argument, Candidate, Match
from register.signals import Signal, SignalName
from register.words import Decision, Kind, PageKind, Status
from review.marking import marked_quotes, side
from storage.pending import codes_in_scope
from storage.registers import load_register
from storage.reviews import history
from storage.tables import InterpretationRow, OfferRow, PageRow

_MOST_CARDS = 5  # as many as there are keys for
_FAR_BEHIND = 0.02  # of the best one's confidence


@dataclass(frozen=True, slots=True)
class Card:
    """A certificate to choose; `confidence` None where the researcher looked it up."""

    code: str
    title: str
    facts: str
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class PageShown:
    """The archived page on which the offer stands."""

    offer_id: int
    url: str
    fetched_at: datetime
    rendered: bool
    kind: PageKind


@dataclass(frozen=True, slots=True)
class OfferView:
    """Everything about one offer, at its best place; `others` are its other places."""

    wave: str
    provider_id: str
    offer_key: str
    title: str
    url: str
    context: Markup
    signals: tuple[tuple[str, Signal], ...]
    match: Match
    best_code: str
    text_digest: str
    cards: tuple[Card, ...]
    page: PageShown
    others: tuple[PageShown, ...]
    history: tuple[Review, ...] = field(default=())

    @property
    def newest_review_id(self) -> int:
        return max((review.id for review in self.history), default=0)

    @property
    def arguments(self) -> list[Argument]:
        """The heaviest first."""
        return sorted(self.match.arguments, key=lambda argument: -abs(argument.weight))


def read_offer(session: Session, interpretation_id: int, provider_id: str, offer_key: str) -> OfferView | None:
    """None if the interpretation has no such offer."""
    places = _places(session, interpretation_id, provider_id, offer_key)
    if not places:
        return None
    row, *others = places
    signals = tuple(Signal(SignalName(s["name"]), s["quote"], s["where"]) for s in row.signals)
    match = _match(row)
    return OfferView(
        wave=session.get_one(InterpretationRow, interpretation_id).wave,
        provider_id=provider_id,
        offer_key=offer_key,
        title=row.title,
        url=row.url,
        context=marked_quotes(row.context, row.title, signals),
        signals=tuple((side(signal), signal) for signal in signals),
        match=match,
        best_code=match.code or "",
        text_digest=row.text_digest,
        cards=_cards(match, _register(session, interpretation_id)),
        page=_page(session, row),
        others=tuple(_page(session, other) for other in others),
        history=tuple(history(session, provider_id, offer_key)),
    )


def certificates_in_scope(session: Session, interpretation_id: int) -> list[Certificate]:
    """The certificates that a researcher may choose."""
    codes = codes_in_scope(session, interpretation_id)
    return [c for c in _register(session, interpretation_id).certificates if c.code in codes]


def card(certificate: Certificate, confidence: float | None = None) -> Card:
    kind = "keuzedeel" if certificate.kind is Kind.K else "beroepsgericht onderdeel"
    level = f"niveau {certificate.level}" if certificate.level else None
    hours = f"{certificate.sbu} sbu" if certificate.sbu else None
    facts = (kind, certificate.sector, level, hours, certificate.qualification)
    return Card(certificate.code, certificate.title, " · ".join(fact for fact in facts if fact), confidence)


def worth_showing(candidates: Sequence[Candidate]) -> list[Candidate]:
    """At most five, without those that the best one leaves far behind: these only take room."""
    best = max((candidate.confidence for candidate in candidates), default=0.0)
    return [candidate for candidate in candidates if candidate.confidence >= best * _FAR_BEHIND][:_MOST_CARDS]


def _cards(match: Match, register: Register) -> tuple[Card, ...]:
    known = register.by_code
    shown = worth_showing(match.candidates)
    return tuple(card(known.get(c.code) or Certificate(c.code, c.title), c.confidence) for c in shown)


def _register(session: Session, interpretation_id: int) -> Register:
    return load_register(session, session.get_one(InterpretationRow, interpretation_id).register_as_of)


def _places(session: Session, interpretation_id: int, provider_id: str, offer_key: str) -> list[OfferRow]:
    """Everywhere the offer stands, best first: the rule of `storage.pending.representative`."""
    query = select(OfferRow).where(
        OfferRow.interpretation_id == interpretation_id,
        OfferRow.provider_id == provider_id,
        OfferRow.offer_key == offer_key,
    )
    return sorted(session.scalars(query), key=lambda row: (row.code is None, -row.confidence, row.url, row.id))


def _match(row: OfferRow) -> Match:
    return Match(
        decision=Decision(row.decision),
        code=row.code,
        confidence=row.confidence,
        status=Status(row.status),
        candidates=tuple(Candidate(**candidate) for candidate in row.candidates),
        reason=row.reason,
        arguments=tuple(Argument(**argument) for argument in row.arguments),
    )


def _page(session: Session, row: OfferRow) -> PageShown:
    page = session.get_one(PageRow, row.page_id)
    return PageShown(row.id, page.final_url, page.fetched_at, page.rendered, PageKind(row.page_kind))
