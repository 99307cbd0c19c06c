"""A wave against the wave before: what appeared, what went, and what simply could not be seen."""

from collections.abc import Mapping
from dataclasses import replace

from register.words import CellState, Change
from snapshot.absence import absent_cells
from snapshot.cells import Cell, Key, Succession
from snapshot.inheriting import inherit, places_of
from snapshot.observing import Observation
from snapshot.wave_view import WaveView

__all__ = ["WaveView", "compare"]


def compare(before: Mapping[Key, Cell] | None, wave: WaveView) -> dict[Key, Cell]:
    """All cells of this wave, in the order of their keys. `before` None = there is no wave before."""
    shown = wave.shown()
    known = inherit(before or {}, shown, wave.succession)
    newcomers = _Newcomers(before, wave.succession)
    cells = {
        key: _still_shown(known[key], seen, wave) if key in known else newcomers.cell(key, seen, wave)
        for key, seen in shown.items()
    }
    absent = {key: cell for key, cell in known.items() if key not in shown}
    return dict(sorted({**absent_cells(before or {}, absent, wave), **cells}.items()))


def _still_shown(known: Cell, seen: Observation, wave: WaveView) -> Cell:
    change, reason = Change.CONTINUED, ""
    if known.change is Change.MOVED:
        change, reason = Change.MOVED, known.reason
    elif known.state is CellState.GONE:
        change, reason = Change.RETURNED, "shown again"
    return replace(
        known,
        state=CellState.SHOWN,
        change=change,
        reason=reason,
        last_seen=wave.measured_on,
        last_measured=wave.measured_on,
        last_url=seen.url,
        evidence=seen.page_id,
        confirmed_on=None,
    )


class _Newcomers:
    """Cells without a history, and why: it just began, its code did, or it had gone under another name."""

    def __init__(self, before: Mapping[Key, Cell] | None, succession: Succession) -> None:
        self._first_wave = before is None
        self._new_codes = succession.new_codes
        gone = (cell for cell in (before or {}).values() if cell.state is CellState.GONE)
        self._gone_as = {place: cell for cell in gone for place in places_of(cell.key, succession)}

    def cell(self, key: Key, seen: Observation, wave: WaveView) -> Cell:
        day = wave.measured_on
        reason = self._reason(key)
        return Cell(*key, CellState.SHOWN, Change.NEW, reason, day, day, seen.url, day, seen.page_id)

    def _reason(self, key: Key) -> str:
        if self._first_wave:
            return "first wave"
        if earlier := self._gone_as.get(key):
            return f"not shown before; it was gone as {earlier.provider_id} {earlier.code}"
        if key[1] in self._new_codes:
            return "not shown before; the code is new in the register"
        return "not shown before"
