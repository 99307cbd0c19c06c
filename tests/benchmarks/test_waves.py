"""Six waves over a small made-up world: nothing that goes on is called gone, what went is told, moves are named."""

from datetime import date

import pytest

from benchmarks.wave_world.measuring import Figures, measure
from benchmarks.wave_world.playing import open_installation, play
from benchmarks.wave_world.truth import Truth, make_truth
from benchmarks.waves import STARTER
from register.register_file import read_register


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    truth: Truth = make_truth(read_register(STARTER, date(2025, 8, 1)).certificates, seed=1, per_kind=1, courses=6)
    folder = tmp_path_factory.mktemp("waves")
    installation = open_installation(folder, f"sqlite:///{folder}/waves.db")
    played = play(truth, installation)
    installation.database.close()
    return measure(truth, played)


def test_what_goes_on_is_not_called_gone(figures: Figures) -> None:
    assert figures.kept.number > 200
    assert figures.kept.share is not None
    assert figures.kept.share >= 0.99, figures.kept.missed


def test_the_naive_rule_would_call_many_gone(figures: Figures) -> None:
    assert figures.naive_kept.share is not None
    assert figures.naive_kept.share < 0.95


def test_what_went_is_told_by_the_wave_after(figures: Figures) -> None:
    assert figures.true_gone.number > 10
    assert figures.true_gone.share is not None
    assert figures.true_gone.share >= 0.95, figures.true_gone.missed


def test_a_redesign_keeps_the_history(figures: Figures) -> None:
    assert figures.identified.number > 5
    assert figures.identified.share is not None
    assert figures.identified.share >= 0.97, figures.identified.missed


def test_every_move_says_what_it_is(figures: Figures) -> None:
    assert figures.moves.number > 5
    assert figures.moves.missed == []
