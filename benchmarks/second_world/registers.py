"""The registers of the second world: the starter list, and an invented one of 1,200 with what makes matching hard."""

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from register.certificate import Certificate, Register
from register.register_file import read_register
from register.words import Category

STARTER = Path(__file__).parents[2] / "config" / "register" / "starter-2025-08-01.csv"
AS_OF = date(2026, 8, 1)
ON = date(2026, 10, 1)
ENDED = date(2025, 7, 31)
_SIZE = 1_200
_SPARE = 150  # certificates that exist but do not stand in the register
_FAMILY = 0.16  # titles that get variants by level or part
_NESTED = 0.25  # titles that stand inside a longer one
_SHARED = 14  # titles under two codes
_LNV, _ENDED = 0.04, 0.05
_LEVEL_KNOWN = 0.5


@dataclass(frozen=True)
class Shelf:
    """A register, and true certificates that it does not know. `shared`: codes whose title another code has too, or
    has but for a level that nothing contradicts.
    """

    register: Register
    missing: tuple[Certificate, ...]
    shared: frozenset[str]

    @property
    def counted(self) -> tuple[Certificate, ...]:
        return self.register.in_scope(ON).certificates

    @property
    def outside(self) -> tuple[Certificate, ...]:
        """Of the register, but not counted on the day: lnv or ended."""
        inside = {one.code for one in self.counted}
        return tuple(one for one in self.register.certificates if one.code not in inside)


def starter() -> Shelf:
    """A seventh of the starter list is hidden, so that there are certificates that no list knows."""
    everything = read_register(STARTER, AS_OF).certificates
    hidden = [one for at, one in enumerate(everything) if at % 7 == 3 and one.category is Category.REGULAR]  # noqa: PLR2004
    kept = [one for one in everything if one not in hidden]
    missing = [one for one in hidden if one.title.lower() not in {other.title.lower() for other in kept}]
    return _shelf(kept, missing)


def invented(seed: int) -> Shelf:
    rng = random.Random(f"register {seed}")
    made = list(_certificates(rng))
    rng.shuffle(made)
    missing, kept = made[:_SPARE], made[_SPARE : _SPARE + _SIZE - _SHARED]
    doubles = [replace(one, code=_other_code(one, at), crebo=None) for at, one in enumerate(rng.sample(kept, _SHARED))]
    names = {one.title.lower() for one in kept}
    return _shelf([*kept, *doubles], [one for one in missing if one.title.lower() not in names])


def _shelf(kept: list[Certificate], missing: list[Certificate]) -> Shelf:
    by_title: dict[str, list[Certificate]] = {}
    for one in kept:
        for name in {_without_level(name) for name in (one.title, *one.aliases)}:
            by_title.setdefault(name, []).append(one)
    pairs = [(one, other) for alike in by_title.values() for one in alike for other in alike if one.code != other.code]
    shared = {one.code for one, other in pairs if not _told_apart(one, other)}
    return Shelf(Register.of(AS_OF, kept), tuple(missing), frozenset(shared))


def _without_level(title: str) -> str:
    return re.sub(r"[ ,(]*niveau [1-4]\)?$", "", title.casefold())


def _told_apart(one: Certificate, other: Certificate) -> bool:
    """By a level, where both have one: in the title or beside it."""
    levels = [certificate.level or _level_in(certificate.title) for certificate in (one, other)]
    return None not in levels and levels[0] != levels[1]


def _other_code(one: Certificate, at: int) -> str:
    return f"{one.code[0]}{8800 + at}"


def _certificates(rng: random.Random) -> Iterator[Certificate]:
    """About 10 % more than are wanted, each title once."""
    words = _words()
    seen: set[str] = set()
    sectors = list(words["sectors"])
    weights = [len(words["sectors"][sector]["objects"]) for sector in sectors]
    number = 0
    singles = [(sector, title) for sector in sectors for title in words["sectors"][sector]["single"]]
    while len(seen) < _SIZE + _SPARE + 60:
        sector, titles = rng.choices(sectors, weights)[0], []
        if singles:
            sector, title = singles.pop()
            titles = [title]
        for title in titles or _titles(rng, words["sectors"][sector], words["general"]):
            if title.lower() not in seen:
                seen.add(title.lower())
                number += 1
                yield _certificate(rng, number, title, sector, words["sectors"][sector]["diplomas"])


def _titles(rng: random.Random, sector: Mapping[str, Any], general: Mapping[str, Any]) -> list[str]:
    if rng.random() < 0.03:  # noqa: PLR2004
        tongue, field = rng.choice(general["languages"]), rng.choice(general["language_fields"])
        return [f"{tongue} {level} {field}".strip() for level in general["language_levels"]]
    title = _title(rng, sector, general)
    if rng.random() < _FAMILY:
        chosen = rng.sample(general["levelled"], 2)
        return [pattern.format(T=title) for pattern in chosen]
    if rng.random() < _NESTED:
        return [
            title,
            f"{title} in {rng.choice(sector['fields'])}" if " in " not in title else f"Basis {title.lower()}",
        ]
    return [title]


def _title(rng: random.Random, sector: Mapping[str, Any], general: Mapping[str, Any]) -> str:
    one, other = rng.sample(sector["objects"], 2)
    verb, field = rng.choice(sector["activities"]), rng.choice(sector["fields"])
    pattern = rng.choice([*general["noun_patterns"], *general["verb_patterns"]])
    parts = {"O": _capital(one), "o": one, "o2": other, "v": verb, "V": _capital(verb), "f": field}
    return str(pattern.format(**parts))


def _certificate(rng: random.Random, number: int, title: str, sector: str, diplomas: list[list[Any]]) -> Certificate:
    kind = "K" if rng.random() < 0.8 else "C"  # noqa: PLR2004
    chance = rng.random()
    known = rng.random() < _LEVEL_KNOWN
    name, crebo, level = rng.choice(diplomas)
    return Certificate(
        code=f"{kind}{2000 + number}",
        title=title,
        sector=sector,
        sbu=rng.choice([240, 240, 240, 480, 720]) if kind == "K" else rng.choice([400, 640, 900, 1200]),
        level=_level_in(title) or (level if known else None),
        qualification=name if known else None,
        crebo=crebo if known else None,
        category=Category.LNV if chance < _LNV else Category.REGULAR,
        valid_to=ENDED if _LNV <= chance < _LNV + _ENDED else None,
    )


def _level_in(title: str) -> int | None:
    return int(title[-1]) if title[-8:-1] == "niveau " else None


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("titles.toml").read_text(encoding="utf-8"))
