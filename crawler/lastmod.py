"""What a sitemap says of when a page changed: a hint for the order and no more, for these dates are often wrong."""

import re
from collections import Counter
from collections.abc import Collection
from datetime import date

# A W3C date, which may end at its year or month; of a moment the day counts, as it is written there.
_WRITTEN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)
BATCH = 5  # pages of a sitemap that changed on one day: then somebody changed them together
MOST = 0.34  # share of a sitemap's dated pages: what more have in common tells none apart


def changed_in(lastmod: str) -> str:
    """The day, or the month or year where no more is told; empty for what is no date."""
    told = _WRITTEN.fullmatch(lastmod.strip())
    if told is None:
        return ""
    parts = [part for part in told.groups() if part]
    try:
        date(*([int(part) for part in parts] + [1, 1])[:3])
    except ValueError:
        return ""
    return "-".join(parts)


def in_batches(days: Collection[str]) -> frozenset[str]:
    """Of the days on which the pages of a sitemap changed (empty = not told), those on which some did together."""
    numbers = Counter(day for day in days if day)
    most = MOST * numbers.total()
    return frozenset(day for day, number in numbers.items() if BATCH <= number <= most)
