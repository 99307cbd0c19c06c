"""Plain semantic HTML: main, article, a definition list for the facts."""

from benchmarks.second_world.layouts.parts import Site, e, head, links, prose, row_line
from benchmarks.second_world.sheet import Sheet


def render(sheet: Sheet, site: Site) -> str:
    facts = "".join(f"<dt>{e(label)}</dt><dd>{e(value)}</dd>" for label, value in sheet.facts)
    rows = "".join(f"<li>{row_line(row)}</li>" for row in sheet.rows)
    byline = f"<p><time>{e(sheet.byline)}</time></p>" if sheet.byline else ""
    action = f'<p><a class="knop" href="/aanmelden">{e(sheet.action)}</a></p>' if sheet.action else ""
    return (
        f"{head(sheet, site)}<body><header><nav><ul>{links(site.menu)}</ul></nav></header>"
        f"<nav aria-label='kruimelpad'><a href='/'>Home</a> &rsaquo; {e(sheet.crumb or sheet.heading)}</nav>"
        f"<main><article><h1>{e(sheet.heading)}</h1>{byline}<p class='intro'>{e(sheet.lead)}</p>"
        f"{'<dl>' + facts + '</dl>' if facts else ''}{'<ul>' + rows + '</ul>' if rows else ''}"
        f"{''.join(prose(section) for section in sheet.sections)}{action}</article></main>"
        f"<aside><h2>{e(site.teaser_title)}</h2><ul>{links(site.teasers)}</ul></aside>"
        f"<footer><p>{e(' · '.join(site.footer))}</p></footer></body></html>"
    )
