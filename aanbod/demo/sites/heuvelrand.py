"""Diploma programmes whose pages list keuzedelen with their codes; nothing is offered by itself."""

from aanbod.demo.content import Pages, Setting, Site
from aanbod.demo.filler import DIPLOMAS
from aanbod.demo.render import drawer, robots, sitemap
from aanbod.demo.views import diploma_pages, information_pages, news_pages, not_found, paths

NAME = "ROC Heuvelrand"


def _pages(setting: Setting) -> Pages:
    draw = drawer("heuvelrand/base.html")
    pages = information_pages(draw, "/node/{}") | news_pages(draw, "/nieuws/{}", "/nieuws")
    pages |= diploma_pages(draw, "/opleidingen/{}", "/opleidingen", DIPLOMAS) | {"/": draw("heuvelrand/home.html")}
    pages |= {f"/opleidingen/{d.slug}": draw("heuvelrand/diploma.html", diploma=d) for d in DIPLOMAS}
    address = setting.addresses["heuvelrand"]
    return pages | not_found(draw) | {"/robots.txt": robots(address, sitemap="/sitemap.xml", lines=("Allow: /",)),
                                      "/sitemap.xml": sitemap(address, paths(pages))}  # fmt: skip


SITE = Site(
    "heuvelrand", NAME, "diploma's die keuzedelen met codes opsommen", {"heuvelrand": _pages},
    no_offer={f"/opleidingen/{d.slug}": "keuzedelen binnen een diploma-opleiding" for d in DIPLOMAS},
)  # fmt: skip
