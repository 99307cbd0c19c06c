"""Made-up pages of schools at the weight of real ones (some 40 kB): menus, scripts, footers and, in between, the page.

Three ways of building, as content systems do it: `blocks` (WordPress with a page builder), `fields` (Drupal) and
`script` (a server-rendered JavaScript application). The same seed gives the same bytes.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from random import Random

from benchmarks.web.dutch import Dutch, certificates, dutch, slug
from extractor.document import Document

HTML = "text/html; charset=utf-8"
# What a school's site consists of: mostly no courses.
KINDS = ("course", "offer", "offer", "list", "diploma", "diploma", "news", "news", "news", "information", "information")
SKINS = ("blocks", "fields", "script")
_MENU, _FOOTER, _CLASSES, _MORE = 12, 40, 220, 6
_OFFERS_IN_LISTS = 0.4


@dataclass(frozen=True)
class School:
    """One school's site: all its pages have the same skin, menu and footer."""

    number: int
    seed: int

    @cached_property
    def skin(self) -> str:
        return SKINS[self.number % len(SKINS)]

    @cached_property
    def host(self) -> str:
        return f"www.school{self.number}.nl"

    @cached_property
    def menu(self) -> str:
        words = Dutch(Random(f"{self.seed}-{self.number}-menu"))
        groups = (_group(words, number) for number in range(_MENU))
        return f'<ul class="menu">{"".join(groups)}</ul>'

    @cached_property
    def footer(self) -> str:
        words = Dutch(Random(f"{self.seed}-{self.number}-footer"))
        links = "".join(_item(words.title("information"), f"/over/{number}") for number in range(_FOOTER))
        address = words.fill("{place}, telefoon 0800 0000")
        also = "Wij verzorgen ook mbo-certificaten en mbo-diploma's."
        return f'<div class="kolommen"><p>{also}</p><ul>{links}</ul></div><p>{address}</p>'

    def pages(self, number: int) -> Iterator[Document]:
        for page in range(number):
            yield self.page(page)

    def page(self, number: int) -> Document:
        rng = Random(f"{self.seed}-{self.number}-{number}")
        words = Dutch(rng)
        kind = KINDS[number % len(KINDS)]
        title, main = _MAIN[kind](words, rng)
        more = _teasers(words, rng)
        body = _DRAW[self.skin](self, title, main, more)
        url = f"https://{self.host}/{_FOLDER[kind]}/{slug(title)}-{number}"
        return Document(url, HTML, body.encode())


def _group(words: Dutch, number: int) -> str:
    names = [words.title("diplomas") for _ in range(10)]
    links = "".join(_item(name, f"/opleidingen/{slug(name)}") for name in names)
    head = f'<a href="/opleidingen/{number}" class="menu-link"><span>{escape(words.fill("{field}"))}</span></a>'
    return f'<li class="menu-item menu-item-has-children">{head}<ul class="sub-menu">{links}</ul></li>'


def _item(name: str, href: str) -> str:
    link = f'<a class="menu-link" href="{href}"><span>{escape(name)}</span></a>'
    return f'<li class="menu-item menu-item-type-post">{link}</li>'


def _text(lines: Sequence[str]) -> str:
    return "".join(f'<div class="rij"><div class="kolom"><p>{escape(line)}</p></div></div>' for line in lines)


def _facts(pairs: Sequence[tuple[str, str]]) -> str:
    cells = (f'<div class="feit"><span class="naam">{k}</span><span class="waarde">{v}</span></div>' for k, v in pairs)
    return f'<div class="feiten">{"".join(cells)}</div>'


def _course(words: Dutch, rng: Random) -> tuple[str, str]:
    title = words.title("courses")
    price = f"€ {rng.randint(90, 900)},-"
    facts = _facts([("Duur", f"{rng.randint(2, 12)} avonden"), ("Kosten", price), ("Resultaat", "Bewijs van deelname")])
    text = words.paragraphs("courses", 3) + words.paragraphs("offers", 5)
    return title, f"{facts}{_text(text)}<a class='knop' href='/aanmelden'>Aanmelden</a>"


def _offer(words: Dutch, rng: Random) -> tuple[str, str]:
    certificate = rng.choice(certificates())[0]
    title = words.fill(rng.choice(dutch()["offers"]["titles"]), title=certificate)
    facts = _facts([("Resultaat", "Mbo-certificaat"), ("Studiebelasting", "240 sbu"), ("Start", "februari 2027")])
    parts = (("Inhoud", 4), ("Voor wie", 2), ("Certificaat", 0), ("Praktische informatie", 3))
    main = ""
    for name, number in parts:
        text = words.paragraphs("offers", number) if number else (words.promise(certificate),)
        main += f'<section class="blok"><h2>{name}</h2>{_text(text)}</section>'
    return title, f"{facts}{main}<a class='knop' href='/aanmelden'>Meld je aan</a>"


def _list(words: Dutch, rng: Random) -> tuple[str, str]:
    cards = ""
    for _ in range(rng.randint(12, 30)):
        title = words.title("offers") if rng.random() < _OFFERS_IN_LISTS else words.title("courses")
        cards += (
            f'<article class="kaart"><a href="/cursus/{slug(title)}"><img src="/beeld/{slug(title)}.jpg" alt=""></a>'
            f'<h3><a href="/cursus/{slug(title)}">{escape(title)}</a></h3><p>{escape(words.teaser())}</p>'
            f'<a class="meer" href="/cursus/{slug(title)}">Lees meer</a></article>'
        )
    return words.fill("Cursussen voor volwassenen in {field}"), f'<div class="rooster">{cards}</div>'


def _diploma(words: Dutch, rng: Random) -> tuple[str, str]:
    title = words.title("diplomas")
    names = "".join(f"<li>{escape(rng.choice(certificates())[0])}</li>" for _ in range(6))
    text = _text(words.paragraphs("diplomas", 4, title=title) * 3)
    return title, f"<p>Niveau 3 · bbl · diploma</p>{text}<h2>Keuzedelen</h2><ul>{names}</ul>"


def _news(words: Dutch, rng: Random) -> tuple[str, str]:
    text = [line for _ in range(6) for line in words.paragraphs("news", 2)]
    return words.title("news"), f'<p class="datum">Geplaatst op {rng.randint(1, 28)} mei 2026</p>{_text(text)}'


def _information(words: Dutch, _: Random) -> tuple[str, str]:
    text = [line for _ in range(5) for line in words.paragraphs("information", 2)]
    return words.title("information"), _text(text)


def _teasers(words: Dutch, rng: Random) -> str:
    cards = "".join(
        f'<div class="tegel"><h3><a href="/cursus/{rng.randint(1, 99)}">{escape(words.title("offers"))}</a></h3>'
        f"<p>{escape(words.teaser())}</p></div>"
        for _ in range(_MORE)
    )
    return f'<div class="band"><h2>Dit past bij jou</h2>{cards}</div>'


def _blocks(school: School, title: str, main: str, more: str) -> str:
    graph = {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": title}, {"@type": "WebSite"}]}
    head = f'<script type="application/ld+json">{json.dumps(graph)}</script>{_style(school)}'
    wrapped = main
    for depth in range(6):
        wrapped = f'<div class="builder-element-{depth}" data-id="{depth}"><div class="inner">{wrapped}</div></div>'
    content = f'<div class="site-main"><h1 class="entry-title">{escape(title)}</h1>{wrapped}{more}</div>'
    return _page(school, title, head, f'<header><nav class="hoofd">{school.menu}</nav></header>{content}')


def _fields(school: School, title: str, main: str, more: str) -> str:
    settings = {f"blok_{number}": {"pad": f"/modules/{number}", "weging": number} for number in range(90)}
    script = f'<script type="application/json">{json.dumps(settings)}</script>'
    menu = f'<div id="block-hoofdmenu" role="navigation">{school.menu}</div>'
    content = (
        f'<div class="layout-container">{menu}<main role="main">'
        f'<div class="node"><h1><span>{escape(title)}</span></h1><div class="field field--name-body">{main}</div></div>'
        f'<div class="views-element-container">{more}</div></main></div>'
    )
    return _page(school, title, _style(school), content + script)


def _script(school: School, title: str, main: str, more: str) -> str:
    data = json.dumps({"props": {"pageProps": {"titel": title, "inhoud": main}}, "menu": school.menu})
    content = (
        f'<div id="__next"><div class="sc-a1b2"><div class="sc-menu">{school.menu}</div></div><div class="sc-c3d4">'
        f'<div class="sc-e5f6"><h1 class="sc-kop">{escape(title)}</h1>{main}</div>{more}</div></div>'
    )
    return _page(school, title, "", f'{content}<script id="__NEXT_DATA__" type="application/json">{data}</script>')


def _style(school: School) -> str:
    rules = (f".k{n}{{margin:{n}px auto;padding:{n % 9}px;color:#{n * 4099 % 0xFFFFFF:06x}}}" for n in range(_CLASSES))
    return f"<style>{''.join(rules)}</style><script>window.dataLayer=[{{'school':{school.number}}}];</script>"


def _page(school: School, title: str, head: str, body: str) -> str:
    name = f"{escape(title)} | School {school.number}"
    return (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{name}</title>'
        f'<meta property="og:title" content="{escape(title)}">{head}</head><body class="pagina">{body}'
        f'<footer class="voet">{school.footer}</footer></body></html>'
    )


_MAIN = {
    "course": _course,
    "offer": _offer,
    "list": _list,
    "diploma": _diploma,
    "news": _news,
    "information": _information,
}
_DRAW = {"blocks": _blocks, "fields": _fields, "script": _script}
_FOLDER = {
    "course": "cursus",
    "offer": "volwassenen",
    "list": "aanbod",
    "diploma": "opleidingen",
    "news": "actueel",
    "information": "over",
}
