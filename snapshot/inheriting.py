"""Who inherits a cell's history: a certificate's successor, and the institution into which a provider merged."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from register.words import CellState, Change
from snapshot.cells import Cell, Key, Succession

CODE_ENDED = "code ended"


def inherit(before: Mapping[Key, Cell], shown: Iterable[Key], succession: Succession) -> dict[Key, Cell]:
    """The cells of the wave before under the keys where they live on in this one.

    A cell that lives on elsewhere comes back with change `moved` and the reason that names where it came from. It is
    handed over only to a place where it is shown now; otherwise it stays, and absence is judged where it was. One that
    is gone stays gone, but one whose code ended lives on as soon as the successor is shown.
    """
    seen = frozenset(shown)
    heirs: dict[Key, Cell] = {}
    for key, earlier in sorted(before.items()):
        cell = replace(earlier, change=None, origin=None)
        target = _heir(key, seen, succession) if _can_move(cell) else None
        if target is None:
            heirs[key] = elder(heirs.get(key), cell)
            continue
        heirs[target] = elder(heirs.get(target), _moved(cell, target, succession))
    return heirs


def places_of(key: Key, succession: Succession) -> list[Key]:
    """All keys under which a cell may live on, the nearest first, without its own."""
    provider_id, code = key
    providers = chain(provider_id, succession.providers)
    codes = chain(code, succession.codes)
    return [(p, c) for p in (provider_id, *providers) for c in (code, *codes) if (p, c) != key]


def chain(start: str, successors: Mapping[str, str]) -> list[str]:
    """The successor, its successor, and so on."""
    found: list[str] = []
    while (following := successors.get(found[-1] if found else start)) and following not in (start, *found):
        found.append(following)
    return found


def why_moved(old: Key, new: Key, succession: Succession) -> str:
    """Names what the cell was before; a link that only the title makes is told as such."""
    parts = []
    if old[0] != new[0]:
        parts.append(f"provider successor {old[0]}")
    if old[1] != new[1]:
        by_title = any(code in succession.same_title for code in (old[1], *chain(old[1], succession.codes)))
        parts.append(f"code successor {old[1]}" + (" (same title)" if by_title else ""))
    return "; ".join(parts)


def elder(standing: Cell | None, arriving: Cell) -> Cell:
    """Two histories that meet in one cell: the earliest day counts, and every move is told."""
    if standing is None:
        return arriving
    merge = _Meeting(standing, arriving)
    return replace(
        merge.told,
        first_seen=min(standing.first_seen, arriving.first_seen),
        last_seen=max(standing.last_seen, arriving.last_seen),
        last_measured=max(standing.last_measured, arriving.last_measured),
        state=merge.state,
        reason=merge.reason,
    )


@dataclass(frozen=True, slots=True)
class _Meeting:
    standing: Cell
    arriving: Cell

    @property
    def told(self) -> Cell:
        return self.arriving if self.arriving.change is Change.MOVED else self.standing

    @property
    def state(self) -> CellState:
        states = (self.standing.state, self.arriving.state)
        return CellState.SHOWN if CellState.SHOWN in states else self.told.state

    @property
    def reason(self) -> str:
        moves = [cell.reason for cell in (self.standing, self.arriving) if cell.change is Change.MOVED]
        return "; ".join(dict.fromkeys(moves)) or self.told.reason


def _can_move(cell: Cell) -> bool:
    return cell.state is not CellState.GONE or cell.reason == CODE_ENDED


def _heir(key: Key, seen: frozenset[Key], succession: Succession) -> Key | None:
    """Where the cell lives on: the first of provider's successor, code's successor, both, that is shown."""
    if key in seen:
        return None
    return next((place for place in places_of(key, succession) if place in seen), None)


def _moved(cell: Cell, target: Key, succession: Succession) -> Cell:
    reason = why_moved(cell.key, target, succession)
    state = CellState.UNMEASURED if cell.state is CellState.GONE else cell.state
    return replace(
        cell,
        provider_id=target[0],
        code=target[1],
        state=state,
        change=Change.MOVED,
        reason=reason,
        confirmed_on=None,
        origin=cell.key,
    )
