"""From features and evidence to P(code): a logistic for "this title, officially", shared among the certificates."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from matcher.features import Features
from matcher.weights import FLOORS

_DIGITS = 9  # processors add up in orders of their own: without the last digits all compare scores alike
_ROWS = 512  # multiplied at once: with some thousands numpy starts threads, which wait busily where others would work


def title_values(features: Features, names: Sequence[str]) -> NDArray[np.float64]:
    """One row a pair, one column a name: 0 up to the feature's floor, 1 at the most."""
    columns = []
    for name in names:
        floor = FLOORS.get(name, 0.0)
        columns.append(np.clip((getattr(features, name) - floor) / (1 - floor), 0, 1))
    return np.column_stack(columns)


def title_scores(features: Features, sizes: Mapping[str, float]) -> NDArray[np.float64]:
    """Log-odds of each pair's title, without the bias. Never falls when a similarity rises."""
    values, weights = title_values(features, list(sizes)), np.array(list(sizes.values()))
    scores = np.concatenate([values[at : at + _ROWS] @ weights for at in range(0, max(len(values), 1), _ROWS)])
    return scores.round(_DIGITS)


def confidences(
    titles: Sequence[float], choices: Sequence[float], others: Sequence[float], evidence: float, sharpness: float
) -> list[float]:
    """One certificate each: its title's score, what else tells it apart, what is not in its title; all in log-odds.

    The share among the certificates rests on titles and choices, the rest on everything: contrary evidence lowers
    every certificate and favours none. `evidence` holds the bias. The sum is at most 1.
    """
    sharp = [sharpness * (title + choice) for title, choice in zip(titles, choices, strict=True)]
    highest = max(sharp, default=0.0)
    shares = [math.exp(one - highest) for one in sharp]
    whole = sum(shares)
    return [
        share / whole * logistic(title + other + evidence)
        for share, title, other in zip(shares, titles, others, strict=True)
    ]


def logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds)) if log_odds >= 0 else math.exp(log_odds) / (1 + math.exp(log_odds))
