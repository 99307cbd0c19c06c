"""A whole wave read again from its archive: how fast, and whether its memory grows with the number of pages.

What makes the archive and what reads it are processes of their own, so that the memory is that of reading alone.
"""

import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from benchmarks.archived_wave import AS_OF, LABEL, installation_at, make_wave
from benchmarks.processes import Watch
from benchmarks.school_pages import School
from benchmarks.web.dutch import certificates
from matcher.rules import DEFAULT_RULES
from scheduler.interpreting import interpret
from storage.waves import get_wave

FEWEST_SCHOOLS = 9
PER_SCHOOL = 400  # as many different pages of one school are made
LARGEST = 2_800  # pages of one school: of a large wave there are more schools
SHARES = {"a quarter": 0.25, "half": 0.5, "all": 1.0}

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


def reinterpreting(pages: int, processes: int) -> dict[str, Any]:
    """One wave with the official titles of the made-up web as its register; each document under several addresses."""
    with tempfile.TemporaryDirectory(prefix="aanbod-interpret-") as folder:
        count = _apart(_made, Path(folder), pages)
        return {"processes": processes, "pages": count, **_apart(_read_again, Path(folder), processes, count)}


def _apart(work: Callable[Given, Answer], *args: Given.args, **named: Given.kwargs) -> Answer:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *args, **named).result()


def _made(home: Path, pages: int) -> int:
    titles = {f"K{number:04}": title for number, (title, _) in enumerate(certificates())}
    number = max(FEWEST_SCHOOLS, pages // LARGEST)
    each = min(PER_SCHOOL, pages // number)
    installation = installation_at(home, 1)
    schools = {f"school{one}": School(one, 1).pages(each) for one in range(number)}
    count = make_wave(installation, titles, schools, copies=max(1, round(pages / each / number)))
    installation.database.close()
    return count


def _read_again(home: Path, processes: int, count: int) -> dict[str, Any]:
    installation = installation_at(home, processes)
    with installation.database.reading() as session:
        wave = get_wave(session, LABEL)
    memory: dict[str, int] = {}
    start, before = time.perf_counter(), time.process_time()
    with Watch(frozenset(), with_own=True) as watch:

        def note(_provider_id: str, done: int, of: int) -> None:
            memory.update({name: round(watch.peak / 1e6) for name, share in SHARES.items() if done <= share * of})

        interpret(installation, wave, DEFAULT_RULES, AS_OF, note)
    seconds = time.perf_counter() - start
    spent = watch.seconds - before  # this process's own time began with its start
    installation.database.close()
    return {
        "seconds": round(seconds, 1),
        "pages_per_second": round(count / seconds, 1),
        "pages_per_processor_second": round(count / spent, 1),
        "peak_MB": round(watch.peak / 1e6),
        **{f"peak_MB_after_{name.replace(' ', '_')}": megabytes for name, megabytes in memory.items()},
    }
