import pytest

from matcher.inflection import inflects
from matcher.rules import DEFAULT_RULES
from matcher.vocabulary import Vocabulary

OFFICIAL = Vocabulary(
    [
        "basis management",
        "zorginnovaties en technologie",
        "verzorgende en verpleegtechnische handelingen",
        "digitale vaardigheden gevorderd",
        "helpende plus",
        "zorg in de horeca",
        "zorg thuis",
    ],
    DEFAULT_RULES,
)


def meant(word: str) -> set[str]:
    return {OFFICIAL.words[at] for at in OFFICIAL.stands_for([word])[word]}


@pytest.mark.parametrize(
    ("word", "official"),
    [
        ("helpende", {"helpende"}),
        ("gevorderden", {"gevorderd"}),
        ("verpleegtechnishe", {"verpleegtechnische"}),
        ("vaardihgeden", {"vaardigheden"}),
        ("basismanagement", {"basis", "management"}),
        ("plsu", {"plus"}),
        ("verplegende", set()),
        ("borg", set()),
        ("sport", set()),
    ],
)
def test_a_word_stands_for_what_it_inflects_misspells_or_joins_and_no_more(word: str, official: set[str]) -> None:
    assert meant(word) == official


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("kunststof", "kunststoffen", True),
        ("gesprek", "gesprekken", True),
        ("brief", "brieven", True),
        ("huis", "huizen", True),
        ("industrie", "industriele", True),
        ("plan", "planken", False),
        ("stap", "stapel", False),
        ("zorg", "zorgplan", False),
        ("film", "filter", False),
    ],
)
def test_inflections_of_dutch_are_one_word(one: str, other: str, same: bool) -> None:
    assert inflects(one, other) is inflects(other, one) is same
    assert bool(Vocabulary([other], DEFAULT_RULES).stands_for([one])[one]) is same


def test_neighbours_are_read_as_one_word_where_official_titles_write_one() -> None:
    assert OFFICIAL.units("zorg innovaties en technologie") == ["zorginnovaties", "en", "technologie"]
    assert OFFICIAL.units("basis management") == ["basis", "management"]


def test_rare_words_tell_more_and_function_words_hardly_anything() -> None:
    weight = dict(zip(OFFICIAL.words, OFFICIAL.weights, strict=True))
    assert weight["en"] < 1 <= weight["zorg"] < weight["helpende"]
    assert OFFICIAL.weight("peuters", ()) >= max(weight.values())
