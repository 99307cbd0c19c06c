"""Finding words in a text whatever its capitals and white space, and marking them in escaped HTML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from register.signals import AGAINST, FOR, Signal


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, with the class its mark gets."""

    start: int
    end: int
    css_class: str = ""


def pattern(words: str) -> re.Pattern[str] | None:
    """Finds the words with any white space between them; None where there are none."""
    parts = [re.escape(word) for word in words.split()]
    return re.compile(r"\s+".join(parts), re.IGNORECASE) if parts else None


def spans_of(text: str, words: str, css_class: str = "") -> list[Span]:
    found = pattern(words)
    return [Span(hit.start(), hit.end(), css_class) for hit in found.finditer(text)] if found else []


def marked(text: str, spans: Iterable[Span]) -> Markup:
    """The text escaped, with the spans marked; where spans overlap the longer one stays."""
    pieces, end = [], 0
    for span in without_overlap(spans):
        pieces.append(Markup.escape(text[end : span.start]))
        pieces.append(Markup('<mark class="{}">{}</mark>').format(span.css_class, text[span.start : span.end]))
        end = span.end
    return Markup("").join([*pieces, Markup.escape(text[end:])])


def without_overlap(spans: Iterable[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s.start)


def marked_quotes(context: str, title: str, signals: Iterable[Signal]) -> Markup:
    """The context of an offer with its title and the quotes of its signals, by the side on which they speak."""
    return marked(context, [*spans_of(context, title, "titel"), *_quotes(context, signals)])


def side(signal: Signal) -> str:
    """`voor`, `tegen`, or `over` where it speaks of the status only."""
    return "voor" if signal.name in FOR else "tegen" if signal.name in AGAINST else "over"


def _quotes(context: str, signals: Iterable[Signal]) -> Iterator[Span]:
    for signal in signals:
        yield from spans_of(context, signal.quote, side(signal))
