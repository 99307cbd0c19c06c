"""What a sentence does with a certificate: each denial, requirement, plan and mention beside its nearest promise."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name

_ABOUT = {Name.NEGATED, Name.CONDITIONAL, Name.DIPLOMA, Name.OFFERED_ELSEWHERE}


def said(sentence: str) -> set[Name]:
    """What is promised in the text itself, and what speaks against it."""
    signals = read_signals("", sentence)
    promised = {s.name for s in signals if s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page"}
    return promised | ({s.name for s in signals} & _ABOUT)


@pytest.mark.parametrize(
    ("without", "names", "with_it"),
    [
        (
            "Deze cursus leidt niet op tot een mbo-certificaat.",
            {Name.NEGATED},
            "Deze cursus leidt niet op tot een diploma, wel tot een mbo-certificaat.",
        ),
        (
            "Anders dan het keuzedeel geeft dit geen mbo-certificaat.",
            {Name.NEGATED},
            "Anders dan een gewone cursus geeft dit een mbo-certificaat.",
        ),
        ("Dit is niet hetzelfde als een mbo-certificaat.", {Name.NEGATED}, "Dit is een officieel mbo-certificaat."),
        (
            "Tot 2023 hoorde hier een mbo-certificaat bij, nu niet meer.",
            {Name.NEGATED},
            "Sinds 2023 hoort hier een mbo-certificaat bij.",
        ),
        (
            "Het mbo-certificaat levert deze cursus niet op.",
            {Name.NEGATED},
            "Het mbo-certificaat levert deze cursus snel op.",
        ),
        (
            "Let op: dit is géén mbo-certificaat.",
            {Name.NEGATED},
            "Let op: dit is écht een mbo-certificaat.",
        ),
        (
            "Zoekt u een mbo-certificaat, dan bent u hier aan het verkeerde adres.",
            {Name.NEGATED},
            "Voor een mbo-certificaat bent u hier aan het goede adres.",
        ),
        (
            "Dit bewijs is lichter dan een mbo-certificaat.",
            {Name.NEGATED},
            "Dit bewijs is zo zwaar als het klinkt: een mbo-certificaat.",
        ),
        (
            "Het mbo-certificaat haal je op school, niet bij ons.",
            {Name.NEGATED},
            "Het mbo-certificaat haal je op je werk, niet bij ons op school maar op je werk.",
        ),
        (
            "Krijg ik een mbo-certificaat of een diploma? Geen van beide.",
            {Name.NEGATED},
            "Krijg ik een mbo-certificaat of een diploma? Het mbo-certificaat.",
        ),
        (
            "We wachten op de erkenning voor dit mbo-certificaat.",
            {Name.CONDITIONAL},
            "We wachten niet: in maart haal je dit mbo-certificaat.",
        ),
        (
            "Pas dáár begin je aan het mbo-certificaat.",
            {Name.CONDITIONAL},
            "Daarna begin je aan de proeve en haal je het mbo-certificaat.",
        ),
        (
            "Een stap naar het mbo-certificaat.",
            {Name.CONDITIONAL},
            "Na elke stap een mbo-certificaat.",
        ),
        (
            "Voor deelname ben je in het bezit van het mbo-certificaat.",
            set(),
            "Slaag je, dan ben je in het bezit van het mbo-certificaat.",
        ),
        (
            "Je hebt een diploma helpende of een mbo-certificaat.",
            set(),
            "Je kiest voor een diploma helpende of een mbo-certificaat.",
        ),
        (
            "Vooraf: een mbo-certificaat of gelijkwaardig bewijs.",
            set(),
            "Na afloop: een mbo-certificaat en een cijferlijst.",
        ),
        (
            "Een goede opstap naar een mbo-certificaat.",
            {Name.CONDITIONAL},
            "Zonder vooropleiding haal je een mbo-certificaat.",
        ),
        (
            "Examentraining voor wie examen doet voor het mbo-certificaat.",
            {Name.CONDITIONAL},
            "Inclusief examentraining en examen voor het mbo-certificaat.",
        ),
        (
            "We onderzoeken of dit straks een mbo-certificaat oplevert.",
            {Name.CONDITIONAL},
            "Dit levert een mbo-certificaat op.",
        ),
        (
            "Zodra het mbo-certificaat is vastgesteld, kun je het bij ons halen.",
            {Name.CONDITIONAL},
            "Het mbo-certificaat is vastgesteld: je kunt het bij ons halen.",
        ),
        (
            "Een mbo-certificaat is verplicht om te mogen starten.",
            set(),
            "Een mbo-certificaat is het resultaat van deze cursus.",
        ),
        (
            "Werkgevers waarderen mensen met een mbo-certificaat.",
            set(),
            "Werkgevers waarderen het mbo-certificaat dat je ontvangt.",
        ),
        (
            "Deze cursus sluit aan op de mbo-certificaten van de sector.",
            set(),
            "Deze cursus sluit af met een mbo-certificaat.",
        ),
        (
            "Wil je een mbo-certificaat halen? Dat kan bij ons niet.",
            {Name.NEGATED},
            "Wil je een mbo-certificaat halen? Dat kan bij ons.",
        ),
        (
            "Oud-student Fatma haalde in 2021 haar mbo-certificaat Snoeien.",
            set(),
            "Dit is geen mbo-diploma maar een mbo-certificaat.",
        ),
        (
            "Werkgevers vragen steeds vaker naar een mbo-certificaat.",
            set(),
            "Met dit erkende mbo-certificaat kun je direct aan het werk.",
        ),
        ("Mbo-certificaten zijn er in soorten en maten.", set(), "Mbo-certificaten haal je bij ons in de avond."),
    ],
)
def test_a_phrase_and_the_same_phrase_turned(without: str, names: set[Name], with_it: str) -> None:
    assert said(without) == names
    assert said(with_it) == {Name.SAYS_MBO_CERTIFICATE}


@pytest.mark.parametrize(
    "sentence",
    [
        "Alleen voor studenten van onze school die een mbo-opleiding volgen.",
        "Je kunt dit alleen kiezen als je al bij ons een opleiding volgt.",
        "Bestemd voor onze eigen bol-studenten, als onderdeel van hun diploma.",
        "Deze keuze maak je in leerjaar twee van je mbo-opleiding.",
    ],
)
def test_what_only_own_students_choose_is_part_of_their_programme(sentence: str) -> None:
    assert Name.DIPLOMA in said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Niet alleen voor studenten van onze school: iedereen kan zich inschrijven.",
        "Minimaal vmbo of een mbo-1 diploma.",
        "Alle mbo-diploma's en certificaten op een rij.",
    ],
)
def test_what_is_open_to_all_or_asked_for_is_no_programme(sentence: str) -> None:
    assert Name.DIPLOMA not in said(sentence)


def test_a_promise_wins_over_a_certificate_that_is_only_named() -> None:
    named = "Werkgevers waarderen mensen met een mbo-certificaat."
    promise = "Na het examen ontvang je het mbo-certificaat."
    for text in (f"{named} {promise}", f"{promise} {named}"):
        found = next(s for s in read_signals("", text) if s.name is Name.SAYS_MBO_CERTIFICATE)
        assert (found.quote, found.where) == (promise, "context")


@pytest.mark.parametrize(
    "promise",
    [
        "Je examen wordt vertaald in een mbo-certificaat.",
        "Een voldoende wordt omgezet in een mbo-certificaat.",
        "Het mbo-certificaat is de beloning.",
        "Op de laatste avond kun je het mbo-certificaat ophalen.",
    ],
)
def test_what_work_is_turned_into_is_promised(promise: str) -> None:
    assert said(promise) == {Name.SAYS_MBO_CERTIFICATE}


@pytest.mark.parametrize("heading", ["Verwacht: najaar 2031", "Verwacht, hopelijk in het voorjaar 2031", "Binnenkort"])
def test_a_heading_above_what_is_yet_to_come_makes_it_a_plan(heading: str) -> None:
    assert said(f"{heading} \u00b7 Triage") == {Name.CONDITIONAL}


@pytest.mark.parametrize(
    ("promise", "denied"),
    [
        (
            "Je hoeft je baan niet op te zeggen om het mbo-certificaat te halen.",
            "Je hoeft niet te rekenen op een mbo-certificaat.",
        ),
        ("Voor het examen en het mbo-certificaat betaal je niets.", "Voor het geld krijg je geen mbo-certificaat."),
        ("Ook zonder vooropleiding haal je het mbo-certificaat.", "Dit is een vooropleiding voor het mbo-certificaat."),
        ("Resultaat: mbo-certificaat (geen diploma)", "Resultaat: mbo-certificaat (geen)"),
        ("Het mbo-certificaat dat je haalt veroudert niet.", "Het mbo-certificaat behaal je hier niet."),
        (
            "Je krijgt het mbo-certificaat zodra je portfolio is goedgekeurd.",
            "Je krijgt het mbo-certificaat zodra de licentie is toegekend.",
        ),
        ("Als niet-student haal je een mbo-certificaat.", "Als student haal je niet het mbo-certificaat."),
    ],
)
def test_what_is_not_needed_or_not_paid_denies_nothing(promise: str, denied: str) -> None:
    def promised(text: str) -> bool:
        return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))

    assert (promised(promise), promised(denied)) == (True, False)
