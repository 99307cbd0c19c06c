"""What stands right below rows of courses, or in the last lines of the last one, and holds for all of them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.layout.block import Block
from extractor.offers.of_all import holds_for, is_excepted, speaks_of_all
from extractor.offers.row import Row
from extractor.offers.sections import lists_certificates

_LEADS_UP = re.compile(r":\s*$|\b(?:hieronder|onderstaande?|volgende)\b", re.IGNORECASE)  # what follows, not what was
_FEWEST = 2


def announced_below(rows: Sequence[Row], blocks: Sequence[Block]) -> list[Row]:
    """What a line right under a list says of every course ("Voor ieder onderdeel geldt: ...") holds for each."""
    under: dict[str, list[Row]] = {}
    for row in rows:
        if row.blocks:
            under.setdefault(row.section, []).append(row)
    shared = {section: _said_below(beside, blocks) for section, beside in under.items()}
    return [_with(row, shared.get(row.section), blocks) if row.blocks else row for row in rows]


def _said_below(rows: Sequence[Row], blocks: Sequence[Block]) -> int | None:
    """The number of the block that speaks of all these rows."""
    last = max(rows, key=lambda row: max(row.blocks))
    at = max(last.blocks)
    if len(rows) >= _FEWEST and len(last.blocks) > 1 and holds_for(len(rows), blocks[at].text):
        return at
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return at + 1 if below is not None and not below.level and _speaks_of_all(below.text, len(rows)) else None


def _speaks_of_all(line: str, rows: int) -> bool:
    if "certifica" not in line or _LEADS_UP.search(line):
        return False
    return lists_certificates("", line) or speaks_of_all(line, rows)


def _with(row: Row, shared: int | None, blocks: Sequence[Block]) -> Row:
    """With what stands in the block `shared` said of it, and not as its own text."""
    if shared is None:
        return row
    said = blocks[shared].text
    own = row.text.removesuffix(f" \u00b7 {said}") if shared in row.blocks else row.text
    return replace(row, text=own, intro=row.intro if is_excepted(own, said) else f"{row.intro}\n{said}".strip())
