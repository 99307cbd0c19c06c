"""Icons, pictures and coloured dots that a page explains in words."""

import pytest
from lxml import html

from extractor.document import Document
from extractor.layout.signs import with_signs
from extractor.page import read_page
from register.signals import SignalName as Name

DOT, OTHER = "<span class='dot groen'></span>", "<span class='dot rood'></span>"
FONT, SECOND = "<i class='fa fa-award'></i>", "<i class='fa fa-file'></i>"
PICTURE, NONE = "<img src='/img/zegel.png' alt=''>", ""
DRAWN = "<svg viewBox='0 0 1 1'><use href='#lint'></use></svg>"


def _that_say(main: str) -> list[str]:
    source = f"<html lang='nl'><head><title>Wat we doen</title></head><body><h1>Wat we doen</h1>{main}</body></html>"
    page = read_page(Document("https://www.deltaschool.nl/wat", "text/html; charset=utf-8", source.encode()))
    return [offer.title for offer in page.offers if Name.SAYS_MBO_CERTIFICATE in {s.name for s in offer.signals}]


def _list(sign: str, other: str) -> str:
    return f"<ul><li>{sign} Lassen</li><li>{other} Yoga</li><li>{sign} Triage</li></ul>"


def _rows(sign: str, other: str) -> str:
    lines = (("Lassen", sign), ("Yoga", other), ("Triage", sign))
    return "<table>" + "".join(f"<tr><td>{title}</td><td>{cell}</td></tr>" for title, cell in lines) + "</table>"


@pytest.mark.parametrize(("sign", "other"), [(DOT, OTHER), (FONT, SECOND), (PICTURE, NONE), (DRAWN, NONE)])
@pytest.mark.parametrize("legend", ["<p>{} = met mbo-certificaat</p>", "<div>{} <span>mbo-certificaat</span></div>"])
def test_what_bears_the_icon_leads_to_what_it_means(sign: str, other: str, legend: str) -> None:
    explained = legend.format(sign)
    assert _that_say(f"{_list(sign, other)}{explained}") == ["Lassen", "Triage"]
    assert _that_say(f"{explained}{_list(sign, other)}") == ["Lassen", "Triage"]
    assert _that_say(f"{_rows(sign, other)}{explained}") == ["Lassen", "Triage"]


def test_a_legend_may_be_a_list_of_several_icons() -> None:
    legend = f"<ul><li>{FONT} mbo-certificaat</li><li>{SECOND} bewijs van deelname</li></ul>"
    assert _that_say(f"{legend}{_rows(FONT, SECOND)}") == ["Lassen", "Triage"]


def test_an_icon_before_each_line_is_a_bullet() -> None:
    facts = "".join(f"<li>{FONT} {fact}</li>" for fact in ("mbo-certificaat", "Start in mei", "Kleine groepen"))
    more = "".join(f"<li>{FONT} {fact}</li>" for fact in ("Lunch", "Koffie", "Thee"))
    assert not {"Lunch", "Koffie", "Start in mei"} & {*_that_say(f"<ul>{facts}</ul><ul>{more}</ul>")}


def test_an_icon_before_what_each_course_leads_to_explains_nothing() -> None:
    card = f"<div class='k'><h3>{{}}</h3><p class='r'>{FONT} {{}}</p></div>"
    courses = (("Lassen", "mbo-certificaat"), ("Yoga", "een vinkje"), ("Dans", "applaus"), ("Judo", "een band"))
    said = _that_say("".join(card.format(*course) for course in courses))
    assert not {"Yoga", "Dans", "Judo"} & {*said}


def test_an_icon_that_is_explained_otherwise_says_nothing_of_certificates() -> None:
    said = _that_say(f"{_list(DOT, OTHER)}<p>{DOT} = er is nog plek</p><p>Vraag naar het mbo-certificaat.</p>")
    assert not {"Lassen", "Triage"} & {*said}


def test_a_tree_that_is_marked_twice_stays_as_it_is() -> None:
    body = html.document_fromstring(f"<body>{_list(DOT, OTHER)}<p>{DOT} = met mbo-certificaat</p></body>").body
    with_signs(body)
    once = html.tostring(body)
    with_signs(body)
    assert html.tostring(body) == once
    assert once.count(b"&#9670;") == 3
