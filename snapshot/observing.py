"""From the offers that count to one observation per certificate: which offer stands for it, and with which status."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from register.words import DecidedBy, Status
from snapshot.judging import Counted, Judgement

STATUS_RANK = {status: rank for rank, status in enumerate(Status)}  # open first: it is what most people can use


@dataclass(frozen=True, slots=True)
class Observation:
    """A provider shows a certificate in a wave; `offer_id` leads to the text and the archived page."""

    code: str
    offer_id: int
    url: str
    status: Status
    confidence: float
    decided_by: DecidedBy
    page_id: int | None = None


@dataclass(frozen=True, slots=True)
class View:
    """What a provider's site shows: observations by code, and why other codes are not among them.

    `waiting` = codes that an offer may be which waits for a person, `waiting_places` = the own pages of such offers.
    """

    observations: dict[str, Observation]
    discontinued: frozenset[str]
    waiting: frozenset[str]
    refused: frozenset[str]
    waiting_places: frozenset[str] = frozenset()


EMPTY_VIEW = View({}, frozenset(), frozenset(), frozenset())


def observe(judgement: Judgement) -> View:
    """One observation per certificate that is shown with a counting status."""
    by_code: dict[str, list[Counted]] = defaultdict(list)
    for counted in _own_page_has_the_last_word(judgement):
        by_code[counted.code].append(counted)
    observations, discontinued = {}, set()
    for code, offers in sorted(by_code.items()):
        live = [counted for counted in offers if counted.status is not Status.DISCONTINUED]
        if live:
            observations[code] = _observation(min(live, key=_order))
        else:
            discontinued.add(code)
    waiting = judgement.waiting - observations.keys()
    return View(observations, frozenset(discontinued), frozenset(waiting), judgement.refused, judgement.waiting_places)


def _own_page_has_the_last_word(judgement: Judgement) -> Iterable[Counted]:
    """A row of an overview gives way to what the page it links to says of the same certificate, also of its status."""
    told = {(c.code, c.offer.about_url) for c in judgement.counted if c.offer.on_own_page}
    for counted in judgement.counted:
        place = (counted.code, counted.offer.about_url)
        decided_by_person = counted.decided_by is not DecidedBy.AUTO
        gives_way = place in told or (place in judgement.contradicted and not decided_by_person)
        if counted.offer.on_own_page or not gives_way:
            yield counted


def _order(counted: Counted) -> tuple[object, ...]:
    """Smaller is better. Everything in it comes from the page, so the choice does not depend on the crawl's order."""
    offer = counted.offer
    person = counted.decided_by is DecidedBy.AUTO
    return (person, STATUS_RANK[counted.status], not offer.on_own_page, -offer.confidence, offer.page_url, offer.id)


def _observation(counted: Counted) -> Observation:
    offer = counted.offer
    return Observation(
        counted.code,
        offer.id,
        offer.page_url,
        counted.status,
        offer.confidence,
        counted.decided_by,
        offer.page_id or None,
    )
