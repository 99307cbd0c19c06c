"""The three things that an mbo-certificaat is, said apart in one sentence, in any order: a proof that one gets, for a
part of a programme, recognised by the state.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.signals.sentences import Sentences

_PROOF = re.compile(r"(?<![\w-])(?:deel|keuzedeel)?certifica(?:at|ten)\b(?! van deelname)")
_PART = re.compile(
    r"\bkeuzedeel\b|\bkwalificatie-?(?:onder)?deel\b|\bdeelcertifica|\bstuk(?:je)? (?:van (?:een |het )?)?mbo\b|"
    r"\b(?:onder)?deel (?:van|uit) (?:de|het|een|je) (?:[\w-]+ ){0,3}?(?:kwalificatie\w*|opleiding|diploma|"
    r"mbo[\w-]*)\b|"
    r"\bbij dit (?:onder)?deel\b"
)
_STATE = re.compile(
    r"\b(?:minister(?:ie)?|ocw|overheid|rijk|rijkswege|wet educatie|duo|diplomaregister|sbb|landelijke? register)\b"
)
_RECOGNISES = re.compile(
    r"\b(?:erken\w*|vastgesteld|verbonden|gekoppeld\w*|bekrachtigd|voorziet|valt|vallen|hoort|bekend|opgenomen|"
    r"lijst|geregistreerd)\b"
)
_BY_LAW = re.compile(
    r"\b(?:wettelijk|overheids?|rijks|van rijkswege|officieel|landelijk)[ -]?(?:erkend|vastgesteld|bekrachtigd)\w*|"
    r"\bofficie[e\u00eb]le? (?:erkende? )?(?:deel)?certificaat\b"
)
_GOT = re.compile(
    r"\b(?:ontvang|krijg|behaal|haal|verdien|verzilver|afge|af\b|uitreik|uitgereikt|reik|geven|geeft|slaag|slagen|"
    r"beloning|in handen|jouw certificaat|je certificaat)"
)
_ANOTHERS = re.compile(
    r"\b(?:niet|geen|nooit|noch|eigen|branche\w*|deelname|mensen|wellicht|misschien|aanvraag|ooit|indien|als ocw|"
    r"als de "
    r"minister)\b"
)
_WHOLE = re.compile(r"\b(?:niet|geen|zonder) (?:de |een |meteen (?:de|een) )?(?:hele|volledige|complete)\b")


def find_recognised_parts(sentences: Sentences) -> Iterator[re.Match[str]]:
    """The proof in each such sentence that denies nothing."""
    if "certifica" not in sentences.lowered:
        return
    for start, sentence in sentences.lowered_parts:
        found = _PROOF.search(sentences.lowered, start, start + len(sentence)) if _says_all(sentence) else None
        if found is not None:
            yield found


@lru_cache(maxsize=16_384)  # the sentences of a site come back
def _says_all(sentence: str) -> bool:
    if "certifica" not in sentence or not (_PART.search(sentence) and _GOT.search(sentence)):
        return False
    by_state = _BY_LAW.search(sentence) or (_STATE.search(sentence) and _RECOGNISES.search(sentence))
    return bool(by_state) and not _ANOTHERS.search(_WHOLE.sub("", sentence))
