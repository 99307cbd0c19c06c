"""The bounds agree with the published tables of exact binomial and hypergeometric audit sizes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matcher.certifying.bounds import design_effect, lower_bound, lower_bound_of_zone, smallest_sample

BINOMIAL = {
    0.95: (59, 93, 124, 153),
    0.97: (99, 157, 208, 257),
    0.98: (149, 236, 313, 386),
    0.99: (299, 473, 628, 773),
    0.995: (598, 947, 1258, 1549),
}
FINITE = {
    200: (126, 173, 197),
    400: (180, 263, 324),
    800: (226, 343, 439),
    1500: (255, 395, 515),
    10_000: (291, 460, 609),
}


@pytest.mark.parametrize("target", BINOMIAL)
def test_how_many_must_be_judged(target: float) -> None:
    assert tuple(smallest_sample(target, wrong) for wrong in range(4)) == BINOMIAL[target]


@pytest.mark.parametrize("zone", FINITE)
def test_how_many_must_be_judged_of_a_small_zone(zone: int) -> None:
    assert tuple(smallest_sample(0.99, wrong, zone) for wrong in range(3)) == FINITE[zone]


def test_a_zone_can_be_too_small() -> None:
    assert smallest_sample(0.99, 3, 200) is None


@given(st.integers(1, 400), st.integers(0, 10), st.integers(0, 400))
def test_a_finite_zone_is_never_certified_less_than_an_endless_one(sample: int, wrong: int, more: int) -> None:
    bound = lower_bound_of_zone(sample + more, sample, wrong)
    assert bound >= lower_bound(sample, wrong) - 1 / (sample + more) - 1e-9
    assert bound <= 1 - (wrong / (sample + more) if wrong < sample else 0) + 1e-9


def test_judging_everything_leaves_nothing_open() -> None:
    assert lower_bound_of_zone(50, 50, 2) == pytest.approx(0.96)


def test_errors_at_one_provider_tell_less_than_errors_everywhere() -> None:
    providers = [f"p{at // 5}" for at in range(100)]
    together = [at < 5 for at in range(100)]
    spread = [at % 20 == 0 for at in range(100)]
    assert design_effect(providers, together)[0] == pytest.approx(5, abs=0.2)
    assert design_effect(providers, spread)[0] == 1
    assert design_effect(["one"] * 100, together) == (1.0, 0.0)
