"""A sheet as a document: its template in the shell of its site, with menu, footer, cookie bar and teasers."""

from dataclasses import dataclass
from html import escape
from random import Random

from benchmarks.first_world import html_parts as html
from benchmarks.first_world import pdf_parts
from benchmarks.first_world.course_html import COURSE_BODIES
from benchmarks.first_world.list_html import LIST_BODIES
from benchmarks.first_world.providers import Provider
from benchmarks.first_world.sheet import Sheet
from benchmarks.first_world.words import slug, words
from extractor.document import Document

_TITLE_FIRST = 0.7
_SHELLS = {
    "main": "{cookies}<header><nav>{menu}</nav></header>{crumbs}<main>{main}</main><footer>{footer}</footer>",
    "divs": '<div id="header">{menu}</div><div id="content">{crumbs}{main}</div><div id="footer">{footer}</div>'
    "{cookies}",
    "old": '<table><tr><td class="nav">{menu}</td><td>{main}</td></tr><tr><td>{footer}</td></tr></table>',
    "app": '<div id="__next"><div class="Nav_nav">{menu}</div><div class="Page_main">{main}</div>'
    "<footer>{footer}</footer></div>{cookies}",
}
_PDF = {"brochure_pdf": pdf_parts.brochure, "table_pdf": pdf_parts.table, "guide_pdf": pdf_parts.guide}


@dataclass(frozen=True)
class Drawn:
    """A page as a visitor gets it, with what stands on it."""

    provider: Provider
    sheet: Sheet
    document: Document


def draw(sheet: Sheet, provider: Provider) -> Drawn:
    if sheet.template in _PDF:
        body = _PDF[sheet.template](sheet)
        return Drawn(provider, sheet, Document(sheet.url, "application/pdf", body))
    page = _page(sheet, provider).encode()
    return Drawn(provider, sheet, Document(sheet.url, "text/html; charset=utf-8", page))


def _page(sheet: Sheet, provider: Provider) -> str:
    head, body = _head(sheet, provider), _shell(sheet, provider, _main(sheet) + _teasers(sheet, provider))
    return f'<!doctype html><html lang="{sheet.language}"><head>{head}</head><body>{body}</body></html>'


def _main(sheet: Sheet) -> str:
    if sheet.template in COURSE_BODIES:
        return COURSE_BODIES[sheet.template](sheet.courses[0])
    return LIST_BODIES[sheet.template](sheet)


def _head(sheet: Sheet, provider: Provider) -> str:
    names = (sheet.title, provider.name)
    first, second = names if Random(provider.style.group).random() < _TITLE_FIRST else names[::-1]
    meta = '<meta charset="utf-8">' + html.text("title", f"{first} | {second}")
    if sheet.template in {"og_title", "json_ld", "cards"}:
        meta += f'<meta property="og:title" content="{escape(sheet.title)}"><meta property="og:type" content="website">'
    return meta


def _shell(sheet: Sheet, provider: Provider, main: str) -> str:
    crumbs = html.tag("div", " &rsaquo; ".join(map(escape, sheet.crumbs[:-1])), "breadcrumb")
    parts = {
        "menu": _links(provider.style.menu, "menu"),
        "footer": _links(provider.style.footer, "voet"),
        "cookies": html.text("div", _cookie(provider), "cookie-bar", id="cookies"),
        "crumbs": crumbs,
        "main": main,
    }
    return _SHELLS[provider.style.shell].format(**parts)


def _links(names: tuple[str, ...], cls: str) -> str:
    inner = "".join(html.tag("li", html.text("a", name, href=f"/{slug(name)}")) for name in names)
    return html.tag("ul", inner, cls)


def _cookie(provider: Provider) -> str:
    return str(Random(provider.style.group).choice(words()["sites"]["cookies"]))


def _teasers(sheet: Sheet, provider: Provider) -> str:
    if not sheet.teasers:
        return ""
    head = str(Random(provider.id).choice(words()["sites"]["teaser_heads"]))
    inner = "".join(
        html.tag(
            "div",
            html.tag("h4", html.text("a", one.title, href=f"/{provider.style.corner}/{slug(one.title)}")),
            "teaser",
        )
        for one in sheet.teasers
    )
    return html.tag("section", html.text("h2", head) + inner, "related")
