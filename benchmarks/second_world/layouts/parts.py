# ruff: noqa: E501 - long lines of HTML
"""What layouts share: the site around a page, and small pieces of HTML."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from benchmarks.second_world.sheet import Row, Section, Sheet


@dataclass(frozen=True)
class Site:
    """What stands on every page of a school: menu, footer and a few teasers of courses (title, address)."""

    school: str
    host: str
    menu: tuple[tuple[str, str], ...]
    teasers: tuple[tuple[str, str], ...]
    footer: tuple[str, ...]
    teaser_title: str


Layout = Callable[[Sheet, Site], str]


def e(text: str) -> str:
    return escape(text, quote=True)


def each(pattern: str, texts: Iterable[str]) -> str:
    return "".join(pattern.format(e(text)) for text in texts)


def links(pairs: Iterable[tuple[str, str]], pattern: str = '<li><a href="{0}">{1}</a></li>') -> str:
    return "".join(pattern.format(e(href), e(text)) for text, href in pairs)


def table(rows: tuple[tuple[str, ...], ...]) -> str:
    if not rows:
        return ""
    head = f"<tr>{each('<th>{}</th>', rows[0])}</tr>"
    body = "".join(f"<tr>{each('<td>{}</td>', row)}</tr>" for row in rows[1:])
    return f"<table>{head}{body}</table>"


def prose(section: Section, tag: str = "h2") -> str:
    """A section in plain HTML."""
    heading = f"<{tag}>{e(section.heading)}</{tag}>" if section.heading else ""
    bullets = f"<ul>{each('<li>{}</li>', section.bullets)}</ul>" if section.bullets else ""
    return f"{heading}{each('<p>{}</p>', section.paragraphs)}{bullets}{table(section.table)}"


def head(sheet: Sheet, site: Site, more: str = "") -> str:
    title = sheet.official or sheet.heading
    return (
        f'<!DOCTYPE html><html lang="{sheet.language}"><head><meta charset="utf-8"><title>{e(title)} | {e(site.school)}</title>'
        f'<meta property="og:title" content="{e(title)}"><meta property="og:site_name" content="{e(site.school)}">{more}</head>'
    )


def address(sheet: Sheet, site: Site) -> str:
    return f"https://{site.host}/{sheet.path}"


def row_line(row: Row) -> str:
    """Title as a link, label and note behind it."""
    more = "".join(f" <span>{e(text)}</span>" for text in (row.tag, row.note) if text)
    return f'<a href="{e(row.href)}">{e(row.title)}</a>{more}'
