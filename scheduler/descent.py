"""Which offers are the ones a researcher judged before, under another key: so that nothing is asked twice.

An offer's key covers its provider and its title. Both can change while the offer stays what it is: a provider merges
into another one, a title is reworded. A decision moves along when the text of the title is the same at the successor,
or when the offer took the other one's place: the judged one is no longer there, and the machine gives the same answer
at the same address, or under a title of nearly the same words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio

from matcher.identity import offer_key
from register.judgement import Review
from register.offer import Offer
from storage.lineage import Descent
from storage.offers import OfferSeen
from storage.reviews import Key

ALIKE = 80.0  # of 100: titles of nearly the same words


@dataclass(frozen=True, slots=True)
class Standing:
    """The offers of one provider under one key: their titles, addresses and the machine's answers."""

    titles: frozenset[str]
    places: frozenset[str]
    codes: frozenset[str]


def descents(
    reviews: Mapping[Key, Review],
    offers: Mapping[str, Sequence[OfferSeen]],
    mergers: Mapping[str, str],
    redirects: Mapping[str, Mapping[str, str]],
) -> list[Descent]:
    """`offers` and `redirects` by provider. An offer gets at most one origin, and none if it was judged itself."""
    standing = {provider_id: _standing(seen, redirects.get(provider_id, {})) for provider_id, seen in offers.items()}
    found: dict[Key, list[Key]] = defaultdict(list)
    for origin, review in sorted(reviews.items()):
        for provider_id in _homes(origin[0], mergers):
            here = standing.get(provider_id, {})
            for key in _heirs(review, provider_id, here, redirects.get(provider_id, {})):
                if (provider_id, key) not in reviews:
                    found[provider_id, key].append(origin)
    return [Descent(key, origins[0]) for key, origins in sorted(found.items()) if len(origins) == 1]


def _homes(provider_id: str, mergers: Mapping[str, str]) -> Iterator[str]:
    yield provider_id
    known = {provider_id}
    while (provider_id := mergers.get(provider_id, "")) and provider_id not in known:
        known.add(provider_id)
        yield provider_id


def _standing(offers: Iterable[OfferSeen], redirects: Mapping[str, str]) -> dict[str, Standing]:
    by_key: dict[str, list[OfferSeen]] = defaultdict(list)
    for offer in offers:
        by_key[offer.offer_key].append(offer)
    return {
        key: Standing(
            frozenset(o.title for o in found),
            frozenset(url for o in found for url in (redirects.get(o.url, o.url), o.final_url)),
            frozenset(o.code or "" for o in found),
        )
        for key, found in by_key.items()
    }


def _heirs(
    review: Review, provider_id: str, standing: Mapping[str, Standing], redirects: Mapping[str, str]
) -> Iterable[str]:
    same = offer_key(provider_id, Offer(review.offered_title)) if review.offered_title else review.offer_key
    if review.offer_key in standing or same in standing:
        return [same] if same in standing and provider_id != review.provider_id else []
    if not review.best_code:
        return []
    answered = {key: one for key, one in standing.items() if review.best_code in one.codes}
    place = redirects.get(review.url, review.url)
    there = [key for key, one in answered.items() if place in one.places]
    return there if len(there) == 1 else _alike(review, answered)


def _alike(review: Review, answered: Mapping[str, Standing]) -> list[str]:
    alike = [
        key
        for key, one in answered.items()
        if any(token_set_ratio(title.casefold(), review.offered_title.casefold()) >= ALIKE for title in one.titles)
    ]
    return alike if len(alike) == 1 else []
