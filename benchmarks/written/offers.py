"""The offers of the written pages as `aanbod matcher train` reads them."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from benchmarks.first_world.judged_offers import labels
from benchmarks.first_world.sheet import Truth
from benchmarks.written.judging import Judged


def judged_offers(judged: Iterable[Judged]) -> Iterator[dict[str, Any]]:
    """One row an extracted offer; what is no title of the page is `none`. Templates are the schools' own."""
    for one in judged:
        if one.offer is None:
            continue
        truth = one.truth or Truth(one.offer.title, "none", "other_text")
        yield {
            "title": one.offer.title,
            "context": one.offer.context,
            "url": one.offer.url,
            "page_kind": str(one.offer.page_kind),
            "signals": [asdict(signal) for signal in one.offer.signals],
            **labels(truth),
            "provider": one.page.site,
            "group": f"author {one.page.author}",
            "family": truth.of or f"other: {truth.kind}",
            "template": one.page.site,
            "source": "written",
            "made_up": True,
        }
