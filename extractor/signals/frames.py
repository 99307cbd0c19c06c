"""What a sentence does with a certificate: promise it, deny it, ask for it, lead towards it, or only mention it.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re
from functools import lru_cache

from extractor.signals.beside import is_of_once

# Where another statement begins: "geen diploma, maar een ...", "...; je ontvangt ...".
_CLAUSE_END = re.compile(
    r"\bmaar\b(?: wel)?|\bwel\b|;|\bechter\b|\ben (?:je|u|we|wij|ontvang|krijg|haal|behaal|sluit|dus)\b|\bbut\b|\bdan\b"
)
_GET = (
    r"(?:ontvang\w*|krijg\w*|kreeg|behaal\w*|behalen|haal\w*|halen|gehaald|verkrijg\w*|verdien\w*|verwerf\w*|receive|"
    r"get|"
    r"earn)"
)
_GIVE = (
    r"(?:reik(?:t|en)|uitreiken|uitgereikt|geef|geeft|geven|afgeven|afgegeven|verstrek\w*|toegekend|kennen|biedt?|"
    r"bieden|"
    r"aangeboden|regel\w*|verzorg\w*|overhandig\w*)"
)
_PROMISED = re.compile(
    rf"\b(?:{_GET}|{_GIVE}|le(?:i|ver)(?:dt?|den|t|en)|opgeleid|opleiding|oplever\w*|opleiden|leidend|resulte\w+|"
    rf"resultaat|beloning|vertaald|omgezet|ophalen|"
    r"sluit\w*|afgesloten|afsluiten|afrond\w*|rond|eindig\w*|beloond|bekroond|recht|goed voor|hoort|horen|verbonden|"
    r"gekoppeld|inclusief|staat|komt|volg\w*|kies\w*|kiezen|vind\w*|wacht|leads?|awarded|kwalific\w*|certificeer\w*|"
    r"erkend als|is (?:dan |nu )?van (?:u|jou|je)|op (?:uw|jouw|je) naam|"
    r"op zak|in (?:het )?bezit|inbegrepen|gaat om|betreft|opgenomen|examen|geldt|geldig|telt|voor dit|bij dit|"
    r"valt onder|is er|volgt|mee|zit|zitten|eigenaar)\b"
)
_WITH = re.compile(r"\bmet (?:een |het |dit |als )?(?:[\w-]+ )?$")
_IS_ONE = re.compile(
    r"\b(?:is|zijn|wordt|are)\b(?: (?:een|het|ook|nu|sinds|dus|a|an|our|onze?|\w+ jaar|vorig))*\s*(?:[\w-]+ ){0,2}$|"
    r"\b(?:is|zijn)\b[^.,;:?]{0,40}\bmaar (?:wel )?(?:een )?(?:[\w-]+ ){0,2}$"
)
# A statement of its own, which may be about anyone: not a label, a heading or a row of facts.
_STATES = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|heeft|hebben|had|kan|kun|kunt|kunnen|wil|wilt|willen|moet|moeten|mag|"
    r"mogen|"
    r"waarder\w+|vraagt|vragen|zoekt|zoeken|maakt|maken|sluit|sluiten|werkt|werken|gaat|gaan|weet|weten|ziet|zien|"
    r"denkt|"
    r"bestaat|bestaan|vergroot|verhoogt|helpt|helpen|stelt|stelde|past|passen|\w+eert)\b"
)
_SEGMENT = re.compile(r"[,;:()|\u00b7]| - ")

# The certificate is set beside what is got here: "anders dan een ...", "het verschil met een ...".
_COMPARED = re.compile(
    r"\b(?:vergelijkbaar met|gelijkwaardig aan|in plaats van|lijkt op|anders dan|"
    r"(?:lager|minder|korter|kleiner|lichter|simpeler) dan|"
    r"verschil(?:t)? (?:met|van|tussen)|"
    r"buiten|"
    r"verwar\w* met|los van)(?: (?:een|het|de|dit))?(?: (?:officie[eë]l|erkend|echt|landelijk)\w*)*\s*$"
)
_NOT_BEFORE = re.compile(
    r"\b(?:niet|nooit)\b(?!-)(?! (?:alleen|enkel|slechts|uitsluitend|zomaar|zo maar|eerst|verplicht|nodig|naar|bij|"
    r"door|"
    r"ergens|"
    r"verder|zelf|samen|los|zonder|\w+ nodig))[^,.;:?]*$|\bgeen (?:sprake|kwestie|onderdeel|deel|recht|"
    r"garantie)\b[^,.;:?]*$"
)
_NOT_AFTER = re.compile(
    rf"^(?![^.;]{{0,20}}\b(?:verloopt|vervalt|veroudert|verliest))[^,.;:?]{{0,60}}\b(?:niet|nooit)\b(?! (?:alleen|"
    rf"zomaar|verplicht|verloopt|vervalt|optioneel|"
    rf"minder))(?: (?:meer|langer|\w+)){{0,2}}?"
    rf"(?: (?:{_GET}|{_GIVE}|op|uit|af|mogelijk|haalbaar|beschikbaar|hier)\b|\W*$)|"
    r"^[^.;:?]{0,30}\bgeen (?:onder)?deel\b|^[^.;?]{0,60}\b(?:nu|inmiddels|tegenwoordig|sindsdien) niet meer\b"
)
# Whatever clause it stands in: "verwacht u een ..., dan bent u aan het verkeerde adres".
_NOT_LATER = re.compile(
    r"^[^.;?]{0,90}\b(?:verkeerde adres|buiten (?:uw |je |jouw )?bereik)\b|"
    r"^[^.;:?]{0,60},? niet (?:hier|bij ons)\b(?!,? (?:maar|alleen|op|in)\b)|"
    r"^[^.;?]{0,30},? maar (?:die|dat|deze|dit)\b[^.;]{0,60}\bniet\b(?! (?:verplicht|nodig|moeilijk|erg|alles|het|zo))|"
    r"^[^.;?]{0,60}\balleen (?:te )?(?:behalen|halen|krijgen|verkrijgen|verkrijgbaar|behaald worden) "
    r"(?:aan|bij|via) (?:een|de) (?:[\w-]+ )?(?:school|roc|mbo|instelling|opleider)"
)
_FAILS = re.compile(
    r"\b(?:wie|als|indien|wanneer)\b[^.;]{0,60}\b(?:overslaat|overslaan|niet (?:be)?haalt|niet slaagt|zakt|onvoldoende|"
    r"lager dan een|minder dan een|gezakt)\b[^.;]{0,60}$"
)
# "Je hoeft niet te stoppen met werken om het ... te halen", "ook niet voor het ... betaal je".
_NEEDS_NOT = re.compile(r"\bhoe[fv]\w*\b(?![^.;]*\b(?:reken|verwacht|hop|wacht))[^.;]{0,80}\b(?:om|voor|tot)\b[^.;]*$")
_COSTS_NOTHING = re.compile(
    r"\b(?:betaal\w*|bijbetal\w*|kosten|kost|reken\w* (?:wij|we)) [^.;]{0,20}\bniets?\b[^.;]{0,60}$"
)
_EXPECTED = re.compile(r"^[^.;]{0,20}\b(?:verwacht|zoekt)\b[^.;]{0,20}\bmoet niet\b")
_NEEDED = re.compile(
    r"\b(?:instroom|instap|instromen|toelating|deelname|deelnemen|starten|toegang)\b[^.;,]{0,30}\b(?:met|via|"
    r"voor)\b[^.;,]{0,20}$|"
    r"^\W*heb (?:jij|je|u)\b[^.;,?]{0,20}$|\b(?:als|met) vooropleiding\b[^.;,]{0,20}$"
)
_NEEDED_AFTER = re.compile(
    r"^[^.;]{0,90}\b(?:laten (?:wij|we) toe|(?:worden|wordt) toegelaten|(?:is|zijn) (?:ook )?welkom)\b|"
    r"^ (?:al |reeds )?(?:hebben|hebt|heeft) (?:afgesloten|afgerond|behaald|gehaald)\b|"
    r"^(?: [\w']+){0,3} (?:is|zijn) (?:[\w-]+ )?(?:verplicht|vereist|noodzakelijk|een (?:voorwaarde|vereiste|eis)|"
    r"nodig)\b(?! bij)|"
    r"^[^.;?]{0,40}\b(?:gehaald|behaald|op zak|in (?:het |je )?bezit)\s*\?"
)
_OF_PEOPLE = re.compile(
    r"\b(?:mensen|medewerkers|deelnemers|cursisten|collega's|professionals|iemand|werknemers|kandidaten|"
    r"zorgverleners|iedereen|"
    r"degenen|houders|oud-\w+|alumni)(?: van [\w\u00a7 ]{1,30}?)? (?:met|van)(?: (?:een|het|dit|"
    r"de))?(?: [\w-]+){0,3}\s*$"
)
# What others have, or what there is: "sluit aan op de mbo-certificaten van ...", "Mbo-certificaten zijn er ...".
_BESIDE = re.compile(r"\bsluit\w* (?:[\w-]+ )?aan (?:op|bij)\b[^.,;]{0,25}$")
_IN_GENERAL = re.compile(r"^\s*(?:zijn|bestaan|kunnen|worden|vormen)\b")
# What is got by itself is more than led towards: "zonder vooropleiding haal je ...".
_NO_VERB = (
    r"(?:(?!\b(?:haal|haalt|behaal|behaalt|krijg|krijgt|ontvang|ontvangt|leidt|levert|sluit|rondt|zit|hoort|"
    r"eindigt|reiken) )[^.,;])"
)
_TOWARDS = re.compile(
    r"\b(?:opstap\w*|opmaat|aanloop|(?<!elke )(?<!iedere )(?<!per )(?<!voor )stap(?! voor stap)|voorbereiding|"
    r"voorbereidend\w*|"
    r"(?<!ongeacht je )(?<!ongeacht uw )(?<!zonder )(?<!geen )vooropleiding|ori\S+ntatie|kennismak\w+|instapniveau|"
    rf"schakel(?:cursus|traject|jaar|programma|module|opleiding|klas)\w*|"
    rf"doorstromen|doorstroom|vervolg\w*|toewerken|klaargestoomd|op weg)\b{_NO_VERB}{{0,50}}$|"
    r"\b(?:pas|alleen|enkel) daar\b[^.;,]{0,40}$|"
    rf"\b(?:mag|mogen) (?:je|u) (?:starten|beginnen)\b{_NO_VERB}{{0,50}}$|\bin te stromen{_NO_VERB}{{0,40}}$|"
    rf"\b(?:voordat|voor je (?:aan|begint|start|verder|kunt|gaat)|alvorens|om later|om daarna|om straks|later|"
    rf"ooit)\b{_NO_VERB}{{0,40}}$|"
    rf"(?:^[^.]{{0,25}}\b(?<!inclusief )(?<!en )examentraining\b|"
    rf"\b(?<!inclusief )examentraining voor\b){_NO_VERB}{{0,60}}$"
)
_TOWARDS_AFTER = re.compile(
    r"^\s?[:?]\s?(?:pas )?(?:vanaf|in) (?:\w+ )?20\d\d\b|"
    r"^[^.,;]{0,20}\b(?:begint|starten|instroomt)\b|^[^.;]{0,40}\b(?:later|daarna) (?:bij|elders)\b"
)


@lru_cache(maxsize=8192)
def is_denied(before: str, after: str) -> bool:
    """In the clause of the mention; "niet alleen" and a denial of something else are none."""
    if _EXPECTED.match(after) or _NOT_LATER.match(after):
        return True
    clause, rest = _CLAUSE_END.split(before)[-1], _CLAUSE_END.split(after)[0]
    return bool(_NOT_BEFORE.search(clause) or _NOT_AFTER.match(rest) or _COMPARED.search(before))


def is_for_who_fails(before: str) -> bool:
    """`Wie het examen niet haalt, krijgt geen ...`: who does, gets one."""
    return _FAILS.search(before) is not None


def is_of_something_else(before: str) -> bool:
    """Whether the "niet" before a certificate denies that something is needed for it, or costs money."""
    return _NEEDS_NOT.search(before) is not None or _COSTS_NOTHING.search(before) is not None


@lru_cache(maxsize=8192)
def is_promised(before: str, after: str) -> bool:
    """A verb or noun that makes it the outcome, or no statement at all: a label, a heading, a row of facts."""
    if is_of_once(before, after):
        return False
    if not before.rpartition(":")[2].strip() and _IN_GENERAL.match(after):
        return False
    if _PROMISED.search(f"{before} \u00b7 {after}") or _IS_ONE.search(before) or _WITH.search(before):
        return True
    return _STATES.search(f"{_SEGMENT.split(before)[-1]} \u00b7 {_SEGMENT.split(after)[0]}") is None


def is_needed(before: str, after: str) -> bool:
    return bool(
        _NEEDED.search(before) or _NEEDED_AFTER.match(after) or _OF_PEOPLE.search(before) or _BESIDE.search(before)
    )


def is_led_towards(before: str, after: str) -> bool:
    return bool(_TOWARDS.search(before) or _TOWARDS_AFTER.match(after))
