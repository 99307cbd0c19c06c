"""What stands before a sentence and belongs to it: the heading of its list, the question that it answers.

All patterns are for lower-case text.
"""

import re

from extractor.signals.sentences import Sentences

_LATER_OF_EARLIER = re.compile(r"^\W*(?:dan|in dat geval|ook dan|daarmee|then)\b")


def heading_of(sentences: Sentences, number: int) -> str:
    """The statement before one, or above the list ("- ...") of which it is an item."""
    at = number - 1
    while at > 0 and sentences.lowered_each[number].startswith("- ") and sentences.lowered_each[at].startswith("- "):
        at -= 1
    return sentences.lowered_each[at]


def with_earlier(sentences: Sentences, number: int) -> str:
    """The sentence; with the one before it when it leans on that: `Stop je eerder? Dan heb je recht op ...`."""
    start, end = sentences.span(number)
    if number and _LATER_OF_EARLIER.match(sentences.lowered[start:end]):
        start = sentences.span(number - 1)[0]
    return sentences.lowered[start:end]
