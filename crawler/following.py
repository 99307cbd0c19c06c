"""Which links of a page are remembered, and how promising each is."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.discovery import Discovery
from crawler.priority import HINT, LIKELY, priority
from crawler.scope import Scope
from extractor.links import ONWARD, Link
from storage.frontier import Found, Waiting

MOST_LINKS = 5_000  # of one page; the most promising ones are kept
PROBE = HINT - 1  # an address that tells whether a parameter changes anything
MOST_REMEMBERED = 50_000  # links of one site, some 5 MB; beyond that they are looked at anew


class Follower:
    """Menus repeat the same links on every page: each is looked at once, as long as nothing speaks better for it."""

    def __init__(self, scope: Scope, max_depth: int, discovery: Discovery) -> None:
        self._scope = scope
        self._discovery = discovery
        self._max_depth = max_depth
        self._seen: set[int] = set()

    def choose(self, links: Sequence[Link], source: Waiting) -> tuple[Found, ...]:
        """The most promising first; an address that is known already may be among them."""
        depth = source.depth + 1
        if depth > self._max_depth:
            return ()
        found = [
            self._discovery.found(link, depth, _prior(link, source), source.url)
            for link in self._discovery.listen(links, source)
            if self._is_news(link, source) and self._scope.admits(link.url)
        ]
        found = [_before_all(one) if self._discovery.noise.is_probe(one.url) else one for one in found]
        chosen = tuple(sorted(found, key=lambda address: -address.priority)[:MOST_LINKS])
        self._discovery.expect(source, chosen)
        return chosen

    def _is_news(self, link: Link, source: Waiting) -> bool:
        sight = hash((link.url, link.anchor, link.block, source.priority >= LIKELY))
        if sight in self._seen:
            return False
        if len(self._seen) >= MOST_REMEMBERED:
            self._seen.clear()
        self._seen.add(sight)
        return True


def _before_all(found: Found) -> Found:
    return replace(found, priority=PROBE)


def _prior(link: Link, source: Waiting) -> int:
    looks = priority(link.url, link.anchor, depth=source.depth + 1, parent=source.priority)
    return max(looks, LIKELY) if link.block == ONWARD else looks
