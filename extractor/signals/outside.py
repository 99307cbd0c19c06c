"""Certificates for which more is needed than the course: an exam taken elsewhere, arranged and paid for apart.

All patterns are for lower-case text.
"""

import re

_SCHOOL = (
    r"(?:\w*-?school|roc|aoc|(?:onderwijs|mbo-?|examen|opleidings)?instelling|opleider|instituut|\w*bureau|"
    r"(?:examen|opleidings|kennis)centrum)\b"
)
_OUTSIDE = re.compile(
    r"\belders\b(?! (?:werk|woon|woont|in dienst|gevolgd|behaald|gehaald|geleerd|opgedaan))|"
    rf"\b(?:bij|via|van|door|aan|naar) een (?:[\w-]+ )?{_SCHOOL}|\been andere? {_SCHOOL}|\bbij een derde\b|"
    r"\bextraneus\b|\b(?:los|extern|apart|afzonderlijk) (?:extern )?(?:examen|assessment|examentraject|contract)\b|"
    r"\b(?:aparte|externe|afzonderlijke|losse) (?:toets|proeve|inschrijving|aanmelding|overeenkomst|procedure)\b|"
    rf"\b{_SCHOOL} naar (?:eigen )?keuze\b|\bop eigen (?:initiatief|gelegenheid|houtje)\b|"
    r"\bbuiten (?:deze|dit|onze|de) (?:[\w-]+ )?(?:cursus|training|opleiding|workshop|lessen|scholing|traject|"
    r"module)\b|"
    r"\blos van (?:deze|dit|onze)\b|\bzelf (?:heen gaat|een examen|betaalt|aanvraagt|regelt|afspreekt|bekostigt|"
    r"organiseert)\b|"
    r"\b(?:niet|nog niet) (?:in|bij) (?:de|deze) (?:prijs|cursus|training) (?:inbegrepen|begrepen)\b|"
    r"\b(?:evc|vrijstellings)-?procedure\b"
)
_NO_NEED = re.compile(
    r"\b(?:niet|nooit|nergens|geen|zonder|hoe[fv]\w*|of|ook)\b[^.;,]{0,30}$|"
    r"\b(?:werk\w*|stage|leerbedrijf|baan|in dienst|praktijk\w*|medewerker\w*)\b[^.;,]{0,25}$"
)


def needs_more(before: str, after: str) -> bool:
    """Whether a sentence about the certificate asks for something outside the course."""
    sentence = f"{before.rpartition(';')[2]}\u00a7{after}"
    found = _OUTSIDE.search(sentence)
    return found is not None and not _NO_NEED.search(sentence[: found.start()])
