"""Snapshots are made again as soon as anything under them moved on: reviews, rulings, visits, the wave before."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from register.words import CellState, Change
from scheduler.installation import now
from scheduler.standing import basis_now, is_up_to_date
from scheduler.successions import Registers
from scheduler.viewing import Viewer
from snapshot.cells import Cell, Key
from snapshot.comparing import compare
from snapshot.observing import Observation
from storage.database import Database
from storage.interpretations import Interpretation, current_interpretation
from storage.lineage import is_touched
from storage.snapshots import Basis, Snapshot, cells_of, find_basis, rebase, save_snapshot
from storage.waves import Wave, list_waves


def refresh_snapshots(database: Database) -> None:
    """Makes the snapshots that are not up to date, oldest wave first, because each stands on the one before.

    A wave takes part once it was crawled to the end and interpreted. One transaction: all move on, or none does.
    What an earlier interpretation of a wave said stays as it last stood, and so does what was sealed.
    """
    with database.transaction() as session:
        registers = Registers(session)
        before: Interpretation | None = None
        for wave in list_waves(session):
            interpretation = current_interpretation(session, wave.label)
            if interpretation is None:
                continue
            _refresh(session, wave, interpretation, before, registers)
            before = interpretation


def _refresh(
    session: Session, wave: Wave, interpretation: Interpretation, before: Interpretation | None, registers: Registers
) -> None:
    basis = basis_now(session, wave, interpretation, before)
    if is_up_to_date(session, interpretation, basis):
        return
    standing = find_basis(session, wave.label)
    if standing and _only_reviews_elsewhere(session, standing, basis):
        rebase(session, basis)
        return
    save_snapshot(session, wave.label, make_snapshot(session, wave, interpretation, basis, registers), now())


def _only_reviews_elsewhere(session: Session, standing: Basis, basis: Basis) -> bool:
    if replace(standing, last_review_id=basis.last_review_id) != basis:
        return False
    return not is_touched(session, basis.interpretation_id, standing.last_review_id)


def make_snapshot(
    session: Session, wave: Wave, interpretation: Interpretation, basis: Basis, registers: Registers
) -> Snapshot:
    before = stored_cells(session, basis.previous_wave) if basis.previous_wave else None
    view = Viewer(session, wave, interpretation, registers).view(before, basis)
    cells = compare(before, view)
    return Snapshot(
        basis,
        [_cell_row(cell) for cell in cells.values()],
        [_observation_row(key, observation) for key, observation in sorted(view.shown().items())],
    )


def stored_cells(session: Session, name: str) -> dict[Key, Cell]:
    """The cells of a stored snapshot by their keys."""
    cells = (_cell(values) for values in cells_of(session, name))
    return {cell.key: cell for cell in cells}


def _cell(values: Mapping[str, Any]) -> Cell:
    moved = values["from_provider_id"] is not None
    return Cell(
        values["provider_id"],
        values["code"],
        CellState(values["state"]),
        Change(values["change"]) if values["change"] else None,
        values["reason"],
        values["first_seen"],
        values["last_seen"],
        values["last_url"],
        values["last_measured"],
        values["evidence_page_id"],
        values["confirmed_on"],
        (values["from_provider_id"], values["from_code"]) if moved else None,
    )


def _cell_row(cell: Cell) -> dict[str, Any]:
    same = ("provider_id", "code", "state", "change", "reason", "first_seen", "last_seen", "last_url", "last_measured")
    origin = cell.origin or (None, None)
    return {name: getattr(cell, name) for name in same} | {
        "evidence_page_id": cell.evidence,
        "confirmed_on": cell.confirmed_on,
        "from_provider_id": origin[0],
        "from_code": origin[1],
    }


def _observation_row(key: Key, observation: Observation) -> dict[str, Any]:
    return {
        "provider_id": key[0],
        "code": key[1],
        "offer_id": observation.offer_id,
        "status": observation.status,
        "confidence": observation.confidence,
        "decided_by": observation.decided_by,
    }
