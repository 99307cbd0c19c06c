"""All rows of a page, whatever shape they have: data tables, parts, lists and cards, pieces built alike."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from extractor.document import Document
from extractor.layout.block import Block
from extractor.links import base_of, resolve
from extractor.offers.beside import bracketed_rows, record_rows
from extractor.offers.drawn_tables import drawn_tables
from extractor.offers.enumerations import listed_rows
from extractor.offers.exceptions import said_of
from extractor.offers.grids import grids
from extractor.offers.issuers import issued_rows
from extractor.offers.legends import explained, legend_of, marked_rows
from extractor.offers.lines import line_rows
from extractor.offers.lists import for_all, list_rows
from extractor.offers.openings import enumerated_rows, named_rows, opened_rows
from extractor.offers.parts import parts_of
from extractor.offers.repeated import repeated_rows
from extractor.offers.row import Row
from extractor.offers.said_below import announced_below
from extractor.offers.sections import Sections
from extractor.offers.table_cells import Line
from extractor.offers.tables import data_tables, table_rows
from extractor.offers.titles import clean_title, is_title
from extractor.urls import path_of
from register.words import Place

_NOTE = re.compile(
    r"\s+\((?=[^()]*(?:certifica|diploma|verklaring|wachtlijst|\bvol\b|volgeboekt|\balleen voor\b))[^()]*\)$",
    re.IGNORECASE,
)
_FACET = re.compile(r"\(\d+\)$")

# Each leaves what those before it found.
_FINDERS = (parts_of, list_rows, repeated_rows, bracketed_rows, line_rows, named_rows, enumerated_rows, listed_rows)


def find_rows(blocks: Sequence[Block], document: Document, under: Sections) -> list[Row]:
    """Rows of data tables, then of lists and cards, in the order of the page; addresses resolved."""
    sections, legend = under.above, legend_of(blocks)
    signs = {mark.sign for mark in legend if not mark.heads}
    found: list[Row] = []
    taken: set[int] = set()
    for rows, numbers in _tabular((lines for _, lines in data_tables(blocks)), sections, signs):
        taken |= numbers
        found += rows
    for rows, numbers in _tabular(grids(blocks, frozenset(taken)), sections, signs):
        taken |= numbers
        found += rows
    for rows, numbers in _tabular(drawn_tables(blocks, frozenset(taken)), sections, signs):
        taken |= numbers
        found += rows
    for find in (issued_rows, record_rows, opened_rows, partial(marked_rows, legend=legend), *_FINDERS):
        rows = list(find(blocks, frozenset(taken), sections))
        taken.update(chain.from_iterable(row.blocks for row in rows))
        found += rows
    found = announced_below(_without_each_other(found, under), blocks)
    found = [_without_note(row) for row in _without_excepted(found)]
    found = explained(found, legend) if legend else found
    base, here = base_of(document), resolve(document.url, "")
    resolved = [_resolved(row, base, here) for row in found if row.blocks]
    return sorted((row for row in resolved if row is not None), key=lambda row: min(row.blocks))


def _tabular(
    tables: Iterable[Sequence[Line]], sections: Sequence[tuple[str, str]], signs: Container[str]
) -> Iterator[tuple[list[Row], frozenset[int]]]:
    """The rows of each table that has any, and all the blocks that it takes up."""
    for lines in tables:
        numbers = frozenset(chain.from_iterable(cell.blocks for line in lines for cell in line.cells))
        marked = any(cell.text.casefold() in signs for line in lines for cell in line.cells)
        rows = list(table_rows(lines, *sections[min(numbers)], marked=marked))
        if rows:
            yield rows, numbers


def _without_each_other(rows: Sequence[Row], under: Sections) -> list[Row]:
    """What stands in one row says nothing of the others: no text of a row leads up to the rows after it."""
    intros = {(row.section, row.intro) for row in rows if row.place is Place.LIST_ROW}
    if len(intros) < 2:  # noqa: PLR2004 - nothing came in between the rows
        return list(rows)
    sections = under.apart_from(frozenset(chain.from_iterable(row.blocks for row in rows)))
    return [_led_up_to(row, sections[min(row.blocks)][1]) if row.blocks else row for row in rows]


def _led_up_to(row: Row, intro: str) -> Row:
    return row if row.intro == intro or row.place is not Place.LIST_ROW else replace(row, intro=intro)


def _without_note(row: Row) -> Row:
    """`Triage (keuzedeel, wachtlijst)` is called Triage: what is noted behind it stays in its text."""
    title = clean_title(_NOTE.sub("", row.title)) if row.title.endswith(")") else row.title
    title = clean_title(for_all(title))
    return replace(row, title=title) if title != row.title and is_title(title) and row.title in row.text else row


def _without_excepted(rows: Sequence[Row]) -> list[Row]:
    """What is said above rows of all but some, as it holds for each; the last and the first by their place."""
    under: dict[str, list[Row]] = {}
    for row in rows:
        under.setdefault(row.intro, []).append(row)
    return [_as_it_holds(row, under[row.intro]) if row.intro else row for row in rows]


def _as_it_holds(row: Row, beside: Sequence[Row]) -> Row:
    place = "laatste" if row is beside[-1] else "eerste" if row is beside[0] else ""
    intro = said_of(row.title, row.intro, place)
    return row if intro == row.intro else replace(row, intro=intro)


def _resolved(row: Row, base: str, here: str | None) -> Row | None:
    """A row whose link leads to no page (mail, telephone, an anchor on this page) has no link of its own.

    "Zorg (12)" that leads to this same page with another query is a filter, no row.
    """
    target = resolve(base, row.url) if row.url and not row.url.startswith("#") else None
    url = target if target and target != here else ""
    if _FACET.search(row.title) and path_of(url) == path_of(here or ""):
        return None
    keeps = url or row.codes or not row.url or row.place is Place.TABLE_ROW
    if not keeps:
        return None
    if url == row.url:
        return row
    return Row(row.title, row.text, url, row.section, row.intro, row.codes, row.place, row.blocks)
