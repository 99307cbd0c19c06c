"""Whether the status of a true offer is read right, where its page says it."""

from collections.abc import Sequence
from typing import Any

from benchmarks.matching.cells import share
from benchmarks.matching.judging import Judged
from benchmarks.second_world.world import World
from register.words import Status


def statuses(world: World, judged: Sequence[Judged]) -> dict[str, Any]:
    """Of all that say it, and of those that can't be chosen by a person or are no longer given: most say `open`."""
    saying = [one for one in judged if one.shown and one.shown.is_offer and one.shown.status]
    special = [one for one in saying if one.shown and one.shown.status is not Status.OPEN]
    return {"all": _right(world, saying), "not_open": _right(world, special)}


def _right(world: World, judged: Sequence[Judged]) -> dict[str, Any]:
    providers = sorted({page.provider for page in world.pages})
    right = [one.provider for one in judged if one.shown and one.match.status is one.shown.status]
    return share(providers, right, [one.provider for one in judged]).as_json()
