"""When waves start, and what they are called."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from register.errors import FileMistakeError, UsageError
from scheduler.plan import Schedule, read_schedule
from scheduler.service import next_starts

SHIPPED = Path(__file__).parents[2] / "config" / "schedule.yaml"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def read(tmp_path: Path, plans: str) -> Schedule:
    file = tmp_path / "schedule.yaml"
    file.write_text(f"version: 1\nplans:\n{plans}")
    return read_schedule(file)


def test_the_shipped_schedule_has_a_yearly_and_a_quarterly_plan() -> None:
    assert {plan.every for plan in read_schedule(SHIPPED).plans} == {"year", "quarter"}


def test_a_quarterly_plan_starts_four_times_a_year(tmp_path: Path) -> None:
    schedule = read(tmp_path, '  - {id: q, every: quarter, month: 2, day: 5, at: "20:30", label: "{year}Q{quarter}"}\n')
    moment, starts = datetime(2026, 1, 1, tzinfo=AMSTERDAM), []
    for _ in range(5):
        start = next_starts(schedule, moment)[0]
        starts.append((start.moment.strftime("%Y-%m-%d %H:%M"), start.label))
        moment = start.moment.replace(hour=23)
    assert starts == [
        ("2026-02-05 20:30", "2026Q1"),
        ("2026-05-05 20:30", "2026Q2"),
        ("2026-08-05 20:30", "2026Q3"),
        ("2026-11-05 20:30", "2026Q4"),
        ("2027-02-05 20:30", "2027Q1"),
    ]


@pytest.mark.parametrize(
    ("plan", "mistake"),
    [
        ("{id: q, every: week, label: '{year}'}", "line 3: every: year or quarter was expected"),
        ("{id: q, every: year, month: 13, label: '{year}'}", "line 3: month"),
        ("{id: q, every: quarter, month: 4, label: '{year}Q{quarter}'}", "line 3: month"),
        ("{id: q, every: quarter, label: '{year}'}", "line 3: label"),
        ("{id: q, every: year, label: '2026'}", "line 3: label"),
        ("{id: q, every: year, label: '{year}{week}'}", "line 3: label"),
        ("{id: q, every: year, label: '{year}', at: 25:00}", "line 3: at"),
        ("{id: q, every: year, label: '{year}', hour: 3}", "line 3: hour"),
        ("{id: Q!, every: year, label: '{year}'}", "line 3: id"),
        ("just words", "line 2: plans"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_key(tmp_path: Path, plan: str, mistake: str) -> None:
    with pytest.raises(FileMistakeError, match=mistake):
        read(tmp_path, f"  - {plan}\n")


def test_an_unknown_time_zone_is_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "schedule.yaml"
    file.write_text("version: 1\ntimezone: Mars/Base\nplans: [{id: y, every: year, label: '{year}'}]\n")
    with pytest.raises(FileMistakeError, match="line 2: timezone"):
        read_schedule(file)


def test_a_file_that_is_not_there_is_told_from_one_that_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "schedule.yaml"
    with pytest.raises(UsageError, match="No such file or directory"):
        read_schedule(file)
    file.write_bytes(b"version: \xff")
    with pytest.raises(UsageError, match="UTF-8"):
        read_schedule(file)
