"""Lines that are set with spaces, tabs or dots instead of a table: their columns are parted by ` | `."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_GAP = re.compile(r" {2,}")
_SEGMENT = re.compile(r"\S+(?: \S+)*")
_WIDE = re.compile(r"\s*(?:\u00a0[ \t]*){3,}\s*|\s*\.{4,}\s*")
_DRAWN_EDGE = re.compile(r"^\s*\|\s*|\s*\|\s*$")
_FEWEST, _MOST_LINES = 2, 2_000
PARTING = " | "


def with_columns(text: str) -> str:
    """`Triage ....... mbo-certificaat`, or the same with spaces that do not break; most texts have neither."""
    if "...." not in text and text.count("\u00a0") < 3:  # noqa: PLR2004 - a wide gap
        return text
    return _WIDE.sub(PARTING, text.strip(" .\u00a0\n\t"))


def drawn_lines(text: str) -> Iterator[str]:
    """The lines of preformatted text, without those that are only drawn; a cell that a line leaves empty stays one."""
    lines = [line.expandtabs().rstrip() for line in text.splitlines()[:_MOST_LINES]]
    starts = _columns([line for line in lines if _GAP.search(line.strip())])
    for line in lines:
        if any(map(str.isalnum, line)):
            yield _DRAWN_EDGE.sub("", line) if "|" in line else _parted(line, starts)


def _columns(lines: Sequence[str]) -> list[int]:
    """Where at least two lines begin a cell, and at least a third of them."""
    counts = Counter(found.start() for line in lines for found in _SEGMENT.finditer(line))
    enough = max(_FEWEST, len(lines) // 3)
    return sorted(start for start, count in counts.items() if count >= enough)


def _parted(line: str, starts: Sequence[int]) -> str:
    cells = {found.start(): found[0] for found in _SEGMENT.finditer(line)}
    if len(cells) < _FEWEST:
        return line
    if len(starts) < _FEWEST or not set(cells) <= set(starts):
        return PARTING.join(cells.values())
    return PARTING.join(cells.get(start, "") for start in starts)
