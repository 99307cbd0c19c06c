"""Parts of a page that are courses of their own without link or card: a heading, its text, its own price and dates."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from extractor.codes import code_set
from extractor.details import details_of
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.offers.candidates import title_in
from extractor.offers.lines import lists_courses
from extractor.offers.row import Row
from extractor.offers.sections import lists_certificates, names_several
from extractor.offers.titles import is_title
from extractor.remembering import remembered
from extractor.signals.reading import read_text
from register.signals import OTHER_PROOFS, SignalName

_FACTS = frozenset(
    {
        SignalName.PRICE,
        SignalName.START_DATE,
        SignalName.HOURS,
        SignalName.ENROL,
        SignalName.RESULT_FIELD,
        SignalName.PRINTED_CODE,
    }
)
# What else than a certificate a course leads to is told in its place.
_OTHER_RESULTS = OTHER_PROOFS | {SignalName.NEGATED, SignalName.DIPLOMA}
_OF_ITS_OWN = (str(SignalName.RESULT_FIELD), str(SignalName.PRINTED_CODE))
_ENOUGH_FACTS, _FEWEST_PARTS = 2, 2
_MOST_LINES = 60
_PRICES_OF_ONE = 2  # the price that all tell, and none
_LONGEST_ABOVE = 2_000
_FACT_WORD = re.compile(r"\d|certifica|diploma|bewijs|verklaring")
_LEVELS, _BOLD_LINE = range(2, 8), 7
# Headings about one side of the page's own course, whatever facts stand under them. In a longer title such a word
# counts only as the first: "Industriële productie en planning" is a course.
_ABOUT_THE_COURSE = re.compile(
    r"(?:kosten|prij[sz]\w*|tarie\w+|financier\w*|financiën|betal\w+|subsidie\w*|vergoeding\w*|"
    r"start(?!en met\b)\w*|data(?=$|[,:]| en\b| \d| &)|planning|rooster|duur|tijd(?:en|s\w*)?|"
    r"les(?:dagen|tijden|data)|locaties?|praktisch\w*|informatie|aanmeld\w*|inschrijv\w*|deelname|examen\w*|"
    r"certificering|afronding|studie(?:belasting|last)|toelating\w*|vooropleiding|doelgroep|programma|inhoud|opbouw|"
    r"overzicht|contact|vragen|resultaat|voordelen|werkgevers?|groep \d|variant|optie|incompany|wat|hoe|waarom|wanneer|"
    r"price|costs?|dates?|practical|apply|enrol\w*)\b",
    re.IGNORECASE,
)
# The same in words of every day, which also begin titles: only as a whole.
_SIDE = re.compile(
    r"(?:en |maar )?(?:dan|daarna|verder|nu|nog meer)\b.{0,12}|"
    r"(?:voor|bij|met|door|van|over) (?:wie|wat|ons|u|jou)\b.{0,15}|"
    r"(?:iets|ook iets) voor .{1,10}|(?:over|rond) (?:de|het|je|uw) (?:papier\w*|examen\w*|cursus|opleiding|docent\w*)|"
    r"(?:goed|handig|fijn|leuk|belangrijk) (?:om te weten|te weten)|"
    r"(?:om te weten|let op|tip|p\.?s\.?|samengevat|in (?:het )?kort|tot slot|na afloop|achteraf|vooraf|alvast \w+)|"
    r"(?:nu|binnenkort|weer|al)? ?(?:open|vol|beschikbaar|te volgen|te boeken)|verwacht|vervallen|gestopt|binnenkort|"
    r"in (?:ontwikkeling|voorbereiding|aanvraag)|nieuw|archief|actueel|uitgelicht|"
    r"(?:feiten(?: en cijfers)?|cijfers|weetjes?)|(?:dit|dat|zo|hier|daar|er|deze) .{2,30}|"
    r"(?:je|jouw|uw|onze) [\w-]+|(?:de|het|een) (?:docent\w*|begeleiding|papier\w*|groep|lessen|route|investering|"
    r"stage|toets|waarde|bewijs|werkplek|dagen|school|aanpak)|"
    r"(?:officieel |landelijk )?erkend(?: door .{1,30})?|officieel|gecertificeerd|"
    r"investe\w+(?: in (?:jezelf|uzelf|je \w+))?|"
    r"(?:docent\w*|begeleiding|papier(?:en|tje)?|waarde\w*|erkenning|stage|instap|niveau|groep\w*|afsluit\w*|lesmateriaal|"
    r"materialen|boeken|lessen|thema's|onderwerpen|modules|leerdoelen|meedoen|meer weten|interesse|opmerkingen?)",
    re.IGNORECASE,
)
_SHORT_HEADING = 3  # words
_PREPOSITIONS = frozenset({"op", "in", "met", "bij", "aan", "voor", "van"})


@dataclass(frozen=True, slots=True)
class _Part:
    """`own` are the heading and what stands under it; `facts` the sorts of facts told there."""

    number: int
    own: tuple[int, ...]
    text: str
    facts: frozenset[str]


def parts_of(blocks: Sequence[Block], taken: frozenset[int], sections: Sequence[tuple[str, str]]) -> list[Row]:
    """`taken` are blocks that are rows already. Two or more headings as high, each with facts of its own, or none.

    The lowest headings first: what stands above courses is no course, whatever their prices add up to.
    """
    used = set(taken)
    headings: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        if _level(block) in _LEVELS and number not in taken and _heads_a_course(block):
            headings.setdefault(_level(block), []).append(number)
    rows: list[Row] = []
    for level in sorted(headings, reverse=True):
        if len(headings[level]) >= _FEWEST_PARTS:
            parts = [part for number in headings[level] if (part := _part(number, blocks, used))]
            alike = _alike(parts)
            rows += [] if _are_groups(alike, blocks, sections) else _rows(alike, blocks, sections)
            used.update(number for row in rows for number in row.blocks)
    return rows


def courses_alike(texts: Sequence[str]) -> list[int]:
    """Numbers of the texts that tell what courses tell, where two or more tell the same."""
    parts = [_Part(number, (number,), text, _facts(text)) for number, text in enumerate(texts)]
    return [part.number for part in _alike(parts)]


def _part(number: int, blocks: Sequence[Block], used: set[int]) -> _Part | None:
    own = tuple(islice(_under(number, blocks), _MOST_LINES + 1))
    if not own or len(own) > _MOST_LINES or not used.isdisjoint(own):
        return None
    if any(blocks[one].level and blocks[one].heads_a_card for one in own) or lists_courses(own, blocks):
        return None
    text = " · ".join([blocks[number].text, *(blocks[one].text for one in own)])
    return _Part(number, (number, *own), text, _facts(text))


def _facts(text: str) -> frozenset[str]:
    if not _FACT_WORD.search(text):
        return frozenset()
    details = details_of(text)
    said = {signal.name for signal in read_text(text, "context")}
    facts: set[str] = {str(name) for name in said & _FACTS}
    facts |= {"duration"} if details.duration else set()
    facts |= {"place"} if details.location else set()
    return frozenset(facts | ({str(SignalName.RESULT_FIELD)} if said & _OTHER_RESULTS else set()))


def _alike(parts: Sequence[_Part]) -> list[_Part]:
    """Those that tell two facts or more, when two tell the same one; if they are most, also those that tell one.

    Sides of one course tell different things: one its price, another its dates. Hours may be told of any.
    """
    coded = _with_codes_of_their_own(parts)
    if coded:
        return coded
    telling = [part for part in parts if len(part.facts) >= _ENOUGH_FACTS]
    shared = Counter(fact for part in telling for fact in part.facts if fact != SignalName.HOURS)
    if len(telling) < _FEWEST_PARTS or max(shared.values(), default=0) < _FEWEST_PARTS:
        return []
    most = 2 * len(telling) >= len(parts)
    # Where several tell their result or code, whatever tells one is a course as well.
    results = {fact for fact in _OF_ITS_OWN if shared[fact] >= _FEWEST_PARTS}
    return [part for part in parts if part in telling or (part.facts if most else not part.facts.isdisjoint(results))]


def _with_codes_of_their_own(parts: Sequence[_Part]) -> list[_Part]:
    """Where most parts each print another code, those and the ones that tell two facts."""
    coded = [part for part in parts if SignalName.PRINTED_CODE in part.facts]
    codes = [code_set(part.text) for part in coded]
    apart = all(len(own) == 1 for own in codes) and len(frozenset().union(*codes)) == len(codes)
    if len(coded) < _FEWEST_PARTS or 2 * len(coded) < len(parts) or not apart:
        return []
    return [part for part in parts if part in coded or len(part.facts) >= _ENOUGH_FACTS]


def _are_groups(parts: Sequence[_Part], blocks: Sequence[Block], sections: Sequence[tuple[str, str]]) -> bool:
    """Places or dates of one course: the text above promises a certificate, the parts tell none, and one price."""
    told = {str(SignalName.RESULT_FIELD), str(SignalName.PRINTED_CODE)}
    if not parts or any(part.facts & told for part in parts) or lists_certificates(*sections[parts[0].number]):
        return False
    if len({details_of(part.text).price for part in parts} | {""}) != _PRICES_OF_ONE:
        return False
    above = "\n".join(block.text for block in blocks[: parts[0].number])[:_LONGEST_ABOVE]
    promises = {SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD}
    return any(signal.name in promises for signal in read_text(above, "page"))


def _rows(parts: Sequence[_Part], blocks: Sequence[Block], sections: Sequence[tuple[str, str]]) -> Iterator[Row]:
    """Above all parts of a section stands what stands above its first: the text between them is a part's own."""
    above: dict[str, tuple[str, str]] = {}
    for part in parts:
        under = above.setdefault(sections[part.number][0], sections[part.number])
        title, url = title_in(blocks[part.number].text), _own_page(part, blocks)
        yield Row(title, part.text, url, *under, code_set(part.text), blocks=frozenset(part.own))


def _heads_a_course(heading: Block) -> bool:
    return not _is_linked(heading) and names_a_course(title_in(heading.text))


@remembered(8192, 200)  # a line is judged for several shapes of rows, and comes back on other pages
def names_a_course(title: str) -> bool:
    """Not one side of the page's own course ("Kosten"), nor several courses ("Overige trainingen")."""
    return is_title(title) and not _tells_a_side(title) and not names_several(title)


def _tells_a_side(title: str) -> bool:
    if _SIDE.fullmatch(title):
        return True
    words = title.split()
    said = [word for before, word in pairwise(words) if before.lower() not in _PREPOSITIONS]  # not: "Triage op locatie"
    starts = [title, *(said if len(words) <= _SHORT_HEADING else [])]
    return any(_ABOUT_THE_COURSE.match(start) for start in starts)


def _is_linked(heading: Block) -> bool:
    """A card: those are read as such."""
    return heading.heads_a_card or (next(heading.element.iter("a"), None) is not None and heading.level != _BOLD_LINE)


def _level(block: Block) -> int:
    """The line that folds a part open heads it, as a line in bold does."""
    return block.level or (_BOLD_LINE if block.element.tag == "summary" else 0)


def _under(number: int, blocks: Sequence[Block]) -> Iterator[int]:
    """The blocks up to the next heading that is as high; of a part that folds, what is folded."""
    folded = blocks[number].element.getparent() if blocks[number].element.tag == "summary" else None
    for following in range(number + 1, len(blocks)):
        inside = folded is not None and folded in blocks[following].element.iterancestors("details")
        if (folded is not None and not inside) or 0 < blocks[following].level <= _level(blocks[number]):
            return
        yield following


def _own_page(part: _Part, blocks: Sequence[Block]) -> str:
    """Where a link leads that repeats the title; "" when there is none."""
    title = blocks[part.number].text.lower()
    for one in part.own:
        for link in blocks[one].element.iter("a"):
            if link.get("href") and text_of(link).strip().lower() == title:
                return str(link.get("href"))
    return ""
