# ruff: noqa: E501 - long lines of HTML
"""An old site: layout by tables, bold words for headings, facts as lines with breaks, capitals from style sheets."""

from benchmarks.second_world.layouts.parts import Site, e, each, head, links, row_line, table
from benchmarks.second_world.sheet import Section, Sheet


def render(sheet: Sheet, site: Site) -> str:
    facts = "<br>".join(f"<b>{e(label)}:</b>&nbsp;{e(value)}" for label, value in sheet.facts)
    rows = "".join(f"<tr><td>&bull;</td><td>{row_line(row)}</td></tr>" for row in sheet.rows)
    byline = f"<i>{e(sheet.byline)}</i><br>" if sheet.byline else ""
    action = f'<br><a href="/index.php?id=88">{e(sheet.action)}</a>' if sheet.action else ""
    rows = f"<table>{rows}</table>" if rows else ""
    teasers = links(site.teasers, '<a href="{0}">{1}</a><br>')
    menu = links(site.menu, '<tr><td class="nav"><a href="{0}">{1}</a></td></tr>')
    return (
        f'{head(sheet, site)}<body><table width="980"><tr><td colspan="3">{e(site.school)}</td></tr><tr><td valign="top"><table>{menu}</table></td>'
        f'<td valign="top" class="content"><h2>{e(sheet.heading)}</h2>{byline}<div>{e(sheet.lead)}</div><br>{facts}<br>'
        f"{f'<table>{rows}</table>' if rows else ''}{''.join(map(_part, sheet.sections))}{action}</td>"
        f'<td valign="top"><b>{e(site.teaser_title)}</b><br>{teasers}</td></tr>'
        f'<tr><td colspan="3">{each("{} | ", site.footer)}</td></tr></table></body></html>'
    )


def _part(section: Section) -> str:
    heading = f"<b>{e(section.heading)}</b><br>" if section.heading else ""
    bullets = each("- {}<br>", section.bullets)
    return f"<div>{heading}{each('{}<br><br>', section.paragraphs)}{bullets}{table(section.table)}</div>"
