"""The main part of a page that lists courses, and of a page of text."""

from collections.abc import Callable
from html import escape

from benchmarks.first_world import html_parts as html
from benchmarks.first_world.sheet import Course, Sheet

_MORE = ("Lees meer", "Bekijk", "Meer informatie", "Naar de cursus")


def cards(sheet: Sheet) -> str:
    shown = "".join(
        html.tag(
            "div",
            html.tag("h3", _link(one)) + html.label(one) + html.paragraphs(one.says) + html.facts_bold(one),
            "card",
        )
        for one in sheet.courses
    )
    return _head(sheet) + html.tag("div", shown, "grid")


def rows_table(sheet: Sheet) -> str:
    """Facts in columns only as far as each row has them: the rest stands under the title."""
    rows = "".join(
        html.tag("tr", html.tag("td", _link(one)) + html.text("td", _facts(one)) + html.text("td", _said(one)))
        for one in sheet.courses
    )
    head = html.tag("tr", "".join(html.text("th", name) for name in ("Cursus", "Kenmerken", "Bijzonderheden")))
    return _head(sheet) + html.tag("table", head + rows)


def code_table(sheet: Sheet) -> str:
    rows = "".join(
        html.tag(
            "tr",
            html.text("td", _code(one))
            + html.text("td", one.title)
            + html.text("td", f"{_facts(one)} {_said(one)}".strip()),
        )
        for one in sheet.courses
    )
    head = html.tag("tr", "".join(html.text("th", name) for name in ("Code", "Titel", "Informatie")))
    return _head(sheet) + html.tag("table", html.tag("thead", head) + html.tag("tbody", rows))


def link_list(sheet: Sheet) -> str:
    shown = "".join(html.tag("li", f"{_link(one)} {escape(_joined(one))}") for one in sheet.courses)
    return _head(sheet) + html.tag("ul", shown)


def list_accordion(sheet: Sheet) -> str:
    shown = "".join(
        html.tag(
            "details",
            html.text("summary", one.title) + html.label(one) + html.paragraphs(one.says) + html.facts_terms(one),
        )
        for one in sheet.courses
    )
    return _head(sheet) + shown


def long_page(sheet: Sheet) -> str:
    """Each course under a heading of its own, one after the other."""
    shown = "".join(
        html.text("h2", one.title)
        + html.label(one)
        + html.paragraphs([*one.lead[:1], *one.says])
        + html.facts_bold(one)
        for one in sheet.courses
    )
    return _head(sheet) + shown


def image_cards(sheet: Sheet) -> str:
    """The whole card is the link; a button with the same words on each."""
    shown = "".join(
        html.tag(
            "a",
            '<img src="/kaart.jpg" alt="">' + html.text("div", one.title, "kaart__titel") + html.label(one)
            + html.text("p", _joined(one)) + html.text("span", _MORE[len(one.title) % len(_MORE)], "knop"),
            "kaart",
            href=one.url,
        )
        for one in sheet.courses
    )  # fmt: skip
    return _head(sheet) + html.tag("section", shown, "kaarten")


def term_list(sheet: Sheet) -> str:
    shown = "".join(
        html.tag("dt", _link(one)) + html.text("dd", _joined(one) or "Vraag ernaar") for one in sheet.courses
    )
    return _head(sheet) + html.tag("dl", shown)


def by_sector(sheet: Sheet) -> str:
    """Two groups under headings, rows in boxes."""
    half = len(sheet.courses) // 2
    groups = (("Zorg, welzijn en onderwijs", sheet.courses[:half]), ("Techniek en overig", sheet.courses[half:]))
    return _head(sheet) + "".join(
        html.text("h2", name) + "".join(map(_box, courses)) for name, courses in groups if courses
    )


def article(sheet: Sheet) -> str:
    by = (
        html.tag(
            "p",
            html.text("time", sheet.byline.split(" | ")[0]) + html.text("span", sheet.byline.split(" | ")[1], "author"),
        )
        if sheet.byline
        else ""
    )
    return html.tag("article", _head(sheet) + by + html.sections(sheet.sections))


def faq(sheet: Sheet) -> str:
    by = html.text("p", sheet.byline, "meta") if sheet.byline else ""
    folded = "".join(
        html.tag(
            "details",
            html.text("summary", one.heading or "Lees meer") + html.paragraphs(one.texts) + html.items(one.items),
        )
        for one in sheet.sections
    )
    return _head(sheet) + by + folded


def numbered(sheet: Sheet) -> str:
    by = html.text("p", sheet.byline) if sheet.byline else ""
    shown = "".join(
        html.text("h2", f"{at}. {one.heading or 'Algemeen'}") + html.paragraphs(one.texts) + html.items(one.items)
        for at, one in enumerate(sheet.sections, start=1)
    )
    return _head(sheet) + by + shown


def bare(sheet: Sheet) -> str:
    by = html.text("div", sheet.byline, "datum") if sheet.byline else ""
    lines = "".join(
        html.text("b", one.heading) + "<br>" + "<br>".join(map(escape, (*one.texts, *one.items))) + "<br><br>"
        for one in sheet.sections
    )
    return _head(sheet) + by + html.tag("div", lines, "tekst")


def _head(sheet: Sheet) -> str:
    return html.text("h1", sheet.title) + html.paragraphs(sheet.lead)


def _box(one: Course) -> str:
    more = html.text("a", _MORE[len(one.title) % len(_MORE)], href=one.url)
    inner = html.text("h4", one.title) + html.label(one) + html.facts_spans(one) + html.paragraphs(one.says) + more
    return html.tag("div", inner, "box")


def _link(one: Course) -> str:
    return html.text("a", one.title, href=one.url)


def _facts(one: Course) -> str:
    return ", ".join(f"{key} {value}" for key, value in one.facts)


def _said(one: Course) -> str:
    return " ".join((one.tag, *one.says)).strip()


def _joined(one: Course) -> str:
    return " ".join(part for part in (_said(one), _facts(one)) if part)


def _code(one: Course) -> str:
    """Where the course prints its code in a fact; a table with this column leaves it empty for the others."""
    return next((value for key, value in one.facts if "code" in key.lower()), "")


LIST_BODIES: dict[str, Callable[[Sheet], str]] = {
    made.__name__: made
    for made in (
        cards, rows_table, code_table, link_list, list_accordion, long_page, image_cards, term_list, by_sector, article,
        faq, numbered, bare,
    )
}  # fmt: skip
