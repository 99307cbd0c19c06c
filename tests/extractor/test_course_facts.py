"""Pages of one course: what it is called, and facts that stand beside its text."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page
from register.signals import SignalName as Name


def _read(body: str, title: str = "Aanbod | Deltaschool") -> Page:
    html = f"<!doctype html><html lang='nl'><head><title>{title}</title></head><body>{body}</body></html>"
    return read_page(Document("https://www.deltaschool.nl/volwassenen/iets", "text/html; charset=utf-8", html.encode()))


BESIDE = "<main><h1>Helpende plus</h1><p>Voor helpenden die meer willen.</p></main>"
LISTED = "<h3>Over deze cursus</h3><ul><li>20 lesdagen</li><li>Mbo-certificaat</li><li>€ 1.150</li></ul>"
LABELLED = "<h4>Kenmerken</h4><p>Certificaat: mbo-certificaat</p><p>Prijs € 1.150</p>"


@pytest.mark.parametrize("facts", [LISTED, LABELLED])
@pytest.mark.parametrize("box", ["<aside>{}</aside>", "<div class='sidebar'>{}</div>"])
def test_facts_in_a_box_beside_the_text_belong_to_the_course(facts: str, box: str) -> None:
    offers = _read(BESIDE + box.format(f"{facts}<a href='/aanmelden'>Direct aanmelden</a>")).offers
    assert [offer.title for offer in offers] == ["Helpende plus"]
    assert {Name.SAYS_MBO_CERTIFICATE, Name.PRICE} <= {signal.name for signal in offers[0].signals}


def test_facts_in_a_box_that_leads_to_another_course_are_of_that_course() -> None:
    other = (
        "<h3>Triage</h3><ul><li>20 lesdagen</li><li>Mbo-certificaat</li><li>€ 1.150</li></ul><a href='/c'>Lees meer</a>"
    )
    offers = _read(f"{BESIDE}<p>Prijs: € 9</p><aside>{other}</aside>").offers
    assert Name.SAYS_MBO_CERTIFICATE not in {signal.name for offer in offers for signal in offer.signals}


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("<h1>Deltaschool</h1><h2>Palliatieve zorg</h2>", "Palliatieve zorg - Deltaschool"),
        ("<h1>Deltaschool</h1><h2>Palliatieve zorg</h2>", "Deltaschool"),
        ("<div>C0125 - Palliatieve zorg</div><h1>Over deze cursus</h1>", "C0125 - Palliatieve zorg | Deltaschool"),
    ],
)
def test_a_heading_that_names_the_school_or_a_side_gives_way_to_the_courses_name(body: str, title: str) -> None:
    page = _read(f"{body}<p>Resultaat: mbo-certificaat</p><p>Prijs: € 500</p>", title)
    assert page.title.endswith("Palliatieve zorg")


def test_a_school_is_known_by_its_address_also_when_its_name_is_the_heading() -> None:
    assert _read("<h1>Deltaschool</h1><p>Welkom.</p>", "Palliatieve zorg - Deltaschool").site_title == "Deltaschool"


def test_elements_that_also_hold_sentences_do_not_make_labels_of_short_lines() -> None:
    lines = ("Leer hulpvragen inschatten.", "Resultaat", "Mbo-certificaat")
    (offer,) = _read("<h1>Triage</h1>" + "".join(f"<p class='font_8'><span>{line}</span></p>" for line in lines)).offers
    assert "Resultaat: Mbo-certificaat" in offer.context
    assert Name.RESULT_FIELD in {signal.name for signal in offer.signals}


@pytest.mark.parametrize("heading", ["Industriële productie en planning", "Starten met managen in de horeca"])
def test_a_title_that_holds_a_word_for_a_side_of_a_course_is_a_title(heading: str) -> None:
    part = "<h2>{}</h2><p>€ 500, start 3 maart 2027</p>"
    page = _read(f"<h1>Aanbod</h1>{part.format(heading)}{part.format('Triage')}")
    assert [offer.title for offer in page.offers] == [heading, "Triage"]


def test_a_second_heading_that_the_title_element_repeats_is_the_title() -> None:
    page = _read("<h1>Detailpagina</h1><h2>Triage</h2><p>Resultaat: mbo-certificaat, € 900</p>", "Triage | Deltaschool")
    assert page.title == "Triage"
