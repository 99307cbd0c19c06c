"""Certificates to which this course is a part of the way: "samen met de andere modules ...", "een derde van het ...".

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_PARTS = (
    r"(?:modules?|onderdelen|delen|deel|cursussen|blokken|blok|vakken|trainingen|bouwstenen|certificaten|trajecten|"
    r"dagdelen)"
)
_OTHERS = r"(?:andere|overige|resterende|volgende|aanvullende|ontbrekende|aparte|losse)"
_NUMBER = r"(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\d{1,2}|alle|de)"
_THIS = (
    r"(?:deze|dit|elke|elk|ieder|iedere|onze|ons) (?:[\w-]+ )?(?:module|onderdeel|deel|cursus|blok|vak|training|"
    r"workshop|"
    r"les|dag|bouwsteen|deelcursus)"
)
# "Voor het mbo-certificaat heb je nog twee andere modules nodig", "... samen met de overige delen".
_MORE = re.compile(
    rf"\b(?:in combinatie met|samen met|tezamen met|gecombineerd met|aangevuld met|als ook|ook nog|plus) (?:de |een |"
    rf"nog )?(?:{_NUMBER} )?(?:{_OTHERS} {_PARTS}|{_PARTS} [a-z\d]\b|{_OTHERS}\b)|"
    rf"\b(?:nog|ook|daarnaast)\b[^.;,]{{0,20}}\b(?:{_NUMBER} )?{_OTHERS} (?:\w+ )?{_PARTS}\b|"
    rf"\b(?:pas|alleen|enkel|slechts|eerst)\b[^.;,]{{0,40}}\b(?:{_OTHERS}|hele|volledige|gehele|complete) (?:\w+ )?"
    rf"(?:{_PARTS}|\w*opleiding|\w*programma|\w*traject|reeks|leerlijn)\b|"
    rf"\b{_THIS} is (?:\w+ )?(?:een|\u00e9\u00e9n|1) van (?:de )?{_NUMBER}\b|"
    rf"\b(?:nog|ook) (?:module|deel|blok|onderdeel) (?:[a-z\d]|twee|drie|vier)\b"
)
_BUT = re.compile(r"\b(?:niet|geen|zonder|hoe[fv]\w*|ook los|los te)\b")
# "Je behaalt een derde van het ...", "het eerste deel van de weg naar het ...".
_SHARE = re.compile(
    r"\b(?:helft|derde|kwart|stuk|stukje|gedeelte|vijfde|zesde|brok|fractie|begin|percentage|%|procent) van "
    r"(?:(?:de|het|een) (?:weg|traject|route|reeks|leerlijn|pad|programma) (?:naar|voor|tot|richting) )?"
    r"(?:een |het |de )?(?:[\w-]+ )?$|"
    r"\b(?:eerste|tweede|derde|vierde) (?:deel|stap|module|blok|fase|etappe|helft)\b[^.;,]{0,12}\b(?:van (?:de|het|"
    r"een) )?"
    r"(?:weg|traject|route|reeks|leerlijn|pad) (?:naar|voor|tot|richting) (?:een |het |de )?$"
)
# "Voor het echte werk, het mbo-certificaat, moet je de avondopleiding doen".
_FOR_IT = re.compile(r"\b(?:voor|om)\b[^.;]{0,40}$")
_WHOLE_NEEDED = re.compile(
    r"^[^.;:?]{0,25}\b(?:moet|dien|dient|volg|volgt|doe|doet|kies|kiest) (?:je|u)\b[^.;]{0,15}\b(?:de|een|het) "
    r"(?!cursus|"
    r"training|examen|module)(?:[\w-]+ )?(?:\w+opleiding|opleiding|\w+traject|\w+variant|keuzedeel|\w+cursus)\b|"
    r"^[^.;]{0,40}\balleen (?:als|wanneer|indien) (?:je|u) (?:de|het|een) (?:complete|volledige|hele|gehele|"
    r"reguliere)\b"
)
# "Cursisten krijgen een bewijs, studenten het mbo-certificaat": which of them the reader is, stands elsewhere.
_STUDENTS = re.compile(r"\bstudenten?\b")
_GUESTS = re.compile(
    r"\b(?:cursist(?:en)?|deelnemers?|externen?|gasten|particulieren|werkenden|anderen)\b[^.;]{0,40}\b(?:bewijs|"
    r"verklaring|"
    r"getuigschrift|deelname\w*|niets)\b"
)
_OF_STUDENTS_ONLY = re.compile(
    r"\b(?:hoort|horen) bij (?:de|een|onze) (?:[\w-]+ )?\w*opleiding\b[^.;]{0,30}\b(?:daarbuiten|los|niet)\b|"
    r"^[^.;]{0,12}\b(?:is|zijn) (?:er )?(?:alleen |uitsluitend )?voor (?:onze |de )?studenten\b(?! en\b)"
)


def is_only_partly(before: str, after: str) -> bool:
    """Whether more courses than this one are needed, or it is for who follows a whole programme."""
    sentence = f"{before} \u00a7 {after}"
    more = _MORE.search(sentence)
    if more is not None and not _BUT.search(sentence[max(0, more.start() - 25) : more.end()]):
        return True
    if _SHARE.search(before) or (_FOR_IT.search(before) and _WHOLE_NEEDED.match(after)):
        return True
    of_two = _STUDENTS.search(sentence) and _GUESTS.search(sentence)
    return bool(of_two or _OF_STUDENTS_ONLY.search(after))
