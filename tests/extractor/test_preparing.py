"""A course that only prepares for an exam, beside the nearest one that examines as well."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def said(text: str) -> set[Name]:
    """Promised in the text itself, or only under a condition."""
    signals = read_signals("", text)
    near = {s.name for s in signals if s.where != "page"}
    return near & {Name.SAYS_MBO_CERTIFICATE, Name.CONDITIONAL, Name.OFFERED_ELSEWHERE}


@pytest.mark.parametrize(
    ("prepares", "examines"),
    [
        (
            "Deze cursus bereidt je voor op het examen van het mbo-certificaat.",
            "Deze cursus bereidt je voor op het examen van het mbo-certificaat. Dat examen leg je bij ons af.",
        ),
        (
            "Je bent klaar voor het examen waarmee je het mbo-certificaat kunt behalen.",
            "Je bent klaar voor je werk en behaalt het mbo-certificaat.",
        ),
        (
            "Oefen met proefexamens zodat je slaagt voor het mbo-certificaat.",
            "Je oefent in de praktijk en slaagt met een mbo-certificaat.",
        ),
        (
            "Wil je examen doen voor het mbo-certificaat? Volg dan deze lessen.",
            "Wil je examen doen voor het mbo-certificaat? Dat kan bij ons.",
        ),
        (
            "Deze training is een opmaat naar een mbo-certificaat.",
            "Deze training levert een mbo-certificaat op, een opmaat naar een diploma.",
        ),
    ],
)
def test_only_who_examines_promises(prepares: str, examines: str) -> None:
    assert said(prepares) == {Name.CONDITIONAL}
    assert said(examines) == {Name.SAYS_MBO_CERTIFICATE}


@pytest.mark.parametrize(
    "sentence",
    [
        "Het examen regel je zelf.",
        "Het examen maakt geen deel uit van deze training.",
        "Deze training is een voorbereiding op het examen.",
    ],
)
def test_an_exam_that_is_not_part_of_the_course_is_contrary_to_its_promise(sentence: str) -> None:
    assert said(f"{sentence} Slaag je, dan krijg je een mbo-certificaat.") == {
        Name.CONDITIONAL,
        Name.SAYS_MBO_CERTIFICATE,
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "De examenkosten zijn niet inbegrepen.",
        "Je bereidt je thuis voor op de lessen.",
        "In de laatste les is er examentraining.",
        "Deze cursus bereidt je voor op je werk als begeleider.",
    ],
)
def test_who_prepares_for_lessons_or_work_still_gets_it(sentence: str) -> None:
    assert said(f"{sentence} Je krijgt een mbo-certificaat.") == {Name.SAYS_MBO_CERTIFICATE}


def test_what_the_certificate_asks_for_is_no_promise_of_it() -> None:
    assert said("De inhoud is gebaseerd op de eisen van het mbo-certificaat.") == set()


def test_a_verb_in_a_title_prepares_for_nothing() -> None:
    title = "Middenspanning schakelen (mbo-certificaat)"
    assert Name.CONDITIONAL not in {s.name for s in read_signals(title, "")}


@pytest.mark.parametrize(
    ("leads_up", "gives"),
    [
        ("Een voorproefje van het mbo-certificaat.", "Een voorproefje van het vak, en dan een mbo-certificaat."),
        ("De cursus legt de basis voor het mbo-certificaat.", "De basis van het vak, met mbo-certificaat."),
        ("Na afloop heb je de bagage voor een mbo-certificaat.", "Na afloop heb je bagage en een mbo-certificaat."),
        ("Alle kennis die nodig is voor het mbo-certificaat.", "Alle kennis die nodig is, en het mbo-certificaat."),
        ("Je hebt meer kans op het officiële mbo-certificaat.", "Meer kans op werk: je krijgt een mbo-certificaat."),
        ("Je werkt toe naar het examen voor het mbo-certificaat.", "Na het examen krijg je het mbo-certificaat."),
        (
            "Oefen voor het examen dat leidt tot een mbo-certificaat.",
            "Je doet examen, en dat leidt tot een mbo-certificaat.",
        ),
        ("Het mbo-certificaat kun je hierna halen.", "Het mbo-certificaat kun je hier halen."),
    ],
)
def test_what_leads_up_to_a_certificate_is_not_yet_that(leads_up: str, gives: str) -> None:
    assert Name.SAYS_MBO_CERTIFICATE not in said(leads_up)
    assert said(gives) == {Name.SAYS_MBO_CERTIFICATE}


def test_an_exam_here_that_is_told_of_far_away_leaves_a_question() -> None:
    prepares = "Deze cursus bereidt je voor op het examen van het mbo-certificaat."
    here = "Onze examens zijn in juni."
    assert said(f"{prepares} {here}") == {Name.SAYS_MBO_CERTIFICATE}
    both = {Name.SAYS_MBO_CERTIFICATE, Name.CONDITIONAL}
    assert said(f"{prepares} De lessen zijn op dinsdag. Neem zelf lunch mee. {here}") == both
