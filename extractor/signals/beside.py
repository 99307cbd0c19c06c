"""Certificates that a sentence speaks of beside this course: a next step, another offer, an example, what someone got.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_NEXT_STEP = re.compile(
    r"\b(?:hierna|daarna|vervolgens|naderhand|later|erna|na (?:deze|dit|de) [\w-]+)\b[^.]{0,30}\b(?:kun|kan|"
    r"kunt)\b[^.]{0,60}$|"
    r"(?:^|· ?)\W*(?:vervolg\w*|doorstro\w*|doorleren|doorstuderen|en daarna|verder leren)[^:.]{0,40}:[^.]{0,80}$"
)
_NEXT_STEP_AFTER = re.compile(
    r"^[^.;,]{0,20}\b(?:kun|kan|kunt|mag)\b[^.;,]{0,15}\b(?:hierna|daarna|later|naderhand|erna)\b[^.;,]{0,30}\b(?:be)?"
    r"halen\b|"
    r"^[^.;,]{0,90}\b(?:een|de|het|jouw|je|uw) (?:logische?|mooie?|goede?|prima|passende?|ideale?|natuurlijke?) "
    r"(?:volgende stap|vervolgstap|vervolg)\b"
)
_OF_NEXT = re.compile(r"^[^.;,]{0,30}\bbij (?:de|het|een|onze) vervolg\w*")
_MEANS = re.compile(r"\bmet (?:[\w-]+ ){0,3}$")  # "met je mbo-certificaat is ... een logische volgende stap"
_OTHER_OFFER = re.compile(
    r"\b(?:bied\w*|verzorg\w*|geven|hebben|heeft|organiseren)\b[^.]{0,40}\b(?:ook|daarnaast|tevens|andere|"
    r"overige)\b[^.]{0,30}$|"
    r"\b(?:naast|behalve)\b[^.]{0,40}\b(?:bied\w*|verzorg\w*|geven|hebben)\b[^.]{0,40}\book\b[^.]{0,20}$|"
    r"\b(?:bekijk|zie|ontdek|check|lees)\b[^.]{0,20}\b(?:ook|andere|alle|overige)\b[^.]{0,30}$"
)
# "Bekijk ook ons overzicht van trajecten waarmee je een ... haalt."
_LOOK_THERE = re.compile(
    r"^\W*(?:bekijk|zie|ontdek|check|ga naar|kijk|browse|see)\b[^.;]{0,25}\b(?:ook|overzicht|andere|overige|alle "
    r"(?:andere )?"
    r"(?:trajecten|cursussen|opleidingen|trainingen)|ons aanbod|other)\b[^.;]{0,60}$"
)
_LOOKING_FOR = re.compile(
    r"\b(?:zoek (?:je|jij)|zoekt u|op zoek naar|(?:wil|wilt) (?:je|u) (?:liever|ook)|toch liever|liever|"
    r"benieuwd naar|looking for)\b[^.?]{0,50}$"
)
# Whom another course is for: "professionals verwijzen wij naar het keuzedeel met ...".
_SENT_ON = re.compile(r"\bverwij(?:s|st|zen)\b[^.;:]{0,40}\bnaar\b[^.;:]{0,40}$")
_SENT_ON_AFTER = re.compile(r"^[^.;:,]{0,40}\bverwijzen (?:wij|we)\b")
# "Vergeleken met onze lange cursus, die naar een mbo-certificaat toewerkt".
_COMPARED_TO = re.compile(
    r"\b(?:vergeleken met|in vergelijking met|in tegenstelling tot|anders dan) (?:onze|de|het|een)\b[^.;]{0,50},? "
    r"(?:die|dat|waar\w*)\b[^.;,]{0,40}$"
)
_ONE_OF_MANY = re.compile(
    r"\b(?:een|enkele) van de (?:[\w-]+ )?(?:mogelijkheden|opties|manieren|routes|wegen|bewijzen|papieren|"
    r"voorbeelden)\b[^.;:]{0,60}$"
)
# "Een diploma, een mbo-certificaat of een losse cursus": what there is in general.
_SORTS = re.compile(
    r"^,? (?:of|en) (?:een |onze )?(?:losse |korte |gewone |andere )?(?:cursus|training|workshop)(?:sen|s)?\b"
)
_OCCASION = re.compile(
    r"^[^.;:,]{0,20}\b(?:voorlichting\w*|informatie(?:avond|bijeenkomst|markt|uur)|open (?:dag|avond)|proefles|"
    r"rondleiding|webinar|themadag)\b[^.;:]{0,60}$"
)
_COPY = re.compile(r"\b(?:duplica\w+|kopie\w*|afschrift\w*|foto|scan)(?: van)?(?: (?:een|het|je|uw|jouw))?\s*$")
_FORMERLY = re.compile(r"(?:^|[:(] ?)\W*(?:was|voorheen|vroeger|eerder|tot (?:en met )?20\d\d)\s?[:,]?\s*(?:een )?$")
_GOT_ONCE = (
    r"\b(?:haalden?|behaalden?|kregen|kreeg|ontving(?:en)?|had(?:den)?|namen|nam|liet(?:en)?|rondden?|sloot|sloten|"
    r"boden|gaven|verzorgden|organiseerden)\b"
)
# "Fatma haalde in 2021 haar mbo-certificaat": of one person, long ago.
_SOMEONES = re.compile(rf"{_GOT_ONCE}[^.;:?]{{0,60}}\b(?:haar|zijn|hun) (?:[\w-]+ ){{0,2}}$|\bhoe haar $")
_ONCE = re.compile(_GOT_ONCE)
_YEAR = re.compile(
    r"\b(?:vroeger|voorheen|destijds|vorig jaar)\b|\bin (?:(?:januari|februari|maart|april|mei|juni|juli|augustus|"
    r"september|oktober|november|"
    r"december|"
    r"het jaar|zomer|najaar|voorjaar) )?(?:19|20)\d\d\b"
)


def is_of_another(before: str, mention: str, after: str) -> bool:
    """A next step, or what else there is to choose from: it promises nothing for this course."""
    several = mention.endswith(("ten", "tes"))
    asked = _LOOKING_FOR.search(before) and ("?" in after or several)
    next_step = (
        _NEXT_STEP.search(before)
        or (_NEXT_STEP_AFTER.match(after) and not _MEANS.search(before))
        or _OF_NEXT.match(after)
    )
    sent_on = _SENT_ON.search(before) or _SENT_ON_AFTER.match(after) or _SORTS.match(after)
    beside = (
        sent_on
        or _LOOK_THERE.match(before)
        or _FORMERLY.search(before)
        or _COPY.search(before)
        or _COMPARED_TO.search(before)
        or _ONE_OF_MANY.search(before)
        or _OCCASION.match(before)
    )
    return bool(next_step or asked or beside or (several and _OTHER_OFFER.search(before)))


def is_of_once(before: str, after: str) -> bool:
    """What a person got, or a course gave, in a year gone by."""
    if _SOMEONES.search(before):
        return True
    return bool(_YEAR.search(before) or _YEAR.search(after[:40])) and _ONCE.search(before) is not None
