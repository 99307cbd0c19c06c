"""Two readings of one wave: which cells differ, and what made the difference. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from snapshot.cells import Key


class Cause(StrEnum):
    """What made two interpretations of the same evidence differ in a cell; the first that applies."""

    REGISTER = "register"
    EXTRACTION = "extraction"
    MATCHING = "matching"
    REVIEW = "review"
    WAVE_BEFORE = "wave before"


@dataclass(frozen=True, slots=True)
class Said:
    """What an interpretation says of a cell; `status` is "" where it is not shown. What never stood there is None."""

    state: str
    status: str
    change: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One offer as an interpretation has it: who it is on which page, its text, and the machine's answer."""

    url: str
    offer_key: str
    text_digest: str
    decision: str
    code: str
    status: str

    @property
    def place(self) -> tuple[str, str]:
        return (self.url, self.offer_key)

    @property
    def answer(self) -> tuple[str, str, str]:
        return (self.decision, self.code, self.status)


@dataclass(frozen=True, slots=True)
class Made:
    """By what an interpretation and its snapshot were made."""

    register: str
    extractor: str
    matcher: str
    last_review_id: int


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its cells, its offers by provider, the codes that it counts, and by what it was made."""

    said: Mapping[Key, Said]
    readings: Mapping[str, Iterable[Reading]]
    in_scope: frozenset[str]
    made: Made


@dataclass(frozen=True, slots=True)
class CellDifference:
    key: Key
    old: Said | None
    new: Said | None
    cause: Cause


def differences(old: Side, new: Side) -> list[CellDifference]:
    """Ordered by provider and code."""
    found = []
    for key in sorted({*old.said, *new.said}):
        before, after = old.said.get(key), new.said.get(key)
        if before != after:
            found.append(CellDifference(key, before, after, _cause(key, old, new)))
    return found


def _cause(key: Key, old: Side, new: Side) -> Cause:
    provider_id, code = key
    if (code in old.in_scope) != (code in new.in_scope):
        return Cause.REGISTER
    here, there = ({r.place: r for r in side.readings.get(provider_id, ())} for side in (old, new))
    about = {place for readings in (here, there) for place, r in readings.items() if r.code == code}
    pairs = [(here.get(place), there.get(place)) for place in sorted(about)]
    if any(one is None or other is None or one.text_digest != other.text_digest for one, other in pairs):
        return Cause.EXTRACTION
    if any(one and other and one.answer != other.answer for one, other in pairs):
        return _why_another_answer(old.made, new.made)
    return Cause.REVIEW if old.made.last_review_id != new.made.last_review_id else Cause.WAVE_BEFORE


def _why_another_answer(old: Made, new: Made) -> Cause:
    """To the same text. Where both matcher and register changed, the matcher is named: the scope did not change."""
    if old.matcher == new.matcher and old.register != new.register:
        return Cause.REGISTER
    if old.matcher == new.matcher and old.extractor != new.extractor:
        return Cause.EXTRACTION  # the same words, but other signals were read from them
    return Cause.MATCHING
