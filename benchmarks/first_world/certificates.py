"""The registers of the world: the starter list, or an invented one of any size with the traps of the real one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from benchmarks.first_world.words import words
from register.certificate import Certificate, Register
from register.register_file import read_register
from register.words import Kind

STARTER = Path(__file__).resolve().parents[2] / "config" / "register" / "starter-2025-08-01.csv"
AS_OF = date(2025, 8, 1)
# How often a title comes as a pair by level in the title, a pair by level beside it, nested, basis and gevorderd.
_GROUPS = {"levels": 5, "twins": 5, "nested": 6, "steps": 2, "alone": 82}
_SHARE_OF_C = 0.25


def starter() -> Register:
    return read_register(STARTER, AS_OF)


def invented(seed: int, number: int = 1200) -> Register:
    """Dutch compounds, nested titles, levels, one-word titles and pairs with one title; no code of the starter list.

    At most some 1,500.
    """
    rng = Random(seed)
    taken = set(starter().by_code)
    codes = _codes(rng, taken)
    titles = _titles(rng)
    made: list[Certificate] = []
    while len(made) < number:
        for title, level in next(titles):
            made.append(_certificate(rng, next(codes), title, level))
    return Register.of(AS_OF, made[:number])


def _certificate(rng: Random, code: str, title: str, level: int | None) -> Certificate:
    of_programme = code[0] == Kind.C
    return Certificate(
        code=code,
        title=title,
        sector=rng.choice(words()["register"]["sectors"]),
        sbu=rng.choice((240, 240, 240, 480, 720, 960)),
        level=level,
        qualification=rng.choice(words()["names"]["qualifications"]) if of_programme else None,
        crebo=str(rng.randint(25000, 25999)) if of_programme else None,
    )


def _codes(rng: Random, taken: set[str]) -> Iterator[str]:
    for number in rng.sample(range(1, 1700), 1699):
        code = f"{Kind.C if rng.random() < _SHARE_OF_C else Kind.K}{number:04d}"
        if code not in taken:
            yield code


def _titles(rng: Random) -> Iterator[list[tuple[str, int | None]]]:
    """Titles with their levels; each time those that belong together."""
    seen: set[str] = set()
    while True:
        title = _title(rng)
        if title not in seen:
            seen.add(title)
            yield _group(rng, title)


def _title(rng: Random) -> str:
    lists = words()["register"]
    first, other = (rng.choice(lists["firsts"]) + rng.choice(lists["lasts"]) for _ in range(2))
    verb, context = rng.choice(lists["verbs"]), rng.choice(lists["contexts"])
    patterns = ("{Thing}", "{verb} {thing}", "{Thing} {context}", "{verb} {thing} {context}", "{Thing} en {other}")
    pattern = rng.choice(patterns)
    return pattern.format(Thing=first.capitalize(), thing=first, other=other, verb=verb, context=context)


def _group(rng: Random, title: str) -> list[tuple[str, int | None]]:
    level = rng.choice((None, 2, 3, 4))
    match rng.choices(list(_GROUPS), list(_GROUPS.values()))[0]:
        case "levels":
            return [(f"{title} niveau {number}", number) for number in (2, 3)]
        case "twins":
            return [(title, 2), (title, 3)]
        case "nested":
            return [(title, level), (f"{title} {rng.choice(words()['register']['contexts'])}", level)]
        case "steps":
            return [(f"{title} basis", level), (f"{title} gevorderd", level)]
        case _:
            return [(title, level)]
