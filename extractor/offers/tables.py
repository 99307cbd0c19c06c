"""Data tables as rows of courses. Tables that only lay out a page, and tables of one course's facts, are none."""

import re
from collections.abc import Iterator, Sequence

from lxml.etree import _Element as Element

from extractor.codes import code_set, codes_in
from extractor.layout.block import Block
from extractor.layout.words import LABEL, RESULT_HEADING, is_label
from extractor.offers.row import Row
from extractor.offers.table_cells import Cell, Line, lines_of
from extractor.offers.titles import clean_title, is_title
from register.words import Place

TITLE_HEADER = re.compile(
    r"\b(?:titel|naam|cursus(?:naam)?|(?:deel)?opleiding(?:snaam)?|(?:mbo-?)?certificaat|keuzedeel|training|module|"
    r"(?:bij|na|om)?scholing|leergang|leereenheid|traject|programma|studie|workshop|vak|les|deel|aanbod|product|"
    r"onderdeel|omschrijving|onderwerp|course|title)\b(?! ?-?(?:code|nummer|nr|duur|geld|tijd))",
    re.IGNORECASE,
)
# What a course leads to, or whether it leads to what stands above the column.
_ANSWER = re.compile(
    r"(?:ja|nee|yes|no|geen|wel|niet|v|x|n\.?v\.?t\.?|[^\w\s]{1,3})(?:$|[\s,;(:].*)|"
    r"[^.]{0,60}(?:certifica|mbo[ -]?cert\b|diploma|bewijs|verklaring|oorkonde|attest|getuigschrift)\w*[^.]{0,60}\.?",
    re.IGNORECASE,
)
CERTIFICATE = re.compile(r"[Mm](?<!\w.)(?i:bo[ -]?cert(?:ifica|\b))")
_MOSTLY = 0.6
_ORDINAL = re.compile(r"[A-Za-z]+ \d{1,2}")  # "Cursus 1" in front of what it is called
_MOST_CELL_BLOCKS = 6
_FEWEST = 2


def data_tables(blocks: Sequence[Block]) -> Iterator[tuple[Element, list[Line]]]:
    """Tables whose rows have columns; not those that hold tables, or whole pages, in their cells."""
    if not blocks or next(blocks[0].element.getroottree().iter("table"), None) is None:
        return
    inside: dict[Element, list[int]] = {}
    for number, block in enumerate(blocks):
        table = block.element if block.element.tag == "table" else next(block.element.iterancestors("table"), None)
        if table is not None:
            inside.setdefault(table, []).append(number)
    for table, numbers in inside.items():
        if table.find(".//table") is None and table.find(".//h1") is None:
            lines = lines_of(table, blocks, numbers)
            if is_data(lines):
                yield table, lines
            elif compared := _turned(lines):
                yield table, compared


def table_rows(
    lines: Sequence[Line], section: str, intro: str, *, all_rows: bool = False, marked: bool = False
) -> Iterator[Row]:
    """A row for each line with a title; header words become labels (`Resultaat: mbo-certificaat`).

    `all_rows`: also those that have neither address nor code, in a table that does not say that it lists courses.
    `marked`: its cells bear marks that the page explains, so all of its rows are courses and an empty cell means no.
    """
    header = header_of(lines)
    body = lines[1:] if header else lines
    column = _title_column(header, body)
    aside = _is_label(header, column)
    grouped = len(body) > _FEWEST and not marked
    heads = {at: head for at, line in enumerate(body) if grouped and (head := _group_head(line))}
    listed = all_rows or marked or tells_results(header, body, column) or any(map(CERTIFICATE.search, heads.values()))
    group = ""
    for number, line in enumerate(body):
        if number in heads:
            group = heads[number]
        elif column < len(line.cells):
            row = _row(line, column, header, " · ".join(part for part in (section, group) if part), intro)
            if row is not None and (row.codes or (not aside and (listed or _may_list(row, header, section)))):
                yield row


def _group_head(line: Line) -> str:
    """What stands above the rows of a group: the only words of a line; "" for a row."""
    filled = [cell for cell in line.cells if cell.text]
    return filled[0].text if len(filled) == 1 and not codes_in(filled[0].text) and not filled[0].links else ""


def _may_list(row: Row, header: Sequence[str], section: str) -> bool:
    return bool(row.url) or _names_titles(header) or bool(re.search("certifica|keuzede|cursus", section.lower()))


def tells_results(header: Sequence[str], body: Sequence[Line], titles: int = -1) -> bool:
    """Whether a column beside the titles says of each course what it leads to, of at least one a certificate."""
    width = max((len(line.cells) for line in body), default=0)
    return any(_answers(header, body, column) for column in range(width) if column != titles)


def _answers(header: Sequence[str], body: Sequence[Line], column: int) -> bool:
    texts = [line.cells[column].text for line in body if column < len(line.cells)]
    above = header[column] if column < len(header) else ""
    if not (CERTIFICATE.search(above) or any(map(CERTIFICATE.search, texts))):
        return False
    answers = [text for text in texts if _ANSWER.fullmatch(text)]
    said_again = any(answers.count(text) >= _FEWEST for text in answers if CERTIFICATE.match(text))
    return said_again or len(answers) >= max(_FEWEST, _MOSTLY * sum(map(bool, texts)))


def _is_label(header: Sequence[str], column: int) -> bool:
    """Whether the likeliest titles are places or dates of one course: their column is called so."""
    word = header[column].rstrip(" :") if column < len(header) else ""
    return LABEL.fullmatch(word) is not None and TITLE_HEADER.search(word) is None


def _turned(lines: Sequence[Line]) -> list[Line]:
    """A table that compares courses, one in each column, as one with a row for each; none for other tables.

    Its first column holds labels, one of them of what a course leads to; its first row the titles.
    """
    width = min((len(line.cells) for line in lines), default=0)
    titles = [cell.text for cell in lines[0].cells[1:width]] if lines else []
    labels = [line.cells[0].text.rstrip(" :?") for line in lines[1:]] if width > _FEWEST else []
    told = sum(1 for label in labels if LABEL.fullmatch(label))
    results = any(map(RESULT_HEADING.match, labels)) or any(_tells_each(line.cells[1:width]) for line in lines[1:])
    if len(titles) < _FEWEST or 2 * told < len(labels) or not results:
        return []
    if not all(is_title(clean_title(title)) for title in titles) or LABEL.fullmatch(titles[0]):
        return []
    return [Line(tuple(line.cells[at] for line in lines), at == 0) for at in range(width)]


def _tells_each(cells: Sequence[Cell]) -> bool:
    """Whether a line says what each column leads to, whatever it is called: `mbo-certificaat`, `branchediploma`."""
    texts = [cell.text for cell in cells]
    return any(map(CERTIFICATE.search, texts)) and all(map(_ANSWER.fullmatch, texts))


def is_data(lines: Sequence[Line]) -> bool:
    """Whether rows have columns that are not a label and its value; no cell holds a whole page."""
    wide = [line for line in lines if sum(1 for cell in line.cells if cell.text) >= _FEWEST]
    if len(wide) < _FEWEST or any(len(cell.blocks) > _MOST_CELL_BLOCKS for line in lines for cell in line.cells):
        return False
    beside = wide if wide[0].cells[0].text else wide[1:]  # nothing stands above labels
    labels = sum(1 for line in beside if is_label(line.cells[0].text.rstrip(" :")))
    return labels * 2 <= len(beside)


def header_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """The words above the columns; none when the first row is one like the others."""
    first = lines[0]
    words = [cell.text for cell in first.cells]
    if len(words) == 1 and any(len(line.cells) > 1 for line in lines):
        return ()  # above all columns: the head of a group of rows
    if any(cell.links or codes_in(cell.text) for cell in first.cells):
        return ()
    named = sum(1 for word in words if is_label(word.rstrip(" :")) or TITLE_HEADER.fullmatch(word))
    apart = first.is_header and (named > 0 or not all(line.is_header for line in lines[:_FEWEST]))
    return tuple(words) if apart or named >= _FEWEST else ()


def _names_titles(header: Sequence[str]) -> bool:
    return any(TITLE_HEADER.search(word) for word in header)


def _title_column(header: Sequence[str], body: Sequence[Line]) -> int:
    width = max((len(line.cells) for line in body), default=0)
    scores = [_column_score(header[n] if n < len(header) else "", body, n) for n in range(width)]
    return scores.index(max(scores)) if scores else 0


def _column_score(word: str, body: Sequence[Line], column: int) -> float:
    """How many cells of a column can be titles; a header that says so, and links, count more."""
    cells = [line.cells[column] for line in body if column < len(line.cells)]
    fitting = [cell for cell in cells if is_title(title := _cell_title(cell)) and not _ORDINAL.fullmatch(title)]
    if not fitting or (word.endswith("?") and CERTIFICATE.search(word)):
        return 0
    named = TITLE_HEADER.search(word) is not None and not re.search(r"code|nummer|\bnr\b", word.lower())
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
        label = header[number].rstrip(" :?") if number < len(header) and number != column else ""
        if cell.text:
            parts.append(f"{label}: {cell.text}" if label else cell.text)
    text = " · ".join(parts)
    url = next((href for cell in (line.cells[column], *line.cells) for href, _ in cell.links), "")
    codes = code_set(text)
    numbers = frozenset(number for cell in line.cells for number in cell.blocks)
    return Row(title, text, url, section, intro, codes, Place.TABLE_ROW, numbers)
