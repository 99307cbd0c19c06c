"""Measures extraction and matching on a made-up world that nothing was tuned for, beside simpler methods.

`python -m benchmarks.match` takes some minutes on two cores, `--quick` less than one. docs/benchmarks.md tells what
the figures mean, and what they do not prove.
"""

import json
import logging
import os
import platform
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.matching.measuring import FULL, QUICK, measure
from benchmarks.matching.showing import baselines_table, errors_table, figures_table, layouts_table

RESULTS = Path(__file__).parent / "results"
WIDE = 170  # characters, where nobody says how many there are
SORTS = ("offers_by_wording", "offers_by_layout", "offers_by_noise", "unclear", "no_offer")


def main(
    quick: Annotated[bool, typer.Option(help="A small world: less than a minute.")] = False,
    seed: Annotated[int | None, typer.Option(help="Another world of the same kinds.")] = None,
    out: Annotated[Path | None, typer.Option(help="Where the JSON goes; by default benchmarks/results/.")] = None,
) -> None:
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("benchmarks").setLevel(logging.INFO)
    size = QUICK if quick else FULL
    size = size if seed is None else replace(size, seed=seed)
    machine = {"cores": os.cpu_count(), "system": platform.system(), "python": platform.python_version()}
    result = {"machine": machine, "size": asdict(size), **measure(size)}
    target = out or RESULTS / ("match-quick.json" if quick else "match.json")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    console = Console() if sys.stdout.isatty() else Console(width=WIDE)
    for sort in SORTS:
        console.print(errors_table(result, sort))
    for sort in ("wrongly_accepted", "review_tasks"):
        console.print(layouts_table(result, sort))
    console.print(baselines_table(result))
    console.print(figures_table(result))


if __name__ == "__main__":
    typer.run(main)
