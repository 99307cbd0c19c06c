"""The evening school stands in a PDF brochure only; the third phase has a new edition under a new address."""

from datetime import UTC, datetime
from functools import partial

from fpdf import FPDF
from fpdf.fonts import FontFace

from aanbod.demo.content import FROM_THREE, Answer, Course, Pages, Setting, Site
from aanbod.demo.filler import SHORT_COURSES
from aanbod.demo.render import drawer, euro, robots
from aanbod.demo.views import Catalogue, View, diploma_pages, information_pages, news_pages, not_found, short_listed

NAME = "Vakschool Duinrand"
_evening = partial(Course, theme="horeca", prints_code=True)
COURSES = (
    _evening("koken", "Koken in de horeca", "C0021", hours=480, price=1995),
    _evening("hospitality", "Basis hospitality", "C0035", hours=400, price=1650),
    _evening("gastvrij", "Gastvrijheid in de zorg", "K0153", price=890),
    _evening("lean", "Lean en creatief", "K0512", price=890),
    _evening("duits", "Duits A1/A2 in het beroepsonderwijs", "K0959", price=640),
    _evening("levensmiddelen", "Inleiding levensmiddelentechnologie", "K0682", price=890),
    _evening("voeding", "Voeding en hospitality in zorg en welzijn", "K1137", timeline=FROM_THREE, price=890),
)
_EDITIONS = ("voorjaar 2026", "voorjaar 2026", "najaar 2026")
_WIDTHS = (16, 74, 18, 22, 50)  # millimetres
_HEADER = ("Code", "Titel", "Sbu", "Prijs", "Resultaat")


def _pages(setting: Setting) -> Pages:
    draw = drawer("duinrand/base.html", name=NAME)
    edition = _EDITIONS[setting.phase - 1]
    brochure = f"/media/brochure-avondschool-{edition.replace(' ', '-')}.pdf"
    pages = information_pages(draw, "/{}") | news_pages(draw, "/nieuws/{}", "/nieuws")
    pages |= diploma_pages(draw, "/dagopleidingen/{}", "/dagopleidingen")
    return pages | not_found(draw) | {
        "/": draw("duinrand/home.html"),
        "/avondschool": draw("duinrand/evening.html", brochure=brochure, edition=edition),
        brochure: _brochure(edition, Catalogue(COURSES, setting.phase, brochure, brochure).listed()),
        "/robots.txt": robots(setting.addresses["duinrand"], lines=("Disallow: /beheer/",)),
    }  # fmt: skip


def _brochure(edition: str, courses: list[View]) -> Answer:
    pdf = FPDF()
    pdf.set_creation_date(datetime(2026, 1, 5, tzinfo=UTC))
    pdf.set_title(f"Avondschool {edition}")
    pdf.add_page()
    pdf.set_font("Helvetica", "B", 22)
    pdf.cell(text=f"Avondschool {edition}", new_x="LMARGIN", new_y="NEXT")
    _paragraph(pdf, f"{NAME} - leren na je werk. Alle lessen zijn op dinsdag- of donderdagavond.")
    _paragraph(pdf, "Mbo-certificaten: onderdelen van een erkende mbo-opleiding die je los volgt (derde leerweg).")
    _table(pdf, [(c.code, c.title, c.duration.split()[0], f"EUR {euro(c.price)}", c.result) for c in courses])
    pdf.add_page()
    _paragraph(pdf, "Vrije cursussen: voor je plezier of voor je vak, zonder mbo-certificaat.")
    plain = short_listed("", SHORT_COURSES[3:10])
    _table(pdf, [("", c.title, c.duration, f"EUR {euro(c.price)}", c.result) for c in plain])
    return Answer(bytes(pdf.output()), "application/pdf")


def _paragraph(pdf: FPDF, line: str) -> None:
    pdf.set_font("Helvetica", "", 11)
    pdf.multi_cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    pdf.ln(3)


def _table(pdf: FPDF, rows: list[tuple[str, ...]]) -> None:
    pdf.set_font("Helvetica", "", 9)
    with pdf.table(col_widths=_WIDTHS, headings_style=FontFace(emphasis="BOLD"), text_align="LEFT") as table:
        for row in (_HEADER, *rows):
            table.row(row)
    pdf.ln(5)


SITE = Site("duinrand", NAME, "aanbod in een pdf-brochure", {"duinrand": _pages}, COURSES)
