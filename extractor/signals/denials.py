"""Denials in other words than "geen" or "niet" right beside the certificate: in the subject, in the verb, by leaving
it out, by setting it apart.

All patterns are for lower-case text. `before` and `after` are the words of the sentence on both sides of the mention.
"""

import re

_NEVER = r"(?:nimmer|geenszins|allerminst|evenmin|nog altijd niet|in geen geval|op geen enkele manier)"
_ITS = r"(?:(?:een|het|de|dit|dat|die|ons|an?|the|any) )?(?:[\w-]+ ){0,2}"
_NOTHING = re.compile(
    r"\bniets (?:met|van)\b[^.;,]{0,40}$|"
    r"\bgeen (?:enkele? )?(?:van (?:de|deze|onze) )?[\w-]+ (?:(?!en\b)\w+ ){0,2}?(?:wordt|worden|krijgt|leidt|levert|"
    r"geeft|"
    r"eindigt|"
    r"sluit|komt)\b[^.;,]{0,40}$|"
    r"\bniemand\b[^.;,]{0,60}$|"
    r"\bte (?:kort|licht|klein|weinig|beperkt|smal|algemeen|gering) (?:\w+ )?(?:voor|om)\b[^.;,]{0,20}$|"
    r"\bnot (?:\w+ ){0,3}to (?:issue|award|grant|offer|give|provide)\b[^.;]{0,20}$|"
    rf"\b{_NEVER}\b[^.;,]{{0,40}}$|\bniet naar {_ITS}$|\bgeen door [^.;,]{{0,30}}$|"
    r"\bniet (?:\w+ )?(?:erkend|geregistreerd|aangemerkt|opgenomen|vastgesteld) (?:als|voor|in|onder|"
    r"bij)\b[^.;,]{0,30}$|"
    r"\bniet (?:door|van|bij) [^.;,]{0,40}\b(?:erkend|geregistreerd|uitgegeven|vastgesteld)\b[^.;,]{0,30}$|"
    r"\bgeen (?:\([^)]*\) )?(?:erkenning|licentie|bevoegdheid|mogelijkheid)\b[^.;,]{0,40}$|"
    r"\b(?:cannot|can't|won't|doesn't|don't|isn't|never|neither|nor)\b(?! (?:need|have to|require|only|"
    r"just))[^.;,]{0,60}$"
)
# What is left out: "alles behalve een ...", "niet inbegrepen: examen en ...", "exclusief ...".
_LEFT_OUT = re.compile(
    rf"\b(?:alles|van alles)(?: [\w-]+){{0,4}},? (?:behalve|uitgezonderd|op|minus|buiten|zonder) {_ITS}$|"
    rf"\b(?:uitgezonderd|met uitzondering van|afgezien van|exclusief|excl\.|minus|without|except(?: for)?|excluding) "
    rf"(?:(?:het )?(?:examen|toets\w*|diplomering|[\w-]*kosten) (?:en|of|/) )?(?!btw){_ITS}$|"
    r"\b(?:niet|not) (?:bij (?:de prijs|ons) )?(?:inbegrepen|in de prijs|included)\s?:[^.;:]{0,40}$|"
    r"\bwat (?:je|u) (?:hier )?niet (?:krijgt|ontvangt|haalt|behaalt|meeneemt)[^.;:]{0,20}: ?[^.;]{0,30}$|"
    r"\b(?:zit|zitten|hoort|horen) (?:er|hier) (?:\w+ )?niet (?:in|bij)\s?:[^.;]{0,40}$|"
    r"\bhet ontbreekt (?:\w+ )?aan\b[^.;]{0,20}$"
)
_ALL_BUT = re.compile(r"\b(?:behalve|op) (?:een|het) (?:[\w-]+ )?$")
_ALL_ELSE = re.compile(r"^ (?:krijg|ontvang|heb|leer)\w*\b[^.;]{0,20}\balles\b|^ na\W*$")
# What becomes of it: nothing.
_FALLS_AWAY = re.compile(
    r"^(?![^.;]*\b(?:niet|nooit|nimmer)\b)[^.;:?]{0,60}\b(?:ontbreekt|ontbreken|achterwege|uitgesloten|uitgefaseerd|"
    r"geschrapt|ingetrokken|losgelaten|opgeheven|be\u00ebindigd|vergeefs|tevergeefs|afgewezen|geweigerd|misloopt|"
    r"mislopen|"
    r"(?:is|zijn) gestopt|buiten (?:het|ons|dit|onze|deze|de) (?:aanbod|pakket|mogelijkheden|prijs|bereik|"
    r"cursus|training|traject|programma)|geen rol|op zich wachten)\b|"
    r"^[^.;:?]{0,40}\b(?:evenmin|nimmer|geenszins|allerminst|ook niet)\W*$|"
    r"^(?: [\w-]+){0,3} (?:is|are|was|be|can|may|will)\b[^.;]{0,12}\b(?:not(?! only)|never|no longer)\b|"
    r"^[^.;]{0,30}\bonly (?:be )?(?:obtained|available|earned|issued|awarded) (?:at|by|through|from) (?:an?other|"
    r"other|a different)\b|"
    r"^[^.;]{0,60}[;,] (?:but )?(?:the|this|our) [^.;,]{0,45}\b(?:does|is|do|has|are) not\b|"
    r"^,? (?:is )?excluded\b|^[^.;]{0,30}\b(?:isn't|cannot|can't|won't|unavailable)\b"
)
# "Mbo-certificaat (correctie: zonder certificaat)", "(vervallen)".
_IN_BRACKETS = re.compile(
    r"^[^.;:()]{0,15}\([^)]*\b(?:(?:zonder|geen|no) (?:\w+ )?certificaa?t|vervallen|niet meer|correctie|(?:nog|"
    r"tijdelijk) niet)\b"
)
# Set apart from this course: "anders dan bij het ...", "zelfde naam als het ...", "buiten het stelsel van ...".
_APART = re.compile(
    r"\b(?:anders dan|in tegenstelling tot|afwijkend van|los van|buiten|unlike|instead of|rather than|other than|"
    r"different from|apart from) (?:(?:bij|voor|in|met|van|het stelsel van|de lijst (?:van|met)|een) ){0,2}"
    r"(?:een|het|de|dit|an?|the)? ?(?:[\w-]+e )?$|"
    r"(?:\u2260|!=|\bi\.?p\.?v\.?) ?(?:een |het )?$|\b(?:losstaa[nt]|los staat|staat los) van (?:een |het )?$|"
    r"^\W*niet\s?: ?(?:een |het )?$|\b(?:hetzelfde|dezelfde \w+) als (?:bij|in|voor|van) (?:een|het) $|"
    r"\b(?:vergelijkbaar|vergelijkbare|soortgelijke?|verwante?|aanverwante?) $"
)
_NAMESAKE = re.compile(
    r"\b(?:dezelfde|zelfde|gelijke?|same) (?:naam|titel|name|title)\b[^.;:]{0,25}\b(?:als|van|as|with)\b[^.;]{0,20}$|"
    r"\b(?:lijkt|klinkt|doet denken|verwijst|verwar\w*)\b[^.;:]{0,20}\b(?:op|als|aan|naar|met)\b[^.;]{0,20}$|"
    r"\b(?:alternatief|vervanging|vervanger|tegenhanger) (?:voor|van|op)\b[^.;]{0,20}$"
)
_NOTHING_AFTER = re.compile(
    r"^ (?:heeft|hebben|heb)\b[^.;,]{0,30}\bniets\b|^[^.;]{0,90}\b(?:kun|kunt|mag) (?:je|u)\b[^.;]{0,60}\bvergeten\b"
)


def is_denied_afar(before: str, after: str) -> bool:
    """Whether no one, or none of the courses, has it, it is left out, or it has nothing to do with them."""
    if _NOTHING.search(before) or _NOTHING_AFTER.match(after) or _LEFT_OUT.search(before):
        return True
    if _ALL_BUT.search(before) and _ALL_ELSE.match(after):
        return True
    return bool(
        _FALLS_AWAY.match(after) or _IN_BRACKETS.match(after) or _APART.search(before) or _NAMESAKE.search(before)
    )
