"""Small pieces of HTML that the templates share."""

from collections.abc import Iterable
from html import escape

from benchmarks.first_world.sheet import Course, Section


def tag(name: str, inner: str, cls: str = "", **attributes: str) -> str:
    """`inner` is HTML; attribute names lose a trailing underscore."""
    listed = {"class": cls, **attributes}
    shown = "".join(f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"' for key, value in listed.items() if value)
    return f"<{name}{shown}>{inner}</{name}>"


def text(name: str, content: str, cls: str = "", **attributes: str) -> str:
    return tag(name, escape(content), cls, **attributes)


def paragraphs(texts: Iterable[str]) -> str:
    return "".join(text("p", one) for one in texts if one)


def items(listed: Iterable[str], cls: str = "") -> str:
    inner = "".join(text("li", one) for one in listed)
    return tag("ul", inner, cls) if inner else ""


def section(one: Section, level: str = "h2") -> str:
    head = text(level, one.heading) if one.heading else ""
    return head + paragraphs(one.texts) + items(one.items)


def sections(listed: Iterable[Section], level: str = "h2") -> str:
    return "".join(section(one, level) for one in listed)


def facts_table(course: Course) -> str:
    rows = "".join(tag("tr", text("th", key) + text("td", value)) for key, value in course.facts)
    return tag("table", rows, "feiten")


def facts_terms(course: Course) -> str:
    return tag("dl", "".join(text("dt", key) + text("dd", value) for key, value in course.facts))


def facts_bold(course: Course) -> str:
    return tag("ul", "".join(tag("li", f"{text('strong', key + ':')} {escape(value)}") for key, value in course.facts))


def facts_spans(course: Course) -> str:
    """Label and value in boxes that only a style sheet sets side by side."""
    pair = "".join(
        tag("div", text("span", key, "kenmerk__label") + text("span", value, "kenmerk__waarde"), "kenmerk")
        for key, value in course.facts
    )
    return tag("div", pair, "kenmerken")


def label(course: Course) -> str:
    return text("span", course.tag, "badge") if course.tag else ""
