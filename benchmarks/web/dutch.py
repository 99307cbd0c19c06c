"""The words of the made-up schools (`dutch.toml`), drawn with a seeded die."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any


@dataclass(frozen=True, slots=True)
class Dialect:
    """What one school calls its corner for adults (`corner`, in addresses `folder`) and one thing in it (`item`)."""

    corner: str
    folder: str
    item: str


@cache
def dutch() -> dict[str, Any]:
    return tomllib.loads(files("benchmarks.web").joinpath("dutch.toml").read_text(encoding="utf-8"))


@cache
def certificates() -> tuple[tuple[str, str], ...]:
    """(title, field) of each."""
    return tuple((title, field) for field, titles in dutch()["certificates"].items() for title in titles)


def dialects() -> dict[str, Dialect]:
    """By folder."""
    return {block["folder"]: Dialect(**block) for block in dutch()["dialects"]}


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


class Dutch:
    """Titles and texts of one school."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._words = dutch()

    def title(self, kind: str) -> str:
        """A title of a kind that `dutch.toml` lists, its slots filled."""
        return self.fill(self._rng.choice(self._words[kind]["titles"]))

    def section(self, kind: str) -> str:
        return str(self._rng.choice(self._words[kind]["sections"]))

    def teaser(self) -> str:
        return self.fill(self._rng.choice(self._words["offers"]["teasers"]))

    def fill(self, pattern: str, **known: str) -> str:
        names = self._words["names"]
        draw = self._rng.choice
        slots = {
            "title": draw(certificates())[0],
            "field": draw(names["fields"]),
            "place": draw(names["places"]),
            "person": f"{draw(names['people'])} {draw(names['surnames'])}",
            "diploma": draw(self._words["diplomas"]["titles"]),
            "n": str(self._rng.randint(2, 24)),
        }
        return pattern.format(**(slots | known))

    def paragraphs(self, kind: str, number: int, **known: str) -> tuple[str, ...]:
        """Sentences of a kind, in turn."""
        patterns = self._words[kind]["paragraphs"]
        start = self._rng.randrange(len(patterns))
        return tuple(self.fill(patterns[(start + step) % len(patterns)], **known) for step in range(number))

    def promise(self, title: str) -> str:
        return self.fill(self._rng.choice(self._words["offers"]["promises"]), title=title)
