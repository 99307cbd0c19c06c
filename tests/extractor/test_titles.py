"""Which words of a page are its title, where no heading of the first level says so."""

import pytest

from extractor.document import Document
from extractor.page import Page, read_page


def _read(title: str, body: str, host: str = "www.dedelta.nl") -> Page:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return read_page(Document(f"https://{host}/x/a1.html", "text/html; charset=utf-8", html.encode()))


TEXT = "<p>Je oefent met echte gesprekken. Daarna volgt het examen.</p>"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("De Delta : Lassen", f"<h2>Lassen voor gevorderden</h2>{TEXT}<h3>Kosten</h3>{TEXT}"),
        ("De Delta | Lassen", f"<table><tr><td><h3>Lassen voor gevorderden</h3>{TEXT}</td></tr></table>"),
        ("Welkom bij De Delta", f"<h2>Lassen voor gevorderden</h2>{TEXT}"),
        ("Lassen - De Delta", f"<h2>Inhoud</h2>{TEXT}<h2>Lassen voor gevorderden</h2>{TEXT}"),
        ("Lassen | De Delta", f"<div class='a'><span>Lassen voor gevorderden</span></div><div>{TEXT}</div>"),
    ],
)
def test_a_lower_heading_or_the_first_line_says_more_than_the_title_element(title: str, body: str) -> None:
    assert _read(title, body).title == "Lassen voor gevorderden"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Lassen | De Delta", f"{TEXT}<h2>Zo werkt het</h2>{TEXT}<h2>Jouw docenten</h2>{TEXT}"),
        ("Lassen | De Delta", f"<div>Kies uw vestiging</div>{TEXT}"),
        ("Lassen | De Delta", f"<p>Lees meer.</p><h2>Lastige vragen</h2>{TEXT}<h2>Lesmateriaal</h2>{TEXT}"),
        ("Lassen | De Delta", f"<p>Lassen leer je bij ons in tien weken.</p>{TEXT}"),
    ],
)
def test_other_words_above_the_text_do_not_take_the_title_elements_place(title: str, body: str) -> None:
    assert _read(title, body).title == "Lassen"


@pytest.mark.parametrize(
    ("named", "host"),
    [
        ("Vakschool De Delta: {}", "vakschooldedelta.nl"),
        ("Vakschool De Delta :: {}", "vakschooldedelta.nl"),
        ("Vakschool De Delta :: {}", "www.dedelta.nl"),
        ("{} :: Vakschool De Delta", "www.dedelta.nl"),
    ],
)
def test_the_sites_name_is_known_by_its_host_whatever_parts_it_from_the_title(named: str, host: str) -> None:
    page = _read(named.format("Lassen niveau 2"), TEXT, host)
    assert (page.title, page.site_title) == ("Lassen niveau 2", "Vakschool De Delta")


def test_a_title_with_a_colon_stays_whole() -> None:
    assert _read("Lassen: de basis | De Delta", TEXT).title == "Lassen: de basis"


@pytest.mark.parametrize("title", ["Eerste code", "Eerste hulp bij kinderen", "Laatste levensfase"])
def test_a_title_may_begin_with_a_word_of_paging(title: str) -> None:
    assert [
        offer.title for offer in _read("x", f"<h1>{title}</h1>{TEXT}<p>Je krijgt een mbo-certificaat.</p>").offers
    ] == [title]


@pytest.mark.parametrize("crumbs", ["<div class='b-crumb'>Start / Lassen</div>", "<p>Start &gt; Lassen</p>"])
def test_a_trail_from_the_start_is_no_course(crumbs: str) -> None:
    page = _read("Lassen | De Delta", f"{crumbs}<div class='ttl'>Lassen voor gevorderden</div><div>{TEXT}</div>")
    assert page.title == "Lassen voor gevorderden"
    assert "Start" not in page.text
