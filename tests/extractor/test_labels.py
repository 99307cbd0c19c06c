"""Labels by which a fact tells what a course leads to."""

import pytest

from extractor.signals import read_signals
from register.signals import SignalName as Name


@pytest.mark.parametrize(
    "label",
    ["Resultaat", "Papier", "Waardepapier", "U behaalt", "Je haalt", "Bekroning", "Bewijsstuk", "Civiel effect"],
)
def test_its_value_is_the_result(label: str) -> None:
    names = {signal.name for signal in read_signals("", f"{label}: erkend mbo-certificaat")}

    assert names >= {Name.SAYS_MBO_CERTIFICATE, Name.RESULT_FIELD}


def test_a_yes_before_it_changes_nothing() -> None:
    names = {signal.name for signal in read_signals("", "Certificaat: ja, een officieel mbo-certificaat")}
    assert Name.RESULT_FIELD in names


def test_a_ticked_certificate_is_one() -> None:
    assert Name.RESULT_FIELD in {signal.name for signal in read_signals("", "Mbo-certificaat: \u2713")}


@pytest.mark.parametrize(
    ("label", "denied"), [("Je krijgt niet", True), ("Niet inbegrepen", True), ("Je krijgt", False)]
)
def test_what_stands_under_a_label_that_denies_is_denied(label: str, denied: bool) -> None:
    names = {
        signal.name
        for signal in read_signals("", f"Je krijgt \u00b7 Een map \u00b7 {label} \u00b7 Een mbo-certificaat")
    }
    assert (Name.NEGATED in names) is denied


@pytest.mark.parametrize("label", ["Locatie", "Vooraf nodig", "Vraag"])
def test_another_label_makes_no_result(label: str) -> None:
    assert Name.RESULT_FIELD not in {signal.name for signal in read_signals("", f"{label}: mbo-certificaat")}
