"""Phrases that deny a certificate beside the same phrases turned: every pair draws two pages with opposite truths."""

from random import Random

import pytest

from benchmarks.first_world.turned import HELD_OUT, SEEN, Turned, phrases
from benchmarks.first_world.world import Size, World

WORLD = World(Size(seed=3, providers=4, groups=4, pages=5))


@pytest.mark.parametrize("file", [SEEN, HELD_OUT])
def test_a_pair_says_its_phrase_and_differs_in_what_is_true(file: str) -> None:
    known = phrases(file)
    maker = Turned(Random(1), WORLD.providers[0], WORLD.kin)
    for pair in known.pairs:
        for offer in (True, False):
            certificate = WORLD.certificates[len(pair.none) % len(WORLD.certificates)]
            course = maker.turned(certificate, pair, known, offer=offer)
            assert course.truth.verdict == ("offer" if offer else "none")
            said = " ".join([*course.says, *(f"{label}: {value}" for label, value in course.facts)])
            assert "{" not in said
            assert not pair.label or pair.label in said
            assert not offer or certificate.code in course.truth.codes


def test_the_held_out_part_shares_no_phrase_and_no_name_with_the_other() -> None:
    seen, held_out = phrases(SEEN), phrases(HELD_OUT)
    assert not {pair.none for pair in seen.pairs if not pair.label} & {pair.none for pair in held_out.pairs}
    assert not set(seen.lists["other"]) & set(held_out.lists["other"])
    assert {pair.kind for pair in held_out.pairs} == {pair.kind for pair in seen.pairs}
    assert len(held_out.pairs) * 3 >= len(seen.pairs)
