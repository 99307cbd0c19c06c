"""`LABEL@1` beside `LABEL@2`: from what is stored of two interpretations to what differs between them."""

from sqlalchemy.orm import Session

from register.errors import UsageError
from scheduler.successions import Registers
from snapshot.cells import Key
from snapshot.differing import CellDifference, Made, Reading, Said, Side, differences
from storage.interpretations import Interpretation, find_interpretation, unknown_interpretation
from storage.offers import OfferSeen, seen_offers
from storage.snapshots import cells_of, find_basis, shown_cells
from storage.waves import get_wave


def compare_readings(session: Session, old: str, new: str) -> list[CellDifference]:
    """Both names are of the same wave: what two waves differ in is told by changes and history."""
    if old.partition("@")[0] != new.partition("@")[0]:
        raise UsageError(f"{old} and {new} are of two waves; two interpretations of one wave were expected.")
    registers = Registers(session)
    return differences(_side(session, old, registers), _side(session, new, registers))


def _side(session: Session, name: str, registers: Registers) -> Side:
    wave = get_wave(session, name.partition("@")[0])
    interpretation, basis = find_interpretation(session, name), find_basis(session, name)
    if interpretation is None:
        raise UsageError(unknown_interpretation(session, name))
    if basis is None:
        raise UsageError(f"{name} has no snapshot that it could be compared by: it was replaced before one was made.")
    versions = interpretation.versions
    return Side(
        _said(session, name),
        _readings(session, interpretation),
        registers.in_scope(versions.register_as_of, wave.measured_on),
        Made(versions.register_as_of.isoformat(), versions.extractor, versions.matcher, basis.last_review_id),
    )


def _said(session: Session, name: str) -> dict[Key, Said]:
    statuses = {(shown.provider_id, shown.code): shown.status.value for shown in shown_cells(session, name)}
    return {
        key: Said(cell["state"], statuses.get(key, ""), cell["change"] or "", cell["reason"])
        for cell in cells_of(session, name)
        for key in [(cell["provider_id"], cell["code"])]
    }


def _readings(session: Session, interpretation: Interpretation) -> dict[str, list[Reading]]:
    offers = seen_offers(session, interpretation.id)
    return {provider_id: [_reading(offer) for offer in seen] for provider_id, seen in offers.items()}


def _reading(offer: OfferSeen) -> Reading:
    return Reading(offer.final_url, offer.offer_key, offer.text_digest, offer.decision, offer.code or "", offer.status)
