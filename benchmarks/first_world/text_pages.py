"""Pages that name certificates and offer none: diploma programmes, guides, news, vacancies, information, English."""

from collections.abc import Callable, Sequence
from random import Random

from benchmarks.first_world.courses import Courses
from benchmarks.first_world.facts import Speaker
from benchmarks.first_world.sheet import Course, Section, Sheet, Truth
from benchmarks.first_world.words import slug, words
from register.certificate import Certificate

_FOLDERS = {"news": "nieuws", "vacancy": "vacatures", "diploma": "mbo-opleidingen", "guide": "studenten"}


class TextPages:
    """Of one provider. `draw` gives some certificates of its field."""

    def __init__(self, courses: Courses, draw: Callable[[int], Sequence[Certificate]]) -> None:
        self._courses, self._draw = courses, draw
        self._rng: Random = courses.rng
        self._speaker: Speaker = courses.speaker

    def diploma(self) -> Sheet:
        slots = self._speaker.slots()
        title = self._rng.choice(("{q}", "Mbo-opleiding {q}", "{q} (BOL/BBL)", "{q} niveau {n}", "{q} BBL"))
        title = title.format(q=slots["qualification"], n=slots["level"])
        electives = self._titles("diploma", self._rng.randint(3, 12))
        sections = [
            Section(heading, tuple(self._speaker.several("diploma.intro", 2, slots)))
            for heading in self._speaker.several("diploma.sections", 3, slots)
        ]
        items = tuple(self._elective(truth) for truth in electives)
        sections.append(Section("Keuzedelen", (self._speaker.say("diploma.electives", slots),), items))
        early = self._early(electives)
        sections += [Section("Regels", (early,))] if early else []
        mentions = (*_as_shown(electives, items), Truth(title, "none", "diploma"))
        return self._sheet("diploma", title, sections, mentions, self._speaker.several("diploma.intro", 2, slots))

    def guide(self) -> Sheet:
        slots = self._speaker.slots()
        title = self._speaker.say("guide.titles", slots)
        named = self._titles("guide", self._rng.randint(4, 25))
        items = tuple(f"{truth.of} {truth.title}" if self._speaker.maybe(0.6) else truth.title for truth in named)
        lines = tuple(self._speaker.several("guide.lines", 4, slots))
        early = tuple(text for text in (self._early(named), self._early(named)) if text)
        sections = [Section("Examinering", lines), Section("Keuzedelen", (), items), Section("Certificaten", early)]
        return self._sheet("guide", title, sections, (*_as_shown(named, items), Truth(title, "none", "guide")), [])

    def news(self) -> Sheet:
        return self._told("news", 3)

    def vacancy(self) -> Sheet:
        return self._told("vacancy", 3)

    def information(self) -> Sheet:
        return self._told("information", 3)

    def english(self) -> Sheet:
        title = self._rng.choice(words()["english"]["titles"])
        lines = self._speaker.several("english.lines", 4, self._speaker.slots(title))
        return self._sheet(
            "english", title, [Section("About this course", tuple(lines))], (Truth(title, "none", "english"),), []
        )

    def story(self) -> Sheet:
        """A page that has nothing to do with courses."""
        slots = self._speaker.slots()
        title = self._rng.choice(
            ("Ons gebouw in {town}", "Examencommissie", "Ziekmelden", "Jaarverslag", "Alumni", "Team")
        )
        title = title.format(**slots)
        lines = ["Meer hierover lees je binnenkort op deze pagina.", f"Bezoek ons aan de {slots['street']}."]
        return self._sheet("story", title, [Section("", tuple(lines))], (), [])

    def _told(self, kind: str, lines: int) -> Sheet:
        certificate = self._draw(1)[0]
        slots = self._speaker.slots(self._courses.noise.title(certificate), certificate)
        title = self._speaker.say(f"{kind}.titles", slots)
        texts = self._speaker.several(f"{kind}.lines", lines, slots)
        said = " ".join((title, *texts))
        names = [title, *(name for name in (slots["title"], certificate.title) if name in said)]
        named = [Truth(name, "none", kind, of=certificate.code) for name in dict.fromkeys(names)]
        return self._sheet(kind, title, [Section("", tuple(texts[1:]))], named, texts[:1])

    def _titles(self, kind: str, number: int) -> list[Truth]:
        return [Truth(self._courses.noise.title(one), "none", kind, of=one.code) for one in self._draw(number)]

    def _elective(self, truth: Truth) -> str:
        pattern = self._rng.choice(
            ("{t}", "{t}", "{t} ({c})", "{c} {t}", "Keuzedeel {t}", "{t} (240 sbu)", "{t} - mbo-certificaat")
        )
        return pattern.format(t=truth.title, c=truth.of)

    def _early(self, named: Sequence[Truth]) -> str:
        if not named or self._speaker.maybe(0.5):
            return ""
        one = self._rng.choice(named)
        slots = self._speaker.slots(one.title) | {"official": one.title, "code": one.of or ""}
        return self._speaker.say("diploma.early", slots)

    def _sheet(
        self, kind: str, title: str, sections: Sequence[Section], mentions: Sequence[Truth], lead: Sequence[str]
    ) -> Sheet:
        provider = self._courses.provider
        folder = "en" if kind == "english" else _FOLDERS.get(kind, "informatie")
        url = f"https://{provider.domain}/{folder}/{slug(title)[:60]}-{self._rng.randint(10, 999)}"
        template = self._rng.choice(provider.style.texts)
        if template == "guide_pdf" and kind != "guide":
            template = "article"
        dated = f"{self._rng.randint(1, 28)} mei 2026 | {self._rng.choice(words()['names']['people'])}"
        return Sheet(
            url=url,
            title=title,
            kind=kind,
            template=template,
            sections=tuple(sections),
            mentions=tuple(mentions),
            lead=tuple(lead),
            language="en" if kind == "english" else "nl",
            byline=dated if kind == "news" else "",
        )


def _as_shown(named: Sequence[Truth], items: Sequence[str]) -> list[Truth]:
    return [Truth(item, truth.verdict, truth.kind, of=truth.of) for truth, item in zip(named, items, strict=True)]


def course_sheet(course: Course, template: str, teasers: Sequence[Truth]) -> Sheet:
    return Sheet(course.url, course.title, "course", template, courses=(course,), teasers=tuple(teasers))
