"""Lines whose columns are drawn with bars, spaces or dots, read as the table that they are."""

from collections.abc import Iterator, Sequence

from extractor.layout.block import Block
from extractor.layout.words import is_label, is_result
from extractor.offers.table_cells import Cell, Line, links_of
from extractor.offers.tables import TITLE_HEADER, is_data

_BAR, _FEWEST, _MOST_CELLS, _LONGEST = "|", 2, 12, 300
_TAGS = frozenset({"pre", "p", "div", "li", "br", "span", "td", "code", "font"})


def drawn_tables(blocks: Sequence[Block], taken: frozenset[int]) -> Iterator[list[Line]]:
    """Two or more such lines below each other, with as many cells; `taken` are blocks that are rows already."""
    run: list[tuple[int, list[str]]] = []
    for number, block in enumerate(blocks):
        cells = _cells(block) if _BAR in block.text and number not in taken else []
        if run and (len(cells) != len(run[-1][1]) or number != run[-1][0] + 1):
            yield from _table(run, blocks)
            run = []
        if cells:
            run.append((number, cells))
    yield from _table(run, blocks)


def _cells(block: Block) -> list[str]:
    if block.element.tag not in _TAGS or len(block.text) > _LONGEST:
        return []
    cells = [cell.strip() for cell in block.text.split(_BAR)]
    filled = sum(map(bool, cells))
    return cells if filled >= _FEWEST and len(cells) <= _MOST_CELLS else []


def _table(run: Sequence[tuple[int, list[str]]], blocks: Sequence[Block]) -> Iterator[list[Line]]:
    if len(run) >= _FEWEST:
        lines = [_line(number, cells, blocks[number]) for number, cells in run]
        words = run[0][1]
        named = any(TITLE_HEADER.fullmatch(word) and not is_result(word) for word in words)
        heads = named or sum(map(is_label, words)) >= _FEWEST
        if is_data(lines):
            yield [Line(lines[0].cells, is_header=heads), *lines[1:]]


def _line(number: int, cells: Sequence[str], block: Block) -> Line:
    links = links_of(block.element) if block.element.tag not in {"pre", "br"} else ()
    of = [tuple(link for link in links if link[1] and link[1] in cell) for cell in cells]
    return Line(tuple(Cell(text, of[at], frozenset({number})) for at, text in enumerate(cells)), is_header=False)
