"""The claim itself: every mention of the mbo-certificaat, and whether it is made, denied or made under a condition."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from extractor.signals.agents import given_elsewhere, is_of_us
from extractor.signals.answers import answered, is_left_open
from extractor.signals.aside import said_aside
from extractor.signals.beside import is_of_another
from extractor.signals.denials import is_denied_afar
from extractor.signals.earlier import heading_of, with_earlier
from extractor.signals.frames import (
    is_denied,
    is_for_who_fails,
    is_led_towards,
    is_needed,
    is_of_something_else,
    is_promised,
)
from extractor.signals.labels import has_no_value, is_denying, is_result, is_told_no
from extractor.signals.marks import NO_MARKS, YES_MARKS
from extractor.signals.other_times import is_gone
from extractor.signals.other_words import find_mentions, is_its_own
from extractor.signals.preparing import examined_beside, examined_here, is_prepared_for, is_substance
from extractor.signals.recognised_part import find_recognised_parts
from extractor.signals.scopes import is_conditional
from extractor.signals.sentences import LONGEST_QUOTE, Sentences
from extractor.signals.taken_back import is_taken_back
from extractor.signals.twice_denied import is_twice_denied
from register.signals import Signal, SignalName

_MOST_MENTIONS = 500
_SAYS = {SignalName.SAYS_MBO_CERTIFICATE}
_AFTER_C = r"ertifica(?:at|ten|aten|te|tes)"
_CERTIFICATE = f"c{_AFTER_C}"
# With its first letter first, so that places with another one are passed over quickly.
MENTION = re.compile(
    rf"[mcdlwo](?<!\w.)(?:(?<=m)bo(?:[\s\u2013-]{{0,3}}(?:niveau[\s-]{{0,3}}\d|[1-4])?[\s\u2013-]{{0,3}}(?:erkend\w* |"
    rf"keuzedeel|deel|module|vak)?[\s\u2013-]{{0,3}}{_CERTIFICATE}"
    rf"(?=\b|traject|programma|gericht|opleiding|training|cursus|route)|"
    rf"[\s-]?/ ?keuzedeel{_CERTIFICATE}|-(?:(?:waarde)?papier(?:tje)?\b|cert\.))|"
    rf"(?<=c){_AFTER_C}(?:\s?(?:\(mbo\)|(?<=\s)mbo\b(?!-))|"
    rf" van (?:de |het )?(?:minister(?:ie)?|overheid|rijk|rijksoverheid|ocw)\b|"
    rf" van (?:het mbo(?!-)\b|mbo(?=\W*$|[.,;:)]))|"  # "van MBO Zuidrand" is the school's own
    # In other words: what the minister makes of a part of a programme, and DUO keeps, is nothing else.
    r"(?= (?:is |zijn |dat |die )?(?:officieel |landelijk )?erkend door (?:het )?(?:ministerie van |"
    r"de minister van )?(?:ocw|onderwijs)\b)|"
    r"(?= (?:voor (?:een |dit |het )?|(?:dat|die) )onderdeel (?:is )?van (?:de |het |een )?"
    r"(?:kwalificatie|mbo-opleiding))|"
    r"(?= (?:wordt|worden|staat|komt) (?:ook )?(?:opgenomen |geregistreerd )?in (?:het )?diplomaregister))|"
    rf"(?<=d)oor (?:(?:het )?(?:ministerie van )?(?:ocw|onderwijs)\b[^.]{{0,30}} erkend {_CERTIFICATE}|"
    rf"de minister (?:van \w+ )?(?:vastgesteld|erkend)\w* {_CERTIFICATE})|(?<=o)cw[\s-]{_CERTIFICATE}\b|"
    rf"(?:(?<=l)andelijk|(?<=w)ettelijk|(?<=o)fficieel) erkend\w* {_CERTIFICATE}(?=[^.]{{0,60}}\b(?:ocw|ministerie|"
    rf"diplomaregister|duo|sbb|mbo)\b))"
)
# After an mbo-certificaat was named: "Wij leiden op voor de volgende certificaten".
_THOSE = re.compile(r"\b(?:volgende|onderstaande) certificaten\b")
_MAY_MENTION = ("certifica", "bo-papier", "bo-waardepapier", "bo-cert.")
_KINDS = (
    r"\(?(?:officie[eë]l\w*|erkend\w*|landelijk|wettelijk|apart\w*|los|losse|volledig|echt\w*|geldig\w*|"
    r"enkel|eigen|een|het|diploma'?s?|of|en|,|/|nog|meer|formele?)\)?"
)
_DENIED_BEFORE = re.compile(
    rf"\b(?:geen|no|(?<!met of )zonder|noch)(?:\s+{_KINDS}|\s+(?:recht|aanspraak|uitzicht) op|\s+onderdeel van|"
    r"\s+(?:\w*opleiding|cursus|training|traject|scholing|route|weg) (?:voor|tot|naar|met)|,)*\s*$|"
    r"\b(?:niet|nooit|not)(?! (?:alleen|enkel|slechts|uitsluitend))"
    r"(?:\s+(?:direct|rechtstreeks|automatisch|officieel|meer|af(?:gesloten|gerond)?|erkend|in|aanmerking|leidt|"
    r"leiden|opleidt|op|recht|tot|voor|met|als|een|"
    r"het|de|volledig|verbonden|gekoppeld|aan|door|mogelijk|haalbaar|om|hiermee|daarmee|ook|te|lead|receive|get|earn|"
    r"obtain|be|awarded|to|a|an|any|the|"
    r"official|recognised))*\s*$|"
    r"\b(?:vergelijkbaar met|gelijkwaardig aan|in plaats van|lijkt op)(?: een| het)?\s*$|"
    rf"[{NO_MARKS}]\ufe0f?\s*(?:officieel |erkend |landelijk ){{0,2}}$"
)
_DENIED_AFTER = re.compile(
    r"^[^.;:]{0,60}?\b(?:niet|geen)\b(?: meer| langer| \w+){0,2}? "
    r"(?:haalbaar|mogelijk|te (?:behalen|halen)|behaald|beschikbaar|uitgereikt|verstrekt|verbonden|gekoppeld|"
    r"aan de orde|inbegrepen|van toepassing|afgegeven)\b|"
    r"^\s*(?:krijg|ontvang|haal|behaal)\w* (?:je|u)?\s*(?:\w+ ){0,3}niet\b|"
    r"^[^.;:?]{0,120}\b(?:bied|geef|gev|reik|verstrek)\w* (?:wij|we) (?:(?!niet\b)[\w-]+ ){0,4}"
    r"niet (?:zelf )?(?:aan|uit|af)\b|"
    rf"^[^.;:?]{{0,40}}[:(?]\s*(?:nee\b|geen\b(?! (?:[\w-]+ )?(?:\w*diploma|bewijs|deelname\w*|badge|verklaring)\b)|"
    rf"niet\b|n\.?v\.?t|nog niet|[{NO_MARKS}\u00d7]|"
    r"[\u2013\u2014-]+\s*$)|"
    rf"^\s*[:|-]?\s*(?:[{NO_MARKS}\u00d7]|nee\W*$)|^[^.;:?{YES_MARKS}]{{0,60}}(?:[{NO_MARKS}]|\s\u00d7)\W*$|"
    r"^[^.;:]{0,40}\b(?:is|zijn) (?:er )?(?:nog "
    r")?niet\s*[.!]?\s*$"
)
_CLAUSE_END = re.compile(
    r"\bmaar\b(?: wel)?|\bwel\b|;|\bechter\b|\ben (?:je|u|we|wij|ontvang|krijg|haal|behaal|sluit)\b|\bbut\b"
)
_REQUIRED = re.compile(
    r"\bin (?:het |je |uw )?bezit\b|\bbeschikt? (?:je |u )?over\b|\btoelatingseis|\b(?<!geen )"
    r"(?<!zonder )(?<!ongeacht je )(?<!ongeacht uw )vooropleiding(?:seis)?\b(?! is niet)|\btoelating\w*:|^\s*toelating|"
    r"^\W*(?:voor|bij) (?:de |je |jouw |uw )?(?:toelating|instroom|deelname)\b[^.;:]{0,20}\b(?:heb|hebt|heeft|"
    r"moet|dien|dient|vragen|verwachten) (?:je|u|we|wij)\b(?![^.;]{0,60}\b(?:je|u) (?:krijgt|ontvangt|haalt))|"
    r"\b(?:instap|instroom|ingangs|start|toegangs)eis\w*|\bvoorkennis\b|\bhouders? van\b|\bheb je (?:al|"
    r"reeds)\b(?! voor\b)|"
    r"\b(?:je|u) (?:hebt|heeft) (?:al|reeds)\b|\bom (?:te kunnen )?(?:deel te nemen|deelnemen|"
    r"mee te doen)\b[^.]{0,40}\bmoet\b|"
    r"\b(?:je|u) (?:hebt|heeft) (?:minimaal |minstens )?(?:een|het) (?:[\w-]+ ){1,5}of (?:een |het )?$|"
    r"\bof (?:je|u) (?:hebt|heeft) (?:al )?(?:het|een) (?:[\w-]+ )?$|"
    r"\b(?:aansluit\w*|verdieping|vervolg|opfris\w*|aanvulling) (?:op|van|voor) (?:[\w-]+ ){0,3}$"
)
_OUTCOME = re.compile(
    r"\b(?:na (?:afloop|afronding|het examen|deze|dit|de)|straks|aan het eind\w*|vervolgens|met (?:de )?(?:uitkomst|"
    r"uitslag)|geslaagd|wie slaagt|slaa?gt? (?:je|u)|bij slagen|dan (?:ben|bent) (?:je|u)|"
    r"(?:ben|bent|kom|komt) (?:je|u) (?:daarna|dan|voortaan)|(?:daarna|voortaan) (?:ben|bent) (?:je|u))\b"
)
_REQUIRED_AFTER = re.compile(
    r"^\s*(?:\w+ ){0,2}(?:nodig|vereist|required)\b|"
    r"^[^.;:,?]{0,70}\bof (?:een )?(?:gelijkwaardig|vergelijkbaar|soortgelijk|gelijksoortig)\w*"
)
# "voor wie het mbo-certificaat al heeft" tells for whom it is; "die een mbo-certificaat oplevert" does not.
_ALREADY = re.compile(
    r"^[^.;:]{0,90}\b(?:al|reeds|eerder)\b[^.;:]{0,25}\b(?:hebt|heeft|hebben|heb|behaald\w*|behaalde|gehaald|"
    r"bezit\w*|op zak)\b"
)
_WHO = re.compile(r"\b(?:wie|die|als (?:je|u)|wanneer (?:je|u)|indien (?:je|u))\b[^.;:]{0,40}$")
_HAS = re.compile(
    r"^(?![^.;:]*\b(?:wil\w*|oplever\w*|leidt|geeft|krijg\w*|ontvang\w*|haalt|behaalt)\b)[^.;:]{0,90}\b"
    r"(?:hebt|heeft|hebben|heb|bezit\w*|op zak)\b(?! (?:toegekend|gekoppeld|verbonden|vastgesteld|erkend|ingesteld))"
)
_WHAT_IS = re.compile(r"\bwat (?:is|zijn|houdt)\b|\bwhat is\b")
_LEADING_TO = re.compile(
    r"\b(?:opvolger|vervanger|voorloper) van (?:het |dit |een )?$|"
    r"\b(?:onder)?deel (?:uit )?van (?:een|het|de)?\s*$|"
    r"\bbereid\w*\b[^.]{0,40}\bvoor op (?:(?:een|het|de|ons|onze|deelname|aan|officiële|erkende|traject|opleiding|"
    r"cursus|voor|tot) ?)*$|\btelt? mee (?:voor|als)\b[^.]{0,20}$"
)
_TITLE_BEGINS = re.compile(r" ['\"\u2018\u201c]?[A-Z\u00c0-\u00dd]")
_DENYING = r"\?\s*(?:nee\b|helaas niet|nog niet|geen van beide)"
_IS_DENIED_AFTER_ASKING = re.compile(_DENYING).search  # begins with a literal: most texts ask and deny nothing
_ASKED_AND_DENIED = re.compile(
    r"\b(?:(?:erkend|officieel|landelijk)\w* (?:certificaat|diploma)|(?:krijg|ontvang|levert|"
    r"leidt)\b[^.?\n]{0,40}\bcertificaat)"
    rf"\b[^.?\n]{{0,40}}{_DENYING}"
)


def find_claims(sentences: Sentences, where: str, *, of_anyone: bool = False) -> Iterator[Signal]:
    """At most one signal of each name: says, result field, negated, conditional.

    What another institution promises is no claim; `of_anyone`: whoever is named is the provider itself.
    """
    said: set[SignalName] = set()
    mentioned: list[Signal] = []
    if _IS_DENIED_AFTER_ASKING(sentences.lowered) and (asked := _ASKED_AND_DENIED.search(sentences.lowered)):
        said.add(SignalName.NEGATED)
        yield Signal(SignalName.NEGATED, sentences.text[asked.start() : asked.end()][:LONGEST_QUOTE], where)
    for mention in islice(_mentions(sentences), _MOST_MENTIONS):
        names = _names(sentences, mention, of_anyone=of_anyone)
        if where != "title" and names == (SignalName.SAYS_MBO_CERTIFICATE,) and not _is_promised(sentences, mention):
            mentioned.append(Signal(names[0], sentences.quote(mention.start(), mention.end()), "page"))
            continue
        for name in names:
            if name not in said:
                said.add(name)
                place = "field" if name is SignalName.RESULT_FIELD else where
                yield Signal(name, sentences.quote(mention.start(), mention.end()), place)
    if SignalName.SAYS_MBO_CERTIFICATE not in said:
        yield from mentioned[:1]


def _mentions(sentences: Sentences) -> Iterator[re.Match[str]]:
    lowered = sentences.lowered
    if any(map(lowered.__contains__, _MAY_MENTION)):
        found = [*MENTION.finditer(lowered)]
        if found and "de certificaten" in lowered:
            yield from _THOSE.finditer(lowered)
        yield from found
    yield from find_mentions(sentences)
    yield from find_recognised_parts(sentences)


def _is_promised(sentences: Sentences, mention: re.Match[str]) -> bool:
    """What is only named counts as what stands elsewhere on the page."""
    number = sentences.number_at(mention.start())
    start, end = sentences.span(number)
    if answered(sentences, number) is not None:
        return True
    if is_left_open(sentences, number):
        return False
    before = sentences.lowered[start : mention.start()]
    after = sentences.lowered[mention.end() : end]
    if is_substance(before) or is_twice_denied(before, after):
        return is_twice_denied(before, after)
    if _TITLE_BEGINS.match(sentences.text, mention.end()) and not before.rpartition(":")[2].strip():
        after = after.lstrip().partition(" ")[2]  # "Mbo-certificaat Werken met baby's" states nothing of work
    return is_its_own(before, mention[0]) or (is_promised(before, after) and not is_gone(before, after))


def _names(sentences: Sentences, mention: re.Match[str], *, of_anyone: bool) -> tuple[SignalName, ...]:
    number = sentences.number_at(mention.start())
    start, end = sentences.span(number)
    if (answer := answered(sentences, number)) is not None:
        return answer
    before, after = sentences.lowered[start : mention.start()], sentences.lowered[mention.end() : end]
    next_one = sentences.lowered[slice(*sentences.span(number + 1))]
    if is_told_no(after, next_one) or (number and is_denying(heading_of(sentences, number))):
        return (SignalName.NEGATED,)
    names = _claimed(before, mention[0], after, with_earlier(sentences, number))
    if set(names) >= _SAYS and is_prepared_for(before, after) and not examined_beside(sentences, number):
        return (*names, SignalName.CONDITIONAL) if examined_here(sentences.lowered) else (SignalName.CONDITIONAL,)
    if set(names) >= _SAYS and is_taken_back(sentences, number):
        return (SignalName.NEGATED,)
    promised = SignalName.SAYS_MBO_CERTIFICATE in names and not of_anyone
    if not promised or is_of_us(before, after):
        return names
    return () if given_elsewhere(sentences.printed(number)) else names


@lru_cache(maxsize=4096)  # of sentences, which are short
def _claimed(before: str, mention: str, after: str, with_earlier: str) -> tuple[SignalName, ...]:
    """What a sentence says by a mention, from the words before and after it."""
    if is_twice_denied(before, after):
        return (SignalName.SAYS_MBO_CERTIFICATE,)
    denied = _is_denied(before, after) or is_denied(before, after) or is_denied_afar(before, after)
    if (denied or has_no_value(after)) and not (is_for_who_fails(before) or is_of_something_else(before)):
        return (SignalName.NEGATED,)
    required = _is_required(before, after) or is_needed(before, after)
    if required or _is_question(before, after) or is_of_another(before, mention, after):
        return ()
    if _LEADING_TO.search(before) or is_led_towards(before, after) or (not denied and is_conditional(with_earlier)):
        return (SignalName.CONDITIONAL,)
    if (aside := said_aside(before, mention, after)) is not None:
        return aside
    return (SignalName.SAYS_MBO_CERTIFICATE, *([SignalName.RESULT_FIELD] if is_result(before, after) else []))


def _is_denied(before: str, after: str) -> bool:
    clause = _CLAUSE_END.split(before)[-1]
    if _DENIED_BEFORE.search(clause) and not _REQUIRED_AFTER.match(after):
        return True
    return bool(_DENIED_AFTER.match(_CLAUSE_END.split(after)[0]))


def _is_required(before: str, after: str) -> bool:
    return bool(
        (_REQUIRED.search(before) and not _OUTCOME.search(before))
        or _REQUIRED_AFTER.match(after)
        or _ALREADY.match(after)
        or (_WHO.search(before) and _HAS.match(after))
        or re.match(r"^[^.]{0,30}\bin (?:je |het )?bezit", after)
    )


def _is_question(before: str, after: str) -> bool:
    return bool(_WHAT_IS.search(before)) and "?" in after
