"""Reads the traits out of a title's characters: what is lifted leaves a space behind."""

import re
from collections.abc import Callable, Iterator

from matcher.traits import NO_TRAITS, Traits
from register.codes import printed_codes

_BETWEEN = r"(?:/|-|,|&|\+|\ben\b|\bof\b|\btot\s+en\s+met\b|\bt\s*/?\s*m\b|\btot\b)"
_LEVELS = rf"(?P<levels>[1-4](?:\s*{_BETWEEN}\s*[1-4])*)\b(?![.,]?[0-9])"
# What every text that says a level or crebo holds: found at once, where the patterns try every place with care.
_MAY_SAY_LEVEL = re.compile(r"niv|level|mbo[\s-]*[1-4]|n[1-4]")
_MAY_SAY_CREBO = re.compile("[29][0-9]{4}")
_MAY_SAY_YEAR = re.compile("(?:19|20)[0-9]{2}")
# "niveau 3", "mbo-niveau 2/3", "geschikt voor niveau 3 en 4", "N3", "mbo-4"; glued on: "...techniekenniveau 3".
_NAMED = rf"(?:niveau|\bniv\b\.?|\blevel)[\s:-]*{_LEVELS}"
_SHORT = r"\b(?:mbo[\s-]*|n)(?P<short>[1-4](?:\s*/\s*[1-4])*)\b"
_LEVEL = re.compile(rf"(?:\bgeschikt\s+)?(?:\bvoor\s+)?(?:\bmbo[\s-]*)?{_NAMED}|{_SHORT}")
_LEVEL_ITSELF = re.compile(f"{_NAMED}|{_SHORT}")  # quicker: without the words before it
_ONE_LEVEL = re.compile("[1-4]")
_RANGE = re.compile(r"-|\btot\b|\bt\s*/?\s*m\b")
_LANGUAGE = re.compile(r"\b(?P<language>[abc][12]|[1-4]f)\b")
_EXAM_CODE = re.compile(r"\b[kc][0-9]{4}-[0-9]+\b", re.IGNORECASE)  # `C0054-1` names an exam, no certificate
_WORK_PROCESS = re.compile(r"\b[a-z]{1,2}[0-9]{0,2}-k[0-9]{1,2}(?:-w[0-9]{1,2})?\b")
_CREBO = re.compile(r"\b(?:crebo(?:nummer|code)?[\s:-]*)?(?P<crebo>[29][0-9]{4})\b")
_YEAR = re.compile(r"\b(?P<year>(?:19|20)[0-9]{2})(?:\s*[-/]\s*(?:20)?[0-9]{2})?\b")
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = re.compile(rf"(?:\bstart(?:datum)?\b:?\s*)?(?:\b[0-9]{{1,2}}\s+)?\b(?:{_MONTHS})\b")
_WEEKDAY = re.compile(
    r"\b(?:op|elke|iedere)?\s*\b(?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en|s)?(?:ochtend|middag|avond)?(?:en)?\b"
)
_MONTH = re.compile(_MONTHS)  # quick: most titles hold none
_DURATION = re.compile(
    r"(?:€\s*)?\b[0-9]+(?:[.,][0-9]+)?\s*-?\s*(?:uur|uren|sbu|weken|week|maanden|dagen|dagdelen|lessen|bijeenkomsten|euro)\b"
    r"|€\s*[0-9.,]+-?"
)
_YEARS_LONG = re.compile(r"(?<!tot )\b[1-4](?:[.,]5)?[\s-]*(?:jaar|jarige?)\b")
_AGES = re.compile(
    rf"\b(?P<low>[0-9]{{1,2}})(?:(?:\s*-)?\s*{_BETWEEN}\s*|\s+(?=[0-9]{{1,2}}[\s-]*jaar))(?P<high>[0-9]{{1,2}})\b"
    r"(?:[\s-]*(?:jaar|jarigen?)\b)?"
)
_LIST_NUMBER = re.compile(
    r"^\s*(?:[0-9]{1,2}[.)]\s+|(?:module|blok|cursus|onderdeel|keuzedeel|stap|fase|trede|deel)\s+[0-9]{1,2}\s*[:.)|-]\s+)"
)
_DIGIT = re.compile("[0-9]")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_PART = re.compile(r"\b(?:deel|part)\s+(?P<part>[a-d]|[0-9]{1,3}|i{1,3}|iv)\b|\s(?P<last>[a-d])\s*$")
_LETTERS_OF_PARTS = frozenset("abcd")
_NUMBER = re.compile(r"\b(?P<number>[0-9]{1,4}|i{1,3}|iv)\b")
_NUMBER_IN_LETTERS = re.compile(r"\b(?:deel|part|i{1,3}|iv)\b|\s[a-d]\s*$")


# Words in which a trait may stand without a digit: what holds none of them needs no second look.
SPOKEN_OF = frozenset({*_MONTHS.split("|"), *_ROMAN, "deel", "part", "start", "startdatum"})


def lift(text: str) -> tuple[str, Traits]:
    """`text` in lower case without diacritics; out: what is left, and the traits. The order of the rules matters."""
    if "dag" in text:
        text = _WEEKDAY.sub(" ", text)
    return _lift_digits(text) if _DIGIT.search(text) else _lift_letters(text)


def _lift_letters(text: str) -> tuple[str, Traits]:
    if _MONTH.search(text):
        text = _DATE.sub(" ", text)
    if not _NUMBER_IN_LETTERS.search(text):
        return text, NO_TRAITS
    text, numbers = _numbers(text)
    return text, Traits(numbers=numbers) if numbers else NO_TRAITS


def _lift_digits(text: str) -> tuple[str, Traits]:
    """Each step where something quick says that it may find something."""
    crebos, years = frozenset[str](), frozenset[str]()
    if listed := _LIST_NUMBER.match(text):
        text = f" {text[listed.end() :]}"
    if "-k" in text:
        text = _WORK_PROCESS.sub(" ", text)
    if _MAY_SAY_CREBO.search(text):
        text, crebos = _take(_CREBO, text, lambda hit: hit["crebo"])
    text = _DURATION.sub(" ", text)
    if _MONTH.search(text):
        text = _DATE.sub(" ", text)
    if _MAY_SAY_YEAR.search(text):
        text, years = _take(_YEAR, text, lambda hit: hit["year"])
    if levels := levels_in(text):
        text = _LEVEL.sub(" ", text)
    text, languages = _take(_LANGUAGE, text, lambda hit: hit["language"])
    text, numbers = _numbers(text)
    return text, Traits(levels, languages, numbers, crebos=crebos, years=years)


def levels_in(text: str) -> frozenset[str]:
    """The mbo levels named anywhere in a text in lower case."""
    if not _MAY_SAY_LEVEL.search(text):
        return frozenset()
    return frozenset(level for hit in _LEVEL_ITSELF.finditer(text) for level in _levels(hit["levels"] or hit["short"]))


def crebos_in(text: str) -> frozenset[str]:
    return frozenset(hit["crebo"] for hit in _CREBO.finditer(text)) if _MAY_SAY_CREBO.search(text) else frozenset()


def without_codes(text: str) -> str:
    """`text` as printed, because small letters hold fewer codes than capitals."""
    if not _DIGIT.search(text):
        return text
    text = _EXAM_CODE.sub(" ", text)
    spans = {(printed.start, printed.end) for printed in printed_codes(text)}
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


def _levels(printed: str) -> Iterator[str]:
    digits = _ONE_LEVEL.findall(printed)
    if _RANGE.search(printed):
        yield from map(str, range(int(digits[0]), int(digits[-1]) + 1))
    yield from digits


def _numbers(text: str) -> tuple[str, frozenset[str]]:
    ages = frozenset(age for hit in _AGES.finditer(text) for age in (hit["low"], hit["high"]))
    text = _AGES.sub(" ", text) if ages else text
    text = _YEARS_LONG.sub(" ", text) if "ja" in text else text
    parts = frozenset[str]()
    if "deel" in text or "part" in text or text.rstrip()[-1:] in _LETTERS_OF_PARTS:
        text, parts = _take(_PART, text, lambda hit: hit["part"] or hit["last"])
    text, numbers = _take(_NUMBER, text, lambda hit: hit["number"])
    return text, ages | frozenset(_ROMAN.get(number, number.lstrip("0") or "0") for number in parts | numbers)


def _take(pattern: re.Pattern[str], text: str, value: Callable[[re.Match[str]], str]) -> tuple[str, frozenset[str]]:
    """Without what the pattern finds, and its values."""
    found = frozenset(value(hit) for hit in pattern.finditer(text))
    return (pattern.sub(" ", text), found) if found else (text, found)
