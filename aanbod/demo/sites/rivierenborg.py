"""Redesigned between the first and the second phase: every address and all markup change, the offers stay."""

from functools import partial

from aanbod.demo.content import FROM_THREE, Course, Pages, Setting, Site
from aanbod.demo.filler import INFORMATION, SHORT_COURSES
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import Catalogue, diploma_pages, information_pages, news_pages, not_found, paths

NAME = "Rivierenborg College"
_work = partial(Course, prints_code=True)
COURSES = (
    _work("helpende-plus", "Helpende plus", "K0905"),
    _work("zorg-en-technologie", "Zorg en technologie", "K0137", hours=480, price=1400),
    _work("voeding", "Voeding en hospitality in zorg en welzijn", "K1137"),
    _work(
        "maatschappelijke-zorg", "Individuele ondersteuning in de maatschappelijke zorg", "C0059", hours=900, price=2500
    ),
    _work(
        "beperking",
        "Individuele ondersteuning van de cli\u00ebnt met een (verstandelijke) beperking",
        "C0040",
        hours=900,
    ),
    _work("lvb", "Mensen met een licht verstandelijke beperking en moeilijk verstaanbaar gedrag", "K0066"),
    _work("peercoaching", "Peercoaching in de praktijk", "K0996", timeline=FROM_THREE),
)
_TEXTS = INFORMATION[:4]
_OLD, _NEW = "/index.php?id=c-{}", "/leren/werkenden/{}"


def _pages(setting: Setting) -> Pages:
    return _old_site(setting) if setting.phase == 1 else _new_site(setting)


def _old_site(setting: Setting) -> Pages:
    draw = drawer("rivierenborg/old.html")
    catalogue = Catalogue(COURSES, setting.phase, _OLD, "/index.php?id=3", SHORT_COURSES[:4])
    pages = catalogue.course_pages(draw, "rivierenborg/old_course.html")
    pages |= catalogue.overview_page(draw, "rivierenborg/old_list.html")
    pages |= information_pages(draw, "/index.php?id={}", _TEXTS)
    pages |= diploma_pages(draw, "/index.php?id=d-{}", "/index.php?id=2")
    pages |= news_pages(draw, "/index.php?id=n-{}", "/index.php?id=4")
    home = draw("rivierenborg/home.html")
    return pages | not_found(draw) | {"/": home, "/index.php": home}


def _new_site(setting: Setting) -> Pages:
    draw = drawer("rivierenborg/new.html")
    catalogue = Catalogue(COURSES, setting.phase, _NEW, "/leren/werkenden", SHORT_COURSES[:4])
    pages = catalogue.course_pages(draw, "rivierenborg/new_course.html")
    pages |= catalogue.overview_page(draw, "rivierenborg/new_list.html")
    pages |= information_pages(draw, "/service/{}", _TEXTS) | {"/": draw("rivierenborg/home.html")}
    pages |= diploma_pages(draw, "/studeren/{}", "/studeren") | news_pages(draw, "/actueel/{}", "/actueel")
    address = setting.addresses["rivierenborg"]
    return pages | not_found(draw) | {"/robots.txt": robots(address, sitemap="/sitemap.xml", lines=("Allow: /",)),
                                      "/sitemap.xml": sitemap(address, paths(pages))}  # fmt: skip


SITE = Site("rivierenborg", NAME, "vernieuwd na de eerste meting", {"rivierenborg": _pages}, COURSES)
