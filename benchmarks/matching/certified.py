"""Share of the true offers that is decided without people at a precision an audit has certified.

Two stages, as in a real wave: a threshold is chosen on the providers of some groups; a fresh random sample of what is
accepted above it at the other providers, at most five of each, is audited blindly; the bound that `aanbod matcher
certify` states of it must reach the target: exact for a zone of that size, and lower where errors stand together at few
providers. Beside it the plain Clopper-Pearson bound, as of a zone without end, whose offers know nothing of each other.
"""

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean
from statistics import median as median_of

import numpy as np

from benchmarks.matching.cells import Cell
from benchmarks.matching.intervals import lower_bound
from benchmarks.matching.judging import Judged
from matcher.certifying.audit import MOST_OF_ONE_PROVIDER, Audited, certify

_SPLITS = 200
_TUNING = 0.34  # share of the groups
_AT_MOST = 500
_AIM = 0.25  # of the allowed errors are aimed at when the threshold is chosen
_FEWEST = 40


@dataclass(frozen=True)
class Item:
    """A thing the machine accepts by itself when its confidence is high enough."""

    provider: str
    group: str
    cell: Cell
    confidence: float
    right: bool


def items_of(judged: Sequence[Judged]) -> list[Item]:
    """Each offer text of a provider once, at its highest confidence; of equals the wrong one, because that counts too.

    What nobody could know is left out.
    """
    best: dict[tuple[str, str], Item] = {}
    for one in judged:
        code = one.match.code
        if not one.counts or code is None or one.shows(code, clear=False):
            continue
        item = Item(one.provider, one.page.group, (one.provider, code), one.match.confidence, one.shows(code))
        known = best.get((one.key, code))
        if known is None or (item.confidence, known.right) > (known.confidence, item.right):
            best[one.key, code] = item
    return list(best.values())


@dataclass(frozen=True)
class Try:
    """One division: the bound that the command states, the plain one, and what the zone would cover."""

    bound: float
    plain: float
    share: float
    audited: int


def certified(items: Sequence[Item], gold: frozenset[Cell], target: float, seed: int = 0) -> dict[str, float | int]:
    """Over many divisions of the groups: how often the audit certifies, and the share of true offers it then covers."""
    rng = random.Random(seed)
    groups = sorted({item.group for item in items})
    tries = [_once(items, gold, target, rng, groups) for _ in range(_SPLITS)]
    low, median, high = np.percentile([one.share if one.bound >= target else 0.0 for one in tries], [5, 50, 95])
    return {
        "share_median": round(float(median), 4),
        "share_p05": round(float(low), 4),
        "share_p95": round(float(high), 4),
        "audits_that_certify": round(mean(one.bound >= target for one in tries), 4),
        "audits_that_certify_plain": round(mean(one.plain >= target for one in tries), 4),
        "share_median_plain": round(median_of([one.share if one.plain >= target else 0.0 for one in tries]), 4),
        "share_above_threshold": round(mean(one.share for one in tries), 4),
        "audited": round(mean(one.audited for one in tries)),
        "divisions": _SPLITS,
    }


def _once(
    items: Sequence[Item], gold: frozenset[Cell], target: float, rng: random.Random, groups: Sequence[str]
) -> Try:
    tuning = set(rng.sample(groups, max(1, round(len(groups) * _TUNING))))
    threshold = _threshold([item for item in items if item.group in tuning], target)
    other = [item for item in items if item.group not in tuning]
    zone = [item for item in other if item.confidence >= threshold]
    audit = _audit(zone, rng)
    providers = {item.provider for item in other}
    all_gold = [cell for cell in gold if cell[0] in providers]
    share = len({item.cell for item in zone if item.right}) / len(all_gold) if all_gold else 0.0
    stated = certify(len(zone), [Audited(item.provider, item.right) for item in audit]).bound if audit else 0.0
    return Try(stated, lower_bound(sum(item.right for item in audit), len(audit)), share, len(audit))


def _threshold(items: Sequence[Item], target: float) -> float:
    """The lowest one above which the tuning items are right often enough; more than 1 if there is none."""
    ordered = sorted(items, key=lambda item: -item.confidence)
    right = np.cumsum([item.right for item in ordered])
    good = right / np.arange(1, len(ordered) + 1) >= 1 - (1 - target) * _AIM
    good[: min(_FEWEST, len(good))] = False
    return ordered[int(np.flatnonzero(good)[-1])].confidence if good.any() else 2.0


def _audit(zone: Sequence[Item], rng: random.Random) -> list[Item]:
    """At most five of a provider, because the offers of one provider are alike."""
    by_provider = defaultdict(list)
    for item in rng.sample(zone, len(zone)):
        by_provider[item.provider].append(item)
    drawn = [item for found in by_provider.values() for item in found[:MOST_OF_ONE_PROVIDER]]
    return rng.sample(drawn, min(_AT_MOST, len(drawn)))
