"""The mbo-certificaat told by its three properties, and the same sentence with one of them taken away."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def promised(text: str) -> bool:
    return any(s.name is Name.SAYS_MBO_CERTIFICATE and s.where != "page" for s in read_signals("", text))


@pytest.mark.parametrize(
    "text",
    [
        "Voor dit keuzedeel krijg je na het examen een certificaat dat de overheid erkent.",
        "De minister erkent dit deel van de opleiding Kok, en je ontvangt er het certificaat voor.",
        "Wij reiken een wettelijk erkend certificaat uit voor dit kwalificatiedeel.",
        "Je verdient er een deelcertificaat mee dat bij DUO bekend is.",
    ],
)
def test_a_proof_for_a_part_that_the_state_recognises_is_an_mbo_certificaat(text: str) -> None:
    assert promised(text)


@pytest.mark.parametrize(
    "text",
    [
        "Voor dit keuzedeel krijg je na het examen een certificaat.",
        "De minister erkent dit deel van de opleiding Kok.",
        "Wij reiken een certificaat uit dat de branche erkent, voor dit kwalificatiedeel.",
        "Voor dit keuzedeel krijg je geen certificaat dat de overheid erkent.",
        "Voor dit keuzedeel krijg je ons eigen certificaat, ook al erkent de overheid het vak.",
    ],
)
def test_two_of_the_three_are_none(text: str) -> None:
    assert not promised(text)
