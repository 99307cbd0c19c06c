"""Two denials that make a promise: "zonder mbo-certificaat ga je niet weg", "niemand die slaagt gaat zonder".

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_WITHOUT = re.compile(r"\b(?:zonder|geen) (?:(?:een|officieel|erkend|echt|landelijk) ){0,3}$")
_NOBODY = re.compile(
    r"\b(?:niemand|geen enkele?|nooit|nergens)\b(?=[^;]*\b(?:slaag|haalt|geslaagd|behaal|voltooi|afrond))"
)
_NOT_AWAY = re.compile(
    r"^[^.;,]{0,60}\b(?:niet|nooit|niemand)\b[^.;,]{0,20}\b(?:weg|naar huis|de deur|vertrek\w*|gaan|buiten|terug)\b"
)


def is_twice_denied(before: str, after: str) -> bool:
    """Whether who passes does not go without."""
    without = _WITHOUT.search(before)
    if without is None:
        return False
    return bool(_NOT_AWAY.match(after) or _NOBODY.search(before[: without.start()]))
