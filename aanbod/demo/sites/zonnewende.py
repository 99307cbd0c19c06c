"""Cards and JSON-LD; an unknown address answers 200 (soft 404); one certificate goes on under its successor's code."""

import json
from functools import partial

from markupsafe import Markup

from aanbod.demo.content import UNTIL_ONE, Course, Pages, Setting, Site
from aanbod.demo.filler import SHORT_COURSES
from aanbod.demo.render import asset, drawer, robots, sitemap
from aanbod.demo.views import Catalogue, View, diploma_pages, information_pages, news_pages, not_found, paths

NAME = "Zonnewende College"
COURSE = "/professionals/{}"
_card = partial(Course, prints_code=True, proof="Slaag je voor het keuzedeel, dan ontvang je het mbo-certificaat.")
_PART = "Slaag je voor dit onderdeel, dan ontvang je het mbo-certificaat."
COURSES = (
    _card("pedicure", "Pedicure", "K0511", "verzorging", later_code="K1257", hours=720, price=2950),
    _card(
        "optiek",
        "Assortimentsbeheer optiek en assisteren bij refractie",
        "C0056",
        "verzorging",
        proof=_PART,
        hours=800,
        price=2200,
    ),
    _card("orthodontie", "Assistent orthodontie", "K0167", price=1650),
    _card("skin-care", "Skin and care", "C0034", "verzorging", proof=_PART, hours=720, price=2400),
    _card("grz", "GRZ: geriatrische revalidatiezorg", "K0902"),
    _card("palliatief", "Verdieping palliatieve zorg", "K1006", timeline=UNTIL_ONE),
)


def _pages(setting: Setting) -> Pages:
    address = setting.addresses["zonnewende"]
    catalogue = Catalogue(COURSES, setting.phase, COURSE, "/professionals", SHORT_COURSES[4:8])
    draw = drawer("zonnewende/base.html", teasers=catalogue.listed()[:3], linked_data=partial(_linked_data, address))
    pages = catalogue.course_pages(draw, "zonnewende/course.html")
    pages |= catalogue.overview_page(draw, "zonnewende/cards.html")
    pages |= information_pages(draw, "/{}") | news_pages(draw, "/nieuws/{}", "/nieuws")
    pages |= diploma_pages(draw, "/opleidingen/{}", "/opleidingen") | {"/": draw("zonnewende/home.html")}
    return pages | not_found(draw, soft=True) | {
        "/robots.txt": robots(address, sitemap="/sitemap.xml"), "/sitemap.xml": sitemap(address, paths(pages)),
        "/build/zon.css": asset("zonnewende/zon.css", "text/css"),
    }  # fmt: skip


def _linked_data(address: str, course: View) -> Markup:
    """schema.org Course as course sites print it."""
    credential = {"@type": "EducationalOccupationalCredential", "credentialCategory": course.result}
    offer = {"@type": "Offer", "price": course.price, "priceCurrency": "EUR", "category": "Paid"}
    data = {
        "@context": "https://schema.org", "@type": "Course", "name": course.title, "description": course.about,
        "url": address + course.href, "provider": {"@type": "Organization", "name": NAME},
        "educationalCredentialAwarded": credential, "offers": offer,
        "hasCourseInstance": {"@type": "CourseInstance", "courseMode": "blended", "startDate": "2026-09-07"},
    }  # fmt: skip
    if course.code:
        data["courseCode"] = course.code
    return Markup(json.dumps(data, ensure_ascii=False).replace("<", "\\u003c"))  # noqa: S704 - our own JSON, < escaped


SITE = Site(
    "zonnewende", NAME, "kaarten en JSON-LD, zachte 404", {"zonnewende": _pages}, COURSES,
    no_offer={"/professionals/sociale-hygiene": "SVH-diploma", "/professionals/tig-lassen": "branchecertificaat"},
)  # fmt: skip
