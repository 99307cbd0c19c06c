"""A wave against the wave before: what appeared, what went, and what simply could not be seen."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from register.words import CellState, Change, Outcome
from snapshot.cells import Cell, Succession
from snapshot.inheriting import Key, elder, inherit
from snapshot.observing import EMPTY_VIEW, Observation, View
from snapshot.seen import Fate, Visit

MASS_SHARE = 0.3  # a larger share of a provider's certificates does not vanish by itself
MASS_LEAST = 3  # below this number a share says nothing: one of two is half

NOT_VISITED = Visit(Outcome.SKIPPED, "not active")


@dataclass(frozen=True, slots=True)
class WaveView:
    """All that a wave knows: views and visits by provider, on the day it was measured."""

    measured_on: date
    views: Mapping[str, View]
    visits: Mapping[str, Visit]
    succession: Succession

    def shown(self) -> dict[Key, Observation]:
        return {
            (provider_id, code): observation
            for provider_id, view in self.views.items()
            for code, observation in view.observations.items()
        }


def compare(before: Mapping[Key, Cell] | None, wave: WaveView) -> dict[Key, Cell]:
    """All cells of this wave, in the order of their keys. `before` None = there is no wave before."""
    shown = wave.shown()
    known = inherit(before or {}, shown, wave.succession)
    cells = {
        key: _present(key, known.get(key), observation, wave.measured_on, first_wave=before is None)
        for key, observation in shown.items()
    }
    absent = {key: _absent(cell, wave) for key, cell in known.items() if key not in shown}
    return dict(sorted({**cells, **_doubt_a_mass_disappearance(absent, known)}.items()))


def _present(key: Key, known: Cell | None, seen: Observation, day: date, *, first_wave: bool) -> Cell:
    if known is None:
        reason = "first wave" if first_wave else "not shown before"
        return Cell(*key, CellState.SHOWN, Change.NEW, reason, day, day, seen.url)
    change, reason = Change.CONTINUED, ""
    if known.state is CellState.GONE:
        change, reason = Change.RETURNED, "shown again"
    elif known.change is Change.MOVED:
        change, reason = Change.MOVED, known.reason
    return replace(known, state=CellState.SHOWN, change=change, reason=reason, last_seen=day, last_url=seen.url)


def _absent(cell: Cell, wave: WaveView) -> Cell:
    if cell.state is CellState.GONE:
        return replace(cell, change=None, reason="")
    owner = _owner(cell.provider_id, wave)
    visit = wave.visits.get(owner, NOT_VISITED)
    state, reason = _why_absent(cell, visit, wave.views.get(owner, EMPTY_VIEW), wave.succession)
    change = Change.GONE if state is CellState.GONE else Change.UNMEASURED
    return replace(cell, provider_id=owner, state=state, change=change, reason=reason)


def _owner(provider_id: str, wave: WaveView) -> str:
    """A provider that merged is asked for at its successor, once that is really measured."""
    heir = wave.succession.providers.get(provider_id)
    return heir if heir and wave.visits.get(heir, NOT_VISITED).measured else provider_id


def _why_absent(cell: Cell, visit: Visit, view: View, succession: Succession) -> tuple[CellState, str]:
    """Absence is a claim with conditions: only a site that was really measured may say `gone`."""
    if not visit.measured:
        return CellState.UNMEASURED, f"outcome {visit.outcome}: {visit.reason}"
    if cell.code in succession.ended:
        return CellState.GONE, "code ended"
    if cell.code in view.waiting:
        return CellState.UNMEASURED, "pending review"
    if cell.code in view.discontinued:
        return CellState.GONE, "discontinued"
    if cell.code in view.refused:
        return CellState.GONE, "reviewed as none"
    fate = visit.fate_of(cell.last_url)
    return (CellState.UNMEASURED if fate is Fate.UNCHECKED else CellState.GONE), fate.value


EXPLAINED = frozenset({"discontinued", "code ended", "reviewed as none"})


def _doubt_a_mass_disappearance(absent: Mapping[Key, Cell], known: Mapping[Key, Cell]) -> dict[Key, Cell]:
    """If more than 30 % of a provider's certificates vanish at once, a person must look before they are `gone`."""
    alive = Counter(provider_id for (provider_id, _), cell in known.items() if cell.state is not CellState.GONE)
    vanished = {
        key: cell for key, cell in absent.items() if cell.change is Change.GONE and cell.reason not in EXPLAINED
    }
    lost = Counter(provider_id for provider_id, _ in vanished)
    masses = {p for p, count in lost.items() if count >= MASS_LEAST and count > MASS_SHARE * alive[p]}
    doubted = {
        key: replace(cell, state=CellState.UNMEASURED, change=Change.UNMEASURED, reason="mass disappearance")
        for key, cell in vanished.items()
        if key[0] in masses
    }
    merged: dict[Key, Cell] = {}
    for cell in {**absent, **doubted}.values():
        merged[cell.key] = elder(merged.get(cell.key), cell)
    return merged
