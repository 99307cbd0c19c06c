"""What must hold between providers, and what a person should look at."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from register.hosts import registrable_domain
from register.mistakes import Mistakes
from register.provider import Provider
from register.yaml_blocks import Block

_POLITE = 1.0  # seconds

Blocks = Sequence[tuple[Block, Provider]]


def check_providers(blocks: Blocks, known: Sequence[str], mistakes: Mistakes) -> None:
    """`known` are all ids in the file, also those of blocks that have a mistake themselves."""
    for block, provider in blocks:
        _check_period(block, provider, mistakes)
        _check_successor(block, provider, known, mistakes)
        if provider.website is None and not provider.note:
            mistakes.add(block.line_of("website"), "website", "a web address was expected, or a note that says why not")
    _check_circles(blocks, mistakes)


def warnings(providers: Sequence[Provider]) -> Iterator[str]:
    """Sentences about what is allowed, but deserves a look."""
    for provider in providers:
        if provider.website is None:
            yield f"{provider.id}: no website is known; a wave skips it"
        elif provider.delay < _POLITE and provider.hosts.names:
            yield f"{provider.id}: delay {provider.delay:g} is under {_POLITE:g} second"
    for one, other, host in _shared(providers):
        yield f"{one.id} and {other.id} both have {host} at the same time; its pages can count for both"


def _check_period(block: Block, provider: Provider, mistakes: Mistakes) -> None:
    begin, end = provider.active_from, provider.active_to
    if begin and end and end <= begin:
        expected = f"a date after active_from ({begin}) was expected, not {end}"
        mistakes.add(block.line_of("active_to"), "active_to", expected)
    if provider.successor and end is None:
        expected = f"the date from which {provider.successor} has taken over was expected, since there is a successor"
        mistakes.add(block.line_of("active_to"), "active_to", expected)


def _check_successor(block: Block, provider: Provider, known: Sequence[str], mistakes: Mistakes) -> None:
    if provider.successor and provider.successor not in known:
        expected = f"the id of a provider in this file was expected, not {provider.successor!r}"
        mistakes.add(block.line_of("successor"), "successor", expected)


def _check_circles(blocks: Blocks, mistakes: Mistakes) -> None:
    following = {provider.id: provider.successor for _, provider in blocks}
    for block, provider in blocks:
        passed: set[str] = set()
        step = provider.successor
        while step and step not in passed:
            passed.add(step)
            step = following.get(step)
        if provider.id in passed:
            expected = f"a later provider was expected; this one leads back to {provider.id} itself"
            mistakes.add(block.line_of("successor"), "successor", expected)


def _shared(providers: Sequence[Provider]) -> Iterator[tuple[Provider, Provider, str]]:
    """Pairs that claim the same host, or one under the other's, in periods that overlap."""
    by_domain: dict[str, list[tuple[Provider, str]]] = defaultdict(list)
    for provider in providers:
        for host in sorted(provider.hosts.names | provider.hosts.addresses):
            for other, others_host in by_domain[registrable_domain(host)]:
                if other is not provider and _nested(host, others_host) and _overlap(provider, other):
                    yield other, provider, max(host, others_host, key=len)
            by_domain[registrable_domain(host)].append((provider, host))


def _nested(one: str, other: str) -> bool:
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _overlap(one: Provider, other: Provider) -> bool:
    begin = max(one.active_from or date.min, other.active_from or date.min)
    return begin < min(one.active_to or date.max, other.active_to or date.max)
