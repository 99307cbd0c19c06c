"""How good a model is on offers that it has not seen: decisions, and whether its confidences are true."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_BINS = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of one offer: the confidence in the answer, whether rules let it be counted or asked, and what is true."""

    confidence: float
    countable: bool
    askable: bool
    right: bool
    official: bool


def figures(outcomes: Sequence[Outcome], accept: float, review: float) -> dict[str, Any]:
    """Shares of the offers held out. `after_review`: as if a researcher answered what is asked without a mistake."""
    counts = [one.countable and one.confidence >= accept for one in outcomes]
    accepted = [one for one, counted in zip(outcomes, counts, strict=True) if counted]
    asked = [
        one
        for one, counted in zip(outcomes, counts, strict=True)
        if not counted and (one.askable or one.countable) and one.confidence >= review
    ]
    official, right = sum(one.official for one in outcomes), sum(one.right for one in accepted)
    found = right + sum(one.official for one in asked)
    sure = np.array([one.confidence for one in (*accepted, *asked)])
    true = np.array([one.right for one in (*accepted, *asked)], float)
    return {
        "offers": len(outcomes),
        "official": official,
        "accepted": len(accepted),
        "wrong_among_accepted": len(accepted) - right,
        "precision": _share(right, len(accepted)),
        "recall": _share(right, official),
        "asked": len(asked),
        "precision_after_review": _share(found, found + len(accepted) - right),
        "recall_after_review": _share(found, official),
        "brier": round(float(np.mean((sure - true) ** 2)), 4) if len(sure) else None,
        "ece": round(calibration_error(sure, true), 4) if len(sure) else None,
    }


def calibration_error(sure: Floats, true: Floats) -> float:
    """Expected calibration error over ten bins of like size."""
    order = np.argsort(sure, kind="stable")
    parts = np.array_split(order, min(_BINS, len(order)))
    return float(sum(len(part) * abs(sure[part].mean() - true[part].mean()) for part in parts) / len(order))


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
