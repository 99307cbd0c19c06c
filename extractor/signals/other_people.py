"""Certificates that others get or have: a school's own students, who comes with one, someone in a story.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_STUDENTS = (
    r"(?:(?:(?:mbo|bol|bbl|voltijd|dag|diploma)-?\s?|eigen |reguliere |ingeschreven |zittende |huidige )(?:[\w-]+ )?"
    r"student(?:en)?|bbl['\u2019]?ers|bol['\u2019]?ers|student(?:en)? (?:van|in|uit) (?:de|onze|"
    r"een) (?:[\w-]+ )?opleiding|"
    r"ingeschreven (?:staan|student\w*)|als student\b)"
)
_LIMITED = r"\b(?:alleen|uitsluitend|enkel|slechts|exclusief|voorbehouden|bestemd|bedoeld)\b"
_ONLY_STUDENTS = re.compile(
    rf"{_LIMITED}[^.]{{0,50}}\b(?:\w+-?)?(?:{_STUDENTS}|studenten)\b|\bvoor (?:onze |de )?{_STUDENTS}|"
    rf"\b(?:moet|dien)t? (?:je|u) (?:wel |eerst )?(?:als )?student\b|\b(?:je|u) moet (?:wel |"
    rf"eerst )?(?:als )?student\b|"
    rf"\b(?:wie|mits|als|indien|wanneer)\b[^.;,]{{0,20}}\b(?:{_STUDENTS}|student bent)"
)
_STUDENTS_GET = re.compile(rf"\b{_STUDENTS}\b[^.;]{{0,70}}$")
_FOR_ALL = re.compile(
    r"\bniet (?:alleen|enkel|uitsluitend)\b|\book\b[^.;]{0,25}\b(?:los|apart|voor|als)\b|\bgeen student\b|\biedereen\b|"
    r"\bnet als\b|\bnet zo\w*\b|\beven ?(?:goed|veel)\b|\bhetzelfde\b|\bzowel\b|\bgelijk aan\b|\b(?:zonder|"
    r"hoe[fv]\w*)\b[^.;]{0,30}\bstudent\b"
)
_WHOLE = re.compile(
    r"^[^.;]{0,60}\b(?:moet|volg|dien)t? (?:je|u)\b[^.;]{0,25}\b(?:hele|volledige|complete|gehele|volle|\w+jarige)\b"
    r"[^.;]{0,15}opleiding|^[^.;]{0,40}\balleen\b[^.;]{0,30}\bals (?:onder)?deel van\b"
)
_EARLIER = r"(?:al|reeds|nog|eerder|ooit|eerst|vooraf)"
_HELD = re.compile(
    rf"\b(?:eerder|al|reeds|vroeger) (?:be|ge)?(?:haald|behaald|gehaald|verkregen|verworven)e? (?:[\w-]+ ){{0,2}}$|"
    rf"\b(?:heeft|hebt|heb|hebben|bezit|had|bezat)\b[^.;,]{{0,30}}\b(?:al|reeds|van vroeger nog|nog van vroeger|"
    rf"van vroeger) "
    rf"(?:een|het|dat|je|uw|haar|zijn|hun) (?:[\w-]+ ){{0,2}}$|"
    rf"\b(?:wie|die|als|wanneer|indien|mits)\b[^.;,]{{0,60}}\b{_EARLIER} (?:een|het|je|uw|dit) (?:[\w-]+ ){{0,2}}$|"
    r"\b(?:start\w*|begin\w*|instroomt?|instapt?|deelneemt|aanmeldt?|komt) (?:[\w-]+ ){0,6}met (?:een|je|uw|het|"
    r"minimaal een) (?:[\w-]+ ){0,3}$"
)
_HELD_AFTER = re.compile(
    r"^[^.;,]{0,60}\b(?:al|reeds|eerder)? ?(?:bezit|bezitten|in huis hebt|meebrengt|meeneemt naar de intake)\b|"
    r"^[^.;,]{0,50}\bop zak\b[^.]{0,10}[;,:][^.]{0,30}\bzonder\b|"
    r"^(?: [\w'-]+){0,4} (?:verplicht|vereist|noodzakelijk)\b|"
    r"^[^.;,]{0,40}\b(?:kunnen )?(?:laten zien|overleggen|inleveren|meebrengen)\b"
)
# "Wie met een mbo-certificaat komt, mag ...", "het mbo-certificaat geeft toegang tot ...".
_LETS_IN = re.compile(
    r"^(?![^.;]{0,60}\ben\b)[^.;]{0,50}\b(?:mag|mogen|kan|kunnen|kunt?)\b[^.;,]{0,30}\b(?:instromen|instappen|"
    r"deelnemen|meedoen|beginnen|"
    r"starten)\b|"
    r"^[^.;,]{0,30}\b(?:recht op deelname|toegang tot|toelating)\b|"
    r"^[^.;]{0,60}\b(?:stuur|mail|upload|lever|toon|neem|laat)t? (?:je|u)\b[^.;]{0,60}\b(?:op|in|mee|zien)\b"
)
_GETS = re.compile(r"\b(?:krijg|ontvang|haal|behaal|verdien)\w*\b")
_ASKED_FOR = re.compile(
    r"\b(?:instroom|instap|toegang|startniveau|voorwaarden?|vereisten?|aanmelden met)\s?:[^.;]{0,30}$|"
    r"^\W*(?:geslaagd|gezakt|zakte|klaar|toe)\b[^.;?]{0,50}$"
)
_MUST = re.compile(r"\b(?:moet|moeten|dient|dienen)\b[^.;,]{0,25}$")
_MUST_HAVE = re.compile(r"^[^.;,]{0,40}\b(?:hebben|bezitten|tonen|overleggen|laten zien)\b")
_GETS_IT_AFTER = re.compile(r"\b(?:straks|na (?:afloop|afronding|deze|dit)|aan het eind\w*)\b")


def is_for_students(before: str, after: str) -> bool:
    """Whether only who follows a whole programme gets it."""
    if _WHOLE.match(after):
        return True
    sentence = f"{before} \u00b7 {after}"
    if "student" not in sentence and "'ers" not in sentence and "\u2019ers" not in sentence:
        return False
    if _FOR_ALL.search(sentence):
        return False
    return bool(_ONLY_STUDENTS.search(sentence) or _STUDENTS_GET.search(before))


def is_held(before: str, after: str) -> bool:
    """Whether who comes has it already."""
    if _GETS_IT_AFTER.search(before):
        return False
    asked = _ASKED_FOR.search(before) or (_MUST.search(before) and _MUST_HAVE.match(after))
    return bool(
        asked
        or _HELD.search(before)
        or _HELD_AFTER.match(after)
        or (_LETS_IN.match(after) and not _GETS.search(before))
    )
