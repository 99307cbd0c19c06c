"""What gets a first look."""

from crawler.clues import group_of, name_of_list
from crawler.survey import ALIKE, ALIKE_NUMBERED, Survey
from extractor.links import Link

SITE = "https://www.school.nl"
HOME = f"{SITE}/"


def group(path: str, found_on: str, block: str = "div.lijst") -> str:
    return group_of(Link(SITE + path, block=block), found_on)


def test_of_equally_promising_parts_a_long_list_of_which_nothing_was_seen_comes_first() -> None:
    survey, listed = Survey(), group("/bouwsteen/a", f"{SITE}/groei/")
    survey.expect({listed: (12, 40), group("/groei/", HOME, "menu ul"): (1, 42), group("/b", HOME, "menu ul"): (1, 30)})

    assert next(survey.parts()) == "\t" + listed.partition("\t")[2]

    survey.saw(listed)
    assert next(survey.parts()) == group("/groei/", HOME, "menu ul")


def test_the_pages_of_a_list_are_one_list() -> None:
    assert name_of_list(f"{SITE}/groei/") == name_of_list(f"{SITE}/groei/page/2/") == name_of_list(f"{SITE}/groei?p=3")
    assert name_of_list(f"{SITE}/groei?id=3") != name_of_list(f"{SITE}/groei?id=4")


def test_short_lists_are_followed_down_from_a_first_look_only() -> None:
    survey, short = Survey(), group("/groei/zorg/voorjaar", f"{SITE}/groei/zorg/")
    survey.expect({short: (3, 40)})

    assert list(survey.parts()) == []
    survey.follow(f"{SITE}/groei/zorg/", short)
    assert list(survey.parts()) != []


def test_one_look_is_enough_for_a_kind_of_addresses_in_a_menu() -> None:
    survey, programmes = Survey(), group("/opleidingen/kok", HOME, "menu ul")
    survey.expect({programmes: (18, 40)})

    assert list(survey.parts()) == [programmes]
    survey.saw(programmes)
    assert list(survey.parts()) == []


def test_the_entrance_of_another_host_is_a_part_of_its_own() -> None:
    survey = Survey()
    survey.expect({group_of(Link("https://zakelijk.school.nl/", block="div"), HOME): (1, 20)})

    assert len(list(survey.parts())) == 1


def test_filters_make_lists_without_end_and_get_a_few_looks_only() -> None:
    survey = Survey()
    lists = [group("/bouwsteen/a", f"{SITE}/filter?plaats={n}&niveau=2") for n in "abcdefghijklm"]
    survey.expect(dict.fromkeys(lists, (12, 40)))
    looks = 0
    while part := next(survey.parts(), None):
        survey.follow(f"{SITE}/bouwsteen/{looks}", part)
        survey.saw(f"x{part}")
        looks += 1

    assert looks == ALIKE


def test_numbers_in_place_of_addresses_are_no_filters_but_have_an_end_too() -> None:
    """A site may name every page of it like that, and has more corners than a filter gets looks."""
    survey = Survey()
    lists = [group(f"/index.php?id={n}", f"{SITE}/index.php?id={n}00") for n in range(1, 2 * ALIKE_NUMBERED)]
    survey.expect(dict.fromkeys(lists, (12, 40)))
    looks = 0
    while part := next(survey.parts(), None):
        looks += 1
        survey.follow(f"{SITE}/index.php?id={looks}000", part)
        survey.saw(f"x{part}")

    assert looks == ALIKE_NUMBERED > 5 * ALIKE
