"""Six waves over a made-up web whose truth is known; and ten years of quarterly waves, how fast they are asked.

`python -m benchmarks.waves` takes a few minutes; `--parts truth` and `--parts years` do one of the two.
docs/waves.md tells what the figures mean.
"""

import json
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any

import typer

from benchmarks.wave_world.asking import Size
from benchmarks.wave_world.measuring import Figures, measure
from benchmarks.wave_world.playing import open_installation, play
from benchmarks.wave_world.truth import make_truth
from benchmarks.wave_world.years import SIZE, years
from register.register_file import read_register

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "results"
STARTER = ROOT / "config" / "register" / "starter-2025-08-01.csv"
SHOWN = 10  # misses that are printed


def main(
    parts: Annotated[str, typer.Option(help="truth, years, or both with a comma.")] = "truth,years",
    seed: Annotated[int, typer.Option(help="Another world of the same kinds.")] = 1,
    schools: Annotated[int, typer.Option(help="Schools of each kind.")] = 3,
    courses: Annotated[int, typer.Option(help="Courses of each school, about.")] = 16,
    waves: Annotated[int, typer.Option(help="Quarterly waves of the second part.")] = SIZE.waves,
) -> None:
    result: dict[str, Any] = {}
    if "truth" in parts:
        result["truth"] = _truth(seed, schools, courses)
    if "years" in parts:
        result["years"] = years(Size(waves=waves))
    RESULTS.mkdir(exist_ok=True)
    for part, found in result.items():
        (RESULTS / f"waves-{part}.json").write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def _truth(seed: int, schools: int, courses: int) -> dict[str, Any]:
    begun = perf_counter()
    truth = make_truth(read_register(STARTER, date(2025, 8, 1)).certificates, seed, schools, courses)
    with tempfile.TemporaryDirectory() as folder:
        played = play(truth, open_installation(Path(folder), f"sqlite:///{folder}/waves.db"))
    figures = measure(truth, played)
    _print(figures)
    asked = [wave.asked for wave in played]
    print(f"decisions asked of a person, by wave: {asked}; {perf_counter() - begun:.0f} s")
    return {"seed": seed, "schools": len(truth.schools), "asked": asked, **asdict(figures)}


def _print(figures: Figures) -> None:
    rows = (
        ("false disappearances, of continuing cells", 1 - (figures.kept.share or 0), figures.kept, "<= 0.01"),
        ("  the naive rule: not seen = gone", 1 - (figures.naive_kept.share or 0), figures.naive_kept, ""),
        ("continuing cells that were measured", figures.measured.share, figures.measured, ""),
        ("true disappearances told by the wave after", figures.true_gone.share, figures.true_gone, ">= 0.95"),
        ("the same cell after redesign, rewording, new host", figures.identified.share, figures.identified, ">= 0.97"),
        ("moves to another code or provider named as such", figures.moves.share, figures.moves, "1"),
    )
    for name, share, tally, goal in rows:
        print(f"{name:52} {share or 0:.4f}  of {tally.number:5}  {goal}")
    for tally in (figures.kept, figures.true_gone, figures.identified, figures.moves):
        for missed in tally.missed[:SHOWN]:
            print(f"  missed: {missed}")


if __name__ == "__main__":
    typer.run(main)
