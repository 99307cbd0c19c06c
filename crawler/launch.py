"""Crawling as others see it: one call, after which every provider of the order has an outcome."""

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from crawler.order import ORDER, PROGRESS, CrawlOrder, Patience, Progress
from crawler.priority import LIKELY
from register.errors import UsageError
from register.words import Outcome
from storage import coverage, frontier, pages
from storage.coverage import Conclusion
from storage.database import Database, open_database
from storage.frontier import Visit
from storage.tables.evidence import UrlState

ATTEMPTS = 3  # starts of the crawling process for one order
STOPPED = Conclusion(Outcome.FAILED, "crawler stopped")


def crawl(order: CrawlOrder, on_progress: Callable[[Progress], None]) -> None:
    """Crawls what has no outcome yet, in a process of its own that ends when this one does.

    A process that crashes or falls silent is started again for what is left; at last the rest gets the outcome
    `failed: crawler stopped`.
    """
    with closing(open_database(order.database_url)) as database:
        for _ in range(ATTEMPTS):
            left = _left(database, order)
            if not left:
                return
            _run_child(replace(order, provider_ids=left), on_progress)
        for provider_id in _left(database, order):
            on_progress(_give_up(database, Visit(order.wave, provider_id)))


def _left(database: Database, order: CrawlOrder) -> list[str]:
    with database.transaction() as session:
        return coverage.unfinished(session, order.wave, order.provider_ids)


def _run_child(order: CrawlOrder, on_progress: Callable[[Progress], None]) -> None:
    with _log_file(order).open("ab") as log, _start(log) as child:
        assert child.stdin is not None
        try:
            child.stdin.write(ORDER.dump_json(order) + b"\n")
            child.stdin.flush()
            _listen(child, order.patience, on_progress)
        except BrokenPipeError:
            pass  # it died before it could read: the caller starts another one
        finally:
            child.kill()
            child.stdin.close()


def _start(log: IO[bytes]) -> "subprocess.Popen[bytes]":
    """In a session of its own, so that Ctrl-C in a terminal reaches this process alone, which then ends the other."""
    environment = {**os.environ, "PYTHONPATH": _with_this_code(os.environ.get("PYTHONPATH", ""))}
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "crawler"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        env=environment,
        start_new_session=True,
    )


def _with_this_code(path: str) -> str:
    here = str(Path(__file__).resolve().parent.parent)
    return os.pathsep.join([here, *filter(None, [path])])


def _listen(child: "subprocess.Popen[bytes]", patience: Patience, on_progress: Callable[[Progress], None]) -> None:
    """Returns when the process has ended, or was silent for too long."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(child.stdout, lines), daemon=True).start()
    longest = patience.start
    while True:
        try:
            line = lines.get(timeout=longest)
        except queue.Empty:
            return
        if not line:
            return
        longest = patience.silence
        if line.strip():
            on_progress(PROGRESS.validate_json(line))


def _read(stream: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    for line in stream:
        lines.put(line)
    lines.put(b"")


def _log_file(order: CrawlOrder) -> Path:
    folder = order.home / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"The folder {folder} cannot be made: {error.strerror}") from error
    return folder / f"crawl-{datetime.now(UTC):%Y%m%dT%H%M%S}.log"


def _give_up(database: Database, visit: Visit) -> Progress:
    with database.transaction() as session:
        coverage.begin(session, visit, datetime.now(UTC))
        tallies = frontier.tallies(session, visit, LIKELY)
        states = {state: sum(tally.number for tally in tallies if tally.state is state) for state in UrlState}
        fetched = pages.number_fetched(session, visit)
        counters = coverage.Counters(fetched, states[UrlState.FAILED], states[UrlState.DISALLOWED])
        coverage.conclude(session, visit, STOPPED, counters, datetime.now(UTC))
    return Progress(visit.provider_id, fetched, states[UrlState.QUEUED], STOPPED.outcome, STOPPED.reason)
