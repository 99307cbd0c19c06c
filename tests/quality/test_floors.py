"""Floors go up without a word, and down only with one that stands in the changelog."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.gate.changing import Files, lower_floors, pin_corpus, raise_floors
from benchmarks.gate.corpus import read_corpus
from benchmarks.gate.figures import Figure
from benchmarks.gate.floors import Floors, floor_under, read_floors, write_floors
from register.errors import UsageError

CHANGELOG = "# Changelog\n\n## Unreleased\n\n### Added\n\n- Something.\n\n## 0.1\n\n- First.\n"
HASHES = {"pages": "abc", "real": "abc"}
GOOD, BAD = {"recall": Figure(950, 1000)}, {"recall": Figure(600, 1000)}


@pytest.fixture
def files(tmp_path: Path) -> Files:
    found = Files(tmp_path / "floors.toml", tmp_path / "CHANGELOG.md")
    write_floors(Floors(HASHES, {"recall": 0.8}), found.floors)
    found.changelog.write_text(CHANGELOG, encoding="utf-8")
    return found


def test_a_figure_below_its_floor_fails_with_both_numbers(files: Files) -> None:
    assert read_floors(files.floors).failures(HASHES, BAD) == ["recall is 0.6000, its floor 0.8000"]
    assert read_floors(files.floors).failures(HASHES, GOOD) == []


def test_a_figure_that_nobody_measures_any_more_fails(files: Files) -> None:
    assert "recall" in read_floors(files.floors).failures(HASHES, {})[0]


def test_raising_follows_the_figures_and_never_lowers(files: Files) -> None:
    assert raise_floors(GOOD, files).shares == {"recall": 0.945}
    assert raise_floors(BAD, files).shares == {"recall": 0.945}
    assert files.changelog.read_text("utf-8") == CHANGELOG


def test_lowering_writes_why_into_the_unreleased_part_of_the_changelog(files: Files) -> None:
    assert lower_floors(BAD, "teasers are left out", files).shares == {"recall": 0.595}
    unreleased, released = files.changelog.read_text("utf-8").split("## 0.1")
    assert "- Lowered: recall from 0.800 to 0.595: teasers are left out." in unreleased
    assert "- Something." in unreleased
    assert released == "\n\n- First.\n"


@pytest.mark.parametrize("reason", ["", "  ", "."])
def test_without_a_reason_nothing_is_lowered(files: Files, reason: str) -> None:
    with pytest.raises(UsageError, match="reason"):
        lower_floors(BAD, reason, files)
    assert read_floors(files.floors).shares == {"recall": 0.8}


def test_nothing_to_lower_is_a_mistake(files: Files) -> None:
    with pytest.raises(UsageError, match="nothing to lower"):
        lower_floors(GOOD, "because", files)


def test_another_corpus_is_pinned_with_a_word_and_tells_what_went_down(files: Files) -> None:
    first, second = (replace(read_corpus(), hashes={"pages": each, "real": "abc"}) for each in ("def", "ghi"))
    assert pin_corpus(first, BAD, "more providers", files).hashes == first.hashes
    assert pin_corpus(second, GOOD, "fewer providers", files).shares == {"recall": 0.945}
    told = files.changelog.read_text("utf-8")
    assert "- Another corpus (pages): more providers. Lower by it: recall from 0.800 to 0.595." in told
    assert "- Another corpus (pages): fewer providers.\n" in told


def test_the_pinned_corpus_is_not_pinned_again(files: Files) -> None:
    corpus = replace(read_corpus(), hashes={"pages": "def", "real": "abc"})
    pin_corpus(corpus, GOOD, "more providers", files)
    with pytest.raises(UsageError, match="nothing to pin"):
        pin_corpus(corpus, BAD, "once more", files)
    assert "once more" not in files.changelog.read_text("utf-8")


def test_another_corpus_keeps_the_floors_of_what_did_not_change(files: Files) -> None:
    other = replace(read_corpus(), hashes={"pages": "abc", "real": "def"})
    figures = BAD | {"rejected": Figure(900, 1000, part="real")}
    assert pin_corpus(other, figures, "pages judged since", files).shares == {"recall": 0.8, "rejected": 0.895}


@given(hits=st.integers(0, 500), more=st.integers(0, 500))
def test_a_floor_is_never_above_its_figure(hits: int, more: int) -> None:
    figure = Figure(hits, hits + more)
    assert 0 <= floor_under(figure) <= figure.share


def test_on_few_offers_two_may_go_either_way() -> None:
    assert floor_under(Figure(45, 50)) == 0.86
    assert floor_under(Figure(900, 1000)) == 0.895


def test_what_is_perfect_stays_pinned_as_perfect() -> None:
    assert floor_under(Figure(278, 278)) == 1.0
