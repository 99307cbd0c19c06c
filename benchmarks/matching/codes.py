"""Given that it is an offer: is the right certificate first, among the first five, among what blocking keeps?"""

from collections.abc import Sequence
from statistics import mean
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
    """Of all true offers that were read; one of which no code was proposed counts as wrong.

    `right_code_where_proposed` alone leaves those out. `blocked`: one title asks in several forms, each of which keeps
    its nearest twenty names; `certificates_blocked` tells how many certificates that are, as the mean of an offer.
    """
    offers = [one for one in judged if one.shown and one.shown.is_offer]
    proposed = [one for one in offers if one.match.candidates]
    providers = sorted({page.provider for page in world.pages})
    whole, asked = [one.provider for one in offers], [one.provider for one in proposed]
    first = [one.provider for one in proposed if _true(one) == one.top]
    among = [one.provider for one in proposed if _true(one) in [c.code for c in one.match.candidates[:_SHOWN]]]
    kept = _kept(world, offers)
    blocked = [one.provider for one, codes in zip(offers, kept, strict=True) if _true(one) in codes]
    return {
        "right_code": share(providers, first, whole).as_json(),
        "among_first_five": share(providers, among, whole).as_json(),
        "right_code_where_proposed": share(providers, first, asked).as_json(),
        "some_code_proposed": share(providers, asked, whole).as_json(),
        "blocked": share(providers, blocked, whole).as_json(),
        "certificates_blocked": round(mean(map(len, kept)), 1) if kept else 0.0,
        "right_code_of_baselines": {
            name: share(
                providers,
                [o.provider for o, c in zip(offers, found, strict=True) if c == _true(o)],
                whole,
            ).as_json()
            for name, found in title_only(world, offers).items()
        },
    }


def _true(one: Judged) -> str | None:
    return one.shown.code if one.shown else None


def _kept(world: World, offers: Sequence[Judged]) -> list[set[str]]:
    """Of each offer the certificates that blocking keeps by their names, without any printed code."""
    which = {school.id: school.invented for school in world.schools}
    kept: list[set[str]] = [set() for _ in offers]
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
            kept[flat[row][0]].add(certificates[names[column].certificate].code)
    return kept
