"""The schedule as a process of its own: APScheduler keeps the time, its jobs stand in the database.

A start that was missed, because the machine was off, is made up once; two waves never run at a time. Each wave runs in
a process of its own, so that the schedule outlives whatever happens there.
"""

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.job import Job
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.schedulers.base import BaseScheduler
from apscheduler.triggers.cron import CronTrigger
from filelock import FileLock, Timeout

from register.errors import UsageError
from scheduler.plan import Plan, Schedule
from storage.database import Database
from storage.waves import list_waves

log = structlog.get_logger()

TABLE = "schedule_job"


@dataclass(frozen=True, slots=True)
class NextStart:
    """When a plan's next wave starts, and its label."""

    plan: Plan
    moment: datetime
    label: str


def serve(database: Database, schedule: Schedule, command: Sequence[str], locks: Path, stop: Event) -> None:
    """Runs until `stop` is set. `command` starts a wave when its label and options are put behind it."""
    locks.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(locks / "schedule.lock").acquire(timeout=0):
            scheduler = start(database, schedule, command)
            stop.wait()
            scheduler.shutdown(wait=False)
    except Timeout as error:
        raise UsageError("Another `aanbod schedule run` is running on this installation.") from error


def start(database: Database, schedule: Schedule, command: Sequence[str]) -> BackgroundScheduler:
    """A running scheduler whose jobs are the plans. One thread runs them, so waves queue up and never meet."""
    scheduler = BackgroundScheduler(
        jobstores={"default": SQLAlchemyJobStore(engine=database.engine, tablename=TABLE)},
        executors={"default": ThreadPoolExecutor(1)},
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
        timezone=schedule.zone,
    )
    scheduler.start(paused=True)
    synchronise(scheduler, schedule, command)
    _go_on_with_what_was_interrupted(scheduler, database, schedule, command)
    scheduler.resume()
    return scheduler


def synchronise(scheduler: BaseScheduler, schedule: Schedule, command: Sequence[str]) -> None:
    """Makes the stored jobs those of `schedule.yaml`. A plan that did not change keeps its next start, also a missed
    one; a changed plan starts counting anew.
    """
    stored = {job.id: job for job in scheduler.get_jobs()}
    for plan in schedule.plans:
        kwargs = _arguments(plan, schedule, command)
        job = stored.pop(plan.id, None)
        if job is not None and _meant(job) == _meant_by(kwargs):
            job.modify(kwargs=kwargs)  # the command may have moved; the start has not
        else:
            trigger = trigger_of(plan, schedule)
            scheduler.add_job(run_plan, trigger, id=plan.id, kwargs=kwargs, replace_existing=True)
    for job in stored.values():
        job.remove()


def _go_on_with_what_was_interrupted(
    scheduler: BaseScheduler, database: Database, schedule: Schedule, command: Sequence[str]
) -> None:
    """A wave that was cut off together with the schedule is taken up again at once."""
    with database.transaction() as session:
        unfinished = {wave.label for wave in list_waves(session) if wave.finished_at is None}
    for plan in schedule.plans:
        if plan.label_on(datetime.now(schedule.zone)) in unfinished:
            scheduler.add_job(run_plan, id=f"{plan.id}-again", kwargs=_arguments(plan, schedule, command))


def _arguments(plan: Plan, schedule: Schedule, command: Sequence[str]) -> dict[str, Any]:
    return {"plan": plan.model_dump(mode="json"), "zone": schedule.zone.key, "command": list(command)}


def _meant(job: Job) -> tuple[object, object]:
    return _meant_by(job.kwargs)


def _meant_by(kwargs: Mapping[str, Any]) -> tuple[object, object]:
    return kwargs.get("plan"), kwargs.get("zone")


def trigger_of(plan: Plan, schedule: Schedule) -> CronTrigger:
    hour, minute = plan.hour_and_minute
    months = ",".join(str(month) for month in plan.months)
    return CronTrigger(month=months, day=plan.day, hour=hour, minute=minute, second=0, timezone=schedule.zone)


def next_starts(schedule: Schedule, after: datetime) -> list[NextStart]:
    """Per plan its next start after a moment, the soonest first."""
    starts = []
    for plan in schedule.plans:
        moment = trigger_of(plan, schedule).get_next_fire_time(None, after)
        if moment is not None:
            starts.append(NextStart(plan, moment, plan.label_on(moment)))
    return sorted(starts, key=lambda start: (start.moment, start.plan.id))


def run_plan(plan: dict[str, object], zone: str, command: list[str]) -> None:
    """The job: runs, or goes on with, the wave of today's period. A wave that is complete already is left alone."""
    due = Plan.model_validate(plan)
    label = due.label_on(datetime.now(ZoneInfo(zone)))
    options = ["--jobs", str(due.jobs)]
    if due.providers:
        options += ["--providers", ",".join(due.providers)]
    log.info("wave starts", plan=due.id, wave=label)
    status = subprocess.run([*command, label, *options], check=False).returncode
    log.info("wave ended", plan=due.id, wave=label, exit_status=status)
