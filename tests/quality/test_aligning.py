"""Which title of the truth an extracted offer shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.first_world.aligning import align, truth_of
from benchmarks.first_world.families import plain
from benchmarks.first_world.sheet import Truth
from register.offer import Offer


def offer_of(title: str) -> Truth:
    return Truth(title, "offer", "says", "K0001", ("K0001",), "open", "K0001")


TRUTHS = [offer_of("Zorg en technologie"), offer_of("Zorg en technologie toepassen"), offer_of("Helpende+")]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("Zorg & technologie", "Zorg en technologie"),
        ("ZORG EN TECHNOLOGIE TOEPASSEN", "Zorg en technologie toepassen"),
        ("Helpende plus", "Helpende+"),
        ("Zorg en technologie toepassen | ROC Gouda", "Zorg en technologie toepassen"),
        ("Zorg en technologie toepasen", "Zorg en technologie toepassen"),
    ],
)
def test_the_same_title_in_other_letters_is_found(shown: str, expected: str) -> None:
    found = truth_of(shown, TRUTHS)
    assert found is not None
    assert found.title == expected


@pytest.mark.parametrize("shown", ["Ons aanbod", "Zorg", "Contact", ""])
def test_another_text_is_no_title(shown: str) -> None:
    assert truth_of(shown, TRUTHS) is None


def test_an_offer_that_nobody_extracted_is_missed() -> None:
    aligned = align([Offer("Zorg en technologie"), Offer("Contact")], TRUTHS)
    assert [truth.title for truth in aligned.missed] == ["Zorg en technologie toepassen", "Helpende+"]
    assert [truth is None for _, truth in aligned.pairs] == [False, True]


@given(
    st.lists(st.text("abcdefgh éK0", min_size=3).filter(lambda title: bool(plain(title))), min_size=1, unique_by=plain)
)
def test_each_title_finds_itself(titles: list[str]) -> None:
    truths = [offer_of(title) for title in titles]
    assert [truth_of(title, truths) for title in titles] == truths
