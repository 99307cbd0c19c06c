"""A line of a PDF, and words that a line's end cut in two."""

import re
from dataclasses import dataclass

_KEEPS_HYPHEN = re.compile(r"(?:\b(?:[Mm]bo|[Bb]bl|[Bb]ol|[Ee]vc|[Vv]ca|nt2|ict|e|on|non|ex)|\d|[A-Z])-$")


@dataclass(frozen=True, slots=True)
class PdfLine:
    """`cells` are the pieces that a wide gap parts; `size` the height of the letters in points; pages count from 1.

    `lefts` is where each cell begins, `bottom` where the line stands, in points from the left and the foot of the page.
    """

    cells: tuple[str, ...]
    size: float
    page: int
    lefts: tuple[float, ...] = ()
    bottom: float = 0.0

    @property
    def text(self) -> str:
        return " ".join(self.cells)


def is_cut(end: str, start: str) -> bool:
    """Whether a line's end goes on in the next one's start: `onder-` and `steuning`, but not `bij-` and `en`."""
    return bool(re.search(r"\w-$", end)) and start[:1].islower() and not re.match(r"(?:en|of|tot)\b", start)


def run_on(end: str, start: str) -> str:
    """The cut word made whole; `mbo-` keeps its hyphen."""
    return (end if _KEEPS_HYPHEN.search(end) else end[:-1]) + start
