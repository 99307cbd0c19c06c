"""Courses as a provider shows them: official certificates, unclear ones, and all that only look like one."""

import re
from dataclasses import replace
from random import Random

from benchmarks.first_world.facts import Speaker, usual_facts, usual_sections
from benchmarks.first_world.families import Kin, levels_in, without_level
from benchmarks.first_world.noise import Noise
from benchmarks.first_world.proofs import OFFICIAL, UNCLEAR, Proof, draw_proof, draw_status
from benchmarks.first_world.providers import Provider
from benchmarks.first_world.sheet import Course, Section, Truth
from benchmarks.first_world.words import slug, words
from register.certificate import Certificate
from register.codes import printed_codes

# What else a course with the title of a certificate may lead to, and how often.
OTHERS = {
    "participation": 5, "branche": 5, "own": 4, "practice": 2, "mbo_statement": 3, "negated": 3, "conditional": 1,
    "level_only": 3, "microcredential": 1, "silent": 6,
}  # fmt: skip
_PROMISE = re.compile(r"mbo[ -]certifica", re.IGNORECASE)
_RESULTS = ("participation", "branche", "own", "mbo_statement", "practice")


class Courses:
    """Makes the courses of one provider."""

    def __init__(self, rng: Random, provider: Provider, kin: Kin) -> None:
        self.rng, self.provider, self._kin = rng, provider, kin
        self.speaker = Speaker(rng, provider)
        self.noise = Noise(rng, provider.style.dialect, provider.habits, kin.twins)

    def official(self, certificate: Certificate) -> Course:
        slots = self.speaker.slots("", certificate)
        kind, proof = draw_proof(self.speaker, slots, OFFICIAL)
        status, texts = draw_status(self.speaker, slots)
        proof.texts += texts
        course = self._shown(certificate, proof, slots)
        codes = self._possible(certificate, proof, course)
        truth = Truth(course.title, "offer", kind, certificate.code, codes, status, certificate.code)
        return replace(course, truth=truth)

    def unclear(self, certificate: Certificate) -> Course:
        slots = self.speaker.slots("", certificate)
        kind, proof = draw_proof(self.speaker, slots, UNCLEAR)
        course = self._shown(certificate, proof, slots)
        course = replace(course, truth=replace(course.truth, title=_without_promise(course.title)))
        codes = self._possible(certificate, proof, course)
        truth = Truth(course.title, "unsure", kind, certificate.code, codes, "unclear", certificate.code)
        return replace(course, truth=truth)

    def bare(self, course: Course) -> Course:
        """A course of another page as a row that says nothing of it but its title."""
        facts = tuple(pair for pair in course.facts if self._says_nothing(pair))[:2]
        truth = course.truth
        said = _PROMISE.search(truth.title) or printed_codes(f"{truth.title} {course.url}")
        if truth.verdict == "offer" and not said:
            truth = replace(truth, verdict="unsure", kind="row_without_evidence")
        elif truth.verdict == "offer":
            truth = replace(truth, status="open")
        return Course(truth, facts=facts, url=course.url)

    def alike(self, certificate: Certificate) -> Course:
        """The title of a certificate, or nearly, for something that is none."""
        kind = self.rng.choices(list(OTHERS), list(OTHERS.values()))[0]
        slots = self.speaker.slots("", certificate)
        title = self.noise.decorated(self.noise.title(certificate), slots)
        return self._other(kind, _without_promise(title), certificate.code)

    def unrelated(self) -> Course:
        """Something with no certificate's title, of any credential."""
        kind = self.rng.choices([*OTHERS, "evc"], [*OTHERS.values(), 2])[0]
        return self._other(kind, self.rng.choice(words()["other"]["titles"]), None)

    def not_in_register(self, certificate: Certificate) -> Course:
        """An official certificate that the register of the day does not know: `certificate` is invented."""
        slots = self.speaker.slots("", certificate)
        _, proof = draw_proof(self.speaker, slots, OFFICIAL)
        course = self._shown(certificate, proof, slots)
        return replace(course, truth=Truth(course.title, "none", "not_in_register"))

    def _shown(self, certificate: Certificate, proof: Proof, slots: dict[str, str]) -> Course:
        title = self.noise.title(certificate)
        if proof.in_title:
            title = proof.in_title.format(t=title)
        else:
            title = self.noise.decorated(title, slots, certificate.code if proof.code_in_title else "")
        slots["title"] = title
        facts, sections = usual_facts(self.speaker, slots), usual_sections(self.speaker, slots)
        if certificate.level and self.speaker.maybe(0.5):
            facts.append((self.speaker.say("course.level_labels", slots), f"niveau {certificate.level}"))
        facts += proof.facts
        self.rng.shuffle(facts)
        lead = self.speaker.several("course.intro", self.rng.randint(1, 3), slots)
        lead, sections = self._placed(proof.texts, lead, sections)
        address = self._address(title, certificate if proof.code_in_url else None)
        truth, says = Truth(title, "none", ""), tuple(proof.texts)
        return Course(truth, tuple(facts), tuple(lead), tuple(sections), address, proof.tag, says)

    def _other(self, kind: str, title: str, of: str | None) -> Course:
        slots = self.speaker.slots(title)
        texts = [self.speaker.say(f"other.{kind}", slots)]
        if self.speaker.maybe(0.12):
            texts.append(self.speaker.say("other.mentions_others", slots))
        facts = usual_facts(self.speaker, slots)
        if kind in _RESULTS and self.speaker.maybe(0.4):
            facts.append((self.speaker.say("proof.result_labels", slots), _result(kind, self.provider.name)))
        lead = self.speaker.several("course.intro", self.rng.randint(1, 3), slots)
        lead, sections = self._placed([t for t in texts if t], lead, usual_sections(self.speaker, slots))
        truth, says = Truth(title, "none", kind, of=of), tuple(text for text in texts if text)
        return Course(truth, tuple(facts), tuple(lead), tuple(sections), self._address(title, None), says=says)

    def _placed(self, texts: list[str], lead: list[str], sections: list[Section]) -> tuple[list[str], list[Section]]:
        """What is said of the credential stands once: in the lead, in a section, or under a heading of its own."""
        place = self.rng.choice(("lead", "section", "own"))
        if place == "lead" or (place == "section" and not sections):
            return [*lead, *texts], sections
        if place == "own":
            head = self.rng.choice(("Afronding", "Na de opleiding", "Certificaat", "Examen", "Diploma/certificaat"))
            return lead, [*sections, Section(head, tuple(texts))] if texts else sections
        at = self.rng.randrange(len(sections))
        sections[at] = replace(sections[at], texts=(*sections[at].texts, *texts))
        return lead, sections

    def _possible(self, certificate: Certificate, proof: Proof, course: Course) -> tuple[str, ...]:
        """All codes of the title, unless the page prints the code or the level that tells them apart."""
        twins = self._kin.twins.get(without_level(certificate.title), ())
        if proof.has_code or len(twins) <= 1:
            return (certificate.code,)
        said = levels_in(" ".join((course.title, *(value for _, value in course.facts))))
        fitting = tuple(code for code in twins if said and said & self._kin.levels[code])
        return fitting if certificate.code in fitting else twins

    def _address(self, title: str, certificate: Certificate | None) -> str:
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

    def without_link(self, course: Course) -> Course:
        """For a list whose rows are no links: a code that stood only in the address becomes a fact."""
        of = course.truth.of or ""
        if (
            course.truth.verdict != "offer"
            or of.lower() not in course.url.lower()
            or of.lower() in course.title.lower()
        ):
            return course
        label = self.speaker.say("course.code_labels", {})
        return replace(course, facts=(*course.facts, (label, of)))

    @staticmethod
    def _says_nothing(pair: tuple[str, str]) -> bool:
        telling = ("certifica", "code", "leerweg", "verklaring", "bewijs")
        return not any(word in " ".join(pair).lower() for word in telling)


def _result(kind: str, name: str) -> str:
    return {
        "participation": "Bewijs van deelname",
        "branche": "Branchecertificaat",
        "own": f"Certificaat van {name}",
        "mbo_statement": "Mbo-verklaring",
        "practice": "Praktijkverklaring",
    }[kind]


def _without_promise(title: str) -> str:
    """A title that itself promises the official certificate would make it one."""
    title = re.sub(r"^mbo[ -]certificaat:? |[ -]+\(?mbo-certificaat\)?$", "", title, flags=re.IGNORECASE)
    return re.sub(r" \((?:BBL/)?derde leerweg\)", "", title)
