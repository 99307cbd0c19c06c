"""From stored offers, reviews and coverage to stored snapshots: made again as soon as anything under them moved on."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from register.certificate import Register
from register.provider import Provider
from register.words import CellState, Change, Outcome
from scheduler.installation import now
from snapshot.cells import Cell, Succession
from snapshot.comparing import WaveView, compare
from snapshot.inheriting import Key
from snapshot.judging import judge
from snapshot.observing import Observation, View, observe
from snapshot.seen import Fate, SeenOffer, Visit
from storage.database import Database
from storage.interpretations import Interpretation, StoredOffer, current_interpretation, offers_of
from storage.places import redirects_of, roles_of
from storage.registers import load_register
from storage.reviews import in_force, last_review_id
from storage.snapshots import Basis, Snapshot, cells_of, find_basis, made_at, save_snapshot
from storage.tables.evidence import PageRole
from storage.waves import Coverage, Wave, coverage_of, list_waves

FATES = {PageRole.MISSING: Fate.GONE, PageRole.REDIRECT: Fate.REDIRECTS, PageRole.CONTENT: Fate.SILENT}


def refresh_snapshots(database: Database) -> None:
    """Makes the snapshots that are not up to date, oldest wave first, because each stands on the one before.

    A wave takes part once it was crawled to the end and interpreted. One transaction: all move on, or none does.
    """
    with database.transaction() as session:
        before: str | None = None
        for wave in list_waves(session):
            interpretation = current_interpretation(session, wave.label)
            if interpretation is None:
                continue
            previous_made = made_at(session, before) if before else None
            basis = Basis(before, previous_made, interpretation.id, last_review_id(session))
            if find_basis(session, wave.label) != basis:
                save_snapshot(session, wave.label, _make(session, wave, interpretation, basis), now())
            before = wave.label


def _make(session: Session, wave: Wave, interpretation: Interpretation, basis: Basis) -> Snapshot:
    before = _cells(session, basis.previous_wave) if basis.previous_wave else None
    view = _view(session, wave, interpretation, before or {})
    observations = view.shown()
    cells = compare(before, view)
    return Snapshot(
        basis,
        [asdict(cell) for cell in cells.values()],
        [_observation_row(key, observation) for key, observation in sorted(observations.items())],
    )


def _view(session: Session, wave: Wave, interpretation: Interpretation, before: Mapping[Key, Cell]) -> WaveView:
    register = load_register(session, interpretation.versions.register_as_of)
    coverage = coverage_of(session, wave.label)
    in_scope = register.in_scope(wave.measured_on).by_code
    old_places = _old_places(before)
    views = _views(session, wave, interpretation, frozenset(in_scope), list(coverage))
    visits = {
        provider_id: _visit(session, wave, provider_id, covered, old_places)
        for provider_id, covered in coverage.items()
    }
    ended = frozenset(code for _, code in before if code not in in_scope)
    return WaveView(wave.measured_on, views, visits, Succession(_codes(register), _mergers(coverage, wave), ended))


def _views(
    session: Session, wave: Wave, interpretation: Interpretation, in_scope: frozenset[str], provider_ids: list[str]
) -> dict[str, View]:
    reviews = in_force(session)
    earlier = _labels_before(session, wave)
    views = {}
    for provider_id in provider_ids:
        redirects = redirects_of(session, wave.label, provider_id)
        offers = (_seen(stored, redirects) for stored in offers_of(session, interpretation.id, provider_id))
        own = {key: review for (owner, key), review in reviews.items() if owner == provider_id}
        views[provider_id] = observe(judge(offers, own, in_scope, earlier))
    return views


def _labels_before(session: Session, wave: Wave) -> frozenset[str]:
    labels = [known.label for known in list_waves(session)]
    return frozenset(labels[: labels.index(wave.label)])


def _seen(stored: StoredOffer, redirects: Mapping[str, str]) -> SeenOffer:
    offer, match = stored.matched.offer, stored.matched.match
    return SeenOffer(
        id=stored.id,
        offer_key=stored.matched.offer_key,
        text_digest=stored.matched.text_digest,
        about_url=redirects.get(offer.url, offer.url),
        page_url=stored.page_url,
        decision=match.decision,
        code=match.code,
        best_code=stored.best_code,
        confidence=match.confidence,
        status=match.status,
        reason=match.reason,
    )


def _old_places(before: Mapping[Key, Cell]) -> dict[str, list[str]]:
    """Where each provider showed certificates that are not gone yet."""
    places: dict[str, list[str]] = {}
    for cell in before.values():
        if cell.state is not CellState.GONE:
            places.setdefault(cell.provider_id, []).append(cell.last_url)
    return places


def _visit(
    session: Session, wave: Wave, provider_id: str, covered: Coverage, old_places: Mapping[str, list[str]]
) -> Visit:
    """A successor is also asked what became of the old places of those that merged into it."""
    places = [url for urls in old_places.values() for url in urls if covered.provider.owns(url)]
    places += old_places.get(provider_id, [])
    roles = roles_of(session, wave.label, provider_id, places)
    fates = {url: FATES[role] for url, role in roles.items() if role in FATES}
    return Visit(covered.outcome or Outcome.SKIPPED, covered.reason, fates)


def _codes(register: Register) -> dict[str, str]:
    return {c.code: c.successor for c in register.certificates if c.successor}


def _mergers(coverage: Mapping[str, Coverage], wave: Wave) -> dict[str, str]:
    def merged(provider: Provider, day: date) -> bool:
        return provider.active_to is not None and provider.active_to <= day

    return {
        provider_id: covered.provider.successor
        for provider_id, covered in coverage.items()
        if covered.provider.successor and merged(covered.provider, wave.measured_on)
    }


def _cells(session: Session, wave: str) -> dict[Key, Cell]:
    cells = (Cell(**_with_words(values)) for values in cells_of(session, wave))
    return {cell.key: cell for cell in cells}


def _with_words(values: dict[str, Any]) -> dict[str, Any]:
    change = Change(values["change"]) if values["change"] else None
    return values | {"state": CellState(values["state"]), "change": change}


def _observation_row(key: Key, observation: Observation) -> dict[str, Any]:
    return {
        "provider_id": key[0],
        "code": key[1],
        "offer_id": observation.offer_id,
        "status": observation.status,
        "confidence": observation.confidence,
        "decided_by": observation.decided_by,
    }
