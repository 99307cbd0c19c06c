"""Opening the database: one place for connections, transactions and the version of the tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.orm import Session

from register.errors import UsageError
from storage.kept import KeptConnection

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK_PATIENCE = 60  # seconds a writer waits for another one's transaction in SQLite
READING = "aanbod_reading"


class Database:
    """A database whose tables are of this software's version."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.kept = KeptConnection(engine)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """One use case: everything in it is kept, or nothing is."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Looks without waiting for writers; everything is seen as it stood at one moment. Nothing is kept."""
        options: dict[str, Any] = {READING: True}
        if self.engine.dialect.name == "postgresql":  # SQLite sees one moment in every transaction
            options["isolation_level"] = "REPEATABLE READ"
        with Session(self.engine.execution_options(**options), expire_on_commit=False) as session, session.begin():
            yield session
            session.rollback()

    def close(self) -> None:
        self.kept.close()
        self.engine.dispose()


def open_database(url: str) -> Database:
    """The database at `url`; an empty one gets its tables, one of another version is refused with a sentence."""
    engine = make_engine(url)
    try:
        with engine.connect() as connection:
            current, empty = _version(connection), not inspect(connection).get_table_names()
    except DBAPIError as error:
        engine.dispose()
        raise UsageError(f"The database {shown(url)} cannot be opened: {_first_line(error)}") from error
    if empty:
        upgrade(url)
    elif current != _newest():
        engine.dispose()
        raise UsageError(_wrong_version(url, current))
    return Database(engine)


def upgrade(url: str) -> None:
    """Brings the tables to this software's version; a database of a newer version is refused."""
    engine = make_engine(url)
    try:
        with engine.connect() as connection:
            _let_tables_be_rebuilt(connection)
            current = _version(connection)
            if current is not None and current not in _known():
                raise UsageError(_wrong_version(url, current))
            _migrate(connection)
            _check_references(connection, url)
            connection.commit()
    except DBAPIError as error:
        raise UsageError(f"The database {shown(url)} cannot be opened: {_first_line(error)}") from error
    finally:
        engine.dispose()


def _let_tables_be_rebuilt(connection: Connection) -> None:
    """SQLite changes a table by making it anew; with foreign keys on, the old one could not be dropped."""
    if connection.dialect.name == "sqlite":
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]


def _check_references(connection: Connection, url: str) -> None:
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise UsageError(f"The database {shown(url)} was left as it was: rows in it refer to rows that are not there.")


def make_engine(url: str) -> Engine:
    """An engine that keeps foreign keys on every database and lets SQLite read while another process writes."""
    try:
        parsed = make_url(url)
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
            raise UsageError(f"AANBOD_DATABASE_URL: {shown(url)} is neither sqlite:// nor postgresql://")
        engine = create_engine(parsed)
    except (ArgumentError, NoSuchModuleError) as error:
        raise UsageError(f"AANBOD_DATABASE_URL: {url!r} is not the address of a database") from error
    if engine.dialect.name == "sqlite":
        if parsed.database:
            _make_folder(Path(parsed.database).parent)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediately)
    return engine


def shown(url: str) -> str:
    """The address without its password."""
    return make_url(url).render_as_string(hide_password=True)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"The folder {folder} cannot be made: {error.strerror}") from error


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are ours to begin, see _begin_immediately
    connection.execute(f"PRAGMA busy_timeout={LOCK_PATIENCE * 1000}")
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediately(connection: Connection) -> None:
    """Writers queue up at the start: a transaction that read first can then never lose to another one's write."""
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - costs every command a quarter of a second, and few migrate
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(config, "head")


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(found) if found else None


def _known() -> set[str]:
    """Every migration's file begins with its revision: `0001_first.py`."""
    return {file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py")}


def _newest() -> str:
    return max(_known())


def _wrong_version(url: str, current: str | None) -> str:
    if current is None:
        return f"The database {shown(url)} holds tables that this software did not make."
    if current in _known():
        return f"The database {shown(url)} is of an older version ({current}): run `aanbod db upgrade` first."
    return f"The database {shown(url)} is of a newer version ({current}) than this software knows: update the software."


def _first_line(error: DBAPIError) -> str:
    return str(error.orig).strip().splitlines()[0] if str(error.orig).strip() else type(error.orig).__name__
