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
    """`shares`: name of a figure -> the least share. `hashes`: of the parts of the corpus they were set on."""

    hashes: Mapping[str, str]
    shares: Mapping[str, float]

    def failures(self, hashes: Mapping[str, str], figures: Mapping[str, Figure]) -> list[str]:
        """One sentence for each thing that is not as pinned; nothing when the gate is open."""
        other = self.changed(hashes)
        found = [f"the corpus is not the pinned one: another {', '.join(other)}"] if other else []
        if unknown := figures.keys() ^ self.shares.keys():
            found.append(f"figures without a floor or floors without a figure: {', '.join(sorted(unknown))}")
        below = self.below(figures)
        return found + [f"{name} is {figures[name].share:.4f}, its floor {self.shares[name]:.4f}" for name in below]

    def changed(self, hashes: Mapping[str, str]) -> list[str]:
        """The parts of a corpus that are not those that the floors were set on."""
        return sorted(name for name in hashes.keys() | self.hashes.keys() if hashes.get(name) != self.hashes.get(name))

    def below(self, figures: Mapping[str, Figure]) -> list[str]:
        return [name for name, least in self.shares.items() if name in figures and figures[name].share < least]

    def raised(self, figures: Mapping[str, Figure]) -> "Floors":
        """No floor goes down."""
        shares = {name: max(least, floor_under(figures[name])) for name, least in self.shares.items()}
        return Floors(self.hashes, shares)

    def lowered(self, figures: Mapping[str, Figure]) -> "Floors":
        """Only those that are not reached."""
        below = self.below(figures)
        return Floors(self.hashes, dict(self.shares) | {name: floor_under(figures[name]) for name in below})


def floor_under(figure: Figure) -> float:
    """What is perfect stays pinned as such."""
    if figure.number and figure.hits == figure.number:
        return 1.0
    margin = max(MARGIN, FEWEST / figure.number) if figure.number else MARGIN
    return max(0.0, math.floor((figure.share - margin) * 1000) / 1000)


def read_floors(path: Path = FILE) -> Floors:
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    return Floors(found["corpus"], found["floors"])


def write_floors(floors: Floors, path: Path = FILE) -> None:
    hashes = "".join(f'{name} = "{sha256}"\n' for name, sha256 in floors.hashes.items())
    lines = "".join(f"{name} = {share:.3f}\n" for name, share in floors.shares.items())
    path.write_text(f"{_HEAD}[corpus]\n{hashes}\n[floors]\n{lines}", encoding="utf-8")
