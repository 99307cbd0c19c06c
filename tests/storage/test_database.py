"""A database is opened at this software's version or refused with one sentence."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from register.errors import UsageError
from storage.database import MIGRATIONS, Database, make_engine, open_database, upgrade
from storage.tables import Base

REGISTER = """INSERT INTO register_version (as_of, source, sha256, imported_at)
    VALUES ('2026-01-01', 'a', 'b', '2026-01-01 00:00:00')"""
A_WAVE_OF_THE_FIRST_VERSION = (
    REGISTER,
    """INSERT INTO wave (label, measured_on, register_as_of, created_at)
    VALUES ('2026Q1', '2026-01-01', '2026-01-01', '2026-01-01 00:00:00')""",
    """INSERT INTO coverage (wave, provider_id, provider, reason, pages_fetched, pages_failed, pages_disallowed,
    offers_found) VALUES ('2026Q1', 'roc', '{}', '', 1, 0, 0, 0)""",
    """INSERT INTO interpretation (id, wave, number, register_as_of, extractor_version, matcher_version, started_at)
    VALUES (1, '2026Q1', 1, '2026-01-01', '1', '1', '2026-01-01 00:00:00')""",
    """INSERT INTO snapshot (wave, interpretation_id, last_review_id, made_at)
    VALUES ('2026Q1', 1, 0, '2026-01-01 00:00:00')""",
    """INSERT INTO cell (wave, provider_id, code, state, reason, first_seen, last_seen, last_url)
    VALUES ('2026Q1', 'roc', 'K0905', 'gone', '', '2026-01-01', '2026-01-01', '')""",
)


def test_the_migrations_make_the_tables_that_the_code_declares(database: Database) -> None:
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_the_files_of_the_migrations_are_named_by_their_revisions_in_their_order() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert revisions[::-1] == sorted(file.name[:4] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def test_opening_and_upgrading_again_changes_nothing(database_url: str) -> None:
    open_database(database_url).close()
    upgrade(database_url)
    open_database(database_url).close()


def test_the_waves_of_the_first_version_are_kept_by_an_upgrade(sqlite_url: str, empty_postgres_url: str) -> None:
    for url in (sqlite_url, empty_postgres_url):
        _fill_first_version(url)
        upgrade(url)
        database = open_database(url)
        with database.transaction() as session:
            found = session.execute(
                text("SELECT wave.label, coverage.provider_id FROM wave JOIN coverage ON wave = label")
            )
            assert found.all() == [("2026Q1", "roc")]
        with pytest.raises(IntegrityError), database.transaction() as session:
            session.execute(text("DELETE FROM wave"))
        database.close()


def _fill_first_version(url: str) -> None:
    engine = make_engine(url)
    with engine.connect() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(MIGRATIONS))
        command.upgrade(config, "0001")
        for statement in A_WAVE_OF_THE_FIRST_VERSION:
            connection.execute(text(statement))
        connection.commit()
    engine.dispose()


def test_a_database_of_a_newer_version_is_refused(database_url: str) -> None:
    database = open_database(database_url)
    with database.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    for attempt in (open_database, upgrade):
        with pytest.raises(UsageError, match="newer version"):
            attempt(database_url)


def test_a_database_of_another_program_is_refused(sqlite_url: str) -> None:
    engine = make_engine(sqlite_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (id INTEGER)"))
    with pytest.raises(UsageError, match="did not make"):
        open_database(sqlite_url)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("nonsense", "is not the address of a database"),
        ("mysql://localhost/aanbod", "neither sqlite:// nor postgresql://"),
        ("postgresql://127.0.0.1:1/aanbod", "cannot be opened"),
    ],
)
def test_an_address_that_is_no_database_is_answered_with_a_sentence(url: str, sentence: str) -> None:
    with pytest.raises(UsageError, match=sentence):
        open_database(url)


def test_a_folder_that_cannot_be_made_is_answered_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(UsageError, match="cannot be made"):
        open_database(f"sqlite:///{tmp_path}/file/sub/aanbod.db")


def test_who_reads_does_not_wait_for_who_writes(database: Database) -> None:
    count = text("SELECT count(*) FROM register_version")
    with database.transaction() as writing:
        writing.execute(text("DELETE FROM register_version"))
        with database.reading() as session:
            assert session.execute(count).scalar_one() == 0


def test_reading_keeps_nothing(database: Database) -> None:
    with database.reading() as session:
        session.execute(text(REGISTER))
    with database.reading() as session:
        assert session.execute(text("SELECT count(*) FROM register_version")).scalar_one() == 0


def test_a_transaction_keeps_everything_or_nothing(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.execute(text(REGISTER))
        session.execute(text(REGISTER))
    with database.transaction() as session:
        assert session.execute(text("SELECT count(*) FROM register_version")).scalar_one() == 0
