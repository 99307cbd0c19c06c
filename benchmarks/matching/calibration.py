"""Whether a confidence means what it says: Brier and ECE beside what a perfect model would show on as many items."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.matching.cells import mean_over
from benchmarks.matching.judging import Judged
from register.words import Decision

_BINS = 10
_PERFECT = 400  # simulated perfect models


def calibration(providers: Sequence[str], judged: Sequence[Judged]) -> dict[str, Any]:
    """Of all offers with a candidate, and of those that were not rejected; each text of a provider once."""
    once = {(one.key, one.top): one for one in judged if one.top and not one.shows(one.top, clear=False)}
    everything = list(once.values())
    return {
        "all": _figures(providers, everything),
        "not_rejected": _figures(providers, [o for o in everything if o.match.decision is not Decision.REJECT]),
    }


def _figures(providers: Sequence[str], items: Sequence[Judged]) -> dict[str, Any]:
    p = np.array(
        [one.match.candidates[0].confidence if one.match.candidates else one.match.confidence for one in items]
    )
    y = np.array([one.shows(one.top) for one in items], float)
    if not len(p):
        return {"items": 0}
    rng = np.random.default_rng(0)
    perfect = rng.random((_PERFECT, len(p))) < p
    floors = [ece(p, outcome) for outcome in perfect.astype(float)]
    return {
        "items": len(p),
        "brier": mean_over(providers, [one.provider for one in items], list((p - y) ** 2))().as_json(),
        "brier_perfect": round(float(np.mean(p * (1 - p))), 4),
        "ece": round(ece(p, y), 4),
        "ece_perfect": round(float(np.mean(floors)), 4),
        "ece_perfect_p95": round(float(np.percentile(floors, 95)), 4),
    }


def ece(p: NDArray[np.float64], y: NDArray[np.float64]) -> float:
    """Expected calibration error over ten bins with equally many items."""
    order = np.argsort(p, kind="stable")
    bins = np.array_split(order, _BINS)
    return float(sum(len(b) * abs(p[b].mean() - y[b].mean()) for b in bins if len(b)) / len(p))
