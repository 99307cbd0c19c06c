"""The words of the world (`words.toml`), and a group of providers' own way of saying things."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

_FEWEST = 3


@cache
def words() -> dict[str, Any]:
    return tomllib.loads(files("benchmarks.first_world").joinpath("words.toml").read_text(encoding="utf-8"))


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class Dialect:
    """The phrases that one group of providers knows: of each list a part, so that groups differ in wording."""

    def __init__(self, rng: Random, share: float = 0.5) -> None:
        self._known = {
            f"{block}.{name}": _some(rng, phrases, share)
            for block, lists in words().items()
            for name, phrases in lists.items()
            if isinstance(phrases, list) and block not in {"names", "synonyms", "register"}
        }

    def draw(self, rng: Random, name: str) -> str:
        """A phrase of a list such as `proof.says`, its slots still open."""
        return str(rng.choice(self._known[name]))

    def several(self, rng: Random, name: str, number: int) -> list[str]:
        known = self._known[name]
        return rng.sample(known, min(number, len(known)))


def _some(rng: Random, phrases: list[str], share: float) -> list[str]:
    number = max(min(_FEWEST, len(phrases)), round(share * len(phrases)))
    return rng.sample(phrases, number)


def fill(phrase: str, slots: dict[str, str]) -> str:
    """Slots without a value fall away, with the brackets around them."""
    return re.sub(
        r"\s*\(\s*\)|\s{2,}", lambda m: " " if m[0].isspace() else "", phrase.format_map(_Open(slots))
    ).strip()


class _Open(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""
