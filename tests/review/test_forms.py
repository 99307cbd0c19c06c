"""Deciding appends a review with name and time; a colleague's decision is never passed over in silence."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from register.words import Status, Verdict
from storage.database import Database
from storage.reviews import add_review, in_force
from storage.tables import ReviewRow
from tests.review.conftest import serving
from tests.review.made_up_wave import LINDE, MERWEDAL, MadeUpWave, review, rows
from tests.review.visitor import Page, Visitor

SURE, DOUBLE, ACCEPTED, REJECTED = LINDE
SURE_PATH = f"/aanbod/de-linde/{SURE.key}"


@pytest.fixture
def anne(served: str) -> Visitor:
    return Visitor(served).enter("Anne")


@pytest.fixture
def bram(served: str) -> Visitor:
    return Visitor(served).enter("Bram")


def kept(database: Database) -> list[tuple[str, str, str]]:
    return [(row.reviewer, row.verdict, row.code) for row in rows(database, ReviewRow)]


def said(page: Page) -> str:
    return " ".join(page.texts("//p[@class='loud' or @class='message']")).strip()


def test_choosing_a_candidate_adds_a_review_and_shows_the_next_offer(anne: Visitor, filled_sqlite: Database) -> None:
    shown = anne.get(SURE_PATH)
    following = anne.decide(shown, "match:K0186", status="waiting_list", opmerking=" zie \n pagina 2 ")
    assert following.heading == "Offerte op maat maken"
    assert said(following) == "Vastgelegd: Zorg en technologie → mbo-certificaat K0186 (wachtlijst)."
    with filled_sqlite.transaction() as session:
        decided = in_force(session)["de-linde", SURE.key]
    assert (decided.verdict, decided.code, decided.status) == (Verdict.MATCH, "K0186", Status.WAITING_LIST)
    assert (decided.reviewer, decided.comment, decided.wave) == ("Anne", "zie pagina 2", "2026Q4")
    assert (decided.best_code, decided.text_digest, decided.confidence) == ("K0186", SURE.digest, SURE.confidence)
    assert abs(decided.decided_at - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize(("choice", "left"), [("none", "nog 4"), ("unsure", "nog 5")])
def test_none_ends_the_waiting_and_doubt_does_not(
    choice: str, left: str, anne: Visitor, filled_sqlite: Database
) -> None:
    following = anne.decide(anne.get(SURE_PATH), choice)
    assert following.texts("//span[@class='left']") == [left]
    assert kept(filled_sqlite) == [("Anne", choice, "")]


def test_a_certificate_that_the_machine_did_not_propose_can_be_chosen(anne: Visitor, filled_sqlite: Database) -> None:
    anne.decide(anne.get(f"/aanbod/de-linde/{REJECTED.key}"), "match:K0900")
    assert kept(filled_sqlite) == [("Anne", "match", "K0900")]
    assert rows(filled_sqlite, ReviewRow)[0].best_code == ""


def test_after_the_last_one_the_queue_is_empty(anne: Visitor) -> None:
    page = anne.get(f"/aanbod/de-linde/{DOUBLE.key}")
    for _ in range(5):
        page = anne.decide(page, "none")
    assert page.path == "/"
    assert "Alles is beoordeeld" in page.text


def test_undoing_the_first_decision_makes_the_offer_wait_again(anne: Visitor, filled_sqlite: Database) -> None:
    following = anne.decide(anne.get(SURE_PATH), "none")
    back = anne.post("/ongedaan", bewijs=following.field("bewijs"))
    assert (back.path, said(back)) == (SURE_PATH, "Teruggenomen.")
    assert kept(filled_sqlite) == [("Anne", "none", ""), ("Anne", "unsure", "")]


def test_undoing_goes_back_step_by_step_to_what_was_in_force_before(anne: Visitor, filled_sqlite: Database) -> None:
    page = anne.decide(anne.get(SURE_PATH), "none")
    page = anne.decide(anne.get(SURE_PATH), "match:K0186")
    page = anne.post("/ongedaan", bewijs=page.field("bewijs"))
    assert kept(filled_sqlite)[-1] == ("Anne", "none", "")
    page = anne.post("/ongedaan", bewijs=page.field("bewijs"))
    assert said(page) == "Niet teruggenomen: er is daarna opnieuw beslist."
    assert anne.post("/ongedaan", bewijs=page.field("bewijs")).path == "/"
    assert len(kept(filled_sqlite)) == 3


def test_whoever_decides_after_a_colleague_is_told_and_nothing_is_added(
    anne: Visitor, bram: Visitor, filled_sqlite: Database
) -> None:
    seen_by_both = anne.get(SURE_PATH)
    seen_by_bram = bram.get(SURE_PATH)
    anne.decide(seen_by_both, "match:K0186")
    answer = bram.decide(seen_by_bram, "none")
    assert answer.path == SURE_PATH
    assert said(answer).startswith("Anne besliste dit aanbod op")
    assert kept(filled_sqlite) == [("Anne", "match", "K0186")]
    bram.decide(answer, "none")
    assert kept(filled_sqlite)[-1] == ("Bram", "none", "")


def test_an_offer_that_was_read_again_meanwhile_must_be_looked_at_again(
    anne: Visitor, filled_sqlite: Database, archive_root: object
) -> None:
    shown = anne.get(SURE_PATH)
    assert said(anne.decide(shown, "none", tekst="eeeeeeeeeeeeeeee")).startswith(
        "De pagina is intussen opnieuw gelezen"
    )
    assert kept(filled_sqlite) == []


def test_a_decision_counts_also_after_one_with_a_later_date(anne: Visitor, filled_sqlite: Database) -> None:
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    with filled_sqlite.transaction() as session:
        add_review(session, review(SURE, Verdict.NONE, decided_at=tomorrow))
    anne.decide(anne.get(SURE_PATH), "match:K0186")
    with filled_sqlite.transaction() as session:
        assert in_force(session)["de-linde", SURE.key].code == "K0186"


@pytest.mark.parametrize(
    "fields",
    [
        {"keuze": ""},
        {"keuze": "maybe"},
        {"keuze": "match:"},
        {"keuze": "match:K9999"},
        {"keuze": "match:K0901"},
        {"keuze": "none", "status": "closed"},
        {"keuze": "none", "gezien": "x"},
    ],
)
def test_a_form_that_our_page_cannot_have_sent_changes_nothing(
    fields: dict[str, str], anne: Visitor, filled_sqlite: Database
) -> None:
    assert anne.decide(anne.get(SURE_PATH), fields["keuze"], **fields).status == 400
    assert kept(filled_sqlite) == []


@pytest.mark.parametrize("token", ["", "wrong"])
@pytest.mark.parametrize("path", [SURE_PATH, "/ongedaan", "/naam"])
def test_a_form_without_the_token_of_this_browser_is_refused(
    path: str, token: str, anne: Visitor, filled_sqlite: Database
) -> None:
    page = anne.post(path, bewijs=token, naam="Eva", keuze="none", gezien="0", tekst=SURE.digest)
    assert (page.status, page.heading) == (403, "Verlopen")
    assert kept(filled_sqlite) == []
    assert anne.get(SURE_PATH).texts("//a[@class='name']") == ["Anne"]


def test_another_browsers_token_is_no_good(anne: Visitor, bram: Visitor, filled_sqlite: Database) -> None:
    assert bram.decide(anne.get(SURE_PATH), "none").status == 403
    assert kept(filled_sqlite) == []


def test_a_decision_needs_a_name(served: str, filled_sqlite: Database) -> None:
    nameless = Visitor(served)
    token = nameless.get("/naam").field("bewijs")
    page = nameless.post(SURE_PATH, bewijs=token, keuze="none", gezien="0", tekst=SURE.digest)
    assert page.path == "/naam"
    assert kept(filled_sqlite) == []


def test_decisions_are_carried_into_the_queue_of_the_next_wave(
    anne: Visitor, filled_sqlite: Database, archive_root: object
) -> None:
    anne.decide(anne.get(SURE_PATH), "match:K0186")
    MadeUpWave("2027Q1", datetime(2027, 1, 1, tzinfo=UTC).date()).fill(filled_sqlite, archive_root)
    assert "Meting 2027Q1 · nog 4" in anne.get("/").words
    assert MERWEDAL[0].title in anne.get("/").words


def test_an_earlier_wave_is_reviewed_when_it_is_asked_for(
    anne: Visitor, filled_sqlite: Database, archive_root: Path
) -> None:
    MadeUpWave("2027Q1", datetime(2027, 1, 1, tzinfo=UTC).date()).fill(filled_sqlite, archive_root)
    with serving(filled_sqlite, archive_root, "2026Q4") as address:
        bram = Visitor(address).enter("Bram")
        assert "Meting 2026Q4 · nog 5" in bram.get("/").words
        bram.decide(bram.get(SURE_PATH), "match:K0186")
        assert "Meting 2026Q4 · nog 4" in bram.get("/").words
    assert "Meting 2027Q1 · nog 4" in anne.get("/").words
