"""Certificates that a text only names: in a menu, a label, a department's name, what there is in general, or as what
the reader has and keeps.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_OF = r"(?: (?:over|voor|van|rond|bij|met|in|op|tot))?(?: (?:de|het|een|ons|onze))?"
# Who or what is called after them: "team mbo-certificaten", "de brochure over ...", "terug naar ...".
_CALLED = re.compile(
    r"\b(?:team|afdeling|loket|balie|adviseurs?|consulent\w*|coach|co\u00f6rdinator|projectleider|contactpersoon|"
    rf"\w*brochure|folder|flyer|nieuwsbrief|\w*voorwaarden|\w*reglement|subsidies?|veelgestelde vragen|faq|"
    rf"lokaal){_OF}\s*$|"
    r"^\W*(?:terug naar|meer (?:weten |informatie |info |lezen )?over|lees meer over|alles over|zoek(?:en)? (?:op|"
    r"naar)|filter"
    r"(?: op)?|sorteer op)(?: (?:de|het|een|onze|alle))?\s*$"
)
_TRAIL = re.compile(
    r"^\W*(?:home|start|hoofdpagina|u bent hier|je bent hier)\b ?:? ?[>/\u00bb\u203a|]|[>\u00bb\u203a] ?$"
)
_COUNTED = re.compile(r"^ \(\d+\)\W*$")
# "Ook interessant: mbo-certificaat ...", "Prerequisite: mbo-certificaat ...".
_UNDER = re.compile(
    r"(?:^|[|\u00b7\n] ?)\W*(?:zie ook|lees ook|gerelateerde?(?: \w+)?|ook (?:interessant|leuk|iets voor (?:jou|u))|"
    r"misschien [^:]{0,25}|andere bezoekers[^:]{0,20}|anderen bekeken ook|populair|volgende|vorige|meest (?:bekeken|"
    r"gekozen)|"
    r"aanrader|vervolg\w*|mogelijke? vervolg\w*|doorstroom\w*|filters?|zoek\w*|sorteer\w*|menu|related|see also|"
    r"entry(?: level| requirements?)?|prerequisites?|admission(?: requirements?)?|required|requirements?|vereist\w*|"
    r"nodig|"
    r"benodigd|voorkennis|beginniveau|startniveau|instroom\w*|ingangsniveau|toegang\w*|docent\w*|trainer\w*|contact|"
    r"e-?mail|"
    r"adviseur)\s?: ?(?:een |het |an? |the )?(?:[\w-]+ )?$"
)
_FOR_WHO = re.compile(r"(?:^|[|\u00b7\n] ?)\W*(?:voor wie|doelgroep|for whom|audience)\s?:[^.;:]{0,40}$")
_HAVING = re.compile(r"\b(?:met|van|houders?|behaald|gehaald|hebben|heeft)\b")
# What the reader has already, and takes along or keeps up.
_TAKE_ALONG = re.compile(r"\b(?:neem|upload|stuur|toon|voeg|mail|kopie van)\b[^.;]{0,20}\b(?:je|jouw|uw) $")
_ALONG = re.compile(
    r"^[^.;]{0,25}\b(?:mee(?! naar huis)|toe|zien|bij (?:je|de|uw) (?:aanmelding|inschrijving|intake))\b"
)
_KEEP = re.compile(
    r"\b(?:houdt?|houden|verleng\w*|vernieuw\w*|actualiseer\w*|behoud van|geldigheid van|herregistratie(?: na| van| "
    r"voor)?|"
    r"verdiept?|verdieping (?:na|van|op))\b[^.;,]{0,25}\b(?:je|jouw|uw|het|een) $"
)
_KEEPS = re.compile(r"\b(?:verleng|vernieuw|actualiseer|behoud|geldigheid|herregistratie|verdiep)")
_KEPT = re.compile(r"^[^.;]{0,15}\b(?:actueel|geldig|bij|up-to-date|op peil)\b")
_HOLDERS = re.compile(
    r"\b(?:must|should|need to|already|previously) (?:already )?(?:hold|have|possess)\b[^.;,]{0,20}$|\bholders? "
    r"of\b[^.;,]{0,15}$|"
    r"\b(?:people|those|professionals|anyone) (?:with|who (?:already )?(?:hold|have))\b[^.;,]{0,15}$"
)
# What the school gives to many, beside this, or is known for.
_SORT = (
    r"(?:(?:mbo-?)?diploma['\u2019]s|trainingen|cursussen|workshops|(?:\w+-?)?opleidingen|bijscholing(?:en)?|"
    r"keuzedelen|courses)"
)
_SORTS_BEFORE = re.compile(
    rf"\b(?:terecht voor|van|aanbieder van|aanbod van|naast)\b[^.;:]{{0,40}}\b{_SORT},? (?:en |of )?$"
)
_BESIDE_THIS = re.compile(
    r"\bnaast (?:deze|dit|onze)\b[^.;,]{0,40}\b(?:verzorg|bied|geven|heb|organise)\w* (?:wij|we|ons|onze "
    r"school)?\s?(?:ook )?$|"
    r"\b(?:zijn|is) (?:wij |we )?(?:ook |tevens )?(?:aanbieder|opleider) (?:van|voor) $"
)
_OF_MANY = re.compile(
    r"\b(?:elk jaar|ieder jaar|jaarlijks|inmiddels|al)\b[^.;,]{0,40}\b\d[\d.]* (?:mensen|studenten|deelnemers|"
    r"cursisten|"
    r"medewerkers|kandidaten)\b[^.;]{0,40}$"
)
# "Voor dit vak bestaat een ...": there is one, and who gives it is not said.
_THERE_IS = re.compile(r"\bbesta(?:at|an)\b[^.;,:]{0,30}$")
_GOT = re.compile(r"\b(?:krijg|ontvang|haal|behaal|reik|geven|bij ons|leiden)")
_STAFF = re.compile(
    r"\b(?:makers|docenten|trainers|examinatoren|ontwikkelaars|schrijvers|bedenkers) van (?:het|ons|onze|de|een) $|"
    r"\b(?:docent|trainer|instructeur|lerares|leraar)\w*\b[^.;]{0,40}\b(?:ook|zelf)\b[^.;]{0,25}$"
)


def is_only_named(before: str, mention: str, after: str) -> bool:
    """Whether nothing is said of it that could be a promise."""
    if _CALLED.search(before) or _TRAIL.search(before) or _UNDER.search(before):
        return True
    if not before.strip() and _COUNTED.match(after):
        return True
    if _FOR_WHO.search(before) and _HAVING.search(before + after):
        return True
    if _THERE_IS.search(before) and not _GOT.search(before + after):
        return True
    several = mention.endswith(("ten", "tes"))
    return _is_held(before, after) or (several and _is_general(before)) or bool(_STAFF.search(before))


def _is_held(before: str, after: str) -> bool:
    if _TAKE_ALONG.search(before) and _ALONG.match(after):
        return True
    keep = _KEEP.search(before)
    if keep is not None and (_KEEPS.search(keep[0]) or _KEPT.match(after)):
        return True
    return bool(_HOLDERS.search(before) or _OF_MANY.search(before))


def _is_general(before: str) -> bool:
    return bool(_SORTS_BEFORE.search(before) or _BESIDE_THIS.search(before))
