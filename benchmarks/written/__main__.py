"""`python -m benchmarks.written [--held-out] [--misses KIND]`: what becomes of pages that people wrote by hand.

Misses are shown only of schools that are not held out; KIND is the beginning of a row's name, "" for all. With
`--held-out` the figures of both go into `benchmarks/results/written.json`.
"""

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.first_world.__main__ import write_lines
from benchmarks.first_world.certificates import AS_OF, starter
from benchmarks.written.judging import Judged, found, judge
from benchmarks.written.offers import judged_offers
from benchmarks.written.pages import FILE, written_pages
from matcher.matching import Matcher
from register.offer import Match, Offer

RESULT = Path(__file__).parents[1] / "results" / "written.json"
_WIDE = 120  # characters, where nobody says how many there are
_SHOWN = 400  # characters of an offer's text
_OUTCOMES = ("accept", "review", "reject", "ended", "not read", "wrong code")
_EXPECTED = {
    "offer": ("accept",),
    "unsure": ("review", "reject", "ended", "not read"),
    "none": ("reject", "ended", "not read"),
}


def main() -> None:
    options = _options()
    known, held_out = _judged(options.file, options.author)
    if options.offers:
        write_lines(options.offers, judged_offers(known))
    if options.misses is not None:
        _tell([one for one in known if one.kind.startswith(options.misses)])
    result = {name: _figures(judged) for name, judged in (("known", known), ("held_out", held_out)) if judged}
    for name, judged in (("known", known), ("held out", held_out))[: 2 if options.held_out else 1]:
        _show(name, judged)
    if options.held_out and not options.author and options.file == FILE:
        RESULT.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.written", description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="also the schools that no rule was written with")
    parser.add_argument("--misses", metavar="KIND", help="each title of that kind that did not come out as it should")
    parser.add_argument("--author", default="", metavar="LETTER", help="only the pages of one author")
    parser.add_argument("--offers", type=Path, metavar="FILE.jsonl", help="write them for `aanbod matcher train`")
    parser.add_argument("--file", type=Path, default=FILE)
    return parser.parse_args()


def _judged(file: Path, author: str) -> tuple[list[Judged], list[Judged]]:
    """(of the schools that rules were written with, of those held out)."""
    pages = [page for page in written_pages(file) if author in {"", page.author}]
    matcher = Matcher(starter(), AS_OF, names=sorted({page.provider for page in pages}))
    judged = judge(pages, matcher)
    return [one for one in judged if not one.page.held_out], [one for one in judged if one.page.held_out]


def _figures(judged: Sequence[Judged]) -> dict[str, Any]:
    both = found(judged)
    pages = {one.page.document.url for one in judged}
    rates = {
        name: {key: figure.as_json() for key, figure in cells.figures().items()}
        for name, cells in (("automatic", both.automatic), ("after_review", both.after_review))
    }
    asked = sum(one.outcome == "review" for one in judged)
    return {"pages": len(pages), "asked": asked, **rates, "titles": {k: dict(v) for k, v in _counts(judged).items()}}


def _counts(judged: Sequence[Judged]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judged:
        counts[one.kind][one.outcome] += 1
        counts[f"all {one.kind.partition(':')[0]}"][one.outcome] += 1
    return dict(sorted(counts.items()))


def _show(name: str, judged: Sequence[Judged]) -> None:
    table = Table(name, *_OUTCOMES)
    for kind, count in _counts(judged).items():
        table.add_row(kind, *(str(count[outcome] or "") for outcome in _OUTCOMES))
    console = Console() if sys.stdout.isatty() else Console(width=_WIDE)
    console.print(table)
    both = found(judged)
    for way, cells in (("automatic", both.automatic), ("after review", both.after_review)):
        shares = ", ".join(f"{key} {figure}" for key, figure in cells.figures().items())
        print(f"{way}: {shares}, of {len(cells.gold)} cells")
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
