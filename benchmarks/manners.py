"""How a crawler behaved, as the sites' own log tells it."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from benchmarks.our_crawl import CONTACT
from benchmarks.web.answering import Answering
from benchmarks.web.log import Hit

CLOCK = 0.001  # seconds by which two looks at the clock may differ


def manners(hits: Iterable[Hit], answering: Mapping[str, Answering], delay: float) -> dict[str, Any]:
    """`delay` is the configured gap; where robots.txt asks for more, that is the promise."""
    hits = list(hits)
    by_host: dict[str, list[Hit]] = {}
    for hit in hits:
        by_host.setdefault(hit.host, []).append(hit)
    gaps = [
        (later.at - earlier.at, max(delay, answering[later.site].site.crawl_delay), host)
        for host, seen in by_host.items()
        for earlier, later in pairwise(seen)
    ]
    gap, promise, host = min(gaps, key=lambda found: found[0] / found[1])
    return {
        "requests": len(hits),
        "hosts": len(by_host),
        "forbidden": sum(answering[hit.site].forbidden(hit.target) for hit in hits),
        "smallest_gap": {"host": host, "seconds": round(gap, 4), "promised": promise},
        "gaps_too_small": sum(gap < promise - CLOCK for gap, promise, _ in gaps),
        "without_contact": sum(CONTACT not in hit.agent for hit in hits),
        "simultaneous": sum(hit.at_once > 1 for hit in hits),
    }
