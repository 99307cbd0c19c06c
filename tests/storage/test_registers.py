"""Register versions: added once, never changed, chosen by the day."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy.exc import IntegrityError

from register.certificate import Certificate, Register
from register.errors import UsageError
from register.words import Category
from storage.database import Database
from storage.registers import add_register, list_registers, load_register, newest_as_of, register_for
from storage.tables import CertificateRow

NOW = datetime(2026, 10, 1, tzinfo=UTC)
FULL = Certificate(
    "K0905",
    "Helpende plus",
    "Zorg, welzijn en sport",
    240,
    2,
    "Helpende",
    "25498",
    Category.LNV,
    date(2020, 8, 1),
    date(2027, 7, 31),
    "K1905",
    ("Helpende +", "Plus"),
)


def version(year: int, *certificates: Certificate) -> Register:
    return Register.of(date(year, 1, 1), certificates or [FULL])


def test_what_goes_in_comes_out(database: Database) -> None:
    register = version(2026, FULL, Certificate("C0001", "x"))
    with database.transaction() as session:
        assert add_register(session, register, "list.csv", NOW)
    with database.transaction() as session:
        assert load_register(session, register.as_of) == register
        (listed,) = list_registers(session)
    assert (listed.source, listed.certificates, listed.imported_at) == ("list.csv", 2, NOW)


def test_the_same_list_again_changes_nothing_and_another_list_is_refused(database: Database) -> None:
    with database.transaction() as session:
        assert add_register(session, version(2026), "list.csv", NOW)
        assert not add_register(session, version(2026), "copy.xlsx", NOW)
        with pytest.raises(UsageError, match="never changed"):
            add_register(session, version(2026, Certificate("K0905", "y")), "other.csv", NOW)


def test_a_wave_uses_the_newest_version_up_to_its_day(database: Database) -> None:
    with database.transaction() as session:
        for year in (2024, 2026):
            add_register(session, version(year), "list.csv", NOW)
        assert newest_as_of(session, date(2025, 12, 31)) == date(2024, 1, 1)
        assert newest_as_of(session, date(2026, 1, 1)) == date(2026, 1, 1)
        assert newest_as_of(session) == date(2026, 1, 1)
        assert newest_as_of(session, date(2023, 1, 1)) is None
        with pytest.raises(UsageError, match="register import"):
            register_for(session, date(2023, 1, 1))


def test_the_database_itself_refuses_an_unknown_category(database: Database) -> None:
    with database.transaction() as session:
        add_register(session, version(2026), "list.csv", NOW)
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.get_one(CertificateRow, (date(2026, 1, 1), "K0905")).category = "green"
