import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.blocking import NEAREST, Blocker
from matcher.names import Name
from matcher.queries import Query
from matcher.traits import NO_TRAITS

WORDS = st.sampled_from(
    ["zorg", "basis", "werken", "met", "babys", "en", "thuis", "in", "de", "horeca", "plus", "ab", "c"]
)
TITLES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


def blocker(titles: list[str]) -> Blocker:
    return Blocker([Name(at, title, title.replace(" ", ""), NO_TRAITS) for at, title in enumerate(titles)])


def query(text: str) -> Query:
    return Query(text, text.replace(" ", ""), whole=True)


@given(st.lists(TITLES, min_size=1, max_size=60, unique=True), st.data())
def test_the_exact_title_is_never_lost(titles: list[str], data: st.DataObject) -> None:
    asked = data.draw(st.sampled_from(titles))
    _, names = blocker(titles).pairs([query(asked)])
    assert titles.index(asked) in names.tolist()


@given(st.lists(TITLES, min_size=1, max_size=60, unique=True), TITLES, TITLES)
def test_an_offers_neighbours_do_not_depend_on_the_other_offers(titles: list[str], one: str, other: str) -> None:
    prepared = blocker(titles)
    alone = prepared.pairs([query(one)])[1]
    rows, names = prepared.pairs([query(other), query(one)])
    assert np.array_equal(alone, names[rows == 1])


@given(st.lists(TITLES, min_size=1, max_size=60, unique=True), st.lists(TITLES, min_size=1, max_size=6))
def test_a_text_that_comes_back_has_the_same_neighbours_each_time(titles: list[str], texts: list[str]) -> None:
    prepared = blocker(titles)
    rows, names = prepared.pairs([query(text) for text in (*texts, *texts)])
    for at, text in enumerate((*texts, *texts)):
        assert np.array_equal(names[rows == at], prepared.pairs([query(text)])[1])


def test_spaces_within_compounds_do_not_matter() -> None:
    titles = [f"zorg in {place}" for place in "abcdefghijklmnopqrstuvwxyz"]
    _, names = blocker([*titles, "basiszorg"]).pairs([query("basis zorg")])
    assert len(titles) in names.tolist()


def test_no_more_than_the_nearest_are_kept() -> None:
    titles = [f"zorg{letter} thuis" for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert len(blocker(titles).pairs([query("zorg thuis")])[1]) == NEAREST


def test_an_empty_register_and_no_offers() -> None:
    assert len(blocker([]).pairs([query("zorg")])[0]) == 0
    assert len(blocker(["zorg"]).pairs([])[0]) == 0
