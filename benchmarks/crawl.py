"""Measures our crawler beside a plain breadth-first one, on a made-up web whose truth is known.

`python -m benchmarks.crawl` takes about a quarter of an hour on two cores, `--quick` about a minute or two.
docs/benchmarks.md tells what the figures mean.
"""

import json
import logging
import os
import platform
import sys
from dataclasses import asdict, replace
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from benchmarks.parts import FULL, QUICK, Size, polite, search, speed
from benchmarks.tables import by_site, figures_table, lost_table, per_site

RESULTS = Path(__file__).parent / "results"
WIDE = 190  # characters, where nobody says how many there are
PARTS = ("search", "speed", "manners")


def main(
    quick: Annotated[bool, typer.Option(help="A small web: about a minute.")] = False,
    sites: Annotated[str, typer.Option(help="Only these sites of the search, by id, with commas between.")] = "",
    parts: Annotated[str, typer.Option(help="Only these parts: search, speed, manners.")] = ",".join(PARTS),
    seed: Annotated[int, typer.Option(help="Another web of the same kinds.")] = 1,
    out: Annotated[Path | None, typer.Option(help="Where the JSON goes; by default benchmarks/results/.")] = None,
) -> None:
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    logging.getLogger("benchmarks").setLevel(logging.INFO)
    size = replace(QUICK if quick else FULL, seed=seed, only=_only(sites, QUICK.only if quick else ()))
    console = Console() if sys.stdout.isatty() else Console(width=WIDE)
    target = out or RESULTS / ("crawl-quick.json" if quick else "crawl.json")
    measured = measure(size, parts.split(","), console)
    result = _known(target, size) | json.loads(json.dumps(measured))  # as it will be read again
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    console.print(figures_table(result))


def measure(size: Size, parts: list[str], console: Console) -> dict[str, Any]:
    """Everything that goes into the JSON."""
    result: dict[str, Any] = {"machine": _machine(), "size": asdict(size)}
    if "search" in parts:
        found = search(size)
        result |= found.figures
        result["sites"] = per_site(found)
        console.print(by_site(found))
        console.print(lost_table(found))
    if "speed" in parts:
        result["speed"] = speed(size)
    if "manners" in parts:
        result["manners"] = polite(size)
    return result


def _known(target: Path, size: Size) -> dict[str, Any]:
    """What was measured of the same web before: parts that are not asked for stand as they were."""
    known: dict[str, Any] = json.loads(target.read_text(encoding="utf-8")) if target.is_file() else {}
    return known if known.get("size") == json.loads(json.dumps(asdict(size))) else {}


def _only(sites: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, sites.split(","))) or usual


def _machine() -> dict[str, Any]:
    return {"cores": os.cpu_count(), "system": platform.system(), "python": platform.python_version()}


if __name__ == "__main__":
    typer.run(main)
