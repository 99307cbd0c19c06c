"""`aanbod schedule`: waves that start by themselves."""

import signal
import sys
from datetime import datetime
from threading import Event

import typer
from rich.table import Table

from aanbod.home import current_settings, open_storage
from aanbod.opening import open_installation, the_providers
from aanbod.terminal import out
from register.errors import UsageError
from register.providers_file import Providers
from scheduler.plan import Schedule, read_schedule
from scheduler.service import next_starts, serve
from storage.waves import find_wave

app = typer.Typer(name="schedule", help="When waves start by themselves.", no_args_is_help=True)


@app.command("run")
def run() -> None:
    """Keeps running and starts each wave when it is due. Stop it with Ctrl-C."""
    settings = current_settings()
    schedule = read_schedule(settings.schedule_file)
    _check_providers(schedule, the_providers(settings))
    installation = open_installation(settings)
    if not installation.contact:
        raise UsageError("No contact address is set (AANBOD_USER_AGENT_CONTACT); no wave could start.")
    stop = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    _announce(schedule)
    serve(installation.database, schedule, [sys.executable, "-m", "aanbod", "wave", "run"], installation.locks, stop)


@app.command("list")
def list_plans() -> None:
    """Shows when the next wave of each plan starts."""
    settings = current_settings()
    schedule = read_schedule(settings.schedule_file)
    database = open_storage(settings)
    table = Table("plan", "every", "next start", "wave", "providers", "this period's wave")
    with database.transaction() as session:
        for start in next_starts(schedule, datetime.now(schedule.zone)):
            label = start.plan.label_on(datetime.now(schedule.zone))
            wave = find_wave(session, label)
            stands = "not begun" if wave is None else "begun" if wave.finished_at is None else "complete"
            chosen = ", ".join(start.plan.providers) or "all"
            when = start.moment.strftime("%Y-%m-%d %H:%M %Z")
            table.add_row(start.plan.id, start.plan.every, when, start.label, chosen, f"{label}: {stands}")
    out.print(table)


def _check_providers(schedule: Schedule, listed: Providers) -> None:
    for plan in schedule.plans:
        listed.select(plan.providers)


def _announce(schedule: Schedule) -> None:
    for start in next_starts(schedule, datetime.now(schedule.zone)):
        typer.echo(f"{start.moment:%Y-%m-%d %H:%M}  wave {start.label} ({start.plan.id})")
    sys.stdout.flush()


def add_to(whole: typer.Typer) -> None:
    whole.add_typer(app)
