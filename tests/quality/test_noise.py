"""Titles as sites write them: different, and still the same certificate."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.first_world.certificates import starter
from benchmarks.first_world.families import Kin, levels_in, plain, without_level
from benchmarks.first_world.noise import Habits, Noise
from benchmarks.first_world.words import Dialect
from register.certificate import Certificate

CERTIFICATES = starter().certificates
KIN = Kin.of(CERTIFICATES)


def noise(seed: int, changed: float = 1.0) -> Noise:
    return Noise(Random(seed), Dialect(Random(seed)), Habits(decorated=1.0, changed=changed), KIN.twins)


@given(seed=st.integers(0, 10_000), certificate=st.sampled_from(CERTIFICATES))
def test_a_changed_title_never_becomes_exactly_another_certificates(seed: int, certificate: Certificate) -> None:
    shown = noise(seed).title(certificate)
    assert certificate.code in KIN.twins.get(without_level(shown), (certificate.code,))
    assert plain(shown)


def test_most_changed_titles_differ_and_unchanged_ones_do_not() -> None:
    changed = sum(noise(seed).title(one) != one.title for seed, one in enumerate(CERTIFICATES))
    assert changed > len(CERTIFICATES) / 2
    assert all(noise(seed, changed=0).title(one) == one.title for seed, one in enumerate(CERTIFICATES))


@pytest.mark.parametrize("code", ["K0511", "C0039"])
def test_a_printed_code_stands_in_the_title_in_one_of_its_forms(code: str) -> None:
    slots = {"unit": "keuzedeel", "Unit": "Keuzedeel", "crebo": "25604"}
    for seed in range(40):
        shown = noise(seed).decorated("Iets", slots, code)
        assert code in shown.upper() or (code[0] == "K" and f"keuzedeel {code[1:]}" in shown.lower()), shown


def test_kin_and_levels() -> None:
    assert KIN.families["K0118"] == KIN.families["K0119"]
    assert KIN.twins["pedicure"] == ("K0511", "K1257")
    assert levels_in("Meng- en scheidingstechnieken, mbo niveau 2") == {"niveau 2"}
    assert levels_in("Duits A2/B1") == {"a2", "b1"}
