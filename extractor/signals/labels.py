"""Labels of facts that tell what a course leads to: `Resultaat: mbo-certificaat`, `Papier: ...`, `U behaalt: ...`.

All patterns are for lower-case text.
"""

import re

_LABELS = (
    r"(?:eind|opleidings|studie)?resultaat|(?:mbo-)?diploma(?: ?/ ?certificaat| of certificaat)?|"
    r"(?:soort |type )?certificaat(?: ?/ ?diploma)?|certificering|uitstroom|kwalificatie|soort(?: opleiding|"
    r" bewijs| papier)?|"
    r"type(?: opleiding)?|bewijs(?:stuk)?|afronding|waardedocument|erkenning|opbrengst|afsluiting|"
    r"(?:waarde|school)?papier(?:en)?|(?:eind)?document|bekroning|waarde|waardering|beloning|civiel effect|"
    r"wat (?:krijg|levert|behaal|haal|ontvang|verdien)[^:?]{0,20}|wat (?:je|u) (?:krijgt|ontvangt|behaalt|haalt)|"
    r"(?:dit|na afloop) (?:krijg|ontvang|haal|behaal)t? (?:je|u)|na afloop|"
    r"(?:je|u) (?:ontvangt|krijgt|behaalt|haalt|verdient)|niveau|vorm|result|award|credential"
)
_FIELD = re.compile(rf"(?:^|[|·:;,.\s])(?:{_LABELS})\s?(?:[:?|\u2013]|- )\s?(?:ja[,:!.]? )?(?:[\w-]+ ){{0,4}}$")
_BARE_FIELD = re.compile(r"^\W*(?:eind)?resultaat\s+(?:een )?(?:(?:officieel|landelijk|wettelijk|erkend) ){0,3}$")
# "Je ontvangt niet", above what is not got.
_DENYING = re.compile(
    r"^\W*(?:(?:je|u) (?:ontvangt|krijgt|haalt|behaalt)|(?:krijg|ontvang)t? (?:je|u)) (?:\w+ )?niet\W*$|"
    r"^\W*(?:wat )?(?:je|u) niet (?:krijgt|ontvangt|haalt|behaalt)\W*$|^\W*(?:niet|exclusief|not) (?:inbegrepen|bij "
    r"de prijs|included)?\W*$|"
    r"^\W*(?:dit|wat) (?:zit|hoort|krijgt?|ontvangt?|bieden) (?:\w+ ){0,2}niet(?: in| bij| aan)?\W*$|^\W*wat er niet "
    r"(?:in|bij) (?:zit|hoort)\W*$"
)
_TICKED = re.compile(r"\s?[:?]\s?(?:ja\b|[\u2713\u2714\u2705])")
# The value of the certificate as a label itself: "Mbo-certificaat: 0", "... : onbekend", "... (nog) niet".
_NO_VALUE = re.compile(
    r"^(?: (?:mogelijk|te behalen|inbegrepen|erkend))?\s?[:|]\s?(?:[-\u2013\u2014]+|0|n|no|none|not applicable|not yet|"
    r"false|off|n/?a|\[ ?\]|[\u2610\u25a1\u25cb\u2b1c]|\.{2,}|(?:nog )?(?:onbekend|onzeker)|binnenkort|20\d\d|helaas|"
    r"volgt(?: nog| later)?|later|nee|"
    r"(?:nog )?(?:te bepalen|onder voorbehoud)|t\.?b\.?d\.?|\(nog\) niet|vervalt|vervallen|ontbreekt|uitgesloten|"
    r"zie\b[^.;]*|(?:door|bij|via) (?:de |een |uw |je )?(?:werkgever|branche|bedrijf|derden|anderen)\b[^.;]*)\W*$"
)


def has_no_value(after: str) -> bool:
    """Whether the certificate is a label with a value that says no, or nothing."""
    return _NO_VALUE.match(after) is not None


def is_told_no(after: str, next_one: str) -> bool:
    """`Mbo-certificaat | nee`: cells of a row that a bar parts stand as sentences."""
    return after.strip() == "|" and has_no_value(f": {next_one.strip()}")


def is_result(before: str, after: str) -> bool:
    """Whether a certificate is the value of such a label, or is itself a label with a yes."""
    return bool(_FIELD.search(before) or _BARE_FIELD.match(before) or _TICKED.match(after))


def is_denying(label: str) -> bool:
    """Whether a heading or label says that what follows is not got."""
    return _DENYING.match(label) is not None
