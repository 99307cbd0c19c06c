"""Drawn in the visitor's browser only: every address answers with an empty shell, the content comes as JSON."""

from typing import Any

from aanbod.demo.content import FROM_TWO, NOT_FOUND, UNTIL_TWO, Course, Pages, Setting, Site
from aanbod.demo.filler import INFORMATION, SHORT_COURSES
from aanbod.demo.render import as_json, asset, drawer, euro, robots
from aanbod.demo.views import Catalogue, View, short_view

NAME = "Havenmeer College"
COURSE = "/cursus/{}"
THEMES = ("zorg", "ict")
_LLO = "Dit keuzedeel volg je los van een opleiding. Slaag je, dan krijg je een landelijk erkend mbo-certificaat."
COURSES = (
    Course("helpende-plus", "Mbo-certificaat Helpende Plus", "K0905", prints_code=True),
    Course("zorginnovaties", "Zorginnovaties en technologie", "K0138", proof=_LLO, prints_code=True, hours=480),
    Course("basis-programmeren", "Basis programmeren met Python", "K0719", "ict", proof=_LLO, prints_code=True),
    Course("webdevelopment", "Basis webdevelopment", "K0721", "ict", UNTIL_TWO, proof=_LLO),
    Course("front-end", "Frontend development", "K0722", "ict", proof=_LLO),
    Course("datacenter", "Datacenter IT-techniek", "K1171", "ict", FROM_TWO, proof=_LLO, prints_code=True),
)
_PLAIN = SHORT_COURSES[3:5]


def _pages(setting: Setting) -> Pages:
    return {
        NOT_FOUND: drawer("", name=NAME)("havenmeer/shell.html"),
        "/robots.txt": robots(setting.addresses["havenmeer"], lines=("Disallow: /api/intern/",)),
        "/assets/app.js": asset("havenmeer/app.js", "text/javascript"),
        "/assets/app.css": asset("havenmeer/app.css", "text/css"),
        "/api/inhoud.json": as_json(_content(setting.phase)),
    }


def _content(phase: int) -> dict[str, Any]:
    shown = [
        _entry(course, theme)
        for theme in THEMES
        for course in Catalogue(_of(theme), phase, COURSE, "/cursussen").listed()
    ]
    plain = [_entry(short_view(course, COURSE), "overig") for course in _PLAIN]
    texts = [{"pad": f"/{t.slug}", "titel": t.title, "alineas": t.paragraphs} for t in INFORMATION[:3]]
    return {"naam": NAME, "themas": [*THEMES, "overig"], "cursussen": shown + plain, "teksten": texts}


def _of(theme: str) -> tuple[Course, ...]:
    return tuple(course for course in COURSES if course.theme == theme)


def _entry(course: View, theme: str) -> dict[str, Any]:
    facts = {"Resultaat": course.result, "Studielast": course.duration, "Prijs": f"\u20ac {euro(course.price)}"}
    if course.code:
        facts["Keuzedeel"] = course.code
    return {
        "pad": course.href, "titel": course.title, "thema": theme, "kort": course.about[:60] + "\u2026",
        "lang": course.about, "bewijs": course.proof, "kenmerken": facts,
    }  # fmt: skip


SITE = Site("havenmeer", NAME, "alleen in de browser getekend (JavaScript)", {"havenmeer": _pages}, COURSES)
