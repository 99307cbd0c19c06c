"""A trainer without public funding: real certificates beside trainings of its own with nearly the same titles."""

from functools import partial

from aanbod.demo.content import FROM_TWO, Course, Pages, Setting, Site
from aanbod.demo.filler import SHORT_COURSES
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import Catalogue, information_pages, news_pages, not_found, paged, paths
from register.words import Decision

NAME = "Vakkracht Opleidingen"
COURSE = "/opleiding/{}"
_THIRD = "Je volgt deze opleiding in de derde leerweg en haalt een mbo-certificaat, geregistreerd bij DUO."
_official = partial(Course, proof=_THIRD)
_own = partial(Course, code=None, theme="handel", result="Bewijs van deelname")
COURSES = (
    _official("helpende-plus", "Helpende Plus thuisstudie", "K0905", expected=Decision.REVIEW),
    _official("werken-met-babys", "Werken met baby's", "K0290", "kind"),
    _official("digitaal", "Basis digitale vaardigheden", "K0022", "ict", price=399),
    _official("zorg-verlenen", "Individuele zorg verlenen niveau 3", "C0053", hours=900, price=2199),
    _official("ondernemen", "Ondernemerschap", "K0165", "handel", FROM_TWO, hours=480, price=1099),
    _own("leidinggeven", "Leidinggeven aan teams", proof="Je ontvangt een bewijs van deelname van Vakkracht."),
    _own(
        "ervaring",
        "Ervaringsdeskundigheid inzetten",
        proof="Een korte training op mbo-niveau, zonder examen.",
        theme="zorg",
    ),
    _own(
        "zorgtechnologie",
        "Zorg en technologie",
        proof="Voor deze training krijg je geen mbo-certificaat.",
        theme="zorg",
    ),
)


def _pages(setting: Setting) -> Pages:
    draw = drawer("vakkracht/base.html")
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/alle-opleidingen", SHORT_COURSES[:8])
    pages = catalogue.course_pages(draw, "vakkracht/course.html")
    pages |= paged(draw, "vakkracht/list.html", catalogue.listed(), 6, _list_page)
    pages |= {"/": pages["/alle-opleidingen"]} | information_pages(draw, "/{}") | news_pages(draw, "/blog/{}", "/blog")
    address = setting.addresses["vakkracht"]
    return pages | not_found(draw) | {"/robots.txt": robots(address), "/sitemap.xml": sitemap(address, paths(pages))}


def _list_page(number: int) -> str:
    return "/alle-opleidingen" if number == 1 else f"/alle-opleidingen?pagina={number}"


SITE = Site(
    "vakkracht", NAME, "niet-bekostigd, met look-alikes", {"vakkracht": _pages}, COURSES, funded=False,
    no_offer={COURSE.format(course.slug): course.proof for course in COURSES if course.code is None},
)  # fmt: skip
