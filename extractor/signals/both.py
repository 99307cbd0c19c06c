"""Another credential that comes with the mbo-certificaat: "het branchediploma en het mbo-certificaat".

It speaks against a promise only where it takes the certificate's place.
"""

import re
from collections.abc import Iterable

from register.signals import OTHER_PROOFS, Signal, SignalName

_OTHERS = OTHER_PROOFS | {SignalName.EVC}
_TOGETHER = re.compile(
    r"\b(?:en|plus|zowel|naast|behalve|samen met|daarnaast|daarbij|daarbovenop|ook|bovendien|allebei|beide|erbij)\b|\+|"
    r"\b(?:niet alleen|meer dan alleen)\b"
)
_INSTEAD = re.compile(
    r"\b(?:of|geen|niet(?! alleen)|in plaats van|noch|zonder|later|daarna|alleen (?:een|het)|slechts|vooraf|sommige|"
    r"andere|"
    r"anderen|tenzij|terwijl)\b|;"
)
_ADDED = re.compile(r"^\W*(?:daarnaast|daarbij|daarbovenop|bovendien|tevens|ook|en ook|plus)\b(?!.*\b(?:geen|niet)\b)")
_OF_US = re.compile(
    r"\b(?:van|bij|door) ons\b|\b(?:wij|we) (?:\w+ ){0,3}?(?:reik|geven|toetsen|examineren|verstrek)\w*|"
    r"\b(?:reik|geven|toetsen|examineren|verstrek)\w* (?:wij|we)\b"
)


def without_both(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """The signals without other credentials that are promised together with the certificate: in its sentence, or in
    another one to which it is added ("Daarnaast ontvang je ..."). Where the school promises it in its own voice, who
    examines the other one is nobody's business either.
    """
    listed = tuple(signals)
    quotes = {signal.quote for signal in listed if signal.name is SignalName.SAYS_MBO_CERTIFICATE}
    others = {signal.quote for signal in listed if signal.name in _OTHERS}
    if not quotes or not others:
        return listed
    said = [quote.lower() for quote in quotes]
    beside = others if any(map(_ADDED.match, said)) else {quote for quote in quotes if _are_together(quote.lower())}
    of_us = others - quotes if any(map(_OF_US.search, said)) else set()
    return tuple(signal for signal in listed if not _is_beside(signal, beside, of_us))


def _is_beside(signal: Signal, beside: set[str], of_us: set[str]) -> bool:
    if signal.name is SignalName.OFFERED_ELSEWHERE:
        return signal.quote in of_us
    return signal.name in _OTHERS and signal.quote in beside


def _are_together(sentence: str) -> bool:
    return _TOGETHER.search(sentence) is not None and _INSTEAD.search(sentence) is None
