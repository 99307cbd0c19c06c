"""`python -m benchmarks.written [--held-out] [--misses KIND]`: what becomes of pages that people wrote by hand.

Misses are shown only of schools that are not held out; KIND is the beginning of a row's name, "" for all.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.first_world.__main__ import write_lines
from benchmarks.first_world.certificates import AS_OF, starter
from benchmarks.written.judging import Judged, cells, judge
from benchmarks.written.offers import judged_offers
from benchmarks.written.pages import FILE, written_pages
from matcher.matching import Matcher
from register.offer import Match, Offer

_SHOWN = 400  # characters of an offer's text
_OUTCOMES = ("accept", "review", "reject", "ended", "not read", "wrong code")
_EXPECTED = {
    "offer": ("accept",),
    "unsure": ("review", "reject", "ended", "not read"),
    "none": ("reject", "ended", "not read"),
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.written", description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="the schools that no rule was written with")
    parser.add_argument("--misses", metavar="KIND", help="each title of that kind that did not come out as it should")
    parser.add_argument("--author", default="", metavar="LETTER", help="only the pages of one author")
    parser.add_argument("--offers", type=Path, metavar="FILE.jsonl", help="write them for `aanbod matcher train`")
    parser.add_argument("--file", type=Path, default=FILE)
    options = parser.parse_args()
    pages = [
        page
        for page in written_pages(options.file)
        if page.held_out is options.held_out and options.author in {"", page.author}
    ]
    judged = judge(pages, Matcher(starter(), AS_OF, names=sorted({page.provider for page in pages})))
    _show(judged)
    if options.offers:
        write_lines(options.offers, judged_offers(judged))
    if options.misses is not None and not options.held_out:
        _tell([one for one in judged if one.kind.startswith(options.misses)])


def _show(judged: Sequence[Judged]) -> None:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judged:
        counts[one.kind][one.outcome] += 1
        counts[f"all {one.kind.partition(':')[0]}"][one.outcome] += 1
    table = Table("title", *_OUTCOMES)
    for kind, count in sorted(counts.items()):
        table.add_row(kind, *(str(count[outcome] or "") for outcome in _OUTCOMES))
    Console().print(table)
    found = cells(judged)
    for name, (precision, recall, f1) in (("automatic", found.automatic), ("after review", found.after_review)):
        print(f"{name}: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, of {len(found.true)} cells")
    asked = sum(one.outcome == "review" for one in judged)
    print(f"asked: {asked} titles of {len({one.page.document.url for one in judged})} pages")


def _tell(judged: Sequence[Judged]) -> None:
    for one in judged:
        if one.outcome in _EXPECTED.get(one.kind.partition(":")[0], ("reject",)):
            continue
        title = one.truth.title if one.truth else one.offer.title if one.offer else ""
        print(f"\n{one.kind} -> {one.outcome}: {title} [{one.truth.of if one.truth else ''}] {one.page.document.url}")
        if one.offer and one.match:
            _tell_read(one.offer, one.match)


def _tell_read(offer: Offer, match: Match) -> None:
    answer = f"{match.code or ''} {match.confidence} {match.reason}"
    print(f"    read as {offer.title!r} ({offer.page_kind}, {offer.place}): {answer}\n    {offer.context[:_SHOWN]!r}")
    for signal in offer.signals:
        print(f"    {signal.name} ({signal.where}): {signal.quote}")


if __name__ == "__main__":
    main()
