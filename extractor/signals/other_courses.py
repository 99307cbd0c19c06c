"""Certificates that belong to another course than the one spoken of: compared with it, or after it.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_COURSE = (
    r"(?:\w*-?(?:cursus(?:sen)?|opleiding(?:en)?|training(?:en)?|traject(?:en)?|leergang(?:en)?|modules?|"
    r"scholing(?:en)?|"
    r"variant(?:en)?|versies?|route|programma|workshops?|leerlijn)\b)"
)
_THING = r"(?:[\w'-]+ ){0,2}"
_FURTHER = r"(?:andere?|overige|aparte?|afzonderlijke?|langere?|latere?|vervolg|verdere?|zwaardere?|hogere)"
# A course that is not this one, named before the certificate.
_OTHER_COURSE = re.compile(
    rf"\b(?:{_FURTHER} {_THING}?{_COURSE}|vervolg(?:cursus|opleiding|traject|training|module|leergang)\w*|"
    r"(?:volgende|hogere|latere) (?:stap|trede|trap|fase|niveau))\b(?=[^.;]{0,80}$)"
)
# "Net als onze andere cursussen", "anders dan een langere opleiding": named to say something of this one.
_LIKE = re.compile(
    r"\b(?:net (?:als|zoals)|evenals|zoals|anders dan|tegenstelling tot|naast|behalve|zonder|geen|niet|dan|ook voor|"
    r"toegang tot|vrijstelling\w*)\b[^.;,]{0,25}$"
)
_ITS_OWN_CLAUSE = re.compile(r", (?:waar\w*|die|dat)\b[^.;,]{0,50}$")
_BACK_HERE = re.compile(r"\b(?:deze|dit|hier|hiermee|hiervoor|bij ons|ook)\b[^.;]{0,40}$")
_UNLIKE = re.compile(
    r"\b(?:in tegenstelling tot|anders dan|waar|terwijl)\b[^;]{0,80}, (?:waar\w*|die|dat)\b[^.;,]{0,50}$"
)
# "Waar je elders een mbo-certificaat haalt, krijg je hier ..."
_WHERE = re.compile(r"^\W*(?:waar|terwijl|hoewel|haalde|kreeg)\b[^,;?]*$")
_HERE_AFTER = re.compile(r"^[^,;?]{0,50}, (?:gaat|krijg|is|blijf|heb|doe|houd|leer|nu|sluit)\w*\b")
# "Een traject dat wel ...": what this one does not.
_THAT_DOES = re.compile(
    r"\b(?:een|de|het|onze|ons) (?:[\w'-]+ ){1,4}?,? ?\b(?:die|dat|waar\w*)(?: (?:je|u|er))? wel\b[^.;,]{0,40}$"
)
_INSTEAD = re.compile(
    r"\b(?:kies|neem|volg|bekijk|ga|kijk|doe|boek)t?(?: (?:je|u))? dan (?!ook\b)(?!\w+ (?:deze|dit)\b)(?!deze|dit|hier)"
    r"[^.;]{0,60}$|"
    r"\b(?:wilt?|zoekt?) (?:je|u) (?:\w+ )?(?:wel|toch|later|ooit|daarna|uiteindelijk|alsnog)\b[^.;,?]{0,30}$|"
    r"\b(?:als|wanneer|indien) (?:je|u) (?:\w+ )?(?:wel|toch|liever|later|alsnog)\b[^.;,]{0,30}$|"
    r"\bwie (?:\w+ )?(?:wel|toch|later|liever|alsnog|daarna)\b[^.;,]{0,25}$"
)
# The certificate is only with a course that is not "this".
_ONLY = r"\b(?:alleen|enkel|uitsluitend|slechts|pas)\b"
_ONLY_WITH = re.compile(
    rf"^[^.;]{{0,40}}{_ONLY}(?: te \w+)? (?:bij|voor|in|aan|met|na|via) (?:de|die|een|het|onze|ons) {_THING}?{_COURSE}"
)
_ONLY_WITH_BEFORE = re.compile(
    rf"{_ONLY} (?:(?:bij|voor|in|aan|met|na|via) )?(?:de|die|een|het|onze) {_THING}?{_COURSE}[^.;]{{0,50}}$"
)
_NOT_ONLY = re.compile(r"\b(?:niet|meer dan) (?:alleen|enkel|slechts|uitsluitend)\b")
# "..., deze middag niet", "voor externen niet": what is left of a clause denies it for the reader.
_NOT_THIS = re.compile(
    r"[,;]\s?(?:maar |en |al )?(?:(?:deze|dit|hier|nu|vandaag|'s avonds)\b[^.;,]{0,30}?|"
    r"(?:voor|aan|bij|in|met|na) (?:de |het |deze |dit |onze )?(?!diploma|opleiding)[\w' -]{3,30}?)\s?\bniet\W*$|"
    r"\bniet (?:bij|voor|in|met|na|aan|van|via) (?:deze|dit)\b|\been andere? [\w-]+ dan (?:deze|dit)\b|"
    r"[,;] (?:deze|dit) (?:korte|kleine|eerste|lichte|basis\w*|gratis|losse|avond|middag|ochtend|dag|workshop|"
    r"lessen)\b|"
    r"[,;:] (?:de rest\b|"
    r"anderen\b|gasten\b|externen\b|buitenstaanders\b|losse (?:deelnemers|cursisten)\b|bezoekers\b)"
    r"(?![^.;]{0,60}\b(?:ook|eveneens|allemaal|examen|certificaat|geven|geeft|lever\w*|leid\w*)\b)|"
    r",? maar (?:hier|(?:bij |in |na |met )?(?:deze|dit)\b)(?![^.;]{0,50}\b(?:ook|wel|zelfs|juist)\b)|"
    r"\b(?:doe|volg|kom)t? (?:je|u)\b[^.]{0,50}\bdan (?:is het|krijg je|krijgt u) (?:zonder|geen|niets)\b"
)
# "In dat vervolg, een opleiding van een jaar, haal je het ...": the follow-up gives it.
_IN_NEXT = re.compile(
    r"\b(?:in|met|bij|tijdens|na) (?:dat|die|dit|deze|het|een) vervolg\w*\b[^.;]{0,70}$|"
    r"\b(?:if|when|once) you (?:later|subsequently|afterwards)\b[^.;]{0,80}$"
)
# "Wil je het ... halen, dan schrijf je je daarna in voor het volledige keuzedeel."
_WANTED = re.compile(r"^\W*(?:wilt?|wie|als|zoekt?|heb|voor)\b[^.;,?]{0,40}$")
_ELSEWISE = re.compile(
    r"^[^.;,?]{0,25}[,?] (?:dan )?[^.;]{0,30}\b(?:daarna|vervolgens|naderhand|apart|alsnog|volledige|hele|andere?|"
    r"elders)\b"
)
# What is taught lightly, and never examined.
_LIGHT = re.compile(
    r"\b(?:deze|dit|onze|ons|een|de|die) (?:[\w-]+ )?(?:snuffel\w*|proef(?:les\w*|dag\w*|maand|examen\w*)|opfris\w*|"
    r"bijles\w*|inloop\w*|hobby\w*|open (?:avond|dag|inloop)|info(?:dag|avond)|kennismaking\w*|instaptoets|"
    r"ori\S+ntatie(?:dag|week|middag|avond)\w*|rondleiding|smaakmaker)\b"
)
_WITHOUT = re.compile(r"\b(?:geen|niet|meer dan|zonder|gratis|was|waren|vroeger|vooraf|eerst|ook)\b[^.;,]{0,25}$")
_AFTER_THIS = (
    r"\b(?:hierna|daarna|vervolgens|naderhand|later|erna|na (?:een van )?(?:deze|dit|de|het|afloop|afronding|"
    r"goedkeuring)\b[^.;]{0,40}?|"
    r"volgend (?:jaar|schooljaar|seizoen|semester))\b"
)
_CHOICE = (
    r"(?:kunt?|wilt?|mag|kies|kiest|kiezen|gaan|gaat|begin\w*|start\w*|verder|doorgaan|overstappen|instromen|zoeken|"
    r"aanmelden voor|inschrijven voor|beslis\w*|besluit\w*)"
)
_SOMETHING = r"(?:een|het|de|aan|naar|tussen|in|voor|met|onze)"
_NEXT = re.compile(
    rf"{_AFTER_THIS}[^.;]{{0,40}}\b{_CHOICE}\b[^.;]{{0,50}}\b{_SOMETHING} (?:[\w'-]+ ){{0,2}}?{_COURSE}[^.;]{{0,40}}$|"
    rf"\b(?:doorstromen|overstappen|doorgaan|gaan zoeken|op zoek gaan) (?:naar|met|voor|in)\b[^.;]{{0,60}}$|"
    r"\b(?:kan|kun|kunt|mag|wil|wilt)\b[^.;,]{0,25}\b(?:door|verder) (?:naar|in|met)\b[^.;]{0,40}$|"
    r"\bdan (?:mag|kunt?|kan) (?:je|u)\b[^.;]{0,30}\b(?:inschrijven|aanmelden|instromen|starten|"
    r"beginnen)\b[^.;]{0,60}$|"
    r"\b(?:toegelaten|toelating|instroom|instromen|toegang) (?:worden )?(?:tot|in|naar)\b[^.;]{0,60}$|"
    r"\b(?:kiezen|keuze|kiest) tussen\b[^.;]{0,60}$"
)
_NEXT_AFTER = re.compile(
    r"^[^.;,]{0,25}\b(?:is|zijn|blijft|komt|volgt) (?:iets voor |pas |dus |een zaak van )?(?:voor )?(?:later|"
    r"het vervolg|"
    r"daarna|in het vervolg|een volgende\b)|^[^.;,]{0,30}\b(?:wilt?|willen) gaan\b|"
    r"^[^.;]{0,90}\b(?:je|jouw|uw|de|een) volgende (?:stap|halte|doel|trede|station)\b|"
    r"^[^.;,]{0,20}\b(?:gaan |te gaan )?(?:zoeken|overwegen)\b"
)


def is_of_other_course(before: str, after: str) -> bool:
    """Whether the sentence gives the certificate to another course, and not also to this one."""
    if _NOT_THIS.search(after) or _NEXT_AFTER.match(after):
        return True
    if _IN_NEXT.search(before) or (_WANTED.match(before) and _ELSEWISE.match(after)):
        return True
    return bool(_is_compared(before, after) or _NEXT.search(before) or _named(before))


def _named(before: str) -> bool:
    found = _OTHER_COURSE.search(before)
    if found is None:
        return False
    if _ITS_OWN_CLAUSE.search(before[found.end() :]):
        return True
    return not _LIKE.search(before[: found.start()]) and not _BACK_HERE.search(before[found.end() :])


def _is_compared(before: str, after: str) -> bool:
    if _WHERE.match(before) and _HERE_AFTER.match(after):
        return True
    light = _LIGHT.search(f"{before}\u00a7{after}")
    if light is not None and not _WITHOUT.search(f"{before}\u00a7{after}"[: light.start()]):
        return True
    if _UNLIKE.search(before) or _THAT_DOES.search(before) or _INSTEAD.search(before):
        return True
    only = _ONLY_WITH.match(after) or _ONLY_WITH_BEFORE.search(before)
    return only is not None and not _NOT_ONLY.search(before + after)
