# ruff: noqa: E501 - long lines of HTML
"""Drupal: every fact in a field of its own with label and item, paragraphs as entities, views for lists."""

from benchmarks.second_world.layouts.parts import Site, e, head, links, prose
from benchmarks.second_world.sheet import Sheet


def render(sheet: Sheet, site: Site) -> str:
    facts = "".join(_field(label, value) for label, value in sheet.facts)
    rows = "".join(
        f'<div class="views-row"><div class="views-field-title"><span class="field-content"><a href="{e(row.href)}">{e(row.title)}</a></span></div>'
        f'<div class="views-field-field-soort"><div class="field-content">{e(row.tag)}</div></div>'
        f'<div class="views-field-body"><div class="field-content">{e(row.note)}</div></div></div>'
        for row in sheet.rows
    )  # fmt: skip
    sections = "".join(f'<div class="paragraph paragraph--type--tekst"><div class="field--name-field-tekst">{prose(one, "h3")}</div></div>' for one in sheet.sections)  # fmt: skip
    submitted = f'<div class="node__submitted">{e(sheet.byline)}</div>' if sheet.byline else ""
    action = (
        f'<div class="field--name-field-cta"><a href="/form/aanmelden">{e(sheet.action)}</a></div>'
        if sheet.action
        else ""
    )
    return (
        f'{head(sheet, site)}<body class="path-node"><div class="dialog-off-canvas-main-canvas"><nav class="menu--main"><ul>{links(site.menu)}</ul></nav>'
        f'<div class="block-page-title-block"><h1 class="page-title"><span class="field--name-title">{e(sheet.heading)}</span></h1></div>'
        f'<div class="block-system-main-block"><article class="node">{submitted}<div class="field--name-body"><p>{e(sheet.lead)}</p></div>'
        f'<div class="group-kenmerken">{facts}</div><div class="view-content">{rows}</div>{sections}{action}</article></div>'
        f'<div class="block-views"><h2>{e(site.teaser_title)}</h2><ul>{links(site.teasers)}</ul></div>'
        f'<footer class="site-footer">{e(" | ".join(site.footer))}</footer></div></body></html>'
    )  # fmt: skip


def _field(label: str, value: str) -> str:
    name = "".join(c for c in label.lower() if c.isalpha())
    return (
        f'<div class="field field--name-field-{name} field--label-inline"><div class="field__label">{e(label)}</div>'
        f'<div class="field__item">{e(value)}</div></div>'
    )
