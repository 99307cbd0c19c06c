"""One long table: certificates, branch certificates and proofs of participation in one list, without own pages."""

from dataclasses import replace
from functools import partial

from aanbod.demo.content import FROM_THREE, Course, Pages, Setting, Showing, Site
from aanbod.demo.filler import DIPLOMAS, SHORT_COURSES
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import Catalogue, View, diploma_pages, information_pages, news_pages, not_found, paged, paths

NAME = "ROC Polderpoort"
TABLE = "/volwassenen/aanbod.html"
_BACK = (Showing.OPEN, Showing.SILENT, Showing.OPEN)
_table = partial(Course, theme="techniek", prints_code=True)
COURSES = (
    _table("levensmiddelen", "Werken in de levensmiddelentechnologie", "K0651", price=1350),
    _table("procesoperator", "Verbreding procesoperator procestechniek", "K0442", timeline=_BACK, price=1475),
    _table("meet-en-regel", "Meet- en regeltechniek", "K0977", price=1475),
    _table("robotica", "Industri\u00eble robotica", "K0989", price=1650),
    _table("automatisering", "Industri\u00eble automatisering", "K0812", price=1650),
    _table("productie", "Meewerken in de productie", "C0023", hours=640, price=1900),
    _table("mengen-2", "Meng- en scheidingstechnieken (niveau 2)", "K0417", price=1250),
    _table("mengen-3", "Meng- en scheidingstechnieken (niveau 3)", "K0418", price=1250),
    _table("waterstof", "Waterstoftechnologie", "K1047", timeline=FROM_THREE, price=1575),
)
_GREEN = View(
    "Mollen- en woelrattenbestrijding", TABLE, "", "Mbo-certificaat (groen)", "", "160 sbu", 795, code="C0013"
)
_OWN = View("Leidinggeven op de werkvloer", TABLE, "", "Bewijs van deelname", "", "3 dagen", 745)


def _pages(setting: Setting) -> Pages:
    draw = drawer("polderpoort/base.html", name=NAME)
    catalogue = Catalogue(COURSES, setting.phase, TABLE, TABLE, SHORT_COURSES)
    offered = [
        replace(row, duration=row.duration.replace("studiebelastingsuren (sbu)", "sbu")) for row in catalogue.listed()
    ]
    rows = sorted([*offered, _GREEN, _OWN], key=lambda row: row.title)
    pages = paged(draw, "polderpoort/table.html", rows, len(rows), lambda _: TABLE)
    pages |= information_pages(draw, "/info/{}.html") | news_pages(draw, "/actueel/{}.html", "/actueel.html")
    pages |= diploma_pages(draw, "/opleidingen/{}.html", "/opleidingen.html", DIPLOMAS[3:])
    pages |= {"/": draw("polderpoort/home.html")} | not_found(draw)
    address = setting.addresses["polderpoort"]
    return pages | {
        "/robots.txt": robots(address, lines=("Disallow:",)),
        "/sitemap.xml": sitemap(address, paths(pages)),
    }


SITE = Site(
    "polderpoort", NAME, "\u00e9\u00e9n lange tabel", {"polderpoort": _pages}, COURSES, etags=True,
    no_offer={"/opleidingen/timmerman.html": "diploma-opleiding", "/info/veelgestelde-vragen.html": "uitleg"},
)  # fmt: skip
