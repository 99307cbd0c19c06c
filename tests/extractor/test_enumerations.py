"""Names with nothing but commas between them, and what says that they lead to an mbo-certificaat."""

import pytest

from extractor.document import Document
from extractor.offers.names import Name, names_in
from extractor.page import Page, read_page
from register.signals import SignalName as Name_

NAMES = ["Lassen", "Domotica", "Triage"]


def _read(main: str) -> Page:
    html = f"<html lang='nl'><head><title>Aanbod</title></head><body><h1>Leren bij ons</h1>{main}</body></html>"
    return read_page(Document("https://www.deltaschool.nl/leren/nu", "text/html; charset=utf-8", html.encode()))


def _that_say(page: Page) -> list[str]:
    said = {Name_.SAYS_MBO_CERTIFICATE, Name_.RESULT_FIELD}
    return [offer.title for offer in page.offers if said & {s.name for s in offer.signals}]


@pytest.mark.parametrize(
    "main",
    [
        "<p>Met mbo-certificaat voor werkenden: Lassen, Domotica en Triage.</p>",
        "<p>Met een mbo-certificaat sluit u af: Lassen (maandag), Domotica (dinsdag), Triage (woensdag).</p>",
        "<p>Techniek (mbo-certificaat): Lassen, Domotica. Zorg (mbo-certificaat): Triage, Wonen.</p>",
        "<h3>Met mbo-certificaat</h3><p>Lassen, Domotica en Triage.</p><h3>Zonder</h3><p>Yoga en Dans.</p>",
        "<dl><dt>Mbo-certificaat</dt><dd>Lassen, Domotica, Triage</dd><dt>Bewijs</dt><dd>Yoga, Dans</dd></dl>",
        "<div><span>Met mbo-certificaat:</span><p>Lassen; Domotica; Triage</p></div>",
        "<p>Lassen (mbo-certificaat), Domotica (idem), Yoga (voor de lol) en Triage (met mbo-certificaat).</p>",
        "<details><summary>Avond</summary><p>Lassen (mbo-certificaat), Domotica (idem) en Triage (idem).</p></details>",
    ],
)
def test_names_in_running_text_are_courses(main: str) -> None:
    said = _that_say(_read(main))
    assert {*NAMES} <= {*said}
    assert not {"Yoga", "Dans"} & {*said}


@pytest.mark.parametrize(
    "main",
    [
        "<p>Het mbo-certificaat bestaat uit de vakken: Anatomie, Ziekteleer en Ethiek.</p>",
        "<p>Met dit mbo-certificaat kun je doorstromen naar: Verpleegkunde, Verzorging en Techniek.</p>",
        "<p>Zonder mbo-certificaat: Lassen, Domotica en Triage.</p>",
        "<p>Je hebt al een mbo-certificaat nodig: Lassen of Domotica.</p>",
        "<p>Lassen (bewijs van deelname), Domotica (geen mbo-certificaat) en Triage (voor de lol).</p>",
        "<h3>Mbo-certificaat</h3><p>Je leert plannen, meten en rekenen.</p>",
    ],
)
def test_what_the_certificate_holds_asks_or_leads_to_is_no_course(main: str) -> None:
    assert not {*NAMES, "Anatomie", "Verpleegkunde"} & {*_that_say(_read(main))}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Lassen, Wonen en voeding en Triage.", [Name("Lassen"), Name("Wonen en voeding"), Name("Triage")]),
        ("afbouw timmeren en metselen", [Name("afbouw timmeren"), Name("metselen")]),
        ("Lassen (a, b), Triage (c)", [Name("Lassen", "a, b"), Name("Triage", "c")]),
        ("Lassen", []),
        ("We beginnen om tien uur, daarna Lunch", []),
        ("Lassen, Kosten en Triage", []),
    ],
)
def test_a_line_is_parted_where_one_name_ends(line: str, names: list[Name]) -> None:
    assert names_in(line) == names
