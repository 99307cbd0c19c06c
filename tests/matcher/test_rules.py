from pathlib import Path

import pytest

from matcher.normalise import normalise
from matcher.rules import DEFAULT_RULES, read_rules
from register.errors import FileMistakeError

PROJECT_FILE = Path(__file__).parents[2] / "config" / "matching.yaml"


def written(folder: Path, text: str) -> Path:
    path = folder / "matching.yaml"
    path.write_text(text, "utf-8")
    return path


def test_the_projects_file_and_the_packaged_rules_say_the_same() -> None:
    assert read_rules(PROJECT_FILE) == DEFAULT_RULES
    assert read_rules(PROJECT_FILE).digest == DEFAULT_RULES.digest


def test_a_key_takes_the_place_of_the_packaged_one_and_the_rest_stays(tmp_path: Path) -> None:
    rules = read_rules(written(tmp_path, "version: 1\nabbreviations: {ehbo: eerste hulp bij ongelukken}\n"))
    assert normalise("Cursus EHBO", rules).text == "eerste hulp bij ongelukken"
    assert normalise("NAH", rules).text == "nah"
    assert rules.digest != DEFAULT_RULES.digest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version: 1\nthreshold: {}\n", "line 2: threshold: this key is not known"),
        ("version: 1\nthresholds:\n  accept: 1.5\n  review: 0.3\n", "line 3: thresholds.accept"),
        ("version: 1\nthresholds:\n  accept: 0.2\n  review: 0.3\n", "review must not be higher than accept"),
        ("version: 1\nabbreviations:\n  nah: Niet Aangeboren\n", "line 3: abbreviations.nah"),
        ("abbreviations:\n  a: b c\n  b: d e\n", "the words for a hold another abbreviation: b"),
        ("version: 1\nversion: 1\n", "line 2: version: stands twice"),
        ("version: [1\n", "no valid YAML"),
        ("- 1\n", "keys with values were expected"),
        ("version: 2\n", "line 1: version"),
    ],
)
def test_a_mistake_names_file_line_and_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FileMistakeError) as caught:
        read_rules(written(tmp_path, text))
    assert said in str(caught.value)
    assert "matching.yaml" in str(caught.value)


def test_a_file_that_is_not_there_is_a_mistake_too(tmp_path: Path) -> None:
    with pytest.raises(FileMistakeError, match="cannot be read"):
        read_rules(tmp_path / "matching.yaml")


def test_an_empty_file_leaves_everything_as_it_is(tmp_path: Path) -> None:
    assert read_rules(written(tmp_path, "")) == DEFAULT_RULES
