"""What the next sentence takes back: of a certificate that was named, for this course."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


def names(text: str) -> set[Name]:
    return {s.name for s in read_signals("", text) if s.where != "page"}


@pytest.mark.parametrize(
    "taken_back",
    [
        "De meeste van onze cursussen leiden tot een mbo-certificaat. Deze niet.",
        "De meeste van onze cursussen leiden tot een mbo-certificaat. Voor deze avonden geldt dat niet.",
        "Met een keuzedeel haal je een mbo-certificaat. Dat geldt niet voor onze losse workshops.",
        "Het mbo-certificaat hoort bij het keuzedeel. Wij leiden daar niet voor op.",
        "Het mbo-certificaat hoort bij het keuzedeel. Onze training is daar niet aan verbonden.",
        "Het mbo-certificaat hoort bij het keuzedeel. Deze leergang staat daar los van.",
        "Voor dit vak krijg je een mbo-certificaat. Daar is deze middag geen onderdeel van.",
        "In de lange cursus haal je het mbo-certificaat. Dit is slechts een voorproefje.",
        "In de lange cursus haal je het mbo-certificaat. Dit is de verkorte variant.",
        "Studenten halen een mbo-certificaat. Als deelnemer van buiten krijg je een verklaring.",
    ],
)
def test_it_is_none_of_this_course(taken_back: str) -> None:
    assert Name.SAYS_MBO_CERTIFICATE not in names(taken_back)
    assert names(taken_back) & {Name.NEGATED, Name.CONDITIONAL}


@pytest.mark.parametrize(
    "next_sentence",
    [
        "Deze cursus is niet verplicht.",
        "Dit is geen volledig diploma.",
        "Voor deze cursus heb je geen vooropleiding nodig.",
        "Dat geldt niet alleen voor deze cursus.",
        "Wij bieden dit niet in de zomer aan.",
        "Daar kun je niet vroeg genoeg mee beginnen.",
        "Hiervoor hoef je geen student te zijn.",
    ],
)
def test_another_no_takes_nothing_back(next_sentence: str) -> None:
    assert names(f"Na afloop krijg je een mbo-certificaat. {next_sentence}") >= {Name.SAYS_MBO_CERTIFICATE}
