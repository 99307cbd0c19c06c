"""The other one: a plain Scrapy CrawlSpider that follows every link, breadth first. A process of its own.

`python -m benchmarks.breadth_first` reads what to do from standard input. Its settings are Scrapy's own, but for the
order of requests.
"""

import logging
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter
from scrapy import Request
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response
from scrapy.linkextractors import LinkExtractor
from scrapy.spiders import CrawlSpider, Rule

from benchmarks.web.serving import MadeUpWeb

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Errand:
    """Sites as lists of their hosts' addresses; `most` = requests for one site; `at_once` = requests in all."""

    sites: Sequence[Sequence[str]]
    most: Sequence[int]
    at_once: int


ERRAND = TypeAdapter(Errand)


def breadth_first(web: MadeUpWeb, ids: Iterable[str], most: dict[str, int], at_once: int) -> None:
    """Crawls the sites named; what it saw is in the web's log, which is marked before."""
    names = list(ids)
    errand = Errand([web.answering[name].addresses for name in names], [most[name] for name in names], at_once)
    log.info("breadth first, %d sites", len(names))
    web.mark()
    command = [sys.executable, "-m", "benchmarks.breadth_first"]
    subprocess.run(command, input=ERRAND.dump_json(errand), check=True)


class PlainSpider(CrawlSpider):
    name = "plain"

    def __init__(self, errand: Errand, **kwargs: Any) -> None:
        self.start_urls = [f"{addresses[0]}/" for addresses in errand.sites]
        self._left = Counter(
            {addresses[0]: most - 1 for addresses, most in zip(errand.sites, errand.most, strict=True)}
        )
        self._site = {urlsplit(a).netloc: addresses[0] for addresses in errand.sites for a in addresses}
        self._seen: set[str] = set(self.start_urls)
        self.rules = (
            Rule(LinkExtractor(allow_domains=list(self._site)), follow=True, process_request="within_budget"),
        )
        super().__init__(**kwargs)

    def within_budget(self, request: Request, _response: Response) -> Request | None:
        """In breadth-first order links are met in the order in which they would be followed."""
        host = urlsplit(request.url).netloc
        site = self._site[host]
        if request.url in self._seen or not self._left[site]:
            return None
        self._seen.add(request.url)
        self._left[site] -= 1
        request.meta["download_slot"] = host
        return request


SETTINGS = {
    "DEPTH_PRIORITY": 1,
    "SCHEDULER_DISK_QUEUE": "scrapy.squeues.PickleFifoDiskQueue",
    "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",
    "LOG_LEVEL": "ERROR",
    "TELNETCONSOLE_ENABLED": False,
}


def main() -> None:
    errand = ERRAND.validate_json(sys.stdin.read())
    process = CrawlerProcess({**SETTINGS, "CONCURRENT_REQUESTS": errand.at_once})
    process.crawl(PlainSpider, errand=errand)
    process.start()


if __name__ == "__main__":
    main()
