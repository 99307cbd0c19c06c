"""Two readings of one wave: what differs, and what made it differ."""

from dataclasses import replace

import pytest

from snapshot.differing import Cause, Made, Reading, Said, Side, differences

KEY = ("roc", "K0905")
SEEN = Reading("https://roc.example/a", "k1", "d1", "accept", "K0905", "open")
MADE = Made("2026-01-01", "1", "1", 0)
SHOWN = {KEY: Said("shown", "open", "new", "first wave")}


def side(said: dict[tuple[str, str], Said], *readings: Reading, scope: str = "K0905", made: Made = MADE) -> Side:
    return Side(said, {"roc": readings}, frozenset(scope.split()), made)


def cause(old: Side, new: Side) -> Cause:
    (found,) = differences(old, new)
    return found.cause


def test_the_same_is_no_difference() -> None:
    assert differences(side(SHOWN, SEEN), side(SHOWN, SEEN)) == []


def test_a_code_that_counts_in_one_register_only() -> None:
    assert cause(side({}, scope=""), side(SHOWN, SEEN)) is Cause.REGISTER


def test_an_offer_that_only_one_of_them_read() -> None:
    assert cause(side({}), side(SHOWN, SEEN)) is Cause.EXTRACTION
    assert cause(side({}, replace(SEEN, text_digest="d2", code="")), side(SHOWN, SEEN)) is Cause.EXTRACTION


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (replace(MADE, matcher="2"), Cause.MATCHING),
        (replace(MADE, register="2026-07-01"), Cause.REGISTER),
        (replace(MADE, extractor="2"), Cause.EXTRACTION),
    ],
)
def test_another_answer_to_the_same_text(made: Made, expected: Cause) -> None:
    refused = replace(SEEN, decision="reject", code="")
    assert cause(side({}, refused), side(SHOWN, SEEN, made=made)) is expected


def test_what_only_a_person_or_the_past_can_have_changed() -> None:
    assert cause(side({}, SEEN), side(SHOWN, SEEN, made=replace(MADE, last_review_id=4))) is Cause.REVIEW
    assert cause(side({}, SEEN), side(SHOWN, SEEN)) is Cause.WAVE_BEFORE
