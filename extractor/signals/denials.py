"""Denials that stand far from the certificate: in the subject of the sentence, or in the answer to a question.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_NOTHING = re.compile(
    r"\bniets (?:met|van)\b[^.;,]{0,40}$|"
    r"\bgeen (?:enkele? )?(?:van (?:de|deze|onze) )?[\w-]+ (?:\w+ ){0,2}?(?:wordt|worden|krijgt|leidt|levert|geeft|"
    r"eindigt|"
    r"sluit|komt)\b[^.;,]{0,40}$|"
    r"\bniemand\b[^.;,]{0,60}$"
)
_NOTHING_AFTER = re.compile(
    r"^ (?:heeft|hebben|heb)\b[^.;,]{0,30}\bniets\b|^[^.;]{0,90}\b(?:kun|kunt|mag) (?:je|u)\b[^.;]{0,60}\bvergeten\b"
)
_ANSWER = r"^\W*(?:(?:antwoord|a)\s?: ?)?"
_NO = re.compile(
    rf"{_ANSWER}(?:nee|geen van (?:beide|allebei)|helaas niet|helaas|nog niet|no|niet (?:wij|hier|bij ons|van ons)|"
    r"(?:dat|dit) (?:kan|gaat|lukt) (?:\w+ ){0,2}niet)\b|"
    rf"{_ANSWER}(?:met|bij|in|voor|na) (?:deze|dit|onze)\b[^.?]{{0,30}}\bniet\b|"
    rf"{_ANSWER}(?:daar|die|dat|dit|deze)\b[^.?;:,]{{0,50}}\b(?:nog )?niet\b(?! (?:alleen|moeilijk|lang|verplicht|"
    rf"nodig))|"
    rf"{_ANSWER}(?:alleen |slechts )?een (?:bewijs\w*|getuigschrift|\w*verklaring|badge|deelname\w*|oorkonde)\b"
)
# "Moet ik student zijn voor een mbo-certificaat? Nee": what is denied is the demand.
_DEMAND = re.compile(r"^\W*(?:(?:vraag|v|q)\s?: ?)?(?:moet|hoef|dien)\b")
_GET_IT = re.compile(
    r"^\W*nee\b[^.?]{0,80}\b(?:krijg\w*|haal\w*|behaal\w*|ontvang\w*|regel\w*|reik\w*|geven|"
    r"geeft)\b(?![^.?]{0,20}\bniet\b)"
)


def is_denied_afar(before: str, after: str) -> bool:
    """Whether no one, or none of the courses, has it, or it has nothing to do with them."""
    return bool(_NOTHING.search(before) or _NOTHING_AFTER.match(after))


def answers_no(question: str, answer: str) -> bool:
    """Whether the answer to a question about the certificate denies it."""
    return _NO.match(answer) is not None and _DEMAND.match(question) is None


def is_demanded(question: str, answer: str) -> bool:
    """Whether the question is what one has to do for it, and the answer does not say that one gets it without."""
    return _DEMAND.match(question) is not None and _GET_IT.match(answer) is None


def is_got_anyway(question: str, answer: str) -> bool:
    return _DEMAND.match(question) is not None and _GET_IT.match(answer) is not None
