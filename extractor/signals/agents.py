"""Who gives a course, examines it or issues its certificate, where a sentence says that it is another institution.

Institutions stand as signs (see `institutions.masked`), so that the patterns are those of a sentence: an institution as
agent ("verzorgd door X", "X reikt uit"), as the place where something is got ("bij X haal je"), as its owner ("een
opleiding van X"). Working together, and X beside us, are no such thing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.signals.institutions import masked
from extractor.signals.literals import awaited, said_in
from extractor.signals.scopes import REQUIREMENT
from extractor.signals.sentences import Sentences
from register.signals import Signal, SignalName

_X, _SURE, _NAMED = "\u00a7[123]", "\u00a7[12]", "\u00a7[134]"  # any; one that surely teaches; any with a name
_GIVEN = (
    r"(?:gegeven|aangeboden|verzorgd|georganiseerd|uitgevoerd|geleverd|uitgereikt|uitgegeven|afgegeven|verstrekt|"
    r"toegekend|"
    r"verleend|afgenomen|af te geven|uit te reiken|toe te kennen|te verstrekken|ge[eë]xamineerd|gecertificeerd|"
    r"ondertekend)"
)
_GIVES = (
    r"(?:verzorg(?:t|en)|organise(?:ert|ren)|reik(?:t|en)|verstrek(?:t|ken)|(?:examin|certific)e(?:ert|ren)|"
    r"verle(?:ent|nen))"
)
_MAY_GIVE = (
    r"(?:biedt|bieden|geeft|geven|leidt|leiden|voert|neemt|nemen|afneemt|uitreikt|afgeeft|kent|regelt|levert|traint|"
    r"heeft|"
    r"doet|toekent|toewijst)"
)
_GET = r"(?:ontvang\w*|krijg\w*|behaal\w*|behalen|haal\w*|halen|verkrijg\w*)"
_FOLLOW = r"(?:volg\w*|doe|doet|doen|legt?|afleggen|aflegt)"
_FEW = r"(?:[\w'\u2019\u00a7-]+ ){0,6}?"
_WHICH = r"(?:dat|die|waar|waarna)\b"
_PROOF = r"examen\w*|certifica\w*"
_BEGIN = r"(?:^\W*|[,;:] |(?:\d|,-) |\b(?:en|dat|die|maar|docenten van|trainers van|collega's van|onze partner) )"

_APPLY = r"\b(?:aanmeld\w*|inschrijv\w*|meld|schrijf|kijk|informatie)"
# Labels of a fact that names who gives it.
_WHO = (
    r"(?:aanbieder|uitvoerder|opleider|(?:onderwijs)?instelling|onderwijsaanbieder|opleidingsinstituut|organisator|"
    r"(?:diploma|certificaat|examen)(?: van| door|instelling))"
)
# "Waar: ROC Noordrand", of a list of what several schools give; a college of one's own may be such a place too.
_WHERE_GIVEN = re.compile(
    r"(?:^|[|\u00b7(] ?)(?:waar|school|scholen|roc|te volgen (?:bij|aan)|bij (?:wie|welke school)|"
    r"wie(?: geeft (?:het|dit|deze))?)\s?: ?(?:het |de )?(?:roc|aoc|beroepscollege|vakschool) "
)

_OTHERS = re.compile(
    "|".join(
        (
            rf"\b{_GIVEN} (?:[\w-]+ ){{0,4}}(?:door|bij|via) {_X}",
            rf"\b(?:wordt|worden|is|zijn|werd) {_FEW}door {_X} {_FEW}{_GIVEN}\b",
            rf"{_BEGIN}{_X} (?:\w+ )?{_GIVES}\b",
            rf"{_BEGIN}{_SURE} (?:(?!\b(?:wij|we|ons|onze)\b)[^.;:]){{1,50}}\b{_GIVES}\b",
            rf"{_BEGIN}{_SURE} {_MAY_GIVE}\b|{_SURE} leid(?:t|en) (?:je|u) op\b",
            rf"\bexamen\w*\b[^.]{{0,40}}\bga(?:at)? (?:je|u) (?:weer |terug )?naar {_X}",
            rf"{_BEGIN}{_X} geeft\b[^.]{{0,60}}\baf\b",
            rf"\b(?:{_GIVES}|{_MAY_GIVE}) (?:ook|bijvoorbeeld|onder andere) {_SURE}",
            rf"\b{_GIVES} {_X} (?:ook )?(?:deze|dit|de|het|een|je|\u00a7)",
            rf"\b{_MAY_GIVE} {_SURE} (?:ook )?(?:deze|dit|de|het|een|je)\b",
            rf"{_SURE}(?: (?:te|in|uit) \u00a7[34])?,? {_WHICH}[^.]{{0,60}}\b(?:{_PROOF}|{_GIVES}|{_MAY_GIVE})\b",
            rf"\b{_GET} {_FEW}(?:van|bij|via) {_X}",
            rf"\b(?:van|bij|via) {_X}(?: (?:ook|daarna|straks|na \w+))? (?:{_GET}|kun|kunt|kan|{_FOLLOW})\b",
            rf"\b(?:bij|via) {_X} {_FEW}(?:te (?:behalen|halen|volgen)|{_GET}|gehaald|behaald)",
            rf"\b(?:bij|via) {_SURE} {_FEW}examen\b",
            rf"\b{_FOLLOW} {_FEW}bij {_X}|\bexamen\w* {_FEW}bij {_X}",
            rf"\b(?:in handen|op naam|onder verantwoordelijkheid|onder licentie) van {_X}",
            rf"\b(?:opleiding|cursus|training|leergang|scholing|\w*certificaat)(?: is| zijn)? van {_SURE}",
            rf"\b(?:is|betreft) een (?:opleiding|cursus|training) van {_X}|\b(?:aanbod|initiatief)(?: is)? van {_X}",
            rf"\bkan (?:alleen )?(?:bij|via) {_X}|\brechtstreeks (?:bij|via) {_X}",
            rf"\bovergenomen door {_X}|\bdraagt {_SURE} (?:\w+ )?zorg\b|\bblijft {_FEW}bij {_SURE}",
            rf"\b(?:regel|reserveer|vraag|boek|haal|doe)t? (?:je|u) {_FEW}(?:bij|van|op|aan) {_SURE}",
            rf"\bexamen\w* (?:af )?bij {_NAMED}",
            rf"\bkom(?:t|en) {_FEW}van {_X}",
            rf"\b(?:ligt|liggen|loopt|lopen|gebeurt|ondergebracht|terecht|plaats) (?:[\w-]+ ){{0,3}}?(?:bij|via) {_X}",
            rf"\b(?:kopen|huren|koopt|huurt) {_FEW}{_X}[^.]{{0,30}}\bin\b|\bin(?:gekocht)? bij {_X}",
            rf"{_APPLY}\b[^.]{{0,50}}\b(?:bij|via|op)(?: de (?:web)?site van)? {_SURE}",
            rf"\b(?:verwijz\w*|verwijst|doorverwezen|contact op)\b[^.]{{0,40}}\b(?:naar|met) {_SURE}",
            rf"\b(?:kijk|terecht)\b[^.]{{0,50}}\bbij {_X}|\b(?:website|site|pagina) van {_X}",
            rf"\b(?:leid|leiden|leidt) {_SURE} (?:je|u) op\b",
            rf"\bis {_FEW}alleen {_FEW}(?:bij|via|door) {_X}",
            rf"\b{_WHO}\s?: ?(?:(?:verzorgd )?door )?{_NAMED}\W*$|\b{_WHO} (?:\u00a71|{_NAMED}(?:,|\W*$))",
            rf"(?:^\W*|: ){_GIVEN} door\s?:? {_NAMED}\W*$",
            r"\b(?:uitvoering|organisatie|examen|examinering|certificering)\s?: ?(?:\w+ )?(?:door )?\u00a71\W*$",
        )
    )
)
# What takes an institution its part: beside us, compared with us, or the giver of something small.
_BESIDE = re.compile(
    r"\b(?:(?:in )?samenwerking(?:sverband)? met|samen met|in overleg met|naast|net als|zoals|behalve|\w*docenten van|"
    r"deelnemers van|niet (?:meer |langer )?(?:naar|bij|door|via)|ook (?:bij|door|via)|korting|mede door|"
    r"namens|(?:hoort|horen|behoort|behoren|behorend\w*|horend\w*|past|passend) bij|(?:op|terug) bij) \u00a7[1-4]"
    r"(?: en \u00a7[1-4])*|\u00a7[1-4] en (?:wij|we|ons|onszelf)\b|\b(?:wij|we|ons) en \u00a7[1-4]"
)
_SMALL = re.compile(
    r"\b(?:gast\w+|praktijkdag\w*|lesmateriaal|materiaal|boeken|lunch|catering|stage\w*|subsidie\w*|financi\w+|"
    r"rondleiding|"
    r"excursie|bedrijfsbezoek|accommodatie|coaching)\b"
)
_ROLE = re.compile(
    r"door |bij |via |examen|verzorg|organise|reikt|verstrek|examin|certific|opleid|cursus|training|scholing|leergang|"
    r"niet zelf|niet wij|aanbieder|uitvoer|instelling|"
    r"partner|site|"
    r"in handen|kopen|koopt|huren|terecht|loopt|aanbod|(?:waar|school|scholen|roc|te volgen \w+|wie|geeft \w+) ?:"
)
# One of these stands in all that does so.
_CUES_OF_ROLE = awaited(
    (
        *("door ", "bij ", "via ", "examen", "verzorg", "organise", "reikt", "verstrek", "examin", "certific"),
        *("opleid", "cursus", "training", "scholing", "leergang", "niet zelf", "niet wij", "aanbieder", "uitvoer"),
        *("instelling", "partner", "site", "in handen", "kopen", "koopt", "huren", "terecht", "loopt", "aanbod", ":"),
    )
)
_NOT_WE = re.compile(
    r"\bniet wij\b|\bnot (?:we|us|by us)\b|"
    r"\b(?:verzorgen|geven|bieden|biedt|verzorgt|organiseren|leveren|doen|hebben)\b.{0,60}\bniet (?:meer )?(?:zelf|"
    r"in huis)\b|"
    r"\bniet (?:zelf|door ons|bij ons|van ons|hier)\b.{0,40}\b(?:gegeven|aangeboden|verzorgd|georganiseerd|te volgen|"
    r"aan\b|"
    r"geven|verzorgen)|\b(?:gegeven|aangeboden|verzorgd) niet (?:zelf|door ons)\b|\b(?:niet|geen deel) (?:\w+ )?"
    r"(?:in|van) ons (?:eigen )?aanbod\b|\bniet (?:hier|bij ons),? maar\b|\b(?:wij|we) bemiddelen\b(?!.{0,10}niet)|"
    r"\b(?:(?:wij|we) zijn|zijn (?:wij|we)) (?:alleen|slechts|enkel) (?:de )?(?:gastheer|locatie|verhuurder)|"
    r"\b(?:alleen |slechts )?(?:wederverkoper|tussenpersoon)\b|\bniet in (?:ons|het) (?:eigen )?aanbod\b|"
    r"\b(?:behaal|behalen|haal|halen|volg|volgen|af)\w*,? elders\b|\belders (?:te )?(?:behaal|behal|haal|hal|volg|"
    r"af\w*leg)"
)
_NOT_WE_OF = re.compile(r"\b(?:stage|lesmateriaal|boeken|lunch)\b|\b(?:al|eerder|niet) elders\b|vrijstelling")
_CLAUSE = re.compile(r"[,;:]")
# A label before a sentence about this course itself: under "Toelating" a page also says who gives it.
_LABEL_BEFORE = re.compile(
    r"\W*[\w -]{3,30}: (?=(?:wij|we) zijn\b|(?:aanmelden|inschrijven) (?:gaat|kan|loopt)\b|"
    r"[^:]*\b(?:deze|dit|dit is een|het) (?:opleiding|cursus|scholing|training|module|leergang|mbo-certificaat)\b)"
)
_OF_US = re.compile(
    r"\b(?<!niet )(?:van|bij|door) (?:ons\b|onze (?:eigen )?(?:school|examencommissie|academie|college|roc)\b)|"
    r"\b(?:reiken|geven|verstrekken) (?:wij|we)\b|\bonze (?:deelnemers|cursisten)\b"
)


@lru_cache(maxsize=8192)
def given_elsewhere(sentence: str) -> bool:
    """Whether a sentence, as printed, gives the course, its exam or its certificate to another institution."""
    lowered = sentence.lower()
    if not _names_a_role(lowered):
        return False
    if _NOT_WE.search(lowered) and not _NOT_WE_OF.search(lowered):
        return True
    signs = masked(sentence)
    if "\u00a7" not in signs:
        return False
    if _WHERE_GIVEN.search(lowered):
        return True
    clauses = _BESIDE.sub("-", signs).split(";")  # "wij maken het lesmateriaal; ROC X examineert"
    return any(_OTHERS.search(clause) is not None and not _SMALL.search(clause) for clause in clauses)


@lru_cache(maxsize=8192)  # the sentences of a site come back, and most tell nothing of the kind
def _tells_a_role(lowered: str) -> bool:
    label = _LABEL_BEFORE.match(lowered)
    return _names_a_role(lowered) and REQUIREMENT.search(lowered, label.end() if label else 0) is None


def _names_a_role(lowered: str) -> bool:
    return not _CUES_OF_ROLE.isdisjoint(said_in(lowered)) and _ROLE.search(lowered) is not None


def find_others(sentences: Sentences, where: str) -> Iterator[Signal]:
    """Each sentence that does so; that one of them names the provider itself is seen later."""
    for number, (start, lowered) in enumerate(sentences.lowered_parts):
        if _tells_a_role(lowered) and given_elsewhere(sentences.printed(number)):
            yield Signal(SignalName.OFFERED_ELSEWHERE, sentences.quote(start, start + len(lowered)), where)


_OURS = re.compile(r"\b(?:wij|we|ons|onze)\b")
_ISSUED_BY = re.compile(
    rf"\b{_GET}\b.*\b(?:uitgegeven|uitgereikt|afgegeven|verstrekt|toegekend|van|door) (?:het |de )?{_NAMED}|"
    rf"\bcertifica\w*\b[^.;]{{0,40}}\b(?:uitgegeven|uitgereikt|afgegeven|verstrekt) door (?:het |de )?{_NAMED}"
)


def is_issued_by_one(sentence: str) -> bool:
    """Whether a sentence, as printed, names one institution as issuing what is got, and sets it apart from no one."""
    lowered, signs = sentence.lower(), masked(sentence)
    if _NOT_WE.search(lowered) or _OURS.search(lowered):
        return False
    return signs.count("\u00a7") == 1 and _ISSUED_BY.search(signs) is not None


def is_of_us(before: str, after: str) -> bool:
    """`De pas komt van Bureau X, van ons krijg je het mbo-certificaat`."""
    return _OF_US.search(f"{_CLAUSE.split(before)[-1]} \u00b7 {_CLAUSE.split(after)[0]}") is not None
