"""Tables for layout, FONT tags, ISO-8859-1 that only the page's own META names."""

from functools import partial

from aanbod.demo.content import FROM_THREE, Course, Pages, Setting, Site
from aanbod.demo.filler import SHORT_COURSES
from aanbod.demo.render import html
from aanbod.demo.views import Catalogue, diploma_pages, information_pages, news_pages, not_found
from register.words import Decision

NAME = "Vakcollege Oude Schans"
COURSE = "/{}.htm"
COURSES = (
    Course("vb-ouderen", "Ouderen met een beperking", "K0082",
           expected=Decision.REVIEW),
    Course("robotica", "Industri\u00eble Robotica", "K0989", "techniek", prints_code=True),
    Course("woonomgeving", "Cre\u00ebren van een optimale woon- en leefomgeving voor de zorgvrager", "C0052",
           prints_code=True, hours=700, price=1700),
    Course("metaal", "Basisvaardigheden metaalbewerken", "K0368", "techniek", prints_code=True),
    Course("voertuig", "Voertuigreconditionering", "K0840", "transport", prints_code=True),
    Course("machinebouw", "Functionele veiligheid in de machinebouw", "C0036", "techniek", hours=600, price=2100),
    Course("metselen", "Schoonmetselwerk", "K0695", "techniek", FROM_THREE, prints_code=True),
)  # fmt: skip


def _pages(setting: Setting) -> Pages:
    draw = _latin
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/cursus.htm", SHORT_COURSES[:7])
    pages = catalogue.course_pages(draw, "oudeschans/course.html")
    pages |= catalogue.overview_page(draw, "oudeschans/list.html")
    pages |= information_pages(draw, COURSE) | news_pages(draw, COURSE, "/nieuws.htm")
    pages |= diploma_pages(draw, COURSE, "/opleidingen.htm") | not_found(draw)
    home = draw("oudeschans/home.html")
    return pages | {"/": home, "/index.htm": home}  # no robots.txt, no sitemap


_latin = partial(
    html, charset="iso-8859-1", says_charset=False, layout="oudeschans/base.html", name=NAME, teasers=()
)  # fmt: skip


SITE = Site("oudeschans", NAME, "oude tabelopmaak in ISO-8859-1", {"oudeschans": _pages}, COURSES)
