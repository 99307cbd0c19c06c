"""A decision follows its offer: to the provider into which it merged, and through a reworded title."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from matcher.identity import offer_key
from register.judgement import Review
from register.offer import Offer
from register.words import Verdict
from scheduler.descent import descents
from storage.offers import OfferSeen

TITLE, PLACE = "Helpende plus", "https://friesland.example/helpende"
KEY = offer_key("friesland", Offer(TITLE))
REVIEW = Review(
    "friesland",
    KEY,
    Verdict.MATCH,
    "K0905",
    None,
    "Ada",
    datetime(2026, 4, 2, tzinfo=UTC),
    offered_title=TITLE,
    url=PLACE,
    best_code="K0905",
)
MERGED = {"friesland": "firda"}


def seen(provider_id: str, title: str, url: str = "https://elders.example/x", code: str | None = "K0905") -> OfferSeen:
    key = offer_key(provider_id, Offer(title))
    brief = (1, provider_id, key, "d", title, url, "review", code, "K0905", 0.7, "near the threshold")
    return OfferSeen(*brief, page_id=1, final_url=url, status="open", candidates=[])


def origins(*offers: OfferSeen, at: str = "friesland") -> list[str]:
    found = descents({("friesland", KEY): REVIEW}, {at: offers}, MERGED, {})
    return [descent.key[1] for descent in found if descent.origin == ("friesland", KEY)]


def test_the_same_title_at_the_successor_is_the_same_offer() -> None:
    here = seen("firda", "Helpende plus 2026")
    assert origins(here, at="firda") == [here.offer_key]


def test_another_title_elsewhere_at_the_successor_is_not() -> None:
    assert origins(seen("firda", "Koken in de horeca"), at="firda") == []


def test_a_reworded_title_at_the_same_place_with_the_same_answer_is_the_same_offer() -> None:
    here = seen("friesland", "Opleiding tot helpende", PLACE)
    assert origins(here) == [here.offer_key]


def test_nearly_the_same_words_at_a_new_place_are_the_same_offer() -> None:
    here = seen("friesland", "Cursus helpende plus")
    assert origins(here) == [here.offer_key]


@pytest.mark.parametrize(
    "offers",
    [
        (seen("friesland", TITLE), seen("friesland", "Cursus helpende plus")),  # the judged one is still there
        (seen("friesland", "Cursus helpende plus", code="K0290"),),  # another answer: ask
        (seen("friesland", "Cursus helpende plus"), seen("friesland", "Helpende plus avond")),  # which of the two?
        (seen("friesland", "Zorg in de wijk"),),
    ],
)
def test_where_it_is_not_plain_a_person_is_asked(offers: tuple[OfferSeen, ...]) -> None:
    assert origins(*offers) == []


def test_an_offer_that_was_judged_itself_inherits_nothing() -> None:
    here = seen("firda", TITLE)
    own = replace(REVIEW, provider_id="firda", offer_key=here.offer_key, verdict=Verdict.NONE, code="")
    reviews = {("friesland", KEY): REVIEW, ("firda", here.offer_key): own}
    assert descents(reviews, {"firda": [here]}, MERGED, {}) == []
