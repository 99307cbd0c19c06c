"""Which wave researchers work on: the newest one whose pages were read."""

from sqlalchemy.orm import Session

from storage.interpretations import Interpretation, current_interpretation
from storage.waves import get_wave, list_waves


def interpretation_to_review(session: Session, wave: str | None = None) -> Interpretation | None:
    """The current interpretation of `wave`, or of the newest wave that has one; None if there is none yet.

    Raises UsageError for a wave that does not exist.
    """
    labels = [get_wave(session, wave).label] if wave else [found.label for found in reversed(list_waves(session))]
    found = (current_interpretation(session, label) for label in labels)
    return next((interpretation for interpretation in found if interpretation), None)
