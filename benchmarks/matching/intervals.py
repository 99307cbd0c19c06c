"""Uncertainty: bootstrap over providers, exact one-sided bounds, and what a perfect model would show."""

from collections.abc import Callable
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import beta

DRAWS = 2_000
Counts = NDArray[np.float64]


@dataclass(frozen=True)
class Figure:
    """A value with its 95 % interval; None where nothing could be counted."""

    value: float | None
    low: float | None
    high: float | None
    of: int

    def __str__(self) -> str:
        return "-" if self.value is None else f"{self.value:.3f} [{self.low:.3f}, {self.high:.3f}]"

    def as_json(self) -> dict[str, float | int | None]:
        return {k: round(v, 4) if isinstance(v, float) else v for k, v in asdict(self).items()}


def bootstrap(
    counts: Counts, statistic: Callable[[Counts], Counts], of: int, seed: int = 0, draws: int = DRAWS
) -> Figure:
    """`counts`: providers x columns; `statistic`: from sums (draws x columns) to values. Whole providers are drawn."""
    rng = np.random.default_rng(seed)
    providers = len(counts)
    if not providers or not of:
        return Figure(None, None, None, of)
    weights = rng.multinomial(providers, np.full(providers, 1 / providers), size=draws)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = statistic(counts.sum(axis=0, keepdims=True))[0]
        low, high = np.nanpercentile(statistic(weights @ counts), [2.5, 97.5])
    return Figure(float(value), float(low), float(high), of)


def ratio(counts: Counts) -> Counts:
    """First column over the second."""
    return np.asarray(counts[:, 0] / counts[:, 1])


def lower_bound(right: int, audited: int, alpha: float = 0.05) -> float:
    """Exact one-sided Clopper-Pearson bound on a share of right ones."""
    return float(beta.ppf(alpha, right, audited - right + 1)) if right else 0.0
