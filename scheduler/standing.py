"""Whether snapshots are up to date: what each would be made from now, beside what it was made from.

Apart from the code that makes them, which takes a second to import and which a look at years of waves rarely needs.
"""

from sqlalchemy.orm import Session

from storage.interpretations import Interpretation, current_interpretation
from storage.reviews import last_review_id
from storage.rulings import last_ruling_id
from storage.seals import is_sealed
from storage.snapshots import Basis, find_basis, made_at
from storage.waves import Wave, confirmations_of, list_waves


def all_up_to_date(session: Session) -> bool:
    """Whether `refresh_snapshots` would find nothing to do."""
    before: Interpretation | None = None
    for wave in list_waves(session):
        interpretation = current_interpretation(session, wave.label)
        if interpretation is None:
            continue
        if not is_up_to_date(session, interpretation, basis_now(session, wave, interpretation, before)):
            return False
        before = interpretation
    return True


def is_up_to_date(session: Session, interpretation: Interpretation, basis: Basis) -> bool:
    """What was sealed stays as it is, whatever moved on."""
    return find_basis(session, interpretation.wave) == basis or is_sealed(session, interpretation.id)


def basis_now(session: Session, wave: Wave, interpretation: Interpretation, before: Interpretation | None) -> Basis:
    """`before` = the interpretation of the wave before that has a snapshot; None for the first wave."""
    return Basis(
        before.wave if before else None,
        before.id if before else None,
        made_at(session, before.wave) if before else None,
        interpretation.id,
        last_review_id(session),
        last_ruling_id(session, wave.label),
        _confirmation_id(session, wave),
    )


def _confirmation_id(session: Session, wave: Wave) -> int:
    found = (current_interpretation(session, visit.label) for visit in confirmations_of(session, wave.label))
    return max((interpretation.id for interpretation in found if interpretation), default=0)
