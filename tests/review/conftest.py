"""A filled database, and the review pages served for real on a free port of this machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn

from review.app import make_app
from review.serve import address_of, listen
from storage.database import Database, open_database
from tests.review.made_up_wave import MadeUpWave


@pytest.fixture
def archive_root(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def filled(database: Database, archive_root: Path) -> Database:
    """Runs the test on SQLite and on PostgreSQL."""
    MadeUpWave().fill(database, archive_root)
    return database


@pytest.fixture
def filled_sqlite(migrated_sqlite_url: str, archive_root: Path) -> Iterator[Database]:
    """For the pages, which leave all SQL to `storage`."""
    opened = open_database(migrated_sqlite_url)
    MadeUpWave().fill(opened, archive_root)
    yield opened
    opened.close()


@pytest.fixture
def served(filled_sqlite: Database, archive_root: Path) -> Iterator[str]:
    """The address of the running pages, without the last slash."""
    with serving(filled_sqlite, archive_root) as address:
        yield address


@contextmanager
def serving(database: Database, archive_root: Path, wave: str | None = None) -> Iterator[str]:
    listening = listen("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(make_app(database, archive_root, "secret", wave=wave), log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield address_of(listening).rstrip("/")
    finally:
        server.should_exit = True
        thread.join()
