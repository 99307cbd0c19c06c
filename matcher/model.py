"""The model file: weights and thresholds as plain JSON, with what they were made from. Reading it can run no code."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    FiniteFloat,
    StringConstraints,
    ValidationError,
    ValidationInfo,
    field_validator,
    model_validator,
)

from matcher.promises import Promises
from matcher.rules import Thresholds
from matcher.weights import HAND, HAND_BIAS, HAND_CHOICE, bounds
from register.errors import FileMistakeError

_PACKAGED = files("matcher") / "model.json"

Sizes = Mapping[str, FiniteFloat]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]
_IN_A_ROW, _WORDS, _LABELS = 8, "@words", "@labels"
_STRICT = ConfigDict(frozen=True, extra="forbid")


class Weights(BaseModel):
    """In log-odds; the names of each group are those of `matcher.weights.HAND`."""

    model_config = _STRICT

    bias: FiniteFloat = HAND_BIAS
    choice: Annotated[FiniteFloat, Field(ge=0.5, le=8)] = HAND_CHOICE
    title: Sizes = Field(default_factory=lambda: dict(HAND["title"]))
    codes: Sizes = Field(default_factory=lambda: dict(HAND["codes"]))
    together: Sizes = Field(default_factory=lambda: dict(HAND["together"]))
    signals: Sizes = Field(default_factory=lambda: dict(HAND["signals"]))
    page_kinds: Sizes = Field(default_factory=lambda: dict(HAND["page_kinds"]))

    @field_validator("together", "signals", mode="before")
    @classmethod
    def _with_younger_names(cls, given: Any, info: ValidationInfo) -> Any:
        """What is younger than the model weighs what was set by hand."""
        return {**HAND[str(info.field_name)], **given} if isinstance(given, Mapping) else given

    @cached_property
    def of_terms(self) -> Sizes:
        """`codes` and `together`: what the terms of an offer and one certificate weigh."""
        return {**self.codes, **self.together}

    @model_validator(mode="after")
    def _each_on_its_side(self) -> "Weights":
        for group, known in HAND.items():
            given: Sizes = getattr(self, group)
            if unlike := known.keys() ^ given.keys():
                raise ValueError(f"{group}: other names than this version weighs: {', '.join(sorted(unlike))}")
            for name, size in given.items():
                low, high = bounds(name)
                if not low <= size <= high:
                    raise ValueError(f"{group}.{name}: a weight from {low:g} to {high:g} was expected, not {size:g}")
        return self


class Training(BaseModel):
    """What a model was made from. `labels` are the first 8 hex digits of the SHA-256 of each judged offer's key,
    of all that are not made up.
    """

    model_config = _STRICT

    offers: int
    official: int
    providers: int
    groups: int
    families: int
    templates: int
    sources: tuple[str, ...]
    digest: str
    labels: tuple[Digest, ...] = Field(default=(), repr=False)


class Model(BaseModel):
    """`promises`: reads the sentences that promise; None = all are believed. `figures`: of offers held out by provider
    group, title family and template; {} where there was no training.
    """

    model_config = _STRICT

    format: Literal[1] = 1
    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9.-]{1,40}$")]
    made_on: date
    weights: Weights
    promises: Promises | None = None
    thresholds: Thresholds
    training: Training | None = None
    figures: Mapping[str, Any] = Field(default_factory=dict)

    @property
    def digest(self) -> str:
        """8 hex digits of what decides: weights and thresholds."""
        told = {"weights": self.weights.model_dump(), "thresholds": self.thresholds.model_dump()}
        told |= {"promises": self.promises.model_dump()} if self.promises else {}
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:8]

    @property
    def version(self) -> str:
        return f"{self.name}-{self.digest}"


def read_model(path: Path | None = None) -> Model:
    """None = the packaged model. Errors: FileMistakeError with file and key."""
    try:
        text = (path or _PACKAGED).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileMistakeError.at(str(path), None, "", f"cannot be read ({error})") from error
    try:
        return Model.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(part) for part in first["loc"])
        raise FileMistakeError.at(str(path or _PACKAGED), None, key, first["msg"]) from error


def write_model(model: Model, path: Path) -> None:
    """One line a name, so that two models can be compared line by line; what is many, many on a line."""
    told = model.model_dump(mode="json")
    words, labels = "", ""
    if told["promises"] is not None:
        words = _in_rows([f"{json.dumps(word)}: {size}" for word, size in sorted(told["promises"]["words"].items())])
        told["promises"]["words"] = _WORDS
    if told["training"] is not None:
        labels = _in_rows([json.dumps(one) for one in told["training"]["labels"]])
        told["training"]["labels"] = _LABELS
    text = json.dumps(told, indent=1, ensure_ascii=False)
    text = text.replace(f'"{_WORDS}"', f"{{{words}}}").replace(f'"{_LABELS}"', f"[{labels}]")
    path.write_text(text + "\n", "utf-8")


def _in_rows(items: Sequence[str]) -> str:
    return ",\n   ".join(", ".join(items[at : at + _IN_A_ROW]) for at in range(0, len(items), _IN_A_ROW))


HAND_SET = Model(
    name="hand-set", made_on=date(2026, 1, 1), weights=Weights(), thresholds=Thresholds(accept=0.85, review=0.3)
)
