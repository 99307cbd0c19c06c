"""Courses that only a sentence names: "Wie het keuzedeel Triage afrondt, krijgt een mbo-certificaat".

They are offers beside the page's heading and its rows, and take nothing from those: a heading such as "Leren via je
werk" does not say which certificate its text promises.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.codes import code_set
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.layout.words import CONTINUATION_HEADING, REQUIREMENT_HEADING
from extractor.offers.named import ORDINALS
from extractor.offers.parts import names_a_course
from extractor.offers.row import Row
from extractor.offers.sentence_names import called_so, found_by_words, whole_names
from extractor.offers.titles import clean_title
from extractor.signals.institutions import Own
from extractor.signals.reading import attributed, read_text
from extractor.signals.sentences import Sentences
from register.signals import SignalName

_PROMISES = frozenset({SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD})
_KIND = r"(?:mbo[ -]?certificaat|keuzedeel|(?:onder)?deel|module|cursus|training|deelopleiding|leereenheid|certificaat)"
# `het keuzedeel Triage`, `deel één van de opleiding Helpende: Basiszorg`: a name has a capital in a sentence.
_AFTER_KIND = re.compile(
    rf"(?i:\b{_KIND}(?:\s*:|(?<=deel) [^.:;()]{{1,50}}:)?) [\"'\u2018\u201c\u201e]?"
    r"(?P<name>[A-Z\u00c0-\u00dd][^.:;()\"\u201c\u201d\u201e!?\n]{2,109})"
)
# `Daar doe je Basis Webdevelopment (K0721)`
_BEFORE_CODE = re.compile(r"(?P<name>[^.:;()!?\n]{3,150}) \((?:[a-z-]+ )?[KC]\d{4}\)")
# Where a name ends and its sentence goes on.
_ENDS = re.compile(
    r",|['\u2019](?=\s|$)|\s(?:-|\u2013|\u2014)\s|\s[\w-]+ (?:u|je|jij|jullie|wij|we|men)\b|"
    r"\s(?:is|zijn|was|wordt|worden|duurt|kost|start|begint|heeft|hebben|geeft|geven|leidt|leiden|levert|bestaat|telt|"
    r"krijgt|krijgen|ontvangt|ontvangen|behaalt|haalt|sluit|rondt?|afrond\w*|afgerond|afsluit\w*|behaald|haal|behaal|"
    r"volgt|volgen|doet|kan|kunt|kun|mag|moet|zit|gaat|hoort|dan|waar\w*|die|dat|zodat|omdat|als|wie|inclusief|"
    r"komt|komen|heet|ligt|hangt|staat|verleent|verbindt|vastzit|los|apart|erbij|ook|samen|na afloop|achter de rug)\b|"
    r"\smet (?:een|goed|succes|voldoende|examen|mbo)\b|"
    r"\s(?:en|of) (?:daar\w*|dan|je|u|een|het|de|neem|sluit|krijg\w*|haal\w*|ontvang\w*|heb\w*|heeft|doet?|bent|dat|"
    r"daarmee)\b"
)
_LEFT_OVER = re.compile(r"(?:\s(?:uit|aan|af|en|of|in|op zak|halen|behalen|volgen|doen|afronden))+$")
_NO_PROMISE = re.compile(r"\b(?:niet|geen|nooit)\b")
# What someone got once or elsewhere, what the school gave, what is of students: `Zij haalde het mbo-certificaat`.
_ONCE = re.compile(
    r"\bstudent(?:en)?\b|\bstop(?:t|pen)?\b|\bcollega|\bheeft het\b|\bhebben het\b|"
    r"\bop zak\b|\bsolliciter|"
    r"\bvacature|\belders\b|\bpartner|\book interessant\b|\b(?:krijg|haal|ontvang|behaal)\w* (?:je |u )?daar\b|"
    r"\b(?:haalden?|behaalden?|kreeg|kregen|ontving\w*|ging(?:en)?|gaf|gaven|liet(?:en)?|werkten?|volgden?|legden?|"
    r"sinds|vroeger|verleden|hebben nu|heeft nu)\b",
    re.IGNORECASE,
)
# ... but this is what who passes will have: `En dan heb je een mbo-certificaat op zak.`
_IN_HAND = re.compile(r"\b(?:heb|hebt|heeft) (?:je|jij|u)\b[^.!?]{0,60}\bop zak\b", re.IGNORECASE)
_CONTRAST = re.compile(
    r",\s+(?:maar )?(?:voor|bij|de|het) (?![^,.;]*certifica)[^,.;]{3,60}\b(?:niet|geen)\b[^,.;]*(?=[.;]|$)"
)
_OF_ALL = re.compile(r"\b(?:beide|allebei|elke?|ieder(?:e|een)?|alle|allemaal|deze)\b[^.!?]*\bcertifica", re.IGNORECASE)
_CLAUSES = re.compile(r"[.!?]\s+")
_CLAUSE = re.compile(r"[;.!?]\s+")
_OF_OTHER_THINGS = (REQUIREMENT_HEADING, CONTINUATION_HEADING)
_STANDS_OUT = frozenset({"b", "strong", "em", "i", "u", "q", "cite"})
_LINES = frozenset({"p", "div", "li", "td", "dd", "span"})
_NO_NAME = re.compile(r"certifica|diploma|^[KC]\d{4}|\b(?:dit|deze|je|u|wie|wij|een) ", re.IGNORECASE)
_FEWEST_LETTERS, _MOST_WORDS, _LONGEST = 4, 12, 1200


@dataclass(frozen=True, slots=True)
class _Name:
    """A course's name, and the number of the sentence in which it stands; `about`: the sentence is about it, alone or
    with others.
    """

    title: str
    sentence: int
    about: bool = False


def identified_rows(
    blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]], provider: Own
) -> Iterator[Row]:
    """The one course that a page calls a keuzedeel or onderdeel (`Triage is een keuzedeel uit ...`), with what the page
    promises elsewhere. Where it calls several so, nobody knows of which.
    """
    free = [number for number, block in enumerate(blocks) if number not in taken and not block.level]
    called = [(number, title) for number in free for title in called_so(blocks[number].text)]
    if len({title.lower() for _, title in called}) != 1:
        return
    number, title = called[0]
    promised = list(dict.fromkeys(one for at in free for one in _promising(blocks[at].text, provider)))
    said = " ".join([blocks[number].text, *(one for one in promised if one not in blocks[number].text)])
    if promised and len(said) <= _LONGEST and not _ONCE.search(_IN_HAND.sub("", said)) and not _denied(said):
        yield Row(title, said, "", sections[number][0], "", code_set(said), blocks=frozenset({number}))


def _promising(text: str, provider: Own) -> Iterator[str]:
    if "certifica" in text.lower():
        sentences = (text[start:end].strip() for start, end in pairwise([*Sentences(text).starts, len(text)]))
        yield from (one for one in sentences if "certifica" in one.lower() and _promises(one, provider))


def mentioned_rows(
    blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]], provider: Own
) -> Iterator[Row]:
    """Of each text that promises a certificate the names that it promises it of; `taken` are rows already."""
    for number, block in enumerate(blocks):
        if number in taken or block.level or block.element.tag not in _LINES or len(block.text) > _LONGEST:
            continue
        heading = sections[number][0].rpartition(" · ")[2]
        if "certifica" in block.text.lower() and not any(asks.search(heading) for asks in _OF_OTHER_THINGS):
            for title, said in _promised(block, provider):
                yield Row(title, said, "", sections[number][0], "", code_set(said), blocks=frozenset({number}))


def _promised(block: Block, provider: Own) -> Iterator[tuple[str, str]]:
    starts = Sentences(block.text).starts
    sentences = [block.text[start:end].strip() for start, end in pairwise([*starts, len(block.text)])]
    names = list(_names(block, sentences))
    for place, name in enumerate(names):
        said = _without_contrast(name.title, _said_of(place, names, sentences))
        if said and not _ONCE.search(_IN_HAND.sub("", said)) and not _denied(said) and _promises(said, provider):
            yield name.title, said


def _without_contrast(title: str, said: str) -> str:
    """`Voor Lassen krijg je een mbo-certificaat, voor Solderen niet`: the end is of another name."""
    found = _CONTRAST.search(said)
    return said if found is None or title in found[0] else _CONTRAST.sub("", said)


def _denied(said: str) -> bool:
    """Whether a sentence about a certificate says what is not: of several courses it rarely says of which."""
    return any(_NO_PROMISE.search(one) for one in _CLAUSES.split(said) if "certifica" in one.lower())


def _promises(said: str, provider: Own) -> bool:
    return any(signal.name in _PROMISES for signal in attributed(read_text(said, "context"), provider))


def _names(block: Block, sentences: Sequence[str]) -> Iterator[_Name]:
    marked = {clean_title(text_of(one)) for one in block.element if one.tag in _STANDS_OUT}
    seen: set[str] = set()
    for number, sentence in enumerate(sentences):
        about = set(whole_names(sentence))
        for at, title in sorted({*_found_in(sentence, marked), *about}):
            if title.lower() not in seen and _may_name(title):
                seen.add(title.lower())
                yield _Name(title, number, (at, title) in about)


def _found_in(sentence: str, marked: set[str]) -> Iterator[tuple[int, str]]:
    """(where it begins, the name); what stands out is a name as it is."""
    for match in _AFTER_KIND.finditer(sentence):
        own = next((one for one in marked if one and match["name"].startswith(one)), "")
        yield match.start("name"), own or clean_title(_LEFT_OVER.sub("", _ENDS.split(match["name"], maxsplit=1)[0]))
    for match in _BEFORE_CODE.finditer(sentence):
        title = _capitalised(match["name"])
        if title[:1].isupper():
            yield match.end("name") - len(title), clean_title(title)
    for start, words in found_by_words(sentence):
        yield start, clean_title(_LEFT_OVER.sub("", _ENDS.split(words, maxsplit=1)[0]))
    for one in marked:
        at = sentence.find(one) if one[:1].isupper() else -1
        if at > 0:
            yield at, one


def _capitalised(words: str) -> str:
    """The last words from a capital on: of `Daar doe je Basis Webdevelopment` the name."""
    parts = words.split(" ")
    start = len(parts) - 1
    while start > 0 and not parts[start][:1].isupper():
        start -= 1
    while start > 1 and parts[start - 1][:1].isupper():
        start -= 1
    return " ".join(parts[start:])


def _may_name(title: str) -> bool:
    if len(title) < _FEWEST_LETTERS or len(title.split()) > _MOST_WORDS or _NO_NAME.search(title):
        return False
    return names_a_course(title)


def _said_of(place: int, names: Sequence[_Name], sentences: Sequence[str]) -> str:
    """Its own sentence and those after it up to the next name; what is said of the first, the second, or of each."""
    own = names[place].sentence
    alone = names[place].about or sum(name.sentence == own for name in names) == 1
    if not alone and not _OF_ALL.search(sentences[own]):
        return _ordered(place, names, sentences)
    following = min((name.sentence for name in names if name.sentence > own), default=len(sentences))
    last = max(name.sentence for name in names)
    later = sentences[max(last, following) + 1 :] if len(names) > 1 else []
    of_all = [one for one in later if _OF_ALL.search(one) and not _NO_PROMISE.search(one)]
    return " ".join([*sentences[own:following], *of_all])


def _ordered(place: int, names: Sequence[_Name], sentences: Sequence[str]) -> str:
    """Of several in one sentence: the clauses after it that count them."""
    if place >= len(ORDINALS):
        return ""
    after = _CLAUSE.split(" ".join(sentences[names[place].sentence + 1 :]))
    return ". ".join(one for one in after if re.search(rf"\bhet {ORDINALS[place]}\b|\bde {ORDINALS[place]}\b", one))
