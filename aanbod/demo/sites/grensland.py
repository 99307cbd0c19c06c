"""robots.txt forbids the course section, and asks for time between requests; the menu links there all the same."""

from aanbod.demo.content import Course, Pages, Setting, Site
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import Catalogue, diploma_pages, information_pages, news_pages, not_found, paths
from register.words import Outcome

NAME = "ROC Grensland"
SECTION = "/cursussen/"
COURSE = "/cursussen/{}/"
COURSES = (
    Course("helpende-plus", "Helpende Plus", "K0905"),
    Course("koken", "Koken in de horeca", "C0021", "horeca"),
    Course("leidinggeven", "Leidinggeven", "K0061", "handel"),
)


def _pages(setting: Setting) -> Pages:
    draw = drawer("grensland/base.html")
    pages = information_pages(draw, "/{}/") | news_pages(draw, "/nieuws/{}/", "/nieuws/")
    pages |= diploma_pages(draw, "/mbo/{}/", "/mbo/") | {"/": draw("grensland/home.html")} | not_found(draw)
    address = setting.addresses["grensland"]
    maps = {"/robots.txt": robots(address, sitemap="/sitemap.xml", lines=(f"Disallow: {SECTION}", "Crawl-delay: 0.2"))}
    catalogue = Catalogue(COURSES, setting.phase, COURSE, SECTION)
    forbidden = catalogue.course_pages(draw, "grensland/course.html")
    forbidden |= catalogue.overview_page(draw, "grensland/list.html")
    maps["/sitemap.xml"] = sitemap(address, paths(pages | forbidden))
    return pages | forbidden | maps


SITE = Site(
    "grensland", NAME, "robots.txt verbiedt de cursussen", {"grensland": _pages}, COURSES,
    forbidden=(SECTION,), hidden=True, outcome=Outcome.BLOCKED,
)  # fmt: skip
