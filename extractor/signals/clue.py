"""A clue: words by which pages say one thing, and the circumstances in which they do not mean it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractor.signals.literals import awaited, said_in
from extractor.signals.scopes import CONTINUATION, REQUIREMENT
from extractor.signals.sentences import Sentences
from register.signals import Signal, SignalName

_SENTENCES_KEPT = 16_384  # of at most some 1,000 characters
_ASKS = re.compile(r"\?\W*$").search
Hit = tuple[int, int, int]  # number of the clue, begin, end


@dataclass(frozen=True, slots=True)
class Clue:
    """`cue` is a literal that must occur before the slower pattern is tried.

    All is lower case. `unless` is a circumstance in the same sentence in which the clue says nothing;
    `of_others` says that a requirement, a later step or a question ("toelating: ...", "daarna kun je ...", "is dit
    een branchediploma?") takes its meaning away.
    """

    name: SignalName
    cue: str
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    of_others: bool = False


def clue(name: SignalName, cue: str, pattern: str, unless: str = "", *, of_others: bool = False) -> Clue:
    return Clue(name, cue, re.compile(pattern), re.compile(unless) if unless else None, of_others)


class Clues:
    """Many clues, looked for in one sentence at a time: pages of a site, and texts of a page, share sentences."""

    def __init__(self, clues: Iterable[Clue]) -> None:
        self.all = tuple(clues)
        self._by_cue: dict[str, list[int]] = {}
        for number, one in enumerate(self.all):
            self._by_cue.setdefault(one.cue, []).append(number)
        self._cues = awaited(self._by_cue)
        self.found_in = lru_cache(maxsize=_SENTENCES_KEPT)(self._found_in)

    def _found_in(self, sentence: str) -> tuple[Hit, ...]:
        """The clues that a sentence in lower case holds, each with the begin and end of its words."""
        near = (number for cue in self._cues & said_in(sentence) for number in self._by_cue[cue])
        return tuple(hit for number in near if (hit := self._hit(number, sentence.rstrip())))

    def _hit(self, number: int, sentence: str) -> Hit | None:
        one = self.all[number]
        hit = one.pattern.search(sentence)
        return (number, *hit.span()) if hit is not None and not _cancelled(one, sentence) else None


def find_clues(sentences: Sentences, clues: Clues, where: str) -> Iterator[Signal]:
    """Each name at most once: the first place that says it, by the first of its clues that is found."""
    first: dict[int, tuple[int, int]] = {}
    for start, sentence in sentences.lowered_parts:
        for number, begin, end in clues.found_in(sentence):
            first.setdefault(number, (start + begin, start + end))
    said: set[SignalName] = set()
    for number in sorted(first):
        name = clues.all[number].name
        if name not in said:
            said.add(name)
            yield Signal(name, sentences.quote(*first[number]), where)


def _cancelled(one: Clue, sentence: str) -> bool:
    if one.unless is not None and one.unless.search(sentence):
        return True
    return one.of_others and bool(_ASKS(sentence) or REQUIREMENT.search(sentence) or CONTINUATION.search(sentence))
