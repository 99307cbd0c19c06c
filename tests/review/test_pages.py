"""What a researcher sees: the queue, an offer with its evidence, and the decisions made."""

from dataclasses import replace
from urllib.parse import quote

import pytest

from register.words import Verdict
from storage.database import Database, open_database
from storage.reviews import add_review
from tests.review.conftest import serving
from tests.review.made_up_wave import LINDE, MERWEDAL, MadeUpWave, review
from tests.review.visitor import Visitor

SURE, DOUBLE, ACCEPTED, REJECTED = LINDE
SURE_PATH = f"/aanbod/de-linde/{SURE.key}"


@pytest.fixture
def anne(served: str) -> Visitor:
    return Visitor(served).enter("Anne")


def test_the_queue_lists_what_waits_by_provider_with_the_reason(served: str) -> None:
    page = Visitor(served).get("/")
    assert page.texts("//section[@class='group']/h2") == ["De Linde College 2", "ROC Merwedal 3"]
    assert page.texts("//li/a")[1] == "Zorg en technologie aanwijzingen voor én tegen K0186 71 %"
    assert "Meting 2026Q4 · nog 5" in page.words


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("instelling=de-linde", ["Verdieping verpleeghulp", "Zorg en technologie"]),
        ("reden=title+only", ["Planten <script>alert(1)</script> in het interieur", "Zorg & technologie"]),
        ("instelling=de-linde&reden=title+only", []),
    ],
)
def test_the_queue_can_be_narrowed_down(query: str, titles: list[str], served: str) -> None:
    assert Visitor(served).get(f"/?{query}").texts("//span[@class='title']") == titles


def test_the_choice_stays_while_working(anne: Visitor) -> None:
    following = anne.decide(anne.get(f"/aanbod/merwedal/{MERWEDAL[1].key}?reden=title+only"), "none")
    assert (following.path, following.heading) == (
        f"/aanbod/merwedal/{MERWEDAL[2].key}?reden=title+only",
        "Zorg & technologie",
    )
    assert anne.decide(following, "unsure").path == "/?reden=title+only"


def test_the_name_is_asked_before_an_offer_and_leads_back_to_it(served: str) -> None:
    visitor = Visitor(served)
    asked = visitor.get(f"{SURE_PATH}?reden=title+only")
    assert (asked.path, asked.heading) == ("/naam", "Wie bent u?")
    back = visitor.post("/naam", naam=" Anne   de Vries ", bewijs=asked.field("bewijs"))
    assert back.path == f"{SURE_PATH}?reden=title+only"
    assert back.texts("//a[@class='name']") == ["Anne de Vries"]


@pytest.mark.parametrize("name", ["", "   ", "x" * 81])
def test_a_name_must_be_a_name(name: str, served: str) -> None:
    visitor = Visitor(served)
    page = visitor.post("/naam", naam=name, bewijs=visitor.get("/naam").field("bewijs"))
    assert page.status == 400
    assert "Vul een naam in" in page.text


def test_an_offer_shows_its_candidates_and_why(anne: Visitor) -> None:
    page = anne.get(SURE_PATH)
    assert page.heading == "Zorg en technologie"
    assert page.texts("//ol[@class='cards']/li")[0] == (
        "1 K0186 Zorg en technologie keuzedeel · Zorg en welzijn · niveau 4 · 240 sbu 71 %"
    )
    assert page.texts("//ul[@class='arguments']/li")[0].startswith("+ De titel is op een lidwoord na gelijk")
    assert page.texts("//mark[@class='tegen']") == ["bewijs van deelname"]
    assert page.texts("//ul[@class='signals']/li") == ["noemt mbo-certificaat", "bewijs van deelname"]
    assert '<iframe name="archief" sandbox=""' in page.text


def test_scraped_text_is_shown_and_never_run(anne: Visitor) -> None:
    page = anne.get(f"/aanbod/merwedal/{MERWEDAL[1].key}")
    assert page.heading == "Planten <script>alert(1)</script> in het interieur"
    assert "<script>alert" not in page.text


def test_the_archived_page_is_harmless_and_in_a_policy_of_its_own(anne: Visitor) -> None:
    page = anne.get("/archief/1")
    assert '<mark id="treffer">' in page.text
    assert "<script" not in page.text
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:;")
    assert "sandbox" in policy
    assert page.headers["x-frame-options"] == "SAMEORIGIN"


def test_the_archived_source_is_text(anne: Visitor) -> None:
    page = anne.get("/archief/1/bron")
    assert page.headers["content-type"] == "text/plain; charset=utf-8"
    assert page.headers["x-content-type-options"] == "nosniff"
    assert page.text.startswith("<!doctype html>")
    assert "Met mbo-certificaat" in anne.get("/archief/7/bron").text


def test_a_pdf_is_shown_as_a_picture_of_the_page_with_the_title_and_as_text(anne: Visitor) -> None:
    page = anne.get("/archief/7")
    assert "PDF, pagina 2 van 2" in page.text
    assert 'src="data:image/png;base64,' in page.text
    assert page.texts("//pre/mark") == ["Zorg & technologie"]


def test_evidence_that_is_damaged_says_so(anne: Visitor, archive_root: object) -> None:
    for file in archive_root.rglob("*.warc.gz"):
        file.write_bytes(b"no longer")
    page = anne.get("/archief/1")
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    assert page.texts("//p[@class='problem']")


def test_another_certificate_can_be_looked_up_with_and_without_javascript(anne: Visitor) -> None:
    assert "K0900" in anne.get("/register?zoek=drones").text
    page = anne.get(f"{SURE_PATH}?zoek=drones")
    assert page.texts("//ul[@id='gevonden']//span[@class='code']") == ["K0900"]
    assert "Niets in het register" in anne.get("/register?zoek=" + quote("qqq<b>")).text


def test_a_certificate_that_has_ended_cannot_be_looked_up(anne: Visitor) -> None:
    assert "K0901" not in anne.get("/register?zoek=ambacht").text


def test_a_decided_offer_shows_its_history_and_stands_under_the_decisions(
    anne: Visitor, filled_sqlite: Database
) -> None:
    with filled_sqlite.transaction() as session:
        add_review(session, review(SURE, Verdict.MATCH, "K0186", reviewer="Bram", comment="<i>zie p. 2</i>"))
    page = anne.get(SURE_PATH)
    assert page.texts("//p[@class='why-waiting done']") == ["Beslist: mbo-certificaat K0186"]
    assert page.texts("//ol[@class='history']/li") == ["mbo-certificaat K0186 Bram, 1 okt 2026, 11:30 <i>zie p. 2</i>"]
    assert page.texts("//ol[@class='history']//i") == []
    assert anne.get("/beslissingen").texts("//tbody/tr") == [
        "Zorg en technologie<i>zie p. 2</i> De Linde College mbo-certificaat K0186 Bram 1 okt 2026, 11:30"
    ]


@pytest.mark.parametrize("offer", [ACCEPTED, REJECTED])
def test_what_does_not_wait_can_be_judged_too(offer: object, anne: Visitor) -> None:
    page = anne.get(f"/aanbod/de-linde/{offer.key}")
    assert (page.status, page.heading) == (200, offer.title)


@pytest.mark.parametrize("path", ["/aanbod/de-linde/0000000000000000", "/aanbod/elders/x", "/archief/999", "/niets"])
def test_what_is_not_there_is_not_found(path: str, anne: Visitor) -> None:
    page = anne.get(path)
    assert (page.status, page.heading) == (404, "Niet gevonden")


def test_without_a_wave_the_queue_says_what_to_do(sqlite_url: str, archive_root: object) -> None:
    database = open_database(sqlite_url)
    with serving(database, archive_root) as address:
        assert "aanbod wave run" in Visitor(address).get("/").text
    database.close()


def test_an_offer_on_several_pages_names_them_all(sqlite_url: str, archive_root: object) -> None:
    database = open_database(sqlite_url)
    elsewhere = replace(SURE, url="https://www.delinde.example/elders", confidence=0.2)
    MadeUpWave(offers={"de-linde": (elsewhere, SURE)}).fill(database, archive_root)
    with serving(database, archive_root) as address:
        page = Visitor(address).enter("Anne").get(SURE_PATH)
    assert page.texts("//ul[@class='others']/li") == [elsewhere.url]
    assert page.texts("//span[@class='url']") == [SURE.url]
    database.close()


def test_an_address_that_no_page_has_is_answered_in_dutch(served: str) -> None:
    page = Visitor(served).get("/nietbestaand")
    assert (page.status, page.heading) == (404, "Niet gevonden")
    assert "Deze pagina bestaat niet." in page.words
