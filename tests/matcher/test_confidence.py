from dataclasses import fields, replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.confidence import confidences, title_scores
from matcher.features import Features
from matcher.model import read_model
from matcher.weights import HAND, NEARNESS

SCORE = st.floats(-8, 8)
SCORES = st.lists(st.tuples(SCORE, st.floats(0, 5), st.floats(0, 3)), min_size=1, max_size=6)
SHIPPED = read_model()
SHARP = SHIPPED.weights.choice
TITLE_WEIGHTS = st.sampled_from([NEARNESS, HAND["title"], SHIPPED.weights.title])
AGAINST = {"conflict", "loose", "nested", "left_over", "one_word"}


def features(values: dict[str, float]) -> Features:
    return Features(**{name: np.array([value]) for name, value in values.items()})


VALUES = st.fixed_dictionaries({field.name: st.floats(0, 1) for field in fields(Features)})


def test_every_feature_weighs_on_its_own_side() -> None:
    assert {name for name, size in HAND["title"].items() if size < 0} == AGAINST
    assert HAND["title"].keys() == SHIPPED.weights.title.keys() == {field.name for field in fields(Features)}


@given(VALUES, st.sampled_from([field.name for field in fields(Features)]), st.floats(0, 1), TITLE_WEIGHTS)
def test_more_similarity_never_lowers_a_title_and_a_veto_never_raises_it(
    values: dict[str, float], name: str, more: float, sizes: dict[str, float]
) -> None:
    before = title_scores(features(values), sizes)[0]
    after = title_scores(replace(features(values), **{name: np.array([max(values[name], more)])}), sizes)[0]
    assert after <= before + 1e-12 if name in AGAINST else after >= before - 1e-12


@given(st.lists(VALUES, min_size=1, max_size=40), TITLE_WEIGHTS)
def test_a_title_scores_the_same_to_the_last_bit_beside_whatever_others(
    values: list[dict[str, float]], sizes: dict[str, float]
) -> None:
    together = Features(**{name: np.array([one[name] for one in values]) for name in values[0]})
    alone = [title_scores(features(one), sizes)[0] for one in values]
    assert title_scores(together, sizes).tolist() == alone


@given(SCORES, SCORE, st.floats(0, 8))
def test_contrary_evidence_never_raises_a_confidence(
    scores: list[tuple[float, float, float]], evidence: float, against: float
) -> None:
    titles, choices, codes = zip(*scores, strict=True)
    before = confidences(titles, choices, codes, evidence, SHARP)
    after = confidences(titles, choices, codes, evidence - against, SHARP)
    assert all(late <= early for late, early in zip(after, before, strict=True))


@given(SCORES, SCORE, st.floats(0, 8))
def test_a_better_title_never_lowers_its_own_confidence(
    scores: list[tuple[float, float, float]], evidence: float, more: float
) -> None:
    titles, choices, codes = zip(*scores, strict=True)
    before = confidences(titles, choices, codes, evidence, SHARP)[0]
    after = confidences((titles[0] + more, *titles[1:]), choices, codes, evidence, SHARP)[0]
    assert after >= before - 1e-12


@given(SCORES, SCORE)
def test_confidences_are_shares_of_one(scores: list[tuple[float, float, float]], evidence: float) -> None:
    found = confidences(*zip(*scores, strict=True), evidence, SHARP)
    assert all(0 <= one <= 1 for one in found)
    assert sum(found) <= 1 + 1e-9


def test_two_equal_titles_share_the_confidence() -> None:
    one, other = confidences([6, 6], [0, 0], [0, 0], 3.6, SHARP)
    assert one == other == pytest.approx(confidences([6], [0], [0], 3.6, SHARP)[0] / 2)
