"""What is said of all courses but some: "behalve bij Lassen: dat is een training zonder examen"."""

import re

from extractor.remembering import remembered

_EXCEPT = re.compile(
    r",?\s*\(?\b(?:behalve|uitgezonderd|op \S+ na|m\.u\.v\.|met uitzondering van|geldt niet voor|alleen niet)\b\s*"
    r"(?:(?:bij|voor|van|de|het|onze|cursus|training|module)\s+)*",
    re.IGNORECASE,
)
# The same words, quickly: most texts have none.
_MAY_EXCEPT = re.compile(
    r"[buomga](?<!\w.)(?:(?<=b)ehalve|(?<=u)itgezonderd|(?<=o)p \S+ na|(?<=m)\.u\.v\.|(?<=m)et uitzondering van|"
    r"(?<=g)eldt niet voor|(?<=a)lleen niet)\b"
)
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$)|\n|$)\s*")
_WORD = re.compile(r"\w{3,}")
_NEARLY_ALL = 0.75
_SHORTEST_CLAUSE = 12


def said_of(title: str, text: str, place: str = "") -> str:
    """A text that speaks of several courses as it holds for one: of what is excepted only the exception.

    `place`: "laatste" or "eerste" of those that it speaks of.
    """
    if not _may_except(text):
        return text
    return "".join(_holding(title, sentence[0], place) for sentence in _SENTENCE.finditer(text)).strip()


@remembered(1024, 800)  # what stands above rows holds for each of them
def _may_except(text: str) -> bool:
    return _MAY_EXCEPT.search(text.lower()) is not None


def _holding(title: str, sentence: str, place: str) -> str:
    parting = _EXCEPT.search(sentence)
    if parting is None:
        return sentence
    before, excepted = sentence[: parting.start()], sentence[parting.end() :]
    if _names(title, excepted) or (place and excepted.lower().startswith(place)):
        return excepted
    return f"{before.rstrip(' ,;(')}. " if len(before) >= _SHORTEST_CLAUSE else sentence


def _names(title: str, text: str) -> bool:
    words, said = _words(title), _words(text)
    return bool(words) and len(words & said) >= _NEARLY_ALL * len(words)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))
