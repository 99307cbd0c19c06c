"""All signals of an offer's text. The order is that of `SignalName`, so that equal texts give equal signals."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from extractor.codes import codes_in
from extractor.remembering import remembered
from extractor.signals import (
    about_ending,
    about_facts,
    about_status,
    against,
    for_official,
    no_offer,
    preparing,
    programmes,
)
from extractor.signals.agents import find_others, given_elsewhere, is_issued_by_one
from extractor.signals.both import without_both
from extractor.signals.claims import MENTION, find_claims
from extractor.signals.clue import Clues, find_clues
from extractor.signals.institutions import Own
from extractor.signals.other_variants import without_other_variants
from extractor.signals.sentences import LONGEST_QUOTE, Sentences
from extractor.urls import LONGEST_KEPT, host_of, path_of
from register.signals import Signal, SignalName

_CLUES = Clues(
    (
        *for_official.CLUES,
        *against.CLUES,
        *programmes.CLUES,
        *no_offer.CLUES,
        *preparing.CLUES,
        *about_status.CLUES,
        *about_ending.CLUES,
        *about_facts.CLUES,
    )
)
_ORDER = {name: number for number, name in enumerate(SignalName)}
_NEWS_PATH = re.compile(
    r"/(?:nieuws|news|actueel|verhalen|blogs?|nieuwsberichten|nieuwsoverzicht|nieuwsarchief|persbericht(?:en)?|"
    r"artikel(?:en)?|"
    r"weblog)(?:[/.?]|$)|/(?:19|20)\d\d/\d\d/\d\d/"
)
_VACANCY_PATH = re.compile(r"/(?:vacatures?|werken-bij|werkenbij|jobs?|careers?)(?:[/.?-]|$)")
_ROOM = re.compile(
    r"\bnog (?:\w+ )?(?:plaats|plek|ruimte)|\b(?:plaatsen|plekken) (?:beschikbaar|vrij)|\bplaats vrij\b|"
    r"\((?:nog )?(?:\w+ )?(?:plek(?:ken)?|plaats(?:en)?|ruimte)\)"
)
_MANY_CODES = 5
_MOST_CODES = 50
_SHORT = 400
_INVISIBLE = str.maketrans(
    {"\u00ad": None, "\u200b": None, "\ufeff": None, "\u2011": "-", "\u2010": "-", "\u00a0": " ", "\u202f": " "}
)
_INVISIBLE_LETTERS = tuple(map(chr, _INVISIBLE))


def read_signals(title: str, context: str, url: str = "") -> tuple[Signal, ...]:
    """Each name once, from the place that says it most directly; each printed code once."""
    found = [*read_text(title, "title"), *read_text(context, "context"), *read_url(url)]
    return merged([*attributed(found, Own(host_of(url))), *_many_under_diploma(title, context, found)])


def attributed(signals: Iterable[Signal], own: Own) -> list[Signal]:
    """Where "another institution" is the provider itself, by its own name, what it promises is its own promise. Where
    no one knows the provider, who issues the certificate that is promised may be it: both are said, and a person looks.
    """
    kept: list[Signal] = []
    for signal in signals:
        elsewhere = signal.name is SignalName.OFFERED_ELSEWHERE
        own_promise = elsewhere and _is_own(signal.quote, own)
        if own_promise or (elsewhere and own.is_unknown and is_issued_by_one(signal.quote)):
            kept += find_claims(Sentences(signal.quote), signal.where, of_anyone=True)
        if not own_promise:
            kept.append(signal)
    return kept


def _is_own(quote: str, own: Own) -> bool:
    as_we = own.as_we(quote)
    return as_we != quote and not given_elsewhere(as_we)


def read_text(text: str, where: str) -> tuple[Signal, ...]:
    """The signals of one text. Line breaks and ` · ` separate statements that have nothing to do with each other."""
    return _read_short(text, where) if len(text) <= _SHORT else _read(text, where)


@lru_cache(maxsize=8192)  # the rows of a list share the words above them
def _read_short(text: str, where: str) -> tuple[Signal, ...]:
    return _read(text, where)


def _read(text: str, where: str) -> tuple[Signal, ...]:
    sentences = Sentences(_as_read(text))
    found = (
        *find_claims(sentences, where),
        *find_clues(sentences, _CLUES, where),
        *find_others(sentences, where),
        *_codes(sentences, where),
    )
    claimed = any(signal.name is SignalName.SAYS_MBO_CERTIFICATE for signal in found)
    kept = (signal for signal in found if claimed or not _is_of_another_claim(signal))
    return without_both(
        without_other_variants((signal for signal in kept if not _is_other_group(signal, sentences)), sentences)
    )


def _as_read(text: str) -> str:
    """Without letters that no one sees; most texts have none, and translating takes long."""
    if text.isascii() or not any(map(text.__contains__, _INVISIBLE_LETTERS)):
        return text
    return text.translate(_INVISIBLE)


def _is_of_another_claim(signal: Signal) -> bool:
    """`Een erkend mbo-certificaat is verplicht`: recognised is what the claim speaks of, which holds for others."""
    if signal.name is not SignalName.SAYS_RECOGNISED or "diplomaregister" in signal.quote.lower():
        return False
    return MENTION.search(signal.quote.lower()) is not None


def _is_other_group(signal: Signal, sentences: Sentences) -> bool:
    """One group is full, and there is room in another: no waiting list."""
    full = signal.name is SignalName.WAITING_LIST and "wachtlijst" not in signal.quote.lower()
    return full and _ROOM.search(sentences.lowered) is not None


@remembered(4096, LONGEST_KEPT)  # a page's own is asked for several times
def read_url(url: str) -> tuple[Signal, ...]:
    """What an address says: a code (`...-c0125-llo`), or that it is news or a vacancy."""
    path = path_of(url)
    found = [Signal(SignalName.PRINTED_CODE, code.quote, "url") for code in codes_in(path)]
    lowered = path.lower()
    if _NEWS_PATH.search(lowered) and "wp-content" not in lowered:
        found.append(Signal(SignalName.NEWS, path[:LONGEST_QUOTE], "url"))
    if _VACANCY_PATH.search(lowered):
        found.append(Signal(SignalName.VACANCY, path[:LONGEST_QUOTE], "url"))
    return tuple(found)


def merged(signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """The first of each name and, for printed codes, of each code; what comes first in `signals` wins.

    A promise wins over a certificate that is only named (see `claims`).
    """
    kept: dict[tuple[SignalName, str], Signal] = {}
    for signal in signals:
        key = (signal.name, signal.quote.upper() if signal.name is SignalName.PRINTED_CODE else "")
        named = key[0] is SignalName.SAYS_MBO_CERTIFICATE and key in kept and kept[key].where == "page"
        if key not in kept or (named and signal.where != "page"):
            kept[key] = signal
    return tuple(sorted(kept.values(), key=lambda signal: _ORDER[signal.name]))


def _codes(sentences: Sentences, where: str) -> Iterator[Signal]:
    for code in codes_in(sentences.text)[:_MOST_CODES]:
        yield Signal(SignalName.PRINTED_CODE, code.quote, where)


def _many_under_diploma(title: str, context: str, found: list[Signal]) -> list[Signal]:
    codes = {code.code for code in codes_in(f"{title}\n{context}")}
    diploma = next((s for s in found if s.name in {SignalName.DIPLOMA, SignalName.BOL_BBL}), None)
    if len(codes) < _MANY_CODES or diploma is None:
        return []
    return [Signal(SignalName.MANY_UNDER_DIPLOMA, diploma.quote, diploma.where)]
