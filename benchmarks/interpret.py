"""How fast pages are read, and how fast a whole wave is read again from its archive.

`python -m benchmarks.interpret` takes some six minutes; `--quick` one or two; `--pages 100000` measures a wave of the
real size, in some forty (reckoned from the smaller one). docs/benchmarks.md tells what the figures mean.
"""

import json
import os
import platform
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import trafilatura
import typer
from rich.console import Console
from rich.table import Table

from benchmarks.reading_again import reinterpreting
from benchmarks.school_pages import School
from extractor.document import Document
from extractor.page import read_page
from extractor.repetition import look_at

RESULTS = Path(__file__).parent / "results"
SCHOOLS, ROUNDS = 9, 5
AGAIN = "the same pages again"
GOAL = 150

Step = Callable[[Document], Any]
STEPS: dict[str, Step] = {
    "parsing alone (lxml)": lambda document: document.root,
    "reading the page": read_page,
    "a look for what repeats": look_at,
    "trafilatura 2, main text only": lambda document: trafilatura.extract(document.body),
}


def main(
    quick: Annotated[bool, typer.Option(help="Few pages: two to three minutes.")] = False,
    pages: Annotated[int, typer.Option(help="Size of the wave that is read again.")] = 12_000,
    out: Annotated[Path | None, typer.Option(help="Where the JSON goes; by default benchmarks/results/.")] = None,
) -> None:
    console = Console()
    result = {
        "machine": {"cores": os.cpu_count(), "system": platform.system(), "python": platform.python_version()},
        "extraction": extraction(10 if quick else 40),
        "reinterpreting": [reinterpreting(1_200 if quick else pages, processes) for processes in (1, 2)],
    }
    target = out or RESULTS / ("interpret-quick.json" if quick else "interpret.json")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    console.print(*_tables(result))


def extraction(per_school: int) -> dict[str, Any]:
    """Pages per second of one core (processor time), the steps in turn so that a busy machine slows all alike.

    Each round has pages of its own, as in a wave: what is remembered is what the sites' other pages say too.
    """
    speeds: dict[str, list[float]] = {name: [] for name in (*STEPS, AGAIN)}
    schools = [School(number, 1) for number in range(SCHOOLS)]
    size = 0
    for first in range(0, ROUNDS * per_school, per_school):
        documents = [school.page(number) for school in schools for number in range(first, first + per_school)]
        for name, step in STEPS.items():
            speeds[name].append(_pages_per_second(documents, step))
        speeds[AGAIN].append(_pages_per_second(documents, read_page))
        size += sum(len(document.body) for document in documents)
    pages = ROUNDS * per_school * SCHOOLS
    return {
        "pages": pages,
        "kB_per_page": round(size / pages / 1000, 1),
        "pages_per_second": {name: round(median(found), 1) for name, found in speeds.items()},
    }


def _pages_per_second(documents: list[Document], step: Step) -> float:
    start = time.process_time()
    for document in documents:
        step(Document(document.url, document.content_type, document.body))  # its tree goes when it was read
    return len(documents) / (time.process_time() - start)


def _tables(result: dict[str, Any]) -> tuple[Table, Table]:
    found = result["extraction"]
    speeds = found["pages_per_second"]
    first = Table(title=f"Reading {found['pages']} pages of {found['kB_per_page']} kB; goal {GOAL} pages/s/core")
    for column in ("", "pages/s/core", "times parsing"):
        first.add_column(column)
    parsing = next(iter(speeds.values()))
    for name, speed in speeds.items():
        first.add_row(name, str(speed), f"{parsing / speed:.1f}")
    runs = result["reinterpreting"]
    second = Table(title="A wave read again from its archive")
    for column in runs[0]:
        second.add_column(column.replace("_", " "))
    for run in runs:
        second.add_row(*map(str, run.values()))
    return first, second


if __name__ == "__main__":
    typer.run(main)
