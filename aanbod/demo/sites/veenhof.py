"""Waiting lists and courses that are no longer given, with pages that stay."""

from functools import partial

from aanbod.demo.content import OPEN, Course, Pages, Setting, Showing, Site
from aanbod.demo.filler import SHORT_COURSES
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import (
    Catalogue,
    Link,
    diploma_pages,
    information_pages,
    news_pages,
    not_found,
    paths,
    short_listed,
)

NAME = "Veenhof College"
COURSE = "/cursusaanbod/{}"
_FULL, _STOPPED = Showing.WAITING_LIST, Showing.DISCONTINUED
_adult = partial(
    Course, prints_code=True, proof="Je ontvangt een mbo-certificaat als je de proeve van bekwaamheid haalt."
)
COURSES = (
    _adult("helpende-plus", "Helpende Plus", "K0905", timeline=(_FULL,) * 3),
    _adult(
        "wonen-en-welbevinden", "Ondersteunen bij wonen en welbevinden", "C0033", timeline=(OPEN, _STOPPED, _STOPPED)
    ),
    _adult("gerontopsychiatrie", "Gerontopsychiatrie", "K0988", timeline=(_STOPPED,) * 3),
    _adult("bso", "BSO 8-12 jaar", "K0611", "kind"),
    _adult("leesbevordering", "Specialist leesbevordering (0-12 jaar)", "K0879", "kind", timeline=(_FULL, OPEN, OPEN)),
    _adult("didactiek", "Didactische ondersteuning in het basisonderwijs", "K1155", "kind"),
)
_NOTES = {_FULL: "wachtlijst", _STOPPED: "gestopt"}


def _pages(setting: Setting) -> Pages:
    draw = drawer("veenhof/base.html")
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/cursusaanbod", SHORT_COURSES[:4])
    links = [Link(COURSE.format(c.slug), c.title, _NOTES.get(c.showing(setting.phase), "")) for c in COURSES]
    links += [Link(course.href, course.title) for course in short_listed(COURSE, catalogue.plain)]
    pages = catalogue.course_pages(draw, "veenhof/course.html")
    pages |= information_pages(draw, "/{}") | news_pages(draw, "/nieuws/{}", "/nieuws")
    pages |= diploma_pages(draw, "/mbo-opleidingen/{}", "/mbo-opleidingen") | not_found(draw)
    pages |= {"/cursusaanbod": draw("veenhof/list.html", links=links)}
    pages |= {"/": draw("shared/links.html", heading="Welkom", links=[Link("/cursusaanbod", "Naar het cursusaanbod")])}
    address = setting.addresses["veenhof"]
    return pages | {"/robots.txt": robots(address), "/sitemap.xml": sitemap(address, paths(pages))}


SITE = Site(
    "veenhof", NAME, "wachtlijsten en gestopte cursussen", {"veenhof": _pages}, COURSES,
    no_offer={"/cursusaanbod/gerontopsychiatrie": "wordt niet meer gegeven", "/cursusaanbod/vca-basis": "VCA-diploma"},
)  # fmt: skip
