"""Which offers of a provider count: the machine's match, unless a researcher's review says otherwise."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from register.judgement import Judged, Review, Sighting, Standing, standing
from register.words import DecidedBy, Decision, Status, Verdict
from snapshot.seen import SeenOffer


@dataclass(frozen=True, slots=True)
class Counted:
    """An offer that shows the certificate `code`; a `discontinued` one shows that it no longer can be started."""

    offer: SeenOffer
    code: str
    status: Status
    decided_by: DecidedBy


@dataclass(frozen=True, slots=True)
class Judgement:
    """A provider's offers: those that count, the codes that may be there but wait for a person, and those refused.

    `refused` = codes a person judged not to be shown, `contradicted` = (code, address) of which the course's own page
    says that it leads to something else, `waiting_places` = pages of a single course that wait.
    """

    counted: tuple[Counted, ...]
    waiting: frozenset[str]
    refused: frozenset[str]
    contradicted: frozenset[tuple[str, str]]
    waiting_places: frozenset[str] = frozenset()


TITLES_OF_ONE_COURSE = 3  # more offers than this, and a page is a list of courses
STRONG_REFUSALS = frozenset({"other credential", "not an offer", "diploma programme"})


def judge(
    offers: Iterable[SeenOffer], reviews: Mapping[str, Review], in_scope: Container[str], earlier: Container[str]
) -> Judgement:
    """`reviews` by offer key; `earlier` = labels of the waves before this one, whose reviews are carried."""
    seen = tuple(offers)
    stands = _standings(seen, reviews, in_scope)
    waiting = _Waiting(seen)
    counted: list[Counted] = []
    refused: set[str] = set()
    for offer in seen:
        stand = stands[offer.offer_key]
        if stand.judged is Judged.ASK_AGAIN:
            waiting.add(offer, stand.review.code if stand.review else "")
        elif stand.judged is Judged.HOLDS and stand.review:
            if stand.review.verdict is Verdict.MATCH:
                counted.append(_reviewed(offer, stand.review, earlier))
            else:
                refused.add(offer.best_code)
        elif offer.decision is Decision.ACCEPT and offer.code in in_scope:
            counted.append(Counted(offer, offer.code or "", offer.status, DecidedBy.AUTO))
        elif offer.decision is Decision.REVIEW and not waiting.is_accepted_elsewhere(offer):
            waiting.add(offer)
    contradicted = {(o.best_code, o.about_url) for o in seen if o.on_own_page and _refuses(o, stands[o.offer_key])}
    return Judgement(
        tuple(counted), frozenset(waiting.codes), frozenset(refused), frozenset(contradicted), frozenset(waiting.places)
    )


class _Waiting:
    """The codes that a person can make of the offers that wait: as long as nobody looked, none of them is gone."""

    def __init__(self, offers: Iterable[SeenOffer]) -> None:
        self.codes: set[str] = set()
        self.places: set[str] = set()
        self._accepted: set[tuple[str, str | None]] = set()
        self._on_page: dict[str, set[str]] = defaultdict(set)
        for offer in offers:
            self._on_page[offer.page_url].add(offer.offer_key)
            if offer.decision is Decision.ACCEPT:
                self._accepted.add((offer.offer_key, offer.code))

    def add(self, offer: SeenOffer, reviewed_as: str = "") -> None:
        self.codes.update(filter(None, (offer.best_code, *offer.candidates, reviewed_as)))
        if offer.on_own_page and len(self._on_page[offer.page_url]) <= TITLES_OF_ONE_COURSE:
            self.places.add(offer.page_url)

    def is_accepted_elsewhere(self, offer: SeenOffer) -> bool:
        """Then nobody is asked (see `storage.pending`)."""
        return (offer.offer_key, offer.code) in self._accepted


def _standings(
    offers: Iterable[SeenOffer], reviews: Mapping[str, Review], in_scope: Container[str]
) -> dict[str, Standing]:
    sightings: dict[str, list[Sighting]] = defaultdict(list)
    for offer in offers:
        sightings[offer.offer_key].append(Sighting(offer.text_digest, offer.code or ""))
    return {key: standing(reviews.get(key), seen, in_scope) for key, seen in sightings.items()}


def _reviewed(offer: SeenOffer, review: Review, earlier: Container[str]) -> Counted:
    carried = not review.wave or review.wave in earlier
    decided_by = DecidedBy.CARRIED if carried else DecidedBy.REVIEWER
    return Counted(offer, review.code, review.status or offer.status, decided_by)


def _refuses(offer: SeenOffer, stand: Standing) -> bool:
    return (
        stand.judged is Judged.NOT_REVIEWED
        and offer.decision is Decision.REJECT
        and offer.reason in STRONG_REFUSALS
        and bool(offer.best_code)
    )
