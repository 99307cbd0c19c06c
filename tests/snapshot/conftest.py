"""Short ways to say what a wave saw, for the tests of snapshots."""

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest

from register.words import CellState, DecidedBy, Decision, Outcome, Status
from snapshot.cells import Cell, Succession
from snapshot.comparing import WaveView, compare
from snapshot.observing import Observation, View
from snapshot.seen import Fate, SeenOffer, Visit

DAY = date(2026, 4, 1)
PAGE = "https://roc.example/helpende-plus"
IDS = count(1)


def offer(**changed: object) -> SeenOffer:
    standard = {
        "id": next(IDS),
        "offer_key": "0123456789abcdef",
        "text_digest": "aaaa",
        "about_url": PAGE,
        "page_url": PAGE,
        "decision": Decision.ACCEPT,
        "code": "K0905",
        "best_code": "K0905",
        "confidence": 0.97,
        "status": Status.OPEN,
    }
    return SeenOffer(**(standard | changed))


def row(**changed: object) -> SeenOffer:
    """The same course as a row of an overview that links to the course's page."""
    return offer(**({"page_url": "https://roc.example/cursussen"} | changed))


def view(*codes: str, waiting: str = "", discontinued: str = "", refused: str = "") -> View:
    shown = {c: Observation(c, 1, PAGE, Status.OPEN, 0.9, DecidedBy.AUTO) for c in codes}
    return View(shown, *(frozenset(words.split()) for words in (discontinued, waiting, refused)))


def cell(provider_id: str, code: str, state: CellState = CellState.SHOWN, first: date = date(2025, 4, 1)) -> Cell:
    last = max(first, date(2025, 10, 1))
    return Cell(provider_id, code, state, None, "", first, last, PAGE, last)


def wave(
    views: dict[str, View], visits: dict[str, Visit] | None = None, succession: Succession | None = None
) -> WaveView:
    """Every provider was measured completely and every old page was looked at, unless `visits` says otherwise."""
    silent = Visit(Outcome.COMPLETE, "finished", {PAGE: Fate.SILENT})
    return WaveView(DAY, views, dict.fromkeys(views, silent) | (visits or {}), succession or Succession())


Compare = Callable[[list[Cell], WaveView], dict[tuple[str, str], Cell]]


@pytest.fixture
def compared() -> Compare:
    return lambda before, now: compare({c.key: c for c in before}, now)
