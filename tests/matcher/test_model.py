"""The model file: plain JSON, checked when read, the same for whoever reads it."""

import json
from pathlib import Path
from typing import Any

import pytest

from matcher.model import HAND_SET, Model, read_model, write_model
from matcher.rules import read_rules
from matcher.weights import HAND, bounds, learnable, side
from register.errors import FileMistakeError


def changed(tmp_path: Path, *place: str, value: Any) -> Path:
    told = json.loads(HAND_SET.model_dump_json())
    inner = told
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    path = tmp_path / "model.json"
    path.write_text(json.dumps(told))
    return path


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    shipped = read_model()
    write_model(shipped, tmp_path / "model.json")
    again = read_model(tmp_path / "model.json")
    assert again == shipped
    assert again.version == shipped.version


def test_the_version_follows_what_decides_and_nothing_else(tmp_path: Path) -> None:
    heavier = read_model(changed(tmp_path, "weights", "title", "covered", value=1.9))
    assert heavier.digest != HAND_SET.digest
    assert read_model(changed(tmp_path, "figures", value={"group": {"offers": 5}})).digest == HAND_SET.digest


@pytest.mark.parametrize(
    ("place", "value", "said"),
    [
        (("weights", "signals", "evc"), 0.5, "signals.evc: a weight from -12 to 0"),
        (("weights", "title", "covered"), -0.1, "title.covered: a weight from 0 to 12"),
        (("weights", "title", "looks"), 1, "other names than this version weighs: looks"),
        (("weights", "bias"), "nan", "weights.bias"),
        (("thresholds", "accept"), 1.5, "thresholds.accept"),
        (("run"), "rm", "run"),
    ],
)
def test_a_model_that_could_raise_with_contrary_evidence_or_is_no_model_is_refused(
    tmp_path: Path, place: tuple[str, ...], value: Any, said: str
) -> None:
    path = changed(tmp_path, *(place if isinstance(place, tuple) else (place,)), value=value)
    with pytest.raises(FileMistakeError, match=said):
        read_model(path)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FileMistakeError, match="cannot be read"):
        read_model(tmp_path / "none.json")


def test_the_rules_name_another_model_beside_them(tmp_path: Path) -> None:
    (tmp_path / "matching.yaml").write_text("version: 1\nmodel: model.json\n")
    changed(tmp_path, "name", value="newer")
    rules = read_rules(tmp_path / "matching.yaml")
    assert rules.model is not None
    assert read_model(rules.model).name == "newer"
    assert rules.digest == read_rules().digest  # the model has a version of its own


def test_the_shipped_model_says_what_it_was_made_from() -> None:
    """One that nobody trained must not look as if somebody had."""
    shipped: Model = read_model()
    if shipped.training is None:
        assert (shipped.name, shipped.figures) == ("hand-set", {})
    else:
        assert shipped.training.official > 1000
        assert (shipped.training.labels, set(shipped.training.sources)) == ((), {"first_world", "written"})
        assert set(shipped.figures) == {"group", "family", "template", "sentences"}


def test_training_keeps_a_part_of_what_was_set_by_hand() -> None:
    for sizes in HAND.values():
        for name, hand in sizes.items():
            low, high = learnable(name, hand)
            assert bounds(name)[0] <= low <= hand <= high <= bounds(name)[1]
            assert hand == 0 or not low <= 0 <= high or side(name) == 0
    assert learnable("guide", -8.0)[1] < 0


def test_what_is_weakly_against_never_weighs_more_than_by_hand() -> None:
    assert learnable("bol_bbl", -1.6) == (-1.6, -0.4)
    assert learnable("diploma_programme", -2.2)[0] < -2.2
