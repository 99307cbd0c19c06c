"""What a course gives, and how and where its page says so."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.second_world.bank import Speaker, prose, wording
from benchmarks.second_world.sheet import Fact
from register.certificate import Certificate
from register.words import Status

OFFER_WAYS = {"sentence": 34, "field": 22, "keuzedeel": 10, "around": 9, "code": 7, "contrast": 6, "faq": 4, "title": 8}
NONE_WAYS = {
    "participation": 22,
    "own": 16,
    "branch": 13,
    "practice": 5,
    "statement": 4,
    "micro": 3,
    "negated": 9,
    "level": 8,
    "nothing": 14,
    "preparation": 8,
    "elsewhere": 5,
}
UNCLEAR_WAYS = {"bare": 6, "keuzedeel": 3, "pending": 2}
_STATUSES = {"open": 62, "participants": 8, "employers_only": 7, "waiting_list": 5, "discontinued": 4, "": 14}
_IN_FACTS = 0.35


@dataclass(frozen=True)
class Said:
    """What is said of the credential: sentences, a fact, a question with its answer; and the pattern of the title."""

    sentences: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    question: tuple[str, str] | None = None
    pattern: str = "{t}"

    @property
    def evidence(self) -> tuple[str, ...]:
        facts = tuple(f"{label}: {value}" for label, value in self.facts)
        return (*facts, *self.sentences, *([" ".join(self.question)] if self.question else []))


def chosen(rng: random.Random, ways: Mapping[str, int]) -> str:
    return rng.choices(list(ways), list(ways.values()))[0]


def official(speaker: Speaker, certificate: Certificate, way: str) -> Said:
    """In one of `OFFER_WAYS`."""
    bank = wording()["offer"]
    words = _words(certificate)
    if way == "field":
        return Said(facts=(speaker.fact(bank["field"]["facts"], **words),))
    if way == "faq":
        question, answer = speaker.rng.choice(bank["faq"]["pairs"])
        return Said(question=(question, answer))
    if way == "title":
        more = (speaker.say(bank["sentence"]["texts"], **words),) if speaker.rng.random() < 0.3 else ()  # noqa: PLR2004
        pattern = speaker.rng.choice(bank["title"]["patterns"])
        return Said(more, pattern=pattern.replace("{n}", words["n"]))
    code = printed(speaker.rng, certificate) if way == "code" else ""
    return Said((speaker.say(bank[way]["texts"], **{**words, "c": code}),))


def other(speaker: Speaker, title: str, way: str) -> Said:
    """In one of `NONE_WAYS`: no official certificate."""
    bank = wording()["none"][way]
    if speaker.rng.random() < _IN_FACTS:
        return Said(facts=(speaker.fact(bank["facts"], t=title),))
    return Said((speaker.say(bank["texts"], t=title),))


def unclear(speaker: Speaker, way: str) -> Said:
    return Said((speaker.say(wording()["unclear"][way]["texts"]),))


def printed(rng: random.Random, certificate: Certificate) -> str:
    """The code in one of the forms that occur."""
    code, crebo = certificate.code, certificate.crebo or "25000"
    forms = [code, code, code, code.lower(), f"{code[0]} {code[1:]}", f"{crebo}{code}", f"({code})"]
    if code[0] == "K":
        forms.append(f"keuzedeel {code[1:]}")
    return rng.choice(forms)


def status_said(speaker: Speaker, name: str) -> tuple[tuple[Fact, ...], tuple[str, ...], Status | None]:
    """(facts, sentences, the status a reader would write down)."""
    if not name:
        return (), (), None
    bank = wording()["status"][name]
    status = None if name == "participants" else Status(name)  # it may start, or not
    if speaker.rng.random() < _IN_FACTS:
        return (speaker.fact(bank["facts"]),), (), status
    return (), (speaker.say(bank["texts"]),), status


def any_status(rng: random.Random) -> str:
    return chosen(rng, _STATUSES)


def usual_facts(rng: random.Random, place: str, level: int | None) -> list[Fact]:
    """Facts that say nothing about the credential; some are left out."""
    facts = [
        (
            rng.choice(["Duur", "Lengte", "Looptijd"]),
            f"{rng.randint(6, 40)} {rng.choice(['weken', 'lessen', 'bijeenkomsten'])}",
        ),
        (rng.choice(["Kosten", "Prijs", "Investering"]), f"€ {rng.randint(2, 28) * 95},-"),
        (rng.choice(["Locatie", "Plaats", "Waar"]), place),
        (
            rng.choice(["Lesdag", "Wanneer", "Lestijden"]),
            rng.choice(["dinsdagavond", "woensdag overdag", "in overleg"]),
        ),
        (rng.choice(["Studiebelasting", "Tijdsinvestering", "Studieduur"]), f"{rng.choice([40, 120, 240, 480])} uur"),
    ]
    kept = [one for one in facts if rng.random() < 0.7]  # noqa: PLR2004
    if level and rng.random() < 0.5:  # noqa: PLR2004
        kept.append(("Niveau", rng.choice([f"mbo {level}", f"niveau {level}", str(level)])))
    rng.shuffle(kept)
    return kept


def _words(certificate: Certificate) -> dict[str, str]:
    diploma: Sequence[str] = prose()["diplomas"][len(certificate.title) % len(prose()["diplomas"])]
    name = certificate.qualification or diploma[0]
    crebo = certificate.crebo or diploma[1]
    return {"t": certificate.title, "q": name, "r": crebo, "n": str(certificate.level or diploma[2])}
