"""Courses in pieces that are built alike, without headings, links or tables."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name
from register.words import PageKind

COURSES = (
    ("Planten en bodem", "mbo-certificaat"),
    ("Snoeien van fruitbomen", "mbo-certificaat"),
    ("Bloemschikken", "bewijs van deelname"),
)
CARD = (
    '<div class="c"><div class="t">{title}</div><div class="r">{result}</div><a href="/x{n}">Meer informatie</a></div>'
)
BADGED = '<div class="c"><span class="tag">{result}</span><div class="t">{title}</div><div>8 weken</div></div>'
PLAIN = '<div class="row"><div class="a">{title}</div><div class="b">{result}</div><div class="d">8 weken</div></div>'
DETAILS = "<details><summary>{title}</summary><p>Je sluit af met een {result}.</p></details>"
BUTTON = '<div class="i"><button>{title}</button><div id="p{n}"><p>Je krijgt een {result}.</p></div></div>'
APART = '<div class="h" role="button">{title}</div><div class="panel"><p>Je krijgt een {result}.</p></div>'


def _read(main: str, head: str = "", url: str = "https://gaardehof.nl/p/12") -> Page:
    html = f"<html><head>{head}</head><body>{main}</body></html>"
    return read_page(Document(url, "text/html; charset=utf-8", html.encode()))


@pytest.mark.parametrize("piece", [CARD, BADGED, PLAIN, DETAILS, BUTTON, APART])
def test_each_piece_is_an_offer_with_its_own_evidence(piece: str) -> None:
    pieces = (piece.format(title=title, result=result, n=n) for n, (title, result) in enumerate(COURSES))
    page = _read(f"<h1>Scholing in het groen</h1><div>{''.join(pieces)}</div>")
    assert page.kind is PageKind.OVERVIEW
    assert [offer.title for offer in page.offers] == [title for title, _ in COURSES]
    near = [{s.name for s in offer.signals if s.where in {"context", "field"}} for offer in page.offers]
    assert [Name.SAYS_MBO_CERTIFICATE in names for names in near] == [True, True, False]
    assert Name.PROOF_OF_PARTICIPATION in near[2]


def test_sides_of_one_course_are_no_courses() -> None:
    sides = ("Programma", "Je haalt een mbo-certificaat"), ("Afronding", "Een mbo-certificaat"), ("Kosten", "€ 500")
    panels = "".join(f"<details><summary>{name}</summary><p>{text}.</p></details>" for name, text in sides)
    page = _read(f"<h1>Planten en bodem</h1>{panels}")
    assert [offer.title for offer in page.offers] == ["Planten en bodem"]


@pytest.mark.parametrize(
    ("main", "head"),
    [
        ("<h1>Word de vakman van morgen!</h1><p>Opleiding: Planten en bodem</p>", ""),
        ("<h1>Zin in buiten?</h1>", '<meta property="og:title" content="Planten en bodem">'),
        ("<h1>Groei met ons mee!</h1>", "<title>Planten en bodem | Gaardehof</title>"),
        ('<div class="hero"><div class="hero-title">Planten en bodem</div></div>', "<title>Gaardehof</title>"),
    ],
)
def test_a_slogan_is_no_title_where_the_page_names_its_course_elsewhere(main: str, head: str) -> None:
    page = _read(f"{main}<p>Je behaalt een mbo-certificaat. De cursus kost € 500.</p>", head)
    assert page.title == "Planten en bodem"


PROGRAMME = "<h1>Hovenier</h1><p>Niveau 3, BBL, de opleiding duurt 3 jaar. Met vmbo ben je welkom op de open dag.</p>"
ELECTIVES = "".join(f'<div class="item"><a href="/k/{n}">{title}</a></div>' for n, (title, _) in enumerate(COURSES))


@pytest.mark.parametrize("heading", ["<h2>Keuzedelen</h2>", "<h3>Keuzedelen bij deze opleiding</h3>"])
def test_electives_of_a_programme_are_no_courses(heading: str) -> None:
    page = _read(f"{PROGRAMME}{heading}<div>{ELECTIVES}</div>")
    assert page.kind is PageKind.DIPLOMA
    assert {offer.title for offer in page.offers} == {"Hovenier"}


def test_electives_under_a_programmes_heading_are_marked_on_any_page() -> None:
    page = _read(f"<h1>Groen</h1><p>Welkom.</p><h2>Keuzedelen bij deze opleiding</h2><div>{ELECTIVES}</div>")
    rows = [offer for offer in page.offers if offer.title != "Groen"]
    assert all(Name.MANY_UNDER_DIPLOMA in {s.name for s in offer.signals} for offer in rows)
    assert len(rows) == len(COURSES)


def test_ones_own_name_is_no_other_institution() -> None:
    said = "<h1>Planten en bodem</h1><p>Dit mbo-certificaat wordt aangeboden door Gaardehof Academie. € 300</p>"
    names = [{s.name for s in _read(said, url=f"https://{host}.nl/a").offers[0].signals} for host in ("gaardehof", "x")]
    assert [Name.OFFERED_ELSEWHERE in one for one in names] == [False, True]
