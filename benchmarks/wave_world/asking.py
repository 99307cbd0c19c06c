"""What is asked of ten years of waves: as a call of the library, and as the command that a researcher types."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter, process_time
from typing import NamedTuple

from sqlalchemy.orm import Session

from exports.package import export_wave
from scheduler.history import history_of
from scheduler.standing import all_up_to_date
from storage.database import Database


@dataclass(frozen=True)
class Size:
    providers: int = 200
    certificates: int = 400
    waves: int = 40


class Seconds(NamedTuple):
    """By the clock, and of the process's own work: on a busy machine only the second says much.

    What a PostgreSQL server works is in the first alone.
    """

    clock: float
    work: float


def ask(database: Database, size: Size) -> dict[str, Seconds]:
    providers = [f"p{number}" for number in (0, 99 % size.providers)]
    codes = [f"K{number:04}" for number in (0, 250 % size.certificates)]
    label = f"w{size.waves - 1:02}"
    with tempfile.TemporaryDirectory() as folder:
        found = _calls(database, providers, codes, label, Path(folder))
        return found | _commands(database, providers, codes, label, Path(folder))


def timed(what: Callable[[], object]) -> Seconds:
    begun, worked = perf_counter(), process_time()
    what()
    return Seconds(round(perf_counter() - begun, 3), round(process_time() - worked, 3))


def _calls(database: Database, providers: list[str], codes: list[str], label: str, folder: Path) -> dict[str, Seconds]:
    with database.reading() as session:
        return {
            "history of a provider": _slowest(session, [(provider, None) for provider in providers]),
            "history of a certificate": _slowest(session, [(None, code) for code in codes]),
            "history of a cell": _slowest(session, [(providers[-1], codes[-1])]),
            "seeing that all is up to date": timed(lambda: all_up_to_date(session)),
            "export of a wave": timed(lambda: export_wave(session, label, folder / "out")),
        }


def _slowest(session: Session, asked: list[tuple[str | None, str | None]]) -> Seconds:
    return max(timed(lambda of=of: history_of(session, *of)) for of in asked)  # type: ignore[misc]


def _commands(
    database: Database, providers: list[str], codes: list[str], label: str, folder: Path
) -> dict[str, Seconds]:
    """From the start of Python to the last line of the answer; `--help` asks nothing: what starting alone costs."""
    provider, code, out = providers[-1], codes[-1], str(folder / "command")
    asked = (
        ("history", "--help"),
        ("history", "--provider", provider),
        ("history", "--provider", provider, "--json"),
        ("history", "--code", code),
        ("history", "--code", code, "--json"),
        ("history", "--provider", provider, "--code", code),
        ("export", label, "--out", out),
    )
    return {f"aanbod {' '.join(words)}".replace(out, "DIR"): _typed(database, folder, words) for words in asked}


def _typed(database: Database, folder: Path, words: tuple[str, ...]) -> Seconds:
    address = database.engine.url.render_as_string(hide_password=False)
    settings = {"AANBOD_HOME": str(folder), "AANBOD_CONFIG": str(folder), "AANBOD_DATABASE_URL": address}
    begun, worked = perf_counter(), _work_of_children()
    subprocess.run(
        [sys.executable, "-m", "aanbod", *words], env=os.environ | settings, stdout=subprocess.DEVNULL, check=True
    )
    return Seconds(round(perf_counter() - begun, 3), round(_work_of_children() - worked, 3))


def _work_of_children() -> float:
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
