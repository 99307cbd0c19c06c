"""Courses in plain lines, without links: what they lead to stands beside each, or above all of them."""

import pytest

from extractor.document import Document
from extractor.offers.lines import result_apart
from extractor.page import Page, read_page
from register.signals import SignalName as Name
from register.words import PageKind

TITLES = ["Triage", "Palliatieve zorg", "Koken in de horeca"]
RESULTS = ["mbo-certificaat", "bewijs van deelname", "diploma"]
PAIRS = [("Triage", "Domotica"), ("Reanimatie", "Tillen")]
COURSE = "<h1>Triage</h1><p>Een training voor doktersassistenten. Je haalt hiermee een mbo-certificaat.</p>"


def _read(main: str) -> Page:
    html = f"<!doctype html><html lang='nl'><head><title>Aanbod</title></head><body><main>{main}</main></body></html>"
    return read_page(Document("https://www.deltaschool.nl/volwassenen/iets", "text/html; charset=utf-8", html.encode()))


def _titles(page: Page) -> list[str]:
    return [offer.title for offer in page.offers]


def _with(page: Page, name: Name) -> list[str]:
    return [offer.title for offer in page.offers if name in {signal.name for signal in offer.signals}]


@pytest.mark.parametrize(
    "lines",
    [
        "".join(f"<p>{title}</p>" for title in TITLES),
        "<p>" + "<br>".join(TITLES) + "</p>",
        "<div>" + "".join(f"<div role='listitem'>{title}</div>" for title in TITLES) + "</div>",
        "<ul>" + "".join(f"<li>{title}</li>" for title in TITLES) + "</ul>",
    ],
)
@pytest.mark.parametrize(
    "above", ["<h2>Mbo-certificaten</h2>", "<p>Onderstaande opleidingen leiden tot een mbo-certificaat.</p>"]
)
def test_words_right_above_say_what_the_lines_are(lines: str, above: str) -> None:
    page = _read(f"<h1>Scholing voor volwassenen</h1>{above}{lines}")
    assert _titles(page) == _with(page, Name.SAYS_MBO_CERTIFICATE) == TITLES


@pytest.mark.parametrize(
    "line",
    [
        "<p>{} ({})</p>",
        "<p><strong>{}</strong> &ndash; {}</p>",
        "<p>{} <em>{}</em></p>",
        "<div class='r'><div>{}</div><div>{}</div></div>",
        "<div class='r'><div>{}</div><div>240 uur</div><div>{}</div></div>",
        "<div><span>{}</span><span>{}</span></div>",
    ],
)
def test_what_stands_beside_a_title_holds_for_that_course_alone(line: str) -> None:
    page = _read("<h1>Ons aanbod</h1>" + "".join(map(line.format, TITLES, RESULTS)))
    assert _titles(page) == TITLES
    assert _with(page, Name.SAYS_MBO_CERTIFICATE) == ["Triage"]
    assert _with(page, Name.PROOF_OF_PARTICIPATION) == ["Palliatieve zorg"]


@pytest.mark.parametrize(
    "card",
    [
        "<div class='card'><h3><a href='/c/{1}'>{0}</a></h3><div class='card-footer'>{1}</div></div>",
        "<article><h3><a href='/c/{1}'>{0}</a></h3><footer>{1}</footer></article>",
        "<a class='card' href='/c/{1}'><span class='chip'>{1}</span>{0}</a>",
        "<li><a href='/c/{1}'>{0}<span class='chip'>{1}</span></a></li>",
        "<div><a href='/c/{1}'>{0}</a><span>240 uur</span><span>{1}</span></div>",
        "<div><span>{0}</span><span>8 weken</span><span>{1}</span></div>",
        "<div><h3><a href='/c/{1}'>{0}</a></h3><img src='b.png' alt='{1}'></div>",
    ],
)
def test_a_badge_counts_wherever_in_its_card_it_stands(card: str) -> None:
    page = _read("<h1>Ons aanbod</h1><div>" + "".join(map(card.format, TITLES, RESULTS)) + "</div>")
    assert _titles(page) == TITLES
    assert _with(page, Name.SAYS_MBO_CERTIFICATE) == ["Triage"]
    assert _with(page, Name.PROOF_OF_PARTICIPATION) == ["Palliatieve zorg"]


@pytest.mark.parametrize("box", ["<div class='sidebar'>{}</div>", "<div class='has-popup'>{}</div>"])
def test_a_short_box_that_promises_belongs_to_the_course_whatever_it_is_called(box: str) -> None:
    main = "<h1>Triage</h1><p>Een training voor doktersassistenten.</p>"
    assert _with(_read(main + box.format("<p>Je haalt hiermee een mbo-certificaat.</p>")), Name.SAYS_MBO_CERTIFICATE)
    links = "<a href='/a'>Een mbo-certificaat</a> <a href='/b'>Meer cursussen</a>"
    assert not _with(_read(main + f"<div class='sidebar'>{links}</div>"), Name.SAYS_MBO_CERTIFICATE)


def test_of_a_list_in_two_only_the_side_with_a_certificate_says_so() -> None:
    first, second = "<ul><li>Triage</li><li>Domotica</li></ul>", "<ul><li>Reanimatie</li><li>Tillen</li></ul>"
    page = _read(f"<h1>Aanbod</h1><h3>Met mbo-certificaat</h3>{first}<h3>Met bewijs van deelname</h3>{second}")
    assert _with(page, Name.SAYS_MBO_CERTIFICATE) == ["Triage", "Domotica"]


SENTENCE = (
    "<p>De volgende opleidingen leiden {} tot een mbo-certificaat: Triage, Palliatieve zorg en Koken in de horeca.</p>"
)


def test_titles_in_a_sentence_that_announces_certificates_are_courses_and_a_denial_holds_for_them() -> None:
    page = _read("<h1>Zorg en welzijn</h1>" + SENTENCE.format("op"))
    assert _titles(page) == _with(page, Name.SAYS_MBO_CERTIFICATE) == TITLES
    denied = _read("<h1>Zorg en welzijn</h1>" + SENTENCE.format("niet"))
    assert not _with(denied, Name.SAYS_MBO_CERTIFICATE)


def test_numbers_before_lines_are_no_part_of_their_titles() -> None:
    lines = "".join(f"<p>{number}. {title}</p>" for number, title in enumerate(TITLES, 1))
    page = _read(f"<h1>Zorg en welzijn</h1><p>Onze mbo-certificaten:</p>{lines}")
    assert _titles(page) == _with(page, Name.SAYS_MBO_CERTIFICATE) == TITLES


def test_a_date_that_holds_for_all_lines_does_not_make_them_one_course() -> None:
    lines = "".join(f"<p>{title} [{result}]</p>" for title, result in zip(TITLES, RESULTS, strict=True))
    page = _read(f"<h1>Zorg en welzijn</h1><p>Alle groepen starten op 3 september 2027.</p>{lines}")
    assert _titles(page) == TITLES


LABELS = "<p><strong>Mbo-certificaat:</strong></p>{}<p><strong>Bewijs van deelname:</strong></p>{}"
SENTENCES = "<p>Met deze cursussen haal je een mbo-certificaat:</p>{}<p>Met deze een bewijs van deelname:</p>{}"


@pytest.mark.parametrize("sides", [LABELS, SENTENCES])
def test_what_is_said_above_the_second_list_takes_the_place_of_what_is_said_above_the_first(sides: str) -> None:
    lists = ("<ul><li><a href='/c/1'>{}</a></li><li><a href='/c/2'>{}</a></li></ul>".format(*pair) for pair in PAIRS)
    page = _read("<h1>Ons aanbod</h1>" + sides.format(*lists))
    assert _with(page, Name.SAYS_MBO_CERTIFICATE) == ["Triage", "Domotica"]
    assert _with(page, Name.PROOF_OF_PARTICIPATION) == ["Reanimatie", "Tillen"]


@pytest.mark.parametrize(
    "side",
    [
        "<h2>Met een mbo-certificaat</h2><ul><li>Sneller aan het werk</li><li>Meer kansen</li></ul>",
        "<h2>Jouw leerpad</h2><ul><li>Stap 1: mbo-certificaat</li><li>Stap 2: mbo-diploma</li></ul>",
        "<h3>Mbo-certificaat</h3><div>Dinsdagavond</div><div>Zwolle centrum</div>",
    ],
)
def test_lines_about_one_course_are_no_courses(side: str) -> None:
    page = _read(COURSE + side)
    assert (page.kind, _titles(page)) == (PageKind.COURSE, ["Triage"])


@pytest.mark.parametrize(
    ("line", "apart"),
    [
        ("Triage | 20 weken | mbo-certificaat", ("Triage", "mbo-certificaat")),
        ("Zorg, welzijn en sport, met mbo-certificaat", ("Zorg, welzijn en sport", "met mbo-certificaat")),
        ("mbo-certificaat Triage", ("Triage", "mbo-certificaat")),
        ("Triage in de huisartsenpost", ("", "")),
    ],
)
def test_a_title_and_what_it_leads_to_are_told_apart(line: str, apart: tuple[str, str]) -> None:
    assert result_apart(line) == apart


def test_a_line_in_bold_above_dashes_announces_what_they_are() -> None:
    page = _read("<h1>Scholing</h1><p><b>Mbo-certificaten</b></p><p>- Triage</p><p>- Domotica</p><p>- Wondzorg</p>")
    assert _titles(page) == ["Triage", "Domotica", "Wondzorg"]


@pytest.mark.parametrize(
    "line", ["{}: {}, tien avonden", "{} ({}; start in maart)", "{} - {}, wachtlijst", "{}: {} ({})"]
)
def test_what_stands_behind_the_result_is_no_part_of_it(line: str) -> None:
    items = "".join(f"<li>{line.format(*pair, 'examen in juni')}</li>" for pair in zip(TITLES, RESULTS, strict=True))
    page = _read(f"<h1>Talen en meer</h1><ul>{items}</ul>")
    assert _titles(page) == TITLES
    assert _with(page, Name.SAYS_MBO_CERTIFICATE) == ["Triage"]


@pytest.mark.parametrize("heading", ["<h3>{}</h3>", "<p><b>{}</b></p>"])
def test_a_sector_that_lists_courses_is_none_itself(heading: str) -> None:
    """Each course has its result in brackets: those of one sector add up to what a course tells."""
    sector = "<ul>{}</ul>"
    zorg = sector.format("<li>Triage (mbo-certificaat; 2 maart)</li><li>Tillen (deelnamebewijs, 3 april)</li>")
    food = sector.format("<li>Koken (mbo-certificaat; € 900)</li><li>Wijn (cursusbewijs van € 90)</li>")
    page = _read(f"<h1>Lijst</h1>{heading.format('Zorg')}{zorg}{heading.format('Horeca')}{food}")
    assert _titles(page) == ["Triage", "Tillen", "Koken", "Wijn"]
