"""The facts and running text that any course page shows, official certificate or not."""

from random import Random

from benchmarks.first_world.providers import Provider
from benchmarks.first_world.sheet import Section
from benchmarks.first_world.words import fill, words
from register.certificate import Certificate
from register.words import Kind


class Speaker:
    """Draws phrases of one provider with all slots filled."""

    def __init__(self, rng: Random, provider: Provider) -> None:
        self.rng, self.provider = rng, provider

    def slots(self, title: str = "", certificate: Certificate | None = None) -> dict[str, str]:
        rng, names = self.rng, words()["names"]
        known = {
            "title": title,
            "person": rng.choice(names["people"]),
            "street": f"{rng.choice(names['streets'])} {rng.randint(1, 90)}",
            "qualification": rng.choice(names["qualifications"]),
            "other": rng.choice(words()["other"]["titles"]),
            "month": rng.choice(names["months"]),
            "date": f"{rng.randint(1, 28)} {rng.choice(names['months'])} 2026",
            "n": str(rng.randint(4, 30)),
            "level": str(rng.choice((2, 3, 4))),
            "price": _price(rng),
            "crebo": str(rng.randint(25000, 25999)),
            "sbu": str(rng.choice((240, 240, 480, 720))),
            "official": title,
        }
        return known | self.provider.slots | (_of(certificate) if certificate else {})

    def say(self, name: str, slots: dict[str, str]) -> str:
        return fill(self.provider.style.dialect.draw(self.rng, name), slots)

    def several(self, name: str, number: int, slots: dict[str, str]) -> list[str]:
        phrases = self.provider.style.dialect.several(self.rng, name, number)
        return [text for text in (fill(phrase, slots) for phrase in phrases) if text]

    def maybe(self, share: float) -> bool:
        return self.rng.random() < share


def usual_facts(speaker: Speaker, slots: dict[str, str]) -> list[tuple[str, str]]:
    """Duration, costs, place, start, hours: some of them, in the provider's words."""
    possible = [
        (speaker.say("course.duration_labels", slots), speaker.say("course.durations", slots)),
        (speaker.say("course.cost_labels", slots), slots["price"]),
        (speaker.say("course.place_labels", slots), slots["town"]),
        (speaker.say("course.start_labels", slots), slots["date"]),
        (speaker.say("course.hours_labels", slots), f"{slots['sbu']} uur"),
    ]
    return speaker.rng.sample(possible, speaker.rng.randint(2, 5))


def usual_sections(speaker: Speaker, slots: dict[str, str]) -> list[Section]:
    """Contents, audience, practical matters and what comes later; half of them are there."""
    kinds = (("learn", 3, 0.8), ("who", 2, 0.7), ("practical", 3, 0.7), ("later", 1, 0.35))
    return [
        Section(speaker.say(f"course.{kind}_heads", slots), tuple(speaker.several(f"course.{kind}", most, slots)))
        for kind, most, share in kinds
        if speaker.maybe(share)
    ]


def _of(certificate: Certificate) -> dict[str, str]:
    return {
        "official": certificate.title,
        "code": certificate.code,
        "unit": _unit(certificate),
        "Unit": _unit(certificate).capitalize(),
        **({"qualification": certificate.qualification} if certificate.qualification else {}),
        **({"crebo": certificate.crebo} if certificate.crebo else {}),
        **({"level": str(certificate.level)} if certificate.level else {}),
        **({"sbu": str(certificate.sbu)} if certificate.sbu else {}),
    }


def _unit(certificate: Certificate) -> str:
    return "keuzedeel" if certificate.kind is Kind.K else "onderdeel"


def _price(rng: Random) -> str:
    amount = rng.choice((95, 250, 395, 685, 795, 1250, 1495, 2100))
    return rng.choice((f"€ {amount},-", f"€{amount},00", f"{amount} euro", f"EUR {amount}"))
