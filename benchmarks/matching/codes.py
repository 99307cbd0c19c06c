"""Given that it is an offer: is the right certificate first, among the first five, among what blocking keeps?"""

from collections.abc import Sequence
from typing import Any

from benchmarks.matching.baselines import title_only
from benchmarks.matching.cells import share
from benchmarks.matching.judging import Judged
from benchmarks.second_world.world import World
from matcher.blocking import Blocker
from matcher.names import names_of
from matcher.queries import read_title, site_of
from matcher.rules import DEFAULT_RULES
from matcher.vocabulary import Vocabulary

_SHOWN = 5


def codes(world: World, judged: Sequence[Judged]) -> dict[str, Any]:
    """Over the true offers for which some code was proposed."""
    offers = [one for one in judged if one.shown and one.shown.is_offer]
    proposed = [one for one in offers if one.match.candidates]
    providers = sorted({page.provider for page in world.pages})
    whole = [one.provider for one in proposed]
    first = [one.provider for one in proposed if _true(one) == one.top]
    among = [one.provider for one in proposed if _true(one) in [c.code for c in one.match.candidates[:_SHOWN]]]
    blocked = [one.provider for one, kept in zip(offers, _kept(world, offers), strict=True) if kept]
    return {
        "right_code": share(providers, first, whole).as_json(),
        "among_first_five": share(providers, among, whole).as_json(),
        "blocking_at_20": share(providers, blocked, [one.provider for one in offers]).as_json(),
        "some_code_proposed": share(providers, whole, [one.provider for one in offers]).as_json(),
        "right_code_of_baselines": {
            name: share(
                providers,
                [o.provider for o, c in zip(offers, found, strict=True) if c == _true(o)],
                [o.provider for o in offers],
            ).as_json()
            for name, found in title_only(world, offers).items()
        },
    }


def _true(one: Judged) -> str | None:
    return one.shown.code if one.shown else None


def _kept(world: World, offers: Sequence[Judged]) -> list[bool]:
    """Whether a name of the true certificate is among the nearest that blocking keeps, without any printed code."""
    which = {school.id: school.invented for school in world.schools}
    kept = [False] * len(offers)
    for invented, shelf in world.shelves.items():
        certificates = list(shelf.register.certificates)
        names = names_of(certificates, DEFAULT_RULES)
        known, blocker = Vocabulary((name.text for name in names), DEFAULT_RULES), Blocker(names)
        places = [at for at, one in enumerate(offers) if which[one.provider] == invented]
        readings = [
            read_title(offers[at].offer.title, site_of(offers[at].offer.url), DEFAULT_RULES, (), known.__contains__)
            for at in places
        ]
        flat = [(at, query) for at, reading in zip(places, readings, strict=True) for query in reading.queries]
        rows, columns = blocker.pairs([query for _, query in flat])
        for row, column in zip(rows, columns, strict=True):
            at = flat[row][0]
            kept[at] = kept[at] or certificates[names[column].certificate].code == _true(offers[at])
    return kept
