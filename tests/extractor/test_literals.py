"""The literals that patterns wait for are found as if each were looked for by itself."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.signals.clue import Clues, clue
from extractor.signals.literals import Literals
from register.signals import SignalName

FEW_LETTERS = st.text("ab€ ", max_size=8)


@given(st.lists(FEW_LETTERS.filter(bool)), FEW_LETTERS, FEW_LETTERS)
def test_all_that_stand_in_a_text_are_found_and_nothing_else(literals: list[str], text: str, more: str) -> None:
    known = Literals()
    known.add(literals)
    assert known.found_in(text + more) == {one for one in literals if one in text + more}


def test_literals_that_share_letters_are_all_found() -> None:
    known = Literals()
    known.add(["certifica", "certificaat", "ertifi", "at", "€", "certificaten"])
    assert known.found_in("een certificaat") == {"certifica", "certificaat", "ertifi", "at"}


def test_a_clue_that_is_made_later_is_found_in_a_sentence_that_was_read_before() -> None:
    sentence = "twee zonderling zeldzame woorden"
    assert Clues([clue(SignalName.PRICE, "zeldzame", r"zeldzame woorden")]).found_in(sentence) == ((0, 16, 32),)
    assert Clues([clue(SignalName.PRICE, "zonderling", r"zonderling")]).found_in(sentence) == ((0, 5, 15),)
