"""Titles of a school's own beside a code: asked, unless the title or the text shows that the code is no slip."""

import pytest

from matcher.matching import Matcher
from matcher.quoted import names_as_its_own
from register.offer import Match
from register.words import Decision
from tests.matcher.offers import SAYS, offer


def asked(matcher: Matcher, title: str, context: str) -> Match:
    return matcher.match([offer(title, SAYS, context=context)])[0]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("Doorpakken met management", "K0008"),
        ("Kok in de horeca", "C0021"),
        ("Zorginnovatie in de praktijk", "K0138"),
    ],
)
def test_a_title_that_says_much_of_the_official_one_counts_by_its_code(matcher: Matcher, title: str, code: str) -> None:
    match = asked(matcher, title, f"Avonden vol oefenen · {code} · met mbo-certificaat")
    assert (match.decision, match.code) == (Decision.ACCEPT, code)


@pytest.mark.parametrize(
    "named",
    ["Officieel heet dit Helpende plus.", "Helpende plus, zoals de minister zegt.", "Onderdeel: helpende  Plus."],
)
def test_a_text_that_names_the_certificate_of_its_code_as_well_counts(matcher: Matcher, named: str) -> None:
    match = asked(matcher, "Sterk aan het bed", f"{named} Code K0905. Je krijgt een mbo-certificaat.")
    assert (match.decision, match.code) == (Decision.ACCEPT, "K0905")


@pytest.mark.parametrize(
    "text",
    [
        "Code K0905. Je krijgt een mbo-certificaat.",
        "De inhoud is gebaseerd op Helpende plus. Code K0905.",
        "Code K0905. Daarna kun je verder met Helpende plus.",
    ],
)
def test_a_code_by_itself_beside_another_title_is_asked(matcher: Matcher, text: str) -> None:
    match = asked(matcher, "Sterk aan het bed", text)
    assert (match.decision, match.code) == (Decision.REVIEW, "K0905")


def test_a_code_beside_the_title_of_another_certificate_is_asked(matcher: Matcher) -> None:
    match = asked(matcher, "Geriatrische revalidatiezorg", "Code K0905. Je krijgt een mbo-certificaat.")
    assert match.decision is Decision.REVIEW


def test_a_name_is_found_as_whole_words_whatever_the_signs() -> None:
    assert names_as_its_own("Ons vak: Meet- en regeltechniek!", "Meet en regeltechniek")
    assert names_as_its_own("Werken met baby\u2019s, van 0 tot 1", "Werken met baby's")
    assert not names_as_its_own("Basisprogrammeren", "Basis")
    assert not names_as_its_own("", "Triage")
