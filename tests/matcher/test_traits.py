import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from matcher.features import compare_traits
from matcher.normalise import normalise
from matcher.traits import Conflict, Traits, conflicts, loose


def some(members: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(members.split()), max_size=3)


TRAITS = st.builds(Traits, some("1 2 3 4"), some("a1 a2 b1 b2 3f"), some("1 2 8 12 a"), some("basis gevorderd"))


def between(one: str, other: str) -> tuple[Conflict, ...]:
    return conflicts(normalise(one).traits, normalise(other).traits)


def test_another_level_language_level_number_or_grade_is_a_veto() -> None:
    assert between("Zorg niveau 2", "Zorg niveau 3") == (Conflict.LEVEL,)
    assert between("Duits A1", "Duits B2") == (Conflict.LANGUAGE,)
    assert between("BSO 4-8 jaar", "BSO 8-12 jaar") == (Conflict.NUMBER,)
    assert between("Digitale vaardigheden basis", "Digitale vaardigheden gevorderd") == (Conflict.GRADE,)


def test_what_only_one_of_them_says_is_no_veto() -> None:
    assert between("Zorg", "Zorg niveau 3") == ()
    assert between("Zorg niveau 3", "Zorg niveau 3 en 4") == ()


def test_half_a_language_level_is_loose() -> None:
    assert loose(normalise("Duits").traits, normalise("Duits A1/A2").traits)
    assert not loose(normalise("Duits a2-a1").traits, normalise("Duits A1/A2").traits)


@given(TRAITS, TRAITS)
def test_vetoes_are_the_same_from_both_sides(one: Traits, other: Traits) -> None:
    assert conflicts(one, other) == conflicts(other, one)
    assert loose(one, other) == loose(other, one)


@given(st.lists(TRAITS, min_size=1, max_size=6), st.lists(TRAITS, min_size=1, max_size=6))
def test_comparing_many_at_once_says_the_same(offered: list[Traits], official: list[Traits]) -> None:
    one, other = np.indices((len(offered), len(official))).reshape(2, -1)
    conflict, is_loose = compare_traits(offered, official, (one, other))
    pairs = [(offered[i], official[j]) for i, j in zip(one, other, strict=True)]
    assert conflict.tolist() == [bool(conflicts(*pair)) for pair in pairs]
    assert is_loose.tolist() == [loose(*pair) for pair in pairs]
