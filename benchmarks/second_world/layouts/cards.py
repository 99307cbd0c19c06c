# ruff: noqa: E501 - long lines of HTML
"""Bootstrap: cards in a grid, the facts in a small table beside the text."""

from benchmarks.second_world.layouts.parts import Site, e, head, links, prose
from benchmarks.second_world.sheet import Sheet


def render(sheet: Sheet, site: Site) -> str:
    facts = "".join(f'<tr><th scope="row">{e(label)}</th><td>{e(value)}</td></tr>' for label, value in sheet.facts)
    rows = "".join(
        f'<div class="col-md-4"><div class="card"><div class="card-body"><span class="badge">{e(row.tag)}</span><h5 class="card-title">{e(row.title)}</h5>'
        f'<p class="card-text">{e(row.note)}</p><a class="btn btn-link stretched-link" href="{e(row.href)}">Lees meer</a></div></div></div>'
        for row in sheet.rows
    )  # fmt: skip
    teasers = links(site.teasers, '<div class="card"><h5>{1}</h5><a href="{0}">Lees meer</a></div>')
    byline = f'<small class="text-muted">{e(sheet.byline)}</small>' if sheet.byline else ""
    action = f'<a class="btn btn-primary" href="/inschrijven">{e(sheet.action)}</a>' if sheet.action else ""
    side = f'<div class="card bg-light"><table class="table table-sm">{facts}</table></div>' if facts else ""
    return (
        f'{head(sheet, site)}<body><nav class="navbar"><ul class="navbar-nav">{links(site.menu)}</ul></nav>'
        f'<div class="container"><ol class="breadcrumb"><li>Home</li><li>{e(sheet.crumb)}</li></ol><div class="row"><div class="col-lg-8">'
        f'<h1 class="display-4">{e(sheet.heading)}</h1>{byline}<p class="lead">{e(sheet.lead)}</p>'
        f'{"".join(prose(one, "h4") for one in sheet.sections)}</div><div class="col-lg-4">{side}{action}</div></div><div class="row">{rows}</div>'
        f'<h3>{e(site.teaser_title)}</h3><div class="card-deck">{teasers}</div></div>'
        f'<footer class="bg-dark"><div class="container">{e(" - ".join(site.footer))}</div></footer></body></html>'
    )
