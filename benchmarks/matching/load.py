"""What people have to do: distinct review tasks, and what became of offers of which nobody could know."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.matching.cells import Cell, gold_of, share
from benchmarks.matching.intervals import bootstrap, ratio
from benchmarks.matching.judging import Judged, asked
from benchmarks.second_world.sheet import MadePage
from register.words import Decision


def load(pages: Sequence[MadePage], judged: Sequence[Judged]) -> dict[str, Any]:
    """A task is one text of one provider; `unclear` counts courses, at the most that any of their offers reached."""
    gold = gold_of(pages)
    unclear = [one for one in judged if _is_unclear(one, gold)]
    tasks = asked(judged)
    providers = sorted({page.provider for page in pages})
    of_each = Counter(page.provider for page in pages)
    by_provider = Counter(one.provider for one in tasks.values())
    counts = np.array([[1000 * by_provider[one], of_each[one]] for one in providers], float)
    return {
        "tasks_per_1000_pages": bootstrap(counts, ratio, len(pages)).as_json(),
        "tasks": len(tasks),
        "tasks_about_true_offers": sum(bool(one.shown and one.shown.is_offer) for one in tasks.values()),
        "unclear_to_review": _unclear(providers, unclear, Decision.REVIEW),
        "unclear_accepted": _unclear(providers, unclear, Decision.ACCEPT),
    }


def _is_unclear(one: Judged, gold: frozenset[Cell]) -> bool:
    """Whether nobody could know what this course is, on this page or on another of the school."""
    shown = one.shown
    return shown is not None and not shown.clear and shown.code is not None and (one.provider, shown.code) not in gold


def _unclear(providers: Sequence[str], unclear: Sequence[Judged], decision: Decision) -> dict[str, Any]:
    owners = {one.key: one.provider for one in unclear}
    keys = {one.key for one in unclear if one.match.decision is decision}
    return share(providers, [owners[key] for key in keys], list(owners.values())).as_json()
