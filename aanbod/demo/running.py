"""The whole chain over the made-up web: three waves some months apart, each exported and held against the truth."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from aanbod.demo.compare import Cell, Comparison, compare
from aanbod.demo.content import PHASES, Phase
from aanbod.demo.providers import providers_yaml
from aanbod.demo.register import register_versions
from aanbod.demo.truth import TrueChange, changes, outcomes
from aanbod.demo.web import DemoWeb
from exports.package import export_wave
from matcher.rules import Rules
from register.errors import UsageError
from register.providers_file import read_providers
from register.register_file import read_register
from register.words import Change, Outcome
from scheduler.installation import Installation, now
from scheduler.wave import Watcher, WaveOrder, run_wave
from storage.database import Database, open_database
from storage.interpretations import current_interpretation
from storage.pending import pending
from storage.registers import add_register
from storage.snapshots import ChangedCell, changed_cells, shown_cells
from storage.waves import Coverage, coverage_of

CONTACT = "demo@example.invalid"

OpenWatcher = Callable[[str, int], AbstractContextManager[Watcher]]  # a wave's label, how many providers


@dataclass(frozen=True, slots=True)
class MeasuredWave:
    """What one wave of the demo found, and how it compares with the truth. `forbidden` = requests never to be made."""

    label: str
    phase: Phase
    comparison: Comparison
    changed: tuple[ChangedCell, ...]
    true_changes: tuple[TrueChange, ...]
    coverage: dict[str, Coverage]
    true_outcomes: dict[str, Outcome]
    forbidden: int
    folder: Path

    @property
    def untold(self) -> tuple[TrueChange, ...]:
        """Changes of the truth that the wave does not tell. A first wave tells none: all is new."""
        told = {(cell.provider_id, cell.code, cell.change) for cell in self.changed}
        if not self.changed and self.phase is PHASES[0]:
            return ()
        return tuple(true for true in self.true_changes if (true.provider_id, true.code, true.change) not in told)

    @property
    def invented(self) -> tuple[ChangedCell, ...]:
        """Changes that the wave tells and the truth does not; a doubt (`unmeasured`) is no invention."""
        true = {(change.provider_id, change.code, change.change) for change in self.true_changes}
        told = (cell for cell in self.changed if cell.change is not Change.UNMEASURED)
        return tuple(cell for cell in told if (cell.provider_id, cell.code, cell.change) not in true)


@dataclass(frozen=True)
class Demo:
    """A finished demo, still open for looking around."""

    installation: Installation
    waves: tuple[MeasuredWave, ...]


def run_demo(home: Path, browser: Path | None, rules: Rules, watcher: OpenWatcher) -> Demo:
    """Everything of an earlier demo in `home` is thrown away first."""
    home = _fresh(home)
    url = f"sqlite:///{home / 'aanbod.db'}"
    database = open_database(url)
    installation = Installation(database, url, home, CONTACT, allow_private=True, browser=browser)
    _import_registers(database, home)
    with DemoWeb() as web:
        (home / "providers.yaml").write_text(providers_yaml(web), encoding="utf-8")
        waves = tuple(_measure(installation, web, phase, rules, watcher) for phase in PHASES)
    return Demo(installation, waves)


def _fresh(home: Path) -> Path:
    try:
        if home.exists():
            shutil.rmtree(home)
        home.mkdir(parents=True)
    except OSError as error:
        raise UsageError(f"The folder {home} cannot be written: {error.strerror}") from error
    return home.resolve()


def _import_registers(database: Database, home: Path) -> None:
    for as_of, text in register_versions().items():
        file = home / f"register-{as_of}.csv"
        file.write_text(text, encoding="utf-8")
        with database.transaction() as session:
            add_register(session, read_register(file, as_of), file.name, now())


def _measure(
    installation: Installation, web: DemoWeb, phase: Phase, rules: Rules, watcher: OpenWatcher
) -> MeasuredWave:
    web.phase = phase.number
    providers = read_providers(installation.home / "providers.yaml").providers
    order = WaveOrder(phase.label, providers, phase.measured_on)
    with watcher(phase.label, len(providers)) as progress:
        run_wave(installation, order, rules, progress)
    return _held_against_the_truth(installation, web, phase)


def _held_against_the_truth(installation: Installation, web: DemoWeb, phase: Phase) -> MeasuredWave:
    label, folder = phase.label, installation.home / "export" / phase.label
    with installation.database.transaction() as session:
        export_wave(session, label, folder)
        interpretation = current_interpretation(session, label)
        waiting = pending(session, interpretation.id) if interpretation else []
        observed = [Cell(shown.provider_id, shown.code, shown.status) for shown in shown_cells(session, label)]
        return MeasuredWave(
            label=label,
            phase=phase,
            comparison=compare(phase.number, observed, [(offer.provider_id, offer.best_code) for offer in waiting]),
            changed=tuple(changed_cells(session, label)),
            true_changes=changes(phase.number),
            coverage=coverage_of(session, label),
            true_outcomes=outcomes(phase.number),
            forbidden=len(web.forbidden_visits()),
            folder=folder,
        )
