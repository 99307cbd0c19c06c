"""The home folder, and the database that every command looks into."""

import os
from pathlib import Path

from aanbod.settings import Settings, read_settings
from register.errors import UsageError
from scheduler.standing import all_up_to_date
from storage.database import Database, open_database


def current_settings() -> Settings:
    return read_settings()


def open_storage(settings: Settings) -> Database:
    """The database; the home folder is made if it is not there."""
    make_home(settings.home)
    return open_database(settings.database)


def open_up_to_date(settings: Settings) -> Database:
    """The database with every snapshot up to date; whoever only looks waits for nobody who writes."""
    database = open_storage(settings)
    with database.reading() as session:
        if all_up_to_date(session):
            return database
    from scheduler.snapshotting import refresh_snapshots  # noqa: PLC0415 - takes a second, and is rarely needed

    refresh_snapshots(database)
    return database


def make_home(home: Path) -> None:
    """A UsageError if nothing can be written there."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        probe = home / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise UsageError(f"The folder {home} cannot be written: {error.strerror} (AANBOD_HOME).") from error
