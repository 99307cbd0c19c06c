from collections.abc import Sequence

from crawler.shapes import FOR_A_GAIN, MOST_IN_VAIN, MOST_PROBES, SHELL, TRIES, TRIES_OF_SIGN, Shapes, shape_of
from extractor.rendering import Sign

SITE = "https://www.school.nl"
LIST = Sign("empty div lijst")
BUNDLE = Sign("bundle", weak=True)


def follow(shapes: Shapes, url: str, signs: Sequence[Sign], *, gained: bool = False) -> bool:
    """Says whether the page was shown to the browser, which brought something or not."""
    wanted = shapes.worth_rendering(url, signs)
    if wanted:
        shapes.remember(url, signs, gained=gained)
    return wanted


def test_pages_of_one_template_have_one_shape() -> None:
    assert shape_of(f"{SITE}/cursus/lassen?x=1") == shape_of(f"{SITE}/cursus/zorg?x=2")
    assert shape_of(f"{SITE}/2026/nieuws/a") == shape_of(f"{SITE}/2027/nieuws/b")
    assert shape_of(f"{SITE}/cursus/lassen") != shape_of(f"{SITE}/nieuws/lassen")
    assert shape_of(f"{SITE}/cursus/lassen") != shape_of(f"{SITE}/cursus/lassen?x=1")


def test_where_the_browser_shows_no_more_it_is_left_out_after_some_tries() -> None:
    shapes = Shapes()
    shown = [follow(shapes, f"{SITE}/nieuws/{number}", [SHELL]) for number in range(9)]

    assert shown == [True] * TRIES + [False] * (9 - TRIES)
    assert follow(shapes, f"{SITE}/cursus/9", [SHELL])


def test_one_gain_is_worth_many_tries() -> None:
    shapes = Shapes()
    for number in range(TRIES - 1):
        follow(shapes, f"{SITE}/c/{number}", [SHELL])
    follow(shapes, f"{SITE}/c/8", [SHELL], gained=True)
    follow(shapes, f"{SITE}/c/9", [SHELL])

    assert shapes.worth_rendering(f"{SITE}/c/10", [SHELL])


def test_a_sign_that_brings_nothing_anywhere_costs_a_handful_of_renderings() -> None:
    shapes = Shapes()
    shown = [follow(shapes, f"{SITE}/map-{'abcdefghijklmnopqrst'[n]}/{m}", [LIST]) for n in range(20) for m in range(5)]

    assert sum(shown) == MOST_IN_VAIN


def test_a_sign_that_brought_something_is_followed_on_pages_of_other_shapes_too() -> None:
    shapes = Shapes()
    follow(shapes, f"{SITE}/aanbod/zorg", [LIST], gained=True)
    shown = [follow(shapes, f"{SITE}/map-{'abcdefghijklmnopqrst'[n]}/{m}", [LIST]) for n in range(20) for m in range(5)]

    assert sum(shown) == MOST_IN_VAIN + FOR_A_GAIN
    assert shapes.brought(f"{SITE}/aanbod/techniek", [LIST])
    assert not shapes.brought(f"{SITE}/map-b/9", [LIST])


def test_many_signs_that_bring_nothing_cost_a_bounded_number_of_renderings() -> None:
    shapes = Shapes()
    shown = [
        follow(shapes, f"{SITE}/nieuws/{n}", [Sign(f"empty div grid-{letter}")])
        for n, letter in enumerate("abcdefghijklmnopqrst")
    ]

    assert sum(shown) == MOST_PROBES
    assert follow(shapes, f"{SITE}/app", [SHELL])


def test_half_of_the_tries_are_kept_for_pages_that_look_like_courses() -> None:
    shapes = Shapes()
    for letter in "abcdefgh":
        assert shapes.worth_rendering(f"{SITE}/nieuws/x", [Sign(letter)], is_likely=False)
        shapes.remember(f"{SITE}/nieuws/x", [Sign(letter)], gained=False)

    assert not shapes.worth_rendering(f"{SITE}/nieuws/x", [LIST], is_likely=False)
    assert shapes.worth_rendering(f"{SITE}/aanbod/x", [LIST], is_likely=True)


def test_a_new_sign_is_followed_where_others_brought_nothing() -> None:
    shapes = Shapes()
    for number in range(TRIES_OF_SIGN):
        follow(shapes, f"{SITE}/{number}", [LIST])

    assert not shapes.worth_rendering(f"{SITE}/aanbod", [LIST])
    assert shapes.worth_rendering(f"{SITE}/aanbod", [LIST, Sign("waits")])


def test_a_weak_sign_counts_on_likely_pages_only() -> None:
    assert Shapes().worth_rendering(f"{SITE}/aanbod", [BUNDLE], is_likely=True)
    assert not Shapes().worth_rendering(f"{SITE}/nieuws", [BUNDLE], is_likely=False)


def test_a_page_without_a_sign_is_left_to_plain_http() -> None:
    assert not Shapes().worth_rendering(f"{SITE}/aanbod", [])
