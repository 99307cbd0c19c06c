"""One connection for a process that asks often: parts of a use case are kept together, or none of them is."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, insert, select

from storage.database import Database
from storage.kept import Asking, dialect_of
from storage.tables import RegisterRow


def add(asking: Asking, day: int) -> None:
    """One version of the register."""
    now = datetime(2026, 10, 1, tzinfo=UTC)
    values = {"as_of": date(2026, 10, day), "source": "test", "sha256": "0" * 64, "imported_at": now}
    asking.execute(insert(RegisterRow), [values])


def number(database: Database) -> int:
    """As any other connection sees it."""
    with database.reading() as session:
        return session.execute(select(func.count()).select_from(RegisterRow)).scalar_one()


def test_what_one_transaction_wrote_is_there_for_others_when_it_ends(database: Database) -> None:
    with database.kept.transaction() as connection:
        add(connection, 1)
        assert number(database) == 0

    assert number(database) == 1


def test_a_transaction_within_another_is_a_part_of_it(database: Database) -> None:
    with database.kept.transaction() as connection:
        add(connection, 1)
        with database.kept.transaction() as part:
            add(part, 2)
        with database.kept.session() as session:
            add(session, 3)
        assert number(database) == 0

    assert number(database) == 3


@pytest.mark.parametrize("with_objects", [False, True])
def test_an_error_undoes_all_parts_and_the_connection_serves_on(database: Database, with_objects: bool) -> None:
    kept = database.kept
    with pytest.raises(RuntimeError), kept.transaction() as connection:
        add(connection, 1)
        with kept.session() if with_objects else kept.transaction() as part:
            add(part, 2)
            raise RuntimeError

    assert number(database) == 0
    with kept.transaction() as connection:
        add(connection, 3)
    assert number(database) == 1


def test_the_database_is_the_same_however_it_is_asked(database: Database) -> None:
    with database.kept.transaction() as connection, database.kept.session() as session:
        assert dialect_of(connection) == dialect_of(session) == database.engine.dialect.name


def test_a_closed_database_keeps_no_connection(database: Database) -> None:
    with database.kept.transaction() as connection:
        add(connection, 1)
    database.close()

    assert connection.closed
