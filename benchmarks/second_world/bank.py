"""The banks of wording and prose, and a speaker that picks from them: each group of schools has its own ways."""

import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_SPOKEN = 0.6  # share of the ways of saying that one group knows
_DATES = (
    "14 september 2026",
    "5 oktober 2026",
    "2 november 2026",
    "11 januari 2027",
    "1 februari 2027",
    "8 maart 2027",
    "03-02-2027",
    "19 april 2027",
)


@cache
def wording() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("wording.toml").read_text(encoding="utf-8"))


@cache
def prose() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("prose.toml").read_text(encoding="utf-8"))


@dataclass
class Speaker:
    """Says things in a group's way. `rng` belongs to the provider; `group` chooses what the group knows to say."""

    rng: random.Random
    group: str
    school: str
    place: str

    def say(self, texts: Sequence[str], **more: str) -> str:
        return self.fill(self.rng.choice(self._known(texts)), **more)

    def some(self, texts: Sequence[str], most: int, **more: str) -> list[str]:
        number = self.rng.randint(1, min(most, len(texts)))
        return [self.fill(text, **more) for text in self.rng.sample(list(texts), number)]

    def fact(self, facts: Sequence[Sequence[str]], **more: str) -> tuple[str, str]:
        label, value = self.rng.choice(self._known(facts))
        return label, self.fill(value, **more)

    def fill(self, text: str, **more: str) -> str:
        """All places of `text` filled; {t} is what `more` says."""
        rng = self.rng
        words = {
            "s": self.school,
            "p": self.place,
            "d": rng.choice(_DATES),
            "y": str(rng.randint(2024, 2026)),
            "n": str(rng.choice([2, 3, 3, 4])),
            "b": rng.choice(prose()["branches"]),
            "e": rng.choice(prose()["other_schools"]),
            "v": rng.choice(prose()["first_names"]),
            "t": "dit vak",
            "u": "andere onderdelen",
            "q": "vakman",
            "r": "25000",
            "c": "",
        }
        return text.format(**{**words, **more})

    def _known(self, texts: Sequence[Any]) -> list[Any]:
        """A group's share of the ways, the same each time."""
        chooser = random.Random(f"{self.group}:{texts[0]}")
        number = max(1, round(len(texts) * _SPOKEN))
        return chooser.sample(list(texts), number)
