"""From which confidence an offer is counted, and from which it is asked."""

from collections.abc import Sequence

import numpy as np

from matcher.rules import Thresholds
from matcher.training.figures import Outcome

# The precision to be expected among what is counted: above what is to be certified, or audits fail by chance. At 0.998
# the plainest offer, an exact title with a promise and no more, was no longer counted, and no error fewer was made.
AIM = 0.995
ASKED_FROM = 0.15  # of seven such offers one is official: below it a researcher's time is better spent elsewhere
_HIGHEST = 0.999


def choose(outcomes: Sequence[Outcome], aim: float = AIM) -> Thresholds:
    """`accept`: the lowest confidence above which the rules' choice is expected to be right as often as aimed at by the
    confidences themselves, and was not seen to be wrong clearly more often (two standard deviations). No promise: an
    audit of what is accepted makes that.
    """
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
