"""Names of courses in a sentence, by what stands before or behind them: `het keuzedeel triage`,
`Triage is een keuzedeel`, `Voor Lassen en Solderen krijg je ...`, `Triage, een halfjaar, met mbo-certificaat`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.offers.names import names_in
from extractor.offers.parts import names_a_course
from extractor.offers.titles import clean_title
from extractor.signals.sentences import Sentences

_FUNCTION = (
    r"(?:de|het|een|dit|dat|deze|die|alle?|elke?|iedere?|je|jij|jouw|u|uw|wij|we|ze|zij|wie|wat|waar\w*|wanneer|als|"
    r"zodra|na|voor|met|door|bij|via|van|in|op|aan|dan|nu|om|tot|uit|over|tijdens|samen|naast|alleen|zowel|sinds|vanaf|"
    r"per|niet|geen|heb|ben|is|zijn|wil|kun|kan|ook|er|hier|daar\w*|hierna|dus|en|maar|of|onze|ons|mijn|beide|allebei|"
    r"iedereen|deelnemers?|cursisten|geslaagden|heeft|wordt|word|en|te|ter|zonder|naar|onder|binnen|buiten|zit|hoort|"
    r"gaat|duurt|kost|bestaat|wel|volg\w*|haal\w*|behaal\w*|krijg\w*|afrond\w*|afsluit\w*|doet?|erbij|nodig|verdien\w*|"
    r"erkend\w*|ontvang\w*|staat|leid\w*|geef\w*|biedt?|mag|moet|hangt|ligt|komt|heet|afgerond|gehaald|behaald|zelf|"
    r"afgesloten|vooraf|daarna|los|apart|half|halverwege|na afloop|eerst|verder|inclusief|kies\w*|sluit\w*|telt?|"
    r"tenzij|terwijl|omdat|zodat|hoewel|mits|volgens|sommige|veel|meer|kortom|bovendien|daarnaast|zo|zulke|zo['\u2019]n|eenmaal|indien|"
    r"uiteindelijk|vervolgens|slaag\w*|geslaagd\w*|tot slot|let op|behalve|tussen|achter|hoe|welke?)"
)
# `het keuzedeel industriële automatisering`: in small letters only behind words that a name nearly always follows.
_SMALL = re.compile(
    rf"\b(?:het|dit|ons|deze|de|een) (?:keuzedeel|onderdeel|deelopleiding|leereenheid)\s+[\"'\u2018\u201c\u201e]?"
    rf"(?P<name>(?!{_FUNCTION}\b)[a-z\u00e0-\u00ff][^.:;()\"\u201c\u201d\u201e!?\n]{{3,89}})"
)
# `Je doet examen in Meewerken in de productie`, `Op dinsdag is er Triage`
_AFTER_VERB = re.compile(
    r"\b(?:examen (?:in|voor|van)|is er|(?:officieel heet|heet officieel|officiële naam is)(?: dit| het| de cursus)?|"
    r"gaat (?:het )?om|kies je voor|beginn?en? (?:we|wij) met) (?:(?:het|de|een) )?"
    r"(?P<name>[A-Z\u00c0-\u00dd][^.:;()\"\u201c\u201d\u201e!?\n]{2,109})"
)
_CERTIFICATE = re.compile(r"certifica", re.IGNORECASE)
_PROMISING = (
    r"(?:krijg\w*|ontvang\w*|haal\w*|behaal\w*|reik\w*|geven|geef|geldt|is er|verstrek\w*|bestaat|heb je|heeft u)"
)
# `Voor Lassen en Solderen krijg je een mbo-certificaat`
_FOR_NAMES = re.compile(
    rf"(?:\b[Vv]oor |^(?:Na|Met) (?=[A-Z]))(?P<names>[^.:;!?\n]{{4,160}}?),? {_PROMISING}\b(?=[^.]*certifica)"
)
# `Lassen en Solderen sluit je af met een mbo-certificaat`, `Triage is een keuzedeel`
_SUBJECT = re.compile(
    rf"(?P<names>(?!(?i:{_FUNCTION})\b)[A-Z\u00c0-\u00dd][^.:;!?\n]{{3,160}}?) "
    r"(?:(?:sluit(?:en)?|rond(?:en|t)?) (?:je|u|we|wij)\b|lever(?:t|en)\b|leid(?:t|en)\b|geeft?\b|geven\b|"
    r"eindig(?:t|en)\b|"
    r"(?:is|zijn) (?:een|het|beide|allebei|alle \w+|ook een|officieel\w* een)? ?(?:officieel |losse? )?"
    r"(?:keuzede(?:el|len)|(?:beroepsgerichte? )?onderde(?:el|len)|mbo-certifica\w+))"
)
# `Triage, een halfjaar, inclusief examen en mbo-certificaat.`
_OPENS = re.compile(
    rf"(?P<name>(?!(?i:{_FUNCTION})\b)[A-Z\u00c0-\u00dd][^.:;!?,()\n]{{3,100}}?)"
    r"(?:, | \(| - | \u2013 |: )(?=[^.!?]*certifica)"
)
# `Triage is een keuzedeel uit ...`, `Triage, een onderdeel van ...`
_IS_A = re.compile(
    rf"(?P<name>(?!(?i:{_FUNCTION})\b)[A-Z\u00c0-\u00dd][^.:;!?\n]{{3,100}}?)(?: is (?:ook )?|, (?:dat|wat) is |, |: )"
    r"(?:een|het)\b(?: (?:\w+ )?)?(?:keuzedeel|onderdeel)\b(?! (?:van (?:deze|dit|de cursus|het programma)))"
)
_LABEL = re.compile(r"^[^:.!?]{3,30}[?]?: ")
_SPEAKS = re.compile(
    r"\b(?:je|jij|u|wij|we|ze|zij|wie|heb|hebt|krijgt?|word\w*|kunt?|kan|wil|doet|gaat|er|staat|hoort)\b", re.IGNORECASE
)
_CALLED = re.compile(r"\b(?:is|zijn|heet|naam)\b", re.IGNORECASE)
# What explains a mark is no name either: `Kolom M: ...`.
_EXPLAINS = re.compile(r"(?:kolom|legenda|toelichting|soort|noot|voetnoot|code|letter|kleur)\b", re.IGNORECASE)
_MOST_WORDS = 9


def found_by_words(sentence: str) -> Iterator[tuple[int, str]]:
    """(where it begins, the name with what may follow it)."""
    for pattern in (_SMALL, _AFTER_VERB):
        for found in pattern.finditer(sentence):
            yield found.start("name"), found["name"]


def whole_names(sentence: str) -> Iterator[tuple[int, str]]:
    """(where it begins, the name): of those that a sentence is about."""
    for pattern in (_FOR_NAMES, _SUBJECT):
        found = pattern.search(sentence) if pattern is _FOR_NAMES else pattern.match(sentence)
        if found is not None and (_CERTIFICATE.search(sentence) or pattern is _SUBJECT):
            yield from ((sentence.find(name), name) for name in _each(found["names"]))
    opening = _OPENS.match(sentence) if _CERTIFICATE.search(sentence) else None
    if opening is not None and _is_name(opening["name"]):
        yield 0, clean_title(opening["name"])


def called_so(text: str) -> Iterator[str]:
    """Names that a text says are a keuzedeel or onderdeel."""
    if "keuzedeel" in text or "onderdeel" in text:
        for start, end in pairwise([*Sentences(text).starts, len(text)]):
            found = _IS_A.match(_LABEL.sub("", text[start:end].strip()))
            if found is not None and _is_name(clean_title(found["name"])):
                yield clean_title(found["name"])


def _each(words: str) -> list[str]:
    names = [name.title for name in names_in(words)] or [clean_title(words)]
    return names if all(map(_is_name, names)) else []


def _is_name(title: str) -> bool:
    short = 0 < len(title.split()) <= _MOST_WORDS and not _CERTIFICATE.search(title)
    return short and names_a_course(title) and not _SPEAKS.search(title) and not _starts_as_speech(title)


def _starts_as_speech(title: str) -> bool:
    return bool(re.match(rf"{_FUNCTION}\b", title, re.IGNORECASE) or _EXPLAINS.match(title))
