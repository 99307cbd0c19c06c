"""Several names in one line: `Triage, Wonen en voeding en Lassen (dinsdag)`."""

import re
from dataclasses import dataclass

from extractor.offers.parts import names_a_course
from extractor.offers.titles import clean_title, is_title

_FEWEST, _MOST_WORDS = 2, 9
_SPEAKS = re.compile(r"\b(?:je|jou|u|ons|we|wij|ze|zij|wie|is|zijn|wordt|krijgt?|kan|kunt|heeft)\b", re.IGNORECASE)
_NOTE = re.compile(r"\s*\(([^()]{1,120})\)$")
_BRACKETS = re.compile(r"\([^()]*\)")
_PARTING = re.compile(r"\s*[,;]\s*(?:(?:en|of|ook)\s+)?|\s+(?:en|of|&)\s+|\s*[.]\s+")
_BEFORE_CAPITAL = re.compile(rf"(?:{_PARTING.pattern})(?=[A-Z\u00c0-\u00dd\"'\u2018\u201c])")


@dataclass(frozen=True, slots=True)
class Name:
    """`note` is what stands in brackets behind it."""

    title: str
    note: str = ""


def names_in(words: str) -> list[Name]:
    """Empty unless all of it is names, and two or more. A name may hold a comma or "en" before a small letter, unless
    all names begin with one.
    """
    line = words.strip().rstrip(" .;!")
    parts = _parted(line, _BEFORE_CAPITAL if line[:1].isupper() else _PARTING)
    names = [_name(part) for part in parts]
    return names if len(names) >= _FEWEST and all(map(_may_name, names)) else []


def _parted(line: str, between: re.Pattern[str]) -> list[str]:
    """Parted where nothing is in brackets."""
    hidden = _BRACKETS.sub(lambda found: "\u00a4" * len(found[0]), line)
    cuts = [0, *(at for found in between.finditer(hidden) for at in found.span()), len(line)]
    return [line[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True)]


def _name(part: str) -> Name:
    noted = _NOTE.search(part)
    return Name(clean_title(_NOTE.sub("", part)), noted[1]) if noted else Name(clean_title(part))


def _may_name(name: Name) -> bool:
    title = name.title
    short = len(title.split()) <= _MOST_WORDS
    return short and is_title(title) and names_a_course(title) and not _SPEAKS.search(title) and ": " not in title
