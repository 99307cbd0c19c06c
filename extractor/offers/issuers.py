"""Names of schools above or before courses: on a page that several schools share, they tell whose the courses are."""

import re
from collections.abc import Iterator, Sequence

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.offers.names import Name, names_in
from extractor.offers.parts import names_a_course
from extractor.offers.row import Row
from extractor.offers.titles import clean_title

_LABEL = "Aanbieder: "
_LINES = frozenset({"li", "p", "div", "td", "dd", "span"})
# `achter elk mbo-certificaat staat wie het uitreikt`, `welke school welk mbo-certificaat geeft`
_WHO_ISSUES = re.compile(
    r"\b(?:wie|welke (?:school|instelling|opleider|aanbieder)|de (?:school|instelling) die)\b[^.!?]{0,60}"
    r"\b(?:(?:uit)?reikt|uitgeeft|geeft|afgeeft|verstrekt|verzorgt|verleent|examineert|aanbiedt)\b",
    re.IGNORECASE,
)
_ALIAS = re.compile(r"\b([A-Z][\w&-]*) (?:zijn|is|staat voor|betekent) (?:wij|we|ons)(?:zelf)?\b")
_BRACKETED = re.compile(r"(?P<title>[^()]{3,110}?) \((?P<school>[^()]{2,50})\)")
_SCHOOL = re.compile(
    r"\b(?:ROC|AOC|Roc|Aoc)\b|"
    r"\b(?!(?:[Aa]vond|[Zz]omer|[Dd]ag|[Ww]eekend|[Bb]asis))[A-Z]?\w*(?:[Cc]ollege|[Aa]cademie|[Aa]cademy|"
    r"[Ii]nstituut|[Ss]chool|[Ll]yceum|[Ll]eerhuis|[Oo]pleidingscentrum)\b"
)
_NO_NAME = re.compile(r"(?:onze|ons|je|uw|dit|deze|welke|op|naar|jouw|terug|waarom)\b", re.IGNORECASE)
_OURS = re.compile(r"\s*\((?:wij(?:zelf)?|ons(?:zelf)?|dat zijn wij)\)\s*$", re.IGNORECASE)
_LONGEST, _MOST_WORDS = 50, 6


def issuer_in(label: str) -> str:
    """`Aanbieder: ROC Laagland` of a line that is a school's name and no more; "" of others."""
    words = label.strip(" :.")
    short = 0 < len(words) <= _LONGEST and len(words.split()) <= _MOST_WORDS
    if not short or not words[0].isupper() or _NO_NAME.match(words):
        return ""
    if _OURS.search(words):
        return f"{_LABEL}wij, {_OURS.sub('', words)}"
    return f"{_LABEL}{words}" if _SCHOOL.search(words) and words.split()[-1][0].isupper() else ""


def issued_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """Of a page that says who issues which mbo-certificaat: the names below, each with the school that stands above it
    or in brackets behind it. `taken` are blocks that are rows already.
    """
    start = next((n for n, block in enumerate(blocks) if not block.level and _tells_who(block.text)), len(blocks))
    own = {found[1] for block in blocks[start:] for found in _ALIAS.finditer(block.text)} if start < len(blocks) else ()
    school = ""
    for number in range(start + 1, len(blocks)):
        block = blocks[number]
        if block.level:
            school = issuer_in(block.text)
        elif number not in taken and block.element.tag in _LINES:
            for title, issuer in _issued(block.text, school):
                of = "Aanbieder: wij" if issuer.removeprefix(_LABEL) in own else issuer
                said = f"Mbo-certificaat: {title} \u00b7 {of}"
                yield Row(title, said, "", sections[number][0], "", code_set(block.text), blocks=frozenset({number}))


def _tells_who(line: str) -> bool:
    return "certifica" in line and _WHO_ISSUES.search(line) is not None


def _issued(line: str, school: str) -> Iterator[tuple[str, str]]:
    names = names_in(line) or ([Name(clean_title(line))] if school else [])
    bracketed = _BRACKETED.fullmatch(line.rstrip(" .;"))
    if bracketed is not None and not school:
        yield clean_title(bracketed["title"]), issuer_in(bracketed["school"]) or f"{_LABEL}{bracketed['school']}"
    elif school:
        yield from ((name.title, school) for name in names if names_a_course(name.title))
    elif all(name.note for name in names):
        yield from ((name.title, issuer_in(name.note) or f"{_LABEL}{name.note}") for name in names)
