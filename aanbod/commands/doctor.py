"""`aanbod doctor`: what is ready here, and what is not."""

from collections.abc import Callable
from pathlib import Path

import typer

from aanbod.home import current_settings, make_home
from aanbod.opening import the_browser, the_providers, the_rules
from aanbod.settings import Settings
from crawler.browser import BROWSER_HINT
from register.errors import UsageError
from scheduler.plan import read_schedule
from storage.database import open_database, shown
from storage.registers import list_registers
from storage.waves import count_waves


def doctor() -> int:
    """Says what is ready: database, archive, browser, configuration. Exit status 1 if something is not."""
    settings = current_settings()
    checks: list[tuple[str, Callable[[Settings], str]]] = [
        ("home", _home),
        ("database", _database),
        ("register", _register),
        ("archive", _archive),
        ("providers", _providers),
        ("matching", _matching),
        ("schedule", _schedule),
        ("browser", _browser),
        ("contact", _contact),
    ]
    results = [_checked(name, check, settings) for name, check in checks]
    return 0 if all(results) else 1


def _checked(name: str, check: Callable[[Settings], str], settings: Settings) -> bool:
    try:
        typer.echo(f"ready      {name}: {check(settings)}")
    except UsageError as error:
        typer.echo(f"not ready  {name}: {error}")
        return False
    return True


def _home(settings: Settings) -> str:
    make_home(settings.home)
    return str(settings.home.resolve())


def _database(settings: Settings) -> str:
    database = open_database(settings.database)
    with database.transaction() as session:
        return f"{shown(settings.database)}, {count_waves(session)} waves"


def _register(settings: Settings) -> str:
    with open_database(settings.database).transaction() as session:
        versions = list_registers(session)
    if not versions:
        raise UsageError("none was imported yet: run `aanbod register import FILE --as-of DATE`.")
    return f"as of {versions[-1].as_of}, {versions[-1].certificates} certificates"


def _archive(settings: Settings) -> str:
    folder = settings.home / "archive"
    make_home(folder)
    size = sum(file.stat().st_size for file in Path(folder).rglob("*.warc.gz"))
    return f"{folder}, {size / 1e6:.1f} MB"


def _providers(settings: Settings) -> str:
    return f"{settings.providers_file}, {len(the_providers(settings))} providers"


def _matching(settings: Settings) -> str:
    the_rules(settings)
    return str(settings.matching_file) if settings.matching_file.is_file() else "the rules that come with the software"


def _schedule(settings: Settings) -> str:
    return f"{settings.schedule_file}, {len(read_schedule(settings.schedule_file).plans)} plans"


def _browser(settings: Settings) -> str:
    browser = the_browser(settings)
    if browser is None:
        raise UsageError(BROWSER_HINT)
    return str(browser)


def _contact(settings: Settings) -> str:
    if not settings.user_agent_contact:
        raise UsageError("AANBOD_USER_AGENT_CONTACT is not set; a real crawl needs it.")
    return settings.user_agent_contact


def add_to(app: typer.Typer) -> None:
    app.command("doctor")(doctor)
