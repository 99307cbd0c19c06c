"""Official titles by which a text names what is given: "in het keuzedeel Geriatrische revalidatiezorg leer je"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from matcher.normalise import fold, words
from matcher.queries import Normal

_NAMED = re.compile(
    r"\b(?:keuzedeel|offici[eë]le (?:naam|titel)|naam (?:van )?(?:het )?(?:keuzedeel|certificaat)|"
    r"(?P<certificate>(?:mbo[ -])?certificaat|cursus|training|module|onderdeel))\b"
    r"(?:(?!\n)[\s:\"'\u2018\u201c(]){1,3}(?P<first>[^\W_]+)",
    re.IGNORECASE,
)
# With what each of them begins: found many times as fast.
_BEGINNINGS = ("keuzedeel", "offici", "naam", "mbo", "certificaat", "cursus", "training", "module", "onderdeel")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n| · |\|")
_CLOSED = re.compile('["\u201d\u2019)]')
# What someone must have, may do later or might have taken instead says nothing of this course.
_OF_ANOTHER = re.compile(
    r"\b(?:geen|niet|nodig|vereist\w*|vooropleiding|toelat\w*|bezit|voorwaarde|vervolg\w*|daarna|hierna|later|verder|"
    r"doorstro\w*|eerder|andere?|bijvoorbeeld|zoals|naast|combin\w*|opvolger|voorheen|vrijstelling\w*|not|further)\b",
    re.IGNORECASE,
)
_LONGEST = 160  # letters of a title


class QuotedTitles:
    """Finds the names of a register in running text, where `keuzedeel` or `certificaat` stands before them."""

    def __init__(self, names: Iterable[str], normal: Normal) -> None:
        """`names`: normalised."""
        self._normal = normal
        self._beginning: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for name in sorted(set(names), key=lambda name: (-len(name), name)):
            tokens = tuple(name.split())
            self._beginning[tokens[0]].append(tokens)

    def in_text(self, context: str) -> str:
        """The one name that the text gives, normalised; "" where it gives none, or several."""
        if not any(self._may_begin(hit) for hit in _named(context)):
            return ""
        found = {name for sentence in _BETWEEN_SENTENCES.split(context) for name in self._in_sentence(sentence)}
        return found.pop() if len(found) == 1 else ""

    def _in_sentence(self, sentence: str) -> Iterator[str]:
        hits = [hit for hit in _named(sentence) if self._may_begin(hit)]
        if not hits or _OF_ANOTHER.search(sentence):
            return
        for hit in hits:
            name = self._first_of(sentence[hit.start("first") :][:_LONGEST])
            if len(name) > 1 or (name and not hit["certificate"]):
                yield " ".join(name)

    def _may_begin(self, hit: re.Match[str]) -> bool:
        """Whether the word that follows is the first of a name; so it is in one text of ten."""
        first = words(fold(hit["first"]))
        return bool(first) and first[0] in self._beginning

    def _first_of(self, text: str) -> tuple[str, ...]:
        """The longest name with which a text begins."""
        tokens = tuple(self._normal(_CLOSED.split(text)[0]).text.split())
        return next((n for n in self._beginning.get(tokens[0], ()) if tokens[: len(n)] == n), ()) if tokens else ()


def _named(text: str) -> Iterator[re.Match[str]]:
    """As `_NAMED.finditer`, but looked for only where one of its words begins: most texts are long and hold few."""
    end = 0
    for at in _beginnings(text.replace("\u0130", "i").lower()):  # of this letter alone the small one is two
        if at >= end and (hit := _NAMED.match(text, at)):
            end = hit.end()
            yield hit


def _beginnings(lower: str) -> list[int]:
    places = []
    for word in _BEGINNINGS:
        at = lower.find(word)
        while at >= 0:
            places.append(at)
            at = lower.find(word, at + 1)
    return sorted(places)
