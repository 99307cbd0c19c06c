"""Denials that stand far from the certificate, in the subject of the sentence.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_NOTHING = re.compile(
    r"\bniets (?:met|van)\b[^.;,]{0,40}$|"
    r"\bgeen (?:enkele? )?(?:van (?:de|deze|onze) )?[\w-]+ (?:\w+ ){0,2}?(?:wordt|worden|krijgt|leidt|levert|geeft|"
    r"eindigt|"
    r"sluit|komt)\b[^.;,]{0,40}$|"
    r"\bniemand\b[^.;,]{0,60}$"
)
_NOTHING_AFTER = re.compile(
    r"^ (?:heeft|hebben|heb)\b[^.;,]{0,30}\bniets\b|^[^.;]{0,90}\b(?:kun|kunt|mag) (?:je|u)\b[^.;]{0,60}\bvergeten\b"
)


def is_denied_afar(before: str, after: str) -> bool:
    """Whether no one, or none of the courses, has it, or it has nothing to do with them."""
    return bool(_NOTHING.search(before) or _NOTHING_AFTER.match(after))
