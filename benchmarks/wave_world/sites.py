"""What a visit sees: addresses, pages and answers of a school's site in a wave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from random import Random

from benchmarks.wave_world.truth import EVENT, TURN, WAVES, Course, Kind, School, Truth
from benchmarks.web.dutch import slug
from register.provider import Provider

REWORDINGS = ("Cursus {}", "{} (mbo-certificaat)", "Opleiding {} voor volwassenen", "{} - deeltijd")
SECTIONS = {"a": "cursussen", "b": "volwassenen/aanbod"}
TEXT = (
    "Met deze korte opleiding leer je in {weeks} weken de praktijk van {title}. Je sluit af met een examen. "
    "Na afronding ontvang je een officieel mbo-certificaat."
)


@dataclass(frozen=True)
class Answered:
    """An address with what answers there; `leads_to` for a redirect, "" for a page."""

    url: str
    status: int
    body: str = ""
    leads_to: str = ""


@dataclass(frozen=True)
class Site:
    """One school's site in one wave. `guests` are schools that merged into it."""

    truth: Truth
    school: School
    guests: tuple[School, ...]
    wave: int

    @property
    def host(self) -> str:
        new = self.school.kind is Kind.NEW_HOST and self.wave >= TURN
        return f"www.{self.school.id}{'-groep' if new else ''}.example"

    @property
    def skin(self) -> str:
        return "b" if self.school.kind is Kind.REDESIGN and self.wave >= EVENT else "a"

    @cached_property
    def shown(self) -> dict[str, Course]:
        """By address."""
        everyone = [c for school in (self.school, *self.guests) for c in school.courses if c.is_offered(self.wave)]
        return {self.address(course): course for course in everyone if course not in self.lost}

    @cached_property
    def lost(self) -> frozenset[Course]:
        if self.school.kind is not Kind.HALF_LOST or self.wave != EVENT:
            return frozenset()
        offered = [course for course in self.school.courses if course.is_offered(self.wave)]
        return frozenset(Random(self.school.id).sample(offered, len(offered) // 2))

    @property
    def is_silent(self) -> bool:
        return self.wave == EVENT and self.school.kind in {Kind.DOWN, Kind.BLOCKED}

    def title(self, course: Course) -> str:
        official = self.truth.register(self.wave).by_code[course.codes[self.wave]].title
        if course.reworded and self.wave >= EVENT:
            return REWORDINGS[course.number % len(REWORDINGS)].format(official)
        return official

    def address(self, course: Course) -> str:
        name = slug(self.title(course) if self.skin == "b" else f"{course.school}-{course.number}")
        tail = f"{course.number}-{name}" if self.skin == "b" else name
        return f"https://{self.host}/{SECTIONS[self.skin]}/{tail}"

    def pages(self) -> Iterator[Answered]:
        """All that a crawl reaches."""
        if self.is_silent:
            return
        yield Answered(f"https://{self.host}/", 200, self._page("Welkom", "<p>Wij leiden op voor werk.</p>"))
        rows = "".join(f'<li><a href="{url}">{escape(self.title(c))}</a></li>' for url, c in self.shown.items())
        yield Answered(f"https://{self.host}/{SECTIONS[self.skin]}", 200, self._page("Ons aanbod", f"<ul>{rows}</ul>"))
        failing = self.school.kind is Kind.ERRORS and self.wave == EVENT
        for url, course in self.shown.items():
            if not (failing and course.number % 2):
                yield Answered(url, 200, self._course(course))

    def at_old_place(self, url: str) -> Answered | None:
        """What answers where a course was shown before; None = nothing does."""
        if self.is_silent or url in self.shown:
            return None
        if f"//{self.host}/" not in url and self.school.number % 2:
            return None  # the old host is switched off
        kept = hash_of(url) % 4
        if kept == 0:
            return Answered(url, 404, self._page("Niet gevonden", ""))
        if kept == 1:
            return Answered(url, 301, leads_to=f"https://{self.host}/")
        if kept == 2:  # noqa: PLR2004
            return Answered(url, 200, self._page("Deze pagina is vernieuwd", "<p>Bekijk ons actuele aanbod.</p>"))
        return Answered(url, 410, self._page("Verwijderd", ""))

    def _course(self, course: Course) -> str:
        title = escape(self.title(course))
        text = TEXT.format(weeks=10 + course.number % 30, title=title.lower())
        facts = "<dl><dt>Resultaat</dt><dd>Mbo-certificaat</dd><dt>Duur</dt><dd>20 weken</dd></dl>"
        code = f"<p>Certificaatcode {course.codes[self.wave]}</p>" if course.number % 3 == 0 else ""
        return self._page(title, f"<p>{text}</p>{facts}{code}")

    def _page(self, title: str, main: str) -> str:
        menu = "<nav><a href='/'>Home</a> <a href='/contact'>Contact</a></nav>"
        shell = "main" if self.skin == "a" else "article"
        return (
            f"<!doctype html><html lang=nl><head><title>{title} | {self.school.id}</title></head><body>{menu}"
            f"<{shell}><h1>{title}</h1>{main}</{shell}><footer>{self.school.id}</footer></body></html>"
        )


def sites(truth: Truth, wave: int) -> list[Site]:
    """Of all schools that still have one."""
    guests = {s.id: tuple(g for g in truth.schools if g.heir == s.id and wave >= TURN) for s in truth.schools}
    return [Site(truth, s, guests[s.id], wave) for s in truth.schools if s.home_of(wave) == s.id]


def providers(truth: Truth, wave: int) -> list[Provider]:
    """`providers.yaml` as the researchers keep it."""
    return [block for school in truth.schools for block in _block(truth, school, wave)]


def _block(truth: Truth, school: School, wave: int) -> Sequence[Provider]:
    if school.kind is Kind.TAKEN_OVER and wave >= TURN:
        return ()
    late = wave >= TURN
    site = Site(truth, school, (), wave)
    old = [f"www.{s.id}.example" for s in truth.schools if s.heir == school.id] if late else []
    own = [f"{school.id}.example"] if school.kind is Kind.NEW_HOST and late else []
    merged = school.kind is Kind.MERGES and late
    return [
        Provider(
            id=school.id,
            name=school.id,
            website=f"https://{site.host}/",
            domains=(*own, *old),
            active_to=WAVES[TURN] if merged else None,
            successor=school.heir if merged else None,
        )
    ]


def hash_of(text: str) -> int:
    return sum(ord(letter) * (place + 1) for place, letter in enumerate(text))
