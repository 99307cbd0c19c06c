import pytest

from benchmarks.matching.taking import given
from benchmarks.second_world.registers import ON, starter
from benchmarks.second_world.world import World, build
from register.words import PageKind


@pytest.fixture(scope="module")
def world() -> World:
    return build(seed=5, number=8, pages=50, in_group=1)


def test_the_same_seed_makes_the_same_pages_and_another_seed_others(world: World) -> None:
    again, other = build(seed=5, number=8, pages=50, in_group=1), build(seed=6, number=8, pages=50, in_group=1)
    assert [page.url for page in again.pages] == [page.url for page in world.pages]
    assert [p.body for p in again.pages if p.layout != "paper"] == [p.body for p in world.pages if p.layout != "paper"]
    assert {page.body for page in other.pages} != {page.body for page in world.pages}


def test_few_pages_show_an_offer_as_on_real_sites(world: World) -> None:
    showing = sum(any(one.is_offer for one in page.shown) for page in world.pages)
    assert 0.04 <= showing / len(world.pages) <= 0.1


def test_every_offer_is_of_a_certificate_that_counts_in_its_schools_register(world: World) -> None:
    counted = {which: {one.code for one in shelf.counted} for which, shelf in world.shelves.items()}
    registers = {school.id: counted[school.invented] for school in world.schools}
    assert all(one.code in registers[page.provider] for page in world.pages for one in page.shown if one.is_offer)


def test_what_a_page_shows_stands_on_it(world: World) -> None:
    """Not asked of paper, where the bytes hide the words."""
    for page in world.pages:
        text = page.body.decode("utf-8", "ignore").replace("&amp;", "&").replace("&#x27;", "'")
        assert page.layout == "paper" or all(one.title in text for one in page.shown), page.url


def test_no_school_gives_one_title_two_meanings(world: World) -> None:
    """A course with another credential never has the certificate that the same school truly offers."""
    for school in world.schools:
        pages = [page for page in world.pages if page.provider == school.id]
        offered = {one.title for page in pages for one in page.shown if one.is_offer}
        others = {one.title for page in pages for one in page.shown if one.kind.startswith("same title")}
        assert not offered & others


def test_a_title_under_two_codes_is_clear_only_where_its_code_is_printed(world: World) -> None:
    shared = {which: shelf.shared for which, shelf in world.shelves.items()}
    which = {school.id: school.invented for school in world.schools}
    for page in world.pages:
        for one in page.shown:
            if one.is_offer and one.code in shared[which[page.provider]]:
                assert one.code
                assert one.code[1:] in page.body.decode("latin-1") or page.layout == "paper"


def test_a_perfect_extraction_gives_every_course_with_the_words_that_decide(world: World) -> None:
    taken = given(world.pages)
    assert len(taken) == sum(len(page.shown) for page in world.pages)
    for one in taken:
        sheet = world.pages[one.page].sheet
        if sheet.kind is PageKind.COURSE:
            assert all(sentence in one.offer.context for sentence in sheet.evidence)


def test_the_starter_register_of_the_world_lacks_certificates_that_exist() -> None:
    shelf = starter()
    assert shelf.missing
    assert not {one.code for one in shelf.missing} & set(shelf.register.by_code)
    assert shelf.outside == tuple(
        c for c in shelf.register.certificates if c not in shelf.register.in_scope(ON).certificates
    )
