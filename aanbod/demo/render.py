"""From templates and content to the answers of a host."""

import json
from collections.abc import Callable, Iterable
from datetime import datetime
from importlib.resources import files
from typing import Any
from xml.sax.saxutils import escape

from jinja2 import Environment, PackageLoader, StrictUndefined

from aanbod.demo.content import Answer

_TEMPLATES = Environment(
    loader=PackageLoader("aanbod.demo", "templates"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)

Draw = Callable[..., Answer]


def euro(amount: int) -> str:
    """`1.250,-` as price lists print it."""
    return f"{amount:,}".replace(",", ".") + ",-"


def dutch_date(iso: str) -> str:
    day = datetime.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_TEMPLATES.filters.update(euro=euro, dutch_date=dutch_date)


def html(
    template: str, *, charset: str = "utf-8", says_charset: bool = True, status: int = 200, **values: Any
) -> Answer:
    """`says_charset` False: the header leaves the charset to the page's own `meta`."""
    text = _TEMPLATES.get_template(template).render(**values)
    content_type = f"text/html; charset={charset}" if says_charset else "text/html"
    return Answer(text.encode(charset, errors="xmlcharrefreplace"), content_type, status)


def drawer(layout: str, **always: Any) -> Draw:
    """Draws templates inside one site's own layout, with what all its pages know."""

    def draw(template: str, *, status: int = 200, **values: Any) -> Answer:
        return html(template, status=status, layout=layout, **{"teasers": (), **always, **values})

    return draw


def asset(name: str, content_type: str) -> Answer:
    """A file beside the templates, as it is."""
    return Answer(files("aanbod.demo").joinpath("templates", *name.split("/")).read_bytes(), content_type)


def text(lines: Iterable[str]) -> Answer:
    return Answer(("\n".join(lines) + "\n").encode(), "text/plain; charset=utf-8")


def as_json(value: Any) -> Answer:
    return Answer(json.dumps(value, ensure_ascii=False).encode(), "application/json; charset=utf-8")


def redirect(location: str) -> Answer:
    return Answer(b"", "text/html; charset=utf-8", 301, location)


def robots(address: str, *, sitemap: str = "", lines: Iterable[str] = ("Disallow: /wp-admin/",)) -> Answer:
    """robots.txt; `lines` hold for every visitor."""
    ending = ["", f"Sitemap: {address}{sitemap}"] if sitemap else []
    return text(["User-agent: *", *lines, *ending])


def sitemap(address: str, paths: Iterable[str]) -> Answer:
    entries = "".join(f"<url><loc>{escape(address + path)}</loc></url>\n" for path in paths)
    return _xml(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</urlset>')


def sitemap_index(address: str, paths: Iterable[str]) -> Answer:
    entries = "".join(f"<sitemap><loc>{escape(address + path)}</loc></sitemap>\n" for path in paths)
    return _xml(f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{entries}</sitemapindex>')


def _xml(root: str) -> Answer:
    return Answer(f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'.encode(), "text/xml; charset=utf-8")
