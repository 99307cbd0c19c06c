"""Which links of a page are remembered, and how promising each is."""

from collections.abc import Sequence
from dataclasses import replace

from crawler.discovery import Discovery
from crawler.left_out import CROWD, DEPTH, FLOOD, Notes
from crawler.priority import AT_ONCE, LIKELY, MOST, priority
from crawler.scope import Scope
from crawler.titles import NO_TITLES, Titles
from extractor.links import ONWARD, Link
from storage.frontier import Found, Waiting

NAMED = 20  # by which a link is more promising that is named like a certificate
MOST_LINKS = 5_000  # of one page; the most promising ones are kept
MOST_REMEMBERED = 50_000  # links of one site, some 5 MB; beyond that they are looked at anew


class Follower:
    """Menus repeat the same links on every page: each is looked at once, as long as nothing speaks better for it.

    A `max_depth` below 0: links are not wanted at all.
    """

    def __init__(self, scope: Scope, max_depth: int, discovery: Discovery, titles: Titles = NO_TITLES) -> None:
        self._scope = scope
        self._discovery = discovery
        self._titles = titles
        self.max_depth = max_depth
        self._seen: set[int] = set()
        self.notes = Notes()

    def choose(self, links: Sequence[Link], source: Waiting) -> tuple[Found, ...]:
        """The most promising first, then those that are left out, as far as they are noted; an address that is known
        already may be among them.
        """
        if self.max_depth < 0:
            return ()
        followed: list[Found] = []
        left_out: list[tuple[Found, str]] = []
        for link in self._discovery.listen(links, source):
            if self._is_news(link, source) and self._scope.fits(link.url):
                found = self._found(link, source)
                if limit := self._beyond(found):
                    left_out.append((found, limit))
                else:
                    is_first = link.block == ONWARD or self._discovery.noise.is_probe(found.url)
                    followed.append(_before_all(found) if is_first else found)
        followed.sort(key=lambda address: -address.priority)
        left_out += [(found, CROWD) for found in followed[MOST_LINKS:]]
        self._discovery.expect(source, followed[:MOST_LINKS])
        noted = (self.notes.take(found, limit) for found, limit in left_out)
        return (*followed[:MOST_LINKS], *filter(None, noted))

    def _found(self, link: Link, source: Waiting) -> Found:
        named = self._titles.are_named_by(link) if self._titles else None
        prior = _prior(link, source)
        if named:
            prior = max(prior, min(MOST, prior + NAMED))
        return self._discovery.found(link, source.depth + 1, prior, source.url, named=named)

    def _beyond(self, found: Found) -> str:
        """The limit that keeps it from being followed; empty = none."""
        if found.depth > self.max_depth:
            return DEPTH
        return FLOOD if self._scope.floods(found.url) else ""

    def _is_news(self, link: Link, source: Waiting) -> bool:
        sight = hash((link.url, link.anchor, link.block, source.priority >= LIKELY))
        if sight in self._seen:
            return False
        if len(self._seen) >= MOST_REMEMBERED:
            self._seen.clear()
        self._seen.add(sight)
        return True


def _before_all(found: Found) -> Found:
    return replace(found, priority=AT_ONCE)


def _prior(link: Link, source: Waiting) -> int:
    looks = priority(link.url, link.anchor, depth=source.depth + 1, parent=source.priority)
    return max(looks, LIKELY) if link.block == ONWARD else looks
