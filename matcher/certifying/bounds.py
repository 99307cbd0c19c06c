"""How precise a zone surely is, from a random sample of it: exact one-sided bounds."""

import math
from collections.abc import Callable, Hashable, Sequence

import numpy as np
import scipy  # its parts are loaded when they are first used: `scipy.stats` takes a second

CONFIDENCE = 0.95


def lower_bound(sample: float, wrong: float, confidence: float = CONFIDENCE) -> float:
    """Clopper and Pearson: the precision that is surely reached where `wrong` of `sample` were wrong.

    `sample` may be a broken number: an effective size.
    """
    if sample <= wrong:
        return 0.0
    return float(scipy.stats.beta.ppf(1 - confidence, sample - wrong, wrong + 1))


def lower_bound_of_zone(zone: int, sample: int, wrong: int, confidence: float = CONFIDENCE) -> float:
    """The same where the sample is a good part of a zone of `zone` offers: hypergeometric."""
    if sample <= wrong or sample > zone:
        return 0.0
    most = _last(
        wrong, zone - sample + wrong, lambda bad: scipy.stats.hypergeom.cdf(wrong, zone, bad, sample) > 1 - confidence
    )
    return 1 - most / zone


def smallest_sample(target: float, wrong: int, zone: int | None = None, confidence: float = CONFIDENCE) -> int | None:
    """How many must be judged to state `target` with `wrong` errors; None = the zone is too small for that."""
    if zone is None:
        size = wrong + 1
        while lower_bound(size, wrong, confidence) < target:
            size = (
                max(size + 1, size * 101 // 100) if lower_bound(size * 1.02, wrong, confidence) < target else size + 1
            )
        return size
    return next(
        (size for size in range(wrong + 1, zone + 1) if lower_bound_of_zone(zone, size, wrong, confidence) >= target),
        None,
    )


def design_effect(groups: Sequence[Hashable], wrong: Sequence[bool]) -> tuple[float, float]:
    """(design effect, rho): how much less a sample tells because offers of one provider are alike.

    1 + (m - 1) rho, with rho from a one-way analysis of variance and m the size of the group that a typical offer
    stands in. Never under 1.
    """
    members = [[w for g, w in zip(groups, wrong, strict=True) if g == group] for group in dict.fromkeys(groups)]
    sizes = np.array([len(one) for one in members], float)
    count, kinds = sizes.sum(), len(sizes)
    if kinds < 2 or count <= kinds or not any(wrong):  # noqa: PLR2004 - one group has no between
        return 1.0, 0.0
    means = np.array([np.mean(one) for one in members])
    between = float((sizes * (means - np.mean(wrong)) ** 2).sum() / (kinds - 1))
    within = float(sum(((np.array(one) - mean) ** 2).sum() for one, mean in zip(members, means, strict=True)))
    within /= count - kinds
    typical = (count - (sizes**2).sum() / count) / (kinds - 1)
    whole = between + (typical - 1) * within
    rho = min(max((between - within) / whole, 0.0), 1.0) if whole > 0 else 0.0
    return 1 + (float((sizes**2).sum() / count) - 1) * rho, rho


def _last(first: int, last: int, holds: Callable[[int], bool]) -> int:
    """The largest number for which it holds; it holds from `first` up to there."""
    while first < last:
        middle = math.ceil((first + last) / 2)
        first, last = (middle, last) if holds(middle) else (first, middle - 1)
    return first
