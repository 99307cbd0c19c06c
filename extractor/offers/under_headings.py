"""Texts beside headings that are titles: `<h3><a>Triage</a></h3><p>Met mbo-certificaat.</p><h3>...`, without boxes."""

from collections.abc import Mapping, Sequence

from extractor.layout.block import Block

_FEWEST, _MOST_LINES = 2, 6
_LEVELS = range(2, 7)
_TEXTS = frozenset({"p", "div", "li", "span"})


def texts_under(members: Mapping[int, Sequence[int]], blocks: Sequence[Block]) -> dict[int, list[int]]:
    """For each row that is a heading and no more, of which two or more stand beside each other: the lines below it.

    `members` gives the blocks of each row by its title's. Under the last heading may stand what is said of all: it
    has no more lines than the longest of the others.
    """
    beside: dict[tuple[int, object], list[int]] = {}
    for number, own in members.items():
        if blocks[number].level in _LEVELS and len(own) == 1:
            beside.setdefault((blocks[number].level, blocks[number].element.getparent()), []).append(number)
    taken = {number for own in members.values() for number in own}
    found: dict[int, list[int]] = {}
    for numbers in beside.values():
        if len(numbers) >= _FEWEST:
            below = {number: _below(number, blocks, taken) for number in sorted(numbers)}
            *others, last = below
            below[last] = below[last][: max(len(below[one]) for one in others)]
            found |= below
    return found


def _below(heading: int, blocks: Sequence[Block], taken: set[int]) -> list[int]:
    """Up to the next heading as high; none where other rows come first: then it heads a list of them."""
    box, level = blocks[heading].element.getparent(), blocks[heading].level
    lines: list[int] = []
    for number in range(heading + 1, len(blocks)):
        block = blocks[number]
        if 0 < block.level <= level or box not in block.element.iterancestors():
            break
        if number in taken or block.level or block.element.tag not in _TEXTS:
            return []
        lines.append(number)
    return lines if len(lines) <= _MOST_LINES else []
