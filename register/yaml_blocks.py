"""YAML as blocks that know their lines, so that a mistake can be pointed at."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from register.mistakes import Mistakes, shown

_TIMESTAMP = "tag:yaml.org,2002:timestamp"


class _Loader(yaml.SafeLoader):
    """Days stay text: `2020-02-30` must become a mistake with a line, and a name may look like a day."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _TIMESTAMP]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@dataclass
class Block:
    """One mapping: its values, and the line of the block, of each key, and of each item of a list under a key."""

    line: int
    values: dict[str, Any] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def line_of(self, *place: str | int) -> int:
        """The line of the nearest thing that stands in the file: item, key, or the block itself."""
        return next((self.lines[place[:end]] for end in (2, 1) if place[:end] in self.lines), self.line)


def read_root(text: str, mistakes: Mistakes, nested: Collection[str]) -> Block:
    """The mapping that the whole text is; `nested` keys hold blocks of their own.

    Errors: FileMistakeError when it is no YAML or no mapping.
    """
    try:
        root = _Loader(text).get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        mistakes.add(mark.line + 1 if mark else None, "", f"valid YAML was expected ({_problem(error)})")
    except yaml.YAMLError:
        hit = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
        line = text.count("\n", 0, hit.start()) + 1 if hit else None
        mistakes.add(line, "", "valid YAML was expected (it holds a character that YAML does not allow)")
    else:
        if isinstance(root, MappingNode):
            return read_block(root, mistakes, nested)
        mistakes.add(1, "", "`version:` and `providers:` were expected")
    mistakes.raise_if_any()
    raise AssertionError  # every way that leads here has added a mistake


def read_block(node: MappingNode, mistakes: Mistakes, nested: Collection[str] = ()) -> Block:
    """Every key once; a key without a value, and one of `nested`, is left out of `values`, but has line and node."""
    block = Block(node.start_mark.line + 1)
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, ScalarNode):
            mistakes.add(line, "", "a key was expected")
            continue
        key = key_node.value
        if (key,) in block.lines:
            mistakes.add(line, key, f"each key once was expected; it stands on line {block.lines[(key,)]} too")
            continue
        block.lines[(key,)] = line
        block.nodes[key] = value_node
        block.lines |= {(key, place): item.start_mark.line + 1 for place, item in enumerate(items(value_node))}
        if key not in nested:
            _read_value(block, key, mistakes)
    return block


def items(node: Node) -> Iterator[Node]:
    return iter(node.value if isinstance(node, SequenceNode) else ())


def _read_value(block: Block, key: str, mistakes: Mistakes) -> None:
    node = block.nodes[key]
    try:
        value = _Loader("").construct_document(node)
    except (yaml.YAMLError, ValueError):
        mistakes.add(block.line_of(key), key, f"a plain value was expected, not {written(node)}")
        value = node.value if isinstance(node, ScalarNode) else None
    if value is not None:
        block.values[key] = value


def written(node: Node) -> str:
    """A value as it stands in the file, for a sentence."""
    if isinstance(node, ScalarNode):
        return shown(node.value)
    return "a list" if isinstance(node, SequenceNode) else "a block of keys"


def _problem(error: yaml.MarkedYAMLError) -> str:
    return " ".join(part for part in (error.context, error.problem) if part)
