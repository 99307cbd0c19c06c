"""A page as blocks of text in reading order: what a reader sees as separate lines, with where each stands."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from lxml.etree import _Element as Element

from extractor.document import Document, once
from extractor.layout.badges import badge_of
from extractor.layout.block import Block
from extractor.layout.cards import is_row_of_spans, is_tile, with_links_apart
from extractor.layout.chrome import UNSEEN_TAGS
from extractor.layout.drawn import drawn_lines, with_columns
from extractor.layout.pairs import heads_a_pair, joined
from extractor.layout.regions import outside_content
from extractor.layout.signs import may_explain_icons, with_signs
from extractor.layout.tabs import head_panels, may_hold_tabs
from extractor.layout.words import COOKIE_TEXT, CRUMBS, VOLATILE, is_label, is_result

_INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "input", "ins", "kbd", "label", "mark", "meter", "nobr", "output", "q", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
_BOLD = frozenset({"b", "strong"})
_BADGES = frozenset({"img", "i", "span", "abbr", "em"})
_LABELLING = frozenset({"b", "strong", "span", "label", "em"})
_HEADING_LEVELS = {f"h{level}": level for level in range(1, 7)}
_CONTROLS = dict.fromkeys([*range(9), *range(0x0E, 0x1C), 0xFFFE, 0xFFFF])  # `&#1;` can name them
_INVISIBLE = {
    **str.maketrans({"\u00ad": None, "\u200b": None, "\ufeff": None, "\u2060": None, "\u2011": "-", "\u2010": "-"}),
    **_CONTROLS,
}
_HAS_INVISIBLE = re.compile(f"[{re.escape(''.join(map(chr, _INVISIBLE)))}]").search  # translating takes longer
_TWICE_LABELLED = re.compile(r"\s*: ?:\s*|: [\u2013\u2014-] ")
_LABEL_PARTS = 6
MOST_LINES, MOST_CHARACTERS = 20_000, 1_000_000


@dataclass(frozen=True)
class Layout:
    """The page's own content. `outside` are the roots of what was left out; `met` only keeps elements at hand."""

    blocks: tuple[Block, ...]
    outside: set[Element] = field(repr=False, default_factory=set)
    met: list[Element] = field(repr=False, compare=False, default_factory=list)

    @cached_property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def stable_text(self) -> str:
        """Without lines that change by themselves: today's date, counters, "last updated"."""
        return "\n".join(block.text for block in self.blocks if not VOLATILE.match(block.text))


@once
def read_layout(document: Document) -> Layout:
    """The content's blocks; when everything looks like menu or footer, all blocks of the page."""
    body = document.root.find("body") if document.root is not None else None
    if body is None:
        return Layout(())
    if may_hold_tabs(document.text):
        head_panels(body)
    if may_explain_icons(document.text):
        with_signs(body)
    outside, met = outside_content(body)
    blocks = tuple(_lines(_Writer(outside).write(body)))
    if blocks:
        return Layout(blocks, outside, met)
    return Layout(tuple(_lines(_Writer(set()).write(body))))


def _lines(blocks: list[Block]) -> Iterator[Block]:
    return joined(list(_bounded(_own_lines(with_links_apart(blocks)))))


def _bounded(blocks: Iterable[Block]) -> Iterator[Block]:
    """What a person could still read: a page without end says no more after it, and must not hold up a wave."""
    length = 0
    for block in islice(blocks, MOST_LINES):
        yield block
        length += len(block.text)
        if length > MOST_CHARACTERS:
            return


class _Writer:
    """Walks a tree and gathers inline text until a block element begins or ends."""

    def __init__(self, outside: set[Element]) -> None:
        self.outside = outside
        self.tiles: set[Element] = set()
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self.around: list[Element] = []
        self.bold_depth = 0
        self.plain = False

    def write(self, body: Element) -> list[Block]:
        if body in self.outside:
            return []
        self._start(body, body.tag)
        inside = [(body, body.tag, iter(body))]
        while inside:
            element, tag, children = inside[-1]
            for child in children:  # goes on where it was left
                inner = child.tag  # lxml makes it anew each time
                if inner in UNSEEN_TAGS or child in self.outside:
                    if inner == "svg" and child not in self.outside:
                        self._add_badge(badge_of(child, inner))
                    if inner not in _INLINE:
                        self._flush()
                    self._follow(child, inner)
                    continue
                self._start(child, inner)
                if len(child):
                    inside.append((child, inner, iter(child)))
                    break
                self._end(child, inner)
                self._follow(child, inner)
            else:
                inside.pop()
                self._end(element, tag)
                if inside:
                    self._follow(element, tag)
        self._flush()
        return self.blocks

    def _start(self, element: Element, tag: str) -> None:
        text = element.text
        if tag in _BADGES:
            self._add_badge(badge_of(element, tag))
        if tag not in _INLINE or self._is_part_of_tile(element, tag):
            self._flush()
            self.around.append(element)
        elif text and self.parts:
            self._part_words(text)
            self._part_badge(text, element, tag)
        if tag in _BOLD:
            self.bold_depth += 1
        if text:
            self._add(text)

    def _end(self, element: Element, tag: str) -> None:
        if tag not in _INLINE or (self.tiles and (element in self.tiles or element.getparent() in self.tiles)):
            self._flush()
            self.around.pop()
        if tag in _BOLD:
            self.bold_depth -= 1
        if tag in _LABELLING and self._ends_label(element):
            self.parts.append(": ")

    def _follow(self, element: Element, tag: str) -> None:
        """What stands behind an element."""
        if tail := element.tail:
            if tag in _LABELLING and is_result(element.text):
                self._part_words(tail)
            self._add(tail)

    def _ends_label(self, element: Element) -> bool:
        if len(self.parts) > _LABEL_PARTS:
            return False
        return is_label("".join(self.parts).strip()) or heads_a_pair(element)

    def _is_part_of_tile(self, element: Element, tag: str) -> bool:
        """A link made of several pieces (`<a><b>Triage</b><i>20 weken</i></a>`) is a card; its pieces are lines."""
        if tag == "a" and len(element) > 1 and is_tile(element):
            self.tiles.add(element)
            return True
        if tag == "span" and element.getprevious() is None and is_row_of_spans(element.getparent()):
            self.tiles.add(element.getparent())
        return bool(self.tiles) and element.getparent() in self.tiles

    def _part_words(self, text: str) -> None:
        """`<span>Resultaat</span><span>Mbo-certificaat</span>` reads as two words."""
        before = self.parts[-1][-1:] if self.parts else ""
        if (text[0].isupper() or text[0] == "€") and (before.islower() or before.isdigit() or before == ")"):
            self.parts.append(" ")

    def _part_badge(self, text: str, element: Element, tag: str) -> None:
        """`Triage<span class="badge">mbo-certificaat</span>` reads as two words too."""
        before = self.parts[-1]
        if before[-1:].isalnum() and (is_result(text) or (tag == "span" and _are_phrases(before, text, element))):
            self.parts.append(" ")

    def _add_badge(self, text: str | None) -> None:
        """A picture that says what a course leads to."""
        if is_result(text):
            self.parts.append(f" {text} ")

    def _add(self, text: str) -> None:
        if text.isspace():
            if self.parts:  # a line does not begin with it
                self.parts.append(text)
            return
        self.parts.append(text)
        self.plain = self.plain or not self.bold_depth

    def _flush(self) -> None:
        if not self.parts:
            return
        written = "".join(self.parts)
        preformatted = bool(self.around) and self.around[-1].tag == "pre"
        for line in drawn_lines(written) if preformatted else (with_columns(written),):
            text = " ".join(line.split())
            if text:
                self._write_line(text)
        self.parts.clear()
        self.plain = False

    def _write_line(self, text: str) -> None:
        if not (text.isascii() and text.isprintable()) and _HAS_INVISIBLE(text):
            text = " ".join(text.translate(_INVISIBLE).split())
        text = _TWICE_LABELLED.sub(": ", text) if ": " in text else text
        if text and self.around:
            element = self.around[-1]
            level = _heading_level(element)
            text = text.rstrip(" :") if level else text
            self.blocks.append(Block(text, element, level or (0 if self.plain else 7)))


def _are_phrases(before: str, text: str, element: Element) -> bool:
    """Two spans that touch, of some words each: a style sheet sets them apart."""
    touching = element.getprevious()
    if touching is None or touching.tag != "span" or touching.tail or not text[0].isalnum():
        return False
    return " " in text.strip() and " " in before.strip()


def _heading_level(element: Element) -> int:
    if level := _HEADING_LEVELS.get(element.tag):
        return level
    if element.get("role") == "heading":
        return _HEADING_LEVELS.get(f"h{element.get('aria-level') or 2}", 0)
    up = element.getparent()
    return _HEADING_LEVELS.get(up.tag, 0) if up is not None else 0


def _own_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Breadcrumbs and cookie sentences are not the page's own, wherever they stand."""
    for block in blocks:
        text = block.text
        if not CRUMBS.match(text) and not ("cookie" in text.lower() and COOKIE_TEXT.search(text)):
            yield block
