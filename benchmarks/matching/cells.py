"""Provider x certificate: found, wrong and missed; by the machine alone and after review."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.matching.intervals import Counts, Figure, bootstrap, ratio
from benchmarks.matching.judging import Judged, asked, reads
from benchmarks.second_world.sheet import MadePage
from register.words import Status

Cell = tuple[str, str]


@dataclass(frozen=True)
class Cells:
    """`gold`: what the sites show. `right`, `wrong`: what was counted; `unclear`: counted where nobody could know."""

    providers: tuple[str, ...]
    gold: frozenset[Cell]
    right: frozenset[Cell]
    wrong: frozenset[Cell]
    unclear: frozenset[Cell]

    def figures(self) -> dict[str, Figure]:
        counts = self._counts()
        return {
            "precision": bootstrap(counts[:, [0, 2]], ratio, int(counts[:, 2].sum())),
            "recall": bootstrap(counts[:, [0, 1]], ratio, int(counts[:, 1].sum())),
            "f1": bootstrap(counts, _f1, int(counts[:, 1].sum())),
        }

    def _counts(self) -> Counts:
        """Providers x (right, gold, counted)."""
        columns = [_by(self.providers, cells) for cells in (self.right, self.gold, self.right | self.wrong)]
        return np.column_stack(columns)


def gold_of(pages: Iterable[MadePage]) -> frozenset[Cell]:
    return frozenset(
        (page.provider, one.code)
        for page in pages
        for one in page.shown
        if one.code and one.clear and one.status is not Status.DISCONTINUED
    )


def automatic(pages: Sequence[MadePage], judged: Iterable[Judged]) -> Cells:
    """A counted cell is right when a page that was counted for it truly shows it."""
    return cells_of(pages, ((one, one.match.code) for one in judged if one.counts))


def reviewed(pages: Sequence[MadePage], judged: Sequence[Judged]) -> Cells:
    """The reviewer answers once for each text of a provider that waits: what is true where the review shows it."""
    alone = automatic(pages, judged)
    answers = {(one.provider, shown.code) for one in asked(judged).values() if (shown := reads(one)) and shown.code}
    gold = frozenset(answers) & alone.gold
    return Cells(alone.providers, alone.gold, alone.right | gold, alone.wrong - gold, alone.unclear)


def cells_of(pages: Sequence[MadePage], counted: Iterable[tuple[Judged, str | None]]) -> Cells:
    right, wrong, unclear = set(), set(), set()
    for one, code in counted:
        if code is None:
            continue
        if one.shows(code):
            right.add((one.provider, code))
        elif one.shows(code, clear=False):
            unclear.add((one.provider, code))
        else:
            wrong.add((one.provider, code))
    providers = tuple(sorted({page.provider for page in pages}))
    wrong -= right | unclear
    return Cells(providers, gold_of(pages), frozenset(right), frozenset(wrong), frozenset(unclear - right))


def share(providers: Sequence[str], part: Iterable[str], whole: Collection[str]) -> Figure:
    """How much of `whole` is in `part`; both name a provider once per item."""
    counts = np.column_stack([_tally(providers, part), _tally(providers, whole)])
    return bootstrap(counts, ratio, len(whole))


def mean_over(providers: Sequence[str], owners: Sequence[str], values: Sequence[float]) -> Callable[[], Figure]:
    sums = dict.fromkeys(providers, 0.0)
    for owner, value in zip(owners, values, strict=True):
        sums[owner] += value
    counts = np.column_stack([np.array([sums[p] for p in providers]), _tally(providers, owners)])
    return lambda: bootstrap(counts, ratio, len(owners))


def _by(providers: Sequence[str], cells: Iterable[Cell]) -> Counts:
    return _tally(providers, (provider for provider, _ in cells))


def _tally(providers: Sequence[str], owners: Iterable[str]) -> Counts:
    numbers = dict.fromkeys(providers, 0)
    for owner in owners:
        numbers[owner] += 1
    return np.array([numbers[provider] for provider in providers], np.float64)


def _f1(counts: Counts) -> Counts:
    return np.asarray(2 * counts[:, 0] / (counts[:, 1] + counts[:, 2]))
