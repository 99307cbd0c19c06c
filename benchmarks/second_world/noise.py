"""How a school prints a title: habits of the whole site, and accidents of one page. Each change has a name.

A change that makes the title read like another certificate's is not made: the truth must stay knowable.
"""

import random
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from register.certificate import Certificate

_PREFIXES = (
    "Cursus {}",
    "Training {}",
    "Keuzedeel {}",
    "Opleiding {}",
    "Module {}",
    "Leereenheid {}",
    "Scholing {}",
    "Vakopleiding {}",
    "Deelcertificaat {}",
    "{} - cursus",
    "Keuzedeel: {}",
    "Bijscholing {}",
)
_SUFFIXES = (
    "{} voor volwassenen",
    "{} (avond)",
    "{} | {school}",
    "{} - {school}",
    "{} {place}",
    "{} - LLO",
    "{} 2026-2027",
    "{} (niveau {level})",
    "{} niveau {level}",
    "{} (deeltijd)",
    "{} \N{EN DASH} werkenden",
    "{} in de avonduren",
    "{} (derde leerweg)",
)
_SHORT = (
    ("niet-aangeboren hersenletsel", "NAH"),
    ("licht verstandelijke beperking", "LVB"),
    ("ernstig meervoudige beperkingen", "EMB"),
    ("geriatrische revalidatiezorg", "GRZ"),
    ("zorg en welzijn", "Z&W"),
    ("niveau ", "niv. "),
    ("maatschappelijke zorg", "MZ"),
    ("buitenschoolse opvang", "BSO"),
)
_FILLERS = {"de", "het", "een", "van", "in", "met", "bij", "voor", "en", "op", "aan", "tot", "door"}
_VERBS = (
    "begeleiden|ondersteunen|signaleren|organiseren|uitvoeren|plannen|bespreken|aanleggen|onderhouden|inspecteren|monteren|"
    "programmeren|ontwerpen|beproeven|afwerken|ontwikkelen|beheren|testen|vormgeven|produceren|beveiligen|presenteren|"
    "bereiden|serveren|samenstellen|inkopen|bewaken|voeren|leiden|verzorgen|analyseren|opzetten|repareren|bedienen|"
    "controleren|afstellen|optimaliseren|verwerken|opstellen|verlenen|lijmen|schakelen|inlijsten"
)
_VERB = re.compile(rf"^(?P<rest>[A-Z][\w' -]+?) (?P<verb>{_VERBS})$")

Change = Callable[["Habits", random.Random, str], str]


@dataclass(frozen=True)
class Habits:
    """A site's own: prefix and suffix patterns or "", how it writes `en`, and its capitals."""

    prefix: str
    suffix: str
    ampersand: bool
    capitals: str
    school: str
    place: str

    @classmethod
    def of(cls, rng: random.Random, school: str, place: str) -> "Habits":
        prefix = rng.choice(_PREFIXES) if rng.random() < 0.35 else ""  # noqa: PLR2004
        suffix = rng.choice(_SUFFIXES) if rng.random() < 0.3 else ""  # noqa: PLR2004
        capitals = rng.choices(["as is", "title", "upper", "lower"], [70, 14, 8, 8])[0]
        return cls(prefix, suffix, rng.random() < 0.2, capitals, school, place)  # noqa: PLR2004


class Noise:
    """`titles`: all names of the register, which a noisy title may not become."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._taken = {_plain(title) for title in titles}

    def of(self, certificate: Certificate, habits: Habits, rng: random.Random) -> tuple[str, tuple[str, ...]]:
        """The title as printed, and the names of what was done to it."""
        title, done = certificate.title, []
        if certificate.aliases and rng.random() < 0.25:  # noqa: PLR2004
            title, done = rng.choice(certificate.aliases), ["alias"]
        for name, chance, change in _ACCIDENTS:
            if rng.random() < chance:
                title = self._kept(title, change(habits, rng, title), certificate, done, name)
        return _dressed(title, certificate, habits, rng, done), tuple(done)

    def _kept(self, before: str, after: str, certificate: Certificate, done: list[str], name: str) -> str:
        own = {_plain(one) for one in (certificate.title, *certificate.aliases)}
        if after == before or (_plain(after) in self._taken - own):
            return before
        done.append(name)
        return after


def _dressed(title: str, certificate: Certificate, habits: Habits, rng: random.Random, done: list[str]) -> str:
    """What the site puts around all titles; a level only where the certificate has one and doesn't say it already."""
    level = certificate.level
    for name, pattern in (("prefix", habits.prefix), ("suffix", habits.suffix)):
        unfit = "{level}" in pattern and (level is None or "niveau" in title.lower())
        if pattern and not unfit and rng.random() < 0.8:  # noqa: PLR2004
            title = pattern.format(title, school=habits.school, place=habits.place, level=level)
            done.append(name)
    return {"title": title.title(), "upper": title.upper(), "lower": title.lower()}.get(habits.capitals, title)


def _ampersand(habits: Habits, rng: random.Random, title: str) -> str:
    if not habits.ampersand:
        return title
    return re.sub(r" en ", rng.choice([" & ", " + "]), title) if " en " in title else re.sub(r"(?i) plus\b", "+", title)


def _compound(habits: Habits, rng: random.Random, title: str) -> str:  # noqa: ARG001
    """A long compound split, or two words written as one."""
    words = title.split()
    long = [at for at, word in enumerate(words) if len(word) > 11 and word.isalpha()]  # noqa: PLR2004
    if long and rng.random() < 0.6:  # noqa: PLR2004
        at = rng.choice(long)
        middle = len(words[at]) // 2 + rng.choice([-1, 0, 1])
        words[at] = f"{words[at][:middle]}{rng.choice(['-', ' '])}{words[at][middle:]}"
    elif len(words) > 2 and not {w.lower() for w in words[:2]} & _FILLERS:  # noqa: PLR2004
        words[:2] = ["".join((words[0], words[1].lower()))]
    return " ".join(words)


def _typo(habits: Habits, rng: random.Random, title: str) -> str:  # noqa: ARG001
    places = [at for at in range(2, len(title) - 1) if title[at - 1 : at + 2].isalpha()]
    if not places:
        return title
    at = rng.choice(places)
    swapped = title[:at] + title[at + 1] + title[at] + title[at + 2 :]
    return rng.choice([swapped, title[:at] + title[at + 1 :], title[:at] + title[at] + title[at:]])


def _short(habits: Habits, rng: random.Random, title: str) -> str:  # noqa: ARG001
    for long, short in _SHORT:
        if long in title.lower():
            return re.sub(re.escape(long), short, title, flags=re.IGNORECASE)
    return title


def _turned(habits: Habits, rng: random.Random, title: str) -> str:  # noqa: ARG001
    """`Zorgplannen bespreken` as `Het bespreken van zorgplannen`; `X in de zorg` as `In de zorg: X`."""
    if found := _VERB.match(title):
        rest = found["rest"][0].lower() + found["rest"][1:]
        return rng.choice([f"Het {found['verb']} van {rest}", f"{found['verb'].capitalize()} van {rest}"])
    head, middle, tail = title.partition(" in ")
    return f"In {tail}: {head[0].lower()}{head[1:]}" if middle and tail else title


def _fillers(habits: Habits, rng: random.Random, title: str) -> str:  # noqa: ARG001
    words = title.split()
    inner = [at for at, word in enumerate(words) if at and word in _FILLERS - {"en"}]
    if inner:
        del words[rng.choice(inner)]
    return " ".join(words)


def _broken(habits: Habits, rng: random.Random, title: str) -> str:  # noqa: ARG001
    """A soft hyphen or a hyphenation that stayed behind."""
    words = title.split()
    at = max(range(len(words)), key=lambda place: len(words[place]))
    middle = len(words[at]) // 2
    if len(words[at]) > 9 and words[at].isalpha():  # noqa: PLR2004
        words[at] = f"{words[at][:middle]}{rng.choice(['- ', chr(0xAD)])}{words[at][middle:]}"
    return " ".join(words)


_ACCIDENTS: Sequence[tuple[str, float, Change]] = (
    ("ampersand", 0.9, _ampersand),
    ("abbreviation", 0.25, _short),
    ("turned round", 0.04, _turned),
    ("filler dropped", 0.06, _fillers),
    ("compound", 0.05, _compound),
    ("typo", 0.03, _typo),
    ("hyphenation", 0.02, _broken),
)


def _plain(title: str) -> str:
    return re.sub(r"\W+", "", title.casefold())
