from collections import Counter
from datetime import date

import pytest

from matcher.certifying.audit import (
    MOST_OF_ONE_PROVIDER,
    Accepted,
    Audited,
    certify,
    draw,
    refuse_known,
    right_or_wrong,
    unseen_by,
)
from matcher.model import HAND_SET, Training
from matcher.training.judged import label_of
from register.errors import UsageError

ZONE = [Accepted(f"p{at % 40}", f"key{at}", "K0905") for at in range(800)]


def test_a_draw_can_be_repeated_and_does_not_depend_on_the_order() -> None:
    assert draw(ZONE, 100, 7) == draw(ZONE[::-1], 100, 7) != draw(ZONE, 100, 8)


def test_no_more_than_five_are_drawn_of_a_provider() -> None:
    drawn = draw(ZONE, 300, 7)
    assert len(drawn) == 40 * MOST_OF_ONE_PROVIDER
    assert max(Counter(one.provider_id for one in drawn).values()) == MOST_OF_ONE_PROVIDER


def test_another_code_or_none_is_wrong() -> None:
    drawn = [Accepted("p", key, "K0905") for key in "abc"]
    verdicts = {("p", "a"): "K0905", ("p", "b"): "K0906", ("p", "c"): ""}
    assert [one.right for one in right_or_wrong(drawn, verdicts)] == [True, False, False]


def test_what_is_not_judged_is_not_left_out() -> None:
    with pytest.raises(UsageError, match="1 of the 2 drawn offers have no verdict"):
        right_or_wrong([Accepted("p", "a", "K0905"), Accepted("p", "b", "K0905")], {("p", "a"): "K0905"})


TOLD = Training(
    offers=1,
    official=1,
    providers=1,
    groups=1,
    families=1,
    templates=1,
    sources=("reviews",),
    digest="x",
    labels=(label_of("key5"),),
)
LEARNED = HAND_SET.model_copy(update={"training": TOLD, "made_on": date(2026, 1, 1)})


def test_labels_of_the_training_certify_nothing() -> None:
    refuse_known(ZONE[:5], LEARNED)
    with pytest.raises(UsageError, match="1 of the audited offers were among the labels"):
        refuse_known(ZONE[:6], LEARNED)


def test_a_zone_holds_nothing_that_the_model_learned_from() -> None:
    assert unseen_by(LEARNED, ZONE[:8]) == [*ZONE[:5], *ZONE[6:8]]
    assert unseen_by(HAND_SET, ZONE) == ZONE
    told = certify(7, [Audited("p1", right=True)]).sentence("2026Q4", "2+m+r", learned_from=1)
    assert "(but for 1 that the model learned from)" in told


def test_the_statement_says_what_was_done_and_rounds_down() -> None:
    audited = [Audited(f"p{at % 60}", right=True) for at in range(299)]
    told = certify(100_000, audited).sentence("2026Q4", "2+m+r")
    assert "at least 99.0 %" in told
    assert "299 of 100000" in told
    assert certify(400, [*audited[:262], Audited("p1", right=False)]).bound >= 0.99


def test_alike_errors_of_one_provider_lower_the_bound() -> None:
    spread = [Audited(f"p{at // 5}", right=at % 20 != 0) for at in range(100)]
    together = [Audited(f"p{at // 5}", right=at >= 5) for at in range(100)]
    assert certify(10_000, together).bound < certify(10_000, spread).bound
