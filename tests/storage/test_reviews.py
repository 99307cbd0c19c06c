"""Reviews are appended; the one taken last is in force; an offer waits until one holds."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from register.judgement import Review
from register.words import Decision, Status, Verdict
from storage.database import Database, open_database
from storage.pending import pending
from storage.reviews import DecidedMeanwhileError, add_review, all_reviews, history, in_force, last_review_id
from storage.tables import ReviewRow
from tests.review.made_up_wave import LINDE, MERWEDAL, NOW, MadeUpOffer, MadeUpWave, review, rows

SURE, DOUBLE, ACCEPTED, REJECTED = LINDE
KEY = ("de-linde", SURE.key)
LATER = NOW + timedelta(hours=1)


def add(database: Database, *reviews: Review) -> None:
    with database.transaction() as session:
        for one in reviews:
            add_review(session, one)


def waiting(database: Database, interpretation: int) -> dict[str, str]:
    with database.transaction() as session:
        return {offer.offer_key: offer.reason for offer in pending(session, interpretation)}


def read_again(database: Database, archive: Path, *offers: MadeUpOffer) -> int:
    """The same wave, interpreted once more, with other offers of De Linde."""
    return MadeUpWave(offers={"de-linde": offers}).fill(database, archive)


@pytest.fixture
def interpretation(database: Database, tmp_path: Path) -> int:
    return MadeUpWave().fill(database, tmp_path)


def test_a_review_comes_back_as_it_was_given(database: Database) -> None:
    given = review(SURE, Verdict.MATCH, "K0186", status=Status.WAITING_LIST, comment="zie pagina 2")
    with database.transaction() as session:
        stored = add_review(session, given)
    with database.transaction() as session:
        assert in_force(session) == {KEY: stored}
        assert replace(stored, id=0) == given


def test_the_decision_taken_last_is_in_force_and_the_earlier_ones_stay(database: Database) -> None:
    older = review(SURE, Verdict.UNSURE, decided_at=NOW - timedelta(days=1), reviewer="Bram")
    add(database, review(SURE, Verdict.NONE), review(SURE, Verdict.MATCH, "K0186", decided_at=LATER), older)
    with database.transaction() as session:
        assert in_force(session)[KEY].code == "K0186"
        assert [one.verdict for one in history(session, *KEY)] == [Verdict.UNSURE, Verdict.NONE, Verdict.MATCH]
        assert all_reviews(session)[KEY] == history(session, *KEY)
        assert last_review_id(session) == 3


def test_reviews_can_be_asked_for_some_providers_only(database: Database) -> None:
    add(database, review(SURE, Verdict.NONE), review(MERWEDAL[0], Verdict.NONE))
    with database.transaction() as session:
        assert list(in_force(session, ["merwedal"])) == [("merwedal", MERWEDAL[0].key)]


def test_whoever_decides_without_having_seen_the_newest_decision_is_told(database: Database) -> None:
    with database.transaction() as session:
        first = add_review(session, review(SURE, Verdict.NONE), after=0)
    with database.transaction() as session, pytest.raises(DecidedMeanwhileError, match="Anne decided"):
        add_review(session, review(SURE, Verdict.MATCH, "K0186", reviewer="Bram"), after=0)
    with database.transaction() as session:
        add_review(session, review(SURE, Verdict.MATCH, "K0186", reviewer="Bram"), after=first.id)
    assert [row.revises for row in rows(database, ReviewRow)] == [0, first.id]


def test_two_open_transactions_cannot_both_follow_the_same_decision(postgres_url: str) -> None:
    database = open_database(postgres_url)
    with database.transaction() as late:
        assert in_force(late) == {}
        add(database, review(SURE, Verdict.NONE))
        with pytest.raises(DecidedMeanwhileError):
            add_review(late, review(SURE, Verdict.MATCH, "K0186", reviewer="Bram"), after=0)
    database.close()


def test_offers_for_review_wait_in_the_order_of_provider_and_title(database: Database, interpretation: int) -> None:
    with database.transaction() as session:
        found = pending(session, interpretation)
    shown = [(offer.provider_id, offer.offered_title, offer.best_code, offer.reason) for offer in found]
    assert shown == [
        ("de-linde", "Verdieping verpleeghulp", "K0420", "two codes fit"),
        ("de-linde", "Zorg en technologie", "K0186", "evidence disagrees"),
        ("merwedal", "Offerte op maat maken", "C0012", "near the threshold"),
        ("merwedal", "Planten <script>alert(1)</script> in het interieur", "C0034", "title only"),
        ("merwedal", "Zorg & technologie", "K0186", "title only"),
    ]


def test_a_match_or_a_none_ends_the_waiting(database: Database, interpretation: int) -> None:
    add(database, review(SURE, Verdict.MATCH, "K0186"), review(DOUBLE, Verdict.NONE))
    assert not {SURE.key, DOUBLE.key} & waiting(database, interpretation).keys()


def test_a_doubt_keeps_an_offer_waiting_also_one_that_the_machine_had_accepted(
    database: Database, interpretation: int
) -> None:
    add(database, review(SURE, Verdict.UNSURE), review(ACCEPTED, Verdict.UNSURE))
    found = waiting(database, interpretation)
    assert found[SURE.key] == found[ACCEPTED.key] == "reviewer unsure"


def test_a_review_holds_while_the_text_or_the_answer_stays(database: Database, tmp_path: Path) -> None:
    MadeUpWave().fill(database, tmp_path)
    add(database, review(SURE, Verdict.NONE))
    other_text = replace(SURE, digest="eeeeeeeeeeeeeeee")
    assert waiting(database, read_again(database, tmp_path, other_text)) == {}
    other_answer = replace(SURE, codes=("K0420",))
    assert waiting(database, read_again(database, tmp_path, other_answer)) == {}


def test_it_is_asked_again_when_both_changed(database: Database, tmp_path: Path) -> None:
    MadeUpWave().fill(database, tmp_path)
    add(database, review(SURE, Verdict.NONE))
    both = replace(SURE, digest="eeeeeeeeeeeeeeee", codes=("K0420",))
    assert waiting(database, read_again(database, tmp_path, both)) == {SURE.key: "text and answer changed"}


def test_a_review_from_a_file_that_does_not_know_the_text_holds(database: Database, tmp_path: Path) -> None:
    MadeUpWave().fill(database, tmp_path)
    add(database, review(SURE, Verdict.NONE, text_digest=""))
    both = replace(SURE, digest="eeeeeeeeeeeeeeee", codes=("K0420",))
    assert waiting(database, read_again(database, tmp_path, both)) == {}


def test_it_is_asked_again_when_the_chosen_code_has_ended(database: Database, interpretation: int) -> None:
    add(database, review(SURE, Verdict.MATCH, "K0901"))
    assert waiting(database, interpretation)[SURE.key] == "reviewed code ended"


def test_pages_with_the_same_offer_wait_once_as_the_most_certain_one(database: Database, tmp_path: Path) -> None:
    weaker = replace(SURE, confidence=0.3, reason="title only", url="https://www.delinde.example/a")
    rejected = replace(SURE, decision=Decision.REJECT, confidence=0.9, url="https://www.delinde.example/b")
    interpretation = MadeUpWave(offers={"de-linde": (weaker, rejected, SURE)}).fill(database, tmp_path)
    with database.transaction() as session:
        (found,) = pending(session, interpretation)
    assert (found.url, found.confidence, found.reason) == (SURE.url, SURE.confidence, SURE.reason)


@pytest.mark.parametrize(("code", "waits"), [("K0186", False), ("K0420", True)])
def test_an_offer_accepted_on_one_page_is_not_asked_for_another_unless_the_codes_differ(
    code: str, waits: bool, database: Database, tmp_path: Path
) -> None:
    accepted = replace(SURE, decision=Decision.ACCEPT, codes=(code,), confidence=0.99, reason="")
    interpretation = MadeUpWave(offers={"de-linde": (SURE, accepted)}).fill(database, tmp_path)
    assert (SURE.key in waiting(database, interpretation)) is waits


def test_a_decision_is_carried_into_the_next_wave(database: Database, interpretation: int, tmp_path: Path) -> None:
    add(database, review(SURE, Verdict.MATCH, "K0186"))
    following = MadeUpWave(label="2027Q1", measured_on=date(2027, 1, 1)).fill(database, tmp_path)
    assert SURE.key not in waiting(database, following)
    assert DOUBLE.key in waiting(database, following)
