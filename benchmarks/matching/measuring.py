"""Everything that is measured, part by part; each gives figures for the JSON."""

import logging
from dataclasses import dataclass
from typing import Any

from benchmarks.matching.baselines import baselines
from benchmarks.matching.calibration import calibration
from benchmarks.matching.cells import Cells, automatic, gold_of, reviewed
from benchmarks.matching.certified import certified, items_of
from benchmarks.matching.codes import codes
from benchmarks.matching.intervals import lower_bound
from benchmarks.matching.judging import Judged, judge, matchers
from benchmarks.matching.kinds import by_kind
from benchmarks.matching.load import load
from benchmarks.matching.real_pages import real_pages
from benchmarks.matching.speed import speed
from benchmarks.matching.status import statuses
from benchmarks.matching.taking import Taken, extracted, given
from benchmarks.second_world.world import World, build
from extractor.page import VERSION as EXTRACTOR_VERSION
from matcher.rules import DEFAULT_RULES, Rules, Thresholds

_TARGETS = (0.97, 0.99)
_NEARLY_NOTHING = 0.02  # the accept threshold where the threshold itself is what is looked for
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Size:
    """Schools, pages of each, offers for the speed, and for how many of them WRatio is computed."""

    seed: int
    schools: int
    pages: int
    fast: int
    brute: int


FULL = Size(2, 100, 85, fast=20_000, brute=4_000)
QUICK = Size(2, 24, 60, fast=2_000, brute=300)


def measure(size: Size) -> dict[str, Any]:
    """A world is made, read and matched; then the parts."""
    log.info("making the world")
    world = build(size.seed, size.schools, size.pages)
    log.info("reading %d pages", len(world.pages))
    read = extracted(world.pages)
    log.info("matching %d offers", len(read))
    found, perfect = judge(world, read, matchers(world)), judge(world, given(world.pages), matchers(world))
    result = {
        "world": _size_of(world),
        "versions": {"extractor": EXTRACTOR_VERSION, "matcher": matchers(world)[True].version},
        "end_to_end": _decided(world, found),
        "given_offers": _decided(world, perfect),
        "codes": {"end_to_end": codes(world, found), "given_offers": codes(world, perfect)},
        "real_pages": real_pages(),
        "status": {"end_to_end": statuses(world, found), "given_offers": statuses(world, perfect)},
        "load": {"end_to_end": load(world.pages, found), "given_offers": load(world.pages, perfect)},
        "calibration": _calibrations(world, found, perfect),
        "errors": {"end_to_end": by_kind(world, found), "given_offers": by_kind(world, perfect)},
    }
    log.info("certifying")
    result["certified"] = {"end_to_end": _certified(world, found), "given_offers": _certified(world, perfect)}
    log.info("baselines")
    result["baselines"] = {
        name: {**_in_numbers(cells), "threshold": round(t, 3)} for name, (cells, t) in baselines(world, found).items()
    }
    log.info("speed")
    result["speed"] = speed(world.shelves[True], size.fast, size.brute)
    return result


def _decided(world: World, judged: list[Judged]) -> dict[str, Any]:
    return {
        "automatic": _in_numbers(automatic(world.pages, judged)),
        "after_review": _in_numbers(reviewed(world.pages, judged)),
    }


def _in_numbers(cells: Cells) -> dict[str, Any]:
    counts = {
        "gold": len(cells.gold),
        "right": len(cells.right),
        "wrong": len(cells.wrong),
        "unclear": len(cells.unclear),
    }
    return {**{name: figure.as_json() for name, figure in cells.figures().items()}, **counts}


def _calibrations(world: World, found: list[Judged], perfect: list[Judged]) -> dict[str, Any]:
    providers = [school.id for school in world.schools]
    return {"end_to_end": calibration(providers, found), "given_offers": calibration(providers, perfect)}


def _certified(world: World, judged: list[Judged]) -> dict[str, Any]:
    """All that the rules would accept at whatever confidence; the thresholds are found here. And the shipped one."""
    places = {id(page): at for at, page in enumerate(world.pages)}
    may_be = [Taken(places[id(o.page)], o.offer) for o in judged if o.top and o.match.confidence >= _NEARLY_NOTHING]
    items = items_of(judge(world, may_be, matchers(world, _without_threshold())))
    gold = gold_of(world.pages)
    shipped = items_of(judged)
    right = sum(item.right for item in shipped)
    return {
        **{str(target): certified(items, gold, target) for target in _TARGETS},
        "shipped": {
            "accepted": len(shipped),
            "right": right,
            "lower_bound": round(lower_bound(right, len(shipped)), 4),
        },
    }


def _without_threshold() -> Rules:
    nothing = Thresholds(accept=_NEARLY_NOTHING, review=_NEARLY_NOTHING)
    return DEFAULT_RULES.model_copy(update={"thresholds": nothing})


def _size_of(world: World) -> dict[str, Any]:
    offers = sum(any(one.is_offer for one in page.shown) for page in world.pages)
    return {
        "schools": len(world.schools),
        "groups": len({school.group for school in world.schools}),
        "pages": len(world.pages),
        "pages_with_an_offer": round(offers / len(world.pages), 4),
        "certificates": {
            "starter": len(world.shelves[False].register.certificates),
            "invented": len(world.shelves[True].register.certificates),
        },
    }
