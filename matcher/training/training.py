"""From judged offers to a model with its thresholds and figures."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matcher.case import Case
from matcher.decide import decide
from matcher.matching import Matcher
from matcher.model import Model, Training, Weights
from matcher.promises import Promises
from matcher.rules import Thresholds
from matcher.training.examples import Examples, examples_of
from matcher.training.figures import Outcome, figures
from matcher.training.fitting import fit, predict
from matcher.training.folds import WAYS, held_out
from matcher.training.judged import JudgedOffer
from matcher.training.thresholds import choose
from register.errors import UsageError
from register.words import Decision

Floats = NDArray[np.float64]
OnStep = Callable[[str], None]
_FEWEST = 100  # official offers below which nothing can be said of a threshold


@dataclass(frozen=True, slots=True)
class Judgements:
    """Judged offers with what the matcher knows of them; several registers may stand behind them."""

    judged: tuple[JudgedOffer, ...]
    cases: tuple[Case, ...]

    @classmethod
    def of(cls, matcher: Matcher, judged: Sequence[JudgedOffer]) -> "Judgements":
        return cls(tuple(judged), tuple(matcher.cases([one.offer for one in judged])))

    def __add__(self, other: "Judgements") -> "Judgements":
        return Judgements(self.judged + other.judged, self.cases + other.cases)


def train(  # noqa: PLR0913, PLR0917 - what a model is made from, and what it is to be
    judgements: Judgements,
    name: str,
    made_on: date,
    on_step: OnStep = lambda _: None,
    promises: Promises | None = None,
    aim: float | None = None,
) -> Model:
    """`promises`: who read the sentences of the judged offers, and will read those to come; `aim`: see `choose`.

    A UsageError where there are too few official offers, or they are too much alike to hold some out.
    """
    judged, cases = judgements.judged, judgements.cases
    examples = examples_of(cases, [one.code for one in judged])
    official = sum(one.code is not None for one in judged)
    if official < _FEWEST or any(len({getattr(one, way) for one in judged}) <= 1 for way in WAYS):
        raise UsageError(
            f"At least {_FEWEST} judged offers that are official, of several providers, families and templates, are "
            f"needed to train; {official} were given."
        )
    on_step("all offers")
    weights = fit(examples)
    unseen: dict[str, list[Outcome]] = {}
    for way in WAYS:
        on_step(f"held out by {way}")
        unseen[way] = _outcomes(judgements, _unseen(examples, judged, way, weights), examples)
    thresholds = choose([outcome for outcomes in unseen.values() for outcome in outcomes], aim)
    found = {way: figures(outcomes, thresholds.accept, thresholds.review) for way, outcomes in unseen.items()}
    return Model(
        name=name,
        made_on=made_on,
        weights=weights,
        promises=promises,
        thresholds=thresholds,
        training=_told(judged),
        figures=found,
    )


def _unseen(examples: Examples, judged: Sequence[JudgedOffer], way: str, near: Weights) -> Floats:
    """P(code), n x MOST, each by a model that has not seen the offer's group. `near`: where its search begins."""
    found = np.zeros_like(examples.hint)
    for out in held_out(judged, way):
        found[out] = predict(examples.some(out), fit(examples.some(~out), start=near))
    return found


def _outcomes(judgements: Judgements, sure: Floats, examples: Examples) -> list[Outcome]:
    """What the rules make of each offer with these confidences: could it be counted, could it be asked?"""
    return [
        _outcome(case, row[: int(there.sum())].tolist(), judged.code)
        for case, judged, row, there in zip(judgements.cases, judgements.judged, sure, examples.there, strict=True)
    ]


def _outcome(case: Case, sure: Sequence[float], code: str | None) -> Outcome:
    scored = sorted(
        (replace(one, confidence=p) for one, p in zip(case.candidates, sure, strict=False)),
        key=lambda one: (-one.confidence, one.code),
    )
    lenient = replace(case, candidates=scored, thresholds=Thresholds(accept=1e-6, review=1e-6))
    decision = decide(lenient).decision
    best = scored[0] if scored else None
    return Outcome(
        confidence=best.confidence if best else 0.0,
        countable=decision is Decision.ACCEPT,
        askable=decision is Decision.REVIEW,
        right=best is not None and best.code == code,
        official=code is not None,
    )


def _told(judged: Sequence[JudgedOffer]) -> Training:
    """Of the judged offers what a reader of the model must know, and which they were."""
    lines = sorted(f"{one.label} {one.code or ''} {one.offer.page_kind} {one.offer.context}" for one in judged)
    return Training(
        offers=len(judged),
        official=sum(one.code is not None for one in judged),
        providers=len({one.provider for one in judged}),
        groups=len({one.group for one in judged}),
        families=len({one.family for one in judged}),
        templates=len({one.template for one in judged}),
        sources=tuple(sorted({one.source or "not said" for one in judged})),
        digest=hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16],
        labels=tuple(sorted({one.label for one in judged if not one.made_up})),
    )


def summary(model: Model) -> dict[str, Any]:
    """What a person wants to know of a model, without its weights and labels."""
    told = model.model_dump(mode="json", exclude={"weights": True, "promises": {"words"}, "training": {"labels"}})
    return {"version": model.version, **told}


def weights_by_size(weights: Weights) -> list[tuple[str, float]]:
    """(group.name, size), the strongest first."""
    told = weights.model_dump(exclude={"bias", "choice"})
    flat = [(f"{group}.{name}", float(size)) for group, sizes in told.items() for name, size in sizes.items()]
    return sorted(flat, key=lambda one: (-abs(one[1]), one[0]))
