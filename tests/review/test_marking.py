"""Quotes and titles are found in a text as it was printed, and marked without letting any of it become HTML."""

import itertools

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from register.signals import Signal, SignalName
from review.marking import Span, marked, marked_quotes, spans_of, without_overlap

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda p: Span(p[0], p[0] + p[1])), max_size=6)


def test_words_are_found_whatever_the_white_space_and_capitals() -> None:
    assert spans_of("Cursus ZORG  en\ntechnologie (1)", "Zorg en technologie") == [Span(7, 27)]
    assert spans_of("tekst", "  ") == []


@given(SPANS)
def test_of_overlapping_spans_the_longer_stays(spans: list[Span]) -> None:
    kept = without_overlap(spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(kept))
    assert not spans or max(s.end - s.start for s in spans) == max(s.end - s.start for s in kept)


@given(st.text(), st.text(min_size=1))
def test_everything_scraped_is_escaped(text: str, words: str) -> None:
    shown = str(marked(text, spans_of(text, words)))
    assert shown.replace('<mark class="">', "").replace("</mark>", "") == str(escape(text))


def test_a_quote_is_marked_by_the_side_on_which_it_speaks() -> None:
    signals = [
        Signal(SignalName.SAYS_MBO_CERTIFICATE, "mbo-certificaat", "context"),
        Signal(SignalName.EVC, "EVC", "context"),
        Signal(SignalName.WAITING_LIST, "wachtlijst", "context"),
    ]
    shown = str(marked_quotes("Zorg: mbo-certificaat, EVC of wachtlijst <b>", "Zorg", signals))
    assert shown == (
        '<mark class="titel">Zorg</mark>: <mark class="voor">mbo-certificaat</mark>, <mark class="tegen">EVC</mark> '
        'of <mark class="over">wachtlijst</mark> &lt;b&gt;'
    )
