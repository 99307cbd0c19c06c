"""That another institution gives the course, not the one whose page it is. Working together is no such thing."""

import re

from extractor.signals.clue import clue
from register.signals import SignalName as Name

_KIND = (
    r"(?:school|scholen|instelling(?:en)?|onderwijsinstelling(?:en)?|instituut|aanbieders?|opleiders?|"
    r"opleidingsinstitu\w+|rocs?|roc's|college|academie|mbo-?school|mbo-?scholen|mbo-?instelling(?:en)?|partij)"
)
_OTHER = rf"(?:een |de |het )?(?:andere?|externe|derde|partner-?|zuster-?|collega-?)\s?(?:[\w-]+ )?{_KIND}?"
# `ROC Noordrand`, `het Vechtdal College`, `Zorgacademie Oost`: never one's own ("onze school").
_NAMED = (
    r"(?:het |de |een )?(?!onze|ons\b|deze|dit\b|eigen|jouw|je\b|uw\b)"
    r"(?:(?:roc|aoc|mbo) (?!certifica|opleiding|niveau)[\w'-]+|(?:[\w&'-]+ ){0,3}?[\w&'-]*(?:college|academie|"
    r"academy|instituut|"
    r"opleidingen|trainingen|mbo-instelling|hogeschool|vakschool))"
)
_GIVEN = r"(?:gegeven|aangeboden|verzorgd|georganiseerd|uitgevoerd)"
_GIVES = r"(?:biedt|bieden|verzorgt|verzorgen|geeft|geven|organiseert|organiseren)"
_COURSE = r"(?:cursus|opleiding|training|module|certificaat|mbo-certificaat|keuzedeel|traject|lessen)"
_TOGETHER = (
    r"\b(?:samen(?:werking|werken|werkt)?|mede|ook bij|ook door|namens ons|onze docenten)\b|"
    r"\bniet alleen\b|\bgeen andere?\b"
)
TOGETHER = re.compile(_TOGETHER)
GIVEN_BY_OTHER = re.compile(
    rf"\b(?:door|bij|via) {_OTHER}\b|\b{_GIVEN} (?:door|bij|via) {_NAMED}|\b(?:door|bij|via) {_NAMED}(?: \w+)? "
    rf"(?:wordt|worden|is|te volgen|te behalen|{_GIVEN}|kun|kunt|kan|haal|behaal|volg)|"
    rf"^\W*{_NAMED}(?: \w+)? {_GIVES}\b|"
    rf"\b(?:elders|ergens anders)\b"
)

CLUES = (
    *(
        clue(
            Name.OFFERED_ELSEWHERE,
            cue,
            r"\b(?:verzorgen|geven|bieden|biedt|verzorgt|organiseren|leveren|doen)\b.{0,60}\bniet zelf\b|"
            rf"\bniet (?:zelf|door ons|bij ons|van ons)\b.{{0,40}}\b(?:{_GIVEN}|te volgen|aan\b|geven|verzorgen)|"
            rf"\b{_GIVEN} niet (?:zelf|door ons)\b",
            _TOGETHER + r"|\b(?:examen|stage|lesmateriaal|boeken)\w*\b",
        )
        for cue in ("niet zelf", "niet door ons", "niet bij ons", "niet van ons")
    ),
    *(
        clue(
            Name.OFFERED_ELSEWHERE,
            cue,
            rf"\b{_COURSE}\b[^.]{{0,60}}\b(?:wordt|worden|is|zijn)\b[^.]{{0,60}}\b(?:door|bij|via) {_OTHER}|"
            rf"\b(?:wordt|worden) (?:[\w-]+ ){{0,6}}{_GIVEN} (?:door|bij|via) (?:{_OTHER}|{_NAMED})|"
            rf"\b(?:wordt|worden) (?:[\w-]+ ){{0,4}}(?:door|bij|via) (?:{_NAMED}) (?:\w+ )?{_GIVEN}\b|"
            rf"\b(?:volg|volgt|doe|haal|behaal) (?:je|u) (?:[\w-]+ ){{0,4}}(?:bij|via) {_OTHER}",
            _TOGETHER,
        )
        for cue in ("door ", "bij ", "via ")
    ),
    *(
        clue(
            Name.OFFERED_ELSEWHERE,
            cue,
            r"\b(?:aanmeld\w*|inschrijv\w*|meld|schrijf)\b[^.]{0,30}\b(?:bij|via|op) (?:de )?(?:eigen )?"
            r"(?:website|site|pagina) van\b|"
            rf"\b(?:verwijzen|verwijst)\b[^.]{{0,30}}\bnaar (?:{_OTHER}|{_NAMED})",
            _TOGETHER,
        )
        for cue in ("site van", "pagina van", "verwij")
    ),
    clue(
        Name.OFFERED_ELSEWHERE,
        "elders",
        rf"\b(?:{_COURSE}|dit|deze|die)\b[^.]{{0,40}}\belders (?:volg|hal|behal|gevolgd|te)",
        _TOGETHER + r"|\beerder\b|\bal elders\b|\belders (?:al|gevolgd)|vrijstelling",
    ),
    clue(
        Name.OFFERED_ELSEWHERE,
        "offered by",
        r"\boffered by (?:another|a partner|our partner|an external)\b",
    ),
)
