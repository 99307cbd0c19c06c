import pytest

from matcher.of_another import of_another

NAME = "K0905"


def speaks_of_another(text: str) -> bool:
    at = text.index(NAME)
    return of_another(text, at, at + len(NAME))


@pytest.mark.parametrize(
    "text",
    [
        "Vooropleiding: een diploma of K0905",
        "Je hebt een mbo-certificaat (K0905) en werkt in de zorg.",
        "Heb je K0905 al?",
        "Daarna kun je K0905 volgen.",
        "Je kunt daarna K0905 doen.",
        "Dit is geen K0905.",
        "In 2022 behaalden veertig mensen K0905.",
        "Bekijk ook: K0905",
        "Voor deze cursus is K0905 nodig.",
        "Ook zij die met het mbo-certificaat K0905 komen doen mee.",
        "Houders van een diploma en mensen met een mbo-certificaat K0905.",
        "Verder leren? Dan is dit iets · naast K0905",
    ],
)
def test_what_is_asked_for_comes_later_or_is_denied_is_another_course(text: str) -> None:
    assert speaks_of_another(text)


@pytest.mark.parametrize(
    "text",
    [
        "Na afloop krijg je een mbo-certificaat (K0905).",
        "Slaag je, dan heb je een mbo-certificaat (K0905).",
        "Keuzedeel: K0905",
        "Werken met mensen met een beperking (K0905)",
        "Je hebt een diploma nodig. Keuzedeel K0905 duurt 20 weken.",
        "De examencommissie reikt daarna het mbo-certificaat uit (K0905).",
        "Een volledig diploma is het niet: je krijgt een mbo-certificaat (K0905), waarmee je verder kunt.",
        "Vooropleiding: geen · Code: K0905",
    ],
)
def test_what_a_sentence_gives_is_this_course(text: str) -> None:
    assert not speaks_of_another(text)
