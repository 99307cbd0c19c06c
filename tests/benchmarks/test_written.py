"""The pages written by hand: read with their labels, judged title by title and cell by cell."""

from collections import Counter
from dataclasses import replace

import pytest

from benchmarks.first_world.certificates import AS_OF, starter
from benchmarks.first_world.sheet import Truth
from benchmarks.written.judging import Judged, found, judge
from benchmarks.written.offers import judged_offers
from benchmarks.written.pages import WrittenPage, written_pages
from extractor.document import Document
from matcher.matching import Matcher

BODY = b"""<html><body><main><h1>Helpende plus</h1><p>Na afloop ontvang je het mbo-certificaat.</p>
<p>Kosten: 900 euro. Start: maart.</p></main></body></html>"""
HELPENDE = Truth("Helpende plus", "offer", "sentence", "K0905", ("K0905",), "open", "K0905")
TRIAGE = Truth("Triage", "none", "mention", of="C0141")


def page(*truths: Truth, body: bytes = BODY) -> WrittenPage:
    url = "https://school.example/helpende-plus"
    return WrittenPage("A", "Een school", "school.example", False, Document(url, "text/html", body), truths)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(starter(), AS_OF)


def outcomes(judged: list[Judged]) -> dict[str, str]:
    return {one.kind: one.outcome for one in judged}


def test_what_is_shown_and_what_is_not_read_are_told_apart(matcher: Matcher) -> None:
    judged = judge([page(HELPENDE, TRIAGE)], matcher)
    assert outcomes(judged) == {"offer: sentence": "accept", "none: mention": "not read"}
    assert found(judged).automatic.right == {("school.example", "K0905")}
    assert found(judged).automatic.wrong == frozenset()


def test_a_counted_certificate_that_the_page_does_not_offer_is_wrong(matcher: Matcher) -> None:
    denied = replace(HELPENDE, verdict="none", kind="denied", code=None, codes=())
    counted = found(judge([page(denied)], matcher)).automatic
    assert (len(counted.gold), len(counted.wrong)) == (0, 1)
    another = judge([page(replace(HELPENDE, code="C0141", codes=("C0141",)))], matcher)
    assert outcomes(another) == {"offer: sentence": "wrong code"}


def test_what_nobody_can_know_is_neither_right_nor_wrong(matcher: Matcher) -> None:
    unsure = replace(HELPENDE, verdict="unsure", kind="unsure", code=None)
    counted = found(judge([page(unsure)], matcher)).automatic
    assert (len(counted.gold), len(counted.wrong), len(counted.unclear)) == (0, 0, 1)


def test_every_page_has_labels_of_its_own_titles_and_a_part_of_the_schools_is_held_out() -> None:
    pages = written_pages()
    schools = {one.site: one.held_out for one in pages}
    assert len(pages) > 400
    assert sum(schools.values()) >= 8
    codes = starter().by_code
    assert {code for one in pages for truth in one.truths for code in truth.codes} <= codes.keys()
    assert len({one.document.url for one in pages}) == len(pages)


def test_training_gets_a_row_for_each_extracted_offer(matcher: Matcher) -> None:
    rows = list(judged_offers(judge([page(HELPENDE, TRIAGE)], matcher)))
    assert Counter(row["verdict"] for row in rows) == {"offer": 1}
    assert (rows[0]["code"], rows[0]["provider"], rows[0]["source"]) == ("K0905", "school.example", "written")
