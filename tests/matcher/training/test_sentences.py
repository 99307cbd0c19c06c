"""What is learnt from judged sentences: from few of them, but of several authors."""

import gzip
import json
from pathlib import Path

import pytest

from matcher.training.sentences import JudgedSentence, learn, read_sentences, reliability
from register.errors import FileMistakeError

PROMISES = ("Je ontvangt een {} mbo-certificaat.", "Wij reiken na afloop het {} mbo-certificaat uit.")
OTHERS = ("Je ontvangt geen {} mbo-certificaat.", "Een {} mbo-certificaat haal je elders.")
WORDS = ("mooi", "erkend", "officieel", "landelijk", "nieuw", "los")
JUDGED = [
    JudgedSentence(text=text.format(word), promise=promise, author=word)
    for word in WORDS
    for promise, texts in ((True, PROMISES), (False, OTHERS))
    for text in texts
]


def test_words_that_only_one_side_uses_decide() -> None:
    reader = learn(JUDGED)
    assert reader.probability("Je ontvangt een prachtig mbo-certificaat.") > 0.5
    assert reader.probability("Je ontvangt geen prachtig mbo-certificaat.") < 0.5
    assert reader.words["geen"] < 0 < reader.words["uit"]
    assert learn(JUDGED) == reader


def test_what_stands_in_few_sentences_is_not_learnt() -> None:
    assert "prach" not in learn([*JUDGED, JudgedSentence(text="Een prachtig certificaat", promise=True)]).words


def test_reliability_is_that_of_authors_who_were_not_learnt_from() -> None:
    found = reliability(JUDGED)
    assert (found.number, found.right) == (len(JUDGED), len(JUDGED))
    assert found.brier < 0.2
    assert found.as_json()["right"] == 1


def test_sentences_are_read_line_by_line(tmp_path: Path) -> None:
    file = tmp_path / "sentences.jsonl"
    file.write_text("\n".join(one.model_dump_json() for one in JUDGED), "utf-8")
    assert read_sentences(file) == JUDGED
    packed = tmp_path / "sentences.jsonl.gz"
    packed.write_bytes(gzip.compress(file.read_bytes()))
    assert read_sentences(packed) == JUDGED
    file.write_text(json.dumps({"text": "zonder oordeel"}), "utf-8")
    with pytest.raises(FileMistakeError, match="line 1: a judged sentence was expected"):
        read_sentences(file)
    packed.write_bytes(b"no gzip")
    for unread in (packed, tmp_path / "none.jsonl"):
        with pytest.raises(FileMistakeError, match="cannot be read"):
            read_sentences(unread)


@pytest.mark.parametrize("kept", [[], [one for one in JUDGED if one.promise], [o for o in JUDGED if o.author == "los"]])
def test_sentences_of_one_kind_or_author_are_refused(tmp_path: Path, kept: list[JudgedSentence]) -> None:
    file = tmp_path / "sentences.jsonl"
    file.write_text("\n".join(one.model_dump_json() for one in kept), "utf-8")
    with pytest.raises(FileMistakeError, match="of both kinds, by several authors"):
        read_sentences(file)
