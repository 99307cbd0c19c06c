"""Training on a handful of offers: what it learns, what it may not learn, what it holds out."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from matcher.matching import Matcher
from matcher.model import HAND_SET
from matcher.training.examples import examples_of, vector, weights_of
from matcher.training.figures import Outcome, calibration_error, figures
from matcher.training.fitting import fit, predict
from matcher.training.folds import WAYS, held_out
from matcher.training.judged import JudgedOffer, as_line, read_judged
from matcher.training.thresholds import choose
from matcher.training.training import Judgements, train
from register.certificate import Register
from register.errors import FileMistakeError, UsageError
from register.signals import Signal, SignalName
from tests.matcher.conftest import ON
from tests.matcher.offers import SAYS, offer, signal

TITLES = ("Helpende plus", "Werken met baby's", "Zorginnovaties en technologie", "Koken in de horeca", "Triage")


def offers(register: Register) -> Iterator[JudgedOffer]:
    """240 of eight groups: promised ones are official, silent ones and those with another credential are not."""
    codes = {certificate.title.casefold(): certificate.code for certificate in register.certificates}
    others = signal(SignalName.PROOF_OF_PARTICIPATION)
    for at in range(240):
        title = TITLES[at % len(TITLES)]
        code = codes.get(title.casefold())
        signals: tuple[Signal, ...] = ((SAYS,), (SAYS,), (SAYS,), ())[at % 4]
        if at % 20 == 0:
            signals = (SAYS, others)
        official = code if signals == (SAYS,) else None
        one = offer(title, *signals, url=f"https://p{at}.example/")
        yield JudgedOffer(one, official, f"p{at}", f"g{at % 8}", title, f"t{at % 3}", "tests")


@pytest.fixture(scope="module")
def judgements(register: Register) -> Judgements:
    return Judgements.of(Matcher(register, ON, model=HAND_SET), list(offers(register)))


def test_a_model_is_made_with_figures_for_every_way_of_holding_out(judgements: Judgements) -> None:
    model = train(judgements, "small", ON)
    assert set(model.figures) == set(WAYS)
    assert model.training is not None
    assert (model.training.offers, model.training.groups) == (240, 8)
    assert train(judgements, "small", ON) == model


def test_the_model_says_which_offers_it_was_trained_on_but_for_those_that_are_made_up(judgements: Judgements) -> None:
    real = train(judgements, "small", ON)
    assert real.training is not None
    assert set(real.training.labels) == {one.label for one in judgements.judged}
    imagined = tuple(replace(one, made_up=True) for one in judgements.judged)
    made_up = train(Judgements(imagined, judgements.cases), "small", ON)
    assert made_up.training is not None
    assert (made_up.training.labels, made_up.training.offers) == ((), 240)


def test_what_it_learns_fits_better_and_keeps_to_its_side(judgements: Judgements) -> None:
    examples = examples_of(judgements.cases, [one.code for one in judgements.judged])
    learned = fit(examples)  # a weight on the wrong side would be refused here
    true = examples.truth >= 0

    def likelihood(sure: np.ndarray) -> float:
        hit = sure[np.arange(len(true)), np.maximum(examples.truth, 0)]
        return float(np.log(np.where(true, hit, 1 - sure.sum(axis=1))).mean())

    assert likelihood(predict(examples, learned)) > likelihood(predict(examples, HAND_SET.weights))


def test_it_predicts_what_the_matcher_then_says(judgements: Judgements, register: Register) -> None:
    examples = examples_of(judgements.cases, [one.code for one in judgements.judged])
    learned = fit(examples)
    asked = Matcher(register, ON, model=HAND_SET.model_copy(update={"weights": learned}))
    said = [match.confidence for match in asked.match([one.offer for one in judgements.judged])]
    assert predict(examples, learned).max(axis=1) == pytest.approx(said, abs=0.01)


def test_weights_and_numbers_are_the_same_thing() -> None:
    assert weights_of(vector(HAND_SET.weights)) == HAND_SET.weights


@pytest.mark.parametrize("way", WAYS)
def test_what_is_alike_is_held_out_together_and_everything_once(judgements: Judgements, way: str) -> None:
    times = np.zeros(len(judgements.judged), int)
    for out in held_out(judgements.judged, way):
        names = [getattr(one, way) for one in judgements.judged]
        held = {name for name, is_out in zip(names, out.tolist(), strict=True) if is_out}
        kept = {name for name, is_out in zip(names, out.tolist(), strict=True) if not is_out}
        assert held
        assert not held & kept
        times += out
    assert set(times.tolist()) == {1}


def test_too_few_judged_offers_are_refused(judgements: Judgements) -> None:
    few = Judgements(judgements.judged[:20], judgements.cases[:20])
    with pytest.raises(UsageError, match="At least 100 judged offers"):
        train(few, "few", ON)


def outcome(confidence: float, *, right: bool) -> Outcome:
    return Outcome(confidence, countable=True, askable=False, right=right, official=right)


def test_the_threshold_lies_above_where_errors_begin() -> None:
    zone = [outcome(0.999, right=True)] * 500 + [outcome(0.8, right=at % 2 == 0) for at in range(100)]
    assert 0.8 < choose(zone, 0.995).accept <= 0.999


def test_the_threshold_is_no_lower_than_the_confidences_allow() -> None:
    zone = [outcome(p / 1000, right=True) for p in range(500, 1000)]
    accept = choose(zone, 0.995).accept
    assert np.mean([one.confidence for one in zone if one.confidence >= accept]) >= 0.99


def test_without_an_aim_what_is_more_likely_right_than_wrong_is_counted() -> None:
    assert choose([outcome(0.6, right=False)]).accept == 0.5


def test_figures_count_what_is_accepted_asked_and_found() -> None:
    told = figures(
        [
            outcome(0.99, right=True),
            outcome(0.98, right=False),
            Outcome(0.5, countable=False, askable=True, right=True, official=True),
            Outcome(0.5, countable=False, askable=False, right=True, official=True),
        ],
        accept=0.9,
        review=0.3,
    )
    assert (told["accepted"], told["wrong_among_accepted"], told["asked"]) == (2, 1, 1)
    assert (told["recall"], told["recall_after_review"]) == (0.3333, 0.6667)


def test_true_confidences_have_no_calibration_error() -> None:
    sure = np.repeat([0.25, 0.75], 400)
    true = np.concatenate([np.arange(400) % 4 == 0, np.arange(400) % 4 != 0]).astype(float)
    assert calibration_error(sure, true) == pytest.approx(0, abs=0.01)
    assert calibration_error(np.full(800, 0.9), true) == pytest.approx(0.4, abs=0.01)


def no_signals(_title: str, _context: str, _url: str) -> tuple[Signal, ...]:
    return (SAYS,)


def test_judged_offers_are_read_and_those_of_an_unsure_judge_left_out(tmp_path: Path) -> None:
    lines = [
        {"title": "Helpende plus", "code": "K0905", "provider": "p"},
        {"title": "Taart", "code": None, "provider": "p", "signals": [], "page_kind": "news", "verdict": "none"},
        {"title": "Zorg", "code": None, "provider": "p", "verdict": "unsure"},
    ]
    file = tmp_path / "offers.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)))
    one, other = read_judged(file, no_signals)
    assert (one.code, one.offer.signals, one.group) == ("K0905", (SAYS,), "p")
    assert (other.code, other.offer.signals, other.offer.page_kind.value) == (None, (), "news")
    assert as_line(other, no_signals).offer.page_kind.value == "other"
    assert as_line(other, no_signals).label == other.label


@pytest.mark.parametrize(("text", "said"), [("{", "line 1"), ('{"title": "x", "provider": "p"}', "line 1: code")])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "offers.jsonl").write_text(text)
    with pytest.raises(FileMistakeError, match=said):
        read_judged(tmp_path / "offers.jsonl", no_signals)
