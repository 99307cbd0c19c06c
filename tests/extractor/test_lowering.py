"""An offset in the lower-case text means the same place in the text as it stands."""

from hypothesis import example, given
from hypothesis import strategies as st

from extractor.lowering import lower_case, lowered

LONG = "Een cursus van €\u00a0895 begint in het najaar. " * 12


@given(st.text(alphabet="aAÉİ\u0131\u017fẞß€ 1", max_size=30))
@example("İSTANBUL")
def test_each_letter_keeps_its_place(text: str) -> None:
    assert [one.lower() if len(one.lower()) == 1 else one for one in text] == list(lowered(text))


@given(st.text(max_size=60))
@example("ÉÉN, ΣΟΦΟΣ, İ, Ǆ, \u212a")
def test_long_and_short_texts_are_put_into_lower_case_alike(text: str) -> None:
    assert lower_case(text) == text.lower()
    assert lower_case(LONG + text) == (LONG + text).lower()
