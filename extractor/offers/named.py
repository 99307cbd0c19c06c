"""What a page says of a course by its name, away from its own text: "Voor Triage geven wij een mbo-certificaat"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise

from extractor.layout.block import Block
from extractor.offers.exceptions import said_of
from extractor.signals.reading import read_text
from extractor.signals.sentences import Sentences
from register.signals import SignalName

_PROMISES = frozenset({SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD})
_HEAD_END = re.compile(r"\s*[,:(]|\s[\u2013-]\s")
ORDINALS = ("eerste", "tweede", "derde", "vierde")
_COUNTED = re.compile(
    rf"\b(?:het|de) ({'|'.join(ORDINALS)})\b(?= (?:keuzede|(?:onder)?deel|cursus|module|training|scholing|opleiding|"
    r"traject|route|krijg|sluit|leid|is\b|geef|lever|haal|behaal|ontvang|rond|volg|mag|kun)|[,:]|$)",
    re.IGNORECASE,
)
_PART_END = re.compile(r";\s+|,\s+(?=(?:bij|voor|het|de) )")
_SHORTEST_WORD = 5
_MOST_SENTENCES = 20


@dataclass(slots=True)
class Named:
    """What is promised by name, and the numbers of the blocks in which it stands."""

    said: str = ""
    blocks: set[int] = field(default_factory=set)


def promised_by_name(titles: Sequence[str], blocks: Mapping[int, Block]) -> dict[str, Named]:
    """Of each title that a sentence of `blocks` promises something of. A name of two titles is none."""
    sentences = list(islice(_sentences(blocks), _MOST_SENTENCES))
    names = _names_of(titles) if sentences else {}
    found: defaultdict[str, Named] = defaultdict(Named)
    for number, sentence in sentences:
        by_name = [(title, sentence) for name, title in names.items() if _is_named(name, title, sentence)]
        for title, told in dict.fromkeys([*by_name, *_counted(titles, sentence)]):
            said = said_of(title, told)
            if any(signal.name in _PROMISES for signal in read_text(said, "context")):
                found[title].said += f" {said}"
                found[title].blocks.add(number)
    return dict(found)


def _counted(titles: Sequence[str], sentence: str) -> Iterator[tuple[str, str]]:
    """Of a few titles those that a sentence counts, each with its own part: `Het eerste keuzedeel sluit je af met`."""
    if len(titles) > len(ORDINALS):
        return
    for part in _PART_END.split(sentence):
        for found in _COUNTED.finditer(part):
            at = ORDINALS.index(found[1].lower())
            if at < len(titles):
                yield titles[at], part


def _sentences(blocks: Mapping[int, Block]) -> Iterator[tuple[int, str]]:
    for number, block in blocks.items():
        if "certifica" in block.text.lower():
            for start, end in pairwise([*Sentences(block.text).starts, len(block.text)]):
                if "certifica" in (sentence := block.text[start:end].strip()).lower():
                    yield number, sentence


def _names_of(titles: Sequence[str]) -> dict[str, str]:
    """The whole title, what stands before a comma or colon, and its first word, with the title that it is of."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for title in titles:
        first = title.split()[0]
        names = {title, _HEAD_END.split(title)[0], *([first] if len(first) >= _SHORTEST_WORD else [])}
        for name in names:
            owners[name].add(title)
    return {name: min(of) for name, of in owners.items() if len(of) == 1 and name}


def _is_named(name: str, title: str, sentence: str) -> bool:
    """A part of a title in its capitals; one word also not as the first of a sentence, which has one anyway."""
    at = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence, re.IGNORECASE if name == title and " " in name else 0)
    return at is not None and (at.start() > 0 or " " in name or _HEAD_END.split(title)[0] == name)
