"""The whole world: providers, their pages, and the register that they are measured with."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.first_world.certificates import AS_OF, invented, starter
from benchmarks.first_world.drawing import Drawn, draw
from benchmarks.first_world.families import Kin
from benchmarks.first_world.providers import Provider, make_providers
from benchmarks.first_world.site import Field, SiteMaker
from register.certificate import Register

_STRANGER_SEED = 4_711
_FIELD = 70


@dataclass(frozen=True)
class Size:
    """`prevalence`: share of the pages that show an offer. `register`: `starter` or `invented`."""

    seed: int = 1
    providers: int = 60
    groups: int = 16
    pages: int = 80
    prevalence: float = 0.07
    register: str = "starter"


class World:
    """The same for the same size: every provider has a die of its own."""

    def __init__(self, size: Size) -> None:
        self.size = size
        self.register: Register = starter() if size.register == "starter" else invented(size.seed)
        counted = self.register.in_scope(AS_OF).certificates
        self.kin = Kin.of(counted)
        self.providers: list[Provider] = make_providers(size.seed, size.providers, size.groups)
        self.certificates = list(counted)
        known = {one.title for one in counted}
        self._strangers = [one for one in invented(_STRANGER_SEED, 300).certificates if one.title not in known]

    def pages(self) -> Iterator[Drawn]:
        for provider in self.providers:
            rng = Random(f"{self.size.seed}/{provider.id}")
            known = rng.sample(self.certificates, min(_FIELD, len(self.certificates)))
            maker = SiteMaker(rng, provider, Field(known, self._strangers, self.kin))
            number = max(5, round(self.size.pages * rng.uniform(0.5, 1.5)))
            for sheet in maker.pages(number, self.size.prevalence):
                yield draw(sheet, provider)
