"""Conditions under which a certificate is promised: each kind is known, whatever literal is looked for first."""

import pytest

from extractor.signals.scopes import is_conditional


@pytest.mark.parametrize(
    "sentence",
    [
        "wie voortijdig vertrekt, krijgt een mbo-certificaat",
        "ga je eerder weg, dan krijg je een mbo-certificaat",
        "wie vroegtijdig uitvalt of stopt, krijgt een mbo-certificaat",
        "stop je zonder een diploma, dan is er het mbo-certificaat",
        "wie de eindstreep niet haalt, krijgt een mbo-certificaat",
        "wie de opleiding niet afrondt, krijgt een mbo-certificaat",
        "sommige modules geven een mbo-certificaat",
        "een deel van de cursussen geeft een mbo-certificaat",
        "deze lessen kunnen leiden tot een mbo-certificaat",
        "het mbo-certificaat is aangevraagd",
        "het mbo-certificaat is in ontwikkeling",
        "wij zijn bezig met het laten erkennen van het mbo-certificaat",
        "in afwachting van het mbo-certificaat",
        "je krijgt soms een mbo-certificaat",
        "er wordt nog onderzocht of het een mbo-certificaat wordt",
        "mits er plaats is, volgt een mbo-certificaat",
        "naar verwachting met mbo-certificaat",
        "wij hopen op een mbo-certificaat",
        "de erkenning van het mbo-certificaat loopt nog",
        "zodra de goedkeuring binnen is, krijg je een mbo-certificaat",
        "we wachten op toestemming voor het mbo-certificaat",
        "het mbo-certificaat hangt helemaal af van de school",
        "waar mogelijk met een mbo-certificaat",
        "er wordt gewerkt aan een mbo-certificaat",
        "het mbo-certificaat is nog niet helemaal rond",
        "we bekijken of er een mbo-certificaat komt",
    ],
)
def test_a_promise_under_a_condition(sentence: str) -> None:
    assert is_conditional(sentence)


def test_a_plain_promise_has_none() -> None:
    assert not is_conditional("je sluit de cursus af met een mbo-certificaat")
