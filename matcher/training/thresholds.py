"""From which confidence an offer is counted, and from which it is asked."""

from collections.abc import Sequence

import numpy as np

from matcher.rules import Thresholds
from matcher.training.figures import Outcome

# The rules ask far more of what is counted than a confidence; it stands in the way only of what is more likely wrong.
# How often what is counted is right, an audit says. An aim of 0.995 counted but a few in a hundred of the offers.
COUNTED_FROM = 0.5
ASKED_FROM = 0.04  # of twenty-five such offers one is official: below it a researcher's time is better spent elsewhere
_HIGHEST = 0.999


def choose(outcomes: Sequence[Outcome], aim: float | None = None) -> Thresholds:
    """`aim`: as often as this what is counted is to be right; None = whatever is more likely right than wrong.

    With an aim `accept` is the lowest confidence above which the rules' choice is expected to be right as often by the
    confidences themselves, and was not seen to be wrong clearly more often (two standard deviations). No promise: an
    audit of what is accepted makes that.
    """
    if aim is None:
        return Thresholds(accept=COUNTED_FROM, review=ASKED_FROM)
    zone = sorted((one for one in outcomes if one.countable), key=lambda one: -one.confidence)
    if not zone:
        return Thresholds(accept=_HIGHEST, review=ASKED_FROM)
    sure = np.array([one.confidence for one in zone])
    wrong = np.cumsum([not one.right for one in zone])
    count = np.arange(1, len(zone) + 1)
    told = np.cumsum(1 - sure)
    expected = (1 - aim) * count
    whole = np.append(sure[:-1] > sure[1:], True)  # a threshold takes all with the same confidence
    good = whole & (wrong <= expected + 2 * np.sqrt(expected) + 1) & (told <= expected)
    accept = min(float(np.floor(sure[good][-1] * 1000) / 1000), _HIGHEST) if good.any() else _HIGHEST
    return Thresholds(accept=accept, review=min(ASKED_FROM, accept))
