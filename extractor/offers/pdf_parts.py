"""The parts of a brochure: headings by the size of their letters, each with the lines under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from extractor.offers.titles import clean_title
from extractor.pdf import PdfLine, body_size

_HEADING = 1.2  # of the size of running text
_AS_LARGE = 0.9
_LONGEST_HEADING = 160
_LONGEST_INTRO = 300
_MOST_ABOVE, _MOST_LINES = 200, 3_000


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with the lines under it; `size` of its letters, as a share of running text's.

    `above` are the larger headings that it stands under, `intro` the text between the nearest of them and this one.
    """

    heading: str
    size: float
    lines: tuple[PdfLine, ...]
    above: tuple[str, ...] = ()
    intro: str = ""

    @property
    def section(self) -> str:
        return " · ".join(heading for heading in (*self.above, self.heading) if heading)


def parts_of_brochure(lines: Sequence[PdfLine]) -> list[Part]:
    """Lines of the same large size that follow each other are one heading."""
    body = body_size(lines)
    found: list[Part] = []
    for size, group in groupby(lines, key=lambda line: line.size if line.size >= _HEADING * body else 0):
        members = tuple(group)
        if size:
            heading = clean_title(" ".join(line.text for line in members))[:_LONGEST_HEADING]
            found.append(_placed(Part(heading, members[0].size / body, ()), found))
        else:
            last = found.pop() if found else Part("", 1.0, ())
            found.append(replace(last, lines=(*last.lines, *members)))
    return found


def _placed(part: Part, before: Sequence[Part]) -> Part:
    """With the headings above it, of which each is larger than the next."""
    above: list[Part] = []
    for other in islice(reversed(before), _MOST_ABOVE):
        if other.heading and other.size > (above[-1].size if above else part.size):
            above.append(other)
    intro = intro_of(above[0].lines) if above and above[0] is before[-1] else above[0].intro if above else ""
    return replace(part, above=tuple(other.heading for other in reversed(above)), intro=intro)


def intro_of(lines: Sequence[PdfLine]) -> str:
    """The running text that lines begin with, as far as it is short enough to lead up to what follows."""
    texts: list[str] = []
    for line in lines:
        if len(line.cells) > 1:
            break
        texts.append(line.text)
    text = " ".join(texts)
    return text if len(text) <= _LONGEST_INTRO else ""


def whole(number: int, parts: Sequence[Part]) -> Part:
    """A heading's lines together with those of the smaller headings that follow."""
    return replace(parts[number], lines=tuple(islice(_all_lines(number, parts), _MOST_LINES)))


def _all_lines(number: int, parts: Sequence[Part]) -> Iterator[PdfLine]:
    part = parts[number]
    yield from part.lines
    for following in range(number + 1, len(parts)):
        other = parts[following]
        if other.size >= _AS_LARGE * part.size:
            return
        yield from (*heading_line(other, part.heading), *other.lines)


def heading_line(part: Part, title: str) -> tuple[PdfLine, ...]:
    """A part's heading as a line of the text, unless it is the title itself."""
    return (PdfLine((part.heading,), part.size, 0),) if part.heading and part.heading != title else ()
