"""The quality gate: reading and matching do not fall below what they once reached on the fixed corpus."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.gate.corpus import FOLDER, Case, Corpus, read_corpus
from benchmarks.gate.figures import Figure, measure
from benchmarks.gate.floors import read_floors
from register.offer import Match, Offer
from register.words import Decision, Status


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus()


@pytest.fixture(scope="module")
def figures(corpus: Corpus) -> dict[str, Figure]:
    return measure(corpus)


def test_every_figure_reaches_its_floor_on_the_pinned_corpus(corpus: Corpus, figures: dict[str, Figure]) -> None:
    """Lower a floor only on purpose: `python -m benchmarks.gate --lower "reason"`."""
    assert read_floors().failures(corpus.hashes, figures) == []


def test_the_corpus_is_large_enough_to_say_something(corpus: Corpus, figures: dict[str, Figure]) -> None:
    assert len(corpus.pages) > 400
    assert len({page.provider for page in corpus.pages}) == 40
    assert figures["offer_recall"].number > 200
    assert figures["real_pages_rejected"].number == 2 * 139
    assert len(corpus.cases) > 50


def test_no_real_page_that_is_no_offer_is_counted_by_itself(figures: dict[str, Figure]) -> None:
    assert figures["real_pages_not_accepted"].misses == ()
    assert figures["real_pages_rejected"].share >= 0.97


def test_a_changed_page_gives_another_hash(tmp_path: Path, corpus: Corpus) -> None:
    for name in ("handwritten.jsonl", "register.csv"):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    lines = gzip.decompress((FOLDER / "pages.jsonl.gz").read_bytes()).decode().splitlines()
    first = json.loads(lines[0]) | {"body": "<h1>Iets anders</h1>"}
    (tmp_path / "pages.jsonl.gz").write_bytes(gzip.compress("\n".join([json.dumps(first), *lines[1:]]).encode()))
    changed = read_corpus(tmp_path)
    assert read_floors().failures(changed.hashes, {})[0] == "the corpus is not the pinned one: another pages"


def test_what_the_page_leaves_unsure_never_counts_as_an_offer_found(corpus: Corpus) -> None:
    unsure = [page for page in corpus.pages if any(truth.verdict == "unsure" for truth in page.truths)]
    without = [page for page in unsure if all(truth.verdict != "offer" for truth in page.truths)]
    figures = measure(replace(corpus, pages=tuple(without)))
    assert len(without) > 10
    assert figures["decided_without_review"].misses  # some are asked about, which finds no offer
    assert figures["offer_recall"] == figures["offer_recall_after_review"] == Figure(0, 0)


@pytest.mark.parametrize(
    ("decision", "code", "right"),
    [
        (Decision.REVIEW, "K0511", True),
        (Decision.REVIEW, "K1257", False),
        (Decision.REVIEW, None, False),
        (Decision.REJECT, None, True),
        (Decision.ACCEPT, "K0511", False),
    ],
)
def test_a_case_is_as_expected_under_its_code_only_unless_it_is_rejected(
    decision: Decision, code: str | None, right: bool
) -> None:
    case = Case("why", Offer("Pedicure"), "reject or review", frozenset({"K0511"}), None)
    assert case.expects(Match(decision, code, 0.5, Status.UNCLEAR)) is right


def test_an_offer_without_any_proposed_code_has_no_right_code(corpus: Corpus) -> None:
    """Figures of codes are shares of all offers that were read, so that proposing nothing never helps."""
    few = replace(corpus, pages=corpus.pages[:48], cases=(), real=())
    unknown = replace(corpus.register, certificates=corpus.register.certificates[:1])
    known, nothing = (measure(one)["code_right"] for one in (few, replace(few, register=unknown)))
    assert known.number == nothing.number > 10
    assert known.share > 0.9 > nothing.share


def test_each_figure_knows_the_part_of_the_corpus_that_it_rests_on(figures: dict[str, Figure]) -> None:
    assert {name for name, figure in figures.items() if figure.rests_on(["cases"])} == {"handwritten_right"}
    assert {name for name, figure in figures.items() if figure.rests_on(["real"])} == {
        "real_pages_not_accepted",
        "real_pages_rejected",
    }
    assert all(figure.rests_on(["register"]) for figure in figures.values())
