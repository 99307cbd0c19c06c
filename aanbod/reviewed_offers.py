"""What researchers decided, as judged offers to train on."""

from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from matcher.training.judged import JudgedOffer
from register.errors import UsageError
from register.judgement import Review
from register.words import Verdict
from storage.interpretations import current_interpretation
from storage.lineage import reviews_for
from storage.offers import StoredOffer, offers_of
from storage.waves import list_waves


def reviewed_offers(session: Session) -> list[JudgedOffer]:
    """Of the newest wave that was read: one for each decision in force that was sure, as its first page shows it."""
    waves = sorted(list_waves(session), key=lambda wave: (wave.measured_on, wave.label), reverse=True)
    read = (current_interpretation(session, wave.label) for wave in waves)
    interpretation = next((one for one in read if one), None)
    if interpretation is None:
        raise UsageError("No wave was read yet, so there are no reviewed offers to train on.")
    reviews = {key: one for key, one in reviews_for(session, interpretation.id).items() if _sure(one)}
    found: dict[tuple[str, str], JudgedOffer] = {}
    for provider_id in sorted({provider for provider, _ in reviews}):
        for stored in offers_of(session, interpretation.id, provider_id):
            key = (provider_id, stored.matched.offer_key)
            if key in reviews and key not in found:
                found[key] = _judged(stored, reviews[key])
    return list(found.values())


def _sure(review: Review) -> bool:
    return review.verdict in {Verdict.MATCH, Verdict.NONE}


def _judged(stored: StoredOffer, review: Review) -> JudgedOffer:
    """Alike are offers of one provider, of one certificate (or like titles), and of one part of a site."""
    offer = stored.matched.offer
    code = review.code if review.verdict is Verdict.MATCH else None
    part = urlsplit(stored.page_url)
    template = f"{part.hostname}/{part.path.strip('/').partition('/')[0]}"
    family = code or stored.best_code or offer.title.casefold()
    return JudgedOffer(offer, code, stored.provider_id, stored.provider_id, family, template, "reviews")
