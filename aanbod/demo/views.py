"""What a course's page prints, and the pages that most sites have in common, at the addresses a site chooses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from aanbod.demo.content import NOT_FOUND, Answer, Course, Pages, Showing
from aanbod.demo.filler import ABOUT, INFORMATION, NEWS, USUAL_DIPLOMAS, Diploma, ShortCourse, Text
from aanbod.demo.render import Draw, redirect

PROOF = "Na afronding ontvang je een officieel mbo-certificaat, erkend door het ministerie van OCW."
NOTICES = {
    Showing.EMPLOYERS_ONLY: "Deze opleiding verzorgen wij uitsluitend in-company, in opdracht van werkgevers. "
    "Individuele inschrijving is niet mogelijk.",
    Showing.WAITING_LIST: "De groep is vol. Je kunt je aanmelden voor de wachtlijst.",
    Showing.DISCONTINUED: "Let op: deze cursus wordt niet meer aangeboden. Inschrijven is niet mogelijk.",
}


@dataclass(frozen=True, slots=True)
class View:
    """A course as its page prints it; `code` only where the page prints it, `price` in euros."""

    title: str
    href: str
    about: str
    result: str
    proof: str
    duration: str
    price: int
    notice: str = ""
    code: str = ""
    open: bool = True


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    title: str
    note: str = ""


def view(course: Course, phase: int, href: str) -> View:
    showing = course.showing(phase)
    code = (course.code_in(phase) or "") if course.prints_code else ""
    proof = course.proof or (PROOF if course.code else "")
    notice = NOTICES.get(showing, "")
    duration = f"{course.hours} studiebelastingsuren (sbu)"
    return View(course.title, href.format(course.slug), ABOUT[course.theme], course.result, proof, duration,
                course.price, notice, code, showing is Showing.OPEN)  # fmt: skip


def short_view(course: ShortCourse, href: str) -> View:
    proof = f"Je sluit de cursus af met een {course.result}." if "geen" not in course.result else ""
    result = course.result[0].upper() + course.result[1:]
    return View(course.title, href.format(course.slug), course.about, result, proof, course.days, course.price)


def short_listed(href: str, chosen: tuple[ShortCourse, ...]) -> list[View]:
    return [short_view(course, href) for course in chosen]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A site's own courses in one phase, with the `plain` ones that give no certificate, at `href` each."""

    courses: tuple[Course, ...]
    phase: int
    href: str
    overview: str
    plain: tuple[ShortCourse, ...] = ()

    def listed(self) -> list[View]:
        """What the site's overview lists: the courses that count in this phase, then the plain ones."""
        shown = [view(course, self.phase, self.href) for course in self.courses if course.showing(self.phase).counts]
        return shown + short_listed(self.href, self.plain)

    def course_pages(self, draw: Draw, template: str) -> Pages:
        """One page each, for as long as the course's address leads anywhere."""
        own = {self.href.format(course.slug): self._answer(draw, template, course) for course in self.courses}
        plain = {shown.href: draw(template, course=shown) for shown in short_listed(self.href, self.plain)}
        return {path: answer for path, answer in own.items() if answer is not None} | plain

    def overview_page(self, draw: Draw, template: str) -> Pages:
        """All on one page."""
        return paged(draw, template, self.listed(), 99, lambda _: self.overview)

    def _answer(self, draw: Draw, template: str, course: Course) -> Answer | None:
        match course.showing(self.phase):
            case Showing.ABSENT:
                return None
            case Showing.REDIRECTED:
                return redirect(self.overview)
            case Showing.SILENT:
                return draw("shared/text.html", text=_SILENT)
            case _:
                return draw(template, course=view(course, self.phase, self.href))


def information_pages(draw: Draw, href: str, texts: Iterable[Text] = INFORMATION) -> Pages:
    return {href.format(text.slug): draw("shared/text.html", text=text) for text in texts}


def news_pages(draw: Draw, href: str, overview: str, texts: tuple[Text, ...] = NEWS) -> Pages:
    pages = {href.format(text.slug): draw("shared/article.html", text=text) for text in texts}
    links = [Link(href.format(text.slug), text.title, text.date) for text in texts]
    return pages | {overview: draw("shared/links.html", heading="Nieuws", links=links)}


def diploma_pages(draw: Draw, href: str, overview: str, diplomas: tuple[Diploma, ...] = USUAL_DIPLOMAS) -> Pages:
    pages = {href.format(diploma.slug): draw("shared/diploma.html", diploma=diploma) for diploma in diplomas}
    links = [Link(href.format(d.slug), f"{d.title}, niveau {d.level}", d.path) for d in diplomas]
    return pages | {overview: draw("shared/links.html", heading="Mbo-opleidingen", links=links)}


def not_found(draw: Draw, *, soft: bool = False) -> Pages:
    """`soft`: the page says that nothing was found, under status 200, as badly configured sites do."""
    return {NOT_FOUND: draw("shared/missing.html", status=200 if soft else 404)}


def paged(draw: Draw, template: str, views: list[View], size: int, address: Callable[[int], str]) -> Pages:
    """A listing in parts of `size`; `address(1)` is the first part."""
    parts = [views[start : start + size] for start in range(0, len(views), size)] or [[]]
    last = len(parts)
    return {
        address(number): draw(template, courses=part, number=number, numbers=range(1, last + 1), address=address)
        for number, part in enumerate(parts, 1)
    }


def paths(pages: Pages) -> list[str]:
    """The addresses of real pages, as a sitemap lists them."""
    return sorted(path for path, answer in pages.items() if path != NOT_FOUND and _is_page(answer))


def _is_page(answer: Answer) -> bool:
    return answer.status == 200 and answer.content_type.startswith("text/html")  # noqa: PLR2004


_SILENT = Text("leeg", "Volwassenenonderwijs", ("Ons nieuwe programma wordt binnenkort bekendgemaakt.",))
