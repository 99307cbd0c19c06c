"""Parameters that change nothing, learned from the site itself."""

from crawler.noise import Noise, without
from extractor.links import Link

SITE = "https://www.school.nl"
MENU = [f"pagina {number}" for number in range(12)]


def page(own: str, carried: str) -> list[Link]:
    """A page with a menu and a text of its own; every link carries the same parameter."""
    menu = [Link(f"{SITE}/show?{carried}&id={number}", anchor) for number, anchor in enumerate(MENU)]
    return [
        *menu,
        *(Link(f"{SITE}/show?{carried}&id={own}{n}", f"{own} {n}", f"{own}, het hele verhaal") for n in "abc"),
    ]


def test_a_parameter_of_a_visit_is_found_out_by_pages_that_stay_the_same() -> None:
    noise = Noise()

    assert noise.read(f"{SITE}/", page("home", "tocht=1")) is None
    assert noise.is_probe(f"{SITE}/?tocht=1")
    assert noise.read(f"{SITE}/?tocht=1", page("home", "tocht=2")) is None
    assert noise.read(f"{SITE}/?tocht=2", page("home", "tocht=3")) == "tocht"
    assert noise.clean(f"{SITE}/show?id=7&tocht=9") == f"{SITE}/show?id=7"


def test_a_parameter_that_changes_the_page_stays() -> None:
    """Every link of a Dutch page says `taal=nl`, and every link of an English page `taal=en`."""
    noise = Noise()
    noise.read(f"{SITE}/?taal=nl", page("welkom", "taal=nl"))
    noise.read(f"{SITE}/?taal=en", page("welcome", "taal=en"))
    noise.read(f"{SITE}/?taal=de", page("welcome", "taal=de"))

    assert noise.names == set()


def test_a_parameter_that_differs_from_link_to_link_is_never_suspect() -> None:
    noise = Noise()
    noise.read(f"{SITE}/", page("home", "x"))

    assert not noise.is_probe(f"{SITE}/?id=3")


def test_taking_a_parameter_away_leaves_the_others() -> None:
    assert without(f"{SITE}/show?a=1&b=2", "a") == f"{SITE}/show?b=2"
    assert without(f"{SITE}/show?ab=1", "a") == f"{SITE}/show?ab=1"
