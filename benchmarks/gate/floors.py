"""The floors under the figures (`quality/floors.toml`), and the only two ways to change them."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gate.corpus import FOLDER
from benchmarks.gate.figures import Figure

FILE = FOLDER / "floors.toml"
MARGIN = 0.005  # below what is reached; two offers at least, so that one more or less does not stop the work
FEWEST = 2
_HEAD = "# The least that `python -m benchmarks.gate` accepts; see docs/quality.md. Not edited by hand.\n"


@dataclass(frozen=True)
class Floors:
    """`shares`: name of a figure -> the least share. `sha256`: of the corpus they were set on."""

    sha256: str
    shares: Mapping[str, float]

    def failures(self, sha256: str, figures: Mapping[str, Figure]) -> list[str]:
        """One sentence for each thing that is not as pinned; nothing when the gate is open."""
        found = [] if sha256 == self.sha256 else [f"the corpus is not the pinned one: {sha256}, not {self.sha256}"]
        if unknown := figures.keys() ^ self.shares.keys():
            found.append(f"figures without a floor or floors without a figure: {', '.join(sorted(unknown))}")
        below = self.below(figures)
        return found + [f"{name} is {figures[name].share:.4f}, its floor {self.shares[name]:.4f}" for name in below]

    def below(self, figures: Mapping[str, Figure]) -> list[str]:
        return [name for name, least in self.shares.items() if name in figures and figures[name].share < least]

    def raised(self, figures: Mapping[str, Figure]) -> "Floors":
        """No floor goes down."""
        shares = {name: max(least, floor_under(figures[name])) for name, least in self.shares.items()}
        return Floors(self.sha256, shares)

    def lowered(self, figures: Mapping[str, Figure]) -> "Floors":
        """Only those that are not reached."""
        below = self.below(figures)
        return Floors(self.sha256, dict(self.shares) | {name: floor_under(figures[name]) for name in below})


def floor_under(figure: Figure) -> float:
    """What is perfect stays pinned as such."""
    if figure.number and figure.hits == figure.number:
        return 1.0
    margin = max(MARGIN, FEWEST / figure.number) if figure.number else MARGIN
    return max(0.0, math.floor((figure.share - margin) * 1000) / 1000)


def read_floors(path: Path = FILE) -> Floors:
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    return Floors(found["corpus"]["sha256"], found["floors"])


def write_floors(floors: Floors, path: Path = FILE) -> None:
    lines = "".join(f"{name} = {share:.3f}\n" for name, share in floors.shares.items())
    path.write_text(f'{_HEAD}[corpus]\nsha256 = "{floors.sha256}"\n\n[floors]\n{lines}', encoding="utf-8")
