"""What a text says of those who want less than the course: without its exam, or rather something else.

It speaks neither for nor against what the course itself promises. All patterns are for lower-case text.
"""

import re
from collections.abc import Iterable

from extractor.signals.sentences import Sentences
from register.signals import AGAINST, Signal, SignalName

_AGAINST = AGAINST | {SignalName.OFFERED_ELSEWHERE}
_PROMISES = frozenset({SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD})
_EXAM = r"(?:\w*examens?|\w*toets(?:en|ing)?|proeven?|examinering|eindopdracht)\b"
# "Liever een losse workshop?", "Geen zin in een examen?"
_RATHER = re.compile(
    rf"(?:^|\W)(?:liever\b|geen (?:zin|tijd|behoefte)\b|(?:zonder|geen) {_EXAM}|"
    r"(?:alleen|enkel) (?:de |een )?(?:workshop|lessen|lesdag|training|theorie)\b|(?:korter|kleiner|lichter)e?\b|"
    r"losse (?:workshop|dag|les|training)\b)[^?]*\?\W*$"
)
# "Wie geen examen doet, krijgt een bewijs van deelname", "de variant zonder examen".
_WHO = r"(?:wie|als (?:je|u)|wanneer (?:je|u)|indien (?:je|u)|doet? (?:je|u)|wilt? (?:je|u)|kiest? (?:je|u))"
_THIS = r"(?:deze|dit|hier|onze?|ons|alle|elke?)"
_WITHOUT_EXAM = re.compile(
    rf"\b{_WHO}\b[^.;?]{{0,30}}\b(?:geen|niet|zonder)\b[^.;?]{{0,25}}\b(?:{_EXAM}|slaagt?\b)|"
    rf"\bwie\b[^.;?]{{0,20}}\b{_EXAM}[^.;?]{{0,10}}\bniet (?:haalt|doet|maakt|aflegt)\b|"
    rf"\b(?:slaagt?|haalt?) (?:je|u)\b[^.;?]{{0,25}}\bniet\b|"
    rf"^(?![^.;]*\b{_THIS}\b[^.;]*\bzonder\b)[^.;]*\bzonder (?:het |een |de |dat )?{_EXAM}"
)
# Words of which one must occur: most texts hold none.
_CUES = (
    "liever",
    "zin in",
    "geen tijd",
    "behoefte",
    "examen",
    "toets",
    "proeve",
    "slaag",
    "korter",
    "kleiner",
    "lichter",
)
_MORE_CUES = ("losse", "alleen", "enkel", "opdracht", "haal")


def without_other_variants(signals: Iterable[Signal], sentences: Sentences) -> list[Signal]:
    """The signals without what such sentences deny, where another sentence promises the certificate."""
    listed = list(signals)
    promised = {signal.quote for signal in listed if _may_promise(signal)}
    against = [signal for signal in listed if signal.name in _AGAINST]
    if not promised or not against or not any(map(sentences.lowered.__contains__, _CUES)):
        return listed
    others = _said_of_others(sentences)
    if all(any(one in other for other in others) for one in promised):
        return listed
    return [s for s in listed if s.name not in _AGAINST or not any(s.quote in other for other in others)]


def _may_promise(signal: Signal) -> bool:
    """Whoever is named as giving the certificate may be the provider itself: that is known later."""
    by_someone = signal.name is SignalName.OFFERED_ELSEWHERE and "certifica" in signal.quote.lower()
    return by_someone or (signal.name in _PROMISES and signal.where != "page")


def _said_of_others(sentences: Sentences) -> list[str]:
    """As they are printed, as quotes are parts of that."""
    found, rather = [], False
    for number, sentence in enumerate(sentences.lowered_each):
        if rather or _WITHOUT_EXAM.search(sentence):
            found.append(sentences.printed(number))
        rather = _RATHER.search(sentence.rstrip()) is not None
        if rather:
            found.append(sentences.printed(number))
    return found
