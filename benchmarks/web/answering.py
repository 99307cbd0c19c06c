"""What a made-up site answers to an address: a pure function, so that whoever reads a log can ask it too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import parse_qsl, unquote, urlencode

from benchmarks.web.content import Look, Page, Site
from benchmarks.web.page_html import SCRIPT, Draw
from benchmarks.web.pdf import document

HTML = "text/html; charset=utf-8"
PICTURE = re.compile(r"\.(?:png|ico|jpg)$")
MAPS = 400  # addresses in one file of a sitemap index


@dataclass(frozen=True, slots=True)
class Answer:
    """`role` says what the address is: page, variant, trap, missing, moved, robots, sitemap or part (of a page).

    `page` is the document that it shows, under the address that counts.
    """

    role: str
    body: bytes = b""
    status: int = 200
    content_type: str = HTML
    page: Page | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass
class Answering:
    """One site. `addresses` are those of its hosts."""

    site: Site
    addresses: Sequence[str]
    draw: Draw = field(init=False)

    def __post_init__(self) -> None:
        self.draw = Draw(self.site, self.addresses)

    def answer(self, host: int, target: str) -> Answer:
        """`target` is the path with its query as it was asked for, `host` the number of the host."""
        found = self._aside(host, target) or self._document(host, target)
        return found or self._missing(target)

    def role(self, host: int, target: str) -> tuple[str, str]:
        """(role, target of the document, empty when there is none) without drawing anything."""
        if aside := self._name_aside(target):
            page = self._found(self._asked(target)) if aside == "part" else None
            return aside, page.target if page else ""
        key = self._key(host, target)
        if key in self.site.moved:
            return "moved", ""
        page = self.site.pages.get(key)
        if page:
            return ("page" if page.target == _on(host, target) else "variant"), page.target
        return ("trap", "") if self._trapped(key) else ("missing", "")

    def document_at(self, url: str) -> str:
        """The target of the document that an absolute address shows; empty when it shows none."""
        host = next((n for n, address in enumerate(self.addresses) if url.startswith(f"{address}/")), None)
        return "" if host is None else self.role(host, url.removeprefix(self.addresses[host]))[1]

    def forbidden(self, target: str) -> bool:
        return any(unquote(target).startswith(rule.start) for rule in self.site.prohibitions)

    def _name_aside(self, target: str) -> str:
        if target == "/robots.txt":
            return "robots"
        if target.startswith("/sitemap") and self.site.sitemap:
            return "sitemap"
        return "part" if target.startswith(("/api/", "/static/")) or PICTURE.search(target) else ""

    def _aside(self, host: int, target: str) -> Answer | None:
        name = self._name_aside(target)
        if name == "robots":
            return Answer("robots", self.robots(host).encode(), content_type="text/plain")
        if name == "sitemap":
            return self._sitemap(target)
        if name == "part":
            return self._part(target)
        return None

    def robots(self, host: int) -> str:
        delay = f"Crawl-delay: {self.site.crawl_delay}\n" if self.site.crawl_delay else ""
        rules = "".join(f"Disallow: {rule.line}\n" for rule in self.site.prohibitions) or "Disallow:\n"
        name = "sitemap_index.xml" if self.site.sitemap == "index" else "sitemap.xml"
        maps = f"Sitemap: {self.addresses[0]}/{name}\n" if self.site.sitemap and host == 0 else ""
        return f"User-agent: *\n{rules}{delay}\n{maps}"

    @cached_property
    def _listed(self) -> list[Page]:
        """Pages of the first host, for the sitemap."""
        return [page for page in self.site.pages.values() if page.listed and not page.target.startswith("//")]

    def _sitemap(self, target: str) -> Answer | None:
        if self.site.sitemap != "index":
            return _map([self._entry(page) for page in self._listed]) if target == "/sitemap.xml" else None
        if target == "/sitemap_index.xml":
            parts = range(-(-len(self._listed) // MAPS))
            inner = "".join(f"<sitemap><loc>{self.addresses[0]}/sitemap-{n}.xml</loc></sitemap>" for n in parts)
            return Answer("sitemap", _xml("sitemapindex", inner), content_type="application/xml")
        number = re.fullmatch(r"/sitemap-(\d+)\.xml", target)
        if number is None:
            return None
        start = int(number[1]) * MAPS
        return _map([self._entry(page) for page in self._listed[start : start + MAPS]])

    def _entry(self, page: Page) -> str:
        day = f"<lastmod>{page.changed}</lastmod>" if self.site.sitemap == "dated" else ""
        return f"<url><loc>{self.addresses[0]}{page.target.replace('&', '&amp;')}</loc>{day}</url>"

    def _part(self, target: str) -> Answer | None:
        if target.startswith("/static/app.js"):
            return Answer("part", SCRIPT.encode(), content_type="text/javascript")
        page = self._found(self._asked(target))
        if page is None or not page.look.needs_browser:
            return None
        return Answer("part", self.draw.data(page).encode(), content_type="application/json", page=page)

    def _asked(self, target: str) -> str:
        """The document that a script asks for the data of."""
        return self._key(0, dict(parse_qsl(target.partition("?")[2])).get("pad", ""))

    def _document(self, host: int, target: str) -> Answer | None:
        key = self._key(host, target)
        if key in self.site.moved:
            there = self.site.moved[key]
            return Answer("moved", status=301, headers=(("Location", self.addresses[0] + there),))
        role, _ = self.role(host, target)
        page = self._found(key) or self._trapped(key)
        if page is None:
            return None
        if page.look is Look.PDF:
            lines = (*page.text, *(f"{offer.title} {offer.marker}" for offer in page.offers))
            return Answer(role, document(page.title, lines), content_type="application/pdf", page=page)
        return Answer(role, self.draw.page(page).encode(), page=page)

    def _found(self, key: str) -> Page | None:
        return self.site.pages.get(key)

    def _trapped(self, key: str) -> Page | None:
        made = (trap.page(key) for trap in self.site.traps if key.startswith(trap.start))
        return next((page for page in made if page), None)

    def _missing(self, target: str) -> Answer:
        return Answer("missing", self.draw.missing(target).encode(), 200 if self.site.soft_missing else 404)

    def _key(self, host: int, target: str) -> str:
        """The address that counts: without what changes nothing, its query in the site's own order."""
        path, _, query = target.partition("?")
        kept = [(name, value) for name, value in parse_qsl(query) if name not in self.site.variants]
        key = unquote(path) + (f"?{urlencode(kept)}" if kept else "")
        return _on(host, key)


def _on(host: int, target: str) -> str:
    return target if host == 0 else f"//{host}{target}"


def _map(entries: Sequence[str]) -> Answer:
    return Answer("sitemap", _xml("urlset", "".join(entries)), content_type="application/xml")


def _xml(name: str, inner: str) -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{head}<{name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</{name}>'.encode()
