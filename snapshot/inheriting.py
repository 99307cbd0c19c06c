"""Who inherits a cell's history: a certificate's successor, and the institution into which a provider merged."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from register.words import CellState, Change
from snapshot.cells import Cell, Succession

Key = tuple[str, str]


def inherit(before: Mapping[Key, Cell], shown: Iterable[Key], succession: Succession) -> dict[Key, Cell]:
    """The cells of the wave before under the keys where they live on in this one.

    A cell that lives on elsewhere comes back with change `moved` and the reason that names where it came from. It is
    handed over only to a place where it is shown now; otherwise it stays, and absence is judged where it was.
    """
    seen = frozenset(shown)
    heirs: dict[Key, Cell] = {}
    for key, earlier in sorted(before.items()):
        cell = replace(earlier, change=None, reason="")
        target = _heir(key, seen, succession) if cell.state is not CellState.GONE else None
        if target is None:
            heirs[key] = elder(heirs.get(key), cell)
            continue
        moved = replace(cell, provider_id=target[0], code=target[1], change=Change.MOVED, reason=_reason(key, target))
        heirs[target] = elder(heirs.get(target), moved)
    return heirs


def _heir(key: Key, seen: frozenset[Key], succession: Succession) -> Key | None:
    """Where the cell lives on: the first of provider's successor, code's successor, both, that is shown."""
    if key in seen:
        return None
    provider_id, code = key
    providers = _chain(provider_id, succession.providers)
    codes = _chain(code, succession.codes)
    places = ((p, c) for p in (provider_id, *providers) for c in (code, *codes))
    return next((place for place in places if place != key and place in seen), None)


def _chain(start: str, successors: Mapping[str, str]) -> list[str]:
    chain: list[str] = []
    while (following := successors.get(chain[-1] if chain else start)) and following not in (start, *chain):
        chain.append(following)
    return chain


def _reason(old: Key, new: Key) -> str:
    parts = []
    if old[0] != new[0]:
        parts.append(f"provider successor {old[0]}")
    if old[1] != new[1]:
        parts.append(f"code successor {old[1]}")
    return "; ".join(parts)


def elder(standing: Cell | None, arriving: Cell) -> Cell:
    """Two histories that meet in one cell: the earliest day counts, and the move is told."""
    if standing is None:
        return arriving
    told = arriving if arriving.change is Change.MOVED else standing
    return replace(
        told,
        first_seen=min(standing.first_seen, arriving.first_seen),
        last_seen=max(standing.last_seen, arriving.last_seen),
        state=CellState.SHOWN if CellState.SHOWN in (standing.state, arriving.state) else told.state,
    )
