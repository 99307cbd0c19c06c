"""Which offers count, and which one stands for a certificate."""

from datetime import UTC, datetime
from random import Random

from register.judgement import Review
from register.words import DecidedBy, Decision, Status, Verdict
from snapshot.judging import judge
from snapshot.observing import View, observe
from snapshot.seen import SeenOffer
from tests.snapshot.conftest import PAGE, offer, row

SCOPE = {"K0905", "K0290"}
KEY = "0123456789abcdef"


def seen(*offers: SeenOffer, review: Review | None = None, earlier: tuple[str, ...] = ()) -> View:
    return observe(judge(offers, {KEY: review} if review else {}, SCOPE, earlier))


def review(verdict: Verdict, code: str = "", status: Status | None = None, wave: str = "2026Q2") -> Review:
    now = datetime(2026, 4, 2, tzinfo=UTC)
    return Review("roc", KEY, verdict, code, status, "Ada", now, text_digest="aaaa", best_code="K0905", wave=wave)


def test_an_accepted_offer_counts() -> None:
    shown = seen(offer())
    assert shown.observations["K0905"].decided_by is DecidedBy.AUTO
    assert shown.observations["K0905"].url == PAGE


def test_an_offer_for_review_waits_and_a_rejected_one_does_not() -> None:
    assert seen(offer(decision=Decision.REVIEW)).waiting == {"K0905"}
    rejected = seen(offer(decision=Decision.REJECT, code=None))
    assert (rejected.observations, rejected.waiting) == ({}, frozenset())


def test_a_code_out_of_scope_is_not_counted() -> None:
    assert not seen(offer(code="K0001", best_code="K0001")).observations


def test_a_review_counts_and_is_carried_into_later_waves() -> None:
    pending = offer(decision=Decision.REVIEW)
    assert seen(pending, review=review(Verdict.MATCH, "K0290")).observations["K0290"].decided_by is DecidedBy.REVIEWER
    later = seen(pending, review=review(Verdict.MATCH, "K0290"), earlier=("2026Q2",))
    assert later.observations["K0290"].decided_by is DecidedBy.CARRIED


def test_a_review_overrules_the_machine() -> None:
    refused = seen(offer(), review=review(Verdict.NONE))
    assert (refused.observations, refused.refused) == ({}, {"K0905"})


def test_the_reviewers_status_counts_and_else_the_machines() -> None:
    waiting = offer(status=Status.WAITING_LIST)
    assert seen(waiting, review=review(Verdict.MATCH, "K0905")).observations["K0905"].status is Status.WAITING_LIST
    told = review(Verdict.MATCH, "K0905", Status.EMPLOYERS_ONLY)
    assert seen(waiting, review=told).observations["K0905"].status is Status.EMPLOYERS_ONLY


def test_an_unsure_reviewer_leaves_it_waiting() -> None:
    assert seen(offer(), review=review(Verdict.UNSURE)).waiting == {"K0905"}


def test_what_is_discontinued_is_not_shown() -> None:
    shown = seen(offer(status=Status.DISCONTINUED))
    assert (shown.observations, shown.discontinued) == ({}, {"K0905"})


def test_the_courses_own_page_has_the_last_word_over_a_row_that_links_to_it() -> None:
    assert seen(row(), offer(status=Status.DISCONTINUED)).discontinued == {"K0905"}
    own = offer(decision=Decision.REJECT, code=None, reason="other credential", offer_key="fedcba9876543210")
    assert not seen(row(), own).observations


def test_a_row_counts_where_the_own_page_merely_says_too_little() -> None:
    silent = offer(decision=Decision.REJECT, code=None, reason="no evidence", offer_key="fedcba9876543210")
    assert seen(row(), silent).observations


def test_the_same_offer_is_chosen_in_whatever_order_pages_came() -> None:
    offers = [offer(page_url=f"https://roc.example/{n}", confidence=0.9 + n % 2 / 100) for n in range(6)]
    first = seen(*offers)
    for seed in range(5):
        Random(seed).shuffle(offers)
        assert seen(*offers) == first


def test_an_open_offer_stands_before_one_for_employers_only() -> None:
    company = offer(status=Status.EMPLOYERS_ONLY, about_url=PAGE + "-bedrijf", page_url=PAGE + "-bedrijf")
    assert seen(company, offer()).observations["K0905"].status is Status.OPEN
