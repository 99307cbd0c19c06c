"""The mbo-certificaat in other words: what the minister makes of a part of a programme, and DUO and SBB keep.

All patterns are for lower-case text. Each names a proof that is got, with what only the official one is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.signals.literals import awaited, said_in
from extractor.signals.sentences import Sentences

# What every such text holds: quick, for what is then read with care.
_MAY_TELL = awaited(
    (
        *("minist", "ocw", "diplomaregister", "duo", "sbb", "deel van", "deel is van", "deel uitmaakt", "hoort bij"),
        *("keuzedeel", "deel c", "deel k", "wet educatie", " web", "certificeerbare", "mijn diploma", "overheidswege"),
        *("dit onderdeel", "dit beroepsgerichte onderdeel", "meetelt", "telt mee"),
    )
)
_PROOF = r"(?<![\w-])(?:keuzedeel)?(?:certifica(?:at|ten)|bewijs|waardedocument|(?<=officieel )document)\b"
_IS = r"(?:,| dat| die| is| zijn| wordt| worden| ook| officieel| landelijk| wettelijk| van dit keuzedeel)"
_SO = r"(?:(?!\b(?:niet|geen|nooit|nog)\b)[^.;:?])"  # up to what is said of it
_OCW = r"(?:ocw|onderwijs)"
_BY = rf"door (?:de |het )?(?:minister(?:ie)?(?! van (?!{_OCW}))|ocw|sbb)\b"
_UNDER_LAW = r"(?:volgens|op grond van|krachtens|conform|in de zin van|(?:zo)?als bedoeld in)"
_MADE = r"(?:erkend|vastgesteld|gewaarborgd|ingesteld|bekrachtigd)"
_KEPT = r"(?:geregistreerd|opgenomen|vastgelegd|bijgeschreven|bewaard|vermeld|te vinden|staat|staan|komt|registreer\w*)"
_KEEPER = (
    r"(?:in|bij|door|van) (?:mijn diploma['\u2019]s|(?:het |de |je |uw )?(?:mijn |digitale |landelijke )?"
    r"(?:diplomaregister|duo|certificatenregister|register van sbb|sbb))\b"
)
_MINISTRY = r"(?:(?:de |het )?minister(?:ie)?\b|ocw\b|de overheid\b)"
_TIED = r"(?:gekoppeld|verbonden|toegekend|toekent|verbindt|vaststel\w*|vastgesteld|ingesteld|erkent|erkend|uitgeeft)"
_KIND = r"(?:opleiding|diploma|kwalificatie)"
_PROGRAMME = rf"(?:landelijke |erkende )*(?:kwalificatie(?:s|structuur|dossier)?|mbo-?\s?{_KIND}\w*)\b"
_PART = r"(?:onder)?deel"
_OF_PROGRAMME = (
    rf"(?:hoort bij|{_PART} is van|{_PART}(?: [kc]\d{{4}})? van|deel uitmaakt van) (?:de |het |een )?{_PROGRAMME}"
)

# The same, and as all patterns below with its first letter first: places with another one are passed over quickly.
_PROOF_FOUND = (
    r"[bcdkw](?<![\w-].)(?:(?<=k)euzedeel(?:certifica(?:at|ten)|bewijs|waardedocument)|(?<=c)ertifica(?:at|ten)|"
    r"(?<=b)ewijs|(?<=w)aardedocument|(?<=officieel d)ocument)\b"
)
# What follows a proof that makes it the official one; tried only where the word for a proof stands.
_OFFICIAL_PROOF = re.compile(
    rf"{_PROOF_FOUND}(?:"
    # made by the minister
    rf"(?={_IS}{{0,5}} {_MADE}(?: is| wordt| zijn)? {_BY})|(?= (?:is|wordt|zijn|worden) {_BY} {_MADE}\b)|"
    # kept by DUO or SBB
    rf"(?={_SO}{{0,40}}\b{_KEPT}\b{_SO}{{0,15}} {_KEEPER}|{_SO}{{0,30}} {_KEEPER} {_KEPT}\b)|(?=\. duo registreert\b|"
    rf"\. (?:dit|dat|het) (?:certificaat |bewijs )?(?:wordt|staat|komt)\b{_SO}{{0,25}} {_KEEPER})|"
    # a part of a programme, or of an elective: what belongs to that by law
    rf"(?={_SO}{{0,30}}\b{_OF_PROGRAMME})|"
    rf"(?={_SO}{{0,30}}\b(?:telt mee|meetelt) (?:voor|als|bij|in) (?:[\w-]+ ){{0,2}}{_PROGRAMME})|"
    rf"(?= (?:van|voor|bij|dat hoort bij|behorend bij) (?:(?:het|dit) (?:mbo-?\s?)?|mbo-?\s?)?keuzedeel\b)|"
    # given by the minister, by the law on vocational education
    rf"(?= van overheidswege\b)|(?= (?:dat|die) (?:aan|bij) (?:het |dit )?(?:mbo-?)?keuzedeel\b)|"
    rf"(?= (?:dat|die) {_MINISTRY}{_SO}{{0,60}}\b{_TIED}\b)|"
    rf"(?=(?:,| af| uit)? {_UNDER_LAW} (?:artikel [\d.]+\w? (?:van )?)?(?:de )?(?:web\b|wet (?:educatie|"
    rf"op het beroeps))| namens {_MINISTRY})|"
    rf"(?<=keuzedeelcertificaat))"
)
# What stands before a proof, or goes without one: each with one of these words.
_BEFORE_CUES = (
    "certificeerbare",
    "keuzedeel met",
    "keuzedeel k",
    "minister",
    "ocw",
    "onderdeel",
    "deel van",
    "registre",
)
_BEFORE = (
    rf"[cdeklmnorw](?<!\w.)(?:(?<=k)euzedeel(?: k\d{{4}})? met (?:een )?(?:officieel |erkend ){{0,2}}{_PROOF}|"
    rf"(?<=c)ertificeerbare eenheid(?= van (?:het|de|een) mbo)|"
    rf"(?<=n)amens {_MINISTRY}[\w, ]{{0,40}}? {_PROOF}|"
    rf"(?<=m)inister(?: van {_OCW}[\w, ]{{0,30}}?)? heeft (?:dit|het) {_PROOF}(?= {_MADE})|"
    rf"(?<=m)inister(?:ie)?(?: van {_OCW})? erkent (?:dit|het|ons) {_PROOF}|"
    rf"(?<=m)inister(?:ie)?(?: van {_OCW}[\w, ]{{0,30}}?)? heeft dit {_SO}{{0,80}}?"
    rf" (?:aangewezen|aangemerkt|erkend|vastgesteld) als (?:een )?(?:mbo-)?{_PROOF}|"
    rf"(?<=r)egistre(?:ren (?:wij|we)|ert onze school) (?:je|uw|jouw|het|dit) {_PROOF}"
    rf"(?={_SO}{{0,20}} (?:bij duo|in (?:het )?(?:diplomaregister|mijn diploma)))|"
    rf"(?<=m)inister(?: van {_OCW}[\w, ]{{0,30}}?)? heeft (?:aan|voor|bij) (?:dit|het) [\w-]{{4,30}} een {_PROOF}|"
    rf"(?<=d)(?<!niet d)oor (?:de |het )?(?:minister(?:ie)?(?: van {_OCW})?|ocw) {_MADE}e? {_PROOF}|"
    rf"(?:(?<=o)verheidserkend|(?<=e)rkend) {_PROOF}(?= (?:van|voor|bij) dit (?:beroepsgerichte )?onderdeel\b)|"
    rf"(?<=\bdit onderdeel af met een [low])(?:(?<=l)andelijk|(?<=o)fficieel|(?<=w)ettelijk) erkend {_PROOF}|"
    rf"(?:(?<=e)rkend|(?<=o)fficieel|(?<=w)ettelijk|(?<=l)andelijk)e? {_PART} van (?:de |het |een )?{_PROGRAMME})"
)
_OFFICIAL = re.compile(_BEFORE)
_ELECTIVE_IS = "keuzedeel is een "
_OFFICIAL_OR_ELECTIVE = re.compile(
    rf"{_BEFORE}|(?<=\b{_ELECTIVE_IS})(?:[\w-]+ ){{0,2}}{_PROOF}(?= (?:verbonden|gekoppeld))"
)
_GOT = re.compile(
    r"\b(?:lever|meene[em]|geef|geven|verstrek|afge[ev]|uitge[ev]|toege|teken|volsta|verlaat|ontvang|krijg|behaal|"
    r"behalen|haal|halen|sluit|rond|verdien|reik|resultaat|afronding|slaag)|"
    r"\b(?:waardering|papier|bewijs|document|certificering|bekroning)\s?:|"
    r"\bin handen\b|\bmet (?:een )?certificaat\b|\b(?:geregistreerd|opgenomen|bijgeschreven) (?:in|bij)\b|"
    r"\bnaar huis\b|\bverbonden\b|\bcertificaat (?:is|wordt|staat|komt)\b|\b(?:je|uw|jouw|dit|het) certificaat\b"
)
_ITS_OWN = re.compile(r"\b(?:dit|je|jouw|uw) $|^\W*het $")


def find_mentions(sentences: Sentences) -> Iterator[re.Match[str]]:
    """Mentions of the certificate in a text that speaks of getting one."""
    if any(map(_may_tell, sentences.lowered_each)):
        found = [*_official(sentences.lowered)]
        yield from found if found and _GOT.search(sentences.lowered) else ()


@lru_cache(maxsize=16_384)  # the sentences of a site come back
def _may_tell(sentence: str) -> bool:
    return not _MAY_TELL.isdisjoint(said_in(sentence))


def _official(lowered: str) -> Iterator[re.Match[str]]:
    yield from _OFFICIAL_PROOF.finditer(lowered)
    if _ELECTIVE_IS in lowered:
        yield from _OFFICIAL_OR_ELECTIVE.finditer(lowered)
    elif any(map(lowered.__contains__, _BEFORE_CUES)):
        yield from _OFFICIAL.finditer(lowered)


def is_its_own(before: str, mention: str) -> bool:
    """`Het certificaat staat in het diplomaregister`: of this course, though nothing is said to be got."""
    return "mbo" not in mention and _ITS_OWN.search(before) is not None
