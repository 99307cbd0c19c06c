"""The one normalisation of titles: offers and the register go through it alike, so that only what matters differs."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from matcher.inflection import inflects
from matcher.lifting import lift, without_codes
from matcher.printed import codes_in
from matcher.rules import DEFAULT_RULES, Phrases, Rules
from matcher.traits import NO_TRAITS, Traits

_APOSTROPHES = frozenset("'`\u2019\u2018\u00b4\u02bc\u00ad\u200b")
_WORD = re.compile(r"[^\W_]+|\+")
_PLAIN = re.compile("[a-z]{2,}(?: [a-z]{2,})*")
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")
_DOTTED = re.compile(r"\.[a-z]\.")  # stands in all initials, and is found at once
_USUAL = frozenset(map(chr, range(128))) - _APOSTROPHES  # characters that are no diacritics, and decompose no further
_PLUS_BETWEEN = re.compile(r"(?<=[^\W_])\+(?=[^\W_])")
_PLUS_GLUED = re.compile(r"(?<=[^\W_])\+")


class Normalised(NamedTuple):
    """`text`: words with single spaces; `compact`: the same without spaces; `flags`: the generic phrases removed.

    `bare`: nothing but generic words, levels or codes stood in the title, so they were left in `text`.
    """

    text: str
    compact: str
    traits: Traits
    flags: frozenset[str]
    bare: bool = False


def normalise(title: str, rules: Rules = DEFAULT_RULES, names: Iterable[str] = ()) -> Normalised:
    """`names`: of the provider or its site, removed where they stand. Repeats until nothing changes: idempotent."""
    own = [tuple(words(fold(name))) for name in names]
    text, flags = title, frozenset[str]()
    codes = frozenset(printed.code for printed in codes_in(title))
    traits = Traits(codes=codes) if codes else NO_TRAITS
    while True:
        once = _pass(text, rules, own)
        traits, flags = traits | once.traits, flags | once.flags
        if once.text == text or (not own and _settled(once.text, rules)):
            return Normalised(once.text, once.compact, traits, flags, once.bare)
        text = once.text


def _settled(text: str, rules: Rules) -> bool:
    """Whether another pass would surely find nothing: plain words of which no rule speaks. Saves that pass."""
    if not _PLAIN.fullmatch(text):
        return False
    tokens = text.split()
    return rules.spoken_of.isdisjoint(tokens) and rules.function_words.isdisjoint((tokens[0], tokens[-1]))


def fold(text: str) -> str:
    """Lower case without diacritics, apostrophes and dots in initials, single spaces; other characters stay."""
    folded = _fold_once(text)
    if text.isascii():  # once is enough: nothing decomposes
        return folded
    while not all(map(_stays, set(folded) - _USUAL)):
        folded = _fold_once(folded)
    return folded


@cache
def _stays(character: str) -> bool:
    return _fold_once(character) == character


def words(folded: str) -> list[str]:
    """The words of a folded text; a `+` that stands alone is one."""
    return _WORD.findall(folded)


def _fold_once(text: str) -> str:
    if text.isascii():
        bare = text.lower().replace("'", "").replace("`", "")
    else:
        bare = unicodedata.normalize("NFKD", text).casefold()
        for character in set(bare) - _USUAL:  # a long text holds few different ones
            if character in _APOSTROPHES or unicodedata.combining(character):
                bare = bare.replace(character, "")
    if _DOTTED.search(bare):
        bare = _INITIALS.sub(lambda hit: hit[0].replace(".", ""), bare)
    return " ".join(bare.split())


def _pass(text: str, rules: Rules, names: Sequence[tuple[str, ...]]) -> Normalised:
    left, traits = lift(_signs(without_codes(text)))
    tokens, flags = _drop_phrases(words(left), rules)
    tokens = _without_endings(_trim(_without_names(tokens, names), rules), rules)
    tokens = _expand(_trim(_plus(tokens), rules), rules)
    bare = not tokens
    tokens = tokens or [word for word in words(_signs(text)) if word != "+"]
    if not rules.grade_of.keys().isdisjoint(tokens):
        traits |= Traits(grades=frozenset(rules.grade_of[token] for token in tokens if token in rules.grade_of))
    return Normalised(" ".join(tokens), "".join(tokens), traits, flags, bare)


def _signs(text: str) -> str:
    """Folded, with `&` and a `+` that touches a word written out."""
    folded = fold(text)
    if "+" in folded:
        folded = _PLUS_GLUED.sub(" plus ", _PLUS_BETWEEN.sub(" en ", folded))
    return folded.replace("&", " en ")


def _drop_phrases(tokens: list[str], rules: Rules) -> tuple[list[str], frozenset[str]]:
    known = rules.generic_from
    if known.keys().isdisjoint(tokens):  # as most are
        return tokens, frozenset()
    kept, flags, at = [], set(), 0
    while at < len(tokens):
        phrase = phrase_at(tokens, at, known) if tokens[at] in known else ()
        if phrase:
            flags.add(" ".join(phrase))
        else:
            kept.append(tokens[at])
        at += len(phrase) or 1
    return kept, frozenset(flags)


def phrase_at(tokens: Sequence[str], at: int, phrases: Phrases) -> tuple[str, ...]:
    """The longest of the phrases that begins there; () = none."""
    begun = phrases.get(tokens[at], ())
    return next((phrase for phrase in begun if tuple(tokens[at : at + len(phrase)]) == phrase), ())


def _without_names(tokens: list[str], names: Sequence[tuple[str, ...]]) -> list[str]:
    for name in names:
        at = find(tokens, name)
        if at is not None and len(name) < len(tokens):
            tokens = [*tokens[:at], *tokens[at + len(name) :]]
    return tokens


def _without_endings(tokens: list[str], rules: Rules) -> list[str]:
    """Without what stands at the end about how or where it is taught: "in de avond", "in Zwolle"."""
    while tokens and (ending := _ending(tokens, rules)):
        tokens = _trim(tokens[: -len(ending)], rules)
    return tokens


def _ending(tokens: Sequence[str], rules: Rules) -> tuple[str, ...]:
    known = rules.ends_with.get(tokens[-1])
    return next((phrase for phrase in known if tuple(tokens[-len(phrase) :]) == phrase), ()) if known else ()


def _plus(tokens: list[str]) -> list[str]:
    """A `+` that stands alone means "en" between words and "plus" at the end."""
    if "+" not in tokens:
        return tokens
    return [("plus" if at == len(tokens) - 1 else "en") if word == "+" else word for at, word in enumerate(tokens)]


def _trim(tokens: list[str], rules: Rules) -> list[str]:
    """Function words at both ends are left over from what was removed: "certificaat voor ..."."""
    first, last = 0, len(tokens)
    while first < last and tokens[first] in rules.function_words:
        first += 1
    while last > first and tokens[last - 1] in rules.function_words:
        last -= 1
    return tokens[first:last]


def _expand(tokens: list[str], rules: Rules) -> list[str]:
    if rules.abbreviations.keys().isdisjoint(tokens):
        return tokens
    for short in [token for token in tokens if token in rules.abbreviations]:
        at = tokens.index(short)
        long = tuple(rules.abbreviations[short].split())
        already = _says(tokens, long)
        tokens = [*tokens[:at], *(() if already else long), *tokens[at + 1 :]]
    return tokens


def _says(tokens: Sequence[str], long: tuple[str, ...]) -> bool:
    """Whether the words of an abbreviation stand there too, perhaps inflected: "EMB: ernstig meervoudige ..."."""
    at = (tokens[start : start + len(long)] for start in range(len(tokens) - len(long) + 1))
    return any(all(one == two or inflects(one, two) for one, two in zip(said, long, strict=True)) for said in at)


def find(tokens: Sequence[str], phrase: tuple[str, ...]) -> int | None:
    """Where a phrase begins among the tokens."""
    if not phrase:
        return None
    return next(
        (at for at in range(len(tokens) - len(phrase) + 1) if tuple(tokens[at : at + len(phrase)]) == phrase), None
    )
