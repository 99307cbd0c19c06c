"""Which certificates are put before a researcher."""

import pytest

from register.certificate import Certificate
from register.offer import Candidate
from review.offer_view import card, worth_showing


def candidates(*confidences: float) -> list[Candidate]:
    return [Candidate(f"K{place:04d}", "", confidence) for place, confidence in enumerate(confidences)]


@pytest.mark.parametrize(
    ("confidences", "shown"),
    [
        ((), 0),
        ((0.0, 0.0), 2),
        ((0.6, 0.001, 0.0), 1),
        ((0.6, 0.4, 0.001), 2),
        ((0.02, 0.01, 0.01), 3),
        ((0.2,) * 7, 5),
    ],
)
def test_at_most_five_and_none_that_is_far_behind(confidences: tuple[float, ...], shown: int) -> None:
    assert len(worth_showing(candidates(*confidences))) == shown


def test_a_card_tells_only_what_the_register_knows() -> None:
    assert card(Certificate("C0001", "Bakt brood")).facts == "beroepsgericht onderdeel"
    full = Certificate("K0001", "Zorg", "Zorg en welzijn", 240, 3, "Helpende")
    assert card(full).facts == "keuzedeel · Zorg en welzijn · niveau 3 · 240 sbu · Helpende"
