"""Two denials that make a promise: "zonder mbo-certificaat ga je niet weg", "niemand die slaagt gaat zonder".

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_WITHOUT = re.compile(r"\b(?:zonder|geen) (?:(?:een|officieel|erkend|echt|landelijk) ){0,3}$")
_NOBODY = re.compile(
    r"\b(?:niemand|geen enkele?|nooit|nergens)\b(?=[^;]*\b(?:slaag|haalt|geslaagd|behaal|voltooi|afrond))"
)
# "Geen van onze cursisten gaat zonder ... naar huis": nobody leaves without.
_NOBODY_LEAVES = re.compile(
    r"\b(?:niemand|geen (?:enkele|van) |nooit)[^;]{0,50}\b(?:gaat|gaan|vertrek\w*|verlaat|verlaten|ga|loopt|"
    r"komt)\b[^;]{0,20}$"
)
_AWAY = re.compile(r"^[^.;,:]{0,20}\b(?:naar huis|weg|de deur|de school|buiten|terug)\b")
_NOT_AWAY = re.compile(
    r"^[^.;,]{0,60}\b(?:niet|nooit|niemand)\b[^.;,]{0,20}\b(?:weg|naar huis|de deur|vertrek\w*|gaan|buiten|terug)\b"
)


def is_twice_denied(before: str, after: str) -> bool:
    """Whether who passes does not go without."""
    without = _WITHOUT.search(before)
    if without is None:
        return False
    subject = before[: without.start()]
    nobody_leaves = _NOBODY_LEAVES.search(subject) and _AWAY.match(after)
    return bool(_NOT_AWAY.match(after) or _NOBODY.search(subject) or nobody_leaves)
