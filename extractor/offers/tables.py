"""Data tables as rows of courses. Tables that only lay out a page, and tables of one course's facts, are none."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.etree import _Element as Element

from extractor.codes import code_set, codes_in
from extractor.layout.block import Block
from extractor.layout.text import text_of
from extractor.layout.words import LABEL, RESULT_HEADING
from extractor.offers.row import Row
from extractor.offers.titles import clean_title, is_title
from register.words import Place

_TITLE_HEADER = re.compile(
    r"\b(?:titel|naam|cursus(?:naam)?|opleiding(?:snaam)?|(?:mbo-?)?certificaat|keuzedeel|training|module|"
    r"onderdeel|omschrijving|onderwerp|course|title)\b(?! ?-?(?:code|nummer|nr|duur))",
    re.IGNORECASE,
)
_MOST_CELL_BLOCKS = 6
_FEWEST = 2
_LONGEST_CODE = 12
_MOST_SPANNED, _MOST_COLUMNS, _MOST_CELLS = 200, 40, 20_000


@dataclass(frozen=True, slots=True)
class Cell:
    text: str
    links: tuple[tuple[str, str], ...]
    blocks: frozenset[int]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a data table; `is_header` when all its cells are header cells."""

    cells: tuple[Cell, ...]
    is_header: bool


def data_tables(blocks: Sequence[Block]) -> Iterator[tuple[Element, list[Line]]]:
    """Tables whose rows have columns; not those that hold tables, or whole pages, in their cells."""
    inside: dict[Element, list[int]] = {}
    for number, block in enumerate(blocks):
        table = block.element if block.element.tag == "table" else next(block.element.iterancestors("table"), None)
        if table is not None:
            inside.setdefault(table, []).append(number)
    for table, numbers in inside.items():
        if table.find(".//table") is None and table.find(".//h1") is None:
            own = _blocks_of_cells(blocks, numbers)
            rows = (cells for cells in _bounded(_grid(table)) if any(cell in own for cell in cells))
            lines = [line for cells in rows for line in _lines(cells, blocks, own)]
            if _is_data(lines):
                yield table, lines
            elif compared := _turned(lines):
                yield table, compared


def table_rows(lines: Sequence[Line], section: str, intro: str) -> Iterator[Row]:
    """A row for each line with a title; header words become labels (`Resultaat: mbo-certificaat`)."""
    header = _header(lines)
    body = lines[1:] if header else lines
    column = _title_column(header, body)
    aside = _is_label(header, column)
    group = ""
    for line in body:
        filled = [cell for cell in line.cells if cell.text]
        if len(filled) == 1 and len(body) > _FEWEST and not codes_in(filled[0].text) and not filled[0].links:
            group = filled[0].text
        elif column < len(line.cells):
            row = _row(line, column, header, " · ".join(part for part in (section, group) if part), intro)
            if row is not None and (row.codes or (not aside and _may_list(row, header, section))):
                yield row


def _may_list(row: Row, header: Sequence[str], section: str) -> bool:
    return bool(row.url) or _names_titles(header) or bool(re.search("certifica|keuzede|cursus", section.lower()))


def _is_label(header: Sequence[str], column: int) -> bool:
    """Whether the likeliest titles are places or dates of one course: their column is called so."""
    word = header[column].rstrip(" :") if column < len(header) else ""
    return LABEL.fullmatch(word) is not None and _TITLE_HEADER.search(word) is None


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
        return [Line(read, all(cell.tag == "th" for cell in cells))]
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
    links = tuple(link for link in _links(cell) if link[1] and link[1] in text)
    return Cell(text, links, frozenset([number]))


def _turned(lines: Sequence[Line]) -> list[Line]:
    """A table that compares courses, one in each column, as one with a row for each; none for other tables.

    Its first column holds labels, one of them of what a course leads to; its first row the titles.
    """
    width = min((len(line.cells) for line in lines), default=0)
    titles = [cell.text for cell in lines[0].cells[1:width]] if lines else []
    labels = [line.cells[0].text.rstrip(" :?") for line in lines[1:]] if width > _FEWEST else []
    told = sum(1 for label in labels if LABEL.fullmatch(label))
    if len(titles) < _FEWEST or 2 * told < len(labels) or not any(map(RESULT_HEADING.match, labels)):
        return []
    if not all(is_title(clean_title(title)) for title in titles) or LABEL.fullmatch(titles[0]):
        return []
    return [Line(tuple(line.cells[at] for line in lines), at == 0) for at in range(width)]


def _cell(cell: Element, blocks: Sequence[Block], numbers: Sequence[int]) -> Cell:
    text = (
        " ".join(" ".join(cell.itertext()).split())
        if len(numbers) <= 1
        else " · ".join(blocks[n].text for n in numbers)
    )
    return Cell(text, _links(cell), frozenset(numbers))


def _links(cell: Element) -> tuple[tuple[str, str], ...]:
    return tuple((link.get("href") or "", clean_title(text_of(link))) for link in cell.iter("a") if link.get("href"))


def _is_data(lines: Sequence[Line]) -> bool:
    wide = [line for line in lines if sum(1 for cell in line.cells if cell.text) >= _FEWEST]
    if len(wide) < _FEWEST or any(len(cell.blocks) > _MOST_CELL_BLOCKS for line in lines for cell in line.cells):
        return False
    labels = sum(1 for line in wide if LABEL.fullmatch(line.cells[0].text.rstrip(" :")))
    return labels * 2 <= len(wide)


def _header(lines: Sequence[Line]) -> tuple[str, ...]:
    first = lines[0]
    words = [cell.text for cell in first.cells]
    if any(cell.links or codes_in(cell.text) for cell in first.cells):
        return ()
    named = sum(1 for word in words if LABEL.fullmatch(word.rstrip(" :")) or _TITLE_HEADER.fullmatch(word))
    return tuple(words) if first.is_header or named >= _FEWEST else ()


def _names_titles(header: Sequence[str]) -> bool:
    return any(_TITLE_HEADER.search(word) for word in header)


def _title_column(header: Sequence[str], body: Sequence[Line]) -> int:
    width = max((len(line.cells) for line in body), default=0)
    scores = [_column_score(header[n] if n < len(header) else "", body, n) for n in range(width)]
    return scores.index(max(scores)) if scores else 0


def _column_score(word: str, body: Sequence[Line], column: int) -> float:
    """How many cells of a column can be titles; a header that says so, and links, count more."""
    cells = [line.cells[column] for line in body if column < len(line.cells)]
    fitting = [cell for cell in cells if is_title(_cell_title(cell))]
    if not fitting:
        return 0
    named = _TITLE_HEADER.search(word) is not None and not re.search(r"code|nummer|\bnr\b", word.lower())
    linked = sum(1 for cell in fitting if cell.links) / len(cells)
    return (
        len(fitting) / len(cells)
        + (1.0 if named else 0)
        + linked
        - (1.0 if LABEL.fullmatch(word) and not named else 0)
        - column * 0.01
    )


def _cell_title(cell: Cell) -> str:
    linked = next((text for _, text in cell.links if is_title(text)), "")
    return linked or clean_title(cell.text.partition(" · ")[0])


def _row(line: Line, column: int, header: Sequence[str], section: str, intro: str) -> Row | None:
    title = _cell_title(line.cells[column])
    if not is_title(title):
        return None
    parts = []
    for number, cell in enumerate(line.cells):
        label = header[number].rstrip(" :") if number < len(header) and number != column else ""
        if cell.text:
            parts.append(f"{label}: {cell.text}" if label else cell.text)
    text = " · ".join(parts)
    url = next((href for cell in (line.cells[column], *line.cells) for href, _ in cell.links), "")
    codes = code_set(text)
    numbers = frozenset(number for cell in line.cells for number in cell.blocks)
    return Row(title, text, url, section, intro, codes, Place.TABLE_ROW, numbers)
