"""Contract education stands on a host of its own; the school's website has diploma programmes and a link to it."""

from functools import partial

from aanbod.demo.content import FROM_THREE, UNTIL_ONE, Course, Pages, Setting, Site
from aanbod.demo.filler import INFORMATION, SHORT_COURSES, Text
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import Catalogue, diploma_pages, information_pages, news_pages, not_found, paths

NAME = "Waterlandcollege"
COURSE = "/scholing/{}"
_business = partial(Course, theme="handel", prints_code=True)
COURSES = (
    _business("helpende-plus", "Helpende Plus (keuzedeel)", "K0905", theme="zorg"),
    _business("ondernemerschap", "Ondernemerschap mbo", "K0165", hours=480, price=1250),
    _business("leidinggeven", "Leidinggeven", "K0061", price=1100),
    _business("e-commerce", "Online marketing en e-commerce toepassen", "K0519", timeline=UNTIL_ONE),
    _business("taakgericht-leidinggeven", "Taakgericht leidinggeven", "C0048", hours=600, price=1800),
    _business("praktijkopleider", "Praktijkopleider", "K0087", price=825),
    _business(
        "gevorderd-digitaal",
        "Digitale vaardigheden voor gevorderden",
        "K0023",
        theme="ict",
        timeline=FROM_THREE,
        price=480,
    ),
)
_SERVICES = (
    Text("diensten", "Onze diensten", ("Wij adviseren bedrijven over scholing, subsidies en leerbedrijven.",)),
    Text("neem-contact-op", "Neem contact op", ("Bel met onze opleidingsadviseurs of laat je terugbellen.",)),
)  # fmt: skip


def _school(setting: Setting) -> Pages:
    draw = drawer("waterland/base.html", name=NAME, business=setting.addresses["waterland-zakelijk"])
    pages = information_pages(draw, "/{}", INFORMATION) | news_pages(draw, "/nieuws/{}", "/nieuws")
    pages |= diploma_pages(draw, "/mbo/{}", "/mbo") | {"/": draw("waterland/home.html")} | not_found(draw)
    address = setting.addresses["waterland"]
    return pages | {"/robots.txt": robots(address, sitemap="/sitemap.xml", lines=("Disallow: /zoeken",)),
                    "/sitemap.xml": sitemap(address, paths(pages))}  # fmt: skip


def _contract_education(setting: Setting) -> Pages:
    draw = drawer("waterland/business.html", school=setting.addresses["waterland"])
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/scholing", SHORT_COURSES[:4])
    pages = catalogue.course_pages(draw, "waterland/course.html")
    pages |= catalogue.overview_page(draw, "waterland/list.html")
    pages |= information_pages(draw, "/{}", _SERVICES) | {"/": pages["/scholing"]} | not_found(draw)
    return pages | {"/robots.txt": robots(setting.addresses["waterland-zakelijk"], lines=("Disallow:",))}


SITE = Site(
    "waterland", NAME, "contractonderwijs op een eigen adres",
    {"waterland": _school, "waterland-zakelijk": _contract_education}, COURSES,
    no_offer={"/mbo/pedagogisch-medewerker": "diploma-opleiding"},
)  # fmt: skip
