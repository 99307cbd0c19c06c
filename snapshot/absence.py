"""A certificate that was shown and is not shown now: gone, or simply not seen? Absence is a claim with conditions."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from register.words import CellState, Change
from snapshot.cells import Cell, Key
from snapshot.inheriting import CODE_ENDED, chain, elder
from snapshot.observing import View
from snapshot.seen import Fate, Visit
from snapshot.wave_view import WaveView

MASS_SHARE = 0.3  # a larger share of a provider's certificates does not vanish by itself
MASS_LEAST = 3  # below this number a share says nothing: one of two is half
MASS = "mass disappearance"
PENDING = "pending review"
UNREADABLE = "evidence unreadable"
SEEN_AGAIN = "seen again when confirmed"
EXPLAINED = frozenset({"discontinued", CODE_ENDED, "reviewed as none"})

_Why = tuple[CellState, str]


def absent_cells(before: Mapping[Key, Cell], absent: Mapping[Key, Cell], wave: WaveView) -> dict[Key, Cell]:
    """`absent`: the cells that this wave does not show, by the keys under which `before` has them."""
    judged = {key: _absent(cell, wave) for key, cell in absent.items()}
    met: dict[Key, Cell] = {}
    for cell in {**judged, **_mass_disappearances(before, judged, wave.accepted)}.values():
        met[cell.key] = elder(met.get(cell.key), cell)
    return met


def _absent(cell: Cell, wave: WaveView) -> Cell:
    if cell.state is CellState.GONE:
        measured = wave.visit_at(cell.provider_id).measured
        return replace(cell, change=None, last_measured=wave.measured_on if measured else cell.last_measured)
    owner = _owner(cell.provider_id, wave)
    visit = wave.visit_at(owner)
    state, reason = _why_absent(cell, visit, wave.view_of(owner), wave)
    evidence = visit.answers.get(cell.last_url)
    if state is CellState.UNMEASURED:
        return _unmeasured(replace(cell, provider_id=owner, evidence=evidence), reason)
    gone = replace(cell, provider_id=owner, state=state, change=Change.GONE, reason=reason, evidence=evidence)
    return _confirmed(replace(gone, last_measured=wave.measured_on), cell, wave)


def _unmeasured(cell: Cell, reason: str) -> Cell:
    return replace(cell, state=CellState.UNMEASURED, change=Change.UNMEASURED, reason=reason, confirmed_on=None)


def _owner(provider_id: str, wave: WaveView) -> str:
    """A provider that merged is asked for at its successor, once that is really measured."""
    heirs = chain(provider_id, wave.succession.providers)
    return next((heir for heir in reversed(heirs) if wave.visit_at(heir).measured), provider_id)


def _why_absent(cell: Cell, visit: Visit, view: View, wave: WaveView) -> _Why:
    """Only a site that was really measured may say `gone`, and only of what was looked at and waits for nobody."""
    if not visit.measured:
        return CellState.UNMEASURED, f"outcome {visit.outcome}: {visit.reason}"
    names = (cell.code, *chain(cell.code, wave.succession.codes))
    if view.waiting.intersection(names) or cell.last_url in view.waiting_places:
        return CellState.UNMEASURED, PENDING
    if cell.code in wave.succession.ended:
        return CellState.GONE, CODE_ENDED
    if visit.unreadable:
        return CellState.UNMEASURED, f"{UNREADABLE}: {visit.unreadable} pages"
    return _why_silent(cell, visit.fate_of(cell.last_url), view)


def _why_silent(cell: Cell, fate: Fate, view: View) -> _Why:
    if cell.code in view.discontinued:
        return CellState.GONE, "discontinued"
    if fate is Fate.UNCHECKED or (fate is Fate.HOST_GONE and not cell.reason.startswith(Fate.HOST_GONE)):
        return CellState.UNMEASURED, f"{fate.value} (first time)" if fate is Fate.HOST_GONE else fate.value
    return CellState.GONE, "reviewed as none" if cell.code in view.refused else fate.value


def _confirmed(gone: Cell, cell: Cell, wave: WaveView) -> Cell:
    """A visit some days later finds it gone again, or finds that it only seemed so."""
    later = wave.confirmations.get(gone.provider_id)
    if later is None or gone.reason == CODE_ENDED:
        return gone
    if later.seen.intersection((cell.code, *chain(cell.code, wave.succession.codes))):
        return _unmeasured(replace(gone, last_measured=cell.last_measured), SEEN_AGAIN)
    return replace(gone, confirmed_on=later.checked_on.get(cell.last_url))


def _mass_disappearances(
    before: Mapping[Key, Cell], judged: Mapping[Key, Cell], accepted: frozenset[str]
) -> dict[Key, Cell]:
    """If more than 30 % of a provider's certificates vanish at once, a person must look before they are `gone`.

    A person accepts the loss of a provider, or of the successor that is asked for it.
    """
    gone = {key: cell for key, cell in judged.items() if cell.change is Change.GONE}
    explained = {key for key, cell in gone.items() if cell.reason in EXPLAINED}
    lost = Counter(key[0] for key in gone if key not in explained)
    alive = Counter(key[0] for key, cell in before.items() if cell.state is not CellState.GONE and key not in explained)
    masses = {p for p, count in lost.items() if count >= MASS_LEAST and count > MASS_SHARE * alive[p]} - accepted
    return {
        key: replace(_unmeasured(cell, MASS), last_measured=before[key].last_measured, confirmed_on=cell.confirmed_on)
        for key, cell in gone.items()
        if key[0] in masses and key not in explained and cell.provider_id not in accepted
    }
