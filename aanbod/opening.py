"""What a command needs, opened from the settings."""

import os
from pathlib import Path

from aanbod.settings import Settings, read_settings
from crawler.browser import find_browser
from matcher.rules import Rules, read_rules
from register.errors import UsageError
from register.providers_file import Providers, read_providers
from scheduler.installation import Installation
from storage.database import Database, open_database


def open_storage(settings: Settings) -> Database:
    """The database; the home folder is made if it is not there."""
    make_home(settings.home)
    return open_database(settings.database)


def make_home(home: Path) -> None:
    """A UsageError if nothing can be written there."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe = home / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise UsageError(f"The folder {home} cannot be written: {error.strerror} (AANBOD_HOME).") from error


def open_installation(settings: Settings) -> Installation:
    database = open_storage(settings)
    return Installation(
        database=database,
        database_url=settings.database,
        home=settings.home.resolve(),
        contact=settings.user_agent_contact or None,
        allow_private=settings.allow_private_network,
        browser=the_browser(settings),
        night_window=settings.night_window or "",
        time_zone=settings.time_zone,
    )


def the_browser(settings: Settings) -> Path | None:
    environ = dict(os.environ)
    if settings.browser:
        environ["AANBOD_BROWSER"] = str(settings.browser)
    return find_browser(environ)


def the_providers(settings: Settings) -> Providers:
    return read_providers(settings.providers_file)


def the_rules(settings: Settings) -> Rules:
    """The researchers' `matching.yaml`, or the rules that come with the software."""
    return read_rules(settings.matching_file if settings.matching_file.is_file() else None)


def current_settings() -> Settings:
    return read_settings()
