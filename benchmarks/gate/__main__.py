"""`python -m benchmarks.gate`: the figures on the fixed corpus beside their floors; exit status 1 below one.

Nothing else lowers a floor than `--lower "reason"`, which writes a line into CHANGELOG.md.
"""

import argparse
import sys
from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from benchmarks.gate.changing import Files, lower_floors, pin_corpus, raise_floors
from benchmarks.gate.corpus import Corpus, make_pages, read_corpus
from benchmarks.gate.figures import Figure, measure
from benchmarks.gate.floors import Floors, read_floors
from register.errors import UsageError


def main() -> int:
    options = _options().parse_args()
    if options.make_pages:
        make_pages()
    corpus = read_corpus()
    figures = measure(corpus)
    try:
        floors = _floors(options, corpus, figures)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    _show(figures, floors, options.misses)
    failures = floors.failures(corpus.hashes, figures)
    for failure in failures:
        print(failure, file=sys.stderr)
    return 1 if failures else 0


def _floors(options: argparse.Namespace, corpus: Corpus, figures: Mapping[str, Figure]) -> Floors:
    if options.pin_corpus is not None:
        return pin_corpus(corpus, figures, options.pin_corpus, Files())
    if options.lower is not None:
        return lower_floors(figures, options.lower, Files())
    return raise_floors(figures, Files()) if options.raise_ else read_floors()


def _show(figures: Mapping[str, Figure], floors: Floors, misses: int) -> None:
    table = Table(title="Quality on the fixed corpus")
    for column in ("figure", "share", "of", "floor"):
        table.add_column(column, justify="left" if column == "figure" else "right")
    for name, figure in figures.items():
        table.add_row(name, f"{figure.share:.4f}", str(figure.number), f"{floors.shares.get(name, 0):.3f}")
    console = Console()
    console.print(table)
    for name, figure in figures.items() if misses else ():
        for miss in figure.misses[:misses]:
            console.print(f"{name}: {miss}", markup=False, highlight=False, soft_wrap=True)


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gate", description=__doc__)
    way = parser.add_mutually_exclusive_group()
    way.add_argument("--raise", dest="raise_", action="store_true", help="floors up to what is reached")
    way.add_argument("--lower", metavar="REASON", help="floors that are not reached, down to what is")
    way.add_argument("--pin-corpus", metavar="REASON", help="the corpus as it is now, with new floors for what changed")
    parser.add_argument("--make-pages", action="store_true", help="draw the pages of the corpus anew")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show up to N failures of each figure")
    return parser


if __name__ == "__main__":
    sys.exit(main())
