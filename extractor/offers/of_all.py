"""What a page says once of several courses: "Beide cursussen sluit je af met een mbo-certificaat"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.layout.block import Block
from extractor.offers.sections import ONE, SEVERAL
from extractor.signals.reading import read_text
from extractor.signals.sentences import Sentences
from register.signals import SignalName

_PROMISES = frozenset({SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD})
_NUMBERS = {"twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8}
_NUMBER = rf"(?P<number>{'|'.join(_NUMBERS)}|[2-9])"
_GOES_ON = (
    r"(?:krijg|sluit|leid|lever|geef|geven|zijn|word|tel|eindig|heb|rond|ontvang|haal|behaal|hoor|kun|kan|doe|bied|leer|"
    r"vorm|komen|is\b|een\b|je\b|u\b|ze\b|na\b|met\b|af\b|geldt?\b|tot\b|het\b|ook\b)"
)
# "beide", "alle drie de modules", "elk van deze cursussen", "per cursus"; not "alle deelnemers", "elke dinsdag".
_QUANTIFIER = re.compile(
    rf"\b(?:(?P<two>beide|allebei)|alle {_NUMBER}|alle|allemaal|elke?|iedere?|per|deze)\b"
    rf"(?=(?: van (?:deze|de|die|onze|hen|beide))?(?: {_NUMBER.replace('number', 'counted')})?"
    rf"(?: (?:de|deze|onze|genoemde|losse))?(?: [\w-]+)? "
    rf"(?:{SEVERAL}|{ONE}|\w*(?:cursus|opleiding|training)(?:sen|en)?)\b)|"
    rf"\b(?:(?P<pair>beide|allebei)|alle {_NUMBER.replace('number', 'many')}|allemaal|elk|ieder)\b"
    rf"(?=\s*[,.:;]|$| (?:van (?:de|hen|deze|die)\b|{_GOES_ON}))",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"\btenzij\b[^.!?]{0,20}\b(?:anders|vermeld|aangegeven)\b", re.IGNORECASE)
# One certificate for the whole: "als je beide modules hebt gehaald", "na alle drie", "samen leiden ze tot".
_TOGETHER = re.compile(
    r"\b(?:samen|tezamen|gezamenlijk|opgeteld|hetzelfde|(?:één|1) (?:mbo|gezamenlijk)|als geheel)\b|"
    r"\b(?:als|wanneer|zodra|indien|nadat|wie)\b[^,.;]*\b(?:beide|allebei|alle|allemaal|elke?|iedere?|deze)\b|"
    r"\bna (?:beide|alle|deze|elke?|iedere?)\b|\b(?:beide|alle(?: \w+)?) (?:delen|onderdelen|modules)? ?"
    r"(?:hebt?|hebben)\b[^.]*\b(?:afgerond|gehaald|behaald)\b",
    re.IGNORECASE,
)
# `De eerste twee geven een mbo-certificaat, de laatste niet.`
_SOME = re.compile(
    rf"\bde (?P<end>eerste|laatste) {_NUMBER}\b(?! (?:weken|lessen|maanden|keer|dagen|uur|jaar|avonden))|"
    r"\bde (?P<one>laatste)\b(?= (?:cursus|module|training|scholing|opleiding|krijg|sluit|leid|is\b|geef|lever)|[,:])",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r";\s+|,\s+(?=(?:de (?:eerste|laatste|derde|vierde|andere?)|bij|voor|het)\b)|\bmaar\b")
_NO_PROMISE = re.compile(r"\b(?:niet|geen|nooit|zonder)\b", re.IGNORECASE)
_OTHER_RESULT = re.compile(r"certifica|diploma|bewijs|verklaring|\b(?:geen|zonder|niet)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SaidOfAll:
    """`titles` that it holds for; `block` is the number of the block in which it stands."""

    titles: tuple[str, ...]
    said: str
    block: int


def said_of_all(units: Sequence[tuple[str, Sequence[int]]], blocks: Sequence[Block]) -> Iterator[SaidOfAll]:
    """`units`: titles, each with the numbers of its blocks. What stands below them, or in the last lines of the last
    one, and promises a certificate for each of them, or for the first or last ones.
    """
    first = max(units[-1][1][:1], default=0)
    for number in range(first + 1, len(blocks)):
        text = blocks[number].text
        if "certifica" in text.lower():
            for start, end in pairwise([*Sentences(text).starts, len(text)]):
                yield from _told(text[start:end].strip(), units, blocks, number)


def speaks_of_all(sentence: str, titles: int) -> bool:
    """Whether a sentence promises a certificate for each of as many courses as stand above it."""
    found = None if _TOGETHER.search(sentence) else _QUANTIFIER.search(sentence)
    if found is None or _NO_PROMISE.search(sentence):
        return False
    number = next((found[name] for name in ("number", "many", "counted") if found[name]), "")
    counted = 2 if found["two"] or found["pair"] else _count(number)
    return counted in {0, titles} and _promises(sentence)


def holds_for(titles: int, line: str) -> bool:
    """Whether a line promises a certificate for each of the courses above it, or for each that says nothing else."""
    return "certifica" in line and (speaks_of_all(line, titles) or (bool(_UNLESS.search(line)) and _promises(line)))


def is_excepted(own: str, said: str) -> bool:
    """Whether a course tells of itself what `said` leaves out: "tenzij anders vermeld"."""
    return _UNLESS.search(said) is not None and _OTHER_RESULT.search(own) is not None


def _told(
    sentence: str, units: Sequence[tuple[str, Sequence[int]]], blocks: Sequence[Block], number: int
) -> Iterator[SaidOfAll]:
    titles = tuple(title for title, _ in units)
    if "certifica" not in sentence.lower():
        return
    if speaks_of_all(sentence, len(titles)):
        yield SaidOfAll(titles, sentence, number)
    elif _UNLESS.search(sentence) and _promises(sentence):
        own = ((title, " ".join(blocks[one].text for one in unit if one != number)) for title, unit in units)
        plain = (title for title, text in own if not is_excepted(text, sentence))
        yield SaidOfAll(tuple(plain), sentence, number)
    else:
        yield from (SaidOfAll(some, said, number) for some, said in _of_some(titles, sentence))


def _of_some(titles: tuple[str, ...], sentence: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for clause in _CLAUSE_END.split(sentence):
        found = _SOME.search(clause)
        count = (_count(found["number"]) if found["number"] else 1) if found else 0
        if found and 0 < count < len(titles) and not _NO_PROMISE.search(clause) and _promises(clause):
            yield (titles[:count] if (found["end"] or "").lower() == "eerste" else titles[-count:]), clause


def _count(number: str) -> int:
    return _NUMBERS.get(number.lower(), int(number) if number.isdecimal() else 0)


def _promises(said: str) -> bool:
    return any(signal.name in _PROMISES for signal in read_text(said, "context"))
