"""Where the offers of a file were seen here, so that a decision from a file knows what it was about."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from register.judgement import Review
from storage.interpretations import current_interpretation
from storage.reviews import Key
from storage.tables import OfferRow
from storage.waves import list_waves


@dataclass(frozen=True, slots=True)
class _Seen:
    wave: str
    begun_at: datetime
    text_digest: str
    code: str


class Sightings:
    """The offers of all waves, oldest wave first."""

    def __init__(self, session: Session) -> None:
        self._seen: dict[Key, list[_Seen]] = {}
        for wave in list_waves(session):
            interpretation = current_interpretation(session, wave.label)
            if interpretation is None:
                continue
            columns = (OfferRow.provider_id, OfferRow.offer_key, OfferRow.text_digest, OfferRow.code)
            query = select(*columns).where(OfferRow.interpretation_id == interpretation.id).order_by(OfferRow.id)
            for provider_id, offer_key, text_digest, code in session.execute(query):
                seen = _Seen(wave.label, wave.created_at, text_digest, code or "")
                self._seen.setdefault((provider_id, offer_key), []).append(seen)

    def know(self, key: Key) -> bool:
        return key in self._seen

    def complete(self, review: Review) -> Review:
        """The decision with its wave, and with the text it was about if the machine's answer then is the one now."""
        seen = self._seen.get((review.provider_id, review.offer_key), [])
        if not seen:
            return review
        before = [sighting for sighting in seen if sighting.begun_at <= review.decided_at]
        wave = (before or seen[:1])[-1].wave
        same = [s for s in seen if s.wave == wave and s.code == review.best_code]
        return replace(review, wave=wave, text_digest=same[0].text_digest if same else "")
