"""The schedule keeps its starts in the database, makes up a missed one once, and never runs two waves at a time."""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import text

from register.certificate import Certificate, Register
from scheduler.plan import Plan, Schedule
from scheduler.service import TABLE, start
from storage.database import Database
from storage.registers import add_register
from storage.waves import begin_wave

ZONE = ZoneInfo("Europe/Amsterdam")
Begin = Callable[[Schedule], BackgroundScheduler]


def plan(plan_id: str, **changed: object) -> Plan:
    far = datetime.now(ZONE) + timedelta(days=100)
    values = {"id": plan_id, "every": "year", "month": far.month, "day": min(far.day, 28), "label": "{year}-" + plan_id}
    return Plan.model_validate(values | changed)


@pytest.fixture
def started(tmp_path: Path) -> Path:
    """What the command of a wave writes: its label when it begins and when it ends."""
    return tmp_path / "started.txt"


@pytest.fixture
def begin(database: Database, started: Path) -> Iterator[Begin]:
    running: list[BackgroundScheduler] = []
    code = (
        "import sys, time; log = open(sys.argv[1], 'a', buffering=1);"
        "log.write(f'begin {sys.argv[2]}\\n'); time.sleep(0.2); log.write(f'end {sys.argv[2]}\\n')"
    )

    def _begin(schedule: Schedule) -> BackgroundScheduler:
        running.append(start(database, schedule, [sys.executable, "-c", code, str(started)]))
        return running[-1]

    yield _begin
    for scheduler in running:
        if scheduler.running:
            scheduler.shutdown()


def lines(file: Path, expected: int, patience: float = 10.0) -> list[str]:
    """What stands in the file, once it has the expected number of lines or so many seconds have gone by."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        found = file.read_text().splitlines() if file.exists() else []
        if len(found) >= expected:
            break
        time.sleep(0.05)
    time.sleep(0.3)  # one too many would come now
    return file.read_text().splitlines() if file.exists() else []


def miss(database: Database, begin: Begin, schedule: Schedule) -> None:
    """The schedule ran once, and the machine was off when its waves should have started."""
    begin(schedule).shutdown()
    store = SQLAlchemyJobStore(engine=database.engine, tablename=TABLE)
    store.start(BackgroundScheduler(), "default")
    for job in store.get_all_jobs():
        job.next_run_time = datetime.now(UTC) - timedelta(days=40)
        store.update_job(job)


def test_a_missed_start_is_made_up_once(database: Database, begin: Begin, started: Path) -> None:
    schedule = Schedule(ZONE, (plan("monitor"),))
    miss(database, begin, schedule)
    begin(schedule)
    label = f"{datetime.now(ZONE).year}-monitor"
    assert lines(started, 2) == [f"begin {label}", f"end {label}"]
    begin(schedule)
    assert len(lines(started, 3, patience=2.0)) == 2


def test_two_waves_never_run_at_a_time(database: Database, begin: Begin, started: Path) -> None:
    schedule = Schedule(ZONE, (plan("one"), plan("two")))
    miss(database, begin, schedule)
    begin(schedule)
    assert [line.split()[0] for line in lines(started, 4)] == ["begin", "end", "begin", "end"]


def test_nothing_starts_before_its_day(begin: Begin, started: Path) -> None:
    begin(Schedule(ZONE, (plan("monitor"),)))
    assert lines(started, 0) == []


def test_a_changed_plan_starts_counting_anew_and_a_removed_one_is_gone(database: Database, begin: Begin) -> None:
    miss(database, begin, Schedule(ZONE, (plan("kept"), plan("changed"), plan("removed"))))
    scheduler = begin(Schedule(ZONE, (plan("changed", at="21:00"),)))
    assert [job.id for job in scheduler.get_jobs()] == ["changed"]
    assert scheduler.get_job("changed").next_run_time > datetime.now(UTC)


def test_a_wave_that_was_cut_off_with_the_schedule_is_taken_up_again(
    database: Database, begin: Begin, started: Path
) -> None:
    label = f"{datetime.now(ZONE).year}-monitor"
    with database.transaction() as session:
        add_register(session, Register.of(date(2026, 1, 1), [Certificate("K0905", "x")]), "x.csv", datetime.now(UTC))
        begin_wave(session, label, date(2026, 11, 1), date(2026, 1, 1), datetime.now(UTC))
    begin(Schedule(ZONE, (plan("monitor"),)))
    assert lines(started, 2) == [f"begin {label}", f"end {label}"]


def test_the_jobs_stand_in_the_database(database: Database, begin: Begin) -> None:
    begin(Schedule(ZONE, (plan("monitor"),)))
    with database.transaction() as session:
        assert session.execute(text("SELECT id FROM schedule_job")).scalars().all() == ["monitor"]
