"""`python -m benchmarks.first_world.pairs [--misses KIND]`: what becomes of each phrase that denies, and of its turn.

Phrases that rules were written with, and those that were held out, stand apart. Misses are shown of the former only.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from rich.console import Console
from rich.table import Table

from benchmarks.first_world.aligning import align
from benchmarks.first_world.certificates import AS_OF
from benchmarks.first_world.drawing import Drawn, draw
from benchmarks.first_world.providers import LIST_TEMPLATES, Provider
from benchmarks.first_world.sheet import Course, Sheet
from benchmarks.first_world.text_pages import course_sheet
from benchmarks.first_world.turned import HELD_OUT, SEEN, Pair, Turned, phrases
from benchmarks.first_world.words import slug
from benchmarks.first_world.world import Size, World
from extractor.page import read_page
from matcher.matching import Matcher
from register.offer import Match, Offer
from register.words import Decision

_TIMES = 4


@dataclass(frozen=True)
class Judged:
    pair: Pair
    offer: bool
    right: bool
    match: Match
    read: Offer
    page: str


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.first_world.pairs", description=__doc__)
    parser.add_argument("--misses", default="", metavar="KIND", help="of a kind: what was accepted, and offers lost")
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    world = World(Size(options.seed))
    matcher = Matcher(world.register, AS_OF, names=[one.name for one in world.providers])
    for file in (SEEN, HELD_OUT):
        judged = list(_judged(world, matcher, file))
        _show(file, judged)
        if file == SEEN and options.misses:
            _tell(one for one in judged if one.pair.kind == options.misses)


def _judged(world: World, matcher: Matcher, file: str) -> Iterator[Judged]:
    """Each pair on a few pages of its own and once in a list, each time at another provider."""
    rng = Random(f"{world.size.seed}/{file}")
    for pair in phrases(file).pairs:
        for at in range(_TIMES):
            for offer in (False, True):
                drawn = _page(rng, world, pair, file, offer=offer, listed=at == 0)
                yield from _answers(drawn, matcher, pair, offer=offer)


def _page(rng: Random, world: World, pair: Pair, file: str, *, offer: bool, listed: bool) -> Drawn:  # noqa: PLR0913
    provider = rng.choice(world.providers)
    maker = Turned(rng, provider, world.kin)
    drawn = rng.sample(world.certificates, 3 if listed else 1)
    course = maker.turned(drawn[0], pair, phrases(file), offer=offer)
    others = [maker.official(one) for one in drawn[1:]]
    return draw(_list([course, *others], provider, rng) if listed else _own(course, provider, rng), provider)


def _own(course: Course, provider: Provider, rng: Random) -> Sheet:
    return course_sheet(course, rng.choice(provider.style.courses), ())


def _list(courses: list[Course], provider: Provider, rng: Random) -> Sheet:
    rng.shuffle(courses)
    title = "Ons cursusaanbod"
    url = f"https://{provider.domain}/{slug(title)}"
    template = rng.choice([name for name in LIST_TEMPLATES if name != "code_table"])
    return Sheet(url, title, "list", template, courses=tuple(courses))


def _answers(drawn: Drawn, matcher: Matcher, pair: Pair, *, offer: bool) -> Iterator[Judged]:
    aligned = align(read_page(drawn.document).offers, drawn.sheet.truths)
    shown = [(read, truth) for read, truth in aligned.pairs if truth is not None and truth.kind.endswith(pair.kind)]
    matches = matcher.match([read for read, _ in shown])
    for (read, truth), match in zip(shown, matches, strict=True):
        right = match.code in truth.codes if offer else match.decision is Decision.REJECT
        yield Judged(pair, offer, right, match, read, drawn.sheet.template)


def _show(file: str, judged: list[Judged]) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judged:
        for kind in (one.pair.kind, "all"):
            counts[kind][f"{'offer' if one.offer else 'none'} {one.match.decision}"] += 1
    table = Table("kind", "none: accepted", "asked", "rejected", "offer: accepted", "asked", "rejected", title=file)
    for kind, count in counts.items():
        cells = [str(count[f"{side} {way}"]) for side in ("none", "offer") for way in ("accept", "review", "reject")]
        table.add_row(kind, *cells)
    Console().print(table)


def _tell(judged: Iterator[Judged]) -> None:
    for one in judged:
        if one.match.decision is not (Decision.ACCEPT if one.offer else Decision.REJECT):
            said = [f"{s.name}: {s.quote}" for s in one.read.signals if s.name.value not in {"price", "start_date"}]
            print(f"{'OFFER' if one.offer else 'none'} {one.match.decision} {one.match.reason} [{one.page}]")
            print(f"    {one.pair.offer if one.offer else one.pair.none}\n    {said}")


if __name__ == "__main__":
    main()
