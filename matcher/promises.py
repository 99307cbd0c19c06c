"""How likely a sentence that names a certificate promises it to its reader: a logistic over its words.

The extractor's rules say where a promise may stand; this is a second reader, who learnt from sentences that people
wrote and judged, and doubts what reads like those that promise nothing.
"""

import math
import re
from collections.abc import Mapping
from itertools import pairwise

from pydantic import BaseModel, ConfigDict, FiniteFloat

from matcher.confidence import logistic

_NAME = "certific"
_TOKEN = re.compile(r"[^\W\d]+|\d+|[?:;]")
_ONE_WORD = re.compile(r"\b(mbo|deel)[- ](?=certifica)")
_END = re.compile(r"\s(?:(?<=[.!?]\s)\s*|[·•|]\s|(?<=\n))")  # begins with the space: found several times as fast
_BETWEEN = " \u00b7 "  # stands between most parts of a context
_STEM = 5  # letters; endings of verbs and plurals say little
_CLOSE = 4  # words from the certificate
_NOT = frozenset({"geen", "niet", "niets", "nooit", "nog", "noch", "nee", "zonder", "no", "not", "without"})
_FAR = 6  # words from the certificate, and more
_LONGEST_LABEL = 40  # characters
_SENTENCE = 6  # words
_MORE_LIKELY = 0.5
_MOST = 20_000  # sentences that are remembered


class Promises(BaseModel):
    """`words`: what a stem ("ontva"), two that follow each other ("ontva het"), one before or after the certificate
    ("<ontva", ">elder"), one close to it ("<<ontva", ">>elder") or a denial so many words from it ("not<2") adds, in
    log-odds, before it is divided by the root of how many the sentence has; ^ and $ are the ends, 0 is any number. What
    is not in it adds nothing.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    bias: FiniteFloat
    words: Mapping[str, FiniteFloat]

    def probability(self, sentence: str) -> float:
        said = parts(sentence)
        told = math.fsum([self.words.get(one, 0.0) for one in said])  # in whatever order: exactly rounded
        return logistic(self.bias + told / math.sqrt(len(said)))


class SecondReader:
    """Reads the sentences of offers by `promises`, and remembers them: the same stand on many pages of a site."""

    def __init__(self, promises: Promises) -> None:
        self._promises = promises
        self._known: dict[str, float] = {}

    def belief(self, promise: str) -> float:
        """How likely it is one; 1 for what names no certificate, for of such sentences nothing was learnt. A sentence
        under a label ("Resultaat: De school gaf vorig jaar ...") is read without it.
        """
        label, colon, said = promise.partition(": ")
        sentence = said if colon and len(label) <= _LONGEST_LABEL and len(said.split()) >= _SENTENCE else promise
        return self._probability(sentence) if _names_one(sentence) else 1.0

    def surest(self, text: str) -> float | None:
        """How likely that of its sentences is a promise that reads most like one; None where none names a certificate.
        A heading or label of a few words may promise one, but is no sentence that promises nothing.
        """
        pieces = filter(_names_one, text.split(_BETWEEN))  # quick: few of them are left to be split with care
        read = ((one, self.belief(one)) for piece in pieces for one in filter(_names_one, _END.split(piece)))
        return max((told for one, told in read if told >= _MORE_LIKELY or len(one.split()) >= _SENTENCE), default=None)

    def _probability(self, sentence: str) -> float:
        if (found := self._known.get(sentence)) is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[sentence] = self._promises.probability(sentence)
        return found


def parts(sentence: str) -> frozenset[str]:
    """What `Promises.words` may weigh of a sentence; never empty. Sides and distances are those of the first word for a
    certificate.
    """
    words = _TOKEN.findall(_ONE_WORD.sub(r"\1", sentence.casefold()))
    stems = ["^", *("0" if word[0].isdigit() else word[:_STEM] for word in words), "$"]
    at = next((place for place, word in enumerate(words, 1) if _NAME in word), len(stems))
    before, after = stems[:at], stems[at + 1 :]
    return frozenset(stems).union(
        (f"{one} {other}" for one, other in pairwise(stems)),
        (f"<{stem}" for stem in before),
        (f">{stem}" for stem in after),
        (f"<<{stem}" for stem in before[-_CLOSE:]),
        (f">>{stem}" for stem in after[:_CLOSE]),
        (f"not<{min(at - place, _FAR)}" for place, word in enumerate(words[: at - 1], 1) if word in _NOT),
        (f"not>{min(place, _FAR)}" for place, word in enumerate(words[at:], 1) if word in _NOT),
    )


def _names_one(text: str) -> bool:
    return _NAME in text.casefold()
