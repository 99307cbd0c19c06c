"""One block of `providers.yaml` into a `Provider`, with every mistake in words and at its line."""

from collections.abc import Collection, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError
from yaml.nodes import SequenceNode

from register.mistakes import Mistakes
from register.night_window import EXPECTED as NIGHT_WINDOW
from register.provider import Provider
from register.yaml_blocks import Block, written

DEFAULT_KEYS = ("render", "delay", "max_pages", "max_depth")
EXPECTED: Mapping[str, str] = MappingProxyType(
    {
        "id": "lower-case letters and digits with hyphens between them were expected, such as roc-mondriaan",
        "name": "a name was expected",
        "funded": "true or false was expected",
        "brin": "two digits and two capitals were expected, such as 25PJ",
        "website": "a web address that begins with http:// or https:// was expected",
        "start_urls": "a list of web addresses was expected",
        "domains": "a list of host names was expected",
        "sitemaps": "a list of web addresses was expected",
        "render": "auto, http or browser was expected",
        "delay": "a number of seconds from 0 to 600 was expected",
        "max_pages": "a whole number from 1 was expected",
        "max_depth": "a whole number from 0 was expected",
        "night_window": NIGHT_WINDOW,
        "exclude": "a list of regular expressions was expected",
        "active_from": "a date such as 2026-01-31 was expected",
        "active_to": "a date such as 2026-01-31 was expected",
        "successor": "the id of another provider was expected",
        "note": "text was expected",
    }
)


def read_provider(block: Block, defaults: Mapping[str, Any], mistakes: Mistakes) -> Provider | None:
    """None when something in the block is wrong; then it has been reported."""
    values = dict(block.values)
    if ("website",) in block.lines:
        values.setdefault("website", None)  # said to be unknown, which is something else than forgotten
    try:
        return Provider.model_validate({**defaults, **values})
    except ValidationError as error:
        for problem in error.errors():
            _report(problem["loc"], problem["type"], problem.get("ctx", {}), block, mistakes)
        return None


def read_defaults(block: Block, mistakes: Mistakes) -> Mapping[str, Any]:
    """What counts for every provider that does not say otherwise; only the keys that make sense for all."""
    check_keys(block, DEFAULT_KEYS, mistakes)
    known = {key: value for key, value in block.values.items() if key in DEFAULT_KEYS}
    probe = Block(block.line, {"id": "x", "name": "x", "website": None, **known}, block.nodes, block.lines)
    return known if read_provider(probe, {}, mistakes) else {}


def check_keys(block: Block, known: Collection[str], mistakes: Mistakes) -> None:
    for key in block.nodes:
        if key not in known:
            mistakes.add(block.line_of(key), key, _unknown(key, known))


def _report(
    place: tuple[str | int, ...], kind: str, context: Mapping[str, Any], block: Block, mistakes: Mistakes
) -> None:
    key = str(place[0])
    line = block.line_of(*place[:2])
    if kind == "extra_forbidden":
        mistakes.add(line, key, _unknown(key, EXPECTED))
        return
    reason = str(context["error"]) if kind == "value_error" and key not in {"active_from", "active_to"} else ""
    mistakes.add(line, key, f"{reason or EXPECTED[key]}{_instead(place, kind, block)}")


def _instead(place: tuple[str | int, ...], kind: str, block: Block) -> str:
    """What stands there now, as a person sees it in the file."""
    node = block.nodes.get(str(place[0]))
    if node is None:
        return "; the key is missing"
    if kind == "missing":
        return "; the key has no value"
    if len(place) > 1 and isinstance(node, SequenceNode):
        node = node.value[int(place[1])]
    hint = " (with quotation marks around it, it is read as text)" if kind == "string_type" else ""
    return f", not {written(node)}{hint}"


def _unknown(key: str, known: Collection[str]) -> str:
    near = get_close_matches(key, known, n=1)
    return (
        f"unknown key; {near[0]} was perhaps expected"
        if near
        else f"unknown key; one of {', '.join(known)} was expected"
    )
