"""Ways in which schools' content systems set a course on a page."""

from extractor.document import Document
from extractor.offers.html_offers import MOST_OFFERS
from extractor.page import Page, read_page
from register.offer import Offer
from register.signals import SignalName as Name
from register.words import PageKind

HERE = "https://www.school.nl/volwassenen/aanbod/iets"


def _read(main: str, head: str = "", url: str = HERE) -> Page:
    source = f"<!doctype html><html lang='nl'><head>{head}</head><body><main>{main}</main></body></html>"
    return read_page(Document(url, "text/html; charset=utf-8", source.encode()))


def _names(offer: Offer) -> set[Name]:
    return {signal.name for signal in offer.signals}


def _titles(page: Page) -> list[str]:
    return [offer.title for offer in page.offers]


def test_labels_nobody_listed_are_known_by_the_elements_of_those_that_are() -> None:
    field = "<div class='veld'><div class='kop'>{}</div><div class='tekst'>{}</div></div>"
    facts = (
        ("Niveau", "2"),
        ("Sluit af met", "Mbo-certificaat"),
        ("Deelnamekosten", "€ 1.250,-"),
        ("Lesplek", "Zwolle"),
    )
    page = _read("<h1>Individuele basiszorg</h1>" + "".join(field.format(*fact) for fact in facts))
    (offer,) = page.offers
    assert offer.context == "Niveau: 2 · Sluit af met: Mbo-certificaat · Deelnamekosten: € 1.250,- · Lesplek: Zwolle"


def test_two_spans_that_are_all_of_a_line_are_a_label_and_its_value() -> None:
    page = _read("<h1>Triage</h1><ul><li><span>Uitstroom</span><span>mbo-certificaat</span></li></ul>")
    assert Name.RESULT_FIELD in _names(page.offers[0])


def test_the_first_column_of_a_table_of_facts_holds_labels() -> None:
    rows = (("Lesgeld", "€ 700"), ("Examinering", "€ 150"), ("Boeken", "€ 80"))
    table = "".join(f"<tr><td>{label}</td><td>{value}</td></tr>" for label, value in rows)
    page = _read(f"<h1>Zorg en technologie</h1><p>Met mbo-certificaat</p><table>{table}</table>")
    assert _titles(page) == ["Zorg en technologie"]
    assert "Examinering: € 150 · Boeken: € 80" in page.offers[0].context


def test_a_link_of_several_pieces_is_a_card() -> None:
    cards = "".join(
        f"<a class='tegel' href='/c/{n}'><strong>{title}</strong><em>240 sbu</em></a>"
        for n, title in enumerate(("Verdieping palliatieve zorg", "Wijkgericht werken"))
    )
    page = _read(f"<h1>Cursusaanbod</h1><h2>Mbo-certificaten</h2><div>{cards}</div>")
    assert _titles(page) == ["Verdieping palliatieve zorg", "Wijkgericht werken"]
    assert [offer.url for offer in page.offers] == ["https://www.school.nl/c/0", "https://www.school.nl/c/1"]
    assert page.offers[0].details.hours == 240


def test_a_sentence_that_lists_links_is_a_list() -> None:
    links = [
        f"<a href='/z/{n}'>{t}</a>" for n, t in enumerate(("Individuele basiszorg", "Ondersteuning thuis", "Triage"))
    ]
    page = _read(f"<h1>Voor bedrijven</h1><p>Kies uit onze mbo-certificaten: {links[0]}, {links[1]} en {links[2]}.</p>")
    assert _titles(page) == ["Individuele basiszorg", "Ondersteuning thuis", "Triage"]
    assert all(Name.SAYS_MBO_CERTIFICATE in _names(offer) for offer in page.offers)


def test_links_inside_running_text_are_no_list() -> None:
    words = (
        "Werk je als <a href='/a'>helpende</a> of als <a href='/b'>verzorgende</a> in <a href='/c'>Assen</a>? Kom dan."
    )
    text = f"<p>{words}</p>"
    assert _titles(_read(f"<h1>Triage</h1>{text}<p>Resultaat: mbo-certificaat, € 90</p>")) == ["Triage"]


def test_parts_of_a_page_with_their_own_price_and_dates_are_offers() -> None:
    page = _read(
        "<h1>Losse certificaten</h1><p>Met een mbo-certificaat laat je zien wat je kunt.</p>"
        "<p><strong>Gastvrijheid in de zorg</strong><br>10 bijeenkomsten, € 650.</p>"
        "<p><strong>Werken met baby's</strong><br>240 sbu, € 700. Keuzedeel K0290.</p>"
    )
    assert page.kind is PageKind.OVERVIEW
    assert _titles(page) == ["Gastvrijheid in de zorg", "Werken met baby's"]
    assert Name.PRINTED_CODE not in _names(page.offers[0])
    assert Name.PRINTED_CODE in _names(page.offers[1])


def test_parts_that_fold_open_are_offers_each_with_its_own_facts() -> None:
    facts = "<dl><dt>Begint op</dt><dd>20 mei 2027</dd><dt>Prijs</dt><dd>€ 5</dd></dl>"
    fold = f"<details><summary>{{}}</summary><p>{{}}</p>{facts}</details>"
    parts = (
        ("Triage", "Alleen incompany: neem als werkgever contact met ons op."),
        ("Zorg en technologie", "Met mbo-certificaat."),
    )
    page = _read("<h1>Trainingen</h1>" + "".join(fold.format(*part) for part in parts))
    assert _titles(page) == ["Triage", "Zorg en technologie"]
    assert Name.SAYS_MBO_CERTIFICATE not in _names(page.offers[0])
    assert Name.EMPLOYERS_ONLY not in _names(page.offers[1])
    assert {Name.SAYS_MBO_CERTIFICATE, Name.START_DATE} <= _names(page.offers[1])
    assert page.offers[0].details.start == "20 mei 2027"


def test_parts_about_one_course_are_no_offers() -> None:
    page = _read(
        "<h1>Triage</h1><p>Resultaat: mbo-certificaat</p><h2>Kosten en start</h2><p>€ 500, start 3 maart 2027</p>"
        "<h2>Lesdagen en locatie</h2><p>20 lesuren, € 50 per dag</p>"
    )
    assert page.kind is PageKind.COURSE
    assert _titles(page) == ["Triage"]


def test_a_heading_does_not_stand_above_the_next_one_as_high() -> None:
    page = _read(
        "<h1>Certificaten</h1><h2>Gastvrijheid (K0530)</h2><p>€ 5, 9 sbu</p><h2>Voeding (K0531)</h2><p>€ 5, 9 sbu</p>"
    )
    assert "K0530" not in page.offers[1].context


def test_a_cell_that_spans_rows_stands_in_each_of_them() -> None:
    page = _read(
        "<h1>Certificaten</h1><table><tr><th>Certificaat</th><th>Niveau</th><th>Start</th></tr>"
        "<tr><td><a href='/a'>Ondersteuning thuis</a></td><td rowspan='2'>2</td><td>februari</td></tr>"
        "<tr><td><a href='/b'>Helpende plus</a></td><td>september</td></tr>"
        "<tr><td><a href='/c'>Triage</a></td><td>4</td><td>mei</td></tr></table>"
    )
    shown = [offer.context.partition("Niveau")[2] for offer in page.offers]
    assert shown == [": 2 · Start: februari", ": 2 · Start: september", ": 4 · Start: mei"]


def test_a_programme_that_says_so_only_in_a_list_of_facts_is_one() -> None:
    page = _read(
        "<h1>Verzorgende IG</h1><ul><li>Niveau 3</li><li>3 jaar</li><li>BOL / BBL</li></ul>"
        "<h2>Keuzedelen</h2><ul><li>Verdieping palliatieve zorg</li><li>Wijkgericht werken</li></ul>",
        url="https://www.school.nl/opleidingen/verzorgende-ig",
    )
    assert (page.kind, _titles(page)) == (PageKind.DIPLOMA, ["Verzorgende IG"])


def test_damaged_microdata_is_read_without_touching_the_page() -> None:
    name = "<span itemprop='name'>Triage<script>x</script></span>"
    course = f"<div itemscope itemtype='https://schema.org/Course'>{name}</div>"
    page = _read(f"<h1>Triage</h1>{course}<table><tr><td>")
    assert "Triage" in _titles(page)
    assert len(page.offers) <= MOST_OFFERS


def test_a_header_element_around_a_heading_of_the_text_is_no_banner() -> None:
    frame = "<div class='frame'><header class='frame-header'><h2>{}</h2></header><p>{}</p></div>"
    body = frame.format("Dakdekken", "Elke maandag in de hal.") + frame.format("Stucwerk", "Elke dinsdag op locatie.")
    banner = "<header><h2>De Delta</h2><ul><li><a href='/'>Home</a></li></ul></header>"
    html = f"<html><body>{banner}<div><header><h1>Bouw</h1></header>{body}</div></body></html>"
    text = read_page(Document("https://x.nl/bouw", "text/html; charset=utf-8", html.encode())).text
    assert "Dakdekken" in text
    assert "De Delta" not in text


def test_a_nav_element_with_nothing_to_press_is_a_text() -> None:
    fold = (
        "<div class='toggle'>En als ik slaag?</div><nav class='list'><div>Dan krijg je een mbo-certificaat.</div></nav>"
    )
    html = (
        f"<html><body><nav><a href='/'>Voorpagina</a></nav><h1>Triage</h1><p>Aan de telefoon.</p>{fold}</body></html>"
    )
    text = read_page(Document("https://x.nl/triage", "text/html; charset=utf-8", html.encode())).text
    assert "Dan krijg je een mbo-certificaat." in text
    assert "Voorpagina" not in text
