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


def test_a_ticked_certificate_is_one() -> None:
    assert Name.RESULT_FIELD in {signal.name for signal in read_signals("", "Mbo-certificaat: \u2713")}


@pytest.mark.parametrize("label", ["Locatie", "Vooraf nodig", "Vraag"])
def test_another_label_makes_no_result(label: str) -> None:
    assert Name.RESULT_FIELD not in {signal.name for signal in read_signals("", f"{label}: mbo-certificaat")}
