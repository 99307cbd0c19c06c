"""Pages that show several courses, in the shapes in which schools' sites set them: each course is one offer."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name
from register.words import PageKind

SAYS, PROOF = Name.SAYS_MBO_CERTIFICATE, Name.PROOF_OF_PARTICIPATION


def _read(main: str) -> Page:
    html = f"<!doctype html><html lang='nl'><head><title>Aanbod</title></head><body><main>{main}</main></body></html>"
    return read_page(Document("https://www.deltaschool.nl/volwassenen/iets", "text/html; charset=utf-8", html.encode()))


def _titles(page: Page) -> list[str]:
    return [offer.title for offer in page.offers]


def _that_say(page: Page, name: Name = SAYS) -> list[str]:
    return [offer.title for offer in page.offers if name in {signal.name for signal in offer.signals}]


BOX = "<div class='box'><h4>{}</h4><p>Start: 3 maart 2027. Prijs: € 8.</p><p>{}</p><a href='/c/{}'>Lees meer</a></div>"
FACTS = "<h3>{}</h3><ul><li>Resultaat: {}</li><li>Prijs: € 800</li></ul>"
FOLD = "<div class='item'><h2><button>{}</button></h2><div class='body'><p>{}</p><p>Lees hier meer</p></div></div>"
COLUMN = "<div class='col'><h3>{}</h3><p>{}</p></div>"
BLURB = "<div class='col'><div class='blurb'><h4><span>{}</span></h4><div><p>{}</p></div></div></div>"


def test_cards_under_headings_by_sector_are_the_courses_not_the_sectors() -> None:
    page = _read(
        f"<h1>Bijscholing</h1><h2>Zorg</h2>{BOX.format('Triage', 'Met mbo-certificaat.', 1)}"
        f"{BOX.format('Reanimatie', 'Kort.', 2)}<h2>Techniek</h2>{BOX.format('Domotica', 'Met mbo-certificaat.', 3)}"
    )
    assert _titles(page) == ["Triage", "Reanimatie", "Domotica"]
    assert _that_say(page) == ["Triage", "Domotica"]


def test_one_course_a_sector_is_still_a_list_of_courses() -> None:
    page = _read(
        f"<h1>Aanbod</h1><h2>Zorg en welzijn</h2>{FACTS.format('Triage', 'mbo-certificaat')}"
        f"<h2>Techniek en ICT</h2>{FACTS.format('Lassen niveau 2', 'bewijs van deelname')}"
    )
    assert _titles(page) == ["Triage", "Lassen niveau 2"]
    assert (_that_say(page), _that_say(page, PROOF)) == (["Triage"], ["Lassen niveau 2"])


def test_where_most_courses_tell_two_facts_one_that_tells_one_is_a_course_too() -> None:
    courses = (
        ("Helpende plus", "<li>Cursusgeld: € 2100</li><li>Studielast: 480 uur</li>"),
        ("Industriële productie en planning", "<li>Prijs: € 685</li><li>Start: 6 september 2026</li>"),
        ("Begeleider praktijkleren", "<li>Startmoment: 9 november 2026</li>"),
    )
    parts = "".join(f"<h2>{title}</h2><ul>{facts}</ul>" for title, facts in courses)
    page = _read(f"<h1>Scholing</h1><p>Onderstaande mbo-certificaten kun je los volgen.</p>{parts}")
    assert page.kind is PageKind.OVERVIEW
    assert _titles(page) == _that_say(page) == [title for title, _ in courses]


def test_sides_of_one_course_that_tell_different_facts_are_no_courses() -> None:
    page = _read(
        "<h1>Verdieping GGZ</h1><h2>Jouw leerpad</h2><p>Je volgt 12 lesdagen van 4 uur. Start 3 maart 2027.</p>"
        "<h2>Investeren in jezelf</h2><p>€ 1.100, 240 uur</p><h2>Erkend</h2><p>Je behaalt een mbo-certificaat.</p>"
    )
    assert (page.kind, _titles(page)) == (PageKind.COURSE, ["Verdieping GGZ"])


@pytest.mark.parametrize("piece", [FOLD, COLUMN, BLURB, "<p><strong>{}</strong><br>{}</p>"])
def test_what_is_announced_as_certificates_needs_no_facts_nor_links(piece: str) -> None:
    courses = ("Triage", "Voor doktersassistenten."), ("Domotica", "Slimme zorgtechniek."), ("Pedicure", "Voeten.")
    pieces = "".join(piece.format(*course) for course in courses)
    page = _read(f"<h1>Scholing</h1><p>Al deze modules leiden tot een mbo-certificaat.</p><div>{pieces}</div>")
    assert _titles(page) == _that_say(page) == ["Triage", "Domotica", "Pedicure"]


def test_sides_of_one_course_are_not_announced_by_its_own_sentence() -> None:
    pieces = "".join(
        FOLD.format(side, "Hier staat wat.") for side in ("Jouw toekomst", "Leren en werken", "Begeleiding")
    )
    page = _read(f"<h1>Triage</h1><p>Met deze cursus haal je een mbo-certificaat. Prijs: € 80</p><div>{pieces}</div>")
    assert _titles(page) == ["Triage"]


def test_a_heading_about_contact_among_certificates_is_left_out() -> None:
    pieces = "".join(COLUMN.format(title, "Voor de zorg.") for title in ("Triage", "Domotica", "Pedicure", "Contact"))
    assert _titles(_read(f"<h1>Onze mbo-certificaten</h1><div>{pieces}</div>")) == ["Triage", "Domotica", "Pedicure"]


def test_a_line_above_links_says_what_they_are_until_the_next_such_line() -> None:
    def tiles(*titles: str) -> str:
        return "".join(f"<a class='tegel' href='/c/{title}'><span>{title}</span></a>" for title in titles)

    page = _read(
        f"<h1>Voor volwassenen</h1><div class='naam'>Mbo-certificaten</div><div>{tiles('Triage', 'Domotica')}"
        f"</div><div class='naam'>Korte trainingen</div><div>{tiles('Reanimatie', 'Tiltechnieken')}</div>"
    )
    assert _titles(page) == ["Triage", "Domotica", "Reanimatie", "Tiltechnieken"]
    assert _that_say(page) == ["Triage", "Domotica"]


def test_items_with_facts_under_a_heading_that_names_several_are_courses() -> None:
    page = _read(
        "<h1>Bijscholing zorg</h1><h2>Erkende mbo-certificaten</h2><ul><li><b>Triage</b>, 480 sbu, € 800</li></ul>"
        "<h2>Overige trainingen</h2><ul><li><b>Reanimatie</b>, 4 uur, € 60</li></ul>"
    )
    assert (_titles(page), _that_say(page)) == (["Triage", "Reanimatie"], ["Triage"])


def test_a_table_that_compares_courses_has_one_in_each_column() -> None:
    page = _read(
        "<h1>Onze cursussen vergeleken</h1><table><tr><th></th><th>Triage</th><th>Tilcursus</th></tr>"
        "<tr><th>Resultaat</th><td>Mbo-certificaat</td><td>Bewijs van deelname</td></tr>"
        "<tr><th>Prijs</th><td>€ 800</td><td>€ 90</td></tr></table>"
    )
    assert _titles(page) == ["Triage", "Tilcursus"]
    assert (_that_say(page), _that_say(page, PROOF)) == (["Triage"], ["Tilcursus"])
    assert [offer.details.price for offer in page.offers] == ["€ 800", "€ 90"]


def test_codes_below_each_other_in_one_cell_and_titles_in_another_are_rows() -> None:
    page = _read(
        "<h1>Mbo-certificaten</h1><table><tr><th>Code</th><th>Titel</th></tr><tr><td>K0290<br>K0996<br>C0141</td>"
        "<td>Werken met baby's<br>Peercoaching in de praktijk<br>Triage</td></tr></table>"
    )
    assert [offer.context.partition("Code: ")[2] for offer in page.offers] == [
        "K0290 · Werken met baby's",
        "K0996 · Peercoaching in de praktijk",
        "C0141 · Triage",
    ]


def test_a_table_of_one_courses_places_and_dates_lists_no_courses() -> None:
    rows = "".join(
        f"<tr><td>{place}</td><td>3 maart 2027</td><td><a href='/m?{place}'>Aanmelden</a></td></tr>"
        for place in ("Assen", "Emmen")
    )
    table = f"<table><tr><th>Locatie</th><th>Start</th><th></th></tr>{rows}</table>"
    page = _read(f"<h1>Triage</h1><p>Na afloop krijg je een mbo-certificaat.</p>{table}")
    assert _titles(page) == _that_say(page) == ["Triage"]


def test_lines_that_begin_with_a_title_in_bold_are_courses_where_certificates_are_announced() -> None:
    lines = "<p><b>Triage</b> is er voor doktersassistenten.</p><p><b>Domotica</b> volg je als verzorgende.</p>"
    page = _read(f"<h1>Mbo-certificaten</h1>{lines}")
    assert _titles(page) == _that_say(page) == ["Triage", "Domotica"]


def test_places_and_dates_of_one_course_are_its_groups_not_other_courses() -> None:
    groups = "<h2>Assen</h2><p>Start 3 maart 2027, € 900</p><h2>Emmen</h2><p>Start 5 mei 2027, € 900</p>"
    page = _read(f"<h1>Triage</h1><p>Je behaalt een mbo-certificaat.</p>{groups}")
    assert _titles(page) == _that_say(page) == ["Triage"]


def test_what_each_module_is_said_to_give_makes_modules_of_one_price_a_list() -> None:
    folds = "".join(
        f"<details><summary>{title}</summary><p>240 sbu, start in oktober, € 1.050.</p></details>"
        for title in ("Triage", "Domotica in de zorg")
    )
    page = _read(f"<h1>Losse modules</h1><p>Elke module sluit je af met een mbo-certificaat.</p>{folds}")
    assert _titles(page) == _that_say(page) == ["Triage", "Domotica in de zorg"]


def test_what_one_card_says_is_not_said_of_the_cards_after_it() -> None:
    card = "<div class='card'><h3><a href='/c/{0}'>{0}</a></h3><p>{1}</p></div>"
    said = "Na afloop van deze cursus krijg je een officieel mbo-certificaat."
    cards = card.format("Triage", said) + card.format("Reanimatie", "Kort en goed.")
    page = _read(f"<h1>Bijscholing</h1><div>{cards}</div>")
    assert (_titles(page), _that_say(page)) == (["Triage", "Reanimatie"], ["Triage"])


def test_lines_in_bold_of_one_cell_are_sides_of_the_course_that_it_shows() -> None:
    cell = "<b>Onderhoud aan windturbines</b><br>Je haalt een mbo-certificaat.<br><b>Veilig werken</b><br>Op hoogte."
    assert _titles(_read(f"<table><tr><td>{cell}<br>€ 95</td></tr></table>")) == ["Onderhoud aan windturbines"]


@pytest.mark.parametrize(
    "line",
    [
        "<p>Wie slaagt voor de toets van K0905, krijgt een mbo-certificaat.</p>",
        "<ul><li>Nummer SBB: K0905</li><li>Papiertje: mbo-certificaat</li><li>Duur: 14 weken</li></ul>",
        "<div>Onderdeel: Helpende Plus K0905</div><div>Je krijgt een mbo-certificaat</div>",
        "<p><span>Mbo-certificaat</span> <span>Code K0905</span> <span>240 sbu</span> <span>&euro; 975,-</span></p>",
    ],
)
def test_one_code_in_a_sentence_or_a_fact_is_the_pages_own(line: str) -> None:
    page = _read(f"<h1>Helpende Plus</h1><p>Je leert meer handelingen.</p>{line}")
    assert (page.kind, _titles(page)) == (PageKind.COURSE, ["Helpende Plus"])
    assert _that_say(page) == _that_say(page, Name.PRINTED_CODE) == ["Helpende Plus"]


def test_one_code_beside_a_title_in_a_list_is_a_row() -> None:
    items = "<li>Helpende Plus (K0905)</li><li><a href='/t'>Tillen</a></li><li><a href='/v'>Voegen</a></li>"
    assert _titles(_read(f"<h1>Cursussen in de zorg</h1><ul>{items}</ul>")) == [
        "Helpende Plus (K0905)",
        "Tillen",
        "Voegen",
    ]


@pytest.mark.parametrize("name", ["card-title", "c7"])
def test_what_stands_above_the_titles_of_several_cards_is_no_title(name: str) -> None:
    card = f"<a href='/{{}}'><div>{{}}</div><div class='{name}'>{{}}</div><div>{{}}</div></a>"
    cards = (
        ("Losse module", "Triage", "Met mbo-certificaat."),
        ("Complete opleiding", "Kapper", "Met diploma."),
        ("Losse module", "Domotica", "Met mbo-certificaat."),
        ("Complete opleiding", "Schilder", "Met diploma."),
    )
    page = _read("<h1>Aanbod</h1>" + "".join(card.format(n, *card_) for n, card_ in enumerate(cards)))
    assert _titles(page) == ["Triage", "Kapper", "Domotica", "Schilder"]
    assert _that_say(page) == ["Triage", "Domotica"]


@pytest.mark.parametrize(
    "announced",
    [
        "Na elke trede heb je een officieel mbo-certificaat op zak.",
        "Alle onderstaande onderdelen sluit je af met een mbo-certificaat, los van elkaar.",
        "Elk blok levert na het examen een eigen mbo-certificaat op.",
    ],
)
def test_parts_that_each_give_a_certificate_are_announced(announced: str) -> None:
    page = _read(f"<h1>In stappen</h1><p>{announced}</p><ul><li>Triage</li><li>Domotica</li></ul>")
    assert _titles(page) == ["Triage", "Domotica"]


def test_parts_that_together_give_one_certificate_are_sides_of_one_course() -> None:
    said = "Alle blokken leiden samen tot een mbo-certificaat in deze richting."
    page = _read(f"<h1>Triage</h1><p>{said}</p><ul><li>Luisteren aan de telefoon</li><li>Vragen stellen</li></ul>")
    assert _titles(page) == ["Triage"]


def test_one_link_below_a_text_is_no_list_and_takes_nothing_of_it() -> None:
    page = _read(
        "<table><tr><td><h2>Mengen niveau 2</h2>Je leert roeren.<br>Code: K0417<br>Je krijgt een mbo-certificaat.<br>"
        "<a href='/mengen3'>Mengen niveau 3</a></td></tr></table>"
    )
    assert _titles(page) == _that_say(page) == ["Mengen niveau 2"]


def test_what_stands_right_under_a_list_is_said_of_all_in_it() -> None:
    page = _read(
        "<h1>Losse onderdelen</h1><p>Deze onderdelen zijn los te volgen:</p><ul><li>Triage (C0141)</li>"
        "<li>Domotica (K0153)</li></ul><p>Voor ieder onderdeel geldt: na het examen krijg je een mbo-certificaat.</p>"
    )
    assert _titles(page) == _that_say(page) == ["Triage (C0141)", "Domotica (K0153)"]


def test_what_leads_up_to_a_second_list_is_not_said_of_the_first() -> None:
    page = _read(
        "<h1>Aanbod</h1><ul><li><a href='/1'>Tillen</a></li><li><a href='/2'>Reanimeren</a></li></ul>"
        "<p>De volgende opleidingen leiden tot een mbo-certificaat:</p>"
        "<ul><li><a href='/3'>Triage</a></li><li><a href='/4'>Domotica</a></li></ul>"
    )
    assert _that_say(page) == ["Triage", "Domotica"]


def test_headings_are_the_titles_also_where_a_sentence_under_them_holds_the_code() -> None:
    page = _read(
        "<h1>Voor collega's</h1><h3>Met papier</h3><p>Keuzedeel K0087 en dus een mbo-certificaat.</p>"
        "<h3>Snelle handen</h3><p>Voor helpenden: K0118, mbo-certificaat na tien toetsen.</p>"
        "<h3>Triage op locatie</h3><p>Bij u in huis, zonder examen.</p>"
    )
    assert _that_say(page) == ["Met papier", "Snelle handen"]


def test_a_button_in_the_same_words_on_each_card_is_no_title() -> None:
    card = "<div><div>{1}</div><h3><a href='/{2}'>{0}</a></h3><p>Leren.</p><a href='/{2}'>Neus rond</a></div>"
    courses = (("Triage", "mbo-certificaat", 1), ("Lassen", "attest", 2), ("Domotica", "mbo-certificaat", 3))
    page = _read("<h1>Aanbod</h1>" + "".join(f"<section>{card.format(*course)}</section>" for course in courses))
    assert _titles(page) == ["Triage", "Lassen", "Domotica"]
    assert _that_say(page) == ["Triage", "Domotica"]


def test_a_title_before_what_it_leads_to_is_a_row_also_with_the_only_code() -> None:
    items = (
        "<li>Niveau 2, techniek in de zorg: mbo-certificaat K0136</li><li><s>Niveau 4, hetzelfde</s>: vervallen</li>"
    )
    page = _read(f"<h1>Slimme zorg</h1><p>Nog in één smaak.</p><ul>{items}</ul>")
    assert any(title.startswith("Niveau 2, techniek in de zorg") for title in _that_say(page))


def test_paragraphs_that_begin_with_a_link_and_a_colon_are_rows() -> None:
    page = _read(
        "<h1>Wielen en transport</h1><h2>Nu open</h2><p><a href='/k'>Koerier</a>: een mbo-certificaat.</p>"
        "<p><a href='/r'>Poetsen</a> \u2013 ook een mbo-certificaat, ook bij ons examen.</p>"
        "<h2>Vervallen</h2><p>Lassen gaven we tot 2023. Wie nog een herkansing heeft, mailt ons.</p>"
    )
    assert _titles(page) == _that_say(page) == ["Koerier", "Poetsen"]


def test_a_link_that_a_sentence_begins_with_is_no_row() -> None:
    page = _read("<h1>Triage</h1><p><a href='/a'>Aafje de Vries</a> geeft de lessen.</p><p>Met mbo-certificaat.</p>")
    assert _titles(page) == ["Triage"]


def test_plain_items_beside_items_with_a_code_are_courses_where_all_are_announced() -> None:
    said = "Onderstaande scholingen sluit je af met een mbo-certificaat."
    items = "<li>Triage (C0141)</li><li>Domotica</li><li>Robotica</li><li>Tillen, met bewijs van bijwoning</li>"
    page = _read(f"<h1>Voor je team</h1><p>{said}</p><ul>{items}</ul>")
    assert _that_say(page) == ["Triage (C0141)", "Domotica", "Robotica"]


def test_plain_items_beside_links_may_be_something_else() -> None:
    said = "Onderstaande scholingen sluit je af met een mbo-certificaat."
    items = "<li><a href='/t'>Triage</a></li><li><a href='/d'>Domotica</a></li><li>Robotica</li>"
    assert _that_say(_read(f"<h1>Voor je team</h1><p>{said}</p><ul>{items}</ul>")) == ["Triage", "Domotica"]


LINKED = "<h3><a href='/c/{0}'>{0}</a></h3><p>Voor wie al werkt. {1}</p>"


def test_what_stands_under_a_heading_with_a_link_is_said_of_it_alone() -> None:
    texts = {"Triage": "Met mbo-certificaat.", "Domotica": "Met mbo-certificaat.", "Lassen": "Een ochtend."}
    page = _read(f"<h1>Scholing</h1><div>{''.join(LINKED.format(*one) for one in texts.items())}</div>")
    assert _titles(page) == ["Triage", "Domotica", "Lassen"]
    assert _that_say(page) == ["Triage", "Domotica"]


def test_a_linked_heading_above_rows_does_not_take_what_is_said_of_them() -> None:
    lists = "".join(
        f"<h2><a href='/{sector}'>{sector}</a></h2><p>Deze cursussen leiden alle tot een mbo-certificaat.</p>"
        f"<ul><li><a href='/{one}'>{one}</a></li><li><a href='/{other}'>{other}</a></li></ul>"
        for sector, one, other in (("Zorg", "Triage", "Domotica"), ("Techniek", "Lassen", "Frezen"))
    )
    said = _that_say(_read(f"<h1>Scholing</h1><div>{lists}</div>"))
    assert {"Triage", "Domotica", "Lassen", "Frezen"} <= set(said)


def test_a_short_sentence_above_a_list_says_what_its_courses_lead_to() -> None:
    items = "<ul><li><a href='/{0}'>{0}</a></li><li><a href='/{1}'>{1}</a></li></ul>"
    page = _read(
        "<h1>Scholing</h1><h2>Lange trajecten</h2><p>Je haalt een mbo-certificaat.</p>"
        f"{items.format('Triage', 'Domotica')}"
        f"<h2>Korte trajecten</h2><p>Hier geven we een deelnamebewijs.</p>{items.format('Lassen', 'Frezen')}"
    )
    assert {"Triage", "Domotica"} <= set(_that_say(page)).difference(_that_say(page, PROOF))
    assert {"Lassen", "Frezen"} <= set(_that_say(page, PROOF)).difference(_that_say(page))


def test_the_title_of_a_row_is_no_part_of_the_sentence_behind_it() -> None:
    row = "<li><a href='/{}'>{}</a> {} geeft het erkende mbo-certificaat af. Duur: 9 weken.</li>"
    rows = (
        ("1", "Omgaan met agressie (incompany)", "Instituut Lindenhof"),
        ("2", "Domotica", "Deltaschool"),
        ("3", "Tillen", "Wie slaagt"),
    )
    page = _read("<h1>Bijscholing</h1><ul>" + "".join(row.format(*one) for one in rows) + "</ul>")
    assert _that_say(page, Name.OFFERED_ELSEWHERE) == ["Omgaan met agressie (incompany)"]


def test_what_is_for_employers_only_is_an_offer_like_the_others() -> None:
    said = "<p>Al deze cursussen ronden we af met een mbo-certificaat.</p>"
    items = "<li>Triage (K9101)</li><li>Rouw (K9102)</li><li>Domotica</li>"
    items += "<li>Wondzorg, uitsluitend voor personeel van Thuiszorg Oost</li>"
    page = _read(f"<h1>Voor je team</h1>{said}<ul>{items}<li>Tillen, alleen voor gevorderden</li></ul>")
    assert {"Wondzorg", "Domotica"} <= set(_that_say(page))
    assert "Tillen" not in _titles(page)


def test_what_the_others_end_with_makes_a_list_no_course() -> None:
    """Cards that lie beside the page, without a price or date of the page's own: nothing else is shown there."""
    said = "<p>De korte lessen sluiten we af met een bewijs van deelname.</p>"
    card = "<div class='card'><h3><a href='/volwassenen/{0}'>{0}</a></h3><p>{1}</p></div>"
    titles = ("Triage", "Domotica", "Wondzorg", "Tillen", "Zwachtelen")
    results = ("Mbo-certificaat.", "Mbo-certificaat.", "Mbo-certificaat.", "Een dag.", "Een dag.")
    cards = "".join(card.format(title, result) for title, result in zip(titles, results, strict=True))
    page = _read(f"<h1>Een stukje leren</h1>{said}{cards}")
    assert page.kind is PageKind.OVERVIEW
    assert _that_say(page) == ["Triage", "Domotica", "Wondzorg"]
