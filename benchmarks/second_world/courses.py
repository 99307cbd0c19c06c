"""Pages about one course: with an official certificate, with something else, or with nobody knows what."""

from dataclasses import replace

from benchmarks.second_world.bank import Speaker, prose
from benchmarks.second_world.credentials import (
    NONE_WAYS,
    OFFER_WAYS,
    UNCLEAR_WAYS,
    Said,
    any_status,
    chosen,
    official,
    other,
    printed,
    status_said,
    unclear,
    usual_facts,
)
from benchmarks.second_world.noise import Habits, Noise
from benchmarks.second_world.registers import Shelf
from benchmarks.second_world.sheet import Fact, Section, Sheet, Shown
from register.certificate import Certificate
from register.words import PageKind, Status

_CODE_FACT = 0.2
_CODE_LABELS = ("Code", "Certificaatcode", "Onderdeelcode", "Crebo / code", "Keuzedeelcode", "Registratiecode")
_SLOGAN = 0.04


class Courses:
    """Makes the course pages of one provider."""

    def __init__(self, speaker: Speaker, habits: Habits, noise: Noise, shelf: Shelf) -> None:
        self._speaker, self._habits, self._noise, self._shelf = speaker, habits, noise, shelf
        self._rng = speaker.rng

    def true(self, certificate: Certificate) -> Sheet:
        """A title under two codes is knowable only where the code is printed."""
        way = chosen(self._rng, OFFER_WAYS)
        if way == "keuzedeel" and certificate.code[0] == "C":
            way = "sentence"
        said = official(self._speaker, certificate, way)
        prints = way == "code" or self._rng.random() < _CODE_FACT
        clear = prints or certificate.code not in self._shelf.shared
        title, noise = self._noise.of(certificate, self._habits, self._rng)
        title = said.pattern.replace("{t}", title)
        code = (self._code_fact(certificate),) if prints and way != "code" else ()
        shown = Shown(title, certificate.code, f"offer: {way}", clear=clear, noise=noise)
        return self._sheet(shown, said, certificate.level, code, name="" if clear else "shared title")

    def absent(self, certificate: Certificate, kind: str) -> Sheet:
        """A real certificate that does not count: of no register, ended, or lnv."""
        said = official(self._speaker, certificate, chosen(self._rng, {"sentence": 3, "field": 2, "around": 1}))
        title, noise = self._noise.of(certificate, self._habits, self._rng)
        return self._sheet(Shown(title, None, kind, noise=noise), said, certificate.level)

    def same_topic(self, certificate: Certificate) -> Sheet:
        """The title of a certificate, but another credential."""
        way = chosen(self._rng, NONE_WAYS)
        said = other(self._speaker, certificate.title, way)
        title, noise = self._noise.of(certificate, self._habits, self._rng)
        return self._sheet(Shown(title, None, f"same title: {way}", noise=noise), said, certificate.level)

    def other_topic(self) -> Sheet:
        way = chosen(self._rng, NONE_WAYS)
        title = self._rng.choice(prose()["topics"])
        return self._sheet(Shown(title, None, f"other topic: {way}"), other(self._speaker, title, way), None)

    def unclear(self, certificate: Certificate) -> Sheet:
        way = chosen(self._rng, UNCLEAR_WAYS)
        title, noise = self._noise.of(certificate, self._habits, self._rng)
        shown = Shown(title, certificate.code, f"unclear: {way}", clear=False, noise=noise)
        return self._sheet(shown, unclear(self._speaker, way), certificate.level)

    def _code_fact(self, certificate: Certificate) -> Fact:
        return self._rng.choice(_CODE_LABELS), printed(self._rng, certificate)

    def _sheet(self, shown: Shown, said: Said, level: int | None, code: tuple[Fact, ...] = (), name: str = "") -> Sheet:
        rng, bank = self._rng, prose()
        facts, sentences, status = status_said(self._speaker, any_status(rng))
        all_facts = [*usual_facts(rng, self._speaker.place, level), *facts]
        for fact in (*said.facts, *code):
            all_facts.insert(rng.randint(0, len(all_facts)), fact)
        shown = replace(shown, status=status, kind=name or shown.kind)
        slogan = shown.is_offer and rng.random() < _SLOGAN
        heading = rng.choice(bank["slogans"]) if slogan else shown.title
        if slogan:
            all_facts.insert(0, ("Opleiding", shown.title))
        lead, sections = self._told(shown, said, sentences)
        return Sheet(
            heading=heading,
            path=f"cursus/{_slug(shown.title)}",
            kind=PageKind.COURSE,
            what=shown.kind,
            lead=lead,
            facts=tuple(all_facts),
            sections=sections,
            crumb=rng.choice(bank["overview_titles"]),
            action="" if status is Status.DISCONTINUED else rng.choice(bank["actions"]),
            official=shown.title if slogan else "",
            evidence=(*said.evidence, *(f"{a}: {b}" for a, b in code), *sentences),
            shown=(replace(shown, noise=(*shown.noise, "slogan")) if slogan else shown,),
        )

    def _told(self, shown: Shown, said: Said, status: tuple[str, ...]) -> tuple[str, tuple[Section, ...]]:
        """The sentences that matter stand in the lead, in a section of their own, or at the end of another."""
        rng, bank, speak = self._rng, prose(), self._speaker
        topic = {"t": shown.title}
        lead = speak.some(bank["learn"], 2, **topic)
        learn = speak.some(bank["learn"], 5, **topic)
        practical = [*speak.some(bank["practical"], 3, **topic), *status]
        result: list[Section] = []
        place = rng.random()
        if place < 0.15:  # noqa: PLR2004
            lead += said.sentences
        elif place < 0.3:  # noqa: PLR2004
            rng.choice([learn, practical]).extend(said.sentences)
        elif said.sentences:
            result = [Section(rng.choice(bank["result_headings"]), said.sentences)]
        if said.question:
            result.append(Section("Veelgestelde vragen", bullets=(" ".join(said.question),)))
        bullets = tuple(speak.some(bank["learn"], 4, **topic)) if rng.random() < 0.4 else ()  # noqa: PLR2004
        middle = [Section(rng.choice(bank["learn_headings"]), tuple(learn), bullets), *result]
        if rng.random() < 0.7:  # noqa: PLR2004
            middle.insert(
                1, Section(rng.choice(bank["audience_headings"]), tuple(speak.some(bank["audience"], 2, **topic)))
            )
        return " ".join(lead), (*middle, Section(rng.choice(bank["practical_headings"]), tuple(practical)))


def _slug(title: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
