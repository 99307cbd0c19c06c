"""A DOCX brochure as lines: one for each paragraph and each row of a table, in the order of the document."""

from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - it is one

import docx as word
from docx.document import Document as WordDocument
from docx.exceptions import PythonDocxError
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from extractor.document import Document
from extractor.pdf import PdfLine

LARGEST = 60_000_000  # bytes, all parts unpacked; a document is refused before anything of it is unpacked
LARGEST_XML = 15_000_000  # bytes of one part that is parsed
MOST_LINES = 20_000
MOST_COLUMNS = 63  # of a table in Word
LONGEST_CELL = 120  # characters of one paragraph in a cell of a table that holds data
DEEPEST = 5  # tables in tables
BODY, HEADING, SMALLER = 10.0, 20.0, 1.0  # sizes, as in print: a heading of level 1, and how much less each next one is
_BROKEN = (
    OpcError, PythonDocxError, LxmlError, BadZipFile, ZlibError, EOFError, OSError, KeyError, ValueError, TypeError,
    AttributeError, IndexError, NotImplementedError, RecursionError, RuntimeError,
)  # fmt: skip  # what zipfile and python-docx raise for files that are not as they should be


def read_docx_lines(document: Document) -> list[PdfLine]:
    """Lines as of a PDF of one page; empty for a file that is broken, locked or too large when unpacked."""
    try:
        if _is_too_large(document.body):
            return []
        written = word.Document(BytesIO(document.body))
        _bound_spans(written)
        return list(islice(_lines(written.iter_inner_content(), DEEPEST), MOST_LINES))
    except _BROKEN:
        return []


def _is_too_large(body: bytes) -> bool:
    with ZipFile(BytesIO(body)) as packed:
        parts = packed.infolist()
    parsed = (part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    return sum(part.file_size for part in parts) > LARGEST or max(parsed, default=0) > LARGEST_XML


def _bound_spans(written: WordDocument) -> None:
    """A cell stands in a row once for each column it spans, be they a thousand million."""
    for span in written.element.body.iter(qn("w:gridSpan")):
        if int(span.get(qn("w:val")) or 1) > MOST_COLUMNS:
            span.set(qn("w:val"), "1")


def _lines(blocks: Iterator[Paragraph | Table], depth: int) -> Iterator[PdfLine]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _paragraph(block)
        elif depth:
            for row in block.rows:
                yield from _row(row.cells, depth)


def _paragraph(paragraph: Paragraph) -> Iterator[PdfLine]:
    """A tab parts cells: lists of codes and titles are often made that way."""
    size = _size(paragraph)
    for line in paragraph.text.splitlines():
        cells = tuple(" ".join(cell.split()) for cell in line.split("\t") if cell.strip())
        if cells:
            yield PdfLine(cells, size, 1)


def _row(cells: tuple[_Cell, ...], depth: int) -> Iterator[PdfLine]:
    """A merged cell stands in a row several times; a table that only lays out a page has running text in its cells."""
    different = list({id(cell._tc): cell for cell in cells}.values())  # noqa: SLF001 - the one sign that cells are one
    inner = [list(_lines(cell.iter_inner_content(), depth - 1)) for cell in different]
    filled = [lines for lines in inner if lines]
    if all(len(lines) == 1 for lines in filled):
        cells_text = tuple(lines[0].text for lines in filled)
        if cells_text:
            yield PdfLine(cells_text, max(lines[0].size for lines in filled), 1)
    elif len(filled) > 1 and all(len(line.text) <= LONGEST_CELL for lines in filled for line in lines):
        yield PdfLine(tuple(" ".join(line.text for line in lines) for lines in filled), BODY, 1)
    else:
        yield from (line for lines in filled for line in lines)


def _size(paragraph: Paragraph) -> float:
    """By the outline level that the style has or inherits, whatever its name; else by the letters themselves."""
    level = _level(paragraph.style)
    if level is not None:
        return HEADING - SMALLER * level
    sizes = [run.font.size.pt for run in paragraph.runs if run.font.size is not None and run.text.strip()]
    return max(sizes, default=BODY) if len(paragraph.text) <= LONGEST_CELL else BODY


def _level(style: ParagraphStyle | None) -> int | None:
    """0 for a title and a heading of level 1, up to 8."""
    for _ in range(DEEPEST * 2):
        if style is None:
            return None
        found = style.element.xpath("./w:pPr/w:outlineLvl/@w:val")
        if found and found[0].isdigit():
            return int(found[0]) if int(found[0]) < 9 else None  # noqa: PLR2004 - 9 = body text
        if style.name == "Title":
            return 0
        style = style.base_style
    return None
