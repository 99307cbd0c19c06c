"""Tables of a PDF: columns known by where their cells begin, and cells of several lines made whole."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extractor.codes import codes_in
from extractor.pdf_lines import PdfLine, is_cut, run_on

_NEAR = 2.5  # points by which the cells of a column may be out of line
_FEWEST_CELLS, _FEWEST_ROWS = 3, 2
_LINE_SPACING = 1.7  # of the letters' size: lines further apart do not belong to one cell


def column_starts(lines: Sequence[PdfLine]) -> list[float]:
    """Where columns begin: places at which the cells of two or more rows of three cells or more begin."""
    rows = [line for line in lines if len(line.cells) >= _FEWEST_CELLS]
    counts = Counter(round(left) for line in rows for left in line.lefts[1:])
    return sorted(place for place, count in counts.items() if count >= _FEWEST_ROWS)


def begins_column(left: float, starts: Sequence[float]) -> bool:
    return any(abs(left - start) <= _NEAR for start in starts)


def with_cells_whole(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The second and further lines of a cell are added to the row that they belong to."""
    found: list[PdfLine] = []
    foot = 0.0
    for line in lines:
        row = found[-1] if found else None
        places = _places(row, line, foot) if row else None
        if row and places:
            found[-1] = replace(row, cells=_filled(row.cells, places, line.cells))
        else:
            found.append(line)
        foot = line.bottom
    return found


def _places(row: PdfLine, line: PdfLine, foot: float) -> list[int] | None:
    """To which cells of the row the line's cells belong; None for a row of its own. `foot`: of the line above."""
    near = 0 <= foot - line.bottom <= _LINE_SPACING * line.size
    if not near or len(row.cells) < _FEWEST_CELLS or 2 * len(line.cells) > len(row.cells):
        return None
    places = [_column(left, row.lefts) for left in line.lefts]
    if None in places or codes_in(line.text):
        return None
    known = [place for place in places if place is not None]
    return known if known[0] > 0 or _goes_on(row.cells[0], line.cells[0]) else None


def _column(left: float, lefts: Sequence[float]) -> int | None:
    return next((number for number, start in enumerate(lefts) if abs(left - start) <= _NEAR), None)


def _goes_on(cell: str, text: str) -> bool:
    """A line under the first column may be a row of its own; not when it begins in the middle of a sentence."""
    return text[:1].islower() or is_cut(cell, text)


def _filled(cells: Sequence[str], places: Sequence[int], texts: Sequence[str]) -> tuple[str, ...]:
    filled = list(cells)
    for place, text in zip(places, texts, strict=True):
        before = filled[place]
        filled[place] = run_on(before, text) if is_cut(before, text) else f"{before} {text}"
    return tuple(filled)
