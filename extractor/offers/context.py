"""The context of an offer: within 1,200 characters the parts of the text that say most about it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from extractor.layout.block import Block
from extractor.layout.words import CONTINUATION_HEADING, LABEL, REQUIREMENT_HEADING, RESULT_HEADING
from extractor.remembering import remembered
from extractor.signals.sentences import Sentences
from register.signals import AGAINST, FOR, Signal, SignalName

LONGEST_CONTEXT = 1200
_LONGEST_SENTENCE = 300
_LONGEST_LABEL = 60
_ABOUT_AVAILABILITY = frozenset(
    {SignalName.EMPLOYERS_ONLY, SignalName.DISCONTINUED, SignalName.WAITING_LIST, SignalName.NATIONAL_CARE_CLASS}
)
_DECIDING = FOR | AGAINST | _ABOUT_AVAILABILITY
_FIELD = re.compile(rf"{LABEL.pattern}\s?:\s?\S", re.IGNORECASE)
# "Je haalt hiermee een mbo-certificaat" is no requirement, also when it stands under "Toelating" ...
_PROMISES = re.compile(
    r"\b(?:je|jij|u|deelnemers?|cursist(?:en)?)\b[^.!?]{0,40}\b(?:be)?(?:haalt?|halen|krijg(?:t|en)?|ontvang(?:t|en)?)\b|"
    r"\b(?:behaal|haal|krijg|ontvang|verdien)t? (?:je|jij|u)\b|"
    r"\b(?:leidt?|leiden)\b[^.!?]{0,20}\btot\b|\blever(?:t|en)\b[^.!?]{0,60}\bop\b|"
    r"\b(?:sluit|sluiten|rond|rondt|ronden)\b[^.!?]{0,30}\baf met\b|\bafge(?:sloten|rond) met\b",
    re.IGNORECASE,
)
# ... but one that asks for it is, as is one that only comes true first.
_ASKS = re.compile(
    r"\b(?:eerst|al|eerder|vooraf|heb|hebt|heeft|hebben|nodig|bezit|beschikt?|vereist|moet|als|indien|wanneer|mits|"
    r"(?:be|ge)haald|toegang|toegelaten|instromen|deelnemen|starten)\b",
    re.IGNORECASE,
)
# What comes at the end of this course, also under "En daarna?".
_PASSED = re.compile(
    r"\bgeslaagd\b|\bslaa?gt? (?:je|u|jij)\b|\bwie slaagt\b|\bbij (?:een )?(?:voldoende|goed|positief)\w*\b|"
    r"\bna (?:het|je|een) (?:[\w-]+ )?(?:examens?|toets|proeve)\b|"
    r"\b(?:heb|hebt|heeft|zijn|is) (?:je|u|jij|alle|het|de)\b[^.;?]{0,40}\b(?:examens?|toets(?:en)?|proeven?|cursus|"
    r"training|opdrachten|onderdelen)\b[^.;?]{0,20}\b(?:gehaald|behaald|afgerond|voldoende|gedaan)\b",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(r"certifica|diploma", re.IGNORECASE)


def statements(blocks: Sequence[Block]) -> list[str]:
    """The texts of blocks; those under a heading about requirements, later steps or results with that heading."""
    return list(_with_headings(blocks))


def joined(parts: Iterable[str]) -> str:
    """One line, in which ` · ` parts what are separate statements."""
    line = ""
    for part in parts:
        if part:
            line = f"{line}{' ' if line.endswith(('.', '!', '?')) else ' · '}{part}" if line else part
    return line


def composed(texts: Sequence[str], signals: Iterable[Signal]) -> str:
    """Sentences that carry deciding signals first, then key-value fields, then the beginning; in the page's order."""
    quotes = [signal.quote for signal in signals if signal.name in _DECIDING]
    useful = _useful(texts, quotes)
    sentences = list(dict.fromkeys(sentence for text in useful for sentence in _sentences(text, quotes)))
    ranked = sorted(range(len(sentences)), key=lambda number: (_rank(sentences[number], quotes), number))
    kept: list[int] = []
    room = LONGEST_CONTEXT
    for number in ranked:
        if len(sentences[number]) + 3 <= room:
            kept.append(number)
            room -= len(sentences[number]) + 3
    return joined(sentences[number] for number in sorted(kept))


def _useful(texts: Sequence[str], quotes: Sequence[str]) -> Iterator[str]:
    """The beginning, and of what follows only texts that are quoted or are a field: others can not get in."""
    length = 0
    for text in texts:
        if length < LONGEST_CONTEXT or _is_field(text) or any(map(text.__contains__, quotes)):
            yield text
        length += len(text)


def shortened(text: str) -> str:
    """At most 1,200 characters, cut between words."""
    return text if len(text) <= LONGEST_CONTEXT else text[:LONGEST_CONTEXT].rsplit(" ", 1)[0]


def _with_headings(blocks: Sequence[Block]) -> Iterator[str]:
    heading, carried, carries = "", False, False
    for block in blocks:
        if block.level:
            if heading and not carried:
                yield heading
            heading, carried, carries = block.text, False, _carries(block.text)
            if not carries:
                yield heading
                carried = True
        elif not carries:
            yield block.text
        elif REQUIREMENT_HEADING.search(heading):
            yield from _required(block.text, heading.rstrip(" :?"))
            carried = True
        elif _PASSED.search(block.text) and not RESULT_HEADING.search(heading):
            yield from _after(block.text, heading.rstrip(" :?"))
            carried = True
        elif not carried or not RESULT_HEADING.search(heading):
            yield f"{heading.rstrip(' :?')}: {block.text}"
            carried = True
        else:
            yield block.text
    if heading and not carried:
        yield heading


def _required(text: str, heading: str) -> Iterator[str]:
    """What is asked for, with the heading before each sentence about a certificate; what is promised, without."""
    asked = ""
    for sentence in _parts_of_short(text) if _CERTIFIED.search(text) else (text,):
        certified = _CERTIFIED.search(sentence) is not None
        if certified and _PROMISES.search(sentence) and not _ASKS.search(sentence):
            yield from filter(None, (asked, sentence))
            asked = ""
        elif asked and not certified:
            asked = f"{asked} {sentence}"
        else:
            yield from filter(None, (asked,))
            asked = f"{heading}: {sentence}"
    yield from filter(None, (asked,))


def _after(text: str, heading: str) -> Iterator[str]:
    """`En daarna?`: each sentence with the heading, but those that tell what who passes gets."""
    for sentence in _parts_of_short(text):
        if sentence:
            passed = _CERTIFIED.search(sentence) and _PASSED.search(sentence) and _PROMISES.search(sentence)
            yield sentence if passed else f"{heading}: {sentence}"


@remembered(1024, 200)
def _carries(heading: str) -> bool:
    patterns = (REQUIREMENT_HEADING, CONTINUATION_HEADING, RESULT_HEADING)
    return len(heading) <= _LONGEST_LABEL and any(pattern.search(heading) for pattern in patterns)


def _sentences(text: str, quotes: Sequence[str]) -> Iterator[str]:
    """Of a very long sentence only the part that is quoted, or its beginning."""
    for part in _parts_of_short(text) if len(text) <= LONGEST_CONTEXT else _parts(text):
        sentence = part
        if len(sentence) > _LONGEST_SENTENCE:
            sentence = next((quote for quote in quotes if quote in sentence), sentence[:_LONGEST_SENTENCE])
        if sentence:
            yield sentence


@lru_cache(maxsize=4096)
def _parts_of_short(text: str) -> tuple[str, ...]:
    return _parts(text)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text[start:end].strip(" \n·•|") for start, end in pairwise([*Sentences(text).starts, len(text)]))


def _rank(sentence: str, quotes: Sequence[str]) -> int:
    if any(map(sentence.__contains__, quotes)):
        return 0
    return 1 if _is_field(sentence) else 2


def _is_field(text: str) -> bool:
    return ":" in text and _FIELD.match(text) is not None
