"""How what was measured compares with the known truth."""

from collections.abc import Iterable
from dataclasses import dataclass

from aanbod.demo.truth import TrueOffer, offers
from register.words import Decision, Status


@dataclass(frozen=True, slots=True)
class Cell:
    """One observation as it was measured."""

    provider_id: str
    code: str
    status: Status


@dataclass(frozen=True, slots=True)
class Comparison:
    """`found` has the right status too; `pending` waits for review, as it may; `unexpected` are no offers in truth."""

    found: tuple[TrueOffer, ...]
    other_status: tuple[TrueOffer, ...]
    pending: tuple[TrueOffer, ...]
    missed: tuple[TrueOffer, ...]
    unexpected: tuple[Cell, ...]

    @property
    def as_expected(self) -> bool:
        """Nothing missed, nothing too much; only offers that are hard on purpose may wait for review."""
        hard = all(offer.expected is Decision.REVIEW for offer in self.pending)
        return hard and not (self.other_status or self.missed or self.unexpected)


def compare(phase: int, observed: Iterable[Cell], pending: Iterable[tuple[str, str]] = ()) -> Comparison:
    """`pending`: (provider id, best code) of the offers that wait for review."""
    status = {(cell.provider_id, cell.code): cell.status for cell in observed}
    waiting, truth = set(pending), {(offer.provider_id, offer.code): offer for offer in offers(phase)}
    seen = [offer for key, offer in truth.items() if key in status]
    unseen = [(key, offer) for key, offer in truth.items() if key not in status]
    return Comparison(
        found=tuple(offer for offer in seen if status[offer.provider_id, offer.code] is offer.status),
        other_status=tuple(offer for offer in seen if status[offer.provider_id, offer.code] is not offer.status),
        pending=tuple(offer for key, offer in unseen if key in waiting),
        missed=tuple(offer for key, offer in unseen if key not in waiting),
        unexpected=tuple(Cell(*key, value) for key, value in sorted(status.items()) if key not in truth),
    )
