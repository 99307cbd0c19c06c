# ruff: noqa: E501 - long lines of HTML
"""Sections behind panels that open, facts as a list of `label: value` lines."""

from benchmarks.second_world.layouts.parts import Site, e, each, head, links, row_line, table
from benchmarks.second_world.sheet import Section, Sheet


def render(sheet: Sheet, site: Site) -> str:
    facts = "".join(f"<li><strong>{e(label)}</strong> {e(value)}</li>" for label, value in sheet.facts)
    rows = "".join(
        f'<details class="rij"><summary>{e(row.title)}</summary><p>{row_line(row)}</p></details>' for row in sheet.rows
    )
    byline = f'<p class="datum">{e(sheet.byline)}</p>' if sheet.byline else ""
    action = f'<a class="cta" href="#formulier">{e(sheet.action)}</a>' if sheet.action else ""
    return (
        f'{head(sheet, site)}<body><a href="#inhoud">Naar de inhoud</a><div class="topbar"><ul>{links(site.menu)}</ul></div><div id="inhoud">'
        f'<div class="banner"><h1>{e(sheet.heading)}</h1>{byline}</div><div class="intro"><p>{e(sheet.lead)}</p><ul class="kenmerken">{facts}</ul>{action}</div>'
        f'<div class="panelen">{rows}{"".join(map(_panel, sheet.sections))}</div>'
        f'<div class="ook-interessant"><h2>{e(site.teaser_title)}</h2><ul>{links(site.teasers)}</ul></div></div>'
        f'<div class="voet">{each("<p>{}</p>", site.footer)}</div></body></html>'
    )


def _panel(section: Section) -> str:
    bullets = f"<ul>{each('<li>{}</li>', section.bullets)}</ul>" if section.bullets else ""
    text = each("<p>{}</p>", section.paragraphs) + bullets + table(section.table)
    if not section.heading:
        return f"<div>{text}</div>"
    return (
        f'<div class="paneel"><button aria-expanded="false">{e(section.heading)}</button>'
        f'<div class="paneel-inhoud" hidden>{text}</div></div>'
    )
