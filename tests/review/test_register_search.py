"""A researcher finds a certificate by its code, by words of its title, or by something like it."""

import pytest

from review.register_search import MOST, search
from tests.review.made_up_wave import CERTIFICATES


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("k0186", "K0186"),
        ("technologie ZORG", "K0186"),
        ("verpleeghulp thuiszorg", "K0421"),
        ("werken met droons", "K0900"),
    ],
)
def test_the_best_is_first(words: str, first: str) -> None:
    assert search(CERTIFICATES, words)[0].code == first


def test_the_beginning_of_a_code_gives_all_that_begin_so() -> None:
    assert [c.code for c in search(CERTIFICATES, "K042")] == ["K0420", "K0421"]


@pytest.mark.parametrize("words", ["", "  ", "qqqq"])
def test_nothing_asked_or_nothing_like_it_gives_nothing(words: str) -> None:
    assert search(CERTIFICATES, words) == []


def test_the_list_stays_short() -> None:
    assert len(search(CERTIFICATES * 4, "k")) <= MOST
