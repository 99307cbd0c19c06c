"""The offers of an HTML page: its heading's course, its rows, its structured data, each with its own evidence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractor.details import details_of
from extractor.document import Document
from extractor.layout.block import Block
from extractor.layout.blocks import Layout
from extractor.layout.words import CONTINUATION_HEADING, REQUIREMENT_HEADING
from extractor.links import resolve
from extractor.offers.context import composed, joined, shortened, statements
from extractor.offers.courses import structured_courses
from extractor.offers.in_sentences import identified_rows, mentioned_rows
from extractor.offers.judging import (
    Shown,
    judged,
    kept_rows,
    kind_signals,
    outside,
    signs_of,
    teasers_of,
    without_closing_link,
)
from extractor.offers.page_rows import find_rows
from extractor.offers.row import FROM_INTRO, Row
from extractor.offers.sections import Sections
from extractor.offers.titles import is_title
from extractor.offers.told import told_rows
from extractor.programme import lists_electives
from extractor.repetition import Repeated
from extractor.signals.institutions import Own
from extractor.signals.reading import attributed, merged, read_signals, read_text
from extractor.urls import host_of
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind, Place

MOST_OFFERS = 2000
_OWN_FACTS = frozenset({SignalName.RESULT_FIELD, SignalName.PRICE, SignalName.HOURS, SignalName.START_DATE})
_OF_ANOTHER_KIND = frozenset({SignalName.DIPLOMA, SignalName.BOL_BBL, SignalName.NEWS, SignalName.VACANCY})
_ENOUGH_FACTS, _SEVERAL = 2, 2
_WORDS, _STEM, _NEARLY_ALL = re.compile(r"[^\W\d_]{4,}|\d+").findall, 5, 0.75
_TELLING_KINDS = frozenset({PageKind.COURSE, PageKind.OVERVIEW, PageKind.OTHER})


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page as judged: `signals` of its own text, `about_kind` those that hold for every offer on it."""

    document: Document
    title: str
    kind: PageKind
    signals: Sequence[Signal]
    about_kind: Sequence[Signal]
    provider: Own
    signs: frozenset[str] = frozenset()

    @property
    def url(self) -> str:
        return resolve(self.document.url, "") or self.document.url


def read_html(
    document: Document, layout: Layout, title: str, repeated: Repeated, site: str = ""
) -> tuple[PageKind, tuple[Offer, ...]]:
    """`site`: what the page calls its site."""
    provider = Own(host_of(document.url), (site,))
    under = Sections(layout.blocks)
    rows = without_closing_link(find_rows(layout.blocks, document, under), layout.blocks)
    courses = structured_courses(document)
    teasers = teasers_of(rows, document, repeated)
    kind, signals = judged(Shown(document, layout.blocks, title, rows, courses, teasers, provider))
    kept = kept_rows(rows, kind, repeated)
    told = _told(layout.blocks, under, kept) if _may_tell(kind, title) else []
    taken = told if len(told) >= _SEVERAL else []
    own = outside(layout.blocks, [*kept, *taken, *([] if kind is PageKind.OVERVIEW else teasers)])
    if own != outside(layout.blocks, rows):  # what is no offer of its own belongs to the page's text
        signals = tuple(attributed(read_text("\n".join(statements(own)), "page"), provider))
    about_kind = kind_signals(kind, title, document, signals, rows)
    signs = signs_of(title, document.url, own) if _may_list_electives([*kept, *told]) else frozenset[str]()
    reading = _Reading(document, title, kind, signals, about_kind, provider, signs)
    offers = list(_heading_offer(reading, own, courses))
    offers += [_row_offer(row, reading) for row in _distinct(kept, offers)[:MOST_OFFERS]]
    offers += [_row_offer(row, reading) for row in _unseen(courses, offers)]
    offers += [_row_offer(row, reading) for row in _unseen(told, offers)]
    mentioned = _mentioned(layout.blocks, under, kept, provider) if _may_mention(reading) else []
    offers += [_row_offer(row, reading) for row in _unnamed(mentioned, offers)]
    return kind, tuple(offers[:MOST_OFFERS])


def _heading_offer(page: _Reading, own: Sequence[Block], courses: Sequence[Row]) -> Iterator[Offer]:
    """The page's own course; a page that only lists others has none, unless it shows facts of its own."""
    facts = {signal.name for signal in page.signals} & _OWN_FACTS
    if not is_title(page.title) or (page.kind is PageKind.OVERVIEW and len(facts) < _ENOUGH_FACTS):
        return
    data = _own_data(page, courses)
    texts = [text for text in statements(own) if text != page.title]
    parts = [*data.text.split(" · "), *texts] if data is not None else texts
    context = composed(parts, [*page.about_kind, *page.signals])
    found = [*read_text(page.title, "title"), *read_text(context, "context"), *page.about_kind, *page.signals]
    read = attributed(found, page.provider)
    yield Offer(page.title, context, page.url, Place.HEADING, page.kind, merged(read), details_of(context))


def _own_data(page: _Reading, courses: Sequence[Row]) -> Row | None:
    """The structured data of the heading's course: the same title, or the only course on a course's page."""
    same = next((course for course in courses if _same(course.title, page.title)), None)
    only = courses[0] if len(courses) == 1 and page.kind is PageKind.COURSE else None
    return same or (only if only is not None and _near(only.title, page.title) else None)


def _row_offer(row: Row, page: _Reading) -> Offer:
    section = "" if row.section.lower() in row.title.lower() else row.section
    context = shortened(joined([section, row.text]))
    intro = [signal for signal in read_text(row.intro, "page") if signal.name in FROM_INTRO]
    about = [s for s in page.about_kind if s.where != "url" or s.name is not SignalName.PRINTED_CODE]
    said = shortened(joined([section, _apart(row)]))
    read = [*read_signals(row.title, said, row.url), *about, *intro]
    read = [*attributed(read, page.provider), *_as_elective(row, read, page)]
    return Offer(row.title, context, row.url or page.url, row.place, page.kind, merged(read), details_of(row.text))


def _apart(row: Row) -> str:
    """Its text with a stop behind the title, which is no part of the first sentence: "Triage Wij geven ..."."""
    title, _, rest = row.text.partition(f"{row.title} ")
    return row.text if title or not rest[:1].isupper() else f"{row.title} \u00b7 {rest}"


def _may_list_electives(rows: Sequence[Row]) -> bool:
    """Only then is it asked whether the page shows a programme (see `lists_electives`)."""
    return any("keuzedelen" in row.section.lower() for row in rows)


def _as_elective(row: Row, read: Sequence[Signal], page: _Reading) -> Iterator[Signal]:
    """What a programme lists under "Keuzedelen" is chosen by its students, unless the row itself promises more."""
    if not lists_electives(row.section, page.signs):
        return
    promised = {SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD, SignalName.THIRD_PATH, SignalName.PRICE}
    if not promised & {signal.name for signal in (*read, *page.signals)}:
        yield Signal(SignalName.MANY_UNDER_DIPLOMA, row.section[:200], "context")


def _may_tell(kind: PageKind, title: str) -> bool:
    """On a page about what is asked of those who come, or about what comes next, nothing is told of courses."""
    return kind in _TELLING_KINDS and not (REQUIREMENT_HEADING.search(title) or CONTINUATION_HEADING.search(title))


def _told(blocks: Sequence[Block], under: Sections, kept: Sequence[Row]) -> list[Row]:
    return told_rows(blocks, frozenset(chain.from_iterable(row.blocks for row in kept)), under.above)


def _may_mention(page: _Reading) -> bool:
    """Not where the page's own course promises: then a sentence calls that by its official name."""
    said = {signal.name for signal in page.signals}
    return page.kind in _TELLING_KINDS and said.isdisjoint(_OF_ANOTHER_KIND)


def _mentioned(blocks: Sequence[Block], under: Sections, kept: Sequence[Row], provider: Own) -> list[Row]:
    taken = frozenset(chain.from_iterable(row.blocks for row in kept))
    mentioned = list(mentioned_rows(blocks, taken, under.above, provider))
    return mentioned or list(identified_rows(blocks, taken, under.above, provider))


def _unnamed(rows: Sequence[Row], offers: Sequence[Offer]) -> list[Row]:
    """Those that no offer of the page is called after, as a whole, in part or in nearly the same words."""
    return [row for row in rows if not any(_called_alike(row.title, offer.title) for offer in offers)]


def _called_alike(one: str, other: str) -> bool:
    words, others = _stems(one), _stems(other)
    return _near(one, other) or (bool(words) and len(words & others) >= _NEARLY_ALL * len(words))


def _stems(title: str) -> set[str]:
    """How its longer words begin, and its numbers: `Digit. vaardigheden 2`."""
    return {word[:_STEM].lower() for word in _WORDS(title)}


def _distinct(rows: Sequence[Row], offers: Sequence[Offer]) -> list[Row]:
    """Each title and address once; a card that leads to the page itself is its heading."""
    seen = {(offer.title.lower(), offer.url) for offer in offers}
    kept = []
    for row in rows:
        key = (row.title.lower(), row.url)
        if key not in seen or (not row.url and row.codes):
            seen.add(key)
            kept.append(row)
    return kept


def _unseen(courses: Sequence[Row], offers: Sequence[Offer]) -> list[Row]:
    """Structured courses that the visible page does not show by title or by address."""
    if not courses:
        return []
    titles, urls = {_letters(offer.title) for offer in offers}, {offer.url for offer in offers}
    return [c for c in courses if _letters(c.title) not in titles and not (c.url and c.url in urls)][:MOST_OFFERS]


def _same(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _near(one: str, other: str) -> bool:
    return _letters(one) in _letters(other) or _letters(other) in _letters(one)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())
