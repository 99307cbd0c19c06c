"""The registers of the world: the starter list, or an invented one of any size with the traps of the real one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

from register.certificate import Certificate, Register
from register.register_file import read_register

STARTER = Path(__file__).resolve().parents[2] / "config" / "register" / "starter-2025-08-01.csv"
AS_OF = date(2025, 8, 1)
_FIRSTS = [
    "zorg",
    "water",
    "metaal",
    "hout",
    "glas",
    "beton",
    "laser",
    "milieu",
    "voedings",
    "energie",
    "data",
    "product",
    "bedrijfs",
    "lucht",
    "gevel",
    "dak",
    "spoor",
    "scheeps",
    "veilig",
    "kunststof",
    "textiel",
    "drank",
    "bakkerij",
    "horeca",
    "winkel",
    "reis",
    "sport",
    "jeugd",
    "wijk",
    "school",
    "kantoor",
    "haven",
    "voertuig",
    "fiets",
    "vrachtwagen",
    "koel",
    "warmte",
    "zonne",
    "batterij",
    "netwerk",
    "game",
    "beeld",
    "geluid",
    "licht",
    "podium",
    "papier",
    "verf",
    "tuin",
    "dieren",
    "vis",
]
_LASTS = [
    "techniek",
    "beheer",
    "onderhoud",
    "verwerking",
    "bewerking",
    "inspectie",
    "advies",
    "begeleiding",
    "verkoop",
    "planning",
    "installatie",
    "administratie",
    "ontwerp",
    "montage",
    "logistiek",
    "productie",
    "veiligheid",
    "behandeling",
    "systemen",
    "analyse",
    "reiniging",
    "renovatie",
]
_VERBS = [
    "Uitvoeren van",
    "Plannen van",
    "Begeleiden bij",
    "Adviseren over",
    "Ontwerpen van",
    "Verdieping",
    "Verbreding",
    "Basis",
    "Inleiding",
    "Specialisatie",
    "Toepassen van",
    "Organiseren van",
    "Ondersteunen bij",
    "Bedienen van",
    "Oriëntatie op",
    "Werken met",
]
_CONTEXTS = [
    "in de zorg",
    "in de bouw",
    "in de industrie",
    "in het onderwijs",
    "voor beginners",
    "in de logistiek",
    "en innovatie",
    "en duurzaamheid",
    "in de kinderopvang",
    "voor ondernemers",
    "en communicatie",
    "in de horeca",
    "op hoogte",
    "en kwaliteit",
    "met mensen met dementie",
]
_SECTORS = ("Zorg, welzijn en sport", "Techniek en gebouwde omgeving", "ICT en creatieve industrie", "Handel")
_QUALIFICATIONS = (
    "Verzorgende IG",
    "Kok",
    "Timmerman",
    "Software developer",
    "Doktersassistent",
    "Logistiek medewerker",
)


def starter() -> Register:
    return read_register(STARTER, AS_OF)


def invented(seed: int, number: int = 1200) -> Register:
    """Dutch compounds, nested titles, levels, one-word titles and pairs with one title; no code of the starter list."""
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
    return Certificate(
        code=code,
        title=title,
        sector=rng.choice(_SECTORS),
        sbu=rng.choice((240, 240, 240, 480, 720, 960)),
        level=level,
        qualification=rng.choice(_QUALIFICATIONS) if code[0] == "C" else None,
        crebo=str(rng.randint(25000, 25999)) if code[0] == "C" else None,
    )


def _codes(rng: Random, taken: set[str]) -> Iterator[str]:
    numbers = rng.sample(range(1, 1700), 1699)
    for number in numbers:
        code = f"{'C' if rng.random() < 0.25 else 'K'}{number:04d}"  # noqa: PLR2004
        if code not in taken:
            yield code


def _titles(rng: Random) -> Iterator[list[tuple[str, int | None]]]:
    """Each time the titles that belong together: one, a pair that differs in level, a nested one, or twins."""
    seen: set[str] = set()
    while True:
        first = rng.choice(_FIRSTS) + rng.choice(_LASTS)
        title = rng.choice(
            (
                first.capitalize(),
                f"{rng.choice(_VERBS)} {first}",
                f"{first.capitalize()} {rng.choice(_CONTEXTS)}",
                f"{rng.choice(_VERBS)} {first} {rng.choice(_CONTEXTS)}",
                f"{first.capitalize()} en {rng.choice(_FIRSTS)}{rng.choice(_LASTS)}",
            )
        )
        if title in seen:
            continue
        seen.add(title)
        yield _group(rng, title)


def _group(rng: Random, title: str) -> list[tuple[str, int | None]]:
    level = rng.choice((None, 2, 3, 4))
    draw = rng.random()
    if draw < 0.05:  # noqa: PLR2004
        return [(f"{title} niveau {number}", number) for number in (2, 3)]
    if draw < 0.10:  # noqa: PLR2004
        return [(title, 2), (title, 3)]
    if draw < 0.16:  # noqa: PLR2004
        return [(title, level), (f"{title} {rng.choice(_CONTEXTS)}", level)]
    if draw < 0.18:  # noqa: PLR2004
        return [(f"{title} basis", level), (f"{title} gevorderd", level)]
    return [(title, level)]
