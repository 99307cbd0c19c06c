"""Judged sentences, and what is learnt from them: which words promise a certificate, and which only name one."""

import gzip
import json
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from pydantic import BaseModel, ConfigDict, ValidationError
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from matcher.promises import Promises, parts
from register.errors import FileMistakeError

STRENGTH = 30.0  # the less, the more weights are drawn to nothing
_FEWEST = 3  # sentences in which something stands before it is weighed
_LEAST = 0.05  # weights nearer to nothing are left out of the file
_DIGITS = 2


class JudgedSentence(BaseModel):
    """`promise`: whoever follows the course that it stands with gets the official certificate. `author`: who wrote it,
    to be held out together.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    text: str
    promise: bool
    author: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Reliability:
    """Of sentences whose authors were held out one after the other: `right` of `number` at even odds."""

    number: int
    right: int
    brier: float

    def as_json(self) -> dict[str, float]:
        return {"sentences": self.number, "right": round(self.right / self.number, 4), "brier": round(self.brier, 4)}


def read_sentences(path: Path) -> list[JudgedSentence]:
    """One JSON object a line; `.gz`: packed. Errors: FileMistakeError with file and line, also where one kind only, or
    one author only, is in it.
    """
    try:
        packed = path.read_bytes()
        lines = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8").splitlines()
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise FileMistakeError.at(str(path), None, "", f"cannot be read ({error})") from error
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(JudgedSentence.model_validate(json.loads(line)))
        except (ValidationError, json.JSONDecodeError) as error:
            raise FileMistakeError.at(str(path), number, "", "a judged sentence was expected") from error
    if not found or any(_one_kind(found, author) for author in {one.author for one in found}):
        expected = "sentences of both kinds, by several authors, were expected"
        raise FileMistakeError.at(str(path), None, "", expected)
    return found


def _one_kind(sentences: Sequence[JudgedSentence], author: str) -> bool:
    """Without that author's, as when these are held out."""
    return len({one.promise for one in sentences if one.author != author}) <= 1


def learn(sentences: Sequence[JudgedSentence], strength: float = STRENGTH) -> Promises:
    """Both kinds must be among them."""
    said = [parts(one.text) for one in sentences]
    counts: dict[str, int] = {}
    for one in said:
        for part in one:
            counts[part] = counts.get(part, 0) + 1
    names = sorted(part for part, count in counts.items() if count >= _FEWEST)
    model = LogisticRegression(C=strength, max_iter=2000)
    model.fit(_matrix(said, names), np.array([one.promise for one in sentences]))
    weights = zip(names, model.coef_[0].tolist(), strict=True)
    words = {name: round(weight, _DIGITS) for name, weight in weights if abs(weight) >= _LEAST}
    return Promises(bias=round(float(model.intercept_[0]), _DIGITS), words=words)


def reliability(sentences: Sequence[JudgedSentence], strength: float = STRENGTH) -> Reliability:
    """Each author's sentences read by a model that saw only those of the others."""
    sure, true = [], []
    for author in sorted({one.author for one in sentences}):
        model = learn([one for one in sentences if one.author != author], strength)
        for one in sentences:
            if one.author == author:
                sure.append(model.probability(one.text))
                true.append(float(one.promise))
    right = sum((p > 0.5) == bool(y) for p, y in zip(sure, true, strict=True))  # noqa: PLR2004 - even odds
    return Reliability(len(sure), right, float(np.mean((np.array(sure) - np.array(true)) ** 2)))


def _matrix(said: Sequence[frozenset[str]], names: Sequence[str]) -> csr_matrix:
    place = {name: at for at, name in enumerate(names)}
    rows, columns, values = [], [], []
    for row, one in enumerate(said):
        known = [place[part] for part in one if part in place]
        rows += [row] * len(known)
        columns += known
        values += [1 / np.sqrt(len(one))] * len(known)
    return csr_matrix((values, (rows, columns)), shape=(len(said), len(names)))
