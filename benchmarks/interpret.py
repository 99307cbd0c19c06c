"""How fast pages are read, and how fast a whole wave is read again from its archive.

`python -m benchmarks.interpret` takes some twelve minutes; `--quick` two to three; `--pages 100000` measures a wave of
the real size, in over an hour. docs/benchmarks.md tells what the figures mean.
"""

import json
import os
import platform
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Annotated, Any

import trafilatura
import typer
from rich.console import Console
from rich.table import Table

from benchmarks.archived_wave import AS_OF, LABEL, installation_at, make_wave
from benchmarks.processes import Watch
from benchmarks.school_pages import School
from benchmarks.web.dutch import certificates
from extractor.document import Document
from extractor.page import read_page
from extractor.repetition import look_at
from matcher.rules import DEFAULT_RULES
from scheduler.interpreting import interpret
from storage.waves import get_wave

RESULTS = Path(__file__).parent / "results"
SCHOOLS, ROUNDS = 9, 5
PER_SCHOOL = 400  # as many different pages of one school are made
GOAL = 150

Step = Callable[[Document], Any]
STEPS: dict[str, Step] = {
    "parsing alone (lxml)": lambda document: document.root,
    "a look for what repeats": look_at,
    "reading the page": read_page,
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
    """Pages per second of one core (processor time), the steps in turn so that a busy machine slows all alike."""
    documents = [document for number in range(SCHOOLS) for document in School(number, 1).pages(per_school)]
    speeds: dict[str, list[float]] = {name: [] for name in STEPS}
    for _ in range(ROUNDS):
        for name, step in STEPS.items():
            speeds[name].append(_pages_per_second(documents, step))
    return {
        "pages": len(documents),
        "kB_per_page": round(sum(len(document.body) for document in documents) / len(documents) / 1000, 1),
        "pages_per_second": {name: round(median(found), 1) for name, found in speeds.items()},
    }


def _pages_per_second(documents: list[Document], step: Step) -> float:
    fresh = [Document(document.url, document.content_type, document.body) for document in documents]
    start = time.process_time()
    for document in fresh:
        step(document)
    return len(fresh) / (time.process_time() - start)


def reinterpreting(pages: int, processes: int) -> dict[str, Any]:
    """One wave with the official titles of the made-up web as its register; each document under several addresses."""
    titles = {f"K{number:04}": title for number, (title, _) in enumerate(certificates())}
    each = min(PER_SCHOOL, pages // SCHOOLS)
    with tempfile.TemporaryDirectory(prefix="aanbod-interpret-") as folder:
        installation = installation_at(Path(folder), processes)
        schools = {f"school{number}": School(number, 1).pages(each) for number in range(SCHOOLS)}
        count = make_wave(installation, titles, schools, copies=max(1, round(pages / each / SCHOOLS)))
        with installation.database.reading() as session:
            wave = get_wave(session, LABEL)
        start, before = time.perf_counter(), time.process_time()
        with Watch(frozenset(), with_own=True) as watch:
            interpret(installation, wave, DEFAULT_RULES, AS_OF, lambda *_: None)
        seconds = time.perf_counter() - start
        spent = watch.seconds - before  # this process's own time began with its start
        installation.database.close()
    return {
        "processes": processes,
        "pages": count,
        "seconds": round(seconds, 1),
        "pages_per_second": round(count / seconds, 1),
        "pages_per_processor_second": round(count / spent, 1),
        "peak_MB": round(watch.peak / 1e6),
    }


def _tables(result: dict[str, Any]) -> tuple[Table, Table]:
    found = result["extraction"]
    speeds = found["pages_per_second"]
    first = Table(title=f"Reading {found['pages']} pages of {found['kB_per_page']} kB; goal {GOAL} pages/s/core")
    for column in ("", "pages/s/core", "times parsing"):
        first.add_column(column)
    parsing = next(iter(speeds.values()))
    for name, speed in speeds.items():
        first.add_row(name, str(speed), f"{parsing / speed:.1f}")
    second = Table(title="A wave read again from its archive")
    for column in ("processes", "pages", "seconds", "pages_per_second", "pages_per_processor_second", "peak_MB"):
        second.add_column(column)
    for run in result["reinterpreting"]:
        second.add_row(*map(str, run.values()))
    return first, second


if __name__ == "__main__":
    typer.run(main)
