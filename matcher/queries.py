"""The ways in which an offered title may be meant: as a whole, without the site's name, an abbreviation written out."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from matcher.normalise import Normalised, find, fold, phrase_at, words
from matcher.remembering import Normaliser
from matcher.rules import Rules

Normal = Callable[[str], Normalised]
_SEPARATORS = re.compile(r"\s[-\u2013\u2014|·•»>]+\s|\s*[|»]\s*|:\s+|\s::\s")
_MAY_HAVE_PARTS = re.compile(r"[(:|»]|[-\u2013\u2014·•>]\s")  # quick, for what is then read with care
_IN = re.compile(r"\s(?:in|te|regio|locatie)\s")
_IN_TOWN = re.compile(
    r"^(?P<title>.*\S)\s+(?:in|te|regio|locatie)\s+(?P<town>[A-Z][^\W\d]+(?:[ -][A-Z][^\W\d]+){0,2})$"
)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_STOP = re.compile("[.!?]")
_SENTENCES = re.compile(r"[a-z]{3}[.!?]\s+[A-Z][a-z]+\s")
_LONGEST_TITLE = 8
_NAME_WORDS = 2
_INCLUDED = (["inclusief"], ["incl"], ["met"])  # before what a course holds as well, and is not itself
_SAME_BEGINNING = 7  # letters
_BEFORE_MORE = frozenset({"voor", "for", "in", "op", "aan", "bij", "met", "tijdens", "zonder", "naast"})
_FOR = frozenset({"voor", "for"})
_FORM = re.compile(
    r"(?:(?<!maan)(?<!dins)(?<!woens)(?<!donder)(?<!vrij)(?<!zater)(?<!zon)(?<!les)(?<!werk)dag|college|colleges|toets|"
    r"workshop|scholing|module|lezing|event|beurs|markt|challenge|masterclass|badge|introductie)$"
)
_WORDS = 16_384  # that are remembered
_MOST = 8  # a title with more parts than a person would write is looked at as a whole


class Query(NamedTuple):
    """`whole`: nothing of the title that means something was left out."""

    text: str
    compact: str
    whole: bool


class Reading(NamedTuple):
    """An offered title as the matcher reads it; its traits hold for all its queries.

    `sentence`: it speaks in sentences, as no title does. `quoted`: the official name that the text gives instead;
    `alike`: the title speaks of the same. `form`: a word that makes it a meeting or a short course of its own.
    """

    title: Normalised
    queries: tuple[Query, ...]
    occasion: str = ""
    sentence: bool = False
    quoted: str = ""
    alike: bool = True
    form: str = ""

    def occasion_beside(self, name: str) -> str:
        """Words of an occasion that an official name, normalised, does not hold: "Voorbereiding hbo" is one itself."""
        return self.occasion if f" {self.occasion} " not in f" {name} " else ""


def site_of(url: str) -> str:
    """The host of an address, "" where there is none."""
    _, slashes, rest = url.partition("//")
    return _host(rest.partition("/")[0]) if slashes else ""


def may_have_parts(title: str) -> bool:
    """Otherwise the site says nothing of how a title is read."""
    return bool(_MAY_HAVE_PARTS.search(title))


@lru_cache(maxsize=4096)
def _host(place: str) -> str:
    try:
        return urlsplit(f"//{place}").hostname or ""
    except ValueError:  # no address at all; then the title has to say it
        return ""


def read_title(  # noqa: PLR0913, PLR0917 - a title and all by which it is read
    title: str,
    site: str,
    rules: Rules,
    names: Sequence[str],
    known: Callable[[str], bool],
    normal: Normal | None = None,
) -> Reading:
    """`known` says whether a word occurs in official titles: an unknown last part may be a name, a known one not.

    `normal`: normalises with these rules and names, and remembers.
    """
    normal = normal or Normaliser(rules, names)
    whole = normal(title)
    found = {whole.text: Query(whole.text, whole.compact, whole=True)}
    others = (
        *_parts(title, site, rules, normal, known),
        *_elsewhere(title, normal, known),
        *_written_out(whole, rules),
        *_without_audience(whole, rules),
        *_head(whole, known),
    )
    for text, complete in others:
        if text and (text not in found or complete):
            found[text] = Query(text, text.replace(" ", ""), complete)
    queries = tuple(query for query in found.values() if query.text)
    return Reading(whole, queries, _occasion(title, rules), _is_sentence(title), form=_form(whole.text, known))


def naming(reading: Reading, quoted: str, given: bool) -> Reading:
    """With the official name that the text gives, where the title does not give it itself; "" = none."""
    if not quoted or any(query.text == quoted and query.whole for query in reading.queries):
        return reading
    alike = _speak_of_the_same(reading.title.text, quoted)
    query = Query(quoted, quoted.replace(" ", ""), given or alike)
    return reading._replace(queries=(*reading.queries, query), quoted=quoted, alike=alike)


def _speak_of_the_same(title: str, name: str) -> bool:
    """Whether a longer word of the title begins as one of the name: `Ervaringsdeskundige`, `Ervaringsdeskundigheid`."""
    beginnings = {word[:_SAME_BEGINNING] for word in name.split() if len(word) >= _SAME_BEGINNING}
    return any(word[:_SAME_BEGINNING] in beginnings for word in title.split())


def _parts(
    title: str, site: str, rules: Rules, normal: Normal, known: Callable[[str], bool]
) -> Iterator[tuple[str, bool]]:
    if not may_have_parts(title):
        return
    outside, inside = _BRACKETS.sub(" | ", title), _BRACKETS.findall(title)
    parts = [part for part in (*_SEPARATORS.split(outside), *inside) if part and part.strip()]
    if not 1 < len(parts) <= _MOST:
        return
    meant = [normal(part) for part in parts]
    full = [(at, part) for at, part in enumerate(meant) if part.text and not part.bare]
    for at, part in full:
        others = [other for other, _ in full if other != at]
        last = len(parts) - 1
        yield (
            part.text,
            all(
                _is_name(parts[o], site, rules) or (o == last and _may_be(parts[o], known)) or _says(part, meant[o])
                for o in others
            ),
        )


def _says(part: Normalised, other: Normalised) -> bool:
    """Whether a part says all that another does: "Geriatrische revalidatie (GRZ)" says nothing twice."""
    beginnings = tuple(word[:_SAME_BEGINNING] for word in part.text.split())
    return all(word[:_SAME_BEGINNING] in beginnings for word in other.text.split())


def _elsewhere(title: str, normal: Normal, known: Callable[[str], bool]) -> Iterator[tuple[str, bool]]:
    """Without a town that no list holds: a capitalised name after "in" that no official title uses."""
    hit = _IN_TOWN.match(title.strip()) if _IN.search(title) else None
    if hit and not title.isupper() and _may_be(hit["town"], known):
        yield normal(hit["title"]).text, True


def _is_name(part: str, site: str, rules: Rules) -> bool:
    """A school or its site: says so, or is the address's own name."""
    tokens = words(fold(part))
    return bool(rules.name_words & set(tokens)) or "".join(tokens) in site.split(".")


def _may_be(part: str, known: Callable[[str], bool]) -> bool:
    """A town or a school at the end of a title: a capitalised word or two that no official title uses."""
    tokens = words(fold(part))
    return len(tokens) <= _NAME_WORDS and part.strip()[:1].isupper() and not any(map(known, tokens))


def _without_audience(title: Normalised, rules: Rules) -> Iterator[tuple[str, bool]]:
    tokens = title.text.split()
    if _FOR.isdisjoint(tokens):
        return
    for at in range(1, len(tokens) - 1):
        if tokens[at] in _FOR and not rules.audiences.isdisjoint(tokens[at + 1 : at + 3]):
            yield " ".join(tokens[:at]), True
            return


def _head(title: Normalised, known: Callable[[str], bool]) -> Iterator[tuple[str, bool]]:
    """What stands before where, how or for whom: "Triage aan de telefoon". Only words of official titles are one."""
    tokens = title.text.split()
    if _BEFORE_MORE.isdisjoint(tokens):
        return
    ends = next((at for at, token in enumerate(tokens) if at and token in _BEFORE_MORE), 0)
    if ends and all(map(known, tokens[:ends])):
        yield " ".join(tokens[:ends]), False


def _written_out(title: Normalised, rules: Rules) -> Iterator[tuple[str, bool]]:
    tokens = title.text.split()
    if rules.ambiguous_abbreviations.keys().isdisjoint(tokens):
        return
    for at, token in enumerate(tokens):
        for meaning in rules.ambiguous_abbreviations.get(token, ()):
            rest = () if find(tokens, tuple(meaning.split())) is not None else (meaning,)
            yield " ".join([*tokens[:at], *rest, *tokens[at + 1 :]]), True


def _form(title: str, known: Callable[[str], bool]) -> str:
    """A word that no official title has, for a meeting, a test or a short course: "startersdag", "20-urenscholing"."""
    return next((word for word in title.split() if _is_form(word) and not known(word)), "")


@lru_cache(maxsize=_WORDS)
def _is_form(word: str) -> bool:
    return _FORM.search(word) is not None


def _is_sentence(title: str) -> bool:
    """Two sentences, or one of more words than a title: "Keuzedelen kunnen certificeerbaar zijn. Bijvoorbeeld ..."."""
    return bool(_STOP.search(title)) and _speaks(title)


def _speaks(title: str) -> bool:
    return bool(_SENTENCES.search(title)) or (len(title.split()) > _LONGEST_TITLE and title.rstrip().endswith("."))


def _occasion(title: str, rules: Rules) -> str:
    tokens, known = words(fold(title)), rules.occasions_from
    if known.keys().isdisjoint(tokens):
        return ""
    places = (at for at, token in enumerate(tokens) if token in known and tokens[at - 1 : at] not in _INCLUDED)
    found = (phrase_at(tokens, at, known) for at in places)
    return next((" ".join(phrase) for phrase in found if phrase), "")
