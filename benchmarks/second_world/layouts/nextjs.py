# ruff: noqa: E501 - long lines of HTML
"""Rendered by a JavaScript framework: hashed class names, spans for everything, the data once more in a script."""

import json

from benchmarks.second_world.layouts.parts import Site, e, each, head, links, table
from benchmarks.second_world.sheet import Section, Sheet


def render(sheet: Sheet, site: Site) -> str:
    facts = "".join(
        f'<div class="Usp_item__x8Kd2"><span class="Usp_label__3fGhQ">{e(label)}</span><span class="Usp_value__p0Zs1">{e(value)}</span></div>'
        for label, value in sheet.facts
    )
    rows = "".join(
        f'<a class="Card_root__Yw2aa" href="{e(row.href)}"><span class="Card_label__kk3">{e(row.tag)}</span>'
        f'<span class="Card_title__9dSa">{e(row.title)}</span><span class="Card_meta__q1">{e(row.note)}</span></a>'
        for row in sheet.rows
    )
    menu = links(site.menu, '<a class="Nav_link__Z" href="{0}">{1}</a>')
    teasers = links(site.teasers, '<a class="Card_root__Yw2aa" href="{0}"><span>{1}</span></a>')
    data = {"props": {"pageProps": {"title": sheet.heading, "facts": sheet.facts, "related": site.teasers}}}
    byline = f'<span class="Meta_date__1">{e(sheet.byline)}</span>' if sheet.byline else ""
    action = f'<button class="Button_primary__aa">{e(sheet.action)}</button>' if sheet.action else ""
    return (
        f'{head(sheet, site)}<body><div id="__next"><div class="Header_root__Q">{menu}</div>'
        f'<main class="Page_main__A"><section class="Hero_root__B"><h1 class="Hero_title__C">{e(sheet.heading)}</h1>{byline}'
        f'<div class="Hero_text__D">{e(sheet.lead)}</div>{action}</section><section class="Usp_root__E">{facts}</section>'
        f'<section class="Grid_root__F">{rows}</section>{"".join(map(_section, sheet.sections))}'
        f'<section class="Related_root__G"><h2>{e(site.teaser_title)}</h2>{teasers}</section></main>'
        f'<div class="Footer_root__H">{each("<span>{}</span>", site.footer)}</div></div>'
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data, ensure_ascii=False)}</script></body></html>'
    )  # fmt: skip


def _section(section: Section) -> str:
    heading = f'<h2 class="Text_h2__J">{e(section.heading)}</h2>' if section.heading else ""
    text = each('<div class="Text_p__K">{}</div>', (*section.paragraphs, *section.bullets))
    return f'<section class="Text_root__I">{heading}{text}{table(section.table)}</section>'
