"""Tables of a PDF: columns known by where their cells begin, and cells of several lines made whole."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.codes import codes_in
from extractor.pdf_lines import PdfLine, is_cut, run_on

_NEAR = 2.5  # points by which the cells of a column may be out of line
_FEWEST_CELLS, _FEWEST_ROWS, _PAIR = 3, 2, 2
_FEWEST_NAMES, _LONGEST_NAME = 2, 4  # blocks on the left of a table without lines, and lines of one
_NAMES_SHARE, _NEARLY_ALL = 0.75, 0.8
_MORE_SPACE = 1.3  # than the usual space between lines parts blocks
_LINE_SPACING = 1.7  # of the letters' size: lines further apart do not belong to one cell


def column_starts(lines: Sequence[PdfLine]) -> list[float]:
    """Where columns begin: places at which the cells of two or more rows of three cells or more begin."""
    rows = [line for line in lines if len(line.cells) >= _FEWEST_CELLS]
    counts = Counter(round(left) for line in rows for left in line.lefts[1:])
    return sorted(place for place, count in counts.items() if count >= _FEWEST_ROWS)


def begins_column(left: float, starts: Sequence[float]) -> bool:
    return any(abs(left - start) <= _NEAR for start in starts)


def stand_beside(left: Sequence[PdfLine], right: Sequence[PdfLine]) -> bool:
    """Whether what stands on the left names what stands beside it on the right, as in a table without lines.

    Titles of a few lines begin where the texts beside them begin; columns of running text begin anywhere.
    """
    beside_texts = [
        line for line in left if right and line.bottom < right[0].bottom + right[0].size
    ]  # no heading above
    names, texts = _blocks_of(beside_texts), _blocks_of(right)
    if len(names) < _FEWEST_NAMES or any(len(block) > _LONGEST_NAME for block in names):
        return False
    if len(beside_texts) > _NAMES_SHARE * len(right):
        return False
    tops, others = [block[0] for block in names], [block[0] for block in texts]
    beside, named = _as_high(tops, others), _as_high(others, left)  # a row may follow the last one closely
    return beside >= _NEARLY_ALL * len(tops) and named >= _NEARLY_ALL * len(others)


def _as_high(lines: Sequence[PdfLine], others: Sequence[PdfLine]) -> int:
    """How many of the lines stand at the height of one of the others."""
    heights = sorted(other.bottom for other in others)
    first = (bisect_left(heights, line.bottom - line.size / 2) for line in lines)
    return sum(
        1
        for at, line in zip(first, lines, strict=True)
        if at < len(heights) and heights[at] <= line.bottom + line.size / 2
    )


def _blocks_of(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """Lines with no more than the usual space between them."""
    gaps = [above.bottom - line.bottom for above, line in pairwise(lines)]
    usual = min((gap for gap in gaps if gap > 0), default=0.0)
    found: list[list[PdfLine]] = []
    for number, line in enumerate(lines):
        if not number or not 0 <= gaps[number - 1] <= _MORE_SPACE * usual:
            found.append([])
        found[-1].append(line)
    return found


def with_cells_whole(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The second and further lines of a cell are added to the row that they belong to."""
    found: list[PdfLine] = []
    foot = 0.0
    apart = _rows_are_apart(lines)
    for line in lines:
        row = found[-1] if found else None
        places = _places(row, line, foot, apart) if row else None
        if row and places:
            found[-1] = replace(row, cells=_filled(row.cells, places, line.cells))
        else:
            found.append(line)
        foot = line.bottom
    return found


def _rows_are_apart(lines: Sequence[PdfLine]) -> bool:
    """Whether space parts the rows of a table of two columns: then lines close to each other are one row.

    Blocks of three lines and more with a first cell are groups of rows of one line each.
    """
    blocks = [block for block in _blocks_of(lines) if any(len(line.cells) == _PAIR for line in block)]
    firsts = [sum(1 for line in block if len(line.cells) == _PAIR) for block in blocks]
    return len(blocks) > 1 and max(firsts) <= _PAIR and any(len(block) > 1 for block in blocks)


def _places(row: PdfLine, line: PdfLine, foot: float, apart: bool) -> list[int] | None:
    """To which cells of the row the line's cells belong; None for a row of its own. `foot`: of the line above."""
    near = 0 <= foot - line.bottom <= _LINE_SPACING * line.size
    if not near or len(row.cells) < _PAIR or len(line.cells) > len(row.cells):
        return None
    if 2 * len(line.cells) > len(row.cells) and not (len(row.cells) == _PAIR and apart):
        return None
    places = [_column(left, row.lefts) for left in line.lefts]
    if None in places or codes_in(line.text):
        return None
    known = [place for place in places if place is not None]
    goes_on = known[0] > 0 or _goes_on(row.cells[0], line.cells[0])
    return known if goes_on or (apart and _is_unfinished(row, line)) else None


def _is_unfinished(row: PdfLine, line: PdfLine) -> bool:
    """A row whose text beside the title ends with a sentence is whole when the next line begins anew in both cells."""
    return len(line.cells) < _PAIR or line.cells[1][:1].islower() or not row.cells[1].endswith((".", "!", "?"))


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
