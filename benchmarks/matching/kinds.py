"""Where the errors are, by kind: what was missed, what was counted wrongly, what people had to look at."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.matching.judging import Judged, asked
from benchmarks.second_world.sheet import Shown
from benchmarks.second_world.world import World
from register.words import Decision

Course = tuple[int, int]  # a page, and a course that it shows


def by_kind(world: World, judged: Sequence[Judged]) -> dict[str, Any]:
    fates = _fates(world, judged)
    return {
        "offers_by_wording": _table((shown.kind, fate) for shown, _, fate in fates if shown.is_offer),
        "offers_by_layout": _table((layout, fate) for shown, layout, fate in fates if shown.is_offer),
        "offers_by_noise": _table(
            (n, fate) for shown, _, fate in fates if shown.is_offer for n in shown.noise or ("none",)
        ),
        "unclear": _table((shown.kind, fate) for shown, _, fate in fates if shown.code and not shown.clear),
        "no_offer": _table((shown.kind, fate) for shown, _, fate in fates if shown.code is None),
        "wrongly_accepted": _wrong(judged),
        "offers_that_speak_of_nothing_shown": _table(
            (one.kind, one.match.decision.value) for one in judged if one.shown is None
        ),
        "review_tasks": _tasks(judged),
        "reasons_of_rejected_offers": dict(_reasons(judged, Decision.REJECT)),
        "reasons_of_reviewed_offers": dict(_reasons(judged, Decision.REVIEW)),
        "status": dict(_statuses(judged)),
    }


def _fates(world: World, judged: Sequence[Judged]) -> list[tuple[Shown, str, str]]:
    """What became of each course: the most that any of its offers reached."""
    found: dict[int, list[Judged]] = defaultdict(list)
    for one in judged:
        found[id(one.shown)].append(one)
    return [
        (shown, page.layout, _fate(shown, found.get(id(shown), []))) for page in world.pages for shown in page.shown
    ]


def _fate(shown: Shown, offers: Sequence[Judged]) -> str:
    accepted = [one for one in offers if one.match.decision is Decision.ACCEPT]
    if any(one.match.code == shown.code for one in accepted):
        return "accept"
    if accepted:
        return "accept" if shown.code is None else "other code"
    if any(one.match.decision is Decision.REVIEW for one in offers):
        return "review"
    return "reject" if offers else "not extracted"


def _wrong(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    """Distinct texts accepted as a certificate that the page doesn't show: by kind and layout."""
    counted = [one for one in judged if one.counts]
    wrong = {o.key: o for o in counted if not o.shows(o.match.code) and not o.shows(o.match.code, clear=False)}
    return _table((one.kind, one.page.layout) for one in wrong.values())


def _tasks(judged: Sequence[Judged]) -> dict[str, dict[str, int]]:
    return _table((one.kind, one.page.layout) for one in asked(judged).values())


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, dict[str, int]]:
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for kind, fate in pairs:
        table[kind][fate] += 1
    return {kind: dict(table[kind].most_common()) for kind in sorted(table)}


def _reasons(judged: Sequence[Judged], decision: Decision) -> list[tuple[str, int]]:
    """Of true offers."""
    return Counter(
        o.match.reason for o in judged if o.shown and o.shown.is_offer and o.match.decision is decision
    ).most_common()


def _statuses(judged: Sequence[Judged]) -> list[tuple[str, int]]:
    """Of true offers that say it: `true status -> what the matcher said`."""
    return Counter(
        f"{one.shown.status.value} -> {one.match.status.value}"
        for one in judged
        if one.shown and one.shown.is_offer and one.shown.status
    ).most_common()
