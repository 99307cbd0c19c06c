"""A certificate that a sentence speaks of beside the course, each beside the nearest sentence that promises it."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def promised(text: str) -> bool:
    """With the text itself: a certificate that is only named counts as what stands elsewhere on the page."""
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(
    ("beside", "promise"),
    [
        (
            "Bevalt het, dan is het mbo-certificaat Triage een mooie vervolgstap.",
            "Met je mbo-certificaat is Verzorgende IG een mooie vervolgstap.",
        ),
        (
            "Een van de opties is het mbo-certificaat Snoeien.",
            "Een van de examens sluit je af met een mbo-certificaat.",
        ),
        (
            "Voor het mbo-certificaat verwijzen wij je naar een collega.",
            "Voor het mbo-certificaat doe je in juni een proeve bij ons.",
        ),
        (
            "Wie verder wil verwijzen we door naar de groep met mbo-certificaat.",
            "Wie slaagt gaat naar huis met een mbo-certificaat.",
        ),
        ("Informatieavond mbo-certificaat Snoeien, zaal 3", "Mbo-certificaat Snoeien, zaal 3"),
        (
            "Anders dan onze lange cursus, die naar een mbo-certificaat leidt, duurt dit een dag.",
            "Anders dan een gewone cursus leidt dit naar een mbo-certificaat.",
        ),
        (
            "Vroeger verzorgden we dit keuzedeel met een mbo-certificaat.",
            "Nu verzorgen we dit keuzedeel met een mbo-certificaat.",
        ),
        ("Kopie van je mbo-certificaat: 15 euro", "Inclusief mbo-certificaat: 15 euro"),
        ("In 2019 haalde Farid het mbo-certificaat bij ons.", "Vanaf 2019 haal je het mbo-certificaat bij ons."),
        (
            "Zorggroep West liet vorige zomer, in 2023, twintig mensen het mbo-certificaat halen.",
            "Zorggroep West laat in 2027 twintig mensen het mbo-certificaat halen.",
        ),
        (
            "Vrijdag kregen negen medewerkers van De Linde hun mbo-certificaat.",
            "Na de toets krijgen deelnemers hun mbo-certificaat.",
        ),
        ("Bewijs: voorheen een mbo-certificaat", "Bewijs: een mbo-certificaat"),
    ],
)
def test_what_stands_beside_a_course_is_no_promise(beside: str, promise: str) -> None:
    assert promised(promise)
    assert not promised(beside)
