"""The cells of a table as a page draws it: rows and columns whatever spans, and cells that list rows of their own."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from extractor.codes import codes_in
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.offers.titles import clean_title

_FEWEST = 2
_LONGEST_CODE, _BOLD_LINE = 12, 7
_MOST_SPANNED, _MOST_COLUMNS, _MOST_CELLS = 200, 40, 20_000


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    links: tuple[tuple[str, str], ...]
    blocks: frozenset[int]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a data table; `is_header` when all its cells are header cells, or all their words in bold."""

    cells: tuple[Cell, ...]
    is_header: bool


def lines_of(table: Element, blocks: Sequence[Block], numbers: Sequence[int]) -> list[Line]:
    """`numbers` are those of the blocks in the table; rows without any are left out."""
    own = _blocks_of_cells(blocks, numbers)
    rows = (cells for cells in _bounded(_grid(table)) if any(cell in own for cell in cells))
    return [line for cells in rows for line in _lines(cells, blocks, own)]


def _blocks_of_cells(blocks: Sequence[Block], numbers: Sequence[int]) -> dict[Element, list[int]]:
    found: dict[Element, list[int]] = {}
    for number in numbers:
        element = blocks[number].element
        cell = next((up for up in (element, *element.iterancestors()) if up.tag in {"td", "th"}), None)
        if cell is not None:
            found.setdefault(cell, []).append(number)
    return found


def _grid(table: Element) -> Iterator[list[Element]]:
    """The cells of each row; a cell that spans rows stands in each of them, so that columns stay columns."""
    spanning: dict[int, tuple[Element, int]] = {}
    for row in table.iter("tr"):
        waiting = deque(islice((cell for cell in row if cell.tag in {"td", "th"}), _MOST_COLUMNS))
        cells: list[Element] = []
        while (waiting or len(cells) in spanning) and len(cells) < _MOST_COLUMNS:
            cell, rows = spanning.pop(len(cells)) if len(cells) in spanning else (waiting.popleft(), 0)
            rows = rows - 1 if rows else min(_rows_spanned(cell), _MOST_SPANNED) - 1
            if rows > 0:
                spanning[len(cells)] = cell, rows
            cells.append(cell)
        yield cells


def _bounded(rows: Iterator[list[Element]]) -> Iterator[list[Element]]:
    """A cell that spans counts again in every row."""
    number = 0
    for cells in rows:
        number += len(cells)
        if number > _MOST_CELLS:
            return
        yield cells


def _rows_spanned(cell: Element) -> int:
    span = cell.get("rowspan") or "1"
    return int(span) if span.isdecimal() and span.isascii() else 1


def _lines(cells: Sequence[Element], blocks: Sequence[Block], own: dict[Element, list[int]]) -> list[Line]:
    """One for a row, but as many as there are codes below each other in one cell and titles in another."""
    numbers = [own.get(cell, []) for cell in cells]
    most = max(map(len, numbers), default=0)
    listing = [listed for listed in numbers if len(listed) == most]
    if most < _FEWEST or len(listing) < _FEWEST or not any(_are_codes(listed, blocks) for listed in listing):
        read = tuple(_cell(cell, blocks, listed) for cell, listed in zip(cells, numbers, strict=True))
        bold = any(numbers) and all(blocks[n].level == _BOLD_LINE for listed in numbers for n in listed)
        return [Line(read, bold or all(cell.tag == "th" for cell in cells))]
    return [
        Line(
            tuple(
                _cell_line(cell, blocks[listed[at]].text, listed[at])
                if len(listed) == most
                else _cell(cell, blocks, listed)
                for cell, listed in zip(cells, numbers, strict=True)
            ),
            is_header=False,
        )
        for at in range(most)
    ]


def _are_codes(numbers: Sequence[int], blocks: Sequence[Block]) -> bool:
    return all(len(blocks[n].text) <= _LONGEST_CODE and codes_in(blocks[n].text) for n in numbers)


def _cell_line(cell: Element, text: str, number: int) -> Cell:
    """One line of a cell, with the links that it holds."""
    links = tuple(link for link in links_of(cell) if link[1] and link[1] in text)
    return Cell(text, links, frozenset([number]))


def _cell(cell: Element, blocks: Sequence[Block], numbers: Sequence[int]) -> Cell:
    text = (
        " ".join(" ".join(cell.itertext()).split())
        if len(numbers) <= 1
        else " · ".join(blocks[n].text for n in numbers)
    )
    return Cell(text, links_of(cell), frozenset(numbers))


def links_of(cell: Element) -> tuple[tuple[str, str], ...]:
    return tuple((link.get("href") or "", clean_title(text_of(link))) for link in cell.iter("a") if link.get("href"))
