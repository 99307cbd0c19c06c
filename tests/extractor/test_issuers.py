"""Pages that several schools share: the school above a course, or in brackets behind it, is whose it is."""

import pytest

from extractor.document import Document
from extractor.offers.issuers import issuer_in
from extractor.page import read_page
from register.signals import SignalName as Name

WHO = "<p>Niet alles geven we zelf: achter elk mbo-certificaat staat welke school het uitreikt.</p>"


def _offers(main: str) -> dict[str, set[Name]]:
    html = f"<html lang='nl'><head><title>Samen</title></head><body><h1>Samen opleiden</h1>{main}</body></html>"
    page = read_page(Document("https://www.deltaschool.nl/samen", "text/html; charset=utf-8", html.encode()))
    return {offer.title: {signal.name for signal in offer.signals} for offer in page.offers}


@pytest.mark.parametrize(
    "main",
    [
        f"{WHO}<ul><li>Lassen (Deltaschool)</li><li>Bakken (ROC Laagland)</li><li>Triage (Deltaschool)</li></ul>",
        f"{WHO}<p>DS zijn wij.</p><ol><li>Lassen (DS)</li><li>Bakken (Kokshuis)</li><li>Triage (DS)</li></ol>",
        f"{WHO}<p>Lassen (Deltaschool), Bakken (ROC Laagland) en Triage (Deltaschool).</p>",
        f"{WHO}<h2>Delta (wij)</h2><p>Lassen, Triage.</p><h2>ROC Laagland</h2><p>Bakken, Braden.</p>",
        f"{WHO}<h2>Deltaschool</h2><ul><li>Lassen</li><li>Triage</li></ul><h2>ROC West</h2><ul><li>Bakken</li></ul>",
    ],
)
def test_only_what_this_school_issues_is_its_own(main: str) -> None:
    found = _offers(main)
    for title in ("Lassen", "Triage"):
        assert Name.SAYS_MBO_CERTIFICATE in found[title]
        assert Name.OFFERED_ELSEWHERE not in found[title]
    assert Name.OFFERED_ELSEWHERE in found["Bakken"]


def test_brackets_tell_of_schools_only_where_the_page_says_so() -> None:
    assert "Lassen" not in _offers("<ul><li>Lassen (Emmen)</li><li>Bakken (Assen)</li></ul>")


def test_a_school_before_a_colon_gives_what_follows() -> None:
    main = "<p>Deze mbo-certificaten zijn er in de regio:</p><p>ROC Laagland: Bakken en Braden.</p>"
    assert Name.OFFERED_ELSEWHERE in _offers(main)["Bakken"]


@pytest.mark.parametrize("label", ["Zorg en welzijn", "Avondschool", "Onze school", "Dit krijg je op school", ""])
def test_other_labels_name_no_school(label: str) -> None:
    assert issuer_in(label) == ""
