"""Reads `matching.yaml`: the words and bounds of matching that researchers edit. Mistakes name file, line and key."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from matcher.lifting import SPOKEN_OF
from register.errors import FileMistakeError
from register.mistakes import Mistakes, shown

_PACKAGED = files("matcher") / "matching_defaults.yaml"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # every process that starts reads it: ten times as fast

Words = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+( [a-z0-9]+)*$")]
Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+$")]
Share = Annotated[float, Field(gt=0, lt=1)]
Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


class Thresholds(BaseModel):
    """`accept`: counted without review from this confidence on; `review`: asked of a researcher from this one on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    accept: Share
    review: Share

    @model_validator(mode="after")
    def _in_order(self) -> "Thresholds":
        if self.review > self.accept:
            raise ValueError("review must not be higher than accept")
        return self


def _by_first_word(phrases: Iterable[str]) -> Phrases:
    """Phrases as words, by the first of them, the longest first."""
    split = sorted((tuple(phrase.split()) for phrase in phrases), key=lambda p: (-len(p), p))
    return {first: tuple(p for p in split if p[0] == first) for first in {p[0] for p in split}}


def _no_chains(abbreviations: Mapping[str, str]) -> Mapping[str, str]:
    for short, long in abbreviations.items():
        if chained := set(long.split()) & abbreviations.keys():
            raise ValueError(f"the words for {short} hold another abbreviation: {', '.join(sorted(chained))}")
    return abbreviations


class Rules(BaseModel):
    """Every key of the file; all words in lower case, without diacritics and punctuation, as titles are compared.

    `thresholds` take the place of the model's; `model`: another model's file, beside this one; None = the packaged one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1]
    thresholds: Thresholds | None = None
    model: Path | None = None
    generic_phrases: frozenset[Words]
    endings: frozenset[Words]
    places: frozenset[Words]
    function_words: frozenset[Word]
    name_words: frozenset[Word]
    audiences: frozenset[Word]
    occasions: frozenset[Words]
    grades: Mapping[Word, frozenset[Word]]
    abbreviations: Annotated[Mapping[Word, Words], AfterValidator(_no_chains)]
    ambiguous_abbreviations: Mapping[Word, tuple[Words, ...]]

    @cached_property
    def generic_from(self) -> "Phrases":
        return _by_first_word(self.generic_phrases)

    @cached_property
    def spoken_of(self) -> frozenset[str]:
        """The words that normalising takes away, writes out or reads a trait from."""
        return frozenset({*self.generic_from, *self.ends_with, *self.abbreviations, *SPOKEN_OF})

    @cached_property
    def ends_with(self) -> "Phrases":
        """Endings and places by their last word, the longest first."""
        phrases = sorted((tuple(p.split()) for p in self.endings | self.places), key=lambda p: (-len(p), p))
        return {last: tuple(p for p in phrases if p[-1] == last) for last in {p[-1] for p in phrases}}

    @cached_property
    def occasions_from(self) -> "Phrases":
        return _by_first_word(self.occasions)

    @cached_property
    def grade_of(self) -> Mapping[str, str]:
        return {word: group for group, members in self.grades.items() for word in members}

    @cached_property
    def digest(self) -> str:
        """8 hex digits of the rules' content but the model, which has a version of its own, so that an interpretation
        can say by which rules it was made.
        """
        text = repr([(key, _ordered(getattr(self, key))) for key in sorted(set(type(self).model_fields) - {"model"})])
        return hashlib.sha256(text.encode()).hexdigest()[:8]


def read_rules(path: Path | None = None) -> Rules:
    """None = the packaged rules. A file's keys take the place of the packaged ones; a key it leaves out stays as it is.

    Errors: FileMistakeError with file, line and key.
    """
    packaged = yaml.load(_PACKAGED.read_text("utf-8"), _LOADER)  # noqa: S506 - a safe loader
    if path is None:
        return Rules.model_validate(packaged)
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileMistakeError.at(str(path), None, "", f"cannot be read ({error})") from error
    lines, given = _parsed(text, str(path))
    try:
        rules = Rules.model_validate({**packaged, **given})
    except ValidationError as error:
        raise _mistakes(error, lines, str(path)) from error
    return rules.model_copy(update={"model": path.parent / rules.model}) if rules.model else rules


def _parsed(text: str, file: str) -> tuple[yaml.Node | None, dict[str, Any]]:
    try:
        node, given = yaml.compose(text, yaml.SafeLoader), yaml.safe_load(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise FileMistakeError.at(file, line, "", f"no valid YAML ({error.problem})") from error
    if given is not None and not isinstance(given, dict):
        raise FileMistakeError.at(file, 1, "", "keys with values were expected")
    for key, line in _twice(node):
        raise FileMistakeError.at(file, line, key, "stands twice")
    return node, given or {}


def _twice(node: yaml.Node | None) -> Iterator[tuple[str, int]]:
    """Keys that a mapping gives a second time: YAML would keep the last without a word."""
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.value, key.start_mark.line + 1
            seen.add(key.value)
            yield from _twice(value)


def _mistakes(error: ValidationError, root: yaml.Node | None, file: str) -> FileMistakeError:
    mistakes = Mistakes(file)
    for one in error.errors():
        place = ".".join(str(part) for part in one["loc"] if part != "[key]")
        expected = (
            "this key is not known" if one["type"] == "extra_forbidden" else f"{one['msg']}, not {shown(one['input'])}"
        )
        mistakes.add(_line(root, one["loc"]), place, expected)
    try:
        mistakes.raise_if_any()
    except FileMistakeError as gathered:
        return gathered
    raise error


def _line(root: yaml.Node | None, place: tuple[int | str, ...]) -> int | None:
    """The line of the deepest part of the place that the file holds."""
    node, line = root, None
    for part in place:
        if isinstance(node, yaml.MappingNode):
            entry = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if entry is None:
                break
            line, node = entry[0].start_mark.line + 1, entry[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line


def _ordered(value: Any) -> Any:
    if isinstance(value, Mapping):
        return sorted((key, _ordered(inner)) for key, inner in value.items())
    return sorted(value) if isinstance(value, frozenset) else value


DEFAULT_RULES = read_rules()
