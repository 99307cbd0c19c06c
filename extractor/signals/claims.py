"""The claim itself: every mention of the mbo-certificaat, and whether it is made, denied or made under a condition."""

import re
from collections.abc import Iterator
from itertools import islice

from extractor.signals.scopes import CONDITION
from extractor.signals.sentences import Sentences
from register.signals import Signal, SignalName

_MOST_MENTIONS = 500
_CERTIFICATE = r"certifica(?:at|ten|aten|te|tes)"
MENTION = re.compile(
    rf"\bmbo[\s\u2013-]{{0,3}}(?:niveau[\s-]{{0,3}}\d|[1-4])?[\s\u2013-]{{0,3}}(?:erkend\w* |keuzedeel|deel|module|"
    rf"vak)?[\s\u2013-]{{0,3}}{_CERTIFICATE}(?=\b|traject|programma|gericht)|"
    rf"\b{_CERTIFICATE}\s?\(mbo\)|\bmbo[\s-]?/ ?keuzedeel{_CERTIFICATE}|"
    rf"\b{_CERTIFICATE} van (?:het )?ministerie\b|\bdoor (?:het )?(?:ministerie van )?(?:ocw|"
    rf"onderwijs)\b[^.]{{0,30}} erkend {_CERTIFICATE}|"
    rf"\b(?:landelijk|wettelijk|officieel) erkend\w* {_CERTIFICATE}(?=[^.]{{0,60}}\b(?:ocw|ministerie|"
    rf"diplomaregister|duo|sbb|mbo)\b)"
)
_KINDS = (
    r"\(?(?:officie[eë]l\w*|erkend\w*|landelijk|wettelijk|apart\w*|los|losse|volledig|echt\w*|geldig\w*|"
    r"enkel|eigen|een|het|diploma'?s?|of|en|,|/|nog|meer|formele?)\)?"
)
_DENIED_BEFORE = re.compile(
    rf"\b(?:geen|no|zonder|noch)(?:\s+{_KINDS}|\s+(?:recht|aanspraak|uitzicht) op|\s+onderdeel van|,)*\s*$|"
    r"\b(?:niet|nooit|not)(?! (?:alleen|enkel|slechts|uitsluitend))"
    r"(?:\s+(?:direct|rechtstreeks|automatisch|officieel|meer|af(?:gesloten|gerond)?|erkend|in|aanmerking|leidt|"
    r"leiden|opleidt|op|recht|tot|voor|met|als|een|"
    r"het|de|volledig|verbonden|gekoppeld|aan|door|mogelijk|haalbaar|om|hiermee|daarmee|ook|te|lead|receive|get|earn|"
    r"obtain|be|awarded|to|a|an|any|the|"
    r"official|recognised))*\s*$|"
    r"\b(?:vergelijkbaar met|gelijkwaardig aan|in plaats van|lijkt op)(?: een| het)?\s*$"
)
_DENIED_AFTER = re.compile(
    r"^[^.;:]{0,60}?\b(?:niet|geen)\b(?: meer| langer| \w+){0,2}? "
    r"(?:haalbaar|mogelijk|te (?:behalen|halen)|behaald|beschikbaar|uitgereikt|verstrekt|verbonden|gekoppeld|"
    r"aan de orde|inbegrepen|van toepassing|afgegeven)\b|"
    r"^\s*(?:krijg|ontvang|haal|behaal)\w* (?:je|u)?\s*(?:\w+ ){0,3}niet\b|"
    r"^\s*[:(?]\s*(?:nee\b|geen\b|niet\b|n\.?v\.?t|nog niet)|^[^.;:]{0,40}\b(?:is|zijn) (?:er )?(?:nog "
    r")?niet\s*[.!]?\s*$"
)
_CLAUSE_END = re.compile(
    r"\bmaar\b(?: wel)?|\bwel\b|;|\bechter\b|\ben (?:je|u|we|wij|ontvang|krijg|haal|behaal|sluit)\b|\bbut\b"
)
_REQUIRED = re.compile(
    r"\bin (?:het |je |uw )?bezit\b|\bbeschikt? (?:je |u )?over\b|\btoelatingseis|\b(?<!geen "
    r")vooropleiding(?:seis)?\b|\btoelating\w*:|^\s*toelating"
)
_REQUIRED_AFTER = re.compile(r"^\s*(?:\w+ ){0,2}(?:nodig|vereist|required)\b")
_WHAT_IS = re.compile(r"\bwat (?:is|zijn|houdt)\b|\bwhat is\b")
_LEADING_TO = re.compile(
    r"\b(?:opvolger|vervanger|voorloper) van (?:het |dit |een )?$|"
    r"\b(?:onder)?deel (?:uit )?van (?:een|het|de)?\s*$|\b(?:opstap|stap|voorbereiding|doorstromen|doorstroom|"
    r"vervolg\w*|toewerken)\b[^.]{0,30}$|"
    r"\bbereid\w*\b[^.]{0,40}\bvoor op (?:een|het|de)?\s*$|\btelt? mee (?:voor|als)\b[^.]{0,20}$"
)
_LATER_OF_EARLIER = re.compile(r"^\W*(?:dan|in dat geval|ook dan|daarmee|then)\b")
_DENIAL_NEXT = re.compile(r"^\W*(?:nee|helaas niet|helaas|nog niet|no)\b")
_LABELS = (
    r"(?:eind|opleidings|studie)?resultaat|(?:mbo-)?diploma(?: ?/ ?certificaat| of certificaat)?|"
    r"(?:soort |type )?certificaat(?: ?/ ?diploma)?|certificering|uitstroom|kwalificatie|soort(?: opleiding| bewijs)?|"
    r"type(?: opleiding)?|bewijs|afronding|waardedocument|erkenning|opbrengst|afsluiting|"
    r"wat (?:krijg|levert|behaal)[^:?]{0,20}|(?:dit|na afloop) (?:krijg|ontvang) je|je (?:ontvangt|krijgt|behaalt)|"
    r"niveau|vorm|result|award|credential"
)
_FIELD = re.compile(rf"(?:^|[|·:;,.\s])(?:{_LABELS})\s?(?:[:?|\u2013]|- )\s?(?:[\w-]+ ){{0,4}}$")
_BARE_FIELD = re.compile(r"^\W*(?:eind)?resultaat\s+(?:een )?(?:(?:officieel|landelijk|wettelijk|erkend) ){0,3}$")


def find_claims(sentences: Sentences, where: str) -> Iterator[Signal]:
    """At most one signal of each name: says, result field, negated, conditional."""
    said: set[SignalName] = set()
    if "certifica" not in sentences.lowered:
        return
    for mention in islice(MENTION.finditer(sentences.lowered), _MOST_MENTIONS):
        for name in _names(sentences, mention):
            if name not in said:
                said.add(name)
                place = "field" if name is SignalName.RESULT_FIELD else where
                yield Signal(name, sentences.quote(mention.start(), mention.end()), place)


def _names(sentences: Sentences, mention: re.Match[str]) -> list[SignalName]:
    number = sentences.number_at(mention.start())
    start, end = sentences.span(number)
    before, after = sentences.lowered[start : mention.start()], sentences.lowered[mention.end() : end]
    if _is_denied(before, after) or _is_denied_next(sentences, number):
        return [SignalName.NEGATED]
    if _is_required(before, after) or _is_question(before, after):
        return []
    if _LEADING_TO.search(before) or CONDITION.search(_with_earlier(sentences, number)):
        return [SignalName.CONDITIONAL]
    is_field = _FIELD.search(before) or _BARE_FIELD.match(before) or re.match(r"\s?:\s?ja\b", after)
    return [SignalName.SAYS_MBO_CERTIFICATE, *([SignalName.RESULT_FIELD] if is_field else [])]


def _is_denied(before: str, after: str) -> bool:
    clause = _CLAUSE_END.split(before)[-1]
    if _DENIED_BEFORE.search(clause) and not _REQUIRED_AFTER.match(after):
        return True
    return bool(_DENIED_AFTER.match(_CLAUSE_END.split(after)[0]))


def _is_denied_next(sentences: Sentences, number: int) -> bool:
    """`Krijg je een mbo-certificaat? Nee.`"""
    start, end = sentences.span(number)
    following = slice(*sentences.span(number + 1))
    return sentences.text[start:end].rstrip().endswith("?") and bool(_DENIAL_NEXT.match(sentences.lowered[following]))


def _is_required(before: str, after: str) -> bool:
    return bool(
        _REQUIRED.search(before)
        or _REQUIRED_AFTER.match(after)
        or re.match(r"^[^.]{0,30}\bin (?:je |het )?bezit", after)
    )


def _is_question(before: str, after: str) -> bool:
    return bool(_WHAT_IS.search(before)) and "?" in after


def _with_earlier(sentences: Sentences, number: int) -> str:
    """The sentence; with the one before it when it leans on that: `Stop je eerder? Dan heb je recht op ...`."""
    start, end = sentences.span(number)
    if number and _LATER_OF_EARLIER.match(sentences.lowered[start:end]):
        start = sentences.span(number - 1)[0]
    return sentences.lowered[start:end]
