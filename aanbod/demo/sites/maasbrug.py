"""Works for employers: nearly everything in-company only; one course opens to individuals in the third phase."""

from functools import partial

from aanbod.demo.content import Course, Pages, Setting, Showing, Site
from aanbod.demo.render import drawer, robots
from aanbod.demo.views import Catalogue, information_pages, news_pages, not_found

NAME = "Maasbrug Bedrijfsopleidingen"
COURSE = "/in-company/{}"
_EMPLOYERS = Showing.EMPLOYERS_ONLY
_company = partial(
    Course, prints_code=True, timeline=(_EMPLOYERS,) * 3,
    proof="Deelnemers die slagen, ontvangen een mbo-certificaat dat landelijk wordt erkend.",
)  # fmt: skip
COURSES = (
    _company("basiszorg", "Individuele basiszorg verlenen", "C0039", hours=900, price=2300),
    _company("voorbehouden-handelingen", "Verzorgende en verpleegtechnische handelingen", "K0118", price=1290),
    _company("ondersteuning-thuis", "Ondersteuning thuis", "C0024", timeline=(_EMPLOYERS, _EMPLOYERS, Showing.OPEN)),
    _company("assisteren", "Assisteren bij zorg en welzijn", "K0745"),
    _company("productie", "Meewerken in de productie", "C0023", theme="techniek", hours=640, price=1950),
)


def _pages(setting: Setting) -> Pages:
    draw = drawer("maasbrug/base.html")
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/in-company")
    pages = catalogue.course_pages(draw, "maasbrug/course.html")
    pages |= catalogue.overview_page(draw, "maasbrug/list.html")
    pages |= information_pages(draw, "/{}") | news_pages(draw, "/artikelen/{}", "/artikelen") | not_found(draw)
    pages |= {"/": pages["/in-company"]}
    return pages | {"/robots.txt": robots(setting.addresses["maasbrug"], lines=("Disallow: /klantportaal/",))}


SITE = Site("maasbrug", NAME, "alleen voor werkgevers", {"maasbrug": _pages}, COURSES)
