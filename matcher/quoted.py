"""Official titles by which a text names what is given: "in het keuzedeel Geriatrische revalidatiezorg leer je"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from matcher.inflection import inflects
from matcher.normalise import fold, words
from matcher.of_another import of_another
from matcher.queries import Normal
from matcher.rules import Rules

_OPENS = r"(?:(?!\n)[\s:,\"'\u2018\u201c(])"
# "keuzedeel K0840 heet op het waardepapier ...": what may stand between.
_LINKS = (
    r"(?:heet|heten|genaamd|getiteld|genoemd|is|luidt|officieel|offici[eë]le|naam|titel|op|het|de|een|papier|waardepapier|"
    r"certificaat|diploma|met|code|nummer|van|over|bij|voor|keuzedeel|beroepsgericht|onderdeel|[KC]\d{4})\b"
)
_NAMED = re.compile(
    r"\b(?:(?P<official>keuzedeel(?:examen)?|offici[eë]le (?:naam|titel|benaming)|(?:naam|titel) (?:op|van|volgens)|"
    r"naam|officieel|heet|genaamd|getiteld|onder de (?:naam|titel))|(?P<certificate>(?:mbo[ -])?certificaat|cursus|"
    r"training|module|leergang|leereenheid|traject|(?:examen)?onderdeel|deel|vak))\b"
    rf"(?:{_OPENS}{{1,3}}{_LINKS}){{0,6}}{_OPENS}{{1,3}}(?P<first>[^\W_]+)",
    re.IGNORECASE,
)
# With what each of them begins: found many times as fast.
_BEGINNINGS = (
    *("keuzedeel", "offici", "naam", "titel", "heet", "genaamd", "getiteld", "onder", "mbo", "certificaat", "cursus"),
    *("training", "module", "leergang", "leereenheid", "traject", "examen", "deel", "vak"),
)
_SENTENCE_END = re.compile(r"[.!?]\s| · |\n")
_CLAUSE = re.compile(r"[.!?·|\n]\s")
_CLOSED = re.compile('["\u201d\u2019)]')
# "Dit keuzedeel", "ons onderdeel", or a label: what is named is what is offered here.
_THIS = re.compile(
    r"(?:\b(?:dit|deze|ons|onze|het|de|een|je|jouw|uw|this)\s+(?:[a-z-]+\s+)?|^\W*|[:·|(\n]\s*)$", re.IGNORECASE
)
# "De inhoud is gebaseerd op het keuzedeel ...": that says what it is like.
_LIKE = re.compile(
    r"\b(?:gebaseerd|inhoud|stof|lesstof|gelijk|lijkt|vergelijkbaar|sluit aan|aansluit\w*|afgeleid|ontleend|"
    r"onderwerpen|thema\w*|delen van|deel uit)\b",
    re.IGNORECASE,
)
# "Met het keuzedeel ...": that comes along, and need not be all of the course; nor is what one chooses from several.
_SEVERAL = "keuzedelen"
_ALONG = re.compile(r"\bmet(?: (?:het|een))?\s+$", re.IGNORECASE)
# A name of one word, with its code perhaps, and nothing that belongs to it any more.
_ONE_WORD = re.compile(
    r"[^\W_]+(?: mbo)?\s*(?:\(?[kc]\d{4}\)?\s*)?(?:$|[.,;:!?()\"'\u2019\u201d\u00b7|\n]|"
    r"(?:uit|af|op|bij|mee|aan|ook|en|behaald|behalen|halen|krijgen|ontvangen|in handen)\b)",
    re.IGNORECASE,
)
_BETWEEN = " \u00b7 "  # stands between most parts of a context
_PARTS = 8_192  # that are remembered
_TITLES = 2_048  # as _PARTS, of certificates
_LONGEST = 160  # letters of a title


@dataclass(frozen=True, slots=True)
class Quoted:
    """An official name, normalised; "" = none. `given`: the text says that this is what is offered."""

    name: str = ""
    given: bool = False


NONE_QUOTED = Quoted()


class Naming(NamedTuple):
    """Words after which a name may come: where they and that begin, with which letters it does, and what they say."""

    start: int
    first: int
    begins: str
    official: str
    certificate: str


class QuotedTitles:
    """Finds the names of a register in running text, where `keuzedeel` or `certificaat` stands before them."""

    def __init__(self, names: Iterable[str], normal: Normal, rules: Rules) -> None:
        """`names`: normalised."""
        self._normal = normal
        self._function_words = rules.function_words
        self._beginning: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for name in sorted(set(names), key=lambda name: (-len(name), name)):
            if tokens := self._telling(name):
                self._beginning[_begins(tokens[0])].append((tokens, name))

    def in_text(self, context: str, title: str = "") -> Quoted:
        """The one name that the text gives; none where it gives several."""
        found: dict[str, bool] = {}
        for naming in self._namings(context):
            if name := self._name_at(context, naming):
                found[name] = found.get(name, False) or _is_given(context, naming)
        for name in self._first_said(context, title):
            found.setdefault(name, True)
        return Quoted(*found.popitem()) if len(found) == 1 else NONE_QUOTED

    def _namings(self, text: str) -> Iterator[Naming]:
        """Where the word that follows is the first of a name; so it is in one text of ten."""
        parts, known = text.split(_BETWEEN), self._beginning
        for number, found in enumerate(map(_named, parts)):
            for one in found:
                if one.begins in known:
                    at = sum(len(part) + len(_BETWEEN) for part in parts[:number])
                    yield one._replace(start=at + one.start, first=at + one.first)

    def _name_at(self, text: str, naming: Naming) -> str:
        tokens, name = self._first_of(text[naming.first : naming.first + _LONGEST])
        if not tokens or (naming.certificate and len(tokens) == 1 and not _is_whole(text, naming)):
            return ""
        return "" if of_another(text, naming.start, naming.first + len(name)) else name

    def _first_said(self, context: str, title: str) -> Iterator[str]:
        """The name with which the text begins, after the title: "Gastvrij! · Gastvrijheid in de zorg, vijf dagen"."""
        at = context.find(title) if title else -1
        begun = context[at + len(title) if at >= 0 else 0 :].lstrip(" ·:-\u2013|(\n")[:_LONGEST]
        tokens, name = self._first_of(_SENTENCE_END.split(begun, maxsplit=1)[0])
        if len(tokens) > 1 and not of_another(begun, 0, len(name)):
            yield name

    def _first_of(self, text: str) -> tuple[tuple[str, ...], str]:
        """The longest name with which a text begins, but for inflection and function words."""
        said = self._telling(self._normal(_CLOSED.split(text, maxsplit=1)[0]).text)
        known = self._beginning.get(_begins(said[0]), ()) if said else ()
        return next((one for one in known if _begins_with(said, one[0])), ((), ""))

    def _telling(self, name: str) -> tuple[str, ...]:
        return tuple(word for word in name.split() if word not in self._function_words)


def _is_whole(text: str, naming: Naming) -> bool:
    """Whether one word that follows is the whole name of an mbo-certificaat: any other may be the school's own."""
    said = text[naming.start : naming.first].casefold()
    return (said.startswith("mbo") or "keuzedeel" in said) and _ONE_WORD.match(text, naming.first) is not None


def _is_given(text: str, naming: Naming) -> bool:
    before = text[max(0, naming.start - _LONGEST) : naming.start]
    along = naming.official == "keuzedeel" and (_ALONG.search(before) or _SEVERAL in text.casefold())
    if along or _LIKE.search(_CLAUSE.split(before)[-1]):
        return False
    return bool(naming.official or naming.certificate.endswith("certificaat") or _THIS.search(before))


def _begins(word: str) -> str:
    return word[:4]


def _begins_with(said: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return len(said) >= len(name) and all(map(_same, said, name))


def _same(one: str, other: str) -> bool:
    return one == other or inflects(one, other)


@lru_cache(maxsize=_PARTS)
def _named(part: str) -> tuple[Naming, ...]:
    """Nothing that `_NAMED` finds reaches over what stands between two parts, and the parts of a site come back."""
    return tuple(_naming(hit) for hit in _hits(part))


def _naming(hit: re.Match[str]) -> Naming:
    first = words(fold(hit["first"]))
    said = (hit["official"] or "").casefold(), (hit["certificate"] or "").casefold()
    return Naming(hit.start(), hit.start("first"), _begins(first[0]) if first else "", *said)


def _hits(text: str) -> Iterator[re.Match[str]]:
    """As `_NAMED.finditer`, but looked for only where one of its words begins: most texts are long and hold few."""
    end = 0
    for at in _beginnings(text.replace("\u0130", "i").lower()):  # of this letter alone the small one is two
        if at >= end and (hit := _NAMED.match(text, at)):
            end = hit.end()
            yield hit


def _beginnings(lower: str) -> list[int]:
    places = set()
    for word in _BEGINNINGS:
        at = lower.find(word)
        while at >= 0:
            places.add(at)
            at = lower.find(word, at + 1)
    return sorted(places)


def names_as_its_own(text: str, title: str) -> bool:
    """Whether a text names a certificate by its whole title, neither as another course nor as what this one is like."""
    folded, said = fold(text), words(fold(title))
    if not all(word in folded for word in said):  # quick: so it is in most texts
        return False
    for hit in _in_order(*said).finditer(folded):
        before = _SENTENCE_END.split(folded[max(0, hit.start() - _LONGEST) : hit.start()])[-1]
        if not _LIKE.search(before) and not of_another(folded, *hit.span()):
            return True
    return False


@lru_cache(maxsize=_TITLES)
def _in_order(*said: str) -> re.Pattern[str]:
    """With nothing between them but signs. To make it takes ten times as long as to read a text with it."""
    between = r"\W+"
    return re.compile(rf"\b{between.join(map(re.escape, said))}\b")
