"""The offers of an HTML page: its heading's course, its rows, its structured data, each with its own evidence."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractor.details import details_of
from extractor.document import Document
from extractor.kinds import Facts, kind_of
from extractor.layout.block import Block
from extractor.layout.blocks import Layout
from extractor.links import base_of, resolve
from extractor.offers.context import composed, joined, shortened, statements
from extractor.offers.courses import structured_courses, structured_types
from extractor.offers.lists import list_rows
from extractor.offers.parts import parts_of
from extractor.offers.repeated import repeated_rows
from extractor.offers.row import Row
from extractor.offers.sections import sections_of
from extractor.offers.tables import data_tables, table_rows
from extractor.offers.titles import is_title
from extractor.programme import lists_electives, programme_signs
from extractor.repetition import Repeated
from extractor.signals.reading import merged, read_signals, read_text, read_url
from extractor.urls import host_of, path_of
from register.offer import Offer
from register.signals import AGAINST, FOR, Signal, SignalName
from register.words import PageKind, Place

MOST_OFFERS = 2000
_MANY_TITLES = 5
_OPENING = 1500
_BYLINE = "boolean(//*[@rel='author' or contains(@class, 'author') or contains(@class, 'byline')])"
# Rows without a code on these pages lead elsewhere: other articles, other vacancies, other information.
_ROWS_NEED_CODES = frozenset({PageKind.NEWS, PageKind.VACANCY, PageKind.INFORMATION, PageKind.GUIDE, PageKind.DIPLOMA})
_KIND_SIGNALS = {PageKind.NEWS: SignalName.NEWS, PageKind.VACANCY: SignalName.VACANCY}
_OWN_FACTS = frozenset({SignalName.RESULT_FIELD, SignalName.PRICE, SignalName.HOURS, SignalName.START_DATE})
_ENOUGH_FACTS = 2
_FEWEST_BESIDE = 2
_FACET = re.compile(r"\(\d+\)$")
_FROM_INTRO = FOR | AGAINST | {SignalName.EMPLOYERS_ONLY, SignalName.DISCONTINUED, SignalName.NATIONAL_CARE_CLASS}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What stands on a page, before anything is judged; `teasers` are the rows that may only point elsewhere."""

    document: Document
    blocks: Sequence[Block]
    title: str
    rows: Sequence[Row]
    courses: Sequence[Row]
    teasers: Sequence[Row]


@dataclass(frozen=True, slots=True)
class _Reading:
    """A page as judged: `signals` of its own text, `about_kind` those that hold for every offer on it."""

    document: Document
    title: str
    kind: PageKind
    signals: Sequence[Signal]
    about_kind: Sequence[Signal]
    signs: frozenset[str] = frozenset()

    @property
    def url(self) -> str:
        return resolve(self.document.url, "") or self.document.url


def read_html(document: Document, layout: Layout, title: str, repeated: Repeated) -> tuple[PageKind, tuple[Offer, ...]]:
    rows = find_rows(layout.blocks, document)
    courses = structured_courses(document)
    teasers = _teasers(rows, document, repeated)
    kind, signals = _judged(_Shown(document, layout.blocks, title, rows, courses, teasers))
    kept = _kept_rows(rows, kind)
    own = _outside(layout.blocks, [*kept, *([] if kind is PageKind.OVERVIEW else teasers)])
    if len(kept) < len(rows):  # what is no offer of its own belongs to the page's text
        signals = read_text("\n".join(statements(own)), "page")
    about_kind = _kind_signals(kind, title, document, signals, rows)
    reading = _Reading(document, title, kind, signals, about_kind, _signs_of(title, document.url, own))
    offers = list(_heading_offer(reading, own, courses))
    offers += [_row_offer(row, reading) for row in _distinct(kept, offers)]
    offers += [_row_offer(row, reading) for row in _unseen(courses, offers)]
    return kind, tuple(offers[:MOST_OFFERS])


def find_rows(blocks: Sequence[Block], document: Document) -> list[Row]:
    """Rows of data tables, then of lists and cards, in the order of the page; addresses resolved."""
    sections = sections_of(blocks)
    found: list[Row] = []
    taken: set[int] = set()
    for _, lines in data_tables(blocks):
        numbers = frozenset(chain.from_iterable(cell.blocks for line in lines for cell in line.cells))
        rows = list(table_rows(lines, *sections[min(numbers)]))
        if rows:
            taken |= numbers
            found += rows
    parts = parts_of(blocks, frozenset(taken), sections)
    taken.update(number for row in parts for number in row.blocks)
    found += [*parts, *list_rows(blocks, frozenset(taken), sections)]
    found += repeated_rows(blocks, frozenset(chain(taken, *(row.blocks for row in found))), sections)
    base, here = base_of(document), resolve(document.url, "")
    resolved = [_resolved(row, base, here) for row in found if row.blocks]
    return sorted((row for row in resolved if row is not None), key=lambda row: min(row.blocks))


def _resolved(row: Row, base: str, here: str | None) -> Row | None:
    """A row whose link leads to no page (mail, telephone, an anchor on this page) has no link of its own.

    "Zorg (12)" that leads to this same page with another query is a filter, no row.
    """
    target = resolve(base, row.url) if row.url and not row.url.startswith("#") else None
    url = target if target and target != here else ""
    if _FACET.search(row.title) and path_of(url) == path_of(here or ""):
        return None
    keeps = url or row.codes or not row.url or row.place is Place.TABLE_ROW
    return Row(row.title, row.text, url, row.section, row.intro, row.codes, row.place, row.blocks) if keeps else None


def _judged(page: _Shown) -> tuple[PageKind, tuple[Signal, ...]]:
    own = _outside(page.blocks, page.rows)
    signals = read_text("\n".join(statements(own)), "page")
    url, several = page.document.url, len(page.courses) > 1
    listed = {row.title.lower() for row in (*page.rows, *page.courses)}
    single = {"Course"} if len(page.courses) == 1 else set()
    facts = Facts(
        url=url,
        title=page.title,
        opening="\n".join(block.text for block in own)[:_OPENING],
        signals=[*read_text(page.title, "title"), *read_url(url), *signals],
        types=structured_types(page.document) - {"Course"} if several else structured_types(page.document) | single,
        rows=max(len(listed) if several else 0, len(page.rows)),
        teasers=len(page.teasers),
        codes=len({code for row in page.rows for code in row.codes}),
        byline=_has_byline(page.document),
        signs=_signs_of(page.title, url, own),
    )
    return kind_of(facts), signals


def _signs_of(title: str, url: str, own: Sequence[Block]) -> frozenset[str]:
    path = re.sub(r"[-_/]", " ", path_of(url))
    return frozenset(programme_signs("\n".join([title, path, *(block.text for block in own)])))


def _has_byline(document: Document) -> bool:
    root = document.root
    return root is not None and root.find(".//time") is not None and root.xpath(_BYLINE) is True


def _kept_rows(rows: Sequence[Row], kind: PageKind) -> list[Row]:
    """On a course's own page a single code is the course's own; only several codes make a list there."""
    if kind is PageKind.COURSE:
        coded = [row for row in rows if row.codes]
        return coded if len({code for row in coded for code in row.codes}) > 1 else []
    if kind in _ROWS_NEED_CODES:
        return [row for row in rows if row.codes]
    return list(rows)


def _teasers(rows: Sequence[Row], document: Document, repeated: Repeated) -> list[Row]:
    """Rows about other pages: other pages link to them as well, or they lie beside this one (`/cursus/...`)."""
    folder = _folder(resolve(document.url, "") or document.url)
    beside = [row for row in rows if folder and row.url and _folder(row.url) == folder]
    others = beside if len(beside) >= _FEWEST_BESIDE else []
    return list(dict.fromkeys([*others, *(row for row in rows if row.url and repeated.leads_away(row.title))]))


def _folder(url: str) -> str:
    """`https://school.nl/cursus` of `https://school.nl/cursus/triage`; "" for a page directly under the host."""
    folder = url.partition("?")[0].rstrip("/").rpartition("/")[0]
    return folder if path_of(folder).strip("/") else ""


def _outside(blocks: Sequence[Block], rows: Iterable[Row]) -> list[Block]:
    taken = set(chain.from_iterable(row.blocks for row in rows))
    return [block for number, block in enumerate(blocks) if number not in taken]


def _kind_signals(
    kind: PageKind, title: str, document: Document, signals: Sequence[Signal], rows: Sequence[Row]
) -> list[Signal]:
    """What the kind of a page says of every offer on it."""
    found = [*read_url(document.url)]
    if kind in _KIND_SIGNALS:
        found.append(Signal(_KIND_SIGNALS[kind], title[:200], "page"))
    if kind in {PageKind.DIPLOMA, PageKind.GUIDE}:
        codes = {code for row in rows for code in row.codes}
        quote = next((s.quote for s in signals if s.name in {SignalName.DIPLOMA, SignalName.BOL_BBL}), title[:200])
        if max(len(codes), sum(1 for row in rows if row.codes)) >= _MANY_TITLES:
            found.append(Signal(SignalName.MANY_UNDER_DIPLOMA, quote, "page"))
        found += [signal for signal in signals if signal.name in {SignalName.DIPLOMA, SignalName.BOL_BBL}]
    return found


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
    read = _of_others(found, page.url)
    yield Offer(page.title, context, page.url, Place.HEADING, page.kind, merged(read), details_of(context))


def _own_data(page: _Reading, courses: Sequence[Row]) -> Row | None:
    """The structured data of the heading's course: the same title, or the only course on a course's page."""
    same = next((course for course in courses if _same(course.title, page.title)), None)
    only = courses[0] if len(courses) == 1 and page.kind is PageKind.COURSE else None
    return same or (only if only is not None and _near(only.title, page.title) else None)


def _row_offer(row: Row, page: _Reading) -> Offer:
    section = "" if row.section.lower() in row.title.lower() else row.section
    context = shortened(joined([section, row.text]))
    intro = [signal for signal in read_text(row.intro, "page") if signal.name in _FROM_INTRO]
    about = [s for s in page.about_kind if s.where != "url" or s.name is not SignalName.PRINTED_CODE]
    read = [*read_signals(row.title, context, row.url), *about, *intro]
    read = [*_of_others(read, page.document.url), *_as_elective(row, read, page)]
    return Offer(row.title, context, row.url or page.url, row.place, page.kind, merged(read), details_of(row.text))


def _as_elective(row: Row, read: Sequence[Signal], page: _Reading) -> Iterator[Signal]:
    """What a programme lists under "Keuzedelen" is chosen by its students, unless the row itself promises more."""
    promised = {SignalName.SAYS_MBO_CERTIFICATE, SignalName.RESULT_FIELD, SignalName.THIRD_PATH, SignalName.PRICE}
    said = {signal.name for signal in (*read, *page.signals)}
    if lists_electives(row.section, set(page.signs)) and not promised & said:
        yield Signal(SignalName.MANY_UNDER_DIPLOMA, row.section[:200], "context")


def _of_others(signals: Iterable[Signal], url: str) -> list[Signal]:
    """Without "given by Y College" on the site of Y College itself."""
    host = re.sub(r"[\W_]+", "", host_of(url))
    return [s for s in signals if s.name is not SignalName.OFFERED_ELSEWHERE or not _names_host(s.quote, host)]


def _names_host(quote: str, host: str) -> bool:
    return any(word.lower() in host for word in re.findall(r"\b[A-Z][\w]{3,}", quote))


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
    titles, urls = {offer.title.lower() for offer in offers}, {offer.url for offer in offers}
    return [c for c in courses if not any(_same(c.title, t) for t in titles) and not (c.url and c.url in urls)]


def _same(one: str, other: str) -> bool:
    return _letters(one) == _letters(other)


def _near(one: str, other: str) -> bool:
    return _letters(one) in _letters(other) or _letters(other) in _letters(one)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())
