"""A clue: words by which pages say one thing, and the circumstances in which they do not mean it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.signals.scopes import CONTINUATION, REQUIREMENT
from extractor.signals.sentences import Sentences
from register.signals import Signal, SignalName


@dataclass(frozen=True, slots=True)
class Clue:
    """`cue` is a literal that must occur before the slower pattern is tried.

    All is lower case. `unless` is a circumstance in the same sentence in which the clue says nothing;
    `of_others` says that a requirement or a later step ("toelating: ...", "daarna kun je ...") takes its meaning away.
    """

    name: SignalName
    cue: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    of_others: bool = False


def clue(name: SignalName, cue: str, pattern: str, unless: str = "", *, of_others: bool = False) -> Clue:
    return Clue(name, cue, re.compile(pattern), re.compile(unless) if unless else None, of_others)


def find_clues(sentences: Sentences, clues: tuple[Clue, ...], where: str) -> Iterator[Signal]:
    """Each name at most once: the first place that says it."""
    said: set[SignalName] = set()
    lowered = sentences.lowered
    for one in clues:
        if one.cue in lowered and one.name not in said:
            hit = _first_hit(sentences, one)
            if hit is not None:
                said.add(one.name)
                yield Signal(one.name, sentences.quote(*hit), where)


def _first_hit(sentences: Sentences, one: Clue) -> tuple[int, int] | None:
    """Begin and end of the first place that says it."""
    position, lowered = 0, sentences.lowered
    while (position := lowered.find(one.cue, position)) >= 0:
        start, end = sentences.span(sentences.number_at(position))
        sentence = lowered[start:end].rstrip()
        hit = one.pattern.search(sentence)
        if hit is not None and not _cancelled(one, sentence):
            return start + hit.start(), start + hit.end()
        position = max(end, position + 1)
    return None


def _cancelled(one: Clue, sentence: str) -> bool:
    if one.unless is not None and one.unless.search(sentence):
        return True
    return one.of_others and bool(REQUIREMENT.search(sentence) or CONTINUATION.search(sentence))
