"""Lists of plain lines, without links: each a title, with what it leads to beside it or above all of them."""

import re
from collections.abc import Iterator, Sequence

from extractor.codes import code_set
from extractor.kinds import is_listing
from extractor.layout.block import Block
from extractor.layout.words import RESULT
from extractor.offers.row import Row
from extractor.offers.sections import announces_certificates
from extractor.offers.titles import clean_title, is_title
from extractor.signals.reading import read_text
from register.signals import SignalName

_FEWEST, _MOST = 2, 300
_FEWEST_TOLD = 3
_LONGEST_LABEL = 60
_LONGEST = 140
_LONGEST_WORDS = 12
_LONGEST_SENTENCE = 600
_BOLD_LINE = 7
_HEADINGS = range(2, 7)
_SENTENCE_ENDS = (".", "!", "?", ":")
_BETWEEN = re.compile(
    r"\s+[\u2013\u2014/-]\s+|\s*[|;·•]\s*|:\s+|\s*[()\[\]]\s*|"
    r",\s+(?:(?=(?:met |een )?\S*(?:certificaat|diploma|bewijs))|"
    r"(?<=certificaat,\s)|(?<=diploma,\s)|(?<=bewijs,\s)|(?<=verklaring,\s)|(?<=deelname,\s))"
)
_BESIDE = re.compile(
    rf"(?P<title>.{{3,}}?),? (?:met (?:een )?)?(?:{RESULT.pattern})|(?:{RESULT.pattern}) (?P<after>.{{3,}})",
    re.IGNORECASE,
)
_CUES_OF_RESULT = ("certificaat", "diploma", "bewijs", "verklaring", "- ")  # one stands in all that is a result
_NUMBER = re.compile(r"\d{1,2}[.)]\s+")
_LISTED = re.compile(r"\s*[,;]\s*(?:en |of )?|\s+(?:en|of)\s+(?=[^,;]*$)")
_BEFORE_CAPITALS = re.compile(r"\s*[,;]\s*(?:en |of )?(?=[A-Z])|\s+(?:en|of)\s+(?=[A-Z])")
_FEWEST_IN_SENTENCE, _LONGEST_IN_SENTENCE = 3, 6
_OF_ONE = frozenset({SignalName.PRICE, SignalName.HOURS, SignalName.START_DATE, SignalName.RESULT_FIELD})
_ITEMS = frozenset({"li", "dt"})
_NOTED = re.compile(r"([^()]{3,110}) \([^()]*(?:certificaat|diploma|bewijs|verklaring)[^()]*\)", re.IGNORECASE)
_TAGS = frozenset({"p", "div", "li", "span", "td", "button", "label"})


def line_rows(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks that are rows already. Of lines that stand together, those that say what they lead to when
    most do; all, when the words right above them say that certificates follow.

    On a page with a price, a duration, a date or a promise of its own such lines are sides of its one course.
    """
    rows = [row for run in _runs(blocks, taken) for row in _rows(run, blocks, sections)]
    rows = rows or [row for number, block in enumerate(blocks) for row in _told(number, block, taken, sections)]
    listed = taken.union(*(row.blocks for row in rows))
    return [] if not rows or _is_one_course(blocks, rows, listed) else rows


def _told(number: int, block: Block, taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """Titles in a sentence: "Wij bieden deze mbo-certificaten aan: Triage, Domotica en Lassen"."""
    lead, colon, rest = block.text.partition(": ")
    if number in taken or block.level or not colon or len(block.text) > _LONGEST_SENTENCE or not _announces(f"{lead}:"):
        return
    titles = _listed(rest.rstrip(" ."))
    fit = all(is_title(title) and len(title.split()) <= _LONGEST_IN_SENTENCE for title in titles)
    if fit and len(titles) >= _FEWEST_IN_SENTENCE:
        for title in titles:
            yield Row(title, f"{lead}: {title}", "", *sections[number], blocks=frozenset({number}))


def _listed(words: str) -> list[str]:
    """Where a title begins with a capital, one with a comma or "en" before a small letter goes on."""
    parts = [part for part in map(clean_title, _LISTED.split(words)) if part]
    if all(part[:1].isupper() for part in parts) or not words[:1].isupper():
        return parts
    return [clean_title(part) for part in _BEFORE_CAPITALS.split(words)]


def _is_one_course(blocks: Sequence[Block], rows: Sequence[Row], listed: frozenset[int]) -> bool:
    if any(is_listing(block.text) for block in blocks if block.level == 1):
        return False
    own = [block for number, block in enumerate(blocks) if number not in listed]
    said = {signal.name for signal in read_text("\n".join(block.text for block in own), "page")}
    sentences = (block.text for block in own if block.text.endswith(".") and "certifica" in block.text)
    promised = {signal.name for line in sentences if not _announces(line) for signal in read_text(line, "page")}
    facts = set() if _all_told(rows) else said & _OF_ONE  # of all courses: "start in september"
    return bool(facts) or SignalName.SAYS_MBO_CERTIFICATE in promised


def _all_told(rows: Sequence[Row]) -> bool:
    """Whether each of several lines says what it leads to."""
    return len(rows) >= _FEWEST_TOLD and all(result_apart(row.text)[1] for row in rows)


def _announces(line: str) -> bool:
    return announces_certificates(line, heads=False, grouped=False)


def result_apart(line: str) -> tuple[str, str]:
    """`Triage (mbo-certificaat)`: the title and what it leads to; "" for what is not there."""
    if not any(map(line.lower().__contains__, _CUES_OF_RESULT)):
        return "", ""
    parts = [part for part in _BETWEEN.split(line) if part]
    result = next((part for part in parts if RESULT.fullmatch(clean_title(part))), "")
    title = next((clean_title(part) for part in parts if part != result and is_title(clean_title(part))), "")
    if result:
        return title, result
    beside = _BESIDE.fullmatch(line.strip(" .;"))
    title = clean_title(beside["title"] or beside["after"] or "") if beside else ""
    return (title, line.replace(title, "").strip()) if is_title(title) else ("", "")


def lists_courses(numbers: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Two or more items of which each has a title with what it leads to beside it: a sector, not a course."""
    items = (blocks[number].text for number in numbers if blocks[number].element.tag in _ITEMS)
    return len({title.lower() for item in items if (title := _told_title(item))}) >= _FEWEST


def _told_title(item: str) -> str:
    noted = _NOTED.fullmatch(item)
    return noted[1] if noted else result_apart(item)[0]


def _runs(blocks: Sequence[Block], taken: frozenset[int]) -> Iterator[list[int]]:
    """Numbers of short lines that follow each other in elements of one kind."""
    run: list[int] = []
    for number, block in enumerate(blocks):
        fits = number not in taken and _may_list(block)
        if run and not (fits and run[-1] == number - 1 and _are_alike(block, blocks[run[-1]])):
            yield run
            run = []
        if fits:
            run.append(number)
    if run:
        yield run


def _are_alike(one: Block, other: Block) -> bool:
    return one.level == other.level and _kind(one) == _kind(other)


def _may_list(block: Block) -> bool:
    text = block.text
    return (
        block.level in {0, _BOLD_LINE}
        and block.element.tag in _TAGS
        and len(text) <= _LONGEST
        and len(text.split()) <= _LONGEST_WORDS
        and not text.endswith(_SENTENCE_ENDS)
    )


def _grouped(above: Block, blocks: Sequence[Block]) -> bool:
    """Whether a line of the same kind names what other courses lead to: "Met bewijs van deelname"."""
    others = (block.text for block in blocks if _kind(block) == _kind(above) and block.text != above.text)
    beside = above.level in _HEADINGS  # any other heading as high stands above what leads to something else
    return any(beside or RESULT.fullmatch(clean_title(text.rpartition("tot ")[2])) for text in others)


def _kind(block: Block) -> tuple[str, str]:
    return str(block.element.tag), block.element.get("class") or ""


def _rows(run: Sequence[int], blocks: Sequence[Block], sections: Sequence[tuple[str, str]]) -> Iterator[Row]:
    if not _FEWEST <= len(run) <= _MOST:
        return
    apart = [result_apart(blocks[number].text) for number in run]
    labelled = sum(1 for title, result in apart if title and result)
    above = blocks[run[0] - 1] if run[0] else None
    if labelled >= _FEWEST and 2 * labelled > len(run):
        titles = [title for title, _ in apart]
    elif above is not None and announces_certificates(
        above.text, heads=bool(above.level), grouped=_grouped(above, blocks)
    ):
        titles = [clean_title(_NUMBER.sub("", blocks[number].text, count=1)) for number in run]
        if not all(map(is_title, titles)):
            return
    else:
        return
    label = above.text if above is not None and not above.level and len(above.text) <= _LONGEST_LABEL else ""
    for number, title in zip(run, titles, strict=True):
        if title:
            section, intro = sections[number]
            text = blocks[number].text
            heads = f"{section} · {label}" if _announces(label) else section
            yield Row(title, text, "", heads, intro, code_set(text), blocks=frozenset({number}))
