"""The main part of a course's page, in the ways of different site builders."""

import json
from collections.abc import Callable
from html import escape

from benchmarks.first_world import html_parts as html
from benchmarks.first_world.sheet import Course


def plain(course: Course) -> str:
    facts = html.paragraphs(f"{key}: {value}" for key, value in course.facts)
    return html.text("h1", course.title) + html.label(course) + _lead(course) + html.sections(course.sections) + facts


def definition_list(course: Course) -> str:
    return html.text("h1", course.title) + html.label(course) + _lead(course) + html.facts_terms(course) + _rest(course)


def facts_table(course: Course) -> str:
    return html.text("h1", course.title) + html.facts_table(course) + html.label(course) + _lead(course) + _rest(course)


def bold_facts(course: Course) -> str:
    return (
        html.text("h1", course.title, "titel")
        + _lead(course)
        + html.facts_bold(course)
        + html.label(course)
        + _rest(course)
    )


def sidebar(course: Course) -> str:
    aside = html.tag("aside", html.text("h3", "In het kort") + html.facts_terms(course), "sidebar")
    main = html.text("h1", course.title) + html.label(course) + _lead(course) + _rest(course)
    return html.tag("div", html.tag("div", main, "col-8") + aside, "row")


def tabs(course: Course) -> str:
    """All panels stand in the page, one is shown."""
    shown = [("Algemeen", _lead(course)), ("Kenmerken", html.facts_spans(course))]
    shown += [(one.heading, html.paragraphs(one.texts)) for one in course.sections]
    heads = "".join(
        html.text("button", name, role="tab", aria_controls=f"tab{at}") for at, (name, _) in enumerate(shown)
    )
    panels = "".join(
        html.tag("div", inner, "panel", role="tabpanel", id=f"tab{at}") for at, (_, inner) in enumerate(shown)
    )
    return html.text("h1", course.title) + html.label(course) + html.tag("div", heads, role="tablist") + panels


def accordion(course: Course) -> str:
    parts = [
        ("In het kort", html.facts_bold(course)),
        *((s.heading, html.paragraphs(s.texts)) for s in course.sections),
    ]
    folded = "".join(
        html.tag(
            "div",
            html.tag("h3", html.text("button", head, aria_expanded="false")) + html.tag("div", inner, "body"),
            "item",
        )
        for head, inner in parts
    )
    return html.text("h1", course.title) + html.label(course) + _lead(course) + html.tag("div", folded, "accordion")


def details(course: Course) -> str:
    folded = "".join(
        html.tag("details", html.text("summary", s.heading) + html.paragraphs(s.texts)) for s in course.sections
    )
    return html.text("h1", course.title) + html.facts_terms(course) + html.label(course) + _lead(course) + folded


def json_ld(course: Course) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": course.title,
        "description": " ".join(course.lead),
    }
    result = next(
        (value for key, value in course.facts if "certifica" in value.lower() and key != "Vooropleiding"), None
    )
    if result:
        data["educationalCredentialAwarded"] = result
    script = html.tag("script", json.dumps(data, ensure_ascii=False).replace("</", "<\\/"), type="application/ld+json")
    return script + plain(course)


def microdata(course: Course) -> str:
    inner = html.text("h1", course.title, itemprop="name") + html.tag("div", _lead(course), itemprop="description")
    inner += html.facts_table(course) + html.label(course) + _rest(course)
    return html.tag("div", inner, itemscope="itemscope", itemtype="https://schema.org/Course")


def layout_table(course: Course) -> str:
    """A page of twenty years ago: tables for layout, no headings."""
    title = f'<font size="5"><b>{escape(course.title)}</b></font><br>'
    rows = "".join(f"<b>{escape(key)}</b>: {escape(value)}<br>" for key, value in course.facts)
    texts = "".join(
        f"<b>{escape(s.heading)}</b><br>{'<br>'.join(map(escape, s.texts))}<br><br>" for s in course.sections
    )
    lead = "<br>".join(map(escape, course.lead))
    cell = f"{title}{html.label(course)}{lead}<br><br>{texts}"
    return f'<table width="90%"><tr><td valign="top">{cell}</td><td bgcolor="#eeeeee">{rows}</td></tr></table>'


def spans(course: Course) -> str:
    title = html.tag("div", html.text("div", course.title, "hero__title"), "hero", role="banner")
    heads = "".join(html.text("div", s.heading, "block__head") + html.paragraphs(s.texts) for s in course.sections)
    return (
        title
        + html.text("h1", "Over deze cursus")
        + html.label(course)
        + _lead(course)
        + html.facts_spans(course)
        + heads
    )


def og_title(course: Course) -> str:
    """The title stands only in the head of the page."""
    picture = html.tag("div", '<img src="/beeld.jpg" alt="">', "hero")
    return picture + html.label(course) + _lead(course) + html.facts_bold(course) + _rest(course)


def drupal(course: Course) -> str:
    fields = "".join(
        html.tag(
            "div",
            html.text("div", key, "field__label") + html.text("div", value, "field__item"),
            "field field--label-inline",
        )
        for key, value in course.facts
    )
    body = html.tag("div", _lead(course) + _rest(course), "field field--name-body")
    title = html.tag("h1", html.text("span", course.title, "field--name-title"), "page-header")
    return html.tag("article", title + html.label(course) + fields + body, "node node--type-cursus")


def _lead(course: Course) -> str:
    return html.paragraphs(course.lead)


def _rest(course: Course) -> str:
    button = html.text("a", "Aanmelden", "button", href="/aanmelden")
    return html.sections(course.sections) + button


COURSE_BODIES: dict[str, Callable[[Course], str]] = {
    made.__name__: made
    for made in (
        plain, definition_list, facts_table, bold_facts, sidebar, tabs, accordion, details, json_ld, microdata,
        layout_table, spans, og_title, drupal,
    )
}  # fmt: skip
