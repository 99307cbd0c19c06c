"""139 real pages that a person judged to be no offer. Their context is the judge's own description, not the text of
the page, so that this measures the decision, not the reading of pages.
"""

import pytest

from benchmarks.judged_pages import judged_pages
from matcher.matching import Matcher
from register.offer import Match
from register.words import Decision

MOST_REVIEWS = 0.03
PAGES = judged_pages()


@pytest.fixture(scope="module")
def matches(matcher: Matcher) -> list[Match]:
    return matcher.match([page.as_judged for page in PAGES])


def test_no_page_that_is_no_offer_is_accepted(matches: list[Match]) -> None:
    assert [page.label for page in PAGES].count("not_offer") == 139
    accepted = [page.url for page, match in zip(PAGES, matches, strict=True) if match.decision is Decision.ACCEPT]
    assert accepted == []


def test_few_of_them_are_asked_of_a_researcher(matches: list[Match]) -> None:
    asked = [page.url for page, match in zip(PAGES, matches, strict=True) if match.decision is Decision.REVIEW]
    assert len(asked) <= MOST_REVIEWS * len(PAGES), asked
