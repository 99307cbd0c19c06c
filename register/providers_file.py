"""Reads `providers.yaml`, or says everything that is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, ScalarNode, SequenceNode

from register.errors import FileMistakeError, UsageError
from register.mistakes import Mistakes
from register.provider import Provider
from register.provider_block import EXPECTED, check_keys, read_defaults, read_provider
from register.provider_checks import check_providers, warnings
from register.yaml_blocks import Block, items, read_block, read_root

_VERSION = 1
_KEYS = ("version", "defaults", "providers")


@dataclass(frozen=True)
class Providers:
    """All providers in the order of the file. `warnings` are sentences for whoever keeps the file."""

    version: int
    providers: tuple[Provider, ...]
    warnings: tuple[str, ...] = field(default=(), repr=False)

    @cached_property
    def by_id(self) -> Mapping[str, Provider]:
        return {provider.id: provider for provider in self.providers}

    def __iter__(self) -> Iterator[Provider]:
        return iter(self.providers)

    def __len__(self) -> int:
        return len(self.providers)

    def active_on(self, day: date) -> tuple[Provider, ...]:
        return tuple(provider for provider in self.providers if provider.active_on(day))

    def select(self, ids: Iterable[str]) -> tuple[Provider, ...]:
        """In the order asked for. Errors: UsageError for an id that the file does not have."""
        return tuple(self._one(provider_id) for provider_id in dict.fromkeys(ids))

    def _one(self, provider_id: str) -> Provider:
        if provider_id not in self.by_id:
            near = get_close_matches(provider_id, self.by_id, n=1)
            meant = f"; {near[0]} was perhaps meant" if near else ""
            raise UsageError(f"there is no provider with the id {provider_id!r}{meant}")
        return self.by_id[provider_id]


def read_providers(path: Path) -> Providers:
    """Errors: FileMistakeError naming file, line, key and what was expected, for every mistake at once;
    UsageError for a file that cannot be opened.
    """
    mistakes = Mistakes(str(path))
    root = read_root(_text(path), mistakes, nested=("defaults", "providers"))
    check_keys(root, _KEYS, mistakes)
    _check_version(root, mistakes)
    defaults = _defaults(root, mistakes)
    blocks = _blocks(root, mistakes)
    read = [(block, read_provider(block, defaults, mistakes)) for block in blocks]
    whole = [(block, provider) for block, provider in read if provider is not None]
    check_providers(whole, _ids(blocks, mistakes), mistakes)
    mistakes.raise_if_any()
    providers = tuple(provider for _, provider in whole)
    return Providers(_VERSION, providers, tuple(warnings(providers)))


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: the file cannot be read ({error.strerror})") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileMistakeError.at(str(path), line, "", "text in UTF-8 was expected") from error


def _check_version(root: Block, mistakes: Mistakes) -> None:
    version = root.values.get("version")
    if version != _VERSION or isinstance(version, bool):
        mistakes.add(root.line_of("version"), "version", f"{_VERSION} was expected")


def _defaults(root: Block, mistakes: Mistakes) -> Mapping[str, Any]:
    node = root.nodes.get("defaults")
    if isinstance(node, MappingNode):
        return read_defaults(read_block(node, mistakes), mistakes)
    if node is None or (isinstance(node, ScalarNode) and not node.value):
        return {}
    mistakes.add(root.line_of("defaults"), "defaults", "keys with values were expected, such as {delay: 1.0}")
    return {}


def _blocks(root: Block, mistakes: Mistakes) -> list[Block]:
    node = root.nodes.get("providers")
    if not isinstance(node, SequenceNode) or not node.value:
        mistakes.add(root.line_of("providers"), "providers", "a list of at least one provider was expected")
        return []
    blocks = []
    for item in items(node):
        if isinstance(item, MappingNode):
            blocks.append(read_block(item, mistakes))
        else:
            line = item.start_mark.line + 1
            mistakes.add(line, "providers", f"a block of keys was expected, such as {', '.join([*EXPECTED][:3])}")
    return blocks


def _ids(blocks: Iterable[Block], mistakes: Mistakes) -> list[str]:
    """Every id that stands in the file, each with the line of its first time."""
    lines: dict[str, int] = {}
    for block in blocks:
        provider_id = str(block.values.get("id", ""))
        line = block.line_of("id")
        if provider_id in lines:
            mistakes.add(
                line, "id", f"each id once was expected; {provider_id} stands on line {lines[provider_id]} too"
            )
        if provider_id:
            lines.setdefault(provider_id, line)
    return list(lines)
