"""What a crawl leaves out unseen, by its limits, is noted: a site of which too much was left out was not seen whole."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl

from crawler.priority import LIKELY
from storage.frontier import LEFT_OUT, Found
from storage.left_out import LeftOut
from storage.tables.evidence import UrlState

DEPTH, FLOOD, CROWD = "depth limit", "flood of addresses", "links of one page"
MOST_NOTED = 1_000  # addresses for each of these; beyond that it is `or more`
_DAY = re.compile(r"\d{4}\D\d\d?(?:\D\d\d?)?|\d\d?\D\d\d?\D\d{4}")  # calendars have no end
NAMES = 0.5  # share of a flood that have a value of their own: then it names pages, otherwise it combines choices


@dataclass
class Notes:
    """Of one site: which addresses it was told to leave out, up to a bound."""

    _noted: dict[str, set[int]] = field(default_factory=dict)

    def take(self, found: Found, limit: str) -> Found | None:
        """The address as it is remembered; None when enough of them are noted."""
        noted = self._noted.setdefault(limit, set())
        if len(noted) >= MOST_NOTED:
            return None
        noted.add(hash(found.url))
        return replace(found, state=UrlState.DROPPED, reason=f"{LEFT_OUT}{limit}")


@dataclass(frozen=True, slots=True)
class Cut:
    """How many addresses one limit left out, and how many of them might show offers."""

    limit: str
    number: int
    likely: int

    def __str__(self) -> str:
        more = " or more" if self.number >= MOST_NOTED else ""
        return f"{self.number}{more} by the {self.limit}"


def cuts_of(addresses: Sequence[LeftOut], strata_of_worth: Iterable[str]) -> list[Cut]:
    """An address is likely by its priority, or when pages of its kind showed something.

    Choices that a page lets combine (colour and size and town) are shown by the pages that were seen; so they count
    only where each has a value of its own, as the names of courses have.
    """
    kinds = kinds_of_strata(strata_of_worth)
    combined = _combined([address.url for address in addresses if address.reason == FLOOD])
    cuts = []
    for limit in (DEPTH, FLOOD, CROWD):
        those = [address for address in addresses if address.reason == limit]
        likely = [
            address for address in those if may_show_offers(address, kinds) and _page(address.url) not in combined
        ]
        if those:
            cuts.append(Cut(limit, len(those), len(likely)))
    return cuts


def kinds_of_strata(strata: Iterable[str]) -> set[str]:
    """Strata without the places where their addresses stand."""
    return {stratum.partition("\t")[0] for stratum in strata}


def may_show_offers(address: LeftOut, kinds: AbstractSet[str]) -> bool:
    return address.priority >= LIKELY or address.stratum.partition("\t")[0] in kinds


def _combined(urls: Iterable[str]) -> set[str]:
    """Pages whose variants are mostly made of values that others have too."""
    variants: dict[str, list[str]] = {}
    for url in urls:
        variants.setdefault(_page(url), []).append(url.partition("?")[2])
    return {page for page, queries in variants.items() if _most_values(queries) < NAMES * len(queries)}


def _most_values(queries: Iterable[str]) -> int:
    """Of the parameter that takes the most different values: how many."""
    pairs = {pair for query in queries for pair in parse_qsl(query, keep_blank_values=True)}
    return max(Counter(name for name, value in pairs if not _DAY.fullmatch(value)).values(), default=0)


def _page(url: str) -> str:
    return url.partition("?")[0]
