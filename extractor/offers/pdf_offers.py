"""The offers of a brochure, PDF or DOCX: a course per heading with its text, or lines that each name a certificate."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from extractor.codes import codes_in
from extractor.details import details_of
from extractor.document import Document
from extractor.docx import read_docx_lines
from extractor.kinds import Facts, kind_of
from extractor.links import resolve
from extractor.offers.candidates import title_in
from extractor.offers.context import composed, joined, shortened
from extractor.offers.titles import clean_title, is_title, slug_title
from extractor.pdf import PdfLine, body_size, read_lines
from extractor.signals.institutions import Own
from extractor.signals.reading import attributed, merged, read_signals, read_text
from extractor.urls import host_of
from register.offer import Offer
from register.signals import Signal, SignalName
from register.words import PageKind, Place

_HEADING = 1.2
_TITLE_HEADING = 1.5
_LISTS_CERTIFICATES = re.compile(r"\bmbo[ -]?certificaten\b|\bkeuzedelen\b|\bcertificaten\b", re.IGNORECASE)
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
class _Part:
    """A heading with the lines under it."""

    heading: str
    size: float
    lines: tuple[PdfLine, ...]


def read_brochure(document: Document) -> Brochure:
    lines = read_docx_lines(document) if document.is_docx else read_lines(document)
    if not lines:
        return Brochure(PageKind.OTHER, slug_title(document.url), "", ())
    text = "\n".join(line.text for line in lines)
    parts = _parts(lines)
    title = next((part.heading for part in parts if is_title(part.heading)), "") or slug_title(document.url)
    listed = [found for part in parts for line in part.lines if (found := _listed(line, part, document))]
    signals = read_text(text, "page")
    kind = kind_of(_facts(document, title, text, signals, listed))
    about_kind = _kind_signals(kind, title, signals, listed)
    rows = [_with(offer, kind, about_kind) for offer in listed if kind is not PageKind.COURSE or len(listed) > 1]
    courses = [_course(part, document, kind, about_kind) for part in _courses(parts, title, kind)]
    titles = {offer.title.lower() for offer in courses}
    kept = [*courses, *(row for row in rows if row.title.lower() not in titles)]
    return Brochure(kind, title, text, tuple(kept[:_MOST_OFFERS]))


def _parts(lines: Sequence[PdfLine]) -> list[_Part]:
    """Larger letters make a heading; lines of the same size that follow each other are one heading."""
    body = body_size(lines)
    found: list[_Part] = []
    for is_heading, group in groupby(
        lines, key=lambda line: (line.size >= _HEADING * body, line.size if line.size >= _HEADING * body else 0)
    ):
        members = tuple(group)
        if is_heading[0]:
            found.append(
                _Part(clean_title(" ".join(line.text for line in members))[:_LONGEST_LINE], members[0].size / body, ())
            )
        else:
            last = found.pop() if found else _Part("", 1.0, ())
            found.append(_Part(last.heading, last.size, (*last.lines, *members)))
    return found


def _listed(line: PdfLine, part: _Part, document: Document) -> Offer | None:
    """A line with a title and a code, or under a heading about certificates a line that is a title."""
    codes = codes_in(line.text)
    under = bool(_LISTS_CERTIFICATES.search(part.heading)) and len(line.text) <= _LONGEST_LINE // 2
    if not (codes or under) or re.search(r"[.;,]$", line.text.strip()):
        return None
    title = _row_title(line)
    if not title or (not codes and title[:1].islower()):
        return None
    context = shortened(joined([part.heading, " · ".join(line.cells)]))
    signals = merged(attributed(read_signals(title, context), Own(host_of(document.url))))
    details = details_of(context)
    return Offer(title, context, _own_url(document), Place.PDF_LINE, PageKind.OTHER, signals, details)


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


def _courses(parts: Sequence[_Part], title: str, kind: PageKind) -> Iterator[_Part]:
    """One course a heading: the largest headings when several pages have one, else the document's title with it all."""
    large = [part for part in parts if part.size >= _TITLE_HEADING and is_title(part.heading)]
    pages = [part for part in large if _own_lines(part, parts)]
    if kind is PageKind.OVERVIEW and len(pages) < 2:  # noqa: PLR2004
        return
    if len(pages) >= 2 and kind in {PageKind.COURSE, PageKind.OVERVIEW}:  # noqa: PLR2004
        top = max(part.size for part in pages[1:])
        yield from (
            _whole(part, parts)
            for part in pages
            if part.size >= 0.9 * top and not _LISTS_CERTIFICATES.fullmatch(part.heading)
        )
        return
    if is_title(title):
        yield _Part(title, 1.0, tuple(line for part in parts for line in (*_heading_line(part, title), *part.lines)))


def _heading_line(part: _Part, title: str) -> tuple[PdfLine, ...]:
    return (PdfLine((part.heading,), part.size, 0),) if part.heading and part.heading != title else ()


def _own_lines(part: _Part, parts: Sequence[_Part]) -> tuple[PdfLine, ...]:
    return _whole(part, parts).lines


def _whole(part: _Part, parts: Sequence[_Part]) -> _Part:
    """A heading's lines together with those of the smaller headings that follow."""
    at = next(number for number, other in enumerate(parts) if other is part)
    lines = list(part.lines)
    for other in parts[at + 1 :]:
        if other.size >= 0.9 * part.size:
            break
        lines += [*_heading_line(other, part.heading), *other.lines]
    return _Part(part.heading, part.size, tuple(lines))


def _course(part: _Part, document: Document, kind: PageKind, about_kind: Sequence[Signal]) -> Offer:
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
