"""JSON behind a page, read as the page that it is drawn into."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.data import readable
from extractor.document import Document
from extractor.links import find_links
from extractor.page import read_page
from register.signals import SignalName
from register.words import PageKind

URL = "https://school.nl/cursus/triage"
JSON = "application/json; charset=utf-8"
COURSE = {
    "id": 83112,
    "slug": "triage",
    "title": "Triage",
    "omschrijving": "In tien bijeenkomsten leer je hulpvragen inschatten en vervolgzorg bepalen.",
    "resultaat": "mbo-certificaat",
    "kosten": 895,
    "code": "C0141",
    "inschrijven": "/inschrijven/triage",
}


def document(value: object) -> Document:
    return Document(URL, JSON, json.dumps(value).encode(), rendered=True)


def test_an_object_is_a_course_with_its_facts() -> None:
    page = read_page(document({"data": COURSE}))

    (offer,) = page.offers
    assert (offer.title, offer.url) == ("Triage", URL)
    assert {SignalName.RESULT_FIELD, SignalName.PRINTED_CODE} <= {signal.name for signal in offer.signals}
    assert "83112" not in page.text


def test_a_list_of_objects_is_an_overview_whose_links_are_followed() -> None:
    items = [
        {"name": name, "url": f"/cursus/{number}", "code": f"K0{number}"}
        for number, name in enumerate(("Palliatieve zorg", "Lassen voor gevorderden", "Precisielandbouw"), 901)
    ]
    value = document({"titel": "Mbo-certificaten", "results": items})

    assert [link.url for link in find_links(readable(value))] == [
        f"https://school.nl/cursus/{n}" for n in (901, 902, 903)
    ]
    assert [offer.title for offer in read_page(value).offers] == [
        "Palliatieve zorg", "Lassen voor gevorderden", "Precisielandbouw"
    ]  # fmt: skip


def test_html_in_a_value_is_read_as_such() -> None:
    value = document(
        {"titel": "Triage", "inhoud": '<h1>Triage</h1><p>Met <a href="/inschrijven">inschrijving</a>.</p>'}
    )

    assert "https://school.nl/inschrijven" in {link.url for link in find_links(readable(value))}
    assert read_page(value).title == "Triage"


def test_what_is_no_data_stays_what_it_is() -> None:
    html = Document(URL, "text/html", b"<p>Triage</p>")

    assert readable(html) is html
    assert read_page(Document(URL, JSON, b"{broken")).kind is PageKind.OTHER


@settings(max_examples=40)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_any_json_can_be_read(value: object) -> None:
    read_page(document(value))


def test_deep_and_large_data_ends() -> None:
    deep = "[" * 500 + "]" * 500

    assert read_page(Document(URL, JSON, deep.encode())).offers == ()
    assert len(readable(document([{"title": f"Cursus {n}"} for n in range(50_000)])).body) < 2_000_000
