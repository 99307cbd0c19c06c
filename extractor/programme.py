"""Signs of a whole diploma programme: each says little, several together say it surely."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from extractor.lowering import lower_case

# Each name is one sign, however often it occurs: literals of which one must occur before the slower pattern is tried.
_SIGNS = {
    name: (cues, re.compile(pattern))
    for name, cues, pattern in (
        (
            "years",
            ("jaar", "jaren", "jarig"),
            (
                r"\b(?:duur|opleidingsduur|studieduur|looptijd|duurt)\b:? .{0,20}"
                r"\b(?:[1-4]|een|twee|drie|vier|2,5|1,5) (?:tot (?:[234]|twee|drie|vier) )?"
                r"(?:school|studie|leer)?ja(?:ar|ren)\b|"
                r"\b(?:twee|drie|vier|[234])-?jarige?\b"
            ),
        ),
        (
            "path",
            ("beroeps", "bol", "bbl", "leerweg"),
            r"\b(?:bol|bbl)\b|\bbeginnende beroepsbeoefenaar|\bberoeps(?:op|bege)leidende leerweg|\bleerweg\s?:",
        ),
        ("vmbo", ("vmbo",), r"\bvmbo\b"),
        (
            "fees",
            ("geld", "schoolkosten", "vrijwillige"),
            r"\b(?:wettelijk )?les-? ?(?:en|&)? ?(?:cursus)?geld\b|\bschoolkosten\b|\bvrijwillige (?:ouder)?bijdrage",
        ),
        (
            "classes",
            ("jaar", "avo", "burgerschap"),
            r"\b(?:eerste|tweede|derde|1e|2e|3e) (?:leer|school|studie)?jaar\b|\bleerjaar|\bavo\b|\bburgerschap\b",
        ),
        (
            "day",
            ("open", "meeloop", "proefstuder"),
            r"\bopen ?(?:dag(?:en)?|avond|huis)\b|\bmeeloop|\bproefstuder",
        ),
        ("next", ("hbo", "associate degree"), r"\bassociate degree|\bhbo\b"),
        ("electives", ("keuzedelen",), r"\bkeuzedelen\b"),
        ("crebo", ("crebo",), r"\bcrebo\w*\b"),
        ("level", ("niveau", "mbo"), r"\b(?:mbo[ -]?)?niveau:? ?[2-4]\b|\bmbo[ -]?[2-4]\b"),
        (
            "practice",
            ("stage", "bpv", "beroepspraktijkvorming", "leerbedrijf"),
            r"\bstage\b|\bbpv\b|\bberoepspraktijkvorming\b|\bleerbedrijf\b",
        ),
    )
}
# Things that only whole programmes have.
_OWN_TO_PROGRAMMES = frozenset({"years", "path", "vmbo", "fees", "classes"})
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
    lowered = lower_case(text)
    near = {name: (cues, tells) for name, (cues, tells) in _SIGNS.items() if any(map(lowered.__contains__, cues))}
    lines = dict.fromkeys(lowered.split("\n")) if near else ()
    return {name for name, (cues, tells) in near.items() if any(_tells(line, cues, tells) for line in lines)}


def _tells(line: str, cues: Sequence[str], pattern: re.Pattern[str]) -> bool:
    return any(map(line.__contains__, cues)) and pattern.search(line) is not None


def is_surely_programme(signs: set[str]) -> bool:
    own = len(signs & _OWN_TO_PROGRAMMES) + ("electives" in signs and bool(signs & _OWN_TO_PROGRAMMES))
    return len(signs) >= _ENOUGH and own >= _ENOUGH_OF_THEIR_OWN


def lists_electives(heading: str, signs: AbstractSet[str]) -> bool:
    """`heading`: the headings above a row, joined by ` · `; `signs`: of the page the row stands on."""
    if "keuzedelen" not in heading.lower():
        return False
    if _OF_PROGRAMME.search(heading):
        return True
    named = any(_ELECTIVES.fullmatch(part.strip()) for part in heading.split(" · "))
    return named and len(signs - {"electives"}) >= _SOME and bool(signs & (_OWN_TO_PROGRAMMES | {"day", "practice"}))
