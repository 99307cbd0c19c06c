"""Certificates that a course gave once, or may give one day: nothing for who follows it now.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_CLAUSE = re.compile(r"[,;:()\u2013\u2014]| - |\b(?:maar|want|en (?:nu|sindsdien|tegenwoordig))\b")
_PAST = re.compile(  # "het behaalde certificaat" is none
    r"\b(?<!het )(?<!een )(?<!de )(?<!je )(?<!uw )(?:sloot|sloten|kreeg|kregen|haalden?|behaalden?|ontving(?:en)?|"
    r"gaf|gaven|leidden?|was|waren|werd(?:en)?|"
    r"zat(?:en)?|hoorden?|leverden?|had(?:den)?|verdienden?|reikten?|eindigden?|bestond|kon(?:den)?|mocht(?:en)?|"
    r"rondden?|verwierf|verwierven|opleverden?|afsloot|afsloten|uitreikten?|toekenden?|ging)\b"
)
_I = re.compile(r"\bik\b")  # who followed the course tells of it
_FORMERLY = re.compile(
    r"\b(?:vroeger|voorheen|destijds|indertijd|eertijds|toentertijd|voor het laatst|in het verleden|weleer|ooit (?:was|"
    r"gaf|kreeg|kon|leidde))\b"
)
_STILL = re.compile(r"\b(?:ook (?:dit|jij|nu|u|jullie|in 20\d\d)|voortaan|nog steeds|nog altijd)\b")
_GONE_AFTER = re.compile(
    r"^(?![^.]{0,60}\b(?:niet|nooit|nimmer) (?:\w+ )?(?:vervallen|geschrapt|verdwenen))[^.]{0,100}\b(?:is|zijn|werd|"
    r"inmiddels|"
    r"intussen|certificaat|,)? ?(?:vervallen|afgeschaft|geschrapt|ingetrokken|opgeheven|verleden tijd|verdwenen)\b|"
    r"^[^.]{0,100}\b(?:geldt|kan|bestaat|is|gaat|lukt) [^.;]{0,25}\bniet (?:meer|langer)\b|"
    r"^[^.]{0,60}\bsindsdien (?:is|krijg|geven|niet)\b"
)
_PERHAPS = re.compile(
    r"\b(?:misschien(?! (?:wel|gek|raar|vreemd|af)\b)|hopelijk|wellicht|vermoedelijk|waarschijnlijk|mogelijkerwijs|"
    r"hoogstwaarschijnlijk)\b"
)
_PERHAPS_AFTER = re.compile(
    r"^[^.;]{0,30}\b(?:volgt|komt) (?:er )?(?:mogelijk|later|nog|misschien|hopelijk|te zijner tijd|t\.z\.t\.)|"
    r"^[^.;]{0,40}\b(?:aanvraag|erkenning|goedkeuring)\b[^.;]{0,40}\b(?:ligt|loopt|wacht|ingediend|in behandeling)\b|"
    r"^[^.;]{0,40}\b(?:aangevraagd|te verwachten|verwacht)\b|"
    r"^[^.;,]{0,30}\bmogelijk (?:in|vanaf|per|binnenkort|pas|volgend)\b"
)
_WAITS = re.compile(
    r"\b(?:verwacht(?: in| vanaf)? (?:20\d\d|najaar|voorjaar)|aanvra\w+ (?:voor|van)|toekomstige (?:groepen|deelnemers|"
    r"cursisten|edities))\b[^.;]{0,30}$|"
    r"\bzodra\b[^.;]{0,40}\b(?:ocw|sbb|minister\w*|akkoord|toestemming|besluit)\b[^.;]{0,80}$"
)


def is_gone(before: str, after: str) -> bool:
    """Given once: a verb of the past, or words for it, in the clause of the certificate; or an end to it after that."""
    if _GONE_AFTER.match(after):
        return True
    if _STILL.search(after):
        return False
    clause = f"{_CLAUSE.split(before)[-1]} \u00b7 {_CLAUSE.split(after)[0]}"
    past = _PAST.search(clause) and not _I.search(clause)
    return bool(past or _FORMERLY.search(clause))


def is_hoped_for(before: str, after: str) -> bool:
    """Planned, asked for, or only possible."""
    clause = f"{_CLAUSE.split(before)[-1]} \u00b7 {_CLAUSE.split(after)[0]}"
    return bool(_PERHAPS.search(clause) or _PERHAPS_AFTER.match(after) or _WAITS.search(before))
