"""Signs of a whole diploma programme: each says little, several together say it surely."""

import re
from itertools import islice

# Each name is one sign, however often it occurs. The first group are things that only whole programmes have.
_SIGNS = re.compile(
    r"(?P<years>\b(?:duur|opleidingsduur|studieduur|looptijd|duurt)\b:? .{0,20}\b(?:[1-4]|een|twee|drie|vier|"
    r"2,5|1,5) "
    r"(?:tot (?:[234]|twee|drie|vier) )?(?:school|studie|leer)?ja(?:ar|ren)\b|\b(?:twee|drie|vier|[234])-?jarige?\b)|"
    r"(?P<path>\bbeginnende beroepsbeoefenaar|\b(?:bol|bbl)\b|\bberoeps(?:opleidende|begeleidende) leerweg|"
    r"\bleerweg\s?:)|"
    r"(?P<vmbo>\bvmbo\b)|"
    r"(?P<fees>\b(?:wettelijk )?les-? ?(?:en|&)? ?(?:cursus)?geld\b|\bschoolkosten\b|"
    r"\bvrijwillige (?:ouder)?bijdrage)|"
    r"(?P<classes>\b(?:eerste|tweede|derde|1e|2e|3e) (?:leer|school|studie)?jaar\b|\bleerjaar|\bavo\b|"
    r"\bburgerschap\b)|"
    r"(?P<day>\bopen ?(?:dag(?:en)?|avond|huis)\b|\bmeeloop|\bproefstuder)|"
    r"(?P<next>\bdoorstromen naar (?:het )?hbo\b|\bassociate degree|\bhbo\b)|"
    r"(?P<electives>\bkeuzedelen\b)|"
    r"(?P<crebo>\bcrebo\w*\b)|"
    r"(?P<level>\b(?:mbo[ -]?)?niveau:? ?[2-4]\b|\bmbo[ -]?[2-4]\b)|"
    r"(?P<practice>\bstage\b|\bbpv\b|\bberoepspraktijkvorming\b|\bleerbedrijf\b)"
)
_OWN_TO_PROGRAMMES = frozenset({"years", "path", "vmbo", "fees", "classes"})
_MOST_PLACES = 300
_ENOUGH, _ENOUGH_OF_THEIR_OWN = 4, 2
_SOME = 2
# The heading above electives of a programme: not "Keuzedelen als mbo-certificaat" or "Losse keuzedelen".
_ELECTIVES = re.compile(
    r"(?:(?:de|je|jouw|onze|mogelijke|gekoppelde|beschikbare|alle|kies(?: je)?|overzicht|van|welke) )*keuzedelen"
    r"(?: (?:kiezen|kies je|die je kunt kiezen|waaruit je kunt kiezen|kun je kiezen|overzicht|in het kort))?\W*",
    re.IGNORECASE,
)
_OF_PROGRAMME = re.compile(
    r"\bkeuzedelen\b.{0,20}\b(?:bij|in|van|binnen|voor) (?:deze|de|je|jouw|onze) (?:mbo-?)?opleiding",
    re.IGNORECASE,
)


def programme_signs(text: str) -> set[str]:
    """The names of the signs that occur in a text, a title and an address together."""
    return {str(found.lastgroup) for found in islice(_SIGNS.finditer(text.lower()), _MOST_PLACES)}


def is_surely_programme(signs: set[str]) -> bool:
    own = len(signs & _OWN_TO_PROGRAMMES) + ("electives" in signs and bool(signs & _OWN_TO_PROGRAMMES))
    return len(signs) >= _ENOUGH and own >= _ENOUGH_OF_THEIR_OWN


def lists_electives(heading: str, signs: set[str]) -> bool:
    """`heading`: the headings above a row, joined by ` · `; `signs`: of the page the row stands on."""
    if _OF_PROGRAMME.search(heading):
        return True
    named = any(_ELECTIVES.fullmatch(part.strip()) for part in heading.split(" · "))
    return named and len(signs - {"electives"}) >= _SOME and bool(signs & (_OWN_TO_PROGRAMMES | {"day", "practice"}))
