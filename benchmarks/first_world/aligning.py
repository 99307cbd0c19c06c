"""Which title of the truth an extracted offer shows, by page and by title as displayed."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from benchmarks.first_world.families import plain
from benchmarks.first_world.sheet import Truth
from register.offer import Offer

_SAME = 88.0
_SHORTEST_PART = 0.5
_FOUND_IN = frozenset({"offer", "unsure"})


@dataclass(frozen=True)
class Aligned:
    """`pairs`: each extracted offer with the title it shows, None for a text that is no title of the truth.

    `missed`: offers of the truth that no extracted offer shows.
    """

    pairs: tuple[tuple[Offer, Truth | None], ...]
    missed: tuple[Truth, ...]


def align(offers: Sequence[Offer], truths: Sequence[Truth]) -> Aligned:
    pairs = tuple((offer, truth_of(offer.title, truths)) for offer in offers)
    found = {id(truth) for _, truth in pairs if truth is not None}
    missed = tuple(truth for truth in truths if truth.verdict == "offer" and id(truth) not in found)
    return Aligned(pairs, missed)


def truth_of(title: str, truths: Sequence[Truth]) -> Truth | None:
    """The same title first, then one that holds the other, then one that differs by a few letters."""
    shown = plain(title)
    same = next((truth for truth in truths if plain(truth.title) == shown), None)
    if same is not None or not shown:
        return same
    near = max(truths, key=lambda truth: _nearness(shown, plain(truth.title)), default=None)
    return near if near is not None and _nearness(shown, plain(near.title)) >= _SAME else None


def _nearness(shown: str, title: str) -> float:
    """0-100; a title within the other counts as the same when it is at least half of it."""
    short, long = sorted((shown, title), key=len)
    if short and f" {short} " in f" {long} " and len(short) >= _SHORTEST_PART * len(long):
        return _SAME + 10.0 * len(short) / len(long)
    return float(fuzz.ratio(shown, title))
