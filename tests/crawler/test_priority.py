import pytest

from crawler.priority import FRONT_DOOR, HINT, LIKELY, priority

SITE = "https://www.school.nl"


@pytest.mark.parametrize(
    "path",
    [
        "/mbo-certificaten/",
        "/volwassenen/cursussen/lassen-mig-mag",
        "/keuzedelen/K0905-duurzaam-bouwen",
        "/bij-en-nascholing/zorg",
        "/zakelijk/aanbod",
        "/werken-en-leren/derde-leerweg/",
        "/contractonderwijs",
        "/llo/zorg-en-welzijn",
        "/studies/c0125-llo",
        "/brochures/cursusgids-2026.pdf",
    ],
)
def test_courses_for_adults_look_likely(path: str) -> None:
    assert priority(SITE + path) >= LIKELY


@pytest.mark.parametrize(
    "path",
    [
        "/nieuws/nieuwe-cursus-lassen",
        "/werken-bij/vacature-docent-certificaat",
        "/privacyverklaring",
        "/agenda/2026-10",
        "/zoeken?q=certificaat",
        "/inloggen",
        "/over-ons/medewerkers",
        "/mbo/opleidingen/bol/verpleegkundige",
    ],
)
def test_the_rest_of_a_school_does_not(path: str) -> None:
    assert priority(SITE + path) < LIKELY


def test_a_separate_host_speaks_too() -> None:
    assert priority("https://zakelijk.school.nl/lassen") > priority("https://www.school.nl/lassen")


def test_the_words_of_the_link_count() -> None:
    assert priority(f"{SITE}/p/17", "Cursus lassen (mbo-certificaat)") > priority(f"{SITE}/p/17", "Lees meer")
    assert priority(f"{SITE}/p/17", "K0905 Duurzaam bouwen") >= LIKELY


def test_the_next_page_of_a_likely_list_goes_on() -> None:
    listing = priority(f"{SITE}/cursussen")

    assert priority(f"{SITE}/cursussen?page=2", "volgende", parent=listing) >= listing - 2
    assert priority(f"{SITE}/p/2", parent=listing) > priority(f"{SITE}/p/2")


def test_of_two_alike_the_nearer_one_comes_first() -> None:
    assert priority(f"{SITE}/cursus/a", depth=2) > priority(f"{SITE}/cursus/a", depth=5)


def test_no_page_goes_before_the_front_door_or_a_hint() -> None:
    best = priority(f"{SITE}/volwassenen/mbo-certificaat/K0905", "K0905 mbo-certificaat cursus", parent=100)

    assert best <= 100 < HINT < FRONT_DOOR
