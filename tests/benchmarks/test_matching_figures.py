"""The arithmetic of `benchmarks.match`, on cases whose answer is known."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import binom

from benchmarks.matching.calibration import ece
from benchmarks.matching.cells import automatic, reviewed, share
from benchmarks.matching.certified import Item, certified, items_of
from benchmarks.matching.codes import codes
from benchmarks.matching.intervals import bootstrap, lower_bound, ratio
from benchmarks.matching.judging import Judged, asked, judge, matchers, speaks_of
from benchmarks.matching.load import load
from benchmarks.matching.taking import given
from benchmarks.second_world.sheet import MadePage, Sheet, Shown
from benchmarks.second_world.world import build
from register.offer import Candidate, Match, Offer
from register.words import Decision, PageKind, Status


def page(*shown: Shown, provider: str = "p") -> MadePage:
    sheet = Sheet("Cursus", "c", PageKind.COURSE, "course", shown=shown)
    return MadePage(provider, "g", "definitions", f"https://{provider}.example/c", "text/html", b"", sheet)


def judged(where: MadePage, title: str, decision: Decision, code: str | None, key: str = "") -> Judged:
    candidates = (Candidate(code, title, 0.9),) if code else ()
    match = Match(decision, code, 0.9, Status.UNCLEAR, candidates)
    return Judged(where, Offer(title), match, speaks_of(where, title), key or title)


def waiting(code: str, confidence: float) -> Match:
    return Match(Decision.REVIEW, code, confidence, Status.UNCLEAR)


HELPENDE = Shown("Helpende plus", "K0905", "offer: field")
BABYS = Shown("Werken met baby's", None, "same title: own")
VAGUE = Shown("Pedicure", "K0511", "unclear: bare", clear=False)


def test_a_cell_is_right_only_when_a_page_it_was_counted_for_shows_it() -> None:
    there, elsewhere = page(HELPENDE), page(BABYS)
    pages = [there, elsewhere]
    right = automatic(pages, [judged(there, "Helpende plus", Decision.ACCEPT, "K0905")])
    wrong = automatic(pages, [judged(elsewhere, "Helpende plus", Decision.ACCEPT, "K0905")])
    assert (len(right.right), len(right.wrong)) == (1, 0)
    assert (len(wrong.right), len(wrong.wrong)) == (0, 1)
    assert right.figures()["f1"].value == 1


def test_what_nobody_could_know_is_neither_found_nor_wrong() -> None:
    where = page(VAGUE)
    cells = automatic([where], [judged(where, "Pedicure", Decision.ACCEPT, "K0511")])
    assert (len(cells.gold), len(cells.right), len(cells.wrong), len(cells.unclear)) == (0, 0, 0, 1)


def test_a_course_no_longer_given_is_not_expected_and_wrong_when_counted() -> None:
    where = page(Shown("Helpende plus", "K0905", "offer: field", Status.DISCONTINUED))
    cells = automatic([where], [judged(where, "Helpende plus", Decision.ACCEPT, "K0905")])
    assert (len(cells.gold), len(cells.wrong)) == (0, 1)


def test_a_reviewer_finds_what_waits_and_takes_nothing_for_an_offer_that_is_none() -> None:
    first, second = page(HELPENDE), page(BABYS)
    waiting = [
        judged(first, "Helpende plus", Decision.REVIEW, "K0118"),
        judged(second, "Werken met baby's", Decision.REVIEW, "K0290"),
    ]
    cells = reviewed([first, second], waiting)
    assert (cells.right, cells.wrong) == (frozenset({("p", "K0905")}), frozenset())


def test_a_reviewer_answers_a_text_once_at_the_place_that_is_shown() -> None:
    """The surest place says no certificate; that another page with the same text shows one stays unknown."""
    shows, other = page(HELPENDE), page(Shown("Helpende plus", None, "same title: own"))
    sure = replace(judged(other, "Helpende plus", Decision.REVIEW, "K0905", "k"), match=waiting("K0905", 0.8))
    unsure = replace(judged(shows, "Helpende plus", Decision.REVIEW, "K0905", "k"), match=waiting("K0905", 0.4))
    assert reviewed([shows, other], [unsure, sure]).right == frozenset()
    assert reviewed([shows, other], [replace(unsure, key="its own"), sure]).right == frozenset({("p", "K0905")})


def test_what_was_accepted_at_one_place_is_not_asked_about_at_another() -> None:
    where = page(HELPENDE)
    offers = [judged(where, "Helpende plus", each, "K0905", "k") for each in (Decision.ACCEPT, Decision.REVIEW)]
    assert list(asked(offers)) == []
    assert list(asked(offers[1:])) == ["k"]


def test_an_offer_speaks_of_the_nearest_course_of_its_page_or_of_none() -> None:
    where = page(HELPENDE, BABYS)
    assert speaks_of(where, "Cursus Helpende Plus") is HELPENDE
    assert speaks_of(where, "Kosten en aanmelden") is None


def test_the_bootstrap_draws_whole_providers() -> None:
    """One provider with everything right and one with everything wrong: the interval is as wide as it can be."""
    counts = np.array([[100.0, 100.0], [0.0, 100.0]])
    figure = bootstrap(counts, ratio, 200)
    assert (figure.value, figure.low, figure.high) == (0.5, 0.0, 1.0)


def test_equal_providers_leave_no_doubt() -> None:
    figure = share(["a", "b", "c"], ["a", "b", "c"], ["a", "a", "b", "b", "c", "c"])
    assert (figure.value, figure.low, figure.high) == (0.5, 0.5, 0.5)


def test_nothing_to_count_gives_no_value() -> None:
    assert share(["a"], [], []).value is None


@pytest.mark.parametrize(("right", "audited"), [(299, 299), (470, 473), (90, 99)])
def test_the_bound_is_the_share_at_which_so_few_errors_would_be_one_in_twenty(right: int, audited: int) -> None:
    bound = lower_bound(right, audited)
    assert binom.sf(right - 1, audited, bound) == pytest.approx(0.05)


def test_the_published_audit_sizes_certify() -> None:
    assert lower_bound(99, 99) >= 0.97 > lower_bound(98, 98)
    assert lower_bound(299, 299) >= 0.99 > lower_bound(298, 298)


def items(wrong_below: float) -> list[Item]:
    """100 providers in 25 groups, ten offers each; those under a confidence are wrong."""
    rng = np.random.default_rng(1)
    places = [(f"p{at}", f"g{at // 4}", number) for at in range(100) for number in range(10)]
    scores = rng.random(len(places))
    return [Item(p, g, (p, f"K{n:04}"), s, s > wrong_below) for (p, g, n), s in zip(places, scores, strict=True)]


def test_a_zone_without_errors_is_certified_and_covers_nearly_all_true_offers() -> None:
    everything = items(0.3)
    gold = frozenset(item.cell for item in everything if item.right)
    found = certified(everything, gold, 0.97)
    assert found["audits_that_certify"] > 0.9
    assert found["share_median"] > 0.9


def test_errors_at_any_confidence_are_not_certified() -> None:
    everything = [Item(i.provider, i.group, i.cell, i.confidence, n % 10 > 0) for n, i in enumerate(items(0))]
    assert certified(everything, frozenset(item.cell for item in everything), 0.99)["share_median"] == 0


def test_of_several_places_of_an_offer_the_surest_counts_also_where_it_is_wrong() -> None:
    shows, other = page(HELPENDE), page(BABYS)
    sides = (Decision.ACCEPT, "K0905", "k")
    right = judged(shows, "Helpende plus", *sides)
    wrong = judged(other, "Helpende plus", *sides)
    assert [item.right for item in items_of([right, wrong])] == [False]
    assert [item.right for item in items_of([wrong, right])] == [False]
    surer = replace(right, match=replace(right.match, confidence=0.95))
    assert [(item.right, item.confidence) for item in items_of([wrong, surer])] == [(True, 0.95)]


def test_codes_are_shares_of_all_true_offers() -> None:
    """An offer for which no code is proposed lowers them, as one with a wrong code does."""
    world = build(3, 2, 16)
    perfect = judge(world, given(world.pages), matchers(world))
    silent = [replace(one, match=replace(one.match, candidates=(), code=None)) for one in perfect]
    found, nothing = codes(world, perfect), codes(world, silent)
    offers = sum(bool(one.shown and one.shown.is_offer) for one in perfect)
    assert found["right_code"]["of"] == nothing["right_code"]["of"] == offers > 0
    assert nothing["right_code"]["value"] == 0
    assert nothing["right_code_where_proposed"]["value"] is None
    assert found["certificates_blocked"] == nothing["certificates_blocked"] > 1


def test_a_perfect_model_has_a_small_calibration_error_and_a_sure_wrong_one_a_large() -> None:
    rng = np.random.default_rng(0)
    p = rng.random(20_000)
    assert ece(p, (rng.random(20_000) < p).astype(float)) < 0.02
    assert ece(np.full(100, 0.9), np.zeros(100)) == pytest.approx(0.9)


def test_only_what_nobody_could_know_should_have_been_asked() -> None:
    """A course that is no longer given is known; one that another page of the school makes clear too."""
    vague, gone = page(VAGUE), page(Shown("Helpende plus", "K0905", "offer: field", Status.DISCONTINUED))
    clear = page(Shown("Pedicure", "K0511", "offer: code"), provider="q")
    also = page(VAGUE, provider="q")
    offers = [
        judged(vague, "Pedicure", Decision.REVIEW, "K0511", "1"),
        judged(gone, "Helpende plus", Decision.ACCEPT, "K0905", "2"),
        judged(also, "Pedicure", Decision.ACCEPT, "K0511", "3"),
    ]
    found = load([vague, gone, clear, also], offers)
    assert found["unclear_to_review"]["value"] == 1
    assert found["unclear_to_review"]["of"] == 1
    assert found["unclear_accepted"]["value"] == 0
    assert found["tasks_per_1000_pages"]["value"] == 250
