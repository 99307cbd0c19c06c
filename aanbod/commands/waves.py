"""`aanbod wave`: running, resuming, looking at and reading again."""

import json
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.table import Table

from aanbod.commands import archived_waves, sealing, wave_losses, wave_readings
from aanbod.commands.dates import day
from aanbod.commands.wave_label import Label, checked_label
from aanbod.home import current_settings
from aanbod.matchers import rules_named
from aanbod.opening import open_installation, the_providers, the_rules
from aanbod.terminal import WaveProgress, out
from register.errors import UsageError
from register.providers_file import Providers
from register.words import Outcome, WaveState
from scheduler.health import alarms
from scheduler.installation import Installation
from scheduler.snapshotting import refresh_snapshots
from scheduler.state import state_of
from storage.interpretations import Interpretation, find_interpretation, interpretations_of, unknown_interpretation
from storage.pending import pending
from storage.snapshots import count_observations
from storage.waves import Coverage, Wave, coverage_of, get_wave, list_waves

app = typer.Typer(name="wave", help="Waves: dated searches of all providers.", no_args_is_help=True)


@app.command("run")
def run(
    label: Label,
    measured_on: Annotated[str | None, typer.Option(metavar="DATE", help="The day it counts for; today.")] = None,
    providers: Annotated[str | None, typer.Option(metavar="ID,ID", help="Only these providers.")] = None,
    jobs: Annotated[int, typer.Option(min=1, metavar="N", help="Providers visited side by side.")] = 16,
) -> int:
    """Runs a wave, or goes on with it where it stopped."""
    from scheduler.wave import WaveOrder, run_wave, too_late  # noqa: PLC0415 - takes seconds, and looking at waves needs none of it

    settings = current_settings()
    listed = the_providers(settings)
    order = WaveOrder(
        checked_label(label), listed.providers, day(measured_on, "--measured-on"), _selected(providers, listed), jobs
    )
    installation = open_installation(settings)
    with WaveProgress(label) as progress:
        run_wave(installation, order, the_rules(settings), progress)
    with installation.database.reading() as session:
        late = too_late(session, order)
    if late:
        typer.echo(late, err=True)
    return _report(installation, label)


@app.command("reinterpret")
def read_again(
    label: Label,
    register: Annotated[str | None, typer.Option(metavar="AS_OF", help="With this register version.")] = None,
    matcher: Annotated[str | None, typer.Option(metavar="VERSION", help="With this matcher, or file of rules.")] = None,
) -> int:
    """Extraction and matching again, from the archive, without the network: a new interpretation beside the old."""
    from scheduler.wave import reinterpret  # noqa: PLC0415 - see above

    settings = current_settings()
    rules, as_of = rules_named(settings, matcher), wave_readings.register_version(register)
    installation = open_installation(settings)
    with WaveProgress(label) as progress:
        reinterpret(installation, label, rules, progress, as_of)
    return _report(installation, label)


@app.command("list")
def list_all() -> None:
    """Shows all waves."""
    installation = open_installation(current_settings())
    with installation.database.reading() as session:
        waves = list_waves(session)
    table = Table("wave", "measured on", "state", "register as of")
    for wave in waves:
        table.add_row(wave.label, str(wave.measured_on), str(state_of(installation, wave)), str(wave.register_as_of))
    out.print(table if waves else "There are no waves yet.")


@app.command("show")
def show(
    label: Label, as_json: Annotated[bool, typer.Option("--json", help="Machine-readable, and nothing else.")] = False
) -> None:
    """Shows how a wave fared at each provider."""
    facts = _facts(open_installation(current_settings()), label)
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False))
    else:
        _print_facts(facts)


def _selected(text: str | None, listed: Providers) -> frozenset[str] | None:
    if text is None:
        return None
    wanted = listed.select(part.strip() for part in text.split(",") if part.strip())
    if not wanted:
        raise UsageError("--providers: at least one id was expected.")
    return frozenset(provider.id for provider in wanted)


def _facts(installation: Installation, label: str) -> dict[str, Any]:
    refresh_snapshots(installation.database)  # reviews may have been added since
    with installation.database.reading() as session:
        wave = get_wave(session, label.partition("@")[0])
        interpretation = find_interpretation(session, label)
        if interpretation is None and label != wave.label:
            raise UsageError(unknown_interpretation(session, label))
        covered = coverage_of(session, wave.label)
        observations = count_observations(session, label)
        readings = [_reading_facts(one) for one in interpretations_of(session, wave.label)]
        changes = alarms(session, wave.label)
        waiting = len(pending(session, interpretation.id)) if interpretation else 0
    return {
        "wave": wave.label,
        "measured_on": wave.measured_on.isoformat(),
        "state": state_of(installation, wave).value,
        "register_as_of": _register_as_of(wave, interpretation),
        "providers": [_provider_facts(provider_id, row) for provider_id, row in covered.items()],
        "observations": observations,
        "pending_reviews": waiting,
        "alarms": [asdict(alarm) for alarm in changes],
        "interpretation": interpretation.number if interpretation else None,
        "interpretations": readings,
    }


def _reading_facts(interpretation: Interpretation) -> dict[str, Any]:
    versions = interpretation.versions
    return {
        "number": interpretation.number,
        "register_as_of": versions.register_as_of.isoformat(),
        "extractor": versions.extractor,
        "matcher": versions.matcher,
    }


def _register_as_of(wave: Wave, interpretation: Any) -> str:
    used = interpretation.versions.register_as_of if interpretation else wave.register_as_of
    return str(used.isoformat())


def _provider_facts(provider_id: str, covered: Coverage) -> dict[str, Any]:
    return {
        "id": provider_id,
        "outcome": covered.outcome.value if covered.outcome else None,
        "reason": covered.reason,
        "pages_fetched": covered.pages_fetched,
        "pages_failed": covered.pages_failed,
        "pages_disallowed": covered.pages_disallowed,
        "offers_found": covered.offers_found,
    }


def _print_facts(facts: dict[str, Any]) -> None:
    table = Table("provider", "outcome", "reason", "fetched", "failed", "disallowed", "offers")
    for row in facts["providers"]:
        numbers = [str(row[name]) for name in ("pages_fetched", "pages_failed", "pages_disallowed", "offers_found")]
        table.add_row(row["id"], row["outcome"] or "to be crawled", row["reason"], *numbers)
    out.print(table)
    _tell_alarms(facts)
    out.print(
        f"Wave {facts['wave']}, measured on {facts['measured_on']}, {facts['state']}; register as of "
        f"{facts['register_as_of']}; {facts['observations']} observations, {facts['pending_reviews']} pending reviews."
    )
    for one in facts["interpretations"] if len(facts["interpretations"]) > 1 else ():
        shown = " (shown here)" if one["number"] == facts["interpretation"] else ""
        out.print(
            f"{facts['wave']}@{one['number']}: register as of {one['register_as_of']}, extractor {one['extractor']}, "
            f"matcher {one['matcher']}{shown}"
        )


def _tell_alarms(facts: dict[str, Any]) -> None:
    """What changed since the wave before, once: a provider that stays as it is gives no alarm again."""
    for alarm in facts["alarms"]:
        out.print(f"{'Recovered' if alarm['recovered'] else 'Alarm'}: {alarm['text']}")


def _report(installation: Installation, label: str) -> int:
    """Says how the wave stands; 1 if a provider was not measured completely."""
    facts = _facts(installation, label)
    typer.echo(
        f"Wave {label} is {facts['state']}: {facts['observations']} observations, "
        f"{facts['pending_reviews']} pending reviews."
    )
    _tell_alarms(facts)
    fine = {Outcome.COMPLETE.value, Outcome.SKIPPED.value}
    troubled = [
        f"{row['id']} ({row['outcome']}: {row['reason']})" for row in facts["providers"] if row["outcome"] not in fine
    ]
    if troubled:
        typer.echo(f"Not measured completely: {', '.join(troubled)}.", err=True)
    return 1 if troubled or facts["state"] != WaveState.COMPLETE.value else 0


def add_to(whole: typer.Typer) -> None:
    archived_waves.add_to(app)
    sealing.add_to(app)
    wave_losses.add_to(app)
    wave_readings.add_to(app)
    whole.add_typer(app)
