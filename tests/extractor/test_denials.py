"""Denials that stand far from the certificate, answers to questions about it, and two denials that promise it."""

import pytest

from extractor.signals import read_signals
from extractor.signals.twice_denied import is_twice_denied
from register.signals import SignalName as Name


def promised(text: str) -> bool:
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(
    ("denied", "promise"),
    [
        ("Geen van de lessen eindigt met een mbo-certificaat.", "Elk van de lessen eindigt met een mbo-certificaat."),
        ("Dit is geen opleiding voor het mbo-certificaat.", "Dit is een opleiding voor het mbo-certificaat."),
        ("Niemand krijgt hier een mbo-certificaat.", "Iedereen krijgt hier een mbo-certificaat."),
        ("Dit heeft niets met een mbo-certificaat te maken.", "Dit heeft een mbo-certificaat als resultaat."),
        ("Haal ik een mbo-certificaat? Bij deze avonden niet.", "Haal ik een mbo-certificaat? Bij deze cursus wel."),
        ("Krijg ik een mbo-certificaat? Antwoord: helaas.", "Krijg ik een mbo-certificaat? Antwoord: zeker."),
        (
            "Moet ik werk hebben om het mbo-certificaat te halen? Ja, en bij een zorginstelling.",
            "Moet ik werk hebben om het mbo-certificaat te halen? Nee, iedereen die slaagt krijgt het.",
        ),
        (
            "Bewijs of mbo-certificaat? Een bewijs van deelname.",
            "Bewijs of mbo-certificaat? Je krijgt een mbo-certificaat.",
        ),
    ],
)
def test_a_denial_far_from_the_certificate_holds_for_it(denied: str, promise: str) -> None:
    assert (promised(promise), promised(denied)) == (True, False)


@pytest.mark.parametrize(
    "twice",
    [
        "Zonder mbo-certificaat gaat geslaagd of niet geslaagd bij ons niemand naar huis.",
        "Geen enkele deelnemer die slaagt doet het zonder mbo-certificaat.",
    ],
)
def test_two_denials_promise(twice: str) -> None:
    assert promised(twice)


def test_one_denial_or_two_about_other_things_do_not() -> None:
    assert not promised("Zonder mbo-certificaat kun je niet meedoen.")
    assert not is_twice_denied("niemand weet waarom er ", " is")
    assert not is_twice_denied("geen enkele cursus is zonder ", "")


@pytest.mark.parametrize(
    ("denied", "promise"),
    [
        ("Het mbo-certificaat Triage bieden wij op dit moment niet aan.", "Het mbo-certificaat Triage bieden wij aan."),
        ("Een mbo-certificaat reiken wij voor deze avonden niet uit.", "Een mbo-certificaat reiken wij daarna uit."),
        (
            "Voor toelating heb je een diploma of het mbo-certificaat Triage, niveau 3 nodig.",
            "Voor deelname aan de toets krijg je een mbo-certificaat.",
        ),
        ("Vraag ons naar de voorwaarden voor het mbo-certificaat.", "Vraag ons naar het mbo-certificaat bij dit vak."),
    ],
)
def test_what_is_not_given_or_asked_for_is_no_promise(denied: str, promise: str) -> None:
    assert (promised(promise), promised(denied)) == (True, False)


@pytest.mark.parametrize(
    ("denied", "promise"),
    [
        ("De training levert geenszins een mbo-certificaat op.", "De training levert zeker een mbo-certificaat op."),
        ("Alles van het keuzedeel, behalve het mbo-certificaat.", "Alles van het keuzedeel, ook het mbo-certificaat."),
        ("Behalve het mbo-certificaat krijg je alles.", "Behalve het mbo-certificaat krijg je een branchediploma."),
        ("Niet inbegrepen: examen en mbo-certificaat.", "Inbegrepen: examen en mbo-certificaat."),
        ("Een mbo-certificaat blijft achterwege.", "Een mbo-certificaat blijft geldig en krijg je van ons."),
        ("Een mbo-certificaat is bij deze vorm uitgesloten.", "Een mbo-certificaat is bij deze vorm inbegrepen."),
        ("Anders dan bij het mbo-certificaat doe je geen examen.", "Met het mbo-certificaat rond je het examen af."),
        (
            "Zelfde naam als het mbo-certificaat, ander programma.",
            "Dezelfde docenten, en je haalt het mbo-certificaat.",
        ),
        (
            "Wij hebben (nog) geen licentie voor het mbo-certificaat.",
            "Met onze licentie reiken wij het mbo-certificaat uit.",
        ),
        ("Een training die niet is erkend als mbo-certificaat.", "Een training die leidt tot een mbo-certificaat."),
        ("The mbo-certificaat is not awarded here.", "The mbo-certificaat is awarded after the exam."),
        ("Unlike the mbo-certificaat, it has no exam.", "You get the mbo-certificaat after the exam."),
        ("You don't receive an mbo-certificaat.", "You don't need a diploma to receive an mbo-certificaat."),
        (
            "The mbo-certificaat can only be obtained at another school.",
            "The mbo-certificaat is only awarded if you pass.",
        ),
    ],
)
def test_other_words_deny_as_well(denied: str, promise: str) -> None:
    assert (promised(promise), promised(denied)) == (True, False)


@pytest.mark.parametrize(
    "value", ["\u2013", "n/a", "no", "onbekend", "volgt nog", "\u2610", "[ ]", "door werkgever", "2031", "nee"]
)
def test_a_value_that_says_nothing_is_no_yes(value: str) -> None:
    assert not promised(f"Prijs: 450 \u00b7 Mbo-certificaat: {value} \u00b7 Start: maart")


@pytest.mark.parametrize("value", ["ja", "\u2713", "Triage", "K0905", "na het examen"])
def test_other_values_promise(value: str) -> None:
    assert promised(f"Prijs: 450 \u00b7 Mbo-certificaat: {value} \u00b7 Start: maart")


def test_nobody_leaves_without_one() -> None:
    assert promised("Geen van onze deelnemers gaat zonder mbo-certificaat naar huis.")
    assert not promised("Geen van onze deelnemers gaat zonder mbo-certificaat aan het werk.")


@pytest.mark.parametrize(
    ("denied", "promise"),
    [
        ("Eén ochtend is te kort voor een mbo-certificaat.", "Na één jaar krijg je een mbo-certificaat."),
        ("Een mbo-certificaat zoek je hier tevergeefs.", "Een mbo-certificaat krijg je hier."),
        (
            "Resultaat: mbo-certificaat (tijdelijk niet)",
            "Resultaat: mbo-certificaat (officieel)",
        ),
        ("Dit zit er niet in:\n- boeken\n- mbo-certificaat", "Dit zit erin:\n- boeken\n- mbo-certificaat"),
        (
            "Wil je het mbo-certificaat halen, dan volg je daarna het hele keuzedeel.",
            "Wil je het mbo-certificaat halen, dan doe je examen bij ons.",
        ),
        (
            "Bekijk ook de trajecten waarmee je een mbo-certificaat haalt.",
            "Met dit traject haal je een mbo-certificaat.",
        ),
        ("In dat vervolgjaar haal je het mbo-certificaat.", "In dat jaar haal je het mbo-certificaat."),
        (
            "Only the long course carries the mbo-certificaat; this one does not.",
            "This course carries the mbo-certificaat; you receive it in June.",
        ),
    ],
)
def test_still_other_words_deny(denied: str, promise: str) -> None:
    assert (promised(promise), promised(denied)) == (True, False)


@pytest.mark.parametrize(
    "denied",
    [
        "Soort: training \u2260 mbo-certificaat",
        "Een bewijs dat losstaat van het mbo-certificaat.",
        "Een verklaring i.p.v. een mbo-certificaat.",
        "Wel: reader. Niet: mbo-certificaat",
        "Mbo-certificaat | nee",
        "Mbo-certificaat | \u2013",
    ],
)
def test_signs_and_cells_deny_as_words_do(denied: str) -> None:
    assert not promised(denied)


def test_a_cell_that_says_yes_promises() -> None:
    assert promised("Mbo-certificaat | ja")
