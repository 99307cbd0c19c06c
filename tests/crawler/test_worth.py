import pytest

from crawler.worth import ALL, MUCH, NOTHING, worth_of
from extractor.document import Document
from tests.web import html


def worth(body: str, path: str = "/p/1") -> float | None:
    return worth_of(Document(f"https://www.school.nl{path}", "text/html", html(body).encode()))


def test_a_promise_of_a_certificate_is_what_is_looked_for() -> None:
    assert worth("<p>Je sluit af met een mbo-certificaat.</p>") == ALL
    assert worth("<p>Keuzedeel Lassen, voor wie al werkt</p>") == MUCH
    assert worth("<p>Welkom op onze school.</p>") == NOTHING


@pytest.mark.parametrize(
    "around", ["<nav>{}</nav>", "<footer>{}</footer>", '<a href="/x">{}</a>', "<script>{}</script>"]
)
def test_what_menus_and_links_say_is_said_of_other_pages(around: str) -> None:
    assert worth(around.format("mbo-certificaat") + "<p>Onze kantine</p>") == NOTHING


def test_news_and_programmes_that_mention_certificates_are_worth_little() -> None:
    assert worth("<p>Zij kregen hun mbo-certificaat.</p>", "/nieuws/feest") != ALL
    assert worth("<p>Keuzedeel voor cohort 2026</p>") == NOTHING


def test_a_brochure_is_not_judged() -> None:
    assert worth_of(Document("https://www.school.nl/gids.pdf", "application/pdf", b"%PDF-1.4")) is None


def test_a_page_nested_deeply_is_read() -> None:
    assert worth("<div>" * 200 + "mbo-certificaat") == ALL


def test_a_certificate_for_those_who_stop_half_way_is_no_promise() -> None:
    assert worth("<p>Stop je eerder met de opleiding, dan kun je misschien een mbo-certificaat krijgen.</p>") != ALL
    assert worth("<p>Je krijgt geen mbo-certificaat.</p>") != ALL
