"""Where sentences begin and end, and that a line is never read on into the next."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.signals.sentences import Sentences

_WORDS = st.sampled_from(["Triage", "de cursus", "bv.", "min.", "Klaar!", "Hoe?", "·", "\n", "\n\n", "geen", "€ 895"])


def _sentences(text: str) -> list[str]:
    sentences = Sentences(text)
    return [printed for number in range(len(sentences.starts)) if (printed := sentences.printed(number))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Je leert veel. Na afloop ben je klaar.", ["Je leert veel.", "Na afloop ben je klaar."]),
        ("Je leert o.a. bv. Excel.", ["Je leert o.a. bv. Excel."]),
        ("Resultaat: diploma · Duur: 20 weken", ["Resultaat: diploma", "Duur: 20 weken"]),
        ("Groep van 8 min.\nMax. 12 deelnemers", ["Groep van 8 min.", "Max. 12 deelnemers"]),
        ("Voor wie?\n\nVoor iedereen", ["Voor wie?", "Voor iedereen"]),
    ],
)
def test_a_sentence_ends_by_its_stop_or_with_its_line(text: str, sentences: list[str]) -> None:
    assert _sentences(text) == sentences


@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_sentences_follow_each_other_and_hold_no_line_break_within(text: str) -> None:
    sentences = Sentences(text)
    assert "".join(sentences.lowered_each) == sentences.lowered
    assert not any("\n" in sentence.rstrip("\n") for sentence in sentences.lowered_each)


@given(st.lists(_WORDS, min_size=1, max_size=8).map(" ".join))
def test_a_line_has_the_same_sentences_wherever_it_stands(line: str) -> None:
    assert _sentences(f"Eerst dit\n{line}\nen dan dat") == ["Eerst dit", *_sentences(line), "en dan dat"]


def test_a_text_without_stops_is_cut_between_words() -> None:
    parts = Sentences("woord " * 500).lowered_each
    assert len(parts) > 1
    assert all(len(part) <= 1000 and part.endswith(" ") for part in parts)
