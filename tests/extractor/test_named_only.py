"""Certificates that are only named: menus, labels, departments, what there is in general, what the reader has."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def promised(text: str) -> bool:
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(
    ("named", "promise"),
    [
        ("Vragen? Mail het team mbo-certificaten.", "Met ons team haal je een mbo-certificaat."),
        ("Brochure mbo-certificaten", "Resultaat: mbo-certificaat"),
        ("Terug naar mbo-certificaten", "In een jaar naar je mbo-certificaat"),
        ("Mbo-certificaten (31)", "Mbo-certificaat (niveau 3)"),
        ("Start > Mbo-certificaten", "Start: maart. Je haalt een mbo-certificaat."),
        ("Ook interessant: mbo-certificaat Helpende plus", "Afronding: mbo-certificaat Helpende plus"),
        ("Prerequisite: mbo-certificaat", "Result: mbo-certificaat"),
        ("Doelgroep: collega's met een mbo-certificaat", "Diploma: een mbo-certificaat"),
        ("Neem je mbo-certificaat mee naar de intake.", "Neem na het examen je mbo-certificaat in ontvangst."),
        ("Met deze dag houd je je mbo-certificaat actueel.", "Met deze cursus haal je je mbo-certificaat."),
        ("Applicants must already hold the mbo-certificaat.", "Graduates receive the mbo-certificaat."),
        ("Bij ons kun je terecht voor cursussen en mbo-certificaten.", "Bij ons haal je twee mbo-certificaten."),
        (
            "Elk jaar halen 200 deelnemers bij ons een mbo-certificaat.",
            "Alle deelnemers halen bij ons een mbo-certificaat.",
        ),
        (
            "De docent geeft ook zelf les in het mbo-certificaat.",
            "De docent reikt je na het examen het mbo-certificaat uit.",
        ),
    ],
)
def test_what_is_only_named_promises_none(named: str, promise: str) -> None:
    assert (promised(promise), promised(named)) == (True, False)
