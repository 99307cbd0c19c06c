"""When a review holds, and when it is asked again."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from register.judgement import CHANGED, ENDED, UNSURE, Judged, Review, Sighting, standing
from register.reasons import PENDING_REASONS
from register.words import Verdict

IN_SCOPE = {"K0186", "K0420"}
DIGESTS = st.sampled_from(["", "old", "new", "other"])
CODES = st.sampled_from(["", "K0186", "K0420", "K0900"])
SIGHTINGS = st.lists(st.builds(Sighting, DIGESTS, CODES), max_size=4)


def decided(verdict: Verdict, code: str = "", text_digest: str = "old", best_code: str = "K0420") -> Review:
    moment = datetime(2026, 10, 1, tzinfo=UTC)
    return Review("p", "0" * 16, verdict, code, None, "Anne", moment, best_code=best_code, text_digest=text_digest)


NONE, MATCH = decided(Verdict.NONE), decided(Verdict.MATCH, "K0186")


def test_an_offer_that_nobody_looked_at_is_not_reviewed() -> None:
    assert standing(None, [Sighting("old", "K0186")], IN_SCOPE).judged is Judged.NOT_REVIEWED


@pytest.mark.parametrize("review", [NONE, MATCH])
@pytest.mark.parametrize("sighting", [Sighting("old", "K0420"), Sighting("old", "K0186"), Sighting("new", "K0420")])
def test_it_holds_while_the_text_or_the_answer_is_what_it_was(review: Review, sighting: Sighting) -> None:
    assert standing(review, [sighting], IN_SCOPE).judged is Judged.HOLDS


@pytest.mark.parametrize(("review", "answer"), [(NONE, "K0900"), (MATCH, "K0900"), (MATCH, ""), (NONE, "K0186")])
def test_it_is_asked_again_when_both_changed(review: Review, answer: str) -> None:
    found = standing(review, [Sighting("new", answer)], IN_SCOPE)
    assert (found.judged, found.reason) == (Judged.ASK_AGAIN, CHANGED)


@pytest.mark.parametrize(("review", "answer"), [(NONE, ""), (MATCH, "K0186")])
def test_a_machine_that_came_to_agree_is_no_reason_to_ask(review: Review, answer: str) -> None:
    assert standing(review, [Sighting("new", answer)], IN_SCOPE).judged is Judged.HOLDS


def test_one_page_that_still_shows_what_was_judged_is_enough() -> None:
    assert standing(NONE, [Sighting("new", "K0900"), Sighting("old", "K0900")], IN_SCOPE).judged is Judged.HOLDS


@given(SIGHTINGS)
def test_a_doubt_and_an_ended_code_are_always_asked_again(sightings: list[Sighting]) -> None:
    assert standing(decided(Verdict.UNSURE), sightings, IN_SCOPE).reason == UNSURE
    assert standing(decided(Verdict.MATCH, "K0900"), sightings, IN_SCOPE).reason == ENDED


@given(SIGHTINGS, SIGHTINGS)
def test_more_pages_never_turn_a_holding_review_into_a_question(few: list[Sighting], more: list[Sighting]) -> None:
    if few and standing(MATCH, few, IN_SCOPE).judged is Judged.HOLDS:
        assert standing(MATCH, few + more, IN_SCOPE).judged is Judged.HOLDS


def test_its_reasons_are_listed_in_the_codebook() -> None:
    assert {UNSURE, CHANGED, ENDED} <= PENDING_REASONS.keys()
