"""A real crawling process in a fifth of the time: forked from a server that has read the large libraries already.

What a fork must not share, the reactor and the database, is made after it, by `crawler.child.main` as always.
"""

import multiprocessing
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from crawler.child import main
from crawler.order import ORDER, CrawlOrder

READ_BEFORE = ["scrapy.crawler", "playwright.async_api", "storage.database", "crawler.site", "extractor.page", __name__]


def _crawl(orders: str) -> None:
    """Standard input is a pipe that the other side keeps open, as `crawler.launch` does."""
    sys.stdin = Path(orders).open(encoding="utf-8")  # noqa: SIM115 - open as long as the process is
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    main()


@contextmanager
def crawling(order: CrawlOrder, folder: Path) -> Iterator[ForkServerProcess]:
    """A crawl under way; at the end of the block it is killed, wherever it is."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(READ_BEFORE)
    orders = folder / "orders"
    orders.unlink(missing_ok=True)
    os.mkfifo(orders)
    process = context.Process(target=_crawl, args=(str(orders),), daemon=True)
    process.start()
    with orders.open("wb") as pipe:
        pipe.write(ORDER.dump_json(order) + b"\n")
        pipe.flush()
        try:
            yield process
        finally:
            process.kill()
            process.join()
