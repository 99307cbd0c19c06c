"""From what is stored of a wave to the view of it that is compared with the wave before."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from sqlalchemy.orm import Session

from register.judgement import Review
from register.words import CellState, Decision, Outcome, Status
from scheduler.descent import descents
from scheduler.successions import Registers, mergers_on, succession_on
from snapshot.cells import Cell, Key, Succession
from snapshot.judging import judge
from snapshot.observing import View, observe
from snapshot.seen import Confirmation, Fate, SeenOffer, Visit
from snapshot.wave_view import WaveView
from storage.interpretations import Interpretation, current_interpretation, get_by_id
from storage.lineage import reviews_for, save_lineage
from storage.offers import OfferSeen, seen_offers, unreadable_pages
from storage.places import PlaceAnswer, answers_at, redirects_of, unreachable_among
from storage.reviews import in_force
from storage.rulings import rulings_in_force
from storage.snapshots import Basis
from storage.tables.evidence import PageRole
from storage.waves import Coverage, Wave, confirmations_of, coverage_of, get_wave, list_waves

FATES = {PageRole.MISSING: Fate.GONE, PageRole.CONTENT: Fate.SILENT}
PLAUSIBLE = 0.05  # a candidate less likely than this is not what keeps a certificate from being gone


class Viewer:
    """Of one interpretation of one wave."""

    def __init__(self, session: Session, wave: Wave, interpretation: Interpretation, registers: Registers) -> None:
        self._session = session
        self._wave = wave
        self._interpretation = interpretation
        self._registers = registers
        self._as_of = interpretation.versions.register_as_of
        self._coverage = coverage_of(session, wave.label)
        self._scope = registers.in_scope(self._as_of, wave.measured_on)

    def view(self, before: Mapping[Key, Cell] | None, basis: Basis) -> WaveView:
        known = before or {}
        succession = self._succession(known, basis)
        views = self._views(self._offers(succession.providers))
        rulings = rulings_in_force(self._session, self._wave.label)
        return WaveView(
            self._wave.measured_on,
            views,
            self._visits(known),
            succession,
            self._confirmations(known) if known else {},
            frozenset(provider_id for provider_id, ruling in rulings.items() if ruling.accepted),
        )

    def _succession(self, before: Mapping[Key, Cell], basis: Basis) -> Succession:
        codes = self._registers.succession(self._as_of, self._wave.measured_on)
        mergers = mergers_on(self._session, self._wave, self._coverage, before)
        return succession_on(codes, mergers, (self._scope_before(basis), self._scope), before)

    def _scope_before(self, basis: Basis) -> frozenset[str] | None:
        if basis.previous_wave is None or basis.previous_id is None:
            return None
        earlier = get_by_id(self._session, basis.previous_id)
        day = get_wave(self._session, basis.previous_wave).measured_on
        return self._registers.in_scope(earlier.versions.register_as_of, day)

    def _offers(self, mergers: Mapping[str, str]) -> dict[str, list[SeenOffer]]:
        """By provider; on the way it is noted which of them were judged before under another key."""
        stored = seen_offers(self._session, self._interpretation.id)
        label = self._wave.label
        redirects = {provider_id: redirects_of(self._session, label, provider_id) for provider_id in stored}
        reviews = in_force(self._session)
        save_lineage(self._session, self._interpretation.id, descents(reviews, stored, mergers, redirects))
        return {
            provider_id: [seen_offer(offer, redirects[provider_id]) for offer in offers]
            for provider_id, offers in stored.items()
        }

    def _views(self, offers: Mapping[str, Sequence[SeenOffer]]) -> dict[str, View]:
        reviews: dict[str, dict[str, Review]] = {}
        for (provider_id, offer_key), review in reviews_for(self._session, self._interpretation.id).items():
            reviews.setdefault(provider_id, {})[offer_key] = review
        labels = [known.label for known in list_waves(self._session)]
        earlier = frozenset(labels[: labels.index(self._wave.label)])
        return {
            provider_id: observe(judge(offers.get(provider_id, ()), reviews.get(provider_id, {}), self._scope, earlier))
            for provider_id in self._coverage
        }

    def _visits(self, before: Mapping[Key, Cell]) -> dict[str, Visit]:
        places = _old_places(before)
        unreadable = unreadable_pages(self._session, self._interpretation.id)
        return {
            provider_id: self._visit(provider_id, covered, _places_at(provider_id, covered, places), unreadable)
            for provider_id, covered in self._coverage.items()
        }

    def _visit(
        self, provider_id: str, covered: Coverage, places: Collection[str], unreadable: Mapping[str, int]
    ) -> Visit:
        answers = self._answers(self._wave.label, provider_id, places)
        lost = unreachable_among(self._session, self._wave.label, provider_id, places)
        fates = {url: fate for url, answer in answers.items() if (fate := _fate(answer))}
        return Visit(
            covered.outcome or Outcome.SKIPPED,
            covered.reason,
            dict.fromkeys(lost, Fate.HOST_GONE) | fates,
            {url: answer.page_id for url, answer in answers.items()},
            unreadable.get(provider_id, 0),
        )

    def _answers(self, label: str, provider_id: str, places: Iterable[str]) -> dict[str, PlaceAnswer]:
        redirects = redirects_of(self._session, label, provider_id)
        return answers_at(self._session, label, provider_id, places, redirects)

    def _confirmations(self, before: Mapping[Key, Cell]) -> dict[str, Confirmation]:
        """What all finished visits together say of each provider that they went to."""
        found: dict[str, Confirmation] = {}
        places = _old_places(before)
        for visit in confirmations_of(self._session, self._wave.label):
            for provider_id, confirmation in self._looked_again(visit, places):
                earlier = found.get(provider_id)
                found[provider_id] = earlier.followed_by(confirmation) if earlier else confirmation
        return found

    def _looked_again(self, visit: Wave, places: Mapping[str, list[str]]) -> Iterator[tuple[str, Confirmation]]:
        interpretation = current_interpretation(self._session, visit.label)
        if interpretation is None:
            return
        offers = seen_offers(self._session, interpretation.id)
        for provider_id, covered in coverage_of(self._session, visit.label).items():
            there = self._answers(visit.label, provider_id, _places_at(provider_id, covered, places))
            checked_on = {url: visit.measured_on for url, answer in there.items() if _fate(answer)}
            seen = frozenset(code for offer in offers.get(provider_id, ()) for code in _may_be(offer))
            yield provider_id, Confirmation(checked_on, seen)


def seen_offer(offer: OfferSeen, redirects: Mapping[str, str]) -> SeenOffer:
    return SeenOffer(
        id=offer.id,
        offer_key=offer.offer_key,
        text_digest=offer.text_digest,
        about_url=redirects.get(offer.url, offer.url),
        page_url=offer.final_url,
        decision=Decision(offer.decision),
        code=offer.code,
        best_code=offer.best_code or "",
        confidence=offer.confidence,
        status=Status(offer.status),
        reason=offer.reason,
        page_id=offer.page_id,
        candidates=_candidates(offer),
    )


def _candidates(offer: OfferSeen) -> tuple[str, ...]:
    return tuple(one["code"] for one in offer.candidates if one["confidence"] >= PLAUSIBLE)


def _may_be(offer: OfferSeen) -> Iterable[str]:
    """What a second visit may have seen: anything that is not refused keeps a certificate from being gone."""
    if offer.decision == Decision.REJECT or offer.status == Status.DISCONTINUED:
        return ()
    return filter(None, (offer.code, *_candidates(offer))) if offer.decision == Decision.REVIEW else (offer.code or "",)


def _old_places(before: Mapping[Key, Cell]) -> dict[str, list[str]]:
    """Where each provider showed certificates that are not gone yet."""
    places: dict[str, list[str]] = {}
    for cell in before.values():
        if cell.state is not CellState.GONE:
            places.setdefault(cell.provider_id, []).append(cell.last_url)
    return places


def _places_at(provider_id: str, covered: Coverage, places: Mapping[str, list[str]]) -> set[str]:
    """A successor is also asked what became of the old places of those that merged into it."""
    elsewhere = (urls for other, urls in places.items() if other != provider_id)
    return {*places.get(provider_id, ()), *(url for urls in elsewhere for url in urls if covered.provider.owns(url))}


def _fate(answer: PlaceAnswer) -> Fate | None:
    """None where nothing can be said: the address failed, or leads to where nothing was seen."""
    if answer.role is PageRole.REDIRECT:
        return {PageRole.MISSING: Fate.GONE, PageRole.CONTENT: Fate.REDIRECTS}.get(answer.end) if answer.end else None
    return FATES.get(answer.role)
