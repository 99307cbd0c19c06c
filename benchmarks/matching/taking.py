"""The offers of a world: as the extractor reads them from the pages, or as a perfect extraction would give them."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from benchmarks.reading_sites import read_site
from benchmarks.second_world.sheet import MadePage, Sheet, Shown
from extractor.document import Document
from extractor.signals import read_signals
from register.offer import Offer
from register.words import PageKind, Place

_CONTEXT = 1_200


@dataclass(frozen=True)
class Taken:
    """An offer from a page; `page` = the page's place in the world."""

    page: int
    offer: Offer


def extracted(pages: Sequence[MadePage]) -> list[Taken]:
    """As in a wave: first what a school says on all its pages, then each page; in as many processes as cores."""
    of_school: dict[str, list[int]] = {}
    for at, page in enumerate(pages):
        of_school.setdefault(page.provider, []).append(at)
    orders = [
        [Document(pages[at].url, pages[at].content_type, pages[at].body) for at in of] for of in of_school.values()
    ]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        found = list(pool.map(read_site, orders))
    by_page = {
        at: page.offers
        for of, read in zip(of_school.values(), found, strict=True)
        for at, page in zip(of, read, strict=True)
    }
    return [Taken(at, offer) for at in range(len(pages)) for offer in by_page[at]]


def given(pages: Sequence[MadePage]) -> list[Taken]:
    """Each course that a page shows, with its own words around it and the page's true kind."""
    return [Taken(at, offer) for at, page in enumerate(pages) for offer in _perfect(page)]


def _perfect(page: MadePage) -> Iterator[Offer]:
    sheet = page.sheet
    for at, shown in enumerate(sheet.shown):
        context = _context(sheet, shown, at)
        signals = read_signals(shown.title, context, page.url)
        listed = sheet.kind is PageKind.OVERVIEW
        yield Offer(shown.title, context, page.url, Place.LIST_ROW if listed else Place.HEADING, sheet.kind, signals)


def _context(sheet: Sheet, shown: Shown, at: int) -> str:
    """What decides first, so that nothing that matters is cut off."""
    row = sheet.rows[at] if at < len(sheet.rows) else None
    own = (row.tag, row.note) if row else (*(f"{label}: {value}" for label, value in sheet.facts),)
    told = [] if row else [text for section in sheet.sections for text in (section.heading, *section.paragraphs)]
    parts = [
        *own,
        *sheet.evidence,
        *([] if shown.title == sheet.heading else [sheet.heading]),
        sheet.byline,
        sheet.lead,
        *told,
    ]
    return " · ".join(dict.fromkeys(filter(None, parts)))[:_CONTEXT]
