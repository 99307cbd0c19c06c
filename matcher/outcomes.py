"""Whether a text speaks of another outcome than an mbo-certificaat, or of none.

A code with a price counts by itself only where nothing of the kind is said: who prints the code of a keuzedeel may
teach its stuff and give a proof of the school's own.
"""

import re

# Proofs; what shows who someone is, or that he may drive, is none.
_PROOF = (
    r"(?:certificaten|certificaat|(?<!rij)(?<!legitimatie)(?<!identiteits)(?<!betaal)(?<!id-)bewijs(?:je)?|"
    r"verklaring(?! omtrent)|getuigschrift|badges?|papier(?:en|tje)?|oorkonde|diploma|credentials?|aantekening)\b"
)
_GET = (
    r"\b(?:krijg|ontvang|behaal|haal|sluit|afge|afron|rond|lever|reik|uitge|geef|geven|verdien|eindig|belo|bekro|"
    r"verstrek|receive|earn|get|award)\w*"
)
_LABEL = (
    r"(?:resultaat|certificering|certificaat|diploma|afsluiting|afronding|bewijs|erkenning|(?:officieel |landelijk )?"
    r"erkend|papier|waardedocument|opbrengst|result|outcome)"
)
_NO = r"\b(?:geen|niet|zonder|nooit|no|not|without)\b"
_OTHER = re.compile(
    rf"{_GET}\b[^.;\n\u00b7]{{0,60}}?\b\w*{_PROOF}|\b\w*{_PROOF}[^.;\n\u00b7]{{0,60}}?{_GET}|"
    rf"(?:^|[\n\u00b7|.] ?){_LABEL}\s?[:?](?!\s?(?:\w+ )?\w*(?:examen|toets|proeve|assessment|portfolio))|"
    rf"{_NO}[^.;\n\u00b7]{{0,40}}?(?:erken|certific|diploma\b|papier|examen|examin|ge\u00ebxamin|offici|toets|beoordeel)|"
    r"\bniet-erkend|\b(?:erken\w*|certificering|examen|diploma|papier)\b[^.;\n\u00b7]{0,40}?\b(?:niet|geen|ontbreekt)\b|"
    r"\bgebaseerd\b|\bge\u00efnspireerd\b|\bafgeleid\b|\bontleend\b|\bkennismaking\b|\bvoorproef|"
    r"\b(?:onderwerpen|onderdelen|thema's|elementen|delen|stof|kennis|inhoud) (?:uit|van) (?:het|dit|een) keuzedeel\b"
)
# What is asked for beforehand; and a certificate with the code itself ("Certificaat C0160") is no other one.
_ASKED_FOR = re.compile(r"\b(?:nodig|vereist|verplicht|toelat|vooropleiding|required)")
_ENDS = (". ", "\n", "\u00b7")
_CODED = re.compile(r"certificaa?t\w* [^.;]{0,20}\b[kc]\d{4}\b")


def tells_other_outcome(text: str) -> bool:
    """Of what is asked for beforehand it tells nothing."""
    lowered = text.lower()
    return any(_is_other(_around(lowered, found)) for found in _OTHER.finditer(lowered))


def _is_other(statement: str) -> bool:
    return not _ASKED_FOR.search(statement) and not _CODED.search(statement)


def _around(text: str, found: re.Match[str]) -> str:
    """The statement in which it stands."""
    first = max(text.rfind(end, 0, found.start()) for end in _ENDS)
    ends = (text.find(end, found.end()) for end in _ENDS)
    return text[max(first, 0) : min((end for end in ends if end >= 0), default=len(text))]
