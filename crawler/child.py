"""The crawling process: reads its order, crawls in one reactor, reports in lines, ends when its parent does."""

import asyncio
import gc
import logging
import os
import sys
import threading
from typing import Any

from scrapy.utils.reactor import install_reactor

from crawler.order import ORDER

log = logging.getLogger(__name__)
QUIET = ("scrapy", "twisted", "scrapy-playwright", "asyncio", "alembic")
PARENT_GONE = 3
OBJECTS = 20_000  # made between two searches for garbage; a page makes thousands, and hardly any circles


def main() -> None:
    """The order is the first line of standard input; the rest of it stays open as long as the parent lives."""
    report = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)  # whatever else prints, prints into the log
    order = ORDER.validate_json(sys.stdin.readline())
    threading.Thread(target=_end_with_parent, daemon=True).start()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.ERROR)
    install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
    # Scrapy's modules may be imported once the reactor is chosen; this one, which looks at the whole stack while it is
    # imported, first: with few modules loaded that takes a tenth of the time.
    import scrapy.core.downloader.handlers.http11  # noqa: F401, PLC0415

    from crawler.sites import Sites  # noqa: PLC0415
    from storage.database import open_database  # noqa: PLC0415

    gc.freeze()  # modules stay until the end: no search for garbage need look at them
    gc.set_threshold(OBJECTS)
    sites = Sites(order, open_database(order.database_url), report)
    os._exit(_run(sites))  # the browser's driver must not keep a finished crawl waiting


def _end_with_parent() -> None:
    while sys.stdin.read(1024):
        pass
    os._exit(PARENT_GONE)


def _run(sites: Any) -> int:
    """Exit status: 0 when every site has its outcome."""
    from twisted.internet import reactor as untyped  # noqa: PLC0415 - importing it earlier would choose another one

    reactor: Any = untyped
    status = 1

    async def crawl() -> None:
        nonlocal status
        try:
            await sites.crawl(reactor)
            status = 0
        except Exception:
            log.exception("The crawl ended by an error")
        finally:
            reactor.stop()

    running: list[asyncio.Task[None]] = []
    reactor.callWhenRunning(lambda: running.append(asyncio.ensure_future(crawl())))
    reactor.run(installSignalHandlers=False)
    return status
