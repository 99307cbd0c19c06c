"""Certificates that a text tells about: news, a story, an explanation, a question without an answer.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

# "Lees wat een mbo-certificaat is", "beslis of je ... wilt".
_ABOUT = re.compile(
    r"\b(?:zien|ontdek\w*|weten?|weet|beslis\w*|besluit\w*|kijk\w*|bekijk\w*|onderzoek\w*|bepaal\w*|le[ez]\w*|"
    r"uitleg\w*|"
    r"legt?|leggen|toelicht\w*|vertel\w*|inzicht|zicht|beeld|antwoord|vraag\w*|uitzoeken|beoordel\w*)\b[^.;:,]{0,25}\b"
    r"(?:wat|hoe|waarom|wanneer|waarvoor|of|welke?)\b[^.;:,]{0,45}$|"
    r"\b(?:wat|hoe|waarom|wanneer|waarvoor|welk\w*) (?:een|zo'n|het|de)\s*$|"
    r"\b(?:verschil\w*(?: is| zit| ligt)?|verhouding|vergelijking|keuze|twijfel\w*) tussen\b[^.;]{0,60}$|"
    r"\b(?:kennis|informatie|uitleg|voorlichting|lezing|presentatie|webinar|artikel|column|podcast|interview|debat|"
    r"gesprek|plannen|regels|wet) (?:over|rond|met|voor)\b[^.;:,]{0,40}$|"
    r"\b(?:waarde|nut|betekenis|belang|geschiedenis|opbrengst|toekomst|opmars) van (?:een |het |de )?$|"
    r"^\W*wist (?:je|u) dat\b[^.;:]{0,60}$"
)
_FRAME = re.compile(
    r"(?:^|[.:|\u00b7] ?)\W*(?:\w*blog|column|artikel|podcast|interview|opinie|achtergrond|factsheet|nieuws|"
    r"nieuwsbrief|"
    r"lezing|trefwoorden|tags|onderwerpen|thema's?)\s?:|"
    r"\bin (?:de|onze|het|een) (?:nieuwsbrief|column|podcast|blog|artikel|interview|jaarverslag|krant|enqu\S+te|"
    r"onderzoek)\b|"
    r"\b(?:uit|volgens) (?:de|een|ons|het|onze) (?:[\w-]+ )?(?:enqu\S+te|onderzoek|cijfers|rapport|directeur|minister|"
    r"wethouder|voorzitter)\b"
)
_SAID = re.compile(
    r"[,'\u2019\"] (?:zegt|vertelt|schrijft|meldt|aldus|vindt(?! (?:je|u)\b| (?:het|een|dit|je|uw) $)|"
    r"stelt|zo (?:bleek|blijkt))\b|"
    r"\b(?:vertelt|schrijft)\s?:|\b(?:blijkt|bleek) (?:dat|uit)\b"
)
# Whose plans and money they are: a sentence about them is none about the reader.
_PUBLIC = re.compile(
    r"\b(?:gemeenten?|provincies?|regering|minister|staatssecretaris|wethouder|werkgevers|uwv|politiek|kamer|"
    r"bedrijven)\b"
    r"(?![^.;:,]*\b(?:je|jij|jou|u|wij|we|ons|onze|erkend\w*|vastgesteld\w*)\b)[^.;:,]{0,60}$"
)
_YOU = re.compile(r"\b(?:ik|mij|mijn|je|jij|jou|jouw|u|uw|wij|we|ons|onze|deelnemers?|cursist\w*|deze|dit|hier)\b")
# Of an explanation with "je" in it: what makes it one of this course nevertheless.
_HERE = re.compile(
    r"\b(?:mij|mijn|jouw|uw|wij|we|ons|onze|deelnemers?|cursist\w*|deze|dit|hier|afloop|eind\w*|slaa?gt?|beloning|"
    r"bekroning)\b"
)
_WHY_AFTER = re.compile(
    r"^[^.;?]{0,40}: ?(?:waarom|hoe|wat|feiten|vragen)\b|^ (?:of|versus|vs\.?) (?:toch )?[^.;]{0,40}\?|"
    r"^[^.;]{0,30}: (?:de |het )?(?:minister|staatssecretaris|wethouder|regering|gemeente)\b"
)
_GENERAL_QUESTION = re.compile(
    r"^\W*(?:telt|is|heeft|geldt|blijft|verloopt|kost|past|helpt|hoe\w*|wat|waarom|welke?|wanneer|wie)\b[^.;,?]{0,30}"
    r"\b(?:een|zo'n) (?:[\w-]+ )?$"
)
# "Een mbo-certificaat is een bewijs van ..."
_ANY = re.compile(r"^\W*(?:een )$")
_IS_SUCH = re.compile(
    r"^ (?:(?:is|zijn|betekent|bestaat uit|staat voor|laat zien) (?:een|het|de|geen|bedoeld|voor|dat)|"
    r"(?:bewij(?:st|zen)|toont|tonen|omvat\w*|(?:be)?ho(?:ort|ren) (?:bij|tot)|geldt|gelden|telt|tellen) (?!mee\b))"
)
# The same, seen from what it is said to be: "... is een officieel document voor een deel van een mbo-opleiding".
_SUCH_IS = re.compile(r"^\W*(?:een )?mbo[ -]?certifica(?:at|ten) (?:is|zijn|betekent) (?:[\w-]+ ){0,4}$")
_ASKS = re.compile(r"\W*\b(?:hoe\w*|waarom|wat|welke?|wanneer|waarvoor)\b")
_WORTH_AFTER = re.compile(r"^[^.;,]{0,30}\b(?:aankijk\w*|denk\w*|waard is|waard zijn|inhoudt|betekent|voorstelt)\b")


def is_told(before: str, after: str) -> bool:
    """Whether the certificate is spoken of in general, or as what someone says, asks or explains."""
    if (
        _ABOUT.search(before)
        or _FRAME.search(before)
        or _WHY_AFTER.match(after)
        or (_ASKS.search(before) and _WORTH_AFTER.match(after))
    ):
        return True
    if "?" in after and (_GENERAL_QUESTION.match(before) or (_ASKS.match(before) and not _YOU.search(before + after))):
        return True
    if ((_ANY.match(before) and _IS_SUCH.match(after)) or _SUCH_IS.match(before)) and not _HERE.search(after):
        return True
    return _is_anothers(before, after)


def _is_anothers(before: str, after: str) -> bool:
    """What someone says, or the public does, where neither the reader nor the school is spoken of."""
    clause = after.partition(",")[0]
    if _PUBLIC.search(before) and not _YOU.search(clause):
        return True
    return bool((_SAID.search(before) or _SAID.search(after)) and not _YOU.search(f"{before} {clause}"))
