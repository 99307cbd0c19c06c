"""What a page is for, told from what stands on it; which of its rows that leaves, and what it says of every offer."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from extractor.codes import code_set
from extractor.document import Document
from extractor.kinds import Facts, kind_of
from extractor.layout.block import Block
from extractor.links import resolve
from extractor.offers.context import statements
from extractor.offers.courses import structured_types
from extractor.offers.row import Row
from extractor.programme import programme_signs
from extractor.repetition import Repeated
from extractor.signals.institutions import Own
from extractor.signals.reading import attributed, read_text, read_url
from extractor.urls import path_of
from register.signals import Signal, SignalName
from register.words import PageKind, Place

_MANY_TITLES = 5
_OPENING, _OPENING_LINES = 1500, 2  # characters of a page, lines of a row
_BYLINE = "boolean(//*[@rel='author' or contains(@class, 'author') or contains(@class, 'byline')])"
# Rows without a code on these pages lead elsewhere: other articles, other vacancies, other information.
_ROWS_NEED_CODES = frozenset({PageKind.NEWS, PageKind.VACANCY, PageKind.INFORMATION, PageKind.GUIDE, PageKind.DIPLOMA})
_KIND_SIGNALS = {PageKind.NEWS: SignalName.NEWS, PageKind.VACANCY: SignalName.VACANCY}
_FEWEST_BESIDE = 2
_OTHER_RESULT = re.compile(r"diploma|bewijs|verklaring|\bzonder\b|\bgeen\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shown:
    """What stands on a page, before anything is judged; `teasers` are the rows that may only point elsewhere."""

    document: Document
    blocks: Sequence[Block]
    title: str
    rows: Sequence[Row]
    courses: Sequence[Row]
    teasers: Sequence[Row]
    provider: Own


def judged(page: Shown) -> tuple[PageKind, tuple[Signal, ...]]:
    own = outside(page.blocks, page.rows)
    signals = tuple(attributed(read_text("\n".join(statements(own)), "page"), page.provider))
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
        signs=signs_of(page.title, url, own),
    )
    return kind_of(facts), signals


def without_closing_link(rows: Sequence[Row], blocks: Sequence[Block]) -> list[Row]:
    """One link below a text ("Naar niveau 3") is no list, and what stands above it is not the link's."""
    if len(rows) != 1 or code_set(rows[0].title) or not rows[0].blocks:
        return list(rows)
    opening = sorted(rows[0].blocks)[:_OPENING_LINES]
    return list(rows) if any(rows[0].title in blocks[number].text for number in opening) else []


def signs_of(title: str, url: str, own: Sequence[Block]) -> frozenset[str]:
    path = re.sub(r"[-_/]", " ", path_of(url))
    return frozenset(programme_signs("\n".join([title, path, *(block.text for block in own)])))


def _has_byline(document: Document) -> bool:
    return document.root is not None and bool(document.by_tag["time"]) and document.root.xpath(_BYLINE) is True


def kept_rows(rows: Sequence[Row], kind: PageKind, repeated: Repeated) -> list[Row]:
    """On a course's own page a single code is the course's own; only several codes make a list there."""
    if kind is PageKind.COURSE:
        coded = [row for row in rows if row.codes]
        return coded if len({code for row in coded for code in row.codes}) > 1 else _promised_each(rows, repeated)
    if kind in _ROWS_NEED_CODES:
        return [row for row in rows if row.codes]
    return list(rows)


def _promised_each(rows: Sequence[Row], repeated: Repeated) -> list[Row]:
    """All that have no page of their own, and those of a table, when two or more of them promise a certificate in
    their own words, or one where others tell of something else.
    """
    own = [row for row in rows if not row.url or (_is_tabled(row) and not repeated.leads_away(row.title))]
    told = [_told_of(row, own) for row in own]
    promised = sum(1 for text in told if "certifica" in text.lower() and _promises(text))
    others = any(_OTHER_RESULT.search(text) for text in told)
    return own if promised >= _FEWEST_BESIDE or (promised and others and all(map(_is_tabled, own))) else []


def _told_of(row: Row, rows: Sequence[Row]) -> str:
    """With the head of its group, where a table has several: "Met mbo-certificaat", "Workshops"."""
    grouped = _is_tabled(row) and any(_is_tabled(one) and one.section != row.section for one in rows)
    return f"{row.section.rpartition(' · ')[2]} · {row.text}" if grouped else row.text


def _is_tabled(row: Row) -> bool:
    return row.place is Place.TABLE_ROW


def _promises(text: str) -> bool:
    return any(signal.name is SignalName.SAYS_MBO_CERTIFICATE for signal in read_text(text, "context"))


def teasers_of(rows: Sequence[Row], document: Document, repeated: Repeated) -> list[Row]:
    """Rows about other pages: other pages link to them as well, or they lie beside this one (`/cursus/...`)."""
    folder = _folder(resolve(document.url, "") or document.url)
    beside = [row for row in rows if folder and row.url and _folder(row.url) == folder]
    others = beside if len(beside) >= _FEWEST_BESIDE else []
    return list(dict.fromkeys([*others, *(row for row in rows if row.url and repeated.leads_away(row.title))]))


def _folder(url: str) -> str:
    """`https://school.nl/cursus` of `https://school.nl/cursus/triage`; "" for a page directly under the host."""
    folder = url.partition("?")[0].rstrip("/").rpartition("/")[0]
    return folder if path_of(folder).strip("/") else ""


def outside(blocks: Sequence[Block], rows: Iterable[Row]) -> list[Block]:
    taken = set(chain.from_iterable(row.blocks for row in rows))
    return [block for number, block in enumerate(blocks) if number not in taken]


def kind_signals(
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
