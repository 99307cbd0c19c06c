"""Another credential beside the mbo-certificaat speaks against it only where it takes its place."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def names(text: str) -> set[Name]:
    return {signal.name for signal in read_signals("", text)}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Je krijgt een branchediploma en een mbo-certificaat.", Name.BRANCH_CERTIFICATE),
        ("Naast het bewijs van deelname ontvang je een mbo-certificaat.", Name.PROOF_OF_PARTICIPATION),
        ("Resultaat: mbo-certificaat + digitale badge", Name.OWN_CERTIFICATE),
    ],
)
def test_what_comes_with_the_certificate_does_not_speak_against_it(text: str, other: Name) -> None:
    assert Name.SAYS_MBO_CERTIFICATE in names(text)
    assert other not in names(text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Je krijgt een branchediploma of een mbo-certificaat.", Name.BRANCH_CERTIFICATE),
        ("Je krijgt een branchediploma. En een mbo-certificaat krijg je ook.", Name.BRANCH_CERTIFICATE),
        ("Je krijgt een bewijs van deelname en een boek.", Name.PROOF_OF_PARTICIPATION),
    ],
)
def test_what_may_take_its_place_does(text: str, other: Name) -> None:
    assert other in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Je doet examen voor het branchediploma. Daarnaast ontvang je het mbo-certificaat.",
        "Je doet examen bij Keurwerk voor het branchediploma. Bovendien krijg je van ons het mbo-certificaat.",
    ],
)
def test_a_certificate_that_is_added_to_another_credential_stands_beside_it(text: str) -> None:
    names = {signal.name for signal in read_signals("", text)}
    assert Name.SAYS_MBO_CERTIFICATE in names
    assert names.isdisjoint({Name.BRANCH_CERTIFICATE, Name.OFFERED_ELSEWHERE})


def test_one_that_is_not_added_does_not() -> None:
    text = "Je doet examen voor het branchediploma. Ook ontvang je daarvoor niet het mbo-certificaat."
    assert Name.BRANCH_CERTIFICATE in {signal.name for signal in read_signals("", text)}
