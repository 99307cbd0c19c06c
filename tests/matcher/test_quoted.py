import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.quoted import _NAMED, QuotedTitles
from matcher.remembering import Normaliser
from matcher.rules import DEFAULT_RULES

NAMES = (
    "ervaringsdeskundigheid",
    "helpende plus",
    "zorg",
    "zorg en techniek",
    "triage",
    "programmeren van microcontrollers",
)


@pytest.fixture(scope="module")
def quoted() -> QuotedTitles:
    return QuotedTitles(NAMES, Normaliser(DEFAULT_RULES, ()), DEFAULT_RULES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Met het keuzedeel Ervaringsdeskundigheid leer je meer.", "ervaringsdeskundigheid"),
        ("Je krijgt het mbo-certificaat \u2018Helpende Plus\u2019 van ons.", "helpende plus"),
        ("Keuzedeel: helpende+", "helpende plus"),
        ("Officiële naam: Triage \u00b7 Bewijs: mbo-certificaat", "triage"),
        ("Onderdeel: Zorg & techniek", "zorg en techniek"),
        ("Prijs: 100 euro\nmbo certificaat (Programmeren van microcontrollers)", "programmeren van microcontrollers"),
    ],
)
def test_a_text_names_what_is_given(quoted: QuotedTitles, text: str, name: str) -> None:
    assert quoted.in_text(text).name == name


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Kies uit onze keuzedelen: \u00b7 Keuzedeel Helpende plus \u00b7 Lassen - mbo-certificaat", False),
        ("Helpende Plus, op tien vrijdagen. Je krijgt een mbo-certificaat.", True),
        ("Zorg voor ons \u00b7 Meer zorg! \u00b7 Helpende plus voor iedereen \u00b7 gratis", True),
        ("Met het examenonderdeel programmeren van microcontroller sluit je af.", True),
        ("Je doet keuzedeelexamen Helpende plus en krijgt daarna het mbo-certificaat.", True),
        ("De inhoud is gebaseerd op het keuzedeel Helpende plus.", False),
    ],
)
def test_what_a_text_begins_with_or_calls_this_course_is_what_is_given(
    quoted: QuotedTitles, text: str, given: bool
) -> None:
    found = quoted.in_text(text, "Meer zorg!")
    assert (bool(found.name), found.given) == (True, given)


@pytest.mark.parametrize(
    "text",
    [
        "Hoor hoe Noor met haar certificaat Helpende plus een baan vond.",
        "In 2022 haalden veertig mensen het mbo-certificaat Helpende plus.",
        "",
        "Na deze cursus krijg je een mbo-certificaat.",
        "Werken als helpende plus is leuk.",
        "Certificaat Triage",  # one common word: a school's own certificate may be called so
        "Daarna kun je het keuzedeel Helpende plus volgen.",
        "Je hebt het certificaat Helpende plus nodig.",
        "Kies het keuzedeel Helpende plus of het keuzedeel Ervaringsdeskundigheid.",
        "Het keuzedeel Techniek in de zorg",
    ],
)
def test_what_comes_later_or_before_or_is_one_of_several_is_not_what_is_given(quoted: QuotedTitles, text: str) -> None:
    assert quoted.in_text(text).name == ""


PIECES = st.sampled_from(
    [*'\n .\u00b7"(a\u0130', " \u00b7 ", "Keuzedeel", "naam van het ", "mbo-certificaat", "CURSUS", " Zorg", "1"]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_where_a_text_names_something_is_found_as_by_trying_every_place(text: str) -> None:
    """Also where it is read in parts."""
    hits = [hit for hit in _NAMED.finditer(text) if hit["first"].lower().startswith("zorg")]
    found = QuotedTitles(("zorg",), Normaliser(DEFAULT_RULES, ()), DEFAULT_RULES)._namings(text)
    assert [(one.start, one.first) for one in found] == [(hit.start(), hit.start("first")) for hit in hits]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Je krijgt: mbo-certificaat Triage \u00b7 Acht lessen", True),
        ("Dan reiken wij je het mbo-certificaat Triage uit.", True),
        ("Papier: mbo-certificaat keuzedeel Triage (C0141).", True),
        ("Certificaat keuzedeel Triage", True),
        ("Je krijgt ons certificaat Triage.", False),
        ("Je krijgt een mbo-certificaat Triage voor dierenartsen.", False),
    ],
)
def test_one_word_is_the_name_of_an_mbo_certificaat_where_nothing_belongs_to_it(
    quoted: QuotedTitles, text: str, named: bool
) -> None:
    assert bool(quoted.in_text(text).name) is named
