"""139 real pages that a person judged to be no offer. `context` is the judge's own description, not the page's text, so
that this measures the decision, not the reading of pages.
"""

import json
from types import MappingProxyType

import pytest

from matcher.matching import Matcher
from register.offer import Match, Offer
from register.signals import SignalName
from register.words import Decision
from tests.matcher.conftest import DATA
from tests.matcher.offers import signal

SEEN = MappingProxyType(
    {
        "says_mbo_certificaat": SignalName.SAYS_MBO_CERTIFICATE,
        "says_keuzedeel": SignalName.SAYS_KEUZEDEEL,
        "says_erkend": SignalName.SAYS_RECOGNISED,
        "derde_leerweg": SignalName.THIRD_PATH,
        "bol_bbl_diploma": SignalName.BOL_BBL,
        "branche_certificate": SignalName.BRANCH_CERTIFICATE,
        "evc": SignalName.EVC,
        "news_or_blog": SignalName.NEWS,
        "price": SignalName.PRICE,
        "startdate": SignalName.START_DATE,
        "b2b_only": SignalName.EMPLOYERS_ONLY,
        "waitlist": SignalName.WAITING_LIST,
        "sbu_or_hours": SignalName.HOURS,
    }
)
MOST_REVIEWS = 0.03
PAGES = [json.loads(line) for line in (DATA / "judged_pages.jsonl").read_text("utf-8").splitlines()]


def shown(page: dict[str, str]) -> Offer:
    signals = tuple(signal(SEEN[name]) for name in page["signals"] if name in SEEN)
    return Offer(page["offer_title"], f"{page['site_title']}. {page['context']}", page["url"], signals=signals)


@pytest.fixture(scope="module")
def matches(matcher: Matcher) -> list[Match]:
    return matcher.match([shown(page) for page in PAGES])


def test_no_page_that_is_no_offer_is_accepted(matches: list[Match]) -> None:
    judged = [page["label"] for page in PAGES]
    assert judged.count("not_offer") == 139
    accepted = [p["url"] for p, m in zip(PAGES, matches, strict=True) if m.decision is Decision.ACCEPT]
    assert accepted == []


def test_few_of_them_are_asked_of_a_researcher(matches: list[Match]) -> None:
    asked = [p["url"] for p, m in zip(PAGES, matches, strict=True) if m.decision is Decision.REVIEW]
    assert len(asked) <= MOST_REVIEWS * len(PAGES), asked
