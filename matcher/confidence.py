"""From features and evidence to P(code): a logistic for "this title, officially", shared among the certificates."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from matcher.features import Features
from matcher.weights import BIAS, CHOICE, TITLE


def title_scores(features: Features) -> NDArray[np.float64]:
    """Log-odds of each pair's title, without the bias. Never falls when a similarity rises."""
    scores = np.zeros_like(features.exact)
    for name, weight in TITLE.items():
        value = np.clip((getattr(features, name) - weight.floor) / (1 - weight.floor), 0, 1)
        scores += weight.size * value
    return scores


def confidences(
    titles: Sequence[float], choices: Sequence[float], codes: Sequence[float], evidence: float
) -> list[float]:
    """One certificate each: its title's score, what else tells it apart, its printed code's weight; all in log-odds.

    The share among the certificates rests on titles and choices, the rest on title, code and evidence: contrary
    evidence lowers every certificate and favours none. The sum is at most 1.
    """
    sharp = [CHOICE * (title + choice) for title, choice in zip(titles, choices, strict=True)]
    highest = max(sharp, default=0.0)
    shares = [math.exp(one - highest) for one in sharp]
    return [
        share / sum(shares) * logistic(BIAS + title + code + evidence)
        for share, title, code in zip(shares, titles, codes, strict=True)
    ]


def logistic(log_odds: float) -> float:
    return 1 / (1 + math.exp(-log_odds)) if log_odds >= 0 else math.exp(log_odds) / (1 + math.exp(log_odds))
