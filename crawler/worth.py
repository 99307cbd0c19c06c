"""How much a fetched page matters, from a cheap look at it: enough to learn from, not enough to count offers."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml.etree import _Element as Element

from crawler.priority import is_poor
from extractor.document import Document
from extractor.signals.reading import read_text
from register.codes import printed_codes
from register.signals import SignalName

ALL, MUCH, SOME, NOTHING = 1.0, 0.6, 0.3, 0.0
LONGEST = 8_000  # characters that are looked at
_ASIDE = frozenset({"nav", "header", "footer", "aside", "script", "style", "noscript", "template", "a", "head"})
_RESULT = re.compile(
    r"mbo[- ]?certifica|certifica\w* van het ministerie|praktijkverklaring|derde[ -]leerweg|deelcertifica|"
    r"(?:officieel|officiële|erkende?) (?:mbo[- ])?certifica|diplomaregister|certificeerbare eenhe"
)
_HEDGED = frozenset({SignalName.CONDITIONAL, SignalName.NEGATED})
_FIRM = frozenset(
    {
        SignalName.SAYS_MBO_CERTIFICATE,
        SignalName.RESULT_FIELD,
        SignalName.PRINTED_CODE,
        SignalName.THIRD_PATH,
        SignalName.SAYS_RECOGNISED,
    }
)
_UNIT = re.compile(r"keuzede|certificaat|certificaten")
_COURSE = re.compile(
    r"\bcursus|\btraining|bijscholing|nascholing|\blesgeld|cursusgeld|deelnemers|werkenden|zij-?instrom"
)
_OTHERWISE = re.compile(
    r"\bbol\b.{0,15}\bbbl\b|\bcohort\b|\bmentor\b|meeloopdag|eerstejaars|studentenportaal|eigen studenten|"
    r"opleiding van (?:twee|drie|vier|2|3|4) jaar|vacature|solliciteer|sollicitatie|gepubliceerd op|geplaatst op"
)


def worth_of(document: Document) -> float | None:
    """0 to 1: 1 = people are told that it leads to a certificate. None = not looked at (PDF, an empty page)."""
    if document.root is None:
        return None
    text = main_text(document.root).lower()
    if not text:
        return None
    worth = _told(text)
    if worth == ALL and _is_hedged(text):
        worth = SOME
    against = _OTHERWISE.search(text) is not None or is_poor(f"{urlsplit(document.url).path} {_title(document.root)}")
    return min(worth, NOTHING if worth < ALL else SOME) if against else worth


def main_text(root: Element) -> str:
    """Text beside menus and links, which say what other pages are."""
    return " ".join(" ".join(_texts(root))[:LONGEST].split())


def _is_hedged(text: str) -> bool:
    """Only who stops half-way gets one, or nobody does: no promise to whoever reads it."""
    names = {signal.name for signal in read_text(text, "context")}
    return bool(names & _HEDGED) and not names & _FIRM


def _told(text: str) -> float:
    if _RESULT.search(text):
        return ALL
    if _UNIT.search(text) or printed_codes(text):
        return MUCH
    return SOME if _COURSE.search(text) else NOTHING


def _title(root: Element) -> str:
    return (root.findtext(".//title") or "").lower().replace(" ", "-")


def _texts(root: Element) -> Iterator[str]:
    """Without recursion: pages are nested as deep as they like."""
    waiting, length = [root], 0
    while waiting and length < 2 * LONGEST:
        element = waiting.pop()
        if element.tag not in _ASIDE:
            if element.text:
                length += len(element.text)
                yield element.text
            waiting.extend(reversed(element))
        if element.tail and element is not root:
            yield element.tail
