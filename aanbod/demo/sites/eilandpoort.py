"""Down in the second phase: every connection is refused. In the third it is back, with one course less."""

from functools import partial

from aanbod.demo.content import UNTIL_TWO, Course, Pages, Setting, Site
from aanbod.demo.filler import INFORMATION, SHORT_COURSES
from aanbod.demo.render import drawer, robots
from aanbod.demo.views import Catalogue, diploma_pages, information_pages, news_pages, not_found
from register.words import Decision

NAME = "Eilandpoort College"
COURSE = "/bijscholing/{}/"
_island = partial(Course, prints_code=True, proof="Je sluit af met een mbo-certificaat.")
COURSES = (
    _island("helpende-plus", "Helpende Plus \u2013 mbo-certificaat", "K0905"),
    _island("handelingen", "Verzorgende & verpleegtechnische handelingen", "K0118"),
    _island("zorg-verlenen", "Individuele zorg verlenen (niveau 3)", "C0053", hours=900, price=2600),
    _island("emb", "Mensen met ernstige meervoudige beperkingen (EMB)", "K0233", expected=Decision.REVIEW),
    _island("ervaring", "Ervaringsdeskundigheid", "K0432", timeline=UNTIL_TWO),
)


def _pages(setting: Setting) -> Pages:
    draw = drawer("eilandpoort/base.html")
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/bijscholing/", SHORT_COURSES[2:6])
    pages = catalogue.course_pages(draw, "eilandpoort/course.html")
    pages |= catalogue.overview_page(draw, "eilandpoort/list.html")
    pages |= information_pages(draw, "/{}/", INFORMATION[:4]) | news_pages(draw, "/nieuws/{}/", "/nieuws/")
    pages |= diploma_pages(draw, "/opleidingen/{}/", "/opleidingen/") | {"/": draw("eilandpoort/home.html")}
    return pages | not_found(draw) | {"/robots.txt": robots(setting.addresses["eilandpoort"], lines=("Disallow:",))}


SITE = Site(
    "eilandpoort", NAME, "onbereikbaar in de tweede meting", {"eilandpoort": _pages}, COURSES, down_in=frozenset({2})
)
