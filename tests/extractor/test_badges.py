"""What pictures and icons say of a course."""

import pytest

from extractor.document import Document
from extractor.page import read_page
from register.signals import SignalName as Name


@pytest.mark.parametrize(
    "badge",
    [
        "<img src='m.png' alt='mbo-certificaat'>",
        "<img src='m.png' title='Mbo-certificaat'>",
        "<i class='icon' title='mbo-certificaat'></i>",
        "<span aria-label='Mbo-certificaat'>\u2605</span>",
        "<abbr title='mbo-certificaat'>MC</abbr>",
        "<svg><title>mbo-certificaat</title><path/></svg>",
        "<svg aria-label='mbo-certificaat'><path/></svg>",
        "<span class='badge badge-mbo-certificaat'></span>",
        "<i class='icon--mbo_certificaat'></i>",
    ],
)
def test_a_badge_without_words_to_read_says_what_its_course_leads_to(badge: str) -> None:
    items = f"<li><a href='/1'>Triage</a> {badge}</li><li><a href='/2'>Lassen</a> <i class='icon-training'></i></li>"
    html = f"<html lang='nl'><body><main><h1>Aanbod</h1><ul>{items}</ul></main></body></html>"
    page = read_page(Document("https://www.deltaschool.nl/iets", "text/html; charset=utf-8", html.encode()))
    said = [Name.SAYS_MBO_CERTIFICATE in {signal.name for signal in offer.signals} for offer in page.offers]
    assert said == [True, False]
    assert page.offers[0].title == "Triage"


def test_a_class_name_on_words_says_nothing() -> None:
    html = (
        "<html><body><main><h1>Triage</h1><p><span class='mbo-certificaat'>Leren bellen</span></p></main></body></html>"
    )
    page = read_page(Document("https://www.deltaschool.nl/iets", "text/html; charset=utf-8", html.encode()))
    assert "certificaat" not in page.text
