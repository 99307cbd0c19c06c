"""One provider's pages: how many of each kind, with offers as rare as asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.first_world.courses import Courses
from benchmarks.first_world.families import Kin, plain
from benchmarks.first_world.lookalikes import Lookalikes, without_promise
from benchmarks.first_world.providers import Provider
from benchmarks.first_world.sheet import Course, Sheet, Truth
from benchmarks.first_world.text_pages import TextPages, course_sheet
from benchmarks.first_world.turned import Turned
from benchmarks.first_world.words import slug, words
from register.certificate import Certificate

# Share of the pages that show no offer; what is left over are courses that only look like one.
REST = {
    "alike": 16, "turned": 14, "unrelated": 9, "diploma": 18, "guide": 5, "news": 16, "vacancy": 4, "information": 12,
    "english": 2, "story": 8, "other_list": 5, "not_in_register": 1,
}  # fmt: skip
_WITHOUT_LINKS = frozenset({"code_table", "list_accordion", "long_page", "table_pdf"})
_LIST_SHARE = 0.3
_UNCLEAR_SHARE = 0.12
_TURNED_SHARE = 0.25  # of the offers: said with the phrase that, turned, would deny it
_MOST_ROWS = 14
_LIST_TITLES = (
    "Ons cursusaanbod", "Cursussen {sector}", "Aanbod voor volwassenen", "Certificaten en cursussen", "Scholing",
    "Trainingen", "Overzicht leereenheden {sector}", "Bij- en nascholing",
)  # fmt: skip


@dataclass(frozen=True)
class Field:
    """What a provider knows: certificates of the register, and `strangers` that no register of this world holds."""

    certificates: Sequence[Certificate]
    strangers: Sequence[Certificate]
    kin: Kin


class SiteMaker:
    def __init__(self, rng: Random, provider: Provider, field: Field) -> None:
        self._rng, self._provider = rng, provider
        self._certificates, self._strangers = field.certificates, field.strangers
        self._courses = Courses(rng, provider, field.kin)
        self._lookalikes = Lookalikes(rng, provider, field.kin)
        self._turned = Turned(rng, provider, field.kin)
        self._texts = TextPages(self._courses, self._draw)
        self._teased: list[Truth] = []

    def pages(self, number: int, prevalence: float) -> list[Sheet]:
        """`number` pages, of which about `prevalence` show at least one offer."""
        offering = self._offering(max(1, round(number * prevalence)))
        rest = self._rng.choices(list(REST), list(REST.values()), k=max(0, number - len(offering)))
        made = [*offering, *(self._without_offer(kind, offering) for kind in rest)]
        return _each_address_once(made)

    def _draw(self, number: int) -> list[Certificate]:
        return self._rng.sample(list(self._certificates), min(number, len(self._certificates)))

    def _offering(self, number: int) -> list[Sheet]:
        lists = round(number * _LIST_SHARE * self._rng.uniform(0.5, 1.5))
        courses = [self._offer_or_unclear(one) for one in self._draw(number - lists)]
        self._teased = self._titles_to_tease(courses)
        pages = [self._page(course) for course in courses]
        return [*pages, *(self._list([*self._rows(self._rng.randint(1, 9)), *self._others(3)]) for _ in range(lists))]

    def _titles_to_tease(self, courses: Sequence[Course]) -> list[Truth]:
        """The same few titles hang under many pages of a site; some are offers on their own page."""
        own = [Truth(without_promise(one.title), "none", "teaser", of=one.truth.of) for one in courses[:3]]
        noise = self._courses.noise
        return [*own, *(Truth(noise.title(one), "none", "teaser", of=one.code) for one in self._draw(4))]

    def _offer_or_unclear(self, certificate: Certificate) -> Course:
        if self._rng.random() < _UNCLEAR_SHARE:
            return self._courses.unclear(certificate)
        return self._official(certificate)

    def _official(self, certificate: Certificate) -> Course:
        if self._rng.random() < _TURNED_SHARE:
            return self._turned.drawn(certificate, offer=True)
        return self._courses.official(certificate)

    def _rows(self, number: int) -> list[Course]:
        return [self._official(one) for one in self._draw(number)]

    def _others(self, most: int) -> list[Course]:
        number = self._rng.randint(0, most)
        return [self._rng.choice((self._lookalikes.unrelated, self._alike, self._denied))() for _ in range(number)]

    def _alike(self) -> Course:
        return self._lookalikes.alike(self._draw(1)[0])

    def _denied(self) -> Course:
        return self._turned.drawn(self._draw(1)[0], offer=False)

    def _without_offer(self, kind: str, offering: Sequence[Sheet]) -> Sheet:
        if kind in {"alike", "unrelated"}:
            return self._page(self._alike() if kind == "alike" else self._lookalikes.unrelated())
        if kind == "turned":
            return self._page(self._denied())
        if kind == "not_in_register":
            return self._page(self._courses.not_in_register(self._rng.choice(self._strangers)))
        if kind == "other_list":
            shown = [course for sheet in offering for course in sheet.courses if course.truth.verdict != "none"]
            bare = [self._courses.bare(course) for course in self._rng.sample(shown, min(len(shown), 4))]
            return self._list([*bare, *self._others(8), self._alike()], "list_without_evidence")
        made: Sheet = getattr(self._texts, kind)()
        return made

    def _page(self, course: Course) -> Sheet:
        sheet = course_sheet(course, self._rng.choice(self._provider.style.courses), self._teasers(course))
        return replace(sheet, crumbs=("Home", self._provider.style.corner.capitalize(), course.title))

    def _teasers(self, course: Course) -> list[Truth]:
        others = [truth for truth in self._teased if truth.of != course.truth.of]
        return self._rng.sample(others, min(len(others), self._rng.choice((0, 2, 3, 4))))

    def _list(self, courses: Sequence[Course], kind: str = "list") -> Sheet:
        shown = _each_title_once(courses)[:_MOST_ROWS]
        self._rng.shuffle(shown)
        provider = self._provider
        speaker = self._courses.speaker
        slots = speaker.slots()
        title = self._rng.choice(_LIST_TITLES).format(sector=self._rng.choice(words()["names"]["sectors"]))
        lead = tuple(speaker.several("course.intro", 1, slots))
        if kind == "list" and speaker.maybe(0.35):
            shown, lead = self._announced(shown), (speaker.say("proof.list_intro", slots),)
        url = f"https://{provider.domain}/{provider.style.corner}/{slug(title)}-{self._rng.randint(1, 99)}"
        template = self._rng.choice(provider.style.lists)
        if template in _WITHOUT_LINKS:
            shown = [self._courses.without_link(course) for course in shown]
        return Sheet(url, title, kind, template, courses=tuple(shown), lead=lead)

    def _announced(self, courses: Sequence[Course]) -> list[Course]:
        """Above the list stands that all of it is official: the rows need not say so, and no other is among them."""
        official = [course for course in courses if course.truth.verdict == "offer"]
        return [self._silent(course) if self._courses.speaker.maybe(0.5) else course for course in official]

    def _silent(self, course: Course) -> Course:
        if course.truth.status not in {"open", "unclear"}:
            return course
        bare = self._courses.bare(course)
        truth = replace(course.truth, kind="said_above_the_list", status=bare.truth.status)
        return replace(bare, truth=truth)


def _each_title_once(courses: Sequence[Course]) -> list[Course]:
    """One certificate, and one title, has one truth on a page."""
    by_title = {plain(course.title): course for course in reversed(courses)}
    by_code = {course.truth.of or course.title: course for course in reversed(by_title.values())}
    return list(by_code.values())


def _each_address_once(sheets: Sequence[Sheet]) -> list[Sheet]:
    return list({sheet.url: sheet for sheet in sheets}.values())
