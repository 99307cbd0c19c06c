"""Tabs: what a tab is called holds for what it opens."""

from extractor.document import Document
from extractor.layout.tabs import head_panels, may_hold_tabs
from extractor.page import Page, read_page
from register.signals import SignalName as Name

STRIP = "<ul class='tabs'><li><a href='#a'>{}</a></li><li><a href='#b'>{}</a></li></ul>"
TABS = STRIP + "<div id='a'>{}</div><div id='b'>{}</div>"


def _read(main: str) -> Page:
    html = f"<html><head><title>Aanbod</title></head><body><main>{main}</main></body></html>"
    return read_page(Document("https://www.deltaschool.nl/volwassenen/iets", "text/html; charset=utf-8", html.encode()))


def _that_say(page: Page) -> list[str]:
    return [offer.title for offer in page.offers if Name.SAYS_MBO_CERTIFICATE in {s.name for s in offer.signals}]


def test_of_two_tabs_only_the_one_with_certificates_lists_them() -> None:
    lists = (
        "<ul><li><a href='/c/1'>Triage</a></li><li><a href='/c/2'>Domotica</a></li></ul>",
        "<ul><li><a href='/c/3'>Tillen</a></li><li><a href='/c/4'>Reanimatie</a></li></ul>",
    )
    page = _read("<h1>Zorg</h1>" + TABS.format("Mbo-certificaten", "Workshops", *lists))
    assert [offer.title for offer in page.offers] == ["Triage", "Domotica", "Tillen", "Reanimatie"]
    assert _that_say(page) == ["Triage", "Domotica"]


def test_what_a_tab_about_admission_asks_for_is_not_promised() -> None:
    course = "<h1>Triage</h1><p>Een cursus met veel praktijk.</p>"
    asked = ("<p>Je leert veel.</p>", "<p>Een mbo-certificaat in de zorg.</p>")
    assert not _that_say(_read(course + TABS.format("Inhoud", "Toelating", *asked)))
    assert _that_say(_read(course + TABS.format("Inhoud", "Resultaat", *asked))) == ["Triage"]


def test_reading_the_layout_again_heads_each_panel_once() -> None:
    body = f"<html><body><h1>Zorg</h1>{TABS.format('Inhoud', 'Kosten', '<p>Veel.</p>', '<p>Niets.</p>')}</body></html>"
    root = Document("https://www.deltaschool.nl/x", "text/html", body.encode()).root
    assert root is not None
    for _ in range(2):
        head_panels(root)
    assert [heading.text for heading in root.iter("h2")] == ["Inhoud", "Kosten"]


def test_most_pages_speak_of_tables_only() -> None:
    assert not may_hold_tabs("<table><td tabindex=0>Triage</td></table>")
    assert may_hold_tabs("<table></table><li role='tab'>Triage</li>")
    assert may_hold_tabs("<ul class='cursus-tabs'></ul>")
