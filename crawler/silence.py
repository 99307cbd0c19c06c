"""What Scrapy would write of every answer, and nobody reads: the crawl's own log tells what went wrong."""

from typing import Any

from scrapy.logformatter import LogFormatter


class SilentFormatter(LogFormatter):
    """Answers are not told, errors are."""

    def crawled(self, *_: Any, **__: Any) -> None:  # type: ignore[override]  # whatever is told
        return None
