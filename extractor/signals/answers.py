"""Questions about the certificate, and what the sentence after them answers: yes, no, or nothing.

All patterns are for lower-case text.
"""

import re

from extractor.signals.marks import NO_MARKS, YES_MARKS
from extractor.signals.sentences import Sentences
from register.signals import SignalName

_ANSWER = r"^\W*(?:(?:(?:het |ons )?(?:eerlijke |korte )?antwoord(?: is)?|a)\s?: ?)?"
_ELSEWHERE = r"(?:elders|ergens anders|bij een ander|een andere? (?:school|opleider|instelling|aanbieder)|niet bij ons)"
_NO = re.compile(
    rf"{_ANSWER}(?:nee\b|nope\b|geen van (?:beide|allebei)|helaas niet|helaas|nog niet|no\b|niet (?:wij|hier|bij ons|"
    r"van ons)|(?:echt|mooi|beslist|absoluut|zeker|dus|hier|jammer genoeg|bij ons) niet\b|"
    r"(?:dat|dit) (?:kan|gaat|lukt) (?:\w+ ){0,2}niet|vergeet (?:het|dat|'t|maar)|droom\b|was het maar|"
    r"had je gedacht|(?:dat|die) (?:droom|hoop)\b)|"
    rf"{_ANSWER}(?:met|bij|in|voor|na) (?:deze|dit|onze)\b[^.?]{{0,30}}\b(?:niet|nooit)\b|"
    rf"{_ANSWER}(?:daar|die|dat|dit|deze)\b[^.?;:,]{{0,50}}\b(?:nog )?niet\b(?! (?:alleen|moeilijk|lang|verplicht|"
    rf"nodig))|"
    rf"{_ANSWER}dan (?:is|zijn|ben|past|zit)\b[^.?;:,]{{0,50}}\b(?:niet (?:de (?:juiste|goede)|geschikt|goed|iets voor|"
    r"wat|op (?:je|uw) plek)|verkeerd|te kort)\b|"
    rf"{_ANSWER}(?:ja\b,? maar|daar\w*|dan|die|dat)\b[^.?;:]{{0,40}}\b{_ELSEWHERE}\b|"
    rf"{_ANSWER}(?:alleen |slechts )?een (?:bewijs\w*|getuigschrift|\w*verklaring|badge|deelname\w*|oorkonde)\b|"
    rf"^\W*[{NO_MARKS}]"
)
_YES = re.compile(
    rf"^\W*[{YES_MARKS}]|{_ANSWER}(?:ja\w*|yes|zeker\w*|absoluut|uiteraard|natuurlijk|vanzelfsprekend|klopt|inderdaad|"
    r"graag|reken maar|en of|nou en of|precies|allebei|dan|(?:dat|dit|die|deze|daar)\w* (?:kan|kun|zit|krijg|ontvang|"
    r"haal|behaal|hoor|regel|is|zijn|leid|zorg|lukt))|"
    r"\bwel\b|\b(?:krijg|ontvang|behaal|haal|verdien|verwerf|reik|geef|geven|verstrek|overhandig|sluit|afrond|"
    r"afgerond|rond(?:t|en)? (?:je|u)|examen|slaag|slagen|levert|leidt|schrijf|inschrij|meld|aanmeld|start|begin|"
    r"opgeleid|leiden|certifica|diploma)|"
    r"\b(?:kies|volg|kom|doe)\b[^.?]{0,40}\b(?:deze|dit|hier|bij ons)\b"
)
# "Wanneer krijg ik mijn mbo-certificaat?" takes for granted that there is one.
_PRESUMES = re.compile(r"\b(?:hoe\w*|wanneer|waar\w*|wie|welke?|waarom|wat)\b")
# "Moet ik student zijn voor een mbo-certificaat? Nee": what is denied is the demand.
_DEMAND = re.compile(r"^\W*(?:(?:vraag|v|q)\s?: ?)?(?:moet|hoef|dien)\b")
_GET_IT = re.compile(
    r"^\W*(?:wel)?nee\b[^.?]{0,80}\b(?:krijg\w*|haal\w*|behaal\w*|ontvang\w*|regel\w*|reik\w*|geven|"
    r"geeft)\b(?![^.?]{0,20}\bniet\b)"
)


def answered(sentences: Sentences, number: int) -> tuple[SignalName, ...] | None:
    """What `Krijg je een mbo-certificaat? Nee.` says; None where it is no question, or the answer denies nothing."""
    if (question := _question(sentences, number)) is None:
        return None
    answer = _answer_to(sentences, number)
    demand = _DEMAND.match(question) is not None
    if _NO.match(answer) is not None and not demand:
        return (SignalName.NEGATED,)
    if demand:
        return (SignalName.SAYS_MBO_CERTIFICATE,) if _GET_IT.match(answer) else ()
    return None


def is_left_open(sentences: Sentences, number: int) -> bool:
    """Whether a sentence only asks, and what follows does not say yes: `Een mbo-certificaat? Wie weet.`"""
    question = _question(sentences, number)
    if question is None or _PRESUMES.search(question):
        return False
    return _YES.search(_answer_to(sentences, number)) is None


def _question(sentences: Sentences, number: int) -> str | None:
    start, end = sentences.span(number)
    said = sentences.lowered[start:end].rstrip(" \n\"'\u2019\u201d)")
    return said if said.endswith("?") else None


def _answer_to(sentences: Sentences, number: int) -> str:
    """The next sentence that is more than a sign between two."""
    for sentence in sentences.lowered_each[number + 1 : number + 3]:
        if sentence.strip(" \n·•|●▪"):
            return sentence
    return ""
