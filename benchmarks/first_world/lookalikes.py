"""Courses that only look like an official certificate: another credential, none at all, or not for everyone."""

import re

from benchmarks.first_world.course_parts import CourseMaker
from benchmarks.first_world.facts import usual_facts, usual_sections
from benchmarks.first_world.sheet import Course, Truth
from benchmarks.first_world.words import words
from register.certificate import Certificate
from register.words import Kind

# What else a course with the title of a certificate may lead to, and how often.
OTHERS = {
    "participation": 5, "branche": 5, "own": 4, "practice": 2, "mbo_statement": 3, "negated": 3, "conditional": 1,
    "level_only": 3, "microcredential": 1, "silent": 6,
}  # fmt: skip
_RESULTS = {
    "participation": "Bewijs van deelname",
    "branche": "Branchecertificaat",
    "own": "Certificaat van {name}",
    "mbo_statement": "Mbo-verklaring",
    "practice": "Praktijkverklaring",
}
_FOR_STUDENTS = 0.2


class Lookalikes(CourseMaker):
    def alike(self, certificate: Certificate) -> Course:
        """The title of a certificate, or nearly, for something that is none."""
        if certificate.kind is Kind.K and self.speaker.maybe(_FOR_STUDENTS):
            return self._for_students(certificate)
        slots = self.speaker.slots("", certificate)
        title = self.noise.decorated(self.noise.title(certificate), slots)
        return self._other(_drawn(self), without_promise(title), certificate.code)

    def unrelated(self) -> Course:
        """Something with no certificate's title, of any credential."""
        kind = self.rng.choice((*OTHERS, "evc", "diploma_route", "diploma_route"))
        if kind == "diploma_route":
            title = self.rng.choice(words()["names"]["qualifications"])
            return self._other(kind, self.rng.choice((f"{title} (derde leerweg)", f"Verkort {title}", title)), None)
        return self._other(kind, self.rng.choice(words()["other"]["titles"]), None)

    def _for_students(self, certificate: Certificate) -> Course:
        """A keuzedeel that own students choose: with code and hours, but no offer to others."""
        slots = self.speaker.slots("", certificate)
        code = certificate.code if self.speaker.maybe(0.6) else ""
        title = without_promise(self.noise.decorated(self.noise.title(certificate), slots, code))
        slots["title"] = title
        said = self.speaker.several("other.student_elective", 2, slots)
        facts = [(self.speaker.say("course.hours_labels", slots), f"{slots['sbu']} uur")]
        facts.append((self.speaker.say("course.level_labels", slots), f"niveau {slots['level']}"))
        lead, sections = self.placed(said, [], usual_sections(self.speaker, slots)[:1])
        truth = Truth(title, "none", "student_elective", of=certificate.code)
        return Course(truth, tuple(facts), tuple(lead), tuple(sections), self.address(title), says=tuple(said))

    def _other(self, kind: str, title: str, of: str | None) -> Course:
        slots = self.speaker.slots(title)
        texts = [self.speaker.say(f"other.{kind}", slots)]
        if self.speaker.maybe(0.12):
            texts.append(self.speaker.say("other.mentions_others", slots))
        said = [text for text in texts if text]
        facts = usual_facts(self.speaker, slots)
        if kind in _RESULTS and self.speaker.maybe(0.4):
            result = _RESULTS[kind].format(name=self.provider.name)
            facts.append((self.speaker.say("proof.result_labels", slots), result))
        lead = self.speaker.several("course.intro", self.rng.randint(1, 3), slots)
        lead, sections = self.placed(said, lead, usual_sections(self.speaker, slots))
        truth = Truth(title, "none", kind, of=of)
        return Course(truth, tuple(facts), tuple(lead), tuple(sections), self.address(title), says=tuple(said))


def _drawn(maker: CourseMaker) -> str:
    return maker.rng.choices(list(OTHERS), list(OTHERS.values()))[0]


def without_promise(title: str) -> str:
    """A title that itself promises the official certificate would make it one."""
    title = re.sub(r"^mbo[ -]certificaat:? |[ -]+\(?mbo-certificaat\)?$", "", title, flags=re.IGNORECASE)
    return title.replace(" (derde leerweg)", "")
