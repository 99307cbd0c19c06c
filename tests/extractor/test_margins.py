"""Heads and feet of pages that have no elements for them."""

import pytest

from extractor.document import Document
from extractor.page import read_page

_MENU = '<a href="/index.html">Begin</a><br><a href="/techniek">Techniek</a><br><a href="/zorg">Zorg en welzijn</a>'
_COURSE = "<p>Je leert draad trekken en meten. Na het examen ontvang je een mbo-certificaat.</p><p>Kosten: € 400</p>"


def _read(body: str) -> tuple[str, list[str]]:
    html = f"<title>Meten</title><body>{body}</body>"
    page = read_page(Document("https://school.example/meten", "text/html", html.encode()))
    return page.text, [offer.title for offer in page.offers]


@pytest.mark.parametrize(
    "page",
    [
        f"<table><tr><td>{_MENU}</td><td><h2>Meten</h2>{_COURSE}</td></tr></table>",
        f"<table><tr><td>{_MENU}<p>Elke dag open vanaf 8 uur</p></td><td><h2>Meten</h2>{_COURSE}</td></tr></table>",
        (
            f'<div class="x1"><a href="/">school</a><div><a href="/a">Techniek</a><a href="/b">Zorg en welzijn</a>'
            f"</div></div><main><h1>Meten</h1>{_COURSE}</main>"
        ),
    ],
)
def test_a_box_of_links_that_begins_with_the_way_home_is_a_menu(page: str) -> None:
    text, titles = _read(page)
    assert titles == ["Meten"]
    assert "Zorg en welzijn" not in text


def test_what_stands_under_the_menu_in_its_column_of_a_layout_table_is_the_sites() -> None:
    aside = f"<b>Menu</b><br>{_MENU}<br><b>Actueel</b><br>Kantine dicht.<br><b>Keurmerk</b><br>Erkend door de minister."
    text, titles = _read(f"<table><tr><td>{aside}</td><td><h2>Meten</h2>{_COURSE}</td></tr></table>")
    assert titles == ["Meten"]
    assert "Keurmerk" not in text


def test_the_head_of_a_section_is_no_head_of_the_site() -> None:
    section = (
        "<div><header class='frame'><h2>{}</h2></header><p>Je krijgt een mbo-certificaat. Start: {} mei.</p></div>"
    )
    text, titles = _read(f"<div><h1>Maatwerk</h1>{section.format('Meten', 3)}{section.format('Lassen', 4)}</div>")
    assert titles == ["Meten", "Lassen"]
    assert "Lassen" in text


def test_the_only_link_of_a_page_does_not_take_the_courses_facts() -> None:
    facts = "".join(f"<div><div>{a}</div><div>{b}</div></div>" for a, b in (("Duur", "9 weken"), ("Kosten", "€ 4")))
    _, titles = _read(f"<h1>Meten</h1><div>{facts}{_COURSE}<p><a href='/lesbrief.pdf'>Lesbrief meten</a></p></div>")
    assert titles == ["Meten"]


def test_phrases_in_spans_that_touch_are_set_apart() -> None:
    text, _ = _read(
        "<h1>Meten</h1><div><h3>Incompany</h3><span>alleen voor bedrijven</span><span>vanaf 900 per groep</span></div>"
    )
    assert "alleen voor bedrijven vanaf 900 per groep" in text


def test_a_list_that_ends_with_the_way_home_is_none() -> None:
    items = "".join(f'<li><a href="/{n}">{n}</a></li>' for n in ("Lassen", "Frezen", "Draaien"))
    _, titles = _read(f'<h1>Certificaten</h1><div><ul>{items}</ul><a href="/">Terug naar het begin</a></div>')
    assert titles == ["Lassen", "Frezen", "Draaien"]


@pytest.mark.parametrize(
    "foot",
    [
        '<div><div>Vakschool</div><div>Dijkweg 5, Oord</div><a href="/pers">Pers</a><div>Bel 06 1234 5678</div></div>',
        '<div class="x9">School BV · KvK 00000000 · <a href="/vw">leveringsvoorwaarden</a></div>',
        f"<div>{'x' * 20} Wij leiden ook op tot een diploma | wijzigingen voorbehouden</div>",
    ],
)
def test_the_last_box_with_the_schools_address_or_terms_is_its_foot(foot: str) -> None:
    text, titles = _read(f"<div><div><h1>Meten</h1>{_COURSE}</div>{foot}</div><script>1</script>")
    assert titles == ["Meten"]
    assert "Kosten: € 400" in text
    assert not {"Pers", "KvK", "diploma"} & set(text.replace("\n", " ").split())


@pytest.mark.parametrize(
    "box",
    [
        "<div>Kosten: € 400. Kijk ook in onze voorwaarden.</div>",
        "<div><h2>Aanmelden</h2>Bel 0123 456 789 of mail info@school.example</div>",
        "<div>Na afloop krijg je een mbo-certificaat; je privacy is gewaarborgd.</div>",
        "<p>Vragen? Bel 0123 456 789.</p>",
    ],
)
def test_a_last_box_that_tells_of_the_course_is_no_foot(box: str) -> None:
    text, _ = _read(f"<div><div><h1>Meten</h1><p>Je leert draad trekken en meten.</p></div>{box}</div>")
    assert len(text.split("\n")) > 2
