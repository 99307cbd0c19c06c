"""What official courses and lookalikes have in common: the provider's voice, where a text stands, the address."""

from dataclasses import replace
from random import Random

from benchmarks.first_world.facts import Speaker
from benchmarks.first_world.families import Kin
from benchmarks.first_world.noise import Noise
from benchmarks.first_world.providers import Provider
from benchmarks.first_world.sheet import Section
from benchmarks.first_world.words import slug
from register.certificate import Certificate

_HEADS = ("Afronding", "Na de opleiding", "Certificaat", "Examen", "Diploma/certificaat", "Wat levert het op?")


class CourseMaker:
    """Of one provider."""

    def __init__(self, rng: Random, provider: Provider, kin: Kin) -> None:
        self.rng, self.provider, self.kin = rng, provider, kin
        self.speaker = Speaker(rng, provider)
        self.noise = Noise(rng, provider.style.dialect, provider.habits, kin.twins)

    def placed(self, texts: list[str], lead: list[str], sections: list[Section]) -> tuple[list[str], list[Section]]:
        """What is said of the credential stands once: in the lead, in a section, or under a heading of its own."""
        place = self.rng.choice(("lead", "section", "own"))
        if place == "lead" or (place == "section" and not sections):
            return [*lead, *texts], sections
        if place == "own":
            return lead, [*sections, Section(self.rng.choice(_HEADS), tuple(texts))] if texts else sections
        at = self.rng.randrange(len(sections))
        sections[at] = replace(sections[at], texts=(*sections[at].texts, *texts))
        return lead, sections

    def address(self, title: str, certificate: Certificate | None = None) -> str:
        """With the code of the certificate in it, when one is given."""
        style = self.provider.style
        name = slug(title)[:70]
        if certificate is not None:
            code = certificate.code
            name = self.rng.choice((f"{name}-{code.lower()}-llo", f"{code}-{name}"))
        number = self.rng.randint(1000, 99999)
        if certificate is None and style.slug_style == "number":
            return f"https://{self.provider.domain}/{style.corner}?id={number}"
        ending = ".html" if style.slug_style == "html" else "/"
        return f"https://{self.provider.domain}/{style.corner}/{name}-{number % 1000}{ending}"
