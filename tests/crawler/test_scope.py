import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.scope import MAX_VARIANTS, Scope, is_trap
from register.provider import Provider

SCHOOL = Provider(
    id="school", name="School", website="https://www.school.nl/", domains=("cursus.example",), exclude=("/archief/",)
)


def admits(url: str) -> bool:
    return Scope(SCHOOL, 2000).admits(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.school.nl/cursussen",
        "http://zakelijk.school.nl/",
        "https://cursus.example/a?page=2",
        "https://www.school.nl/gids.pdf",
        "https://www.school.nl/folder.docx",
        "https://www.school.nl/cursus-2.0",
        "https://www.school.nl/agenda/2026-11",
        "https://www.school.nl/uploads/2018/05/brochure.pdf",
    ],
)
def test_the_providers_own_pages_are_followed(url: str) -> None:
    assert admits(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.school.be/",
        "https://school.nl.evil.example/",
        "ftp://www.school.nl/a",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://[naam]/",
        "https://www.school.nl/foto.JPG",
        "https://www.school.nl/film.mp4",
        "https://www.school.nl/archief/oud",
        "https://www.school.nl/" + "a" * 2000,
    ],
)
def test_the_rest_of_the_web_is_not(url: str) -> None:
    assert not admits(url)


@pytest.mark.parametrize(
    "path",
    [
        "/a/b/a/b/a/b/a/b",
        "/" + "/".join("abcdefghijklmnop"),
        "/cursus?" + "&".join(f"filter{number}=1" for number in range(9)),
        "/agenda/1999-12",
        "/agenda?maand=2041-02",
    ],
)
def test_traps_are_seen(path: str) -> None:
    assert is_trap(f"https://www.school.nl{path}")


def test_addresses_that_multiply_are_followed_so_far() -> None:
    scope = Scope(SCHOOL, 2000)
    followed = sum(
        scope.admits(f"https://www.school.nl/zoek?kleur=tint-{number}") for number in range(MAX_VARIANTS * 2)
    )

    assert followed == MAX_VARIANTS
    assert scope.admits("https://www.school.nl/zoek")


def test_a_site_may_name_all_its_pages_by_a_number() -> None:
    scope = Scope(SCHOOL, 2000)
    assert all(scope.admits(f"https://www.school.nl/index.php?id={number}") for number in range(MAX_VARIANTS * 5))


@given(st.text(max_size=200))
def test_no_text_at_all_makes_it_fall_over(text: str) -> None:
    assert Scope(SCHOOL, 2000).owns(text) in {True, False}
