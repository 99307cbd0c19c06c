"""Whether a sentence speaks of another course than the one that is offered: what someone must have or may do later."""

import re

_SENTENCE_ENDS = (". ", "! ", "? ", "; ", "\n", " · ", "|")
_CLAUSE_ENDS = (", ", ": ", " - ", " \u2013 ", *_SENTENCE_ENDS)
# Before, after, beside or in the place of this course, or done by others once. "Je hebt een ..." asks for it, "dan heb
# je een ..." gives it.
_OTHER_COURSE = re.compile(
    r"\b(?:nodig|vereist\w*|vooropleiding\w*|voorkennis|toelat\w*|toegelaten|toegang|instroom\w*|instromen|bezit|"
    r"beschik\w*|voorwaarde\w*|voorafgaand\w*|vervolg\w*|volgende stap|verder|doorstro\w*|eerder|"
    r"andere?|bijvoorbeeld|zoals|naast|combin\w*|opvolger|voorloper|voorheen|voormalige?|vroeger|"
    r"laten (?:wij|we) toe|"
    r"(?:zij|degenen|mensen|deelnemers|cursisten|medewerkers|iedereen|collega's|wie) (?:die )?met (?:een |het |dit )?"
    r"(?:mbo|certificaat|diploma)|"
    r"vrijstelling\w*|not|further|(?:bekijk|zie|lees|kijk|misschien) ook|ook interessant|al behaald|"
    r"(?:haar|zijn|hun) (?:mbo|certificaat)|liet|lieten|behaalden?|haalden?|kreeg|kregen|vertelt|vertelde|"
    r"(?:je|u|jij) (?:hebt|heeft) (?:al|een|het|minimaal|minstens)|(?:wie|als (?:je|u)) \w*\b ?(?:al|reeds))\b"
    r"|^heb(?:t|ben)? (?:je|u|jij)\b"
    r"|\b(?:daarna|hierna|later)\b[^.]*\b(?:kun|kunt|kan|kunnen|volgt?|volgen|gaat?|gaan|door|doet?|doen|wilt?|mag)\b"
    r"|\b(?:kun|kunt|kan|kunnen|volgt?|gaat?|gaan|wilt?|mag) (?:[a-z]+ )?(?:daarna|hierna|later)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:geen|niet|nooit|zonder)\b", re.IGNORECASE)


def of_another(text: str, start: int, end: int) -> bool:
    """Of what stands in `text` from `start` to `end`: by the words of its sentence before it, and of its own clause."""
    sentence = text[_after_last(text, _SENTENCE_ENDS, start) : _before_next(text, _CLAUSE_ENDS, end)]
    if _OTHER_COURSE.search(sentence):
        return True
    return bool(_DENIED.search(text[_after_last(text, _CLAUSE_ENDS, start) : _before_next(text, _CLAUSE_ENDS, end)]))


def _after_last(text: str, ends: tuple[str, ...], at: int) -> int:
    """Each end is looked for behind those that were found: most of a text lies before them."""
    last = 0
    for end in ends:
        found = text.rfind(end, max(0, last - len(end)), at)
        last = max(last, found + len(end)) if found >= 0 else last
    return last


def _before_next(text: str, ends: tuple[str, ...], at: int) -> int:
    first = len(text)
    for end in ends:
        found = text.find(end, at, first + len(end))
        first = min(first, found) if found >= 0 else first
    return first
