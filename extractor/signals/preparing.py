"""Courses that only prepare: for an exam that is taken elsewhere, or of which no one says that it is taken here.

All patterns are for lower-case text. A course that also examines prepares as well, so that the exam decides.
"""

import re

from extractor.signals.clue import clue
from extractor.signals.sentences import Sentences
from register.signals import SignalName as Name

_EXAM = r"(?:\w*examens?|toets(?:en|ing)?|examinering)\b"
# What makes the certificate an outcome again: "bereidt je voor op het examen en leidt tot ...".
_ON = (
    r"(?:(?!\b(?:(?:be)?haal|(?:be)?halen|(?:be)?haalt|krijg|krijgt|ontvang|ontvangt|leidt|levert|sluit|reiken|geeft|"
    r"geven|wordt)\b)[^.;])"
)
_LEADS_TO = r"\b(?:voor|op|bij|naar|aan|van) (?:[\w-]+ ){0,3}?"
_PREPARES = (
    r"(?:(?:goed |optimaal )?(?<!zelf )voorbereid(?:ing|t|en)?|bereid\w*|klaar(?:gestoomd|maken|maakt)?|"
    r"train(?:t|en|ing)?|oefent?|oefenen|gericht|helpt|toe(?= (?:aan|naar))|(?:leidt?|opleidt) (?:je |u )?op)"
)
_FOR_EXAM = re.compile(
    rf"\b{_PREPARES}\b(?:(?!,){_ON}){{0,50}}{_LEADS_TO}{_EXAM}"
    rf"(?:{_ON}{{0,25}}|,? waarmee {_ON}{{0,25}}|,? dat (?:op)?leidt tot (?:[\w-]+ ){{0,3}})$|"
    rf"\b(?:oefen\w*|proefexamen\w*)\b{_ON}{{0,60}}\b(?:slaag\w*|slagen) voor (?:[\w-]+ ){{0,2}}$|"
    r"\b(?:slaag\w*|slagen|op ?(?:wil |wilt |willen )?(?:gaan|gaat)|(?:examen)?klaar|oefen\w*|trainen|studeren) voor "
    r"(?:(?:een|het|je|jouw|dit|uw|officiële|erkende|landelijke) ){0,3}$|"
    rf"\b(?:wie|die|kandidaten|deelnemers)\b{_ON}{{0,40}}\bexamen (?:gaan |gaat |wil\w* )?do(?:en|et) voor "
    rf"(?:[\w-]+ ){{0,3}}$"
)
_ASKED = re.compile(
    r"^\W*(?:doet? (?:je|u|jij)\b[^.?]{0,30}\bexamen|ga(?:at)? (?:je|u|jij)\b[^.?]{0,30}\bop|klaar|"
    r"wilt? (?:je|u|jij)\b[^.?]{0,20}\bexamen doen|"
    r"ben (?:je|u|jij)\b[^.?]{0,20}\bgezakt)\b[^.?]{0,40}$"
)
_HERE = re.compile(
    rf"\b{_EXAM}[^.;]{{0,90}}(?<!niet )\b(?:bij ons\b|(?:op|aan|door|in) (?:onze|ons)\b|"
    rf"inbegrepen\b(?<!niet inbegrepen)|hoort erbij\b|inclusief\b)|"
    rf"\binclusief (?:het |examentraining en )?{_EXAM}|(?<!niet )\bbij ons\b[^.;]{{0,30}}\b{_EXAM}|"
    rf"\b(?:wij|we) (?:nemen|examineren|toetsen)\b|\bonze (?:eigen )?examen\w*"
)
_SUBSTANCE = re.compile(
    r"\b(?:\w*eisen|voorwaarden|criteria|inhoud|\w*stof|leerdoelen|onderwerpen|theorie|werkprocessen|niveau|kennis|"
    r"vaardigheden|competenties) "
    r"(?:van|voor|uit|bij) (?:[\w-]+ ){0,3}$|"
    r"\bgebaseerd op (?:[\w-]+ ){0,3}$|"
    # what one takes along to it, or has a taste of
    r"\b(?:basis|fundament|ondergrond|bagage|rugzak|voorsprong|steuntje in de rug|kans(?:en)?|aanloop|aanzet|voorwerk|"
    r"voorproef(?:je)?|proeverij(?:tje)?|kennismaking|introductie|opwarmer(?:tje)?|brug|springplank|smaakmaker) "
    r"(?:van|voor|op|naar|richting|met|tot) (?:[\w-]+ ){0,3}$|"
    r"\bnodig (?:is|zijn|hebt?|heeft|hebben) (?:voor|bij) (?:[\w-]+ ){0,3}$"
)


def is_prepared_for(before: str, after: str) -> bool:
    """Whether the words before a certificate lead up to its exam."""
    return bool(_FOR_EXAM.search(before) or ("?" in after and _ASKED.search(before)))


def is_substance(before: str) -> bool:
    """Whether only what a certificate asks for is spoken of: a course may teach that and give none."""
    return _SUBSTANCE.search(before) is not None


def examined_here(lowered: str) -> bool:
    """Whether a text says that the exam is taken with the course."""
    return _HERE.search(lowered) is not None


def examined_beside(sentences: Sentences, number: int) -> bool:
    """Whether a sentence or one beside it says that the exam is taken here; further away another may be meant."""
    last = min(number + 1, len(sentences.starts) - 1)
    first, end = sentences.span(max(number - 1, 0))[0], sentences.span(last)[1]
    return examined_here(sentences.lowered[first:end])


_COURSE = r"(?:deze|dit|de|het|onze) (?:[\w-]+ )?(?:cursus|training|opleiding|module|traject|scholing|leergang|lessen)"
_MONEY = r"\b(?:prijs|kosten|tarief|bedrag|boeken)\b"

CLUES = (
    clue(
        Name.CONDITIONAL,
        "examen",
        r"\bexamen\w*(?: zelf)? (?:maakt|zit|is|hoort|valt)\b[^.;]{0,15}"
        r"\b(?:geen (?:onder)?deel|niet (?:inbegrepen|in|bij))\b|\bexamen elders\b|\belders examen\b|"
        r"\bexamen, dat niet (?:in|bij)\b|"
        r"\bexamen\w*\b[^.;]{0,25}\b(?:regel|vraag|boek|doet?|legt?|plant?) (?:je|u)\b[^.;]{0,25}"
        r"\b(?:zelf (?!op|in|bij ons)|zelf\W*$|elders|niet (?:bij ons|hier))",
        _MONEY,
    ),
    # Not yet, as a heading or a remark behind a title says.
    *(
        clue(
            Name.CONDITIONAL,
            cue,
            r"(?:^|[(\u2013-] ?)\W*(?:binnenkort(?: (?:beschikbaar|verwacht|in ons aanbod))?|"
            r"in (?:ontwikkeling|voorbereiding|onderzoek|aanvraag)|nog niet te (?:boeken|volgen)|toekomstig aanbod|"
            r"gepland voor later|coming soon|"
            r"verwacht(?:e start)?:?,? (?:hopelijk |vanaf |in |per |het )*(?:[a-z]+ )?20\d\d)(?=\W*$|[,;)])",
        )
        for cue in (
            *("verwacht", "binnenkort", "ontwikkeling", "in voorbereiding", "in onderzoek", "in aanvraag"),
            *("nog niet te", "toekomstig", "gepland", "coming soon"),
        )
    ),
    # No exam, so that nothing official can follow.
    *(
        clue(
            Name.CONDITIONAL,
            cue,
            r"\bexamineren (?:wij |we )?(?:hier |zelf )?niet\b|\b(?:wij|we) nemen (?:\w+ ){0,3}geen examens? af\b|"
            r"\b(?:examen|toets) is er niet\b|\b(?:er is|kent|heeft|bevat) geen examen\b|\bexamen (?:doe|"
            r"doet) (?:je|u) "
            r"(?:hier |bij ons )?niet\b",
            r"\b(?:ook|kan|kunt|kun|of|liever|wil|wilt|mogelijk|behalve|werk|extra|herexamen)\b",
        )
        for cue in ("examineren", "geen examen", "examen is", "toets is", "examen do")
    ),
    clue(
        Name.CONDITIONAL,
        "zonder examen",
        r"\b(?:trainingen|cursussen|workshops|scholing(?:en)?) zonder examen\W*$|^\W*zonder examen\W*$",
    ),
    clue(
        Name.CONDITIONAL,
        "voorbereid",
        rf"^\W*{_COURSE} is (?:alleen |enkel |uitsluitend |bedoeld als |dus )*(?:een |de )?(?:goede )?"
        rf"voorbereiding op (?:het|een|je|uw|de) (?:[\w-]+ )?{_EXAM}|"
        r"\b(?:alleen|enkel|uitsluitend|slechts) (?:de|een|ter) voorbereiding\b",
        r"\bbij ons\b|\binclusief\b|\bniet (?:alleen|enkel)\b|\bdiploma",
    ),
)
