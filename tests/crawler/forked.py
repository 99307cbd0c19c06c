"""A real crawling process in a tenth of the time: forked from a server that has read the large libraries already.

What a fork must not share, the reactor and the database, is made after it, by `crawler.child.main` as always.
"""

import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import IO, Self
from unittest.mock import patch

from crawler import launch
from crawler.child import main
from crawler.order import ORDER, CrawlOrder, Progress

READ_BEFORE = ["scrapy.core.downloader.handlers.http11", "crawler.sites", __name__]


def _server() -> ForkServerContext:
    """The server of this process, which has read the large libraries."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(READ_BEFORE)
    return context


class ForkedChild:
    """A crawling process with all that `crawler.launch` asks of a `Popen`."""

    def __init__(self, log: IO[bytes]) -> None:
        context = _server()
        orders, our_orders = context.Pipe(duplex=False)
        our_reports, reports = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_crawl, args=(orders, reports, str(log.name), dict(os.environ)), daemon=True
        )
        self._process.start()
        with orders, reports, our_orders, our_reports:
            self.stdin = os.fdopen(os.dup(our_orders.fileno()), "wb")
            self.stdout = os.fdopen(os.dup(our_reports.fileno()), "rb")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stdout.close()
        self.stdin.close()
        self.wait()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    def kill(self) -> None:
        self._process.kill()

    def wait(self) -> None:
        self._process.join()


def _crawl(orders: Connection, reports: Connection, log: str, environment: dict[str, str]) -> None:
    os.setsid()
    os.environ.clear()
    os.environ.update(environment)
    errors = os.open(log, os.O_WRONLY | os.O_APPEND)
    for here, there in ((orders.fileno(), 0), (reports.fileno(), 1), (errors, 2)):
        os.dup2(here, there)
    orders.close()
    reports.close()
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    main()


@contextmanager
def forking() -> Iterator[list[int]]:
    """In this block crawling processes are forked; their ids, the last one last."""
    started: list[int] = []

    def start(log: IO[bytes]) -> ForkedChild:
        child = ForkedChild(log)
        started.append(child.pid)
        return child

    with patch.object(launch, "_start", start):
        yield started


class ForkedParent:
    """A process that crawls as a wave does: it starts a crawling process, a new Python, and starts it again."""

    def __init__(self, order: CrawlOrder) -> None:
        context = _server()
        self._process = context.Process(target=launch.crawl, args=(order, _told_to_nobody))
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    def kill(self) -> None:
        self._process.kill()
        self._process.join()

    def wait(self, seconds: float) -> int | None:
        """Its exit status, None when it is not over by then."""
        self._process.join(seconds)
        return self._process.exitcode


def _told_to_nobody(_: Progress) -> None:
    """Who waits for this process looks at the database."""


@contextmanager
def crawling(order: CrawlOrder, folder: Path) -> Iterator[ForkedChild]:
    """A crawl under way; at the end of the block it is killed, wherever it is."""
    with ExitStack() as stack:
        log = stack.enter_context((folder / "crawl.log").open("ab"))
        process = stack.enter_context(ForkedChild(log))
        stack.callback(process.kill)
        process.stdin.write(ORDER.dump_json(order) + b"\n")
        process.stdin.flush()
        threading.Thread(target=process.stdout.read, daemon=True).start()
        yield process
