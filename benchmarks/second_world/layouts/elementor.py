# ruff: noqa: E501 - long lines of HTML
"""Div soup of a page builder: nothing says what is main text, headings are divs within divs, facts an icon list."""

from benchmarks.second_world.layouts.parts import Site, e, each, head, links, table
from benchmarks.second_world.sheet import Section, Sheet


def render(sheet: Sheet, site: Site) -> str:
    facts = "".join(_icon(f"<b>{e(label)}:</b> {e(value)}") for label, value in sheet.facts)
    rows = "".join(
        _widget("heading", f'<h3 class="elementor-heading-title"><a href="{e(row.href)}">{e(row.title)}</a></h3>')
        + _widget("text-editor", f"<p>{e(' - '.join(filter(None, (row.tag, row.note))))}</p>")
        for row in sheet.rows
    )
    body = [
        _widget("heading", f'<h1 class="elementor-heading-title">{e(sheet.heading)}</h1>'),
        _widget("post-info", f"<span>{e(sheet.byline)}</span>") if sheet.byline else "",
        _widget("text-editor", f"<p>{e(sheet.lead)}</p>"),
        _widget("icon-list", f'<ul class="elementor-icon-list-items">{facts}</ul>') if facts else "",
        rows,
        *(_section(section) for section in sheet.sections),
        _widget("button", f'<a class="elementor-button" href="/aanmelden/"><span>{e(sheet.action)}</span></a>') if sheet.action else "",
        _widget("heading", f"<h2>{e(site.teaser_title)}</h2>") + _widget("posts", links(site.teasers, '<div class="elementor-post"><h3><a href="{0}">{1}</a></h3></div>')),
    ]  # fmt: skip
    menu = links(site.menu, '<li class="menu-item"><a href="{0}" class="elementor-item">{1}</a></li>')
    return (
        f'{head(sheet, site)}<body class="elementor-default"><div class="elementor elementor-location-header"><ul>{menu}</ul></div>'
        f'<div class="elementor elementor-location-single">{"".join(map(_wrapped, body))}</div>'
        f'<div class="elementor elementor-location-footer">{each("<div>{}</div>", site.footer)}</div></body></html>'
    )


def _icon(text: str) -> str:
    return f'<li class="elementor-icon-list-item"><span class="elementor-icon-list-icon"><i></i></span><span class="elementor-icon-list-text">{text}</span></li>'


def _widget(name: str, inner: str) -> str:
    return f'<div class="elementor-element elementor-widget-{name}"><div class="elementor-widget-container">{inner}</div></div>'


def _wrapped(inner: str) -> str:
    return f'<div class="e-con e-parent"><div class="e-con-inner">{inner}</div></div>' if inner else ""


def _section(section: Section) -> str:
    heading = (
        _widget("heading", f'<h2 class="elementor-heading-title">{e(section.heading)}</h2>') if section.heading else ""
    )
    bullets = f"<ul>{each('<li>{}</li>', section.bullets)}</ul>" if section.bullets else ""
    text = each("<p>{}</p>", section.paragraphs) + bullets + table(section.table)
    return heading + _widget("text-editor", text)
