"""Certificates that are not to be had with the course a sentence stands with, each beside the nearest promise."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name

OTHER_COURSES = [
    (
        "Bij onze overige trainingen krijg je een mbo-certificaat.",
        "Net als bij onze overige trainingen krijg je een mbo-certificaat.",
    ),
    (
        "In tegenstelling tot Lassen, waarvoor je een mbo-certificaat ontvangt, is dit een avond om te proberen.",
        "In tegenstelling tot een workshop levert Lassen je een mbo-certificaat op.",
    ),
    (
        "Waar je bij Drogen een mbo-certificaat haalt, blijft het hier bij kijken en ruiken.",
        "Waar je ook werkt: je haalt bij ons een mbo-certificaat.",
    ),
    ("Het mbo-certificaat is er alleen bij de lange variant.", "Het mbo-certificaat is er ook bij de korte variant."),
    (
        "Een mbo-certificaat krijgen deelnemers aan Snoeien, deze ochtend niet.",
        "Een mbo-certificaat krijg je, een diploma niet.",
    ),
    (
        "Zoek je wel een mbo-certificaat? Kies dan de leergang Snoeien.",
        "Kies dan deze leergang met mbo-certificaat.",
    ),
    (
        "Na deze dagen kun je beginnen aan een traject met mbo-certificaat.",
        "Na deze dagen krijg je een mbo-certificaat.",
    ),
    (
        "Bevalt het vak, dan mag je je aanmelden voor de opleiding die een mbo-certificaat geeft.",
        "Meld je aan voor de opleiding die een mbo-certificaat geeft.",
    ),
    ("Het vervolgtraject rond je af met een mbo-certificaat.", "Dit traject rond je af met een mbo-certificaat."),
    (
        "Je krijgt na deze proefles informatie over het mbo-certificaat.",
        "Je krijgt na deze lessen het mbo-certificaat.",
    ),
]
OTHER_PEOPLE = [
    (
        "Onze eigen studenten ontvangen hiervoor een mbo-certificaat.",
        "Ook wie geen student is ontvangt hiervoor een mbo-certificaat.",
    ),
    (
        "Het mbo-certificaat blijft voorbehouden aan bbl-studenten.",
        "Het mbo-certificaat is er niet alleen voor bbl-studenten.",
    ),
    (
        "Voor het mbo-certificaat moet je de volledige opleiding Kok doen.",
        "Voor het mbo-certificaat sluit je alle opdrachten goed af.",
    ),
    ("Je begint met een eerder behaald mbo-certificaat Lassen.", "Je eindigt met een mbo-certificaat Lassen."),
    ("Deelnemers moeten een mbo-certificaat Lassen kunnen tonen.", "Deelnemers krijgen een mbo-certificaat Lassen."),
    (
        "Wie met een mbo-certificaat komt, mag na overleg met ons later instromen.",
        "Wie slaagt krijgt een mbo-certificaat en mag later instromen in niveau 4.",
    ),
    (
        "Je mbo-certificaat Lassen stuur je voor de start naar ons op.",
        "Je mbo-certificaat Lassen sturen wij na afloop naar je op.",
    ),
]
OTHER_TIMES = [
    ("Tot 2022 kregen deelnemers een mbo-certificaat.", "Vanaf 2022 krijgen deelnemers een mbo-certificaat."),
    ("Vroeger met mbo-certificaat, nu als gezellige avond.", "Vanaf nu met mbo-certificaat."),
    (
        "Je haalt een mbo-certificaat, maar dat geldt na 1 juli niet meer.",
        "Je haalt een mbo-certificaat, dat altijd blijft gelden.",
    ),
    ("Hopelijk krijg je hier straks een mbo-certificaat voor.", "Je krijgt hier straks een mbo-certificaat voor."),
    ("De aanvraag voor het mbo-certificaat ligt bij SBB.", "De aanmelding voor het mbo-certificaat sluit in mei."),
]
OUTSIDE = [
    (
        "Voor een mbo-certificaat doe je daarna elders nog een proeve.",
        "Voor een mbo-certificaat doe je aan het eind bij ons een proeve.",
    ),
    (
        "Een mbo-certificaat krijg je als je zelf een examen regelt bij een exameninstelling.",
        "Een mbo-certificaat krijg je als je bij ons slaagt voor het examen.",
    ),
    (
        "Het mbo-certificaat haal je op eigen gelegenheid, buiten deze lessen.",
        "Het mbo-certificaat haal je op je eigen werkplek, tijdens deze lessen.",
    ),
]
TOLD = [
    (
        "Een mbo-certificaat is een officieel document voor een deel van een mbo-opleiding.",
        "Dit mbo-certificaat is een officieel document voor een deel van een mbo-opleiding.",
    ),
    (
        "Een mbo-certificaat bewijst dat je een deel van een mbo-opleiding hebt afgerond.",
        "Een mbo-certificaat bewijst dat je deze cursus hebt afgerond.",
    ),
    ("Een mbo-certificaat hoort bij een deel van een kwalificatie.", "Een mbo-certificaat hoort bij deze cursus."),
    (
        "Een mbo-certificaat is een document dat je krijgt als je een deel van een opleiding afrondt.",
        "Een mbo-certificaat is het papier dat je na afloop krijgt.",
    ),
    ("Lees hier wat een mbo-certificaat waard is.", "Je krijgt een mbo-certificaat dat veel waard is."),
    ("Hoe kijkt de sector tegen het mbo-certificaat aan?", "Hoe haal je het mbo-certificaat? Je doet examen bij ons."),
    (
        "Wist je dat je met een mbo-certificaat vrijstelling krijgt?",
        "Met het mbo-certificaat van deze cursus krijg je vrijstelling.",
    ),
    (
        "De provincie wil meer mensen aan een mbo-certificaat helpen.",
        "De provincie betaalt mee, want je haalt een mbo-certificaat.",
    ),
    (
        "'Een mbo-certificaat krijg je niet cadeau', vertelt Karin.",
        "'Je krijgt hier een mbo-certificaat', vertelt Karin.",
    ),
    ("Column: het mbo-certificaat is in opkomst", "Cursus: met mbo-certificaat"),
    (
        "Een mbo-certificaat is een bewijs voor een deel van een opleiding.",
        "Een mbo-certificaat is het resultaat van deze cursus.",
    ),
]


def promised(text: str) -> bool:
    """With the text itself: a certificate that is only named counts as what stands elsewhere on the page."""
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(("aside", "promise"), OTHER_COURSES)
def test_what_another_course_gives_or_a_next_one_is_no_promise(aside: str, promise: str) -> None:
    assert (promised(promise), promised(aside)) == (True, False)


@pytest.mark.parametrize(("aside", "promise"), OTHER_PEOPLE)
def test_what_only_students_get_or_who_comes_has_already_is_no_promise(aside: str, promise: str) -> None:
    assert (promised(promise), promised(aside)) == (True, False)


@pytest.mark.parametrize(("aside", "promise"), OTHER_TIMES)
def test_what_was_or_may_come_is_no_promise(aside: str, promise: str) -> None:
    assert (promised(promise), promised(aside)) == (True, False)


@pytest.mark.parametrize(("aside", "promise"), OUTSIDE)
def test_what_is_to_be_arranged_outside_the_course_is_no_promise(aside: str, promise: str) -> None:
    assert (promised(promise), promised(aside)) == (True, False)


@pytest.mark.parametrize(("aside", "promise"), TOLD)
def test_what_is_told_asked_or_explained_is_no_promise(aside: str, promise: str) -> None:
    assert (promised(promise), promised(aside)) == (True, False)


@pytest.mark.parametrize(
    "promise",
    [
        "Ik kreeg er een mbo-certificaat voor.",
        "De pas komt van Bureau Zuid, van ons krijg je het mbo-certificaat.",
        "Ongeacht je vooropleiding kun je hier het mbo-certificaat behalen.",
        "Bij Zaagtechniek krijg je een mbo-certificaat.",
    ],
)
def test_who_followed_the_course_and_who_gives_it_speak_of_this_course(promise: str) -> None:
    assert promised(promise)


@pytest.mark.parametrize(
    "of_another",
    [
        "Hij kreeg er een mbo-certificaat voor.",
        "De pas komt van ons, van ROC Zuid krijg je het mbo-certificaat.",
        "Het mbo-certificaat, af te geven door de school waar je instroomt.",
    ],
)
def test_others_do_not(of_another: str) -> None:
    assert not promised(of_another)
