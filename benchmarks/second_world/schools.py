"""The schools of the second world: in groups that share a layout, a way of saying, and half of them a register."""

import random
from dataclasses import dataclass

from benchmarks.second_world.layouts import LAYOUTS
from benchmarks.second_world.layouts.parts import Site
from benchmarks.second_world.noise import Habits

_FIRST = (
    "Aa",
    "Berkel",
    "Dommel",
    "Eem",
    "Gouwe",
    "IJssel",
    "Kromme Rijn",
    "Linge",
    "Maas",
    "Noorder",
    "Oude Vecht",
    "Peel",
    "Reest",
    "Schelde",
    "Tjonger",
    "Vliet",
    "Waal",
    "Zaan",
    "Amstel",
    "Dinkel",
)
_KINDS = ("college", " College", " mbo", " Opleidingen", " ROC", " Academie", " Vakschool", " Leerbedrijf")
_PLACES = ("Almere", "Breda", "Den Bosch", "Emmen", "Goes", "Heerlen", "Leeuwarden", "Tiel", "Zwolle", "Alkmaar")
_MENU = (
    "Home",
    "Mbo-opleidingen",
    "Cursussen",
    "Mbo-certificaten",
    "Voor bedrijven",
    "Volwassenen",
    "Nieuws",
    "Werken bij",
    "Contact",
    "Open dagen",
)
_FOOTERS = (
    "© 2026 {}",
    "Privacy",
    "Disclaimer",
    "Erkend door OCW",
    "Brin 12AB",
    "NRTO-keurmerk",
    "Tel. 088 123 45 67",
    "Studeren voor een diploma of certificaat",
)
_TEASER_TITLES = (
    "Ook interessant",
    "Andere cursussen",
    "Misschien iets voor jou?",
    "Gerelateerd",
    "Bekijk ook",
    "Populair",
)


@dataclass(frozen=True)
class School:
    """`group` shares layout and wording; `invented` says which register its offers are from."""

    id: str
    group: str
    layout: str
    invented: bool
    name: str
    place: str
    habits: Habits

    @property
    def host(self) -> str:
        return f"www.{self.id}.example"

    def site(self, rng: random.Random, teasers: tuple[tuple[str, str], ...]) -> Site:
        menu = tuple(
            (text, f"/{text.lower().replace(' ', '-')}") for text in rng.sample(_MENU, rng.randint(5, len(_MENU)))
        )
        footer = tuple(text.format(self.name) for text in rng.sample(_FOOTERS, rng.randint(3, 6)))
        return Site(self.name, self.host, menu, teasers, footer, rng.choice(_TEASER_TITLES))


def schools(seed: int, number: int, in_group: int) -> list[School]:
    """Groups follow the layouts in turn, and the registers by halves."""
    return [_school(seed, at, at // in_group) for at in range(number)]


def _school(seed: int, at: int, group: int) -> School:
    rng = random.Random(f"school {seed} {at}")
    layout = list(LAYOUTS)[group % len(LAYOUTS)]
    name = f"{_FIRST[at % len(_FIRST)]}{_KINDS[(at // len(_FIRST) + group) % len(_KINDS)]}"
    place = rng.choice(_PLACES)
    shared = random.Random(f"habits {seed} {group}")
    habits = Habits.of(rng if shared.random() < 0.5 else shared, name, place)  # noqa: PLR2004
    return School(f"w{seed}-{at:03}", f"g{group:02}", layout, at % 2 == 1, name, place, habits)
