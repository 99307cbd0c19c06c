"""Changing the floors: raising needs no word; lowering and a new corpus need one, and it stands in the changelog."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.gate.corpus import FOLDER, Corpus
from benchmarks.gate.figures import Figure
from benchmarks.gate.floors import FILE, Floors, floor_under, read_floors, write_floors
from register.errors import UsageError

CHANGELOG = FOLDER.parent / "CHANGELOG.md"
_HEAD = "### Quality floors"
_UNRELEASED = "## Unreleased"


@dataclass(frozen=True)
class Files:
    floors: Path = FILE
    changelog: Path = CHANGELOG


def raise_floors(figures: Mapping[str, Figure], files: Files) -> Floors:
    floors = read_floors(files.floors).raised(figures)
    write_floors(floors, files.floors)
    return floors


def lower_floors(figures: Mapping[str, Figure], reason: str, files: Files) -> Floors:
    """Errors: UsageError without a reason, or when nothing is below its floor."""
    before = read_floors(files.floors)
    below = before.below(figures)
    if not below:
        raise UsageError("no figure is below its floor: nothing to lower")
    after = before.lowered(figures)
    told = ", ".join(f"{name} from {before.shares[name]:.3f} to {after.shares[name]:.3f}" for name in below)
    _write_down(f"Lowered: {told}: {_said(reason)}.", files.changelog)
    write_floors(after, files.floors)
    return after


def pin_corpus(corpus: Corpus, figures: Mapping[str, Figure], reason: str, files: Files) -> Floors:
    """For a corpus that was changed on purpose: its hashes, and floors anew for the figures of the parts that changed.

    The floors of the others stay, and every floor that went down is told. The first pinning changes nothing that was
    promised, and is not told.
    """
    pinned = read_floors(files.floors) if files.floors.exists() else Floors({}, {})
    before, changed = pinned.shares, pinned.changed(corpus.hashes)
    if before and not changed:
        raise UsageError("the corpus is the one that is pinned: nothing to pin")
    after = {
        name: floor_under(figure) if name not in before or figure.rests_on(changed) else before[name]
        for name, figure in figures.items()
    }
    down = [
        f"{name} from {before[name]:.3f} to {after[name]:.3f}" for name in after if after[name] < before.get(name, 0)
    ]
    told = f" Lower by it: {', '.join(down)}." if down else ""
    line = f"Another corpus ({', '.join(changed)}): {_said(reason)}.{told}"
    if before:
        _write_down(line, files.changelog)
    floors = Floors(corpus.hashes, after)
    write_floors(floors, files.floors)
    return floors


def _said(reason: str) -> str:
    said = " ".join(reason.split()).rstrip(".")
    if not said:
        raise UsageError("a floor is not lowered without a reason: say it after --lower or --pin-corpus")
    return said


def _write_down(line: str, changelog: Path) -> None:
    """Under its own heading in the part that is not released yet."""
    text = changelog.read_text(encoding="utf-8")
    if _UNRELEASED not in text:
        raise UsageError(f"{changelog}: a heading '{_UNRELEASED}' was expected to write the reason under")
    first, rest = text.split(_UNRELEASED, 1)
    unreleased, mark, released = rest.partition("\n## ")
    if _HEAD not in unreleased:
        unreleased = f"{unreleased.rstrip()}\n\n{_HEAD}\n\n"
    head, after = unreleased.split(_HEAD, 1)
    changed = f"{head}{_HEAD}\n\n- {line}\n{after.lstrip()}"
    changelog.write_text(f"{first}{_UNRELEASED}{changed.rstrip()}\n{mark}{released}", encoding="utf-8")
