"""Sentences of a text with their offsets, so that evidence can be quoted and a "geen" keeps to its own sentence."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from extractor.lowering import lowered

# Lines, separators between blocks, and ends of sentences. Dots of abbreviations and numbers do not end one.
# All of them begin with one of a few characters, so that the others are passed over quickly.
_BREAK = re.compile(
    r"[\n·•|✓✔●▪?!.](?:(?<=\n)\n*|(?<=[·•|✓✔●▪])\s|(?<=[?!])[\"'\u2019\u201d)]*\s+|"
    r"(?<=\.)[\"'\u2019\u201d)]*\s+(?=[\"'\u2018\u201c(€]?[A-Z0-9À-Ý€]))"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:bv|bijv|evt|incl|excl|ca|nr|min|max|resp|vgl|dhr|mevr)|\b(?:[a-z]\.){1,3}[a-z])$", re.IGNORECASE
)
_BULLETS = frozenset("·•|✓✔●▪")
_EMPHASIS = tuple(zip("áéíóú", "aeiou", strict=True))  # "géén", "dáár"
LONGEST_QUOTE = 200
_LONGEST_SENTENCE = 1000
_SHORT = 400
_LINES = re.compile(r"[^\n]*\n+|[^\n]+").findall


@lru_cache(maxsize=4096)
def _is_abbreviation(words: str) -> bool:
    return _ABBREVIATION.search(words) is not None


def _without_emphasis(lower: str) -> str:
    if not lower.isascii():
        for letter, plain in _EMPHASIS:  # translating takes a hundred times as long
            lower = lower.replace(letter, plain)
    return lower


def _starts_in(line: str) -> tuple[int, ...]:
    """Where the sentences of a line begin, with the break behind it."""
    starts, last = [0], 0
    for found in _BREAK.finditer(line):
        at, end = found.span()
        mark = line[at]
        if mark == "." and _is_abbreviation(line[max(0, at - 8) : at]):
            continue
        if mark in _BULLETS and at > 0 and not line[at - 1].isspace():  # a bar or bullet inside a word
            continue
        starts += _parts(line, last, end)
        starts.append(end)
        last = end
    starts += _parts(line, last, len(line))
    return tuple(starts[:-1] if last == len(line) and line.endswith("\n") else starts)


@lru_cache(maxsize=8192)  # a page's lines are read for the page, for its rows and in what is told of them
def _starts_in_short(line: str) -> tuple[int, ...]:
    return _starts_in(line)


def _parts(line: str, start: int, end: int) -> Iterator[int]:
    """Where a text without full stops is cut, between words, so that no pattern sees more than it can bear."""
    while end - start > _LONGEST_SENTENCE:
        space = line.rfind(" ", start, start + _LONGEST_SENTENCE)
        start = space + 1 if space > start else start + _LONGEST_SENTENCE
        yield start


class Sentences:
    """`lowered` has the same length as `text`, so that an offset means the same place in both; without the accents that
    only stress a word. `starts` are the offsets of the sentences, `lowered_each` the sentences in lower case: made at
    once, as nearly all of them are asked for.
    """

    __slots__ = ("lowered", "lowered_each", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text, self.lowered = text, _without_emphasis(lowered(text))
        self.starts = self._found()
        ends = [*self.starts[1:], len(text)]
        self.lowered_each = [self.lowered[one:end] for one, end in zip(self.starts, ends, strict=True)]

    @property
    def lowered_parts(self) -> Iterator[tuple[int, str]]:
        """Each sentence in lower case with its offset."""
        return zip(self.starts, self.lowered_each, strict=True)

    def _found(self) -> list[int]:
        starts: list[int] = []
        at = 0
        for line in _LINES(self.text):
            within = _starts_in_short(line) if len(line) <= _SHORT else _starts_in(line)
            starts += [at + start for start in within] if at else within
            at += len(line)
        return starts if starts and not self.text.endswith("\n") else [*starts, at]

    def number_at(self, offset: int) -> int:
        return bisect_right(self.starts, offset) - 1

    def span(self, number: int) -> tuple[int, int]:
        """Begin and end of a sentence; (0, 0) when there is none of that number."""
        if not 0 <= number < len(self.starts):
            return 0, 0
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.starts[number], end

    def printed(self, number: int) -> str:
        """A sentence as it stands, without the signs that part it from others."""
        first, last = self.span(number)
        return self.text[first:last].strip(" \n·•|✓✔●▪")

    def quote(self, start: int, end: int) -> str:
        """The sentence around a hit; of a long sentence the part around the hit."""
        first, last = self.span(self.number_at(start))
        if last - first > LONGEST_QUOTE:
            middle = (start + end) // 2
            first = max(first, middle - LONGEST_QUOTE // 2)
            last = min(last, first + LONGEST_QUOTE)
        return self.text[first:last].strip(" \n·•|✓✔●▪")[:LONGEST_QUOTE]
