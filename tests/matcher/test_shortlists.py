"""What rests on a title alone is compared once, and comes out the same whatever was compared with it or before it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher import shortlists
from matcher.candidates import Candidates
from matcher.model import HAND_SET
from matcher.names import names_of
from matcher.queries import Reading, read_title
from matcher.rules import DEFAULT_RULES
from matcher.shortlists import Shortlists
from matcher.vocabulary import Vocabulary
from register.certificate import Register

TITLES = ["Helpende plus", "Zorginnovaties en technologie", "Duits A2", "Werken met baby's | Sport", "Boogschieten"]
CODES = [frozenset[str](), frozenset({"K0118"}), frozenset({"K0905", "K9999"})]
ASKED = st.lists(st.tuples(st.sampled_from(TITLES), st.sampled_from(CODES)), min_size=1, max_size=6)


def reading(title: str) -> Reading:
    return read_title(title, "", DEFAULT_RULES, (), set().__contains__)


@pytest.fixture(scope="module")
def prepared(register: Register) -> Shortlists:
    names = names_of(register.certificates, DEFAULT_RULES)
    codes = {certificate.code for certificate in register.certificates}
    candidates = Candidates(register.certificates, codes, names, HAND_SET.weights)
    return Shortlists(names, Vocabulary((name.text for name in names), DEFAULT_RULES), candidates)


def test_a_title_in_other_words_around_it_is_compared_once(prepared: Shortlists) -> None:
    first, other, coded = prepared.of(
        [reading("Helpende plus"), reading("Cursus HELPENDE+"), reading("Helpende plus")],
        [CODES[0], CODES[0], CODES[1]],
    )
    assert first is other
    assert {pair.certificate.code for pair in first} < {pair.certificate.code for pair in coded}


@settings(max_examples=40, deadline=None)
@given(ASKED)
def test_what_else_is_compared_does_not_matter(prepared: Shortlists, asked: list[tuple[str, frozenset[str]]]) -> None:
    titles, codes = [reading(title) for title, _ in asked], [codes for _, codes in asked]
    prepared._known.clear()
    together = prepared.of(titles, codes)
    prepared._known.clear()
    assert [prepared.of([title], [found])[0] for title, found in zip(titles, codes, strict=True)] == together


def test_no_more_than_so_many_are_remembered(prepared: Shortlists, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shortlists, "_MOST", 3)
    alone = [prepared.of([reading(title)], [CODES[0]])[0] for title in TITLES]
    assert len(prepared._known) <= 3
    assert prepared.of([reading(title) for title in TITLES], [CODES[0]] * len(TITLES)) == alone
