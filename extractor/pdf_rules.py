"""Tables with drawn lines: which pieces of a page stand in the same row and the same cell."""

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

_MOST_OBJECTS, _MOST_POINTS = 3_000, 12_000  # of one page: drawings have more, tables do not
_LONGEST_PATH = 2_000  # points
_MOST_RULES, _MOST_GRIDS = 1_000, 20
_STRAIGHT, _NEAR = 1.5, 3.0  # points by which a line may be out of true, and two lines apart that are one
_SHORTEST_RULE, _NARROWEST_TABLE = 6.0, 120.0
_FEWEST_RULES = 3
_ACROSS = 0.5  # of a table's width: what parts rows reaches so far

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: `at` is its height or, of an upright one, its distance from the left; from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """`rows` are the heights of the lines that part rows, from the top; `uprights` part the columns, where drawn."""

    left: float
    right: float
    rows: tuple[float, ...]
    uprights: tuple[Rule, ...]

    def row_at(self, x: float, y: float) -> int | None:
        if not self.left - _NEAR <= x <= self.right + _NEAR:
            return None
        row = bisect_left(self.rows, -y, key=lambda at: -at) - 1
        return row if 0 <= row < len(self.rows) - 1 else None

    def columns_of(self, row: int) -> list[float]:
        """Where the columns of a row begin; only the first one's when nothing upright is drawn."""
        middle = (self.rows[row] + self.rows[row + 1]) / 2
        inner = (line.at for line in self.uprights if line.start <= middle <= line.end)
        return [self.left, *sorted(at for at in inner if self.left + _NEAR < at < self.right - _NEAR)]


def grids_of(page: pdfium.PdfPage) -> list[Grid]:
    """The tables that lines are drawn around, from the top of the page."""
    level, upright = (_joined(rules)[:_MOST_RULES] for rules in _straight(page))
    found = []
    for rules in islice(_as_wide(level), _MOST_GRIDS):
        left, right = rules[0].start, rules[0].end
        across = [rule for rule in level if _reach(rule, left, right) >= _ACROSS * (right - left)]
        rows = [rule.at for rule in across if rules[-1].at - _NEAR <= rule.at <= rules[0].at + _NEAR]
        inside = [line for line in upright if left - _NEAR <= line.at <= right + _NEAR]
        if len(rows) >= _FEWEST_RULES:
            found.append(Grid(left, right, tuple(sorted(rows, reverse=True)), tuple(inside)))
    return found


def _straight(page: pdfium.PdfPage) -> tuple[list[Rule], list[Rule]]:
    level: list[Rule] = []
    upright: list[Rule] = []
    for (x, y), (to_x, to_y) in islice(_segments(page), _MOST_POINTS):
        if abs(y - to_y) <= _STRAIGHT and abs(x - to_x) >= _SHORTEST_RULE:
            level.append(Rule((y + to_y) / 2, min(x, to_x), max(x, to_x)))
        elif abs(x - to_x) <= _STRAIGHT and abs(y - to_y) >= _SHORTEST_RULE:
            upright.append(Rule((x + to_x) / 2, min(y, to_y), max(y, to_y)))
    return level, upright


def _segments(page: pdfium.PdfPage) -> Iterator[tuple[Point, Point]]:
    paths = page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=2)
    for path in islice(paths, _MOST_OBJECTS):
        count = pdfium_c.FPDFPath_CountSegments(path.raw)
        if 1 < count <= _LONGEST_PATH:
            yield from pairwise(_points(path, count))


def _points(path: pdfium.PdfObject, count: int) -> Iterator[Point]:
    """Where a path goes. A move to elsewhere counts as a line: those of tables are moves along their own lines."""
    matrix = path.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(count):
        segment = pdfium_c.FPDFPath_GetPathSegment(path.raw, number)
        if pdfium_c.FPDFPathSegment_GetPoint(segment, x, y):
            yield matrix.on_point(x.value, y.value)


def _joined(rules: Sequence[Rule]) -> list[Rule]:
    """Lines drawn cell by cell, or twice, as one; the highest first."""
    at = -_NEAR
    level: list[Rule] = []
    for rule in sorted(rules, key=lambda one: one.at):
        at = at if rule.at - at <= _NEAR and level else rule.at
        level.append(Rule(at, rule.start, rule.end))
    found: list[Rule] = []
    for rule in sorted(level, key=lambda one: (-one.at, one.start)):
        last = found[-1] if found else None
        if last and last.at == rule.at and rule.start <= last.end + _NEAR:
            found[-1] = Rule(last.at, last.start, max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _as_wide(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    """Lines below each other that begin and end at the same places."""
    group: list[Rule] = []
    for rule in (rule for rule in rules if rule.end - rule.start >= _NARROWEST_TABLE):
        if group and (abs(rule.start - group[0].start) > 2 * _NEAR or abs(rule.end - group[0].end) > 2 * _NEAR):
            if len(group) >= _FEWEST_RULES:
                yield group
            group = []
        group.append(rule)
    if len(group) >= _FEWEST_RULES:
        yield group


def _reach(rule: Rule, left: float, right: float) -> float:
    return min(rule.end, right) - max(rule.start, left)
