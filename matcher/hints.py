"""What in an offer's text tells certificates with like titles apart: crebo, qualification, level, printed code."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.lifting import crebos_in, levels_in
from matcher.normalise import fold, words
from matcher.queries import Reading
from matcher.remembering import kept
from matcher.scored import Scored
from matcher.weights import (
    CREBO_CHOICE,
    LEVEL_CHOICE,
    ONLY_CODE_CHOICE,
    PRINTED_CODE_CHOICE,
    QUALIFICATION_CHOICE,
    SAME_PRINTED_LEVEL_CHOICE,
)
from register.certificate import Certificate
from register.offer import Offer

_TIED = 1.0  # title score within which certificates are told apart by their context


@dataclass(frozen=True)
class Marks:
    """Of a certificate, as they are looked for: crebos, the words of its qualification with a space at both ends."""

    crebos: frozenset[str]
    qualification: str
    levels: frozenset[str]
    in_title: frozenset[str]

    @classmethod
    def of(cls, certificate: Certificate, levels: frozenset[str]) -> "Marks":
        """`levels`: those of its title, else of the register's column."""
        said = " ".join(words(fold(certificate.qualification or "")))
        return cls(
            crebos_in(certificate.crebo or ""), f" {said} " if said else "", levels, levels_in(fold(certificate.title))
        )

    @property
    def any(self) -> bool:
        return bool(self.crebos or self.qualification or self.levels)


class Around:
    """An offer's text, read only where certificates have to be told apart."""

    def __init__(self, offer: Offer, reading: Reading) -> None:
        self._offer = offer
        self._reading = reading

    @kept
    def text(self) -> str:
        return fold(f"{self._offer.title} {self._offer.context}")

    @kept
    def said(self) -> str:
        return f" {' '.join(words(self.text))} "

    def says(self, phrase: str) -> bool:
        """`phrase`: words with a space at both ends. Most texts lack one of its words, and need not be split."""
        return all(word in self.text for word in phrase.split()) and phrase in self.said

    @kept
    def crebos(self) -> frozenset[str]:
        return crebos_in(self.text) | self._reading.title.traits.crebos

    @property
    def in_title(self) -> frozenset[str]:
        return self._reading.title.traits.levels

    @kept
    def levels(self) -> frozenset[str]:
        """Those of the title, else of the text."""
        return self._reading.title.traits.levels or levels_in(self.text)


def choices(chosen: Sequence[Scored], marks: Sequence[Marks], around: Around) -> list[float]:
    """What speaks for each certificate before another, beside the title; the text only where titles are alike."""
    highest = max([one.score for one in chosen], default=0.0)
    tied = [one.score > highest - _TIED for one in chosen]
    look = sum(tied) > 1 and any(mark.any for mark, near in zip(marks, tied, strict=True) if near)
    if not look:
        return [_by_code(one) for one in chosen]
    return [
        _by_code(one) + (sum(_hints(mark, around)) if near else 0.0)
        for one, mark, near in zip(chosen, marks, tied, strict=True)
    ]


def _by_code(one: Scored) -> float:
    if one.identified:
        return ONLY_CODE_CHOICE
    return PRINTED_CODE_CHOICE if one.printed else 0.0


def _hints(mark: Marks, around: Around) -> Iterator[float]:
    if mark.crebos and mark.crebos & around.crebos:
        yield CREBO_CHOICE
    if mark.qualification and around.says(mark.qualification):
        yield QUALIFICATION_CHOICE
    if mark.in_title == around.in_title:
        yield SAME_PRINTED_LEVEL_CHOICE
    if mark.levels and around.levels == mark.levels:
        yield LEVEL_CHOICE
