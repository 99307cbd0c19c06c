# ruff: noqa: E501 - long lines of HTML
"""WordPress blocks: facts in one paragraph or in columns, structured data of the SEO plugin, a Course for courses."""

import json

from benchmarks.second_world.layouts.parts import Site, address, e, head, links, prose, row_line
from benchmarks.second_world.sheet import Sheet
from register.words import PageKind


def render(sheet: Sheet, site: Site) -> str:
    facts = "".join(
        f'<div class="wp-block-column"><h4>{e(label)}</h4><p>{e(value)}</p></div>' for label, value in sheet.facts
    )
    rows = "".join(
        f'<li class="wp-block-post"><h3 class="wp-block-post-title">{row_line(row)}</h3></li>' for row in sheet.rows
    )
    columns = f'<div class="wp-block-columns">{facts}</div>' if facts else ""
    query = f'<ul class="wp-block-query">{rows}</ul>' if rows else ""
    byline = f'<div class="wp-block-post-date"><time>{e(sheet.byline)}</time></div>' if sheet.byline else ""
    action = (
        f'<div class="wp-block-button"><a class="wp-block-button__link">{e(sheet.action)}</a></div>'
        if sheet.action
        else ""
    )
    return (
        f'{head(sheet, site, _structured(sheet, site))}<body class="wp-site"><header class="wp-block-template-part"><ul>{links(site.menu)}</ul></header>'
        f'<main class="wp-block-group"><h1 class="wp-block-post-title">{e(sheet.heading)}</h1>{byline}<div class="entry-content"><p>{e(sheet.lead)}</p>'
        f"{columns}{query}"
        f"{''.join(prose(one) for one in sheet.sections)}{action}</div><h2>{e(site.teaser_title)}</h2><ul>{links(site.teasers)}</ul></main>"
        f'<footer class="wp-block-template-part"><p>{e(" ".join(site.footer))}</p></footer></body></html>'
    )


def _structured(sheet: Sheet, site: Site) -> str:
    graph: list[dict[str, object]] = [{"@type": "WebPage", "url": address(sheet, site), "name": sheet.heading}]
    if sheet.kind is PageKind.COURSE:
        provider = {"@type": "EducationalOrganization", "name": site.school}
        graph.append(
            {
                "@type": "Course",
                "name": sheet.official or sheet.heading,
                "description": sheet.lead,
                "provider": provider,
            }
        )
    data = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False).replace("</", "<\\/")
    return f'<script type="application/ld+json">{data}</script>'
