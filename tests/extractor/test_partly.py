"""Certificates for which this course is only a part of the way, beside courses of several parts that lead to one."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def promised(text: str) -> bool:
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        (
            "Samen met de andere twee modules levert deze module een mbo-certificaat op.",
            "De drie modules van deze cursus leveren samen een mbo-certificaat op.",
        ),
        (
            "Het mbo-certificaat krijg je pas als je ook de overige onderdelen hebt gehaald.",
            "Het mbo-certificaat krijg je zodra je alle onderdelen hebt gehaald.",
        ),
        (
            "Dit blok is een van de vier die tot het mbo-certificaat leiden.",
            "De vier blokken leiden tot het mbo-certificaat.",
        ),
        ("Je haalt hiermee een kwart van het mbo-certificaat.", "Je haalt hiermee het mbo-certificaat."),
        (
            "Voor het mbo-certificaat volg je het hele keuzedeel bij onze dagschool.",
            "Voor het mbo-certificaat volg je de training en doe je examen.",
        ),
        (
            "Deelnemers ontvangen een verklaring, studenten het mbo-certificaat.",
            "Deelnemers ontvangen een reader en het mbo-certificaat.",
        ),
        (
            "Je krijgt het mbo-certificaat alleen als je de volledige reeks volgt.",
            "Je krijgt het mbo-certificaat alleen als je slaagt.",
        ),
    ],
)
def test_a_part_of_the_way_promises_none(part: str, whole: str) -> None:
    assert (promised(whole), promised(part)) == (True, False)
