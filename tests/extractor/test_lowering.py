"""An offset in the lower-case text means the same place in the text as it stands."""

from hypothesis import example, given
from hypothesis import strategies as st

from extractor.lowering import lowered


@given(st.text(alphabet="aAÉİ\u0131\u017fẞß€ 1", max_size=30))
@example("İSTANBUL")
def test_each_letter_keeps_its_place(text: str) -> None:
    assert [one.lower() if len(one.lower()) == 1 else one for one in text] == list(lowered(text))
