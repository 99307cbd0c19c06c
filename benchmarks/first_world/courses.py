"""Official certificates as a provider shows them, and courses of which the page does not say enough."""

import re
from dataclasses import replace

from benchmarks.first_world.course_parts import CourseMaker
from benchmarks.first_world.facts import usual_facts, usual_sections
from benchmarks.first_world.families import levels_in, without_level
from benchmarks.first_world.lookalikes import without_promise
from benchmarks.first_world.proofs import OFFICIAL, UNCLEAR, Proof, draw_proof, draw_status
from benchmarks.first_world.sheet import Course, Truth
from register.certificate import Certificate
from register.codes import printed_codes

_PROMISE = re.compile(r"mbo[ -]certifica", re.IGNORECASE)
_OPEN = re.compile(r"€|EUR|\beuro\b|\b20\d\d$")
_TELLING = ("certifica", "code", "leerweg", "verklaring", "bewijs")
_MISCODED_SHARE = 0.25


class Courses(CourseMaker):
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
        """Hints only; or official, with a code printed that belongs to another certificate."""
        if self.speaker.maybe(_MISCODED_SHARE):
            return self._miscoded(certificate)
        slots = self.speaker.slots("", certificate)
        kind, proof = draw_proof(self.speaker, slots, UNCLEAR)
        course = self._shown(certificate, proof, slots, promising=False)
        codes = self._possible(certificate, proof, course)
        truth = Truth(course.title, "unsure", kind, certificate.code, codes, "unclear", certificate.code)
        return replace(course, truth=truth)

    def bare(self, course: Course) -> Course:
        """A course of another page as a row that says nothing of it but its title."""
        facts = tuple(pair for pair in course.facts if _says_nothing(pair))[:2]
        row = Course(course.truth, facts=facts, url=course.url)
        if course.truth.verdict != "offer":
            return row
        said = _PROMISE.search(row.title) or printed_codes(f"{row.title} {row.url}")
        verdict, kind = ("offer", course.truth.kind) if said else ("unsure", "row_without_evidence")
        status = "open" if _is_open(row) else "unclear"
        return replace(row, truth=replace(row.truth, verdict=verdict, kind=kind, status=status))

    def not_in_register(self, certificate: Certificate) -> Course:
        """An official certificate that the register of the day does not know: `certificate` is invented."""
        slots = self.speaker.slots("", certificate)
        _, proof = draw_proof(self.speaker, slots, OFFICIAL)
        course = self._shown(certificate, proof, slots)
        return replace(course, truth=Truth(course.title, "none", "not_in_register"))

    def without_link(self, course: Course) -> Course:
        """For a list whose rows are no links: a code that stood only in the address becomes a fact."""
        code = (course.truth.of or "").lower()
        only_there = code in course.url.lower() and code not in course.title.lower()
        if course.truth.verdict != "offer" or not only_there:
            return course
        label = self.speaker.say("course.code_labels", {})
        return replace(course, facts=(*course.facts, (label, code.upper())))

    def _miscoded(self, certificate: Certificate) -> Course:
        """Two digits of the code changed places, as happens: asking is right."""
        code = certificate.code
        at = self.rng.choice((1, 2, 3))
        wrong = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
        slots = self.speaker.slots("", certificate)
        proof = Proof(texts=[self.speaker.say("proof.says", slots)], code_in_title=True)
        course = self._shown(replace(certificate, code=wrong), proof, slots)
        verdict, kind = ("unsure", "wrong_code") if wrong != code else ("offer", "code_and_word")
        return replace(course, truth=Truth(course.title, verdict, kind, code, (code,), "open", code))

    def _shown(
        self, certificate: Certificate, proof: Proof, slots: dict[str, str], *, promising: bool = True
    ) -> Course:
        title = self._title(certificate, proof, slots)
        slots["title"] = title = title if promising else without_promise(title)
        facts, sections = self._facts(slots), usual_sections(self.speaker, slots)
        if certificate.level and self.speaker.maybe(0.5):
            facts.append((self.speaker.say("course.level_labels", slots), f"niveau {certificate.level}"))
        facts += proof.facts
        self.rng.shuffle(facts)
        lead = self.speaker.several("course.intro", self.rng.randint(1, 3), slots)
        lead, sections = self.placed(proof.texts, lead, sections)
        address = self.address(title, certificate if proof.code_in_url else None)
        truth, says = Truth(title, "none", ""), tuple(proof.texts)
        return Course(truth, tuple(facts), tuple(lead), tuple(sections), address, proof.tag, says)

    def _facts(self, slots: dict[str, str]) -> list[tuple[str, str]]:
        """With a price or a start at least: a course without both would not be open but unclear."""
        facts = usual_facts(self.speaker, slots)
        if not any(_OPEN.search(value) for _, value in facts):
            facts.append((self.speaker.say("course.start_labels", slots), slots["date"]))
        return facts

    def _title(self, certificate: Certificate, proof: Proof, slots: dict[str, str]) -> str:
        title = self.noise.title(certificate)
        if proof.in_title:
            return proof.in_title.format(t=title)
        return self.noise.decorated(title, slots, certificate.code if proof.code_in_title else "")

    def _possible(self, certificate: Certificate, proof: Proof, course: Course) -> tuple[str, ...]:
        """All codes of the title, unless the page prints the code or the level that tells them apart."""
        twins = self.kin.twins.get(without_level(certificate.title), ())
        if proof.has_code or len(twins) <= 1:
            return (certificate.code,)
        said = levels_in(" ".join((course.title, *(value for _, value in course.facts))))
        fitting = tuple(code for code in twins if said and said & self.kin.levels[code])
        return fitting if certificate.code in fitting else twins


def _is_open(course: Course) -> bool:
    """Whether a price or a start is among the facts, which every template shows."""
    return any(_OPEN.search(value) for _, value in course.facts)


def _says_nothing(pair: tuple[str, str]) -> bool:
    return not any(word in " ".join(pair).lower() for word in _TELLING)
