"""What a text says of those who do without the exam, or would rather have something else, is not said of the course."""

import pytest

from extractor.signals import read_signals
from extractor.signals.institutions import Own
from extractor.signals.reading import attributed
from register.signals import AGAINST
from register.signals import SignalName as Name

PROMISE = "Na het examen ontvang je een mbo-certificaat."


def against(text: str) -> set[Name]:
    return {signal.name for signal in read_signals("", text) if signal.name in AGAINST | {Name.OFFERED_ELSEWHERE}}


def promised(text: str) -> bool:
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(
    "other",
    [
        "Wie geen toets maakt, krijgt een bewijs van deelname.",
        "Zonder examen krijg je alleen een deelnamebewijs.",
        "Slaag je niet, dan is er een certificaat van deelname.",
        "De variant zonder examen sluit je af met een bewijs van deelname.",
        "Liever een losse workshop? Daarvoor geven we een bewijs van deelname.",
        "Geen zin in een toets? Dan ontvang je geen mbo-certificaat.",
    ],
)
def test_what_others_get_does_not_speak_against_the_promise(other: str) -> None:
    assert promised(f"{PROMISE} {other}")
    assert against(f"{PROMISE} {other}") == set()


def test_a_promise_by_the_schools_own_name_is_one_too() -> None:
    given = "Na het examen reikt ROC Waterlinie je het mbo-certificaat uit."
    text = f"{given} Liever een losse workshop? Dan zonder mbo-certificaat."
    names = {s.name for s in attributed(read_signals("", text), Own("www.rocwaterlinie.nl"))}
    assert Name.SAYS_MBO_CERTIFICATE in names
    assert Name.NEGATED not in names


@pytest.mark.parametrize(
    "this",
    [
        "Deze cursus is zonder examen: je krijgt een bewijs van deelname.",
        "Je krijgt een bewijs van deelname.",
        "Na de toets volgt een bewijs van deelname.",
    ],
)
def test_what_this_course_gives_does(this: str) -> None:
    assert against(f"Met de lange cursus behaal je een mbo-certificaat. {this}") == {Name.PROOF_OF_PARTICIPATION}


def test_without_a_promise_nothing_is_left_out() -> None:
    assert against("Wie geen toets maakt, krijgt een bewijs van deelname.") == {Name.PROOF_OF_PARTICIPATION}


@pytest.mark.parametrize(
    "asked",
    [
        "Krijg ik een branchediploma? Het mbo-certificaat reiken wij uit.",
        f"VCA is verplicht in de werkplaats. {PROMISE}",
    ],
)
def test_another_credential_that_is_only_asked_for_or_asked_about_says_nothing(asked: str) -> None:
    assert promised(asked)
    assert against(asked) == set()


def test_a_certificate_for_who_passes_is_no_plan() -> None:
    assert promised("Inbegrepen: 1 mbo-certificaat, onder voorbehoud van een voldoende")
    assert not promised("Het mbo-certificaat, onder voorbehoud van erkenning")


def test_a_course_that_waits_for_a_teacher_is_no_vacancy() -> None:
    names = {signal.name for signal in read_signals("", "Inschrijven kan weer als de vacature is vervuld.")}
    assert Name.VACANCY not in names
    assert Name.VACANCY in {signal.name for signal in read_signals("", "Reageer op deze vacature voor docent.")}
