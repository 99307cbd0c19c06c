"""The offers of a brochure, PDF or DOCX: a course per heading with its text, or lines that each name a certificate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.codes import codes_in
from extractor.details import details_of
from extractor.document import Document
from extractor.docx import read_docx_lines
from extractor.kinds import Facts, kind_of
from extractor.links import resolve
from extractor.offers.candidates import title_in
from extractor.offers.context import composed, joined, shortened
from extractor.offers.page_titles import slug_title
from extractor.offers.parts import courses_alike, names_a_course
from extractor.offers.pdf_parts import Part, heading_line, intro_of, parts_of_brochure, whole
from extractor.offers.pdf_rows import table_rows_of
from extractor.offers.row import FROM_INTRO, Row
from extractor.offers.sections import lists_certificates
from extractor.offers.titles import clean_title, is_title
from extractor.pdf import PdfLine, read_lines
from extractor.signals.institutions import Own
from extractor.signals.reading import attributed, merged, read_signals, read_text
from extractor.urls import host_of
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind, Place

_TITLE_HEADING = 1.5
_MOST_OFFERS = 2000
_MANY_TITLES = 5
_OPENING = 2000
_LONGEST_LINE = 160
_FULL_LINE = 60


@dataclass(frozen=True, slots=True)
class Brochure:
    """What a brochure shows; without text its kind is `other` and it has no offers."""

    kind: PageKind
    title: str
    text: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class _Listed:
    """The offers of a brochure's rows; `rest` are its parts without the lines that the rows took."""

    offers: tuple[Offer, ...]
    rest: tuple[Part, ...]


def read_brochure(document: Document) -> Brochure:
    lines = read_docx_lines(document) if document.is_docx else read_lines(document)
    if not lines:
        return Brochure(PageKind.OTHER, slug_title(document.url), "", ())
    text = "\n".join(line.text for line in lines)
    parts = parts_of_brochure(lines)
    title = next((part.heading for part in parts if is_title(part.heading)), "") or slug_title(document.url)
    listed = _all_listed(parts, document)
    own = listed.rest if len(listed.offers) > 1 else parts
    signals = read_text("\n".join(line.text for part in own for line in (*heading_line(part, ""), *part.lines)), "page")
    kind = kind_of(_facts(document, title, text, signals, listed.offers))
    about_kind = _kind_signals(kind, title, signals, listed.offers)
    rows = [_with(one, kind, about_kind) for one in listed.offers if kind is not PageKind.COURSE or own is listed.rest]
    courses = [_course(part, document, kind, about_kind) for part in _courses(own, title, kind)]
    titles = {offer.title.lower() for offer in courses}
    kept = [*courses, *(row for row in rows if row.title.lower() not in titles)]
    return Brochure(kind, title, text, tuple(kept[:_MOST_OFFERS]))


def _all_listed(parts: Sequence[Part], document: Document) -> _Listed:
    offers: list[Offer] = []
    rest: list[Part] = []
    for part in parts:
        intro = " ".join(text for text in (part.intro, intro_of(part.lines)) if text)
        rows, taken = table_rows_of(part.lines, part.section, intro)
        found = [(min(row.blocks), _row_offer(row, document)) for row in rows]
        free = [number for number in range(len(part.lines)) if number not in taken]
        single = [(n, offer) for n in free if (offer := _listed(part.lines[n], part, document))]
        offers += [offer for _, offer in sorted([*found, *single], key=lambda one: one[0])]
        gone = {*taken, *(number for number, _ in single)}
        rest.append(replace(part, lines=tuple(line for n, line in enumerate(part.lines) if n not in gone)))
    return _Listed(tuple(offers), tuple(rest))


def _row_offer(row: Row, document: Document) -> Offer:
    title = title_in(_without_codes(row.title)) or row.title
    context = shortened(joined([row.section, row.text]))
    intro = [signal for signal in read_text(row.intro, "page") if signal.name in FROM_INTRO]
    read = merged(attributed([*read_signals(title, context), *intro], Own(host_of(document.url))))
    return Offer(title, context, _own_url(document), Place.PDF_LINE, PageKind.OTHER, read, details_of(row.text))


def _listed(line: PdfLine, part: Part, document: Document) -> Offer | None:
    """A line with a title and a code, or under a heading about certificates a line that is a title."""
    codes = codes_in(line.text)
    under = lists_certificates(part.heading) or (lists_certificates(part.section) and _is_bare_list(part))
    if not (codes or (under and len(line.text) <= _LONGEST_LINE // 2)) or re.search(r"[.;,:]$", line.text.strip()):
        return None
    title = _row_title(line)
    if not title or (not codes and title[:1].islower()):
        return None
    context = shortened(joined([part.section, " · ".join(line.cells)]))
    signals = merged(attributed(read_signals(title, context), Own(host_of(document.url))))
    return Offer(title, context, _own_url(document), Place.PDF_LINE, PageKind.OTHER, signals, details_of(context))


def _is_bare_list(part: Part) -> bool:
    """Short lines only, no running text."""
    return all(len(line.text) <= _LONGEST_LINE // 2 and not line.text.endswith(".") for line in part.lines)


def _row_title(line: PdfLine) -> str:
    """The first cell that is a title; a line without cells gives the part of it that is one."""
    for cell in line.cells:
        bare = _without_codes(cell)
        if is_title(bare) and len(cell) <= _LONGEST_LINE and len(bare.split()) <= 16:  # noqa: PLR2004
            return title_in(bare)
    return ""


def _without_codes(text: str) -> str:
    for code in codes_in(text):
        text = text.replace(code.quote, " ")
    return clean_title(re.sub(r"\(\s*\)", "", text))


def _facts(document: Document, title: str, text: str, signals: Sequence[Signal], listed: Sequence[Offer]) -> Facts:
    codes = {s.quote for offer in listed for s in offer.signals if s.name is SignalName.PRINTED_CODE}
    return Facts(document.url, title, text[:_OPENING], signals, rows=len(listed), codes=len(codes))


def _kind_signals(kind: PageKind, title: str, signals: Sequence[Signal], listed: Sequence[Offer]) -> list[Signal]:
    if kind not in {PageKind.DIPLOMA, PageKind.GUIDE}:
        return []
    found = [signal for signal in signals if signal.name in {SignalName.DIPLOMA, SignalName.BOL_BBL}]
    if len(listed) >= _MANY_TITLES:
        found.append(Signal(SignalName.MANY_UNDER_DIPLOMA, found[0].quote if found else title[:200], "page"))
    return found


def _with(offer: Offer, kind: PageKind, about_kind: Sequence[Signal]) -> Offer:
    return replace(offer, page_kind=kind, signals=merged([*offer.signals, *about_kind]))


def _courses(parts: Sequence[Part], title: str, kind: PageKind) -> Iterator[Part]:
    """One course a heading: the largest headings when several pages have one, else the document's title with it all."""
    several = _several(parts) if kind in {PageKind.COURSE, PageKind.OVERVIEW} else []
    if several:
        yield from several
    elif kind is not PageKind.OVERVIEW and is_title(title):
        yield Part(title, 1.0, tuple(line for part in parts for line in (*heading_line(part, title), *part.lines)))


def _several(parts: Sequence[Part]) -> list[Part]:
    """Parts as large as each other that are courses: by what they tell, by what stands above them, by their size."""
    headed = [number for number, part in enumerate(parts) if names_a_course(part.heading)]
    entire = [whole(number, parts) for number in headed[:_MOST_OFFERS]]
    filled = [part for part in entire if part.lines]
    sizes = sorted({round(part.size, 1) for part in filled}, reverse=True)
    for alike in ([part for part in filled if round(part.size, 1) == size] for size in sizes):
        telling = courses_alike(["\n".join(line.text for line in part.lines) for part in alike])
        announced = all(lists_certificates(" · ".join(part.above), part.intro) for part in alike)
        if telling or (announced and len(alike) > 1):
            return [alike[number] for number in telling] if telling else alike
    pages = [part for part in filled if part.size >= _TITLE_HEADING]
    top = max((part.size for part in pages[1:]), default=0.0)
    return [part for part in pages if part.size >= 0.9 * top] if len(pages) > 1 else []


def _course(part: Part, document: Document, kind: PageKind, about_kind: Sequence[Signal]) -> Offer:
    texts = list(_paragraphs(part.lines))
    signals = [*about_kind, *read_text("\n".join(texts), "page")]
    context = composed(texts, signals)
    read = [*read_text(part.heading, "title"), *read_text(context, "context"), *signals]
    return Offer(
        part.heading,
        context,
        _own_url(document),
        Place.PDF_LINE,
        kind,
        merged(attributed(read, Own(host_of(document.url)))),
        details_of(context),
    )


def _paragraphs(lines: Sequence[PdfLine]) -> Iterator[str]:
    """Lines of running text joined; two cells are a label and its value."""
    text = ""
    for line in lines:
        cells = ": ".join(line.cells) if len(line.cells) == 2 else " · ".join(line.cells)  # noqa: PLR2004
        if text and len(line.cells) == 1 and _goes_on(text, cells):
            text = f"{text} {cells}"
            continue
        if text:
            yield text
        text = cells
    if text:
        yield text


def _goes_on(text: str, line: str) -> bool:
    """A sentence goes on where a line begins with a small letter, or a full line before it had no end."""
    return line[:1].islower() or (len(text) > _FULL_LINE and not re.search(r"[.:!?]$", text))


def _own_url(document: Document) -> str:
    return resolve(document.url, "") or document.url
