"""Names that stand behind each other with nothing but commas between, where the words before them, the heading above
them, or a note in brackets behind each say that they lead to an mbo-certificaat.

`Met mbo-certificaat, in de avond: Triage, Domotica en Lassen.`, `Triage (mbo-certificaat), Tuinieren (voor de lol)`.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.offers.issuers import issuer_in
from extractor.offers.names import Name, names_in
from extractor.offers.row import Row
from extractor.offers.sections import lists_certificates, says_with_certificate
from extractor.signals.sentences import Sentences

_LINES = frozenset({"p", "div", "li", "td", "dd", "span"})
_LONGEST, _LONGEST_LEAD, _LONGEST_LABEL = 1_200, 160, 40
_CERTIFICATE = re.compile(r"\bmbo[ -]?certifica(?:at|ten)\b", re.IGNORECASE)
_OTHER_RESULT = re.compile(r"bewijs|verklaring|diploma|getuigschrift|oorkonde", re.IGNORECASE)
# What is asked, comes later, is part of one course, is done elsewhere or not at all.
_NO_PROMISE = re.compile(
    r"\b(?:dit|geen|niet|nooit|zonder|eerst|vooraf|al een|nodig|vereist\w*|toegang|toelat\w*|heb je|hebt|doorstro\w*|"
    r"doorleren|vrijstel\w*|daarna|vervolg\w*|bestaat|vakken|onderwerpen|thema['\u2019]?s|leer(?:t|je)?|inhoud|elders|"
    r"voorbeeld\w*|zoals|denk|student\w*|vroeger|binnenkort|gestopt|vervallen|docent\w*|namen|werkprocessen|"
    r"kerntaken|examens?onderdelen|samen|uitgereikt door|afgegeven door|erkend door|ondertekend)\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"(?:idem|ook|hetzelfde|dito)\b.{0,30}", re.IGNORECASE)


def listed_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """`taken` are blocks that are rows already."""
    for number, block in enumerate(blocks):
        text = block.text
        if number in taken or block.level or len(text) > _LONGEST or block.element.tag not in _LINES:
            continue
        section, intro = sections[number]
        if not (", " in text or " en " in text or "; " in text):
            continue
        label = blocks[number - 1].text.rstrip(" :") if number else ""
        above = label if says_with_certificate(label) else section.rpartition(" \u00b7 ")[2]
        for title, said in _told(text, above, announced=lists_certificates(section, intro)):
            yield Row(title, said, "", section, intro, code_set(said), blocks=frozenset({number}))


def _told(text: str, heading: str, *, announced: bool) -> Iterator[tuple[str, str]]:
    """(name, what is said of it); `heading` is what stands right above."""
    if not announced and not any("certifica" in words.lower() for words in (text, heading)):
        return
    whole = names_in(text)
    if any(_promises(name.note) for name in whole):
        yield from _noted(whole)
        return
    if whole and says_with_certificate(heading) and not _NO_PROMISE.search(heading):
        yield from ((name.title, f"{heading}: {name.title}{_bracketed(name)}") for name in whole)
        return
    for start, end in pairwise([*Sentences(text).starts, len(text)]):
        yield from _led(text[start:end].strip(), announced=announced)


def _led(sentence: str, *, announced: bool) -> Iterator[tuple[str, str]]:
    """`Zorg (mbo-certificaat): Triage, Domotica`; of an announced list also `Zorg: Triage, Domotica`."""
    lead, _, rest = sentence.partition(": ")
    names = names_in(rest) if rest and len(lead) <= _LONGEST_LEAD else []
    if any(_promises(name.note) for name in names):
        yield from _noted(names)
    elif _promises(lead) or (announced and len(lead) <= _LONGEST_LABEL and not _tells_else(lead)):
        issuer = issuer_in(lead)
        before = f"{issuer} \u00b7 " if issuer else f"{lead}: "
        yield from ((name.title, f"{before}{name.title}{_bracketed(name)}") for name in names)


def _noted(names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Each with its own note; "idem" is what the one before it has."""
    before = ""
    for name in names:
        note = before if _SAME.fullmatch(name.note) and before else name.note
        before = note
        yield name.title, f"{name.title} ({note})" if note else name.title


def _bracketed(name: Name) -> str:
    return f" ({name.note})" if name.note else ""


def _promises(words: str) -> bool:
    return _CERTIFICATE.search(words) is not None and not _tells_else(words)


def _tells_else(words: str) -> bool:
    return _NO_PROMISE.search(words) is not None or _OTHER_RESULT.search(words) is not None
