"""Rows of boxes that a page draws as a table: as many cells in each, without a table element."""

from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from extractor.layout.block import Block
from extractor.layout.words import LABEL, is_result
from extractor.offers.table_cells import Cell, Line, links_of
from extractor.offers.tables import CERTIFICATE, TITLE_HEADER, is_data, tells_results

_FEWEST_ROWS, _MOST_ROWS = 3, 300
_FEWEST_CELLS, _MOST_CELLS = 2, 10
_LONGEST_CELL = 140
_TAGS = frozenset({"div", "span", "p", "li", "a", "strong", "b", "em", "small", "h3", "h4", "h5"})
_ROWS = frozenset({"div", "li", "section", "article"})


def grids(blocks: Sequence[Block], taken: frozenset[int]) -> Iterator[list[Line]]:
    """The lines of each, the first of which are the heads of the columns: their words, or else their class names."""
    for rows in _alike(blocks, taken):
        header = _named_by_class(rows[0][0])
        if header is None and not _may_list(rows, blocks):
            continue
        lines = [_line(row, numbers, blocks) for row, numbers in rows]
        if not is_data(lines):
            continue
        lines = [header, *lines] if header is not None else lines
        words = [cell.text for cell in lines[0].cells]
        if any(TITLE_HEADER.fullmatch(word) and not is_result(word) for word in words):
            yield [Line(lines[0].cells, is_header=True), *lines[1:]]
        elif tells_results((), lines):
            yield lines


def _alike(blocks: Sequence[Block], taken: frozenset[int]) -> Iterator[list[tuple[Element, list[int]]]]:
    """Neighbours of one name with as many cells, each at most one line, with the numbers of their blocks."""
    found: dict[Element, list[int]] = {}
    cards = {block.element for block in blocks}  # words of its own, beside its cells
    for number, block in enumerate(blocks):
        if number in taken or block.level == 1 or not _is_cell(block):
            continue
        row = block.element.getparent()
        if row is not None and row.tag in _ROWS and row not in cards:
            found.setdefault(row, []).append(number)
    groups: dict[tuple[Element | None, str, str, int], list[tuple[Element, list[int]]]] = {}
    for row, numbers in found.items():
        width = len(row) if len(numbers) >= _FEWEST_CELLS else 0
        if _FEWEST_CELLS <= width <= _MOST_CELLS and not (row.text or "").strip():
            key = row.getparent(), str(row.tag), row.get("class") or "", width
            groups.setdefault(key, []).append((row, numbers))
    return (rows for rows in groups.values() if _FEWEST_ROWS <= len(rows) <= _MOST_ROWS and _are_lines(rows))


def _is_cell(block: Block) -> bool:
    return block.element.tag in _TAGS and len(block.text) <= _LONGEST_CELL


def _are_lines(rows: Sequence[tuple[Element, list[int]]]) -> bool:
    """No cell of several lines: that is a card."""
    return all(len(numbers) <= len(row) for row, numbers in rows)


def _may_list(rows: Sequence[tuple[Element, list[int]]], blocks: Sequence[Block]) -> bool:
    """Whether a first cell is called a title, or any cell names a certificate: most rows that are alike do neither."""
    if any(TITLE_HEADER.fullmatch(blocks[number].text) for number in rows[0][1]):
        return True
    return any(CERTIFICATE.search(blocks[number].text) for _, numbers in rows for number in numbers)


def _line(row: Element, numbers: Sequence[int], blocks: Sequence[Block]) -> Line:
    of = {blocks[number].element: number for number in numbers}
    cells = (_cell(cell, of.get(cell), blocks) for cell in row)
    return Line(tuple(cells), is_header=False)


def _cell(element: Element, number: int | None, blocks: Sequence[Block]) -> Cell:
    if number is None:
        return Cell("", (), frozenset())
    return Cell(blocks[number].text, links_of(element), frozenset({number}))


def _named_by_class(row: Element) -> Line | None:
    """`<div class="naam">`: the heads of columns, where all cells have such a name."""
    names = [(cell.get("class") or "").replace("-", " ") for cell in row]
    if not all(name and (LABEL.fullmatch(name) or TITLE_HEADER.fullmatch(name)) for name in names):
        return None
    return Line(tuple(Cell(name.capitalize(), (), frozenset()) for name in names), is_header=True)
