"""What the sentence that a signal quotes says by its words: whose course, whose voice, and whether it is a heading."""

import re

# "Aanmelden via ...", "zie de website van ...": where to go, which need not say whose the course is.
_WAY_THERE = re.compile(
    r"\b(?:aanmeld|inschrij|schrijf|website|site|informatie|contact)|^(?!.*(?:examen|certifica)).*\bterecht\b",
    re.IGNORECASE,
)
_OWN_STUDENTS = re.compile(
    r"\b(?:alleen|uitsluitend|enkel|bedoeld|bestemd|exclusief)\b[^.;]{0,40}\bstudenten\b|\bals (?:je|"
    r"u)\b[^.;]{0,30}\bopleiding\b|"
    r"\bleerjaar\b|\bonderdeel van (?:je|jouw|hun) (?:diploma|opleiding)\b",
    re.IGNORECASE,
)
# Above a list: what all its rows are for.
_PAGE_OF_STUDENTS = re.compile(
    r"^\W*(?:[\w-]+ ){0,4}voor (?:[\w-]+ )?(?:ingeschreven|huidige|zittende|reguliere) ", re.IGNORECASE
)
_OWN_VOICE = re.compile(r"\b(?:wij|we|ons|onze|onszelf)\b", re.IGNORECASE)
_GETS = re.compile(r"\b(?:krijg|ontvang|behaal|haal|sluit|leid|lever|reik|geef|geven|verdien)", re.IGNORECASE)
_GIVES = re.compile(r"\b(?:geeft|geven|reik\w*|verstrek\w*|uitgeven|uit te geven|leid\w*)\b", re.IGNORECASE)
_HEADING = 6  # words
_SEVERAL = re.compile(r"certificaten\b", re.IGNORECASE)
_CERTIFIES = re.compile(r"certifica|examen|toets", re.IGNORECASE)
_OFFICIAL = re.compile(r"\bmbo[ -]?certifica(?:at|ten|te)\b", re.IGNORECASE)
_CERTIFICATE = re.compile(r"\bcertifica(?:at|ten)\b|diplomaregister", re.IGNORECASE)
# Words that deny, except or put off, and what they may deny beside a promise.
_SETS_APART = re.compile(
    r"\b(?:niet|geen|nooit|nimmer|noch|zonder|behalve|uitgezonderd|evenmin|helaas|pas|slechts|elders|buiten|exclusief|"
    r"tenzij|andere?|binnenkort|hopelijk|vroeger|voorheen|not|no|never|without|unless|"
    r"other|another)\b",
    re.IGNORECASE,
)
_SETS_NOTHING_APART = re.compile(
    r"\b(?:niet|meer dan|not) (?:alleen|enkel|slechts|uitsluitend|zomaar|only|just)\b|"
    r"\b(?:geen|zonder|no|without) (?:[\w-]+ )?(?:diploma|vooropleiding|student|ervaring|voorkennis|opleiding|dure|"
    r"prior)\b|"
    r"\bhoe[fv]\w*\b[^.;,]{0,20}\b(?:niet|geen)\b|\bniet (?:verplicht|nodig|moeilijk)\b|\bandere (?:cursist|"
    r"deelnemer)\w*",
    re.IGNORECASE,
)


def sets_apart(quote: str) -> bool:
    """Something is denied, excepted or put off that a promise does not explain: it may be the promise itself."""
    parts = [part for part in quote.split(";") if "certifica" in part.lower()] or [quote]
    return any(_SETS_APART.search(_SETS_NOTHING_APART.sub("", part)) for part in parts)


def is_heading_of_several(quote: str) -> bool:
    """`Mbo-certificaten techniek`: what stands above many, and says nothing of each."""
    return len(quote.split()) <= _HEADING and bool(_SEVERAL.search(quote)) and not _GETS.search(quote)


def announces(quote: str) -> bool:
    """`Binnenkort`, `Verwacht: najaar 2027`: short, and not of what the certificate or an exam asks."""
    return len(quote.split()) <= _HEADING and not _CERTIFIES.search(quote)


def names_certificate(quote: str) -> bool:
    return _CERTIFICATE.search(quote) is not None


def names_official_one(text: str) -> bool:
    """An mbo-certificaat by that name."""
    return _OFFICIAL.search(text) is not None


def in_own_voice(quote: str) -> bool:
    return _OWN_VOICE.search(quote) is not None


def gives_itself(quote: str) -> bool:
    """The school says that it gives or leads to something."""
    return in_own_voice(quote) and _GIVES.search(quote) is not None


def points_the_way(quote: str) -> bool:
    return _WAY_THERE.search(quote) is not None


def only_for_students(quote: str) -> bool:
    """Of a programme, who choose it as a part of that."""
    return _OWN_STUDENTS.search(quote) is not None


def begins_with_students(quote: str) -> bool:
    """`Keuzedelen voor huidige studenten`."""
    return _PAGE_OF_STUDENTS.match(quote) is not None
