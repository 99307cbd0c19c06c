"""Certificates that a text tells about: news, a story, an explanation, a question without an answer.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_ASK = r"(?:wat|hoe|waarom|wanneer|waarvoor|of|welke?)"
_ABOUT = re.compile(
    r"\b(?:zien|ontdek\w*|weten?|weet|beslis\w*|besluit\w*|kijk\w*|bekijk\w*|onderzoek\w*|bepaal\w*|le[ez]\w*|"
    r"uitleg\w*|"
    r"legt?|leggen|toelicht\w*|vertel\w*|inzicht|zicht|beeld|antwoord|vraag\w*|uitzoeken|beoordel\w*)\b[^.;,]{0,25}\b"
    rf"{_ASK}\b[^.;,]{{0,45}}$|"
    r"\b(?:wat|hoe|waarom|wanneer|waarvoor|welk\w*) (?:een|zo'n|het|de)\s*$|"
    r"\b(?:verschil\w*|verhouding|vergelijking|keuze|twijfel\w*) tussen\b[^.;]{0,60}$|"
    r"\b(?:kennis|informatie|uitleg|voorlichting|lezing|presentatie|workshop|webinar|artikel|column|podcast|interview|"
    r"debat|gesprek) (?:over|rond|met)\b[^.;,]{0,40}$"
)
_FRAME = re.compile(
    r"(?:^|[.:|\u00b7] ?)\W*(?:\w*blog|column|artikel|podcast|interview|opinie|achtergrond|factsheet|nieuwsbrief|"
    r"lezing)\s?:|"
    r"\bin (?:de|onze|het|een) (?:nieuwsbrief|column|podcast|blog|artikel|interview|jaarverslag|krant|enqu\S+te|"
    r"onderzoek)\b|"
    r"\b(?:uit|volgens) (?:de|een|ons|het|onze) (?:[\w-]+ )?(?:enqu\S+te|onderzoek|cijfers|rapport|directeur|minister|"
    r"wethouder|voorzitter)\b"
)
_SAID = re.compile(
    r"[,'\u2019\"] (?:zegt|vertelt|schrijft|meldt|aldus|vindt|stelt|zo (?:bleek|blijkt))\b|\b(?:vertelt|schrijft|"
    r"zegt)\s?:|"
    r"\b(?:blijkt|bleek) (?:dat|uit)\b"
)
_WHY_AFTER = re.compile(
    r"^[^.;?]{0,40}: ?(?:waarom|hoe|wat|feiten|vragen)\b|^ (?:of|versus|vs\.?) (?:toch )?[^.;]{0,40}\?"
)
_GENERAL_QUESTION = re.compile(
    r"^\W*(?:telt|is|heeft|geldt|blijft|verloopt|kost|past|helpt|hoe\w*|wat|waarom|welke?|wanneer|wie)\b[^.;,?]{0,30}"
    r"\b(?:een|zo'n) (?:[\w-]+ )?$"
)
_WORTH = re.compile(
    r"^\W*(?:en |want )?(?:met|zonder|dankzij|door) (?:een|zo'n) (?:[\w-]+ ){0,2}$|"
    r"\b(?:kijkt|kijken|denkt|denken|staat|staan|aankijkt) (?:[\w-]+ ){0,4}(?:tegen|over|naar|van)\b[^.;,]{0,20}$"
)
_WORTH_AFTER = re.compile(r"^[^.;,]{0,30}\b(?:aankijk\w*|denk\w*|waard is|waard zijn|inhoudt|betekent|voorstelt)\b")


def is_told(before: str, after: str) -> bool:
    """Whether the certificate is spoken of in general, or as what someone says, asks or explains."""
    if _ABOUT.search(before) or _FRAME.search(before) or _WHY_AFTER.match(after) or _WORTH_AFTER.match(after):
        return True
    if "?" in after and _GENERAL_QUESTION.match(before):
        return True
    return bool(_SAID.search(before) or _SAID.search(after))
