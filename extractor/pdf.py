"""A PDF as lines: what stands beside each other on a page, in reading order, with hyphens at line ends resolved."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from statistics import median

import pypdfium2 as pdfium

from extractor.document import Document
from extractor.pdf_lines import PdfLine, is_cut, run_on
from extractor.pdf_rules import Grid, grids_of
from extractor.pdf_tables import begins_column, column_starts, stand_beside, with_cells_whole

MOST_PAGES, MOST_PIECES = 300, 20_000  # pieces of text of one page
_WORD_GAP, _COLUMN_GAP = 0.35, 1.6
_FEWEST_GUTTER_LINES = 6
_FEWEST_ROWS, _LONGEST_ROW, _NEAR = 2, 2_500, 2.5
_INVISIBLE = str.maketrans({"\u00ad": "-", "\u0002": "-", "\ufffe": "-", "\u200b": None, "\ufeff": None, "\x00": None})


@dataclass(frozen=True, slots=True)
class _Piece:
    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


@dataclass(frozen=True, slots=True)
class _Table:
    lines: tuple[PdfLine, ...]
    pieces: frozenset[_Piece]


def read_lines(document: Document) -> list[PdfLine]:
    """Empty for a PDF that is broken, locked or only holds images: it has no text to read."""
    try:
        pdf = pdfium.PdfDocument(document.body)
    except pdfium.PdfiumError:
        return []
    try:
        lines = [line for number in range(min(len(pdf), MOST_PAGES)) for line in _page_lines(pdf, number)]
    finally:
        pdf.close()
    return _unhyphenated(lines)


def _page_lines(pdf: pdfium.PdfDocument, number: int) -> list[PdfLine]:
    try:
        page = pdf[number]
        textpage = page.get_textpage()
        pieces = list(islice(_pieces(textpage), MOST_PIECES))
        drawn = grids_of(page) if pieces else []
    except pdfium.PdfiumError:  # one damaged page of a file that can otherwise be read
        return []
    textpage.close()
    page.close()
    tables = [table for grid in drawn if (table := _drawn_table(grid, pieces, number + 1))]
    inside = {piece for table in tables for piece in table.pieces}
    columns = _columns([piece for piece in pieces if piece not in inside])
    lines = [_aligned(_rows(column), number + 1) for column in columns]
    drawn_lines = [line for table in tables for line in table.lines]
    first = sorted([*lines[0], *drawn_lines], key=lambda line: -line.bottom) if drawn_lines else lines[0]
    return [*first, *(line for column in lines[1:] for line in column)]


def _drawn_table(grid: Grid, pieces: Sequence[_Piece], page: int) -> _Table | None:
    """The rows between drawn lines; None for a frame around running text."""
    rows: dict[int, list[_Piece]] = {}
    for piece in pieces:
        row = grid.row_at((piece.left + piece.right) / 2, (piece.top + piece.bottom) / 2)
        if row is not None:
            rows.setdefault(row, []).append(piece)
    starts = _starts(rows.values())
    lines = [_row_line(inside, grid.columns_of(row), starts, page) for row, inside in sorted(rows.items())]
    wide = sum(1 for line in lines if len(line.cells) > 1)
    if wide < _FEWEST_ROWS or 2 * wide < len(lines) or any(len(line.text) > _LONGEST_ROW for line in lines):
        return None
    return _Table(tuple(lines), frozenset(piece for inside in rows.values() for piece in inside))


def _starts(rows: Iterable[Sequence[_Piece]]) -> list[float]:
    """Where columns begin of which no edge is drawn: what stands so in two rows or more, apart from what is before."""
    counts: Counter[int] = Counter()
    for row in rows:
        lefts = {round(left) for line in _rows(row) for left in _line(line, 0, ()).lefts}
        counts.update(lefts)
    return sorted(left for left, count in counts.items() if count >= _FEWEST_ROWS)


def _row_line(row: Sequence[_Piece], drawn: Sequence[float], starts: Sequence[float], page: int) -> PdfLine:
    columns = drawn if len(drawn) > 1 else (starts or drawn)
    cells: dict[float, list[_Piece]] = {}
    for piece in row:
        place = piece.left if columns is starts else (piece.left + piece.right) / 2
        column = max((start for start in columns if start <= place + _NEAR), default=columns[0])
        cells.setdefault(column, []).append(piece)
    texts = tuple(_text_of_cell(cells[column]) for column in sorted(cells))
    return PdfLine(texts, median(piece.size for piece in row), page, tuple(sorted(cells)), min(p.bottom for p in row))


def _text_of_cell(pieces: Sequence[_Piece]) -> str:
    text = ""
    for row in _rows(pieces):
        line = _line(row, 0, ()).text
        text = run_on(text, line) if text and is_cut(text, line) else f"{text} {line}".strip()
    return text


def _aligned(rows: Sequence[Sequence[_Piece]], page: int) -> list[PdfLine]:
    """Lines, in which the cells of a table stay apart also where a word nearly touches the next column."""
    starts = column_starts([_line(row, page, ()) for row in rows])
    return with_cells_whole([_line(row, page, starts) for row in rows])


def _pieces(textpage: pdfium.PdfTextPage) -> Iterator[_Piece]:
    for index in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(index)
        text = " ".join(textpage.get_text_bounded(left, bottom, right, top).translate(_INVISIBLE).split())
        if text:
            yield _Piece(text, left, bottom, right, top, _size(textpage, left, bottom, right, top))


def _size(textpage: pdfium.PdfTextPage, left: float, bottom: float, right: float, top: float) -> float:
    """The height of the font's box: unlike the drawn letters' it does not depend on which letters a line has."""
    index = textpage.get_index((left + right) / 2, (bottom + top) / 2, (right - left) / 2, top - bottom)
    if index is None:
        return top - bottom
    _, low, _, high = textpage.get_charbox(index, loose=True)
    return float(high - low) or top - bottom


def _columns(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Two text columns are read one after the other; a table's columns stay together, row by row."""
    gutter = _gutter(pieces)
    if gutter is None:
        return [list(pieces)]
    left = [piece for piece in pieces if piece.right <= gutter]
    right = [piece for piece in pieces if piece.left >= gutter]
    across = [piece for piece in pieces if piece.left < gutter < piece.right]
    if stand_beside(*([_line(row, 0, ()) for row in _rows(column)] for column in (left, right))):
        return [list(pieces)]
    return [across, left, right]


def _gutter(pieces: Sequence[_Piece]) -> float | None:
    """A vertical line near the middle that (nearly) nothing crosses, with running text on both sides."""
    if len(pieces) < 2 * _FEWEST_GUTTER_LINES:
        return None
    start, end = min(p.left for p in pieces), max(p.right for p in pieces)
    for share in (0.5, 0.48, 0.52, 0.45, 0.55, 0.42, 0.58):
        x = start + share * (end - start)
        crossing = sum(1 for p in pieces if p.left < x < p.right)
        left, right = [p for p in pieces if p.right <= x], [p for p in pieces if p.left >= x]
        if crossing <= len(pieces) // 10 and _is_running(left) and _is_running(right):
            return x
    return None


def _is_running(pieces: Sequence[_Piece]) -> bool:
    """Full lines of text, as in a column of a brochure; cells of a table are shorter and of unequal length."""
    if len(pieces) < _FEWEST_GUTTER_LINES:
        return False
    width = max(p.right for p in pieces) - min(p.left for p in pieces)
    full = sum(1 for p in pieces if p.right - p.left > 0.7 * width and len(p.text.split()) > 3)  # noqa: PLR2004
    return full >= len(pieces) * 0.4


def _rows(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Pieces whose middles are at about the same height, from top to bottom and left to right."""
    rows: list[list[_Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-(p.top + p.bottom) / 2, p.left)):
        middle = (piece.top + piece.bottom) / 2
        last = rows[-1][0] if rows else None
        if last is not None and abs((last.top + last.bottom) / 2 - middle) < max(2.0, 0.5 * min(last.size, piece.size)):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def _line(row: Sequence[_Piece], page: int, starts: Sequence[float]) -> PdfLine:
    """`starts`: where the columns of the page's tables begin."""
    size = max(piece.size for piece in row)
    cells, lefts = [row[0].text], [row[0].left]
    for before, piece in pairwise(row):
        gap = piece.left - before.right
        if gap > _COLUMN_GAP * size or (gap > _WORD_GAP * size * 0.3 and begins_column(piece.left, starts)):
            cells.append(piece.text)
            lefts.append(piece.left)
        else:
            cells[-1] += (" " if gap > _WORD_GAP * size * 0.3 else "") + piece.text
    return PdfLine(tuple(cells), size, page, tuple(lefts), row[0].bottom)


def _unhyphenated(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """`onder-` + `steuning thuis` becomes one line; `mbo-` keeps its hyphen, and `bij-` before `en` its own."""
    found: list[PdfLine] = []
    for line in lines:
        before = found[-1] if found else None
        if before and before.page == line.page and _continues(before, line):
            cells = (*before.cells[:-1], run_on(before.cells[-1], line.cells[0]), *line.cells[1:])
            found[-1] = replace(before, cells=cells, lefts=(*before.lefts, *line.lefts[1:]))
        else:
            found.append(line)
    return found


def _continues(before: PdfLine, line: PdfLine) -> bool:
    cut = is_cut(before.cells[-1], line.cells[0])
    return cut and abs(before.size - line.size) < max(1.0, 0.2 * before.size)


def body_size(lines: Sequence[PdfLine]) -> float:
    """The size of running text: the median over the lines, long ones counted more."""
    sizes = [line.size for line in lines for _ in range(1 + len(line.text) // 40)]
    return median(sizes) if sizes else 0.0


__all__ = ["PdfLine", "body_size", "read_lines"]
