"""Another credential that comes with the mbo-certificaat: "het branchediploma en het mbo-certificaat".

It speaks against a promise only where it takes the certificate's place.
"""

import re
from collections.abc import Iterable

from register.signals import Signal, SignalName

_OTHERS = frozenset(
    {
        SignalName.BRANCH_CERTIFICATE,
        SignalName.PROOF_OF_PARTICIPATION,
        SignalName.PRACTICE_STATEMENT,
        SignalName.MBO_STATEMENT,
        SignalName.EVC,
        SignalName.OWN_CERTIFICATE,
    }
)
_TOGETHER = re.compile(
    r"\b(?:en|plus|zowel|naast|behalve|samen met|daarnaast|daarbij|daarbovenop|ook|bovendien|allebei|beide|erbij)\b|\+|"
    r"\b(?:niet alleen|meer dan alleen)\b"
)
_INSTEAD = re.compile(
    r"\b(?:of|geen|niet(?! alleen)|in plaats van|noch|zonder|later|daarna|alleen (?:een|het)|slechts|vooraf|sommige|"
    r"andere|"
    r"anderen|tenzij|terwijl)\b|;"
)


def without_both(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """The signals without other credentials that are promised together with the certificate, in its sentence."""
    listed = tuple(signals)
    quotes = {signal.quote for signal in listed if signal.name is SignalName.SAYS_MBO_CERTIFICATE}
    together = {quote for quote in quotes if _are_together(quote.lower())}
    return tuple(signal for signal in listed if signal.name not in _OTHERS or signal.quote not in together)


def _are_together(sentence: str) -> bool:
    return _TOGETHER.search(sentence) is not None and _INSTEAD.search(sentence) is None
