"""The mbo-certificaat in other words: what the minister makes of a part of a programme, and DUO and SBB keep.

All patterns are for lower-case text. Each names a proof that is got, with what only the official one is.
"""

import re
from collections.abc import Iterator

# What every such text holds: quick, for what is then read with care.
_MAY_TELL = re.compile(r"minist|\bocw\b|diplomaregister|\bduo\b|\bsbb\b|deel|mbo|kwalificatie")
_PROOF = r"(?<![\w-])(?:keuzedeel)?(?:certifica(?:at|ten)|bewijs|waardedocument|(?<=officieel )document)\b"
_IS = r"(?:,| dat| die| is| zijn| wordt| worden| ook| officieel| landelijk| wettelijk| van dit keuzedeel)"
_SO = r"(?:(?!\b(?:niet|geen|nooit|nog)\b)[^.;:?])"  # up to what is said of it
_OCW = r"(?:ocw|onderwijs)"
_BY = rf"door (?:de |het )?(?:minister(?:ie)?(?! van (?!{_OCW}))|ocw|sbb)\b"
_MADE = r"(?:erkend|vastgesteld|gewaarborgd|ingesteld|bekrachtigd)"
_KEPT = r"(?:geregistreerd|opgenomen|vastgelegd|bijgeschreven|bewaard|vermeld|te vinden|staat|staan|komt|registreer\w*)"
_KEEPER = (
    r"(?:in|bij|door|van) (?:het |de |je |uw )?(?:mijn |digitale |landelijke )?"
    r"(?:diplomaregister|duo|certificatenregister|register van sbb|sbb)\b"
)
_KIND = r"(?:opleiding|diploma|kwalificatie)"
_PROGRAMME = rf"(?:landelijke |erkende )*(?:kwalificatie(?:s|structuur|dossier)?|mbo-?\s?{_KIND}\w*)\b"
_PART = r"(?:onder)?deel"
_OF_PROGRAMME = rf"(?:hoort bij|{_PART} is van|{_PART} van|deel uitmaakt van) (?:de |het |een )?{_PROGRAMME}"

MENTION = re.compile(
    # made by the minister
    rf"{_PROOF}(?={_IS}{{0,5}} {_MADE}(?: is| wordt| zijn)? {_BY})|"
    rf"{_PROOF}(?= (?:is|wordt|zijn|worden) {_BY} {_MADE}\b)|"
    rf"(?<![\w-])minister(?: van {_OCW}[\w, ]{{0,30}}?)? heeft (?:dit|het) {_PROOF}(?= {_MADE})|"
    rf"(?<![\w-])(?<!niet )door (?:de |het )?(?:minister(?:ie)?(?: van {_OCW})?|ocw) {_MADE}e? {_PROOF}|"
    # kept by DUO or SBB
    rf"{_PROOF}(?={_SO}{{0,40}}\b{_KEPT}\b{_SO}{{0,15}} {_KEEPER}|{_SO}{{0,30}} {_KEEPER} {_KEPT}\b)|"
    rf"{_PROOF}(?=\. duo registreert\b|"
    rf"\. (?:dit|dat|het) (?:certificaat |bewijs )?(?:wordt|staat|komt)\b{_SO}{{0,25}} {_KEEPER})|"
    # a recognised part of a programme
    rf"{_PROOF}(?={_SO}{{0,30}}\b{_OF_PROGRAMME})|"
    rf"{_PROOF}(?={_SO}{{0,30}}\b(?:telt mee|meetelt) (?:voor|als|bij|in) (?:[\w-]+ ){{0,2}}{_PROGRAMME})|"
    rf"(?<=erkend ){_PROOF}(?= (?:van|voor|bij) dit (?:beroepsgerichte )?onderdeel\b)|"
    rf"(?<=\bdit onderdeel af met een )(?:landelijk|officieel|wettelijk) erkend {_PROOF}|"
    rf"\b(?:erkend|officieel|wettelijk|landelijk)e? {_PART} van (?:de |het |een )?{_PROGRAMME}|"
    # of an elective: what belongs to that by law
    rf"{_PROOF}(?= (?:van|voor|bij|dat hoort bij|behorend bij) (?:het|dit) keuzedeel\b)|\bkeuzedeel-?certificaat\b|"
    rf"(?<=\bkeuzedeel is een )(?:[\w-]+ ){{0,2}}{_PROOF}(?= (?:verbonden|gekoppeld))"
)
_ITS_OWN = re.compile(r"\b(?:dit|je|jouw|uw) $|^\W*het $")
_GOT = re.compile(
    r"\b(?:ontvang|krijg|behaal|behalen|haal|halen|sluit|rond|verdien|reik|resultaat|afronding|slaag)\w*\b|"
    r"\bin handen\b|\bverbonden\b|\bcertificaat (?:is|wordt|staat|komt)\b|\b(?:je|uw|jouw|dit|het) certificaat\b"
)


def find_mentions(lowered: str) -> Iterator[re.Match[str]]:
    """Mentions of the certificate in a text that speaks of getting one."""
    if _MAY_TELL.search(lowered) and _GOT.search(lowered):
        yield from MENTION.finditer(lowered)


def is_its_own(before: str, mention: str) -> bool:
    """`Het certificaat staat in het diplomaregister`: of this course, though nothing is said to be got."""
    return "mbo" not in mention and _ITS_OWN.search(before) is not None
