import pytest

from matcher.queries import read_title, site_of
from matcher.rules import DEFAULT_RULES

KNOWN = {"helpende", "plus", "sport", "zorg"}


def queries(title: str, site: str = "", names: tuple[str, ...] = ()) -> dict[str, bool]:
    reading = read_title(title, site, DEFAULT_RULES, names, KNOWN.__contains__)
    return {query.text: query.whole for query in reading.queries}


@pytest.mark.parametrize(
    ("title", "site"),
    [
        ("Helpende plus - mbo-certificaat - Deltion", ""),
        ("Helpende plus | ROC van Twente", ""),
        ("Helpende plus \u2013 deltion", "www.deltion.nl"),
        ("Helpende plus (Zwolle)", ""),
    ],
)
def test_without_the_name_of_a_school_or_town_a_title_is_still_whole(title: str, site: str) -> None:
    assert queries(title, site)["helpende plus"]


@pytest.mark.parametrize("title", ["Helpende plus - in de sport", "Helpende plus - Sport", "Zorg: helpende plus"])
def test_a_part_that_means_something_is_left_over(title: str) -> None:
    assert not queries(title)["helpende plus"]


def test_an_ambiguous_abbreviation_adds_questions_and_replaces_nothing() -> None:
    asked = queries("Cursus VVH")
    assert asked == {
        "vvh": True,
        "verzorgende en verpleegtechnische handelingen": True,
        "verplegende en verpleegtechnische handelingen": True,
    }


@pytest.mark.parametrize("title", ["Helpende plus voor medewerkers in de wijk", "Helpende plus for internationals"])
def test_for_whom_a_course_is_says_nothing_of_what_it_is(title: str) -> None:
    assert queries(title)["helpende plus"]


def test_what_stands_before_where_is_a_part_of_the_title() -> None:
    assert queries("Helpende plus in het weiland")["helpende plus"] is False
    assert "onbekend" not in queries("Onbekend in het weiland")


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Helpende plus: startersdag", "startersdag"),
        ("Helpende plus, 20-urenscholing", "urenscholing"),
        ("Helpende plus op zaterdag", ""),
        ("Helpende plus, acht lesdagen", ""),
    ],
)
def test_a_word_for_a_meeting_or_a_short_course_is_noticed(title: str, form: str) -> None:
    assert read_title(title, "", DEFAULT_RULES, (), KNOWN.__contains__).form == form


def test_two_parts_that_say_the_same_are_one_title() -> None:
    assert queries("Geriatrische revalidatie (GRZ)")["geriatrische revalidatiezorg"]


def test_a_meeting_about_a_course_is_noticed() -> None:
    assert read_title("Open dag Helpende plus", "", DEFAULT_RULES, (), KNOWN.__contains__).occasion == "open dag"
    assert read_title("Helpende plus", "", DEFAULT_RULES, (), KNOWN.__contains__).occasion == ""


@pytest.mark.parametrize(
    ("title", "occasion"),
    [
        ("Voorbereiding Helpende plus", "voorbereiding"),
        ("Helpende plus: voorbereiding op het examen", "voorbereiding"),
        ("Schakelcursus Helpende plus", "schakelcursus"),
        ("Helpende plus (inclusief examentraining)", ""),
        ("Helpende plus met examentraining", ""),
    ],
)
def test_what_only_prepares_is_noticed_and_what_a_course_holds_as_well_is_not(title: str, occasion: str) -> None:
    assert read_title(title, "", DEFAULT_RULES, (), KNOWN.__contains__).occasion == occasion


def test_words_of_an_official_title_are_no_occasion() -> None:
    reading = read_title("Voorbereiding hbo", "", DEFAULT_RULES, (), KNOWN.__contains__)
    assert reading.occasion_beside("voorbereiding hbo") == ""
    assert reading.occasion_beside("helpende plus") == "voorbereiding"


def test_what_is_no_address_has_no_site() -> None:
    assert site_of("http://[") == site_of("") == ""
