"""Scrapy's scheduler, with the frontier in the database as its queue."""

from collections import deque

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler
from scrapy.crawler import Crawler

from crawler.spider import SiteSpider


class FrontierQueue(BaseScheduler):
    """Hands out the most promising address of a host that is free. What Scrapy itself puts back (tries again) is kept
    in memory: its address still waits in the frontier, should the process die.
    """

    def __init__(self, spider: SiteSpider) -> None:
        self._spider = spider
        self._again: deque[Request] = deque()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "FrontierQueue":
        assert isinstance(crawler.spider, SiteSpider)
        return cls(crawler.spider)

    def has_pending_requests(self) -> bool:
        return bool(self._again) or self._spider.site.has_more()

    def enqueue_request(self, request: Request) -> bool:
        self._again.append(request)
        return True

    def next_request(self) -> Request | None:
        if self._again:
            return self._again.popleft()
        waiting = self._spider.site.next()
        return self._spider.request_for(waiting) if waiting else None
