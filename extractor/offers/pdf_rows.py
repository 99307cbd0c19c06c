"""Tables of a brochure as rows of courses: lines whose cells stand below each other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.offers.parts import courses_alike, names_a_course
from extractor.offers.repeated import are_telling
from extractor.offers.row import Row
from extractor.offers.sections import lists_certificates
from extractor.offers.table_cells import Cell, Line
from extractor.offers.tables import header_of, is_data, table_rows
from extractor.offers.titles import clean_title, is_title
from extractor.pdf import PdfLine
from register.words import Place

_NEAR = 2.5  # points by which the cells of a column may be out of line
_FEWEST_CELLS = 2
_LONGEST_GROUP = 60


def table_rows_of(lines: Sequence[PdfLine], section: str, intro: str) -> tuple[list[Row], set[int]]:
    """The rows, and the numbers of all lines of their tables; `section` and `intro` are what stands above the lines.

    Rows of a table that does not say that it lists courses count when they tell what courses tell.
    """
    found: list[Row] = []
    taken: set[int] = set()
    for start, end in _runs(lines):
        read = _columns(lines, start, end)
        rows: list[Row] = []
        if _is_list_of_titles(read) and lists_certificates(section, intro):
            rows = [_title_row(cell, section, intro) for line in read for cell in line.cells if cell.text]
        elif is_data(read) or len(read) == 1:
            rows = _courses(read, section, intro)
        if rows:
            found += rows
            taken.update(range(start, end))
    return found, taken


def _courses(read: Sequence[Line], section: str, intro: str) -> list[Row]:
    rows = [row for row in table_rows(read, section, intro, all_rows=True) if names_a_course(row.title)]
    listed = lists_certificates(section, intro) and len(read) > 1
    if listed or are_telling(rows) or courses_alike([row.text for row in rows]):
        return rows
    if len(read) == 1 and are_telling([*rows, *rows]):
        return rows
    return [row for row in table_rows(read, section, intro) if names_a_course(row.title)]


def _runs(lines: Sequence[PdfLine]) -> Iterator[tuple[int, int]]:
    """Begin and end of lines that follow each other as rows of one table; a line of one cell may head a group."""
    start: int | None = None
    for number, line in enumerate(lines):
        goes_on = start is not None and (_is_aligned(lines[start], line) or _heads_group(number, lines, lines[start]))
        if not goes_on:
            if start is not None:
                yield start, number
            start = number if len(line.cells) >= _FEWEST_CELLS else None
    if start is not None:
        yield start, len(lines)


def _is_aligned(first: PdfLine, line: PdfLine) -> bool:
    """At least two cells stand below cells of the first line; without places it has as many."""
    if len(line.cells) < _FEWEST_CELLS:
        return False
    if not first.lefts or not line.lefts:
        return len(first.cells) == len(line.cells)
    below = sum(1 for left in line.lefts if any(abs(left - other) <= _NEAR for other in first.lefts))
    return below >= _FEWEST_CELLS


def _heads_group(number: int, lines: Sequence[PdfLine], first: PdfLine) -> bool:
    line = lines[number]
    small = len(line.cells) == 1 and len(line.text) <= _LONGEST_GROUP and not line.text.endswith(".")
    return small and number + 1 < len(lines) and _is_aligned(first, lines[number + 1])


def _columns(lines: Sequence[PdfLine], start: int, end: int) -> list[Line]:
    """The lines with a cell, perhaps empty, for each column."""
    run = range(start, end)
    places = sorted(left for number in run for left in lines[number].lefts)
    begins = [left for before, left in pairwise([-10.0 * _NEAR, *places]) if left - before > _NEAR]
    return [Line(tuple(_cells(lines[number], number, begins)), is_header=False) for number in run]


def _cells(line: PdfLine, number: int, begins: Sequence[float]) -> Iterator[Cell]:
    if len(line.lefts) != len(line.cells):
        yield from (Cell(text, (), frozenset([number])) for text in line.cells)
        return
    texts = {
        max(n for n, left in enumerate(begins) if left <= at + 0.01): text
        for at, text in zip(line.lefts, line.cells, strict=True)
    }
    yield from (Cell(texts.get(column, ""), (), frozenset([number])) for column in range(len(begins)))


def _is_list_of_titles(read: Sequence[Line]) -> bool:
    """Titles in two columns: every cell can be one, and no line names the columns."""
    cells = [cell.text for line in read for cell in line.cells if cell.text]
    return len(read) > 1 and not header_of(read) and all(is_title(clean_title(text)) for text in cells)


def _title_row(cell: Cell, section: str, intro: str) -> Row:
    return Row(clean_title(cell.text), cell.text, "", section, intro, place=Place.PDF_LINE, blocks=cell.blocks)
